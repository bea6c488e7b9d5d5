namespace ChatPayloadAnalyzers.PackageTests.Severities;

/// <summary>The rule that a row is tried with, and a body with that one mistake.</summary>
internal static class Rules
{
    private const string OfTable = "CHAT1001";

    private const string From = """from = new { id = agentId, type = "agent" }, """;
    private const string To = """to = new[] { new { id = participantId, type = "participant" } }, """;
    private const string Text = """text = "Hello", """;

    private static readonly Dictionary<string, string> Bodies = new()
    {
        [OfTable] = $$"""{ {{From}}{{Text}}type = "text" }""",
        ["CHAT1002"] = $$"""{ {{To}}{{Text}}type = "text" }""",
        ["CHAT2001"] = $$"""{ {{From}}{{To}}{{Text}}type = "chat" }""",
        ["CHAT3002"] = $$"""{ {{From}}{{To}}type = "text" }""",
    };

    public static string RuleOf(Setting setting) => setting switch
    {
        { Code: var code } when code.StartsWith("<NoWarn>", StringComparison.Ordinal) => "CHAT3002",
        { Code: var code } when code.StartsWith("<WarningsNotAsErrors>", StringComparison.Ordinal) => "CHAT2001",
        { Words: var words } when words.Contains(".globalconfig", StringComparison.Ordinal) => "CHAT1002",
        _ => OfTable,
    };

    /// <summary>What the user writes, about the rule that it is tried with.</summary>
    public static string Renamed(Setting setting) => setting.Code.Replace(OfTable, RuleOf(setting), StringComparison.Ordinal);

    public static string Source(Setting setting) => $$"""
        using System.Diagnostics.CodeAnalysis;
        using System.Net.Http.Json;

        {{(setting.Code.StartsWith('#') ? setting.Code : "")}}
        {{(setting.Code.StartsWith('[') ? setting.Code : "")}}
        internal static class {{setting.Name}}
        {
            public static Task<HttpResponseMessage> SendAsync(HttpClient http, string conversationId, string agentId, string participantId) =>
                http.PostAsJsonAsync($"/api/v2/conversations/chat/{conversationId}/messages", new {{Bodies[RuleOf(setting)]}});
        }
        """;
}
