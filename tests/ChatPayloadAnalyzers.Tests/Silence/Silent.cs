using ChatPayloadAnalyzers.Tests.Running;
using ConversationsApi;

namespace ChatPayloadAnalyzers.Tests.Silence;

/// <summary>Asserts that nothing at all is said of a program.</summary>
internal static class Silent
{
    /// <summary>The path of the endpoint, for statements.</summary>
    public const string Path = "$\"/api/v2/conversations/chat/{conversationId}/messages\"";

    /// <summary>The forum's wrong body, as an expression.</summary>
    public const string WrongBody = """new { from = new { id = agentId, type = "agent" }, text = "Thanks for waiting.", type = "text" }""";

    /// <summary>A right sender, as a member of an anonymous object.</summary>
    public const string From = """from = new { id = agentId, type = "agent" }""";

    /// <summary>A right recipient, as a member of an anonymous object.</summary>
    public const string To = """to = new[] { new { id = participantId, type = "participant" } }""";

    /// <summary>Classes as users write them; the serializer gives them the endpoint's names.</summary>
    public const string MessageTypes = """

        public class Message
        {
            [JsonPropertyName("from")] public Party? From { get; set; }
            [JsonPropertyName("to")] public List<Party>? To { get; set; }
            [JsonPropertyName("text")] public string? Text { get; set; }
            [JsonPropertyName("cannedResponseId")] public string? CannedResponseId { get; set; }
            [JsonPropertyName("type")] public string Type { get; set; } = "text";
        }

        public class Party
        {
            [JsonPropertyName("id")] public string? Id { get; set; }
            [JsonPropertyName("type")] public string? Type { get; set; }
        }
        """;

    /// <summary>Statements (and types behind them) that compile.</summary>
    public static Task StatementsAsync(string code) => ProgramAsync(UserProgram.OfStatements(code));

    /// <summary>Members of a class, for code that has no path and no client in view.</summary>
    public static Task MembersAsync(string members, params string[] others) =>
        ProgramAsync(UserProgram.Of(
            UserProgram.Usings + "public static class Program { public static void Main() { } }\npublic class Chat\n{\n" + members + "\n}\n",
            [.. others.Select(other => UserProgram.Usings + other)]));

    /// <summary>Statements that send bodies which the endpoint takes, as the stand-in of the API attests: any warning would be a false alarm.</summary>
    public static async Task AndAcceptedAsync(string code)
    {
        var program = UserProgram.OfStatements(code);
        await ProgramAsync(program);
        var sent = await program.RunAsync();
        Assert.NotEmpty(sent);
        foreach (var json in sent)
        {
            var faults = MessageValidation.Faults(json);
            Assert.True(faults.Count == 0, $"This is no right body: {string.Join("; ", faults)}\n{json}");
        }
    }

    /// <summary>Code that does not compile.</summary>
    public static async Task HalfTypedAsync(string code)
    {
        var program = UserProgram.OfStatements(code);
        Assert.NotEmpty(program.Errors);
        await NothingIsSaidAsync(program);
    }

    private static async Task ProgramAsync(UserProgram program)
    {
        Assert.True(program.Errors.Count == 0, string.Join('\n', program.Errors) + "\n" + program.Source);
        await NothingIsSaidAsync(program);
    }

    private static async Task NothingIsSaidAsync(UserProgram program)
    {
        var said = await Analysis.OfAsync(program);
        Assert.True(said.IsEmpty, string.Join('\n', said) + "\n" + program.Source);
    }
}
