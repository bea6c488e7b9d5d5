namespace ChatPayloadAnalyzers.Tests.Reading;

/// <summary>An object that may be changed between its creation and its sending is open: silence. What only reads it changes nothing.</summary>
public sealed class MutationTests
{
    private const string Types = """
        public class Message { public Sender? From { get; set; } public List<Party>? To { get; set; } public string? Text { get; set; } public string? Type { get; set; } }
        public class Sender { public string? Id { get; set; } public string? Type { get; set; } }
        public class Party { public string? Id { get; set; } public string? Type { get; set; } }
        public static class Friends
        {
            public static Party One = new Party { Id = "9c1e", Type = "participant" };
            public static void Complete(this Message message) => message.To = new List<Party> { One };
            public static void Send(Message message) => message.Complete();
            public static Message Create(Message message) { message.Complete(); return message; }
            public static void Load(out string? type) => type = "text";
            public static void Complete(object message) => ((Message)message).To = new List<Party> { One };
        }
        """;

    private const string Create = "var m = new Message { From = new Sender { Id = agentId, Type = \"agent\" }, Text = \"Hi\", Type = \"text\" };\n";
    private const string Send = "\nawait client.PostAsJsonAsync(path, m);";

    private static readonly SendingCases Table = new(
        Found("nothing between", ""),
        Found("a member is read", "Console.WriteLine(m.Text); var text = m.Text;"),
        Found("it is written to the console", "Console.WriteLine(m);"),
        Found("its name is asked for", "Console.WriteLine(nameof(m));"),
        Found("it stands in a text", "Console.WriteLine($\"{m}\");"),
        Found("another of the same member is set", "var other = new Message(); other.To = new List<Party>();"),
        Found("it is serialized for a log", "Console.WriteLine(JsonSerializer.Serialize(m));"),
        Silent("a member is set", "m.To = new List<Party> { Friends.One };"),
        Silent("a member is set in a branch", "if (agentId.Length > 0) m.To = new List<Party> { Friends.One };"),
        Silent("a member is coalesced", "m.To ??= new List<Party> { Friends.One };"),
        Silent("a member is set by a lambda", "Action change = () => m.To = new List<Party> { Friends.One }; change();"),
        Silent("a member is set by a local function", "Change(); void Change() { m.To = new List<Party> { Friends.One }; }"),
        Silent("a member is set through !", "m!.To = new List<Party> { Friends.One };"),
        Silent("a member is set through another name", "var n = m; n.To = new List<Party> { Friends.One };"),
        Silent("a member of a member is set", "m.From!.Id = participantId; m.To = new List<Party> { Friends.One };"),
        Silent("it is handed to a method", "Friends.Complete((object)m);"),
        Silent("it is handed to an extension", "m.Complete();"),
        Silent("it is put into a field", "Holder.Held = m; Holder.Held.To = new List<Party> { Friends.One };", "static class Holder { public static Message? Held; }"),
        Silent("it is given back by a lambda", "Func<Message> get = () => m; get().To = new List<Party> { Friends.One };"),
        Silent("it is caught by a pattern", "if (m is { } n) n.To = new List<Party> { Friends.One };"),
        Silent("it is cast to another name", "((Message)m).To = new List<Party> { Friends.One };"),
        Silent("it is one of a tuple", "var t = (m, 1); t.m.To = new List<Party> { Friends.One };"),
        Silent("it is chosen", "(agentId.Length > 0 ? m : new Message()).To = new List<Party> { Friends.One };"),
        Silent("members are deconstructed into", "(m.To, m.Text) = (new List<Party> { Friends.One }, \"Ho\");"),
        Silent("it is an item of an array", "foreach (var n in new[] { m }) n.To = new List<Party> { Friends.One };"),
        Silent("it is an item of a list", "var held = new List<Message> { m }; held[0].To = new List<Party> { Friends.One };"),
        Silent("it is a member of another object", "var held = new { m }; held.m.To = new List<Party> { Friends.One };"),
        Silent("it is handed to a method that is called as one that sends", "Friends.Send(m);"),
        Silent("it is handed to a method that is called as one that creates", "Friends.Create(m);"),
        Silent("an item of it is set", "m.Text = \"Ho\"; m.To = new List<Party>(); m.To.Add(Friends.One);"),
        new SendingCase(
            "a struct is changed",
            "var m = new Letter { From = new Sender { Id = agentId, Type = \"agent\" }, Text = \"Hi\", Type = \"text\" }; m.To = new List<Party> { Friends.One };" + Send,
            Types + "public struct Letter { public Sender? From { get; set; } public List<Party>? To { get; set; } public string? Text { get; set; } public string? Type { get; set; } }"),
        new SendingCase(
            "a field is passed out",
            "var m = new Letter { From = new Sender { Id = agentId, Type = \"agent\" }, To = new List<Party> { Friends.One }, Text = \"Hi\", Type = \"chat\" }; Friends.Load(out m.Type);" + Send,
            Types + "public class Letter { public Sender? From { get; set; } public List<Party>? To { get; set; } public string? Text { get; set; } [JsonInclude] public string? Type; }"),
        new SendingCase(
            "a list is added to",
            "var to = new List<Party>(); to.Add(Friends.One); await client.PostAsJsonAsync(path, new Message { From = new Sender { Id = agentId, Type = \"agent\" }, To = to, Text = \"Hi\", Type = \"text\" });",
            Types),
        new SendingCase(
            "a list is not added to",
            "var to = new List<Party>(); await client.PostAsJsonAsync(path, new Message { From = new Sender { Id = agentId, Type = \"agent\" }, To = to, Text = \"Hi\", Type = \"text\" });",
            Types,
            Says: "CHAT1001"),
        new SendingCase(
            "an array is written to",
            "var to = new Party?[] { null }; to[0] = Friends.One; await client.PostAsJsonAsync(path, new { from = new { id = agentId, type = \"agent\" }, to, text = \"Hi\", type = \"text\" });",
            Types),
        new SendingCase(
            "a list in an anonymous object is added to",
            "var m = new { from = new { id = agentId, type = \"agent\" }, to = new List<object>(), text = \"Hi\", type = \"text\" }; m.to.Add(new { id = participantId, type = \"participant\" });" + Send),
        new SendingCase(
            "an array in an anonymous object is written to",
            "var m = new { from = new { id = agentId, type = \"agent\" }, to = new object?[] { 7 }, text = \"Hi\", type = \"text\" }; m.to[0] = new { id = participantId, type = \"participant\" };" + Send),
        new SendingCase(
            "an anonymous object is handed to a method",
            "var m = new { from = new { id = agentId, type = \"agent\" }, text = \"Hi\", type = \"text\" }; GC.KeepAlive(m);" + Send,
            Says: "CHAT1001"),
        new SendingCase(
            "an anonymous object with a list is handed to a method",
            "var m = new { from = new { id = agentId, type = \"agent\" }, to = new List<object>(), text = \"Hi\", type = \"text\" }; GC.KeepAlive(m);" + Send,
            Says: "CHAT1001"),
        new SendingCase(
            "a member is set by many branches, one behind the other",
            Create + string.Concat(Enumerable.Range(0, 40).Select(i => $"if (agentId.Length > {i}) m.From!.Id = \"{i}\";")) + Send,
            Types,
            Says: "CHAT1001"),
        new SendingCase(
            "options are changed",
            "var o = new JsonSerializerOptions(); o.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower; var json = JsonSerializer.Serialize(new { From = 1 }, o); await client.PostAsync(path, new StringContent(json));",
            Says: "CHAT1001 CHAT1002 CHAT3002 CHAT1003"));

    public static TheoryData<string> Cases => Table.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_changed_object_is_open(string name) => Table.AssertAsync(name);

    private static SendingCase Found(string name, string between, string types = "") => new(name, Create + between + Send, Types + types, Says: "CHAT1001");

    private static SendingCase Silent(string name, string between, string types = "") => new(name, Create + between + Send, Types + types);
}
