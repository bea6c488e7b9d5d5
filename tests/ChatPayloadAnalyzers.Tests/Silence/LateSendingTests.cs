using ChatPayloadAnalyzers.Tests.Reading;

namespace ChatPayloadAnalyzers.Tests.Silence;

/// <summary>Calls that nobody waits for before the message is changed: what they send may be what it is by then.</summary>
public sealed class LateSendingTests
{
    private const string Later = "async Task Later(Message one) { await gate.Task; await Post(one); }";

    private static readonly SendingCases Completed = new(
        Sent("completed before it is awaited", "var sending = Later(m); m.To = to; gate.SetResult(); await sending;", Later),
        Sent("completed before all are awaited", "var all = new List<Task>(); all.Add(Later(m)); m.To = to; gate.SetResult(); await Task.WhenAll(all);", Later),
        Sent("completed beside it", "await Task.WhenAll(Later(m), Fill(m));", Later, "Task Fill(Message one) { one.To = to; gate.SetResult(); return Task.CompletedTask; }"),
        Sent("completed behind a call that is dropped", "_ = Later(m); m.To = to; gate.SetResult(); await sent.Task;", Later),
        Sent("completed behind an async void", "Drop(m); m.To = to; gate.SetResult(); await sent.Task;", "async void Drop(Message one) { await gate.Task; await Post(one); }"),
        Sent("completed behind one that drops it", "await Dropping(m); m.To = to; gate.SetResult(); await sent.Task;", Later, "async Task Dropping(Message one) { await Task.Yield(); _ = Later(one); }"),
        Sent("completed behind one that drops it, two deep", "await Outer(m); m.To = to; gate.SetResult(); await sent.Task;", Later, "async Task Outer(Message one) => await Dropping(one); async Task Dropping(Message one) { await Task.Yield(); _ = Later(one); }"),
        Sent("completed in a part", "m.To = new List<Party>(); var sending = Later(m); m.To.AddRange(to); gate.SetResult(); await sending;", Later),
        Sent("completed by a method", "var sending = Later(m); Fill(m); gate.SetResult(); await sending;", Later, "void Fill(Message one) { one.To = to; }"),
        Sent("completed in the next round", "Task sending = Task.CompletedTask; for (var i = 0; i < 2; i++) { if (i == 0) sending = Later(m); else m.To = to; } gate.SetResult(); await sending;", Later),
        Sent("completed in the same round, behind it in time", "Task sending = Task.CompletedTask; for (var i = 0; i < 2; i++) { if (i == 1) m.To = to; if (i == 0) sending = Later(m); } gate.SetResult(); await sending;", Later),
        Sent("text that is made late", "var making = Json(m); m.To = to; gate.SetResult(); await client.PostAsync(path, new StringContent(await making));", "async Task<string> Json(Message one) { await gate.Task; return JsonSerializer.Serialize(one, Web); }"),
        Sent("a message that sends itself late", "var sending = m.SendAsync(client, conversationId, gate.Task); m.To = to; gate.SetResult(); await sending;"));

    private static readonly SendingCases Wrong = new(
        Sent("set before it is sent", "m.Text = \"Ho\"; var sending = Now(m); await sending;", "Task Now(Message one) => Post(one);"),
        Sent("set before it is sent among others", "m.Text = \"Ho\"; var all = new List<Task>(); all.Add(Now(m)); await Task.WhenAll(all);", "async Task Now(Message one) { await Post(one); }"),
        Sent("one for each round", "var all = new List<Task>(); for (var i = 0; i < 1; i++) { var each = new Message(); each.Text = \"Ho\"; all.Add(Post(each)); } await Task.WhenAll(all);"),
        Sent("changed when it is sent", "await Post(m); m.To = to;"),
        Sent("changed when it is sent, by a configured call", "await Post(m).ConfigureAwait(false); m.To = to;"),
        Sent("changed when somebody has waited", "Post(m).Wait(); m.To = to;"),
        Sent("changed when somebody has asked for the result", "Post(m).GetAwaiter().GetResult(); m.To = to;"),
        Sent("changed when the text is made", "var sending = client.PostAsync(path, new StringContent(JsonSerializer.Serialize(m, Web))); m.To = to; await sending;"));

    public static TheoryData<string> CompletedNames => Completed.Names;

    public static TheoryData<string> WrongNames => Wrong.Names;

    [Theory, MemberData(nameof(CompletedNames))]
    public Task Nothing_is_said_of_what_may_have_changed_by_then(string name) => Completed.AssertAcceptedAsync(name);

    [Theory, MemberData(nameof(WrongNames))]
    public async Task What_was_sent_by_then_is_known(string name)
    {
        var outcome = await Wrong.OfAsync(name);
        Assert.Equal("CHAT1001", string.Join(' ', outcome.Findings.Select(d => d.Id)));
        Assert.All(outcome.Sent, json => Assert.NotEmpty(ConversationsApi.MessageValidation.Faults(json)));
    }

    /// <summary>A client writes the body when it has a connection, and that takes a while.</summary>
    [Theory]
    [InlineData("client.PostAsJsonAsync(path, m)")]
    [InlineData("client.PostAsync(path, JsonContent.Create(m))")]
    public Task Nothing_is_said_of_a_body_that_a_client_may_write_later(string call) =>
        Silent.StatementsAsync($"var path = {Silent.Path}; var m = new Message {{ Text = \"Hi\" }}; var sending = {call}; m.To = new List<Party> {{ new Party {{ Id = participantId, Type = \"participant\" }} }}; await sending;" + Silent.MessageTypes);

    private static SendingCase Sent(string name, string code, params string[] functions) => new(name, $$"""
        var Web = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        var to = new List<Party> { new Party { Id = participantId, Type = "participant" } };
        var (gate, sent) = (new TaskCompletionSource(), new TaskCompletionSource());
        var m = new Message { Text = "Hi" };
        {{code}}
        async Task Post(Message one) { await client.PostAsync(path, new StringContent(JsonSerializer.Serialize(one, Web))); sent.TrySetResult(); }
        {{string.Join('\n', functions)}}
        """, """
        class Party { public string? Id { get; set; } public string? Type { get; set; } }
        class Message
        {
            public Party From { get; set; } = new Party { Id = "2f6d", Type = "agent" };
            public List<Party>? To { get; set; }
            public string? Text { get; set; }
            public string Type { get; set; } = "text";
            public async Task SendAsync(HttpClient client, string id, Task gate) { await gate; await client.PostAsJsonAsync($"/api/v2/conversations/chat/{id}/messages", this); }
        }
        """);
}
