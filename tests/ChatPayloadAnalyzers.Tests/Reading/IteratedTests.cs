namespace ChatPayloadAnalyzers.Tests.Reading;

/// <summary>Messages of a list that a loop sends, or a lambda that is called with each.</summary>
public sealed class IteratedTests
{
    private const string Wrong = "new Message { Text = \"Hi\", From = from }";

    private const string Right = "new Message { Text = \"Hi\", From = from, To = to }";

    private const string Send = "foreach (var m in all) await client.PostAsync(path, Content(m));";

    private static readonly SendingCases Seen = new(
        Sent("an array", $"var all = new[] {{ {Wrong}, {Wrong} }}; {Send}", "CHAT1001 CHAT1001"),
        Sent("an array in the loop itself", $"foreach (var m in new[] {{ {Wrong} }}) await client.PostAsync(path, Content(m));"),
        Sent("a list that grows", $"var all = new List<Message>(); all.Add({Wrong}); all.Add({Wrong}); {Send}", "CHAT1001 CHAT1001"),
        Sent("a list of objects", $"var all = new List<object> {{ {Wrong} }}; foreach (var m in all) await client.PostAsJsonAsync(path, m, Json.Web);"),
        Sent("anonymous objects", "foreach (var m in new[] { new { from, text = \"Hi\", type = \"text\" } }) await client.PostAsJsonAsync(path, m);"),
        Sent("objects that LINQ makes", "foreach (var m in new[] { \"Hi\", \"there\" }.Select(text => new { from, text, type = \"text\" })) await client.PostAsJsonAsync(path, m);"),
        Sent("texts", "foreach (var json in new[] { \"{\\\"text\\\":\\\"Hi\\\"}\" }) await client.PostAsync(path, new StringContent(json));", "CHAT1001 CHAT1002"),
        Sent("texts in a message", "foreach (var text in new[] { \"Hi\", \"there\" }) await client.PostAsJsonAsync(path, new { from, text, type = \"text\" });"),
        Sent("kinds in a message", "foreach (var type in new[] { \"chat\", \"note\" }) await client.PostAsJsonAsync(path, new { from, to, text = \"Hi\", type });", "CHAT2001 CHAT2001"),
        Sent("a list that is looked through before", $"var all = new List<Message> {{ {Wrong} }}; foreach (var m in all) Console.WriteLine(m.Text); {Send}"),
        Sent("a variable that is looked at", $"foreach (var m in new[] {{ {Wrong} }}) {{ Console.WriteLine(m.Text); if (m.Text is null) continue; await client.PostAsync(path, Content(m)); Console.WriteLine(m); }}"),
        Sent("a method that is given each", $"var all = new[] {{ {Wrong} }}; foreach (var m in all) await SendOne(m); async Task SendOne(Message one) => await client.PostAsync(path, Content(one));"),
        Sent("a lambda for each", $"var all = new[] {{ {Wrong} }}; await Task.WhenAll(all.Select(m => client.PostAsync(path, Content(m))));"),
        Sent("a lambda of a list", $"var all = new List<Message> {{ {Wrong} }}; all.ForEach(m => client.PostAsync(path, Content(m)).Wait());"),
        Sent("a lambda in parallel", $"var all = new[] {{ {Wrong} }}; await Parallel.ForEachAsync(all, async (m, stop) => await client.PostAsync(path, Content(m), stop));"));

    private static readonly SendingCases Completed = new(
        Sent("one that is right, and one that is passed over", $"var all = new[] {{ {Right}, {Wrong} }}; foreach (var m in all) if (m.To != null) await client.PostAsync(path, Content(m));", ""),
        Sent("each is completed in the loop", $"var all = new[] {{ {Wrong} }}; foreach (var m in all) {{ m.To = to; await client.PostAsync(path, Content(m)); }}", ""),
        Sent("each is completed in a loop before", $"var all = new[] {{ {Wrong} }}; foreach (var m in all) m.To = to; {Send}", ""),
        Sent("each is completed by a method in a loop before", $"var all = new[] {{ {Wrong} }}; foreach (var m in all) Complete(m); {Send} void Complete(Message one) => one.To = to;", ""),
        Sent("each is completed by another name in a loop before", $"var all = new[] {{ {Wrong} }}; foreach (var m in all) {{ var other = m; other.To = to; }} {Send}", ""),
        Sent("each is completed by a lambda", $"var all = new List<Message> {{ {Wrong} }}; all.ForEach(m => m.To = to); {Send}", ""),
        Sent("one is completed by its index", $"var all = new[] {{ {Wrong} }}; all[0].To = to; {Send}", ""),
        Sent("one is completed by a variable", $"var one = {Wrong}; var all = new[] {{ one }}; one.To = to; {Send}", ""),
        Sent("one that comes twice is completed in between", $"var one = {Wrong}; var all = new[] {{ one, one }}; var isFirst = true; foreach (var m in all) {{ if (isFirst) {{ m.To = to; isFirst = false; continue; }} await client.PostAsync(path, Content(m)); }}", ""),
        Sent("the list is given another", $"var all = new[] {{ {Wrong} }}; all = new[] {{ {Right} }}; {Send}", ""),
        Sent("an item is given another", $"var all = new[] {{ {Wrong} }}; all[0] = {Right}; {Send}", ""),
        Sent("the list is given away", $"var all = new List<Message> {{ {Wrong} }}; Fill(all); {Send} void Fill(List<Message> some) {{ foreach (var m in some) m.To = to; }}", ""),
        Sent("a lambda completes each before it is sent", $"var all = new[] {{ {Wrong} }}; var later = all.Select(m => client.PostAsync(path, Content(m))); foreach (var m in all) m.To = to; await Task.WhenAll(later);", ""),
        Sent("a lambda that completes it", $"var all = new[] {{ {Wrong} }}; await Task.WhenAll(all.Select(m => {{ m.To = to; return client.PostAsync(path, Content(m)); }}));", ""),
        Sent("a method of one's own that calls the lambda", $"var all = new[] {{ {Wrong} }}; await All.Select(all, to, m => client.PostAsync(path, Content(m)));", ""),
        Sent("a collection of one's own", $"foreach (var m in new Completing(to) {{ {Wrong} }}) await client.PostAsync(path, Content(m));", ""),
        Sent("a round before", $"var all = new[] {{ {Wrong} }}; for (var i = 0; i < 2; i++) {{ if (i == 1) foreach (var m in all) await client.PostAsync(path, Content(m)); foreach (var m in all) m.To = to; }}", ""),
        Sent("ids of one list", "var ids = new[] { conversationId, participantId }.Select(x => x.Trim()).ToList(); foreach (var c in ids) foreach (var p in ids) if (c != p) await client.PostAsJsonAsync($\"/api/v2/conversations/chat/{c}/messages\", new { from, to = new[] { new { id = p, type = \"participant\" } }, text = \"Hi\", type = \"text\" });", ""),
        Sent("another kind of number", "foreach (long text in new[] { 1 }) await client.PostAsJsonAsync(path, new { from, to, text = $\"{text}\", type = \"text\" });", ""));

    public static TheoryData<string> SeenNames => Seen.Names;

    public static TheoryData<string> RightNames => Completed.Names;

    [Theory, MemberData(nameof(SeenNames))]
    public Task Each_item_is_known(string name) => Seen.AssertAsync(name);

    [Theory, MemberData(nameof(RightNames))]
    public Task Nothing_is_said_where_each_may_be_right(string name) => Completed.AssertAcceptedAsync(name);

    private static SendingCase Sent(string name, string code, string says = "CHAT1001") => new(name, $$"""
        StringContent Content(Message message) => new(JsonSerializer.Serialize(message, Json.Web));
        var from = new Party { Id = agentId, Type = "agent" };
        var to = new[] { new Party { Id = participantId, Type = "participant" } };
        {{code}}
        """, """
        class Party { public string? Id { get; set; } public string? Type { get; set; } }
        class Message { public Party? From { get; set; } public Party[]? To { get; set; } public string? Text { get; set; } public string Type { get; set; } = "text"; }
        static class Json { public static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web); }
        static class All
        {
            public static async Task Select(Message[] all, Party[] to, Func<Message, Task> send)
            {
                foreach (var m in all) { m.To = to; await send(m); }
            }
        }
        class Completing : List<Message>
        {
            readonly Party[] _to;
            public Completing(Party[] to) => _to = to;
            public new IEnumerator<Message> GetEnumerator() { for (var i = 0; i < Count; i++) { this[i].To = _to; yield return this[i]; } }
        }
        """, Says: says);
}
