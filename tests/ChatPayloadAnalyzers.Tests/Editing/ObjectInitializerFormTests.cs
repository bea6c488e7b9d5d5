namespace ChatPayloadAnalyzers.Tests.Editing;

/// <summary>Fixes in <c>new Message { … }</c> use the members that the type has, and leave alone what has no room.</summary>
public sealed class ObjectInitializerFormTests
{
    private const string Sender = "public class Sender { public string? Id { get; set; } public string? Type { get; set; } }\n";
    private const string Party = "public class Party { public string? Id { get; set; } public string? Type { get; set; } }\n";
    private const string Rest = "public string? Text { get; set; } public string? Type { get; set; } public string? CannedResponseId { get; set; } }\n";
    private const string Types = Sender + Party + "public class Message { public Sender? From { get; set; } public Party[]? To { get; set; } " + Rest;
    private const string From = "From = new Sender { Id = agentId, Type = \"agent\" }";
    private const string To = "To = new[] { new Party { Id = participantId, Type = \"participant\" } }";

    private static readonly FixCases Table = new(
        Post("added", $"new Message {{ {From}, Text = \"Hi\", Type = \"text\" }}", $"new Message {{ {From}, {To}, Text = \"Hi\", Type = \"text\" }}"),
        Post(
            "added on lines",
            $"new Message\n{{\n    {From},\n    Text = \"Hi\",\n    Type = \"text\",\n}}",
            $"new Message\n{{\n    {From},\n    {To},\n    Text = \"Hi\",\n    Type = \"text\",\n}}"),
        Post(
            "added without initializer",
            "new Message()",
            $"new Message() {{ {From}, {To}, Type = \"text\", CannedResponseId = \"canned-response-id-here\" }}",
            left: "CHAT2003"),
        Post(
            "added to an empty initializer",
            "new Message { }",
            $"new Message {{ {From}, {To}, Type = \"text\", CannedResponseId = \"canned-response-id-here\" }}",
            left: "CHAT2003"),
        Post("added to new()", $"(Message)new() {{ {From}, Text = \"Hi\", Type = \"text\" }}", $"(Message)new() {{ {From}, {To}, Text = \"Hi\", Type = \"text\" }}"),
        Post(
            "added inside",
            $"new Message {{ From = new Sender {{ Id = agentId }}, {To}, Text = \"Hi\", Type = \"text\" }}",
            $"new Message {{ {From}, {To}, Text = \"Hi\", Type = \"text\" }}"),
        Post("set for null", $"new Message {{ {From}, To = null, Text = \"Hi\", Type = \"text\" }}", $"new Message {{ {From}, {To}, Text = \"Hi\", Type = \"text\" }}"),
        Post(
            "set for empty",
            $"new Message {{ {From}, To = new Party[0], Text = \"Hi\", Type = \"text\" }}",
            $"new Message {{ {From}, {To}, Text = \"Hi\", Type = \"text\" }}"),
        Post(
            "a list",
            $"new Message {{ {From}, Text = \"Hi\", Type = \"text\" }}",
            $"new Message {{ {From}, To = new List<Party> {{ new Party {{ Id = participantId, Type = \"participant\" }} }}, Text = \"Hi\", Type = \"text\" }}",
            Types.Replace("Party[]", "List<Party>")),
        Post(
            "a collection expression where the file has some",
            $"new Message {{ {From}, Text = \"Hi\", Type = \"text\" }}",
            $"new Message {{ {From}, To = [new Party {{ Id = participantId, Type = \"participant\" }}], Text = \"Hi\", Type = \"text\" }}",
            Types.Replace("Party[]", "List<Party>") + "public static class Words { public static readonly string[] All = [\"Hi\"]; }") with
        { Needs = 12 },
        Post(
            "a collection expression for an empty array",
            $"new Message {{ {From}, To = new Party[0], Text = \"Hi\", Type = \"text\" }}",
            $"new Message {{ {From}, To = [new Party {{ Id = participantId, Type = \"participant\" }}], Text = \"Hi\", Type = \"text\" }}",
            Types + "public static class Words { public static readonly string[] All = [\"Hi\"]; }") with
        { Needs = 12 },
        Post(
            "a sequence",
            $"new Message {{ {From}, Text = \"Hi\", Type = \"text\" }}",
            $"new Message {{ {From}, {To}, Text = \"Hi\", Type = \"text\" }}",
            Types.Replace("Party[]", "IReadOnlyList<Party>")),
        Post(
            "a set has no room that is known",
            $"new Message {{ {From}, Text = \"Hi\", Type = \"text\" }}",
            $"new Message {{ {From}, Text = \"Hi\", Type = \"text\" }}",
            Types.Replace("Party[]", "HashSet<Party>"),
            left: "CHAT1001"),
        Post(
            "objects",
            $"new Message {{ {From}, Text = \"Hi\", Type = \"text\" }}",
            $"new Message {{ {From}, To = new[] {{ new {{ id = participantId, type = \"participant\" }} }}, Text = \"Hi\", Type = \"text\" }}",
            Types.Replace("Party[]", "object[]")),
        Post(
            "a type without room becomes an array",
            $"new Message {{ {From}, To = new Party {{ Id = participantId, Type = \"participant\" }}, Text = \"Hi\", Type = \"text\" }}",
            $"new Message {{ {From}, {To}, Text = \"Hi\", Type = \"text\" }}",
            Types.Replace("Party[]", "Party"),
            typesAfter: Types),
        Post(
            "a type without room that others read stays",
            $"new Message {{ {From}, To = new Party {{ Id = participantId, Type = \"participant\" }}, Text = \"Hi\", Type = \"text\" }}",
            $"new Message {{ {From}, To = new Party {{ Id = participantId, Type = \"participant\" }}, Text = \"Hi\", Type = \"text\" }}",
            Types.Replace("Party[]", "Party") + "public static class Reader { public static string? IdOf(Message message) => message.To!.Id; }",
            left: "CHAT1003"),
        Post(
            "numbers for strings",
            $"new Message {{ {From}, {To}, Text = 5, Type = \"text\" }}",
            $"new Message {{ {From}, {To}, Text = \"5\", Type = \"text\" }}",
            Types.Replace("public string? Text", "public int Text"),
            typesAfter: Types),
        Post(
            "strings for objects",
            $"new Message {{ {From}, To = new List<string> {{ participantId }}, Text = \"Hi\", Type = \"text\" }}",
            $"new Message {{ {From}, To = new List<MessageRecipient> {{ new MessageRecipient {{ Id = participantId, Type = \"participant\" }} }}, Text = \"Hi\", Type = \"text\" }}",
            Types.Replace("Party[]", "List<string>"),
            typesAfter: Types.Replace("Party[]", "List<MessageRecipient>") + "public class MessageRecipient { public string? Id { get; set; } public string? Type { get; set; } }\n"),
        Post(
            "a member without setter",
            $"new Message {{ {From}, Text = \"Hi\", Type = \"text\" }}",
            $"new Message {{ {From}, Text = \"Hi\", Type = \"text\" }}",
            Types.Replace("Party[]? To { get; set; }", "Party[]? To { get; }"),
            left: "CHAT1001"),
        Post(
            "positional records",
            "new Message(new Sender(agentId, \"agent\"), null, \"Hi\")",
            "new Message(new Sender(agentId, \"agent\"), new[] { new Party(participantId, \"participant\") }, \"Hi\")",
            "public record Sender(string Id, string Type); public record Party(string Id, string Type); public record Message(Sender? From, Party[]? To, string? Text, string Type = \"text\");"),
        Post(
            "a record by initializer",
            $"new Message {{ From = new(agentId, \"agent\"), Text = \"Hi\", Type = \"text\" }}",
            "new Message { From = new(agentId, \"agent\"), To = new[] { new Party(participantId, \"participant\") }, Text = \"Hi\", Type = \"text\" }",
            "public record Sender(string Id, string Type); public record Party(string Id, string Type); public record Message { public Sender? From { get; init; } public Party[]? To { get; init; } " + Rest),
        Post(
            "a type of another namespace",
            $"new Message {{ From = new Other.Sender {{ Id = agentId, Type = \"agent\" }}, Text = \"Hi\", Type = \"text\" }}",
            "new Message { From = new Other.Sender { Id = agentId, Type = \"agent\" }, To = new[] { new Other.Party { Id = participantId, Type = \"participant\" } }, Text = \"Hi\", Type = \"text\" }",
            "namespace Other {\n" + Sender + Party + "}\npublic class Message { public Other.Sender? From { get; set; } public Other.Party[]? To { get; set; } " + Rest),
        Post(
            "removed",
            $"new Message {{ {From}, {To}, Priority = \"high\", Text = \"Hi\", Type = \"text\" }}",
            $"new Message {{ {From}, {To}, Text = \"Hi\", Type = \"text\" }}",
            Types.Replace("public string? Text", "public string? Priority { get; set; } public string? Text")),
        Post(
            "kept out of the JSON where the class sends it all the same",
            $"new Message {{ {From}, {To}, Priority = 2, Text = \"Hi\", Type = \"text\" }}",
            $"new Message {{ {From}, {To}, Priority = 2, Text = \"Hi\", Type = \"text\" }}",
            Types.Replace("public string? Text", "public int Priority { get; set; } public string? Text"),
            typesAfter: Types.Replace("public string? Text", "[JsonIgnore] public int Priority { get; set; } public string? Text")),
        Post(
            "set to null where it is required",
            $"new Message {{ {From}, {To}, Priority = \"high\", Text = \"Hi\", Type = \"text\" }}",
            $"new Message {{ {From}, {To}, Priority = null, Text = \"Hi\", Type = \"text\" }}",
            Types.Replace("public string? Text", "public required string? Priority { get; set; } public string? Text")),
        Post(
            "renamed to the member that is meant",
            $"new Message {{ {From}, {To}, Txt = \"Hi\", Type = \"text\" }}",
            $"new Message {{ {From}, {To}, Text = \"Hi\", Type = \"text\" }}",
            Types.Replace("public string? Text", "public string? Txt { get; set; } public string? Text")),
        Post(
            "a name that is a keyword",
            "new Message { @from = new Sender { Id = agentId, Type = \"agent\" }, text = \"Hi\", type = \"text\" }",
            "new Message { @from = new Sender { Id = agentId, Type = \"agent\" }, to = new[] { new Party { Id = participantId, Type = \"participant\" } }, text = \"Hi\", type = \"text\" }",
            Sender + Party + "public class Message { public Sender? from { get; set; } public Party[]? to { get; set; } public string? text { get; set; } public string? type { get; set; } }"));

    public static TheoryData<string> Cases => Table.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_creation_is_mended_as_its_writer_would(string name) => Table.AssertAsync(name);

    private static FixCase Post(string name, string before, string after, string types = Types, string left = "", string? typesAfter = null) =>
        new(name, $"await client.PostAsJsonAsync(path, {before});", $"await client.PostAsJsonAsync(path, {after});", types, typesAfter, left);
}
