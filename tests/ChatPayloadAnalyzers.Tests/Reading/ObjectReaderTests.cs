namespace ChatPayloadAnalyzers.Tests.Reading;

/// <summary>Objects by their members: what a creation sets, what a class holds by itself, and what nobody can tell.</summary>
public sealed class ObjectReaderTests
{
    private const string Sender = "public class Sender { public string? Id { get; set; } public string? Type { get; set; } }\n";
    private const string Party = "public class Party { public string? Id { get; set; } public string? Type { get; set; } }\n";
    private const string Message = Sender + Party + "public class Message { public Sender? From { get; set; } public Party[]? To { get; set; } public string? Text { get; set; } public string Type { get; set; } = \"text\"; }\n";
    private const string Set = "From = new Sender { Id = agentId, Type = \"agent\" }, To = new[] { new Party { Id = participantId, Type = \"participant\" } }, Text = \"Hi\"";
    private const string AllBut = """{"from":{"id":…,"type":"agent"},"to":[{"id":…,"type":"participant"}],"text":"Hi","type":""";

    private static readonly SendingCases Table = new(
        Post("a class", $"new Message {{ {Set}, Type = \"text\" }}", Message, AllBut + "\"text\"}"),
        Post("a default of the class", $"new Message {{ {Set} }}", Message, AllBut + "\"text\"}"),
        Post("nothing set", "new Message()", Message, """{"from":null,"to":null,"text":null,"type":"text"}""", "CHAT1001 CHAT1002 CHAT3002"),
        Post("target-typed new", $"(Message)new() {{ {Set} }}", Message, AllBut + "\"text\"}"),
        Post(
            "a nested target-typed new",
            "new Message { From = new() { Id = agentId, Type = \"bot\" }, To = new Party[] { new() { Id = participantId, Type = \"participant\" } }, Text = \"Hi\" }",
            Message,
            null,
            "CHAT2001"),
        Post("a nested initializer", "new Message { From = { Id = agentId }, To = new[] { new Party { Id = participantId, Type = \"participant\" } }, Text = \"Hi\" }",
            Sender.Replace("Sender", "S2") + Sender + Party + "public class Message { public Sender From { get; set; } = new Sender { Type = \"agent\" }; public Party[]? To { get; set; } public string? Text { get; set; } public string Type { get; set; } = \"text\"; }", """{"from":{"id":…,"type":"agent"},"to":[{"id":…,"type":"participant"}],"text":"Hi","type":"text"}"""),
        Post("a with expression", $"new M(\"x\") with {{ Text = \"Hi\" }}", "public record M(string Text) { public string? Type { get; init; } }", """{"text":"Hi","type":null}""", "CHAT1001 CHAT1002"),
        Post(
            "a factory",
            "Message.Create()",
            Sender + "public class Message { public Sender? From { get; set; } public static Message Create() => new Message(); }",
            """{"from":null}""",
            "CHAT1001 CHAT1002 CHAT3002"),
        Post(
            "a constructor with a body",
            "new Message(agentId) { Text = \"Hi\" }",
            Message.Replace("public class Message {", "public class Message { public Message(string id) { From = new Sender { Id = id, Type = \"agent\" }; To = new[] { new Party { Id = id, Type = \"participant\" } }; }"),
            """{"from":{"id":…,"type":"agent"},"to":[{"id":…,"type":"participant"}],"text":"Hi","type":"text"}"""),
        Post(
            "a setter that changes",
            $"new Message {{ {Set}, Type = \"chat\" }}",
            Message.Replace("public string Type { get; set; } = \"text\";", "private string _t = \"text\"; public string Type { get => _t; set => _t = \"text\"; }"),
            "…"),
        Post(
            "a getter that computes",
            $"new Message {{ {Set} }}",
            Message.Replace("public string Type { get; set; } = \"text\";", "public string Type => Text == null ? \"text\" : \"te\" + \"xt\";"),
            AllBut + "(\"text\"|\"text\")}"),
        Post(
            "a getter with a constant",
            $"new Message {{ {Set} }}",
            Message.Replace("public string Type { get; set; } = \"text\";", "public string Type => \"text\";"),
            AllBut + "\"text\"}"),
        Post(
            "a constant of the class",
            $"new Message {{ {Set} }}",
            Message.Replace("public string Type { get; set; } = \"text\";", "const string T = \"te\"; public string Type { get; } = T + \"xt\";"),
            AllBut + "\"text\"}"),
        Post("a subclass", $"new Special {{ {Set} }}", Message + "public class Special : Message { public string? Nick { get; set; } }", null),
        Post(
            "a subclass that is sent as its base",
            $"(Message)new Special {{ {Set}, Nick = \"x\" }}",
            Message + "public class Special : Message { public string? Nick { get; set; } }",
            null),
        Post(
            "a base that is declared",
            $"Wrap.It(new Special {{ {Set}, Nick = \"x\" }})",
            Message + "public class Special : Message { public string? Nick { get; set; } } public static class Wrap { public static Message It(Message m) => m; }",
            null),
        Post(
            "a positional record",
            "new Message(new Sender(agentId, \"agent\"), new[] { new Party(participantId) }, \"Hi\")",
            "public record Sender(string Id, string Type); public record Party(string Id, string Type = \"participant\"); public record Message(Sender From, Party[] To, string Text) { public string Type { get; init; } = \"text\"; }",
            AllBut + "\"text\"}"),
        Post(
            "a record with a property of its own",
            "new Sender(agentId, \"user\")",
            "public record Sender(string Id, string Type) { public string Type { get; init; } = \"agent\"; }",
            """{"id":…,"type":"agent"}""",
            "CHAT1001 CHAT1002 CHAT2001 CHAT3002"),
        Post(
            "a struct",
            "new Sender { Id = agentId }",
            "public struct Sender { public string Id { get; set; } public string? Type { get; set; } }",
            """{"id":…,"type":null}""",
            "CHAT1001 CHAT1002 CHAT3002"),
        Post(
            "an anonymous object",
            "new { agentId, path.Length, x = 1.5m, y = 2.5, z = 'c', n = (string?)null, b = true, e = DayOfWeek.Friday, l = -3L }",
            "",
            """{"agentId":…,"length":…,"x":1.5,"y":…,"z":"c","n":null,"b":true,"e":5,"l":-3}""",
            null),
        Post(
            "texts",
            "new { a = \"x\" + \"y\", b = $\"x{agentId}y\", c = \"x\" + agentId, d = nameof(path), e = $\"{1}\", f = agentId + participantId }",
            "",
            """{"a":"xy","b":"x…y","c":"x…","d":"path","e":"1","f":"……"}""",
            null),
        Post("a tuple", "(1, 2)", "", "…", null),
        Post(
            "a delegate of properties",
            "new M { A = agentId, B = null }",
            "public class M { public string? A { get; init; } public required string? B { get; init; } }",
            """{"a":…,"b":null}""",
            null),
        Post(
            "a partial property",
            "new Message { Text = \"Hi\" }",
            "public partial class Message { public partial string? Text { get; set; } public partial string? Type { get; set; } } public partial class Message { string? _t; public partial string? Text { get => _t; set => _t = value + \"!\"; } public partial string? Type { get => \"text\"; set { } } }",
            "…",
            null,
            needs: 13));

    public static TheoryData<string> Cases => Table.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_is_read_admits_what_is_sent(string name) => await Table.AssertAsync(name);

    /// <param name="name">What the case shows.</param>
    /// <param name="body">The body.</param>
    /// <param name="types">Its types.</param>
    /// <param name="reads">The dump.</param>
    /// <param name="says">The IDs; <see langword="null"/> where the body is no message at all, and only what is read matters.</param>
    /// <param name="needs">The C# version.</param>
    private static SendingCase Post(string name, string body, string types, string? reads, string? says = "", int needs = 11) => says is null
        ? new(name, $"await client.PostAsJsonAsync(path, new object[] {{ {body} }});", types, Reads: $"[{reads}]", Says: "CHAT1003", Needs: needs)
        : new(name, $"await client.PostAsJsonAsync(path, {body});", types, Reads: reads, Says: says, Needs: needs);
}
