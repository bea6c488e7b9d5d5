namespace ChatPayloadAnalyzers.Tests.Reading;

/// <summary>Bodies that the endpoint refuses, behind what is not followed: as docs/how-it-decides.md lists it, nothing is said. A reader that learns to follow one takes its row with it.</summary>
public sealed class NotFollowedTests
{
    private static readonly SendingCases Cases = new(
        Sent("a queue", "var all = new Queue<Message>(); all.Enqueue(Make()); await Post(all.Dequeue());"),
        Sent("a dictionary", "var all = new Dictionary<string, Message> { [\"a\"] = Make() }; await Post(all[\"a\"]);"),
        Sent("a value that is made when it is asked for", "var made = new Lazy<Message>(() => Make()); await Post(made.Value);"),
        Sent("a field that is filled", "await Post(Kept.Filled());"),
        Sent("a lambda that sends", "Func<Message, Task> send = m => Post(m); await send(Make());"),
        Sent("a method that may leave early", "var m = Make(); Fill(m); await Post(m); void Fill(Message one) { if (agentId.Length > 100) return; one.Text = \"Ho\"; }"),
        Sent("a generic interface", "IMaker<Message> maker = new Maker(); await Post(maker.Make());"));

    public static TheoryData<string> Names => Cases.Names;

    [Theory, MemberData(nameof(Names))]
    public async Task Nothing_is_said(string name)
    {
        await Cases.AssertAsync(name);
        var sent = (await Cases.OfAsync(name)).Sent;
        Assert.True(sent.Count > 0 || Attempts.AreFew);
        Assert.All(sent, json => Assert.NotEmpty(ConversationsApi.MessageValidation.Faults(json)));
    }

    private static SendingCase Sent(string name, string code) => new(name, $$"""
        Message Make() => new Message { Text = "Hi" };
        Task Post(Message message) => client.PostAsJsonAsync(path, message);
        {{code}}
        """, """
        class Message { public string? Text { get; set; } public string Type { get; set; } = "text"; }
        static class Kept { private static Message? _made; public static Message Filled() { _made ??= new Message { Text = "Hi" }; return _made; } }
        interface IMaker<T> { T Make(); }
        class Maker : IMaker<Message> { public Message Make() => new Message { Text = "Hi" }; }
        """);
}
