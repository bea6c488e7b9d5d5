namespace ChatPayloadAnalyzers.Tests.Reading;

/// <summary>
/// A value is followed through locals and constants where it certainly is the one that is sent. The body of each case lacks its
/// recipient: the finding says that it was followed, silence that it was not.
/// </summary>
public sealed class ReaderTests
{
    internal const string Body = "new { from = new { id = agentId, type = \"agent\" }, text = \"Hi\", type = \"text\" }";
    internal const string Json = "\"{\\\"from\\\":{\\\"id\\\":\\\"2f6d\\\",\\\"type\\\":\\\"agent\\\"},\\\"text\\\":\\\"Hi\\\",\\\"type\\\":\\\"text\\\"}\"";
    private const string To = "new[] { new { id = participantId, type = \"participant\" } }";

    private static readonly SendingCases Table = new(
        Found("at once", $"await client.PostAsJsonAsync(path, {Body});"),
        Found("a local", $"var payload = {Body}; await client.PostAsJsonAsync(path, payload);"),
        Found("a local of type object", $"object payload = {Body}; await client.PostAsJsonAsync(path, payload);"),
        Found("casts, ! and parentheses at the use", $"object? payload = {Body}; await client.PostAsJsonAsync(path, ((object)payload!));"),
        Found("a text assigned later", $"string json; json = {Json}; await client.PostAsync(path, new StringContent(json));"),
        Found("a chain of locals", $"var a = {Body}; var b = a; var c = b; await client.PostAsJsonAsync(path, c);"),
        Found(
            "members in locals",
            "var from = new { id = agentId, type = \"agent\" }; var text = \"Hi\"; await client.PostAsJsonAsync(path, new { from, text, type = \"text\" });"),
        Found("a using local", $"using var content = JsonContent.Create({Body}); await client.PostAsync(path, content);"),
        Found("a local in a lambda", $"Func<Task> send = async () => {{ var payload = {Body}; await client.PostAsJsonAsync(path, payload); }}; await send();"),
        Found("a local outside a lambda", $"var payload = {Body}; Func<Task> send = async () => await client.PostAsJsonAsync(path, payload); await send();"),
        Found("a local in a local function", $"await SendIt(); async Task SendIt() {{ var payload = {Body}; await client.PostAsJsonAsync(path, payload); }}"),
        Found(
            "a local of the same name elsewhere",
            $"{{ var payload = {Body}; await client.PostAsJsonAsync(path, payload); }} {{ var payload = new {{ x = 1 }}; payload = null; Console.WriteLine(payload); }}"),
        Found("a text in a local", $"var json = {Json}; await client.PostAsync(path, new StringContent(json));"),
        Found("a constant local", $"const string json = {Json}; await client.PostAsync(path, new StringContent(json));"),
        Found("a constant field", "await client.PostAsync(path, new StringContent(Bodies.Json));", $"static class Bodies {{ public const string Json = {Json}; }}"),
        Found(
            "a constant of a constant",
            "await client.PostAsync(path, new StringContent(Bodies.Json));",
            $"static class Bodies {{ const string J = {Json}; public const string Json = J; }}"),
        Found(
            "a path in a constant",
            $"await client.PostAsJsonAsync(Paths.Chat + conversationId + Paths.Messages, {Body});",
            "static class Paths { public const string Chat = \"/api/v2/conversations/chat/\", Messages = \"/messages\"; }"),
        Found(
            "a path in a constant of another file",
            $"await client.PostAsJsonAsync(string.Empty + Paths.Chat + conversationId + \"/messages\", {Body});",
            other: "static class Paths { public const string Chat = \"/api/v2/conversations/chat/\"; }"),
        Found("a local assigned later", $"object payload; payload = {Body}; await client.PostAsJsonAsync(path, payload);"),
        Found("a serialized local", $"var json = JsonSerializer.Serialize({Body}); await client.PostAsync(path, new StringContent(json));"),
        Silent(
            "a local that is assigned twice",
            $"object payload = {Body}; payload = new {{ from = new {{ id = agentId, type = \"agent\" }}, to = {To}, text = \"Hi\", type = \"text\" }}; await client.PostAsJsonAsync(path, payload);"),
        Silent(
            "a local that is assigned in one branch",
            $"object payload = {Body}; if (agentId.Length > 0) payload = new {{ from = new {{ id = agentId, type = \"agent\" }}, to = {To}, text = \"Hi\", type = \"text\" }}; await client.PostAsJsonAsync(path, payload);"),
        Silent(
            "a local that is assigned by a lambda",
            $"object payload = {Body}; Action change = () => payload = new {{ other = 1 }}; change(); await client.PostAsJsonAsync(path, payload);"),
        Silent(
            "a local that is passed by reference",
            $"object payload = {Body}; Program2.Change(ref payload); await client.PostAsJsonAsync(path, payload);",
            "static class Program2 { public static void Change(ref object o) => o = new { other = 1 }; }"),
        Silent(
            "a local that is passed out",
            $"object payload = {Body}; Program2.Change(out payload); await client.PostAsJsonAsync(path, payload);",
            "static class Program2 { public static void Change(out object o) => o = new { other = 1 }; }"),
        Silent(
            "a local with a reference to it",
            $"object payload = {Body}; ref object alias = ref payload; alias = new {{ other = 1 }}; await client.PostAsJsonAsync(path, payload);") with
        { Needs = 13 },
        Silent(
            "a local that is deconstructed into",
            $"object payload = {Body}; int n; (payload, n) = (new {{ other = 1 }}, 1); await client.PostAsJsonAsync(path, payload);"),
        Silent(
            "a local that is coalesced",
            $"object? payload = agentId.Length > 0 ? new {{ other = 1 }} : null; payload ??= {Body}; await client.PostAsJsonAsync(path, payload);"),
        Silent("a text that is added to", $"var json = {Json}; json += agentId; await client.PostAsync(path, new StringContent(json));"),
        Found("a parameter", $"await SendIt({Body}); async Task SendIt(object payload) => await client.PostAsJsonAsync(path, payload);"),
        Silent(
            "a field",
            "await client.PostAsJsonAsync(path, Bodies.Payload);",
            "static class Bodies { public static object Payload = new { from = new { id = \"a\", type = \"agent\" }, text = \"Hi\", type = \"text\" }; }"),
        Silent("a loop variable, of which one is right", $"foreach (var payload in new object[] {{ new {{ from = new {{ id = agentId, type = \"agent\" }}, to = {To}, text = \"Hi\", type = \"text\" }}, {Body} }}) await client.PostAsJsonAsync(path, payload);"),
        Found("a choice", $"await client.PostAsJsonAsync(path, agentId.Length > 0 ? (object)new {{ from = new {{ id = agentId, type = \"agent\" }}, to = {To}, text = \"Hi\", type = \"text\" }} : {Body});"),
        Silent("a pattern", $"if ({Body} is object payload) await client.PostAsJsonAsync(path, payload);"),
        Silent(
            "more steps than are followed",
            $"var a = {Json}; var b = a; var c = b; var d = c; var e = d; var f = e; var g = f; var h = g; var i = h; var j = i; var k = j; var l = k; var m = l; var n = m; await client.PostAsync(path, new StringContent(n));"),
        Silent("a text that a method changes", $"var json = {Json}.ToUpperInvariant(); await client.PostAsync(path, new StringContent(json));"),
        Silent(
            "a primary constructor's parameter",
            "await new Sender(new { other = 1 }).Send(client, path);",
            "class Sender(object payload) { public Task Send(HttpClient client, string path) => client.PostAsJsonAsync(path, payload); }") with
        { Needs = 12 });

    public static TheoryData<string> Cases => Table.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_value_is_followed_only_where_it_is_certain(string name) => Table.AssertAsync(name);

    private static SendingCase Found(string name, string statements, string types = "", string other = "") => new(name, statements, types, other, Says: "CHAT1001");

    private static SendingCase Silent(string name, string statements, string types = "") => new(name, statements, types);
}
