namespace ChatPayloadAnalyzers.Tests.Reading;

/// <summary>
/// What a part of a tuple certainly holds is seen like a variable's value. The body of each case has one wrong type, or lacks its
/// recipient: the finding says that the part was followed, silence that it may hold something else.
/// </summary>
public sealed class TupleTests
{
    private const string From = "from = new { id = agentId, type = \"agent\" }";
    private const string To = "to = new[] { new { id = participantId, type = \"participant\" } }";
    private const string Types = "public class Message { public Sender? From { get; set; } public List<Sender>? To { get; set; } public string? Text { get; set; } public string? Type { get; set; } } public class Sender { public string? Id { get; set; } public string? Type { get; set; } }";
    private const string Message = "new Message { From = new Sender { Id = agentId, Type = \"agent\" }, Text = \"Hi\", Type = \"text\" }";
    private const string Mended = "new List<Sender> { new Sender { Id = participantId, Type = \"participant\" } }";

    private static readonly SendingCases Table = new(
        Wrong("named parts", "var t = (Id: agentId, Type: \"txt\");"),
        Wrong("parts of a type", "(string Id, string Type) t = (agentId, \"txt\");"),
        Wrong("parts that are named after variables", "var Type = \"txt\"; var t = (agentId, Type);"),
        Wrong("another name for a part", "(string Id, string Kind) u = (agentId, \"txt\"); (string Id, string Type) t = u;"),
        Wrong("parts without names", "var t = (agentId, \"txt\");", "t.Item2"),
        Wrong("a named part by its number", "var t = (Id: agentId, Type: \"txt\");", "t.Item2"),
        Wrong("a part of seven", "var t = (1, 2, 3, 4, 5, 6, Type: \"txt\");"),
        Wrong("a part of a part", "var t = (Id: agentId, Both: (1, Type: \"txt\"));", "t.Both.Type"),
        Wrong("a part of an object's member", "var t = new { Both = (1, Type: \"txt\") };", "t.Both.Type"),
        Wrong("a part that is set", "var t = (Id: agentId, Type: \"text\"); t.Type = \"txt\";"),
        Wrong("a part that is set by its number", "var t = (Id: agentId, Type: \"text\"); t.Item2 = \"txt\";"),
        Wrong("a part that is assigned into", "var t = (Id: agentId, Type: \"text\"); var Type = \"txt\"; (t.Id, t.Type) = (agentId, Type);"),
        Wrong("another part is set", "var t = (Id: agentId, Type: \"txt\"); t.Id = \"\";"),
        Wrong("a tuple that is assigned later", "(string Id, string Type) t; t = (agentId, \"txt\");"),
        Wrong("a copy is changed", "var t = (Id: agentId, Type: \"txt\"); var u = t; u.Type = \"text\";"),
        Wrong("it is handed on", "var t = (Id: agentId, Type: \"txt\"); Console.WriteLine(t); Console.WriteLine(t.ToString());"),
        Wrong("it is compared", "var t = (Id: agentId, Type: \"txt\"); Console.WriteLine(t == (agentId, \"text\"));"),
        Wrong("of a method", "var t = Drafts.Of(agentId);", types: "static class Drafts { public static (string Id, string Type) Of(string id) => (id, \"txt\"); }"),
        Wrong("of a field", "", "Drafts.One.Type", "static class Drafts { public static readonly (string Id, string Type) One = (\"2f6d\", \"txt\"); }"),
        Wrong("of a property", "", "Drafts.One.Type", "static class Drafts { public static (string Id, string Type) One { get; } = (\"2f6d\", \"txt\"); }"),
        Wrong("of a private field", "", "Drafts.Type", "static class Drafts { private static (string Id, string Type) one = (\"2f6d\", \"txt\"); public static string Type => one.Type; }"),
        Wrong("of a parameter", "(string, string Type) Same((string Id, string Type) u) => u; var t = Same((agentId, \"txt\"));"),
        Wrong("taken apart by var", "(string Id, string Type) Draft() => (agentId, \"txt\"); var (id, type) = Draft();", "type"),
        Wrong("taken apart by types", "(string Id, string Type) Draft() => (agentId, \"txt\"); (string id, string type) = Draft();", "type"),
        Wrong("a literal that is taken apart by types", "(string id, string type) = (agentId, \"txt\");", "type"),
        Wrong("a part of it is thrown away", "(string Id, string Type) Draft() => (agentId, \"txt\"); var (_, type) = Draft();", "type"),
        Wrong("a variable that is taken apart", "var t = (Id: agentId, Type: \"txt\"); var (id, type) = t;", "type"),
        Wrong("a variable that is changed when it has been taken apart", "var t = (Id: agentId, Type: \"txt\"); var (id, type) = t; t = (\"\", \"text\");", "type"),
        Lacking("a body in a tuple", $"var t = (Body: new {{ {From}, text = \"Hi\", type = \"text\" }}, Retries: 3); await client.PostAsJsonAsync(path, t.Body);"),
        Lacking("an object in a tuple", $"var t = (Body: {Message}, Retries: 3); await client.PostAsJsonAsync(path, t.Body);"),
        Lacking("an object in a tuple that is taken apart", $"(Message, int) Draft() => ({Message}, 3); var (m, retries) = Draft(); await client.PostAsJsonAsync(path, m);"),
        Lacking("a body as an object", $"var t = Draft(); await client.PostAsJsonAsync(path, t.Body); (object Body, int Retries) Draft() => (new {{ {From}, text = \"Hi\", type = \"text\" }}, 3);"),
        Lacking("a body as an object that is taken apart", $"var (body, retries) = Draft(); await client.PostAsJsonAsync(path, body); (object Body, int Retries) Draft() => (new {{ {From}, text = \"Hi\", type = \"text\" }}, 3);"),
        Lacking("an object in a tuple is changed", $"var t = (Body: {Message}, Retries: 3); t.Body.Text = \"Ho\"; await client.PostAsJsonAsync(path, t.Body);"),
        Lacking("a dictionary in a tuple is changed", $"var t = (Sender: new Dictionary<string, object?> {{ [\"id\"] = agentId, [\"type\"] = \"agent\" }}, Retries: 3); t.Sender[\"type\"] = \"bot\"; await client.PostAsJsonAsync(path, new {{ from = t.Sender, {To}, text = \"Hi\", type = \"text\" }});") with { Says = "CHAT2001" },
        Lacking("another part is handed on behind it", $"var t = (Sender: new Dictionary<string, object?> {{ [\"id\"] = agentId, [\"type\"] = \"agent\" }}, Peer: new Dictionary<string, object?> {{ [\"id\"] = participantId, [\"type\"] = \"participant\" }}); t.Sender[\"type\"] = \"bot\"; await client.PostAsJsonAsync(path, new {{ from = t.Sender, to = new[] {{ t.Peer }}, text = \"Hi\", type = \"text\" }});") with { Says = "CHAT2001" },
        Lacking("another part is set behind it", $"var t = (Sender: new Dictionary<string, object?> {{ [\"id\"] = agentId, [\"type\"] = \"bot\" }}, Retries: 3); var body = new {{ from = t.Sender, {To}, text = \"Hi\", type = \"text\" }}; t.Retries = 4; await client.PostAsJsonAsync(path, body);") with { Says = "CHAT2001" },
        Lacking("another member is set behind it", $"var m = new Message {{ From = new Sender {{ Id = agentId, Type = \"bot\" }} }}; var body = new {{ from = m.From, {To}, text = \"Hi\", type = \"text\" }}; m.Text = \"Ho\"; await client.PostAsJsonAsync(path, body);") with { Says = "CHAT2001" },
        Wrong("a number as an object", "(object Type, int Retries) t = (5, 3);") with { Says = "CHAT1003" },
        Wrong("nothing", "(string? Type, int Retries) t = (null, 3);") with { Says = "CHAT1002" },
        Lacking("another part of the tuple is set", $"var t = (Body: {Message}, Retries: 3); t.Retries++; await client.PostAsJsonAsync(path, t.Body);"),

        // Each of these sends what the endpoint accepts, though a part was once something else.
        Right("a part is set", "var t = (Id: agentId, Type: \"txt\"); t.Type = \"text\";"),
        Right("a part is set by its number", "var t = (Id: agentId, Type: \"txt\"); t.Item2 = \"text\";"),
        Right("a part is set in a branch", "var t = (Id: agentId, Type: \"txt\"); if (agentId.Length > 0) t.Type = \"text\";"),
        Right("a part is added to", "var t = (Id: agentId, Type: \"te\"); t.Type += \"xt\";"),
        Right("a part is set by reference", "var t = (Id: agentId, Type: \"txt\"); Set(ref t.Type); void Set(ref string type) => type = \"text\";"),
        Right("all of it is set by reference", "var t = (Id: agentId, Type: \"txt\"); Set(ref t); void Set(ref (string, string) u) => u.Item2 = \"text\";"),
        Right("all of it is set by another name", "var t = (Id: agentId, Type: \"txt\"); Set(); void Set() { ref var u = ref t; u.Type = \"text\"; }"),
        Right("a part of it is set by another name", "var t = (Id: agentId, Type: \"txt\"); Set(); void Set() { ref var u = ref t.Type; u = \"text\"; }"),
        Right("all of it is set", "var t = (Id: agentId, Type: \"txt\"); t = (agentId, \"text\");"),
        Right("it is set by a lambda", "var t = (Id: agentId, Type: \"txt\"); Action change = () => t.Type = \"text\"; change();"),
        Right("it is set by a local function", "var t = (Id: agentId, Type: \"txt\"); Change(); void Change() { t = (agentId, \"text\"); }"),
        Right("it is assigned into", "var t = (Id: agentId, Type: \"txt\"); (t.Id, t.Type) = (agentId, \"text\");"),
        Right("its parts are swapped", "var t = (Type: \"txt\", Id: \"text\"); (t.Id, t.Type) = (t.Type, t.Id);"),
        Right("two are swapped", "var t = (Id: agentId, Type: \"txt\"); var u = (Id: agentId, Type: \"text\"); (t, u) = (u, t);"),
        Right("it is taken apart into", "var t = (Id: agentId, Type: \"txt\"); (_, t.Type) = (agentId, \"text\");"),
        Right("what is read is set beside it", "var t = (Id: agentId, Type: \"text\"); (string type, t.Item2) = (t.Type, \"txt\");", "type"),
        Right("what a method reads is set beside it", "var t = (Id: agentId, Type: \"text\"); (string type, t.Type) = (Of(t), \"txt\"); string Of((string Id, string Type) u) => u.Type;", "type"),
        Right("what was read is set", "var t = (Id: agentId, Type: \"text\"); var type = t.Type; t.Item2 = \"txt\";", "type"),
        Right("what was read is set by another member", "var m = new Draft { Type = \"text\" }; var type = m.Type; m.Kind = \"txt\";", "type", "class Draft { public string Type { get; set; } = \"\"; public string Kind { set => Type = value; } }"),
        Right("what was copied is set", "var t = (Id: agentId, Type: \"text\"); var u = t; t.Type = \"txt\";", "u.Type"),
        Right("what a method was given is set", "var t = (Id: agentId, Type: \"text\"); var type = Of(t); t.Type = \"txt\"; string Of((string Id, string Type) u) => u.Type;", "type"),
        Right("all of it is set by what it holds", "var t = (Type: \"txt\", Other: \"text\"); t = (t.Other, t.Type);"),
        Right("it is set by an extension", "var t = (Id: agentId, Type: \"txt\"); t.Set();", types: "static class Extensions { public static void Set(ref this (string Id, string Type) t) => t.Type = \"text\"; }"),
        Right("a part is set where there is none", "(string Id, string? Type) t = (agentId, null); t.Type ??= \"text\";"),
        Right("it is set while it is read", "var t = (Id: agentId, Type: \"txt\"); Console.WriteLine((t = (agentId, \"text\")).Type);"),
        Right("a part is set while it is read", "var t = (Id: agentId, Type: \"txt\"); Console.WriteLine(t.Type = \"text\");"),
        Right("it is given out", "Get(out var t); void Get(out (string Id, string Type) u) { u = (agentId, \"txt\"); u.Type = \"text\"; }"),
        Right("one of a list", "var list = new List<(string Id, string Type)> { (agentId, \"txt\") }; list[0] = (agentId, \"text\"); var t = list[0];"),
        Right("one of an array", "var array = new[] { (Id: agentId, Type: \"txt\") }; array[0].Type = \"text\"; var t = array[0];"),
        Right("one that is switched over", "var t = (Id: agentId, Type: \"txt\"); switch (t) { case (_, \"txt\"): t.Type = \"text\"; break; }"),
        Right("one in a loop", "var t = (Id: agentId, Type: \"txt\"); for (var i = 0; i < 1; i++) t.Type = \"text\";"),
        Right("with", "var t = (Id: agentId, Type: \"txt\") with { Type = \"text\" };"),
        Right("a part that is named like another's number", "var t = (Type: \"text\", Kind: \"txt\");"),
        Right("names that change places", "(string Kind, string Type) u = (\"txt\", \"text\"); (string Type, string Kind) v = u; var t = (v.Kind, Type: v.Kind);"),
        Right("what was taken apart is set", "var (id, type) = (agentId, \"txt\"); type = \"text\";", "type"),
        Right("what a method's parts are given is set", "(string Id, string Type) Draft() => (agentId, \"txt\"); var (id, type) = Draft(); type = \"text\";", "type"),
        Right("the variable is set before it is taken apart", "var t = (Id: agentId, Type: \"txt\"); t.Type = \"text\"; var (id, type) = t;", "type"),
        Right("what is taken apart into variables that are there", "var type = \"txt\"; string id; (id, type) = (agentId, \"text\");", "type"),
        Right("one of two arms", "var t = agentId.Length > 0 ? (agentId, Type: \"text\") : (agentId, Type: \"txt\");"),
        Right("a field that is set", "Drafts.One.Type = \"text\";", "Drafts.One.Type", "static class Drafts { public static (string Id, string Type) One = (\"2f6d\", \"txt\"); }"),
        Right("a private field that is set in part", "Drafts.Set();", "Drafts.Type", "static class Drafts { private static (string Id, string Type) one = (\"2f6d\", \"txt\"); public static string Type => one.Type; public static void Set() => one.Type = \"text\"; }"),
        Right("a private field that is set by reference", "Drafts.Set();", "Drafts.Type", "static class Drafts { private static (string Id, string Type) one = (\"2f6d\", \"txt\"); public static string Type => one.Type; public static void Set() => Set(ref one); static void Set(ref (string Id, string Type) t) => t.Type = \"text\"; }"),
        Right("a readonly field that the constructor sets in part", "", "Drafts.One.Type", "static class Drafts { public static readonly (string Id, string Type) One = (\"2f6d\", \"txt\"); static Drafts() { One.Type = \"text\"; } }"),
        Right("a boxed copy", "var t = (Id: agentId, Type: \"txt\"); object o = t; t = (agentId, \"text\"); Console.WriteLine(o);"),
        Right("it is set by reference under other names", "var t = (Id: agentId, Type: \"txt\"); Set(ref t); void Set(ref (string A, string B) u) => u.B = \"text\";"),
        Right("one of a method that is given", "(string, string Type) Set((string Id, string Type) u) { u.Type = \"text\"; return u; } var t = Set((agentId, \"txt\"));"),
        Right("a value that is converted in it", "(object Id, object Type) t = (agentId, new Tag(\"text\"));", "t.Type.ToString()!", "record Tag(string Name) { public override string ToString() => Name; }"),
        Right("a value that its own operator converts", "(string Id, Tag Type) t = (agentId, \"txt\");", "t.Type.Name", "record Tag(string Name) { public static implicit operator Tag(string text) => new(\"text\"); }"),
        Right("a number that is converted in it", "(double Rate, string Type) t = (5, \"text\"); if (t.Rate == 0.5) return;"),
        Right("a tuple that its own operator converts", "Draft t = (agentId, \"txt\");", "t.Item2", "class Draft { public string Item1 = \"\", Item2 = \"text\"; public static implicit operator Draft((string, string) t) => new Draft { Item1 = t.Item1 }; }"),
        Right("an object that takes itself apart", "var (id, type) = new Draft(agentId, \"txt\");", "type", "record Draft(string Id, string Type) { public void Deconstruct(out string id, out string type) { id = Id; type = \"text\"; } }"),
        Right("a tuple of more than seven", "var t = (1, 2, 3, 4, 5, 6, 7, Type: \"txt\"); t.Rest.Item1 = \"text\";"),
        Right("no tuple by that name", "var t = new Draft(agentId, \"txt\");", "t.Item2", "class Draft { public string Item1, Item2; public Draft(string id, string type) { Item1 = id; Item2 = type.Replace(\"txt\", \"text\"); } }"),
        Sending("an object in a tuple is completed", $"var t = (Body: {Message}, Retries: 3); t.Body.To = {Mended}; await client.PostAsJsonAsync(path, t.Body);"),
        Sending("an object in a tuple is completed by a copy", $"var t = (Body: {Message}, Retries: 3); var u = t; u.Body.To = {Mended}; await client.PostAsJsonAsync(path, t.Body);"),
        Sending("an object in a tuple is completed by its own name", $"var m = {Message}; var t = (Body: m, Retries: 3); m.To = {Mended}; await client.PostAsJsonAsync(path, t.Body);"),
        Sending("an object is completed when it has been taken out", $"var t = (Body: {Message}, Retries: 3); var (m, retries) = t; t.Body.To = {Mended}; await client.PostAsJsonAsync(path, m);"),
        Sending("an object is completed that was taken out", $"var t = (Body: {Message}, Retries: 3); var (m, retries) = t; m.To = {Mended}; await client.PostAsJsonAsync(path, t.Body);"),
        Sending("an object that a method hands out is completed", $"(Message, int) Draft() => ({Message}, 3); var (m, retries) = Draft(); m.To = {Mended}; await client.PostAsJsonAsync(path, m);"),
        Sending("an object that a method keeps is completed", $"Message? kept = null; (Message, int) Draft() {{ kept = {Message}; return (kept, 3); }} var (m, retries) = Draft(); kept!.To = {Mended}; await client.PostAsJsonAsync(path, m);"),
        Sending("what two parts refer to is changed by the other", $"var s = new Dictionary<string, object?> {{ [\"id\"] = agentId, [\"type\"] = \"bot\" }}; var t = (Sender: s, Peer: s); var body = new {{ from = t.Sender, {To}, text = \"Hi\", type = \"text\" }}; t.Peer[\"type\"] = \"agent\"; await client.PostAsJsonAsync(path, body);"),
        Sending("what a part refers to becomes another part as well", $"var t = (Sender: new Dictionary<string, object?> {{ [\"id\"] = agentId, [\"type\"] = \"bot\" }}, Peer: new Dictionary<string, object?>()); t.Peer = t.Sender; var body = new {{ from = t.Sender, {To}, text = \"Hi\", type = \"text\" }}; t.Peer[\"type\"] = \"agent\"; await client.PostAsJsonAsync(path, body);"),
        Sending("what a part refers to becomes another part behind it", $"var t = (Sender: new Dictionary<string, object?> {{ [\"id\"] = agentId, [\"type\"] = \"bot\" }}, Peer: new Dictionary<string, object?>()); var body = new {{ from = t.Sender, {To}, text = \"Hi\", type = \"text\" }}; t.Peer = t.Sender; t.Peer[\"type\"] = \"agent\"; await client.PostAsJsonAsync(path, body);"),
        Sending("what two members refer to is changed by the other", $"var s = new Sender {{ Id = agentId, Type = \"bot\" }}; var m = new {{ From = s, Other = s }}; var body = new {{ from = new {{ id = agentId, type = \"agent\" }}, to = new[] {{ m.From }}, text = \"Hi\", type = \"text\" }}; m.Other.Type = \"participant\"; m.Other.Id = participantId; await client.PostAsJsonAsync(path, body);"),
        Sending("a part is read in a branch, and set in it before and behind", $"var t = (Type: \"chat\", Retries: 3); object body = new {{ {From}, {To}, text = \"Hi\", type = \"talk\" }}; if (agentId.Length > 0) {{ t.Type = \"text\"; body = new {{ {From}, {To}, text = \"Hi\", type = t.Type }}; t.Type = \"txt\"; }} await client.PostAsJsonAsync(path, body);"),
        Sending("all of it is set by reference behind it, and what a part refers to changed", $"var t = (Sender: new Dictionary<string, object?> {{ [\"id\"] = agentId, [\"type\"] = \"bot\" }}, Retries: 3); var body = new {{ from = t.Sender, {To}, text = \"Hi\", type = \"text\" }}; Set(ref t); await client.PostAsJsonAsync(path, body); void Set(ref (Dictionary<string, object?> Sender, int Retries) u) => u.Sender[\"type\"] = \"agent\";"),
        Sending("a part is read, and all of it set behind", $"var t = (Type: \"text\", Retries: 3); var body = new {{ {From}, {To}, text = \"Hi\", type = t.Type }}; t = (\"txt\", 4); await client.PostAsJsonAsync(path, body);"),
        Sending("a part of a part is read, and set behind", $"var t = (Both: (Type: \"text\", 1), Retries: 3); var body = new {{ {From}, {To}, text = \"Hi\", type = t.Both.Type }}; t.Both.Type = \"txt\"; await client.PostAsJsonAsync(path, body);"),
        Sending("a part of a part is read, and the part set behind", $"var t = (Both: (Type: \"text\", 1), Retries: 3); var body = new {{ {From}, {To}, text = \"Hi\", type = t.Both.Type }}; t.Both = (\"txt\", 1); await client.PostAsJsonAsync(path, body);"),
        Sending("a part that is a tuple is copied, and set behind", $"var t = (Both: (Type: \"text\", 1), Retries: 3); var u = t.Both; t.Both.Type = \"txt\"; await client.PostAsJsonAsync(path, new {{ {From}, {To}, text = \"Hi\", type = u.Type }});"),
        Sending("a part that is a tuple is copied, and set in the copy", $"var t = (Both: (Type: \"text\", 1), Retries: 3); var u = t.Both; u.Type = \"txt\"; await client.PostAsJsonAsync(path, new {{ {From}, {To}, text = \"Hi\", type = t.Both.Type }});"),
        Sending("a body in a tuple is set", $"var t = (Body: (object)new {{ {From}, text = \"Hi\", type = \"text\" }}, Retries: 3); t.Body = new {{ {From}, {To}, text = \"Hi\", type = \"text\" }}; await client.PostAsJsonAsync(path, t.Body);"));

    public static TheoryData<string> Cases => Table.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Parts_are_followed_as_far_as_they_are_certain(string name) => Table.AssertAsync(name);

    private static SendingCase Wrong(string name, string before, string type = "t.Type", string types = "") => Typed(name, before, type, types) with { Says = "CHAT2001" };

    private static SendingCase Right(string name, string before, string type = "t.Type", string types = "") => Typed("right: " + name, before, type, types);

    private static SendingCase Lacking(string name, string statements) => new(name, statements, Types, Says: "CHAT1001");

    private static SendingCase Sending(string name, string statements) => new("right: " + name, statements, Types);

    private static SendingCase Typed(string name, string before, string type, string types) =>
        new(name, $"{before} await client.PostAsJsonAsync(path, new {{ {From}, {To}, text = \"Hi\", type = {type} }});", types);
}
