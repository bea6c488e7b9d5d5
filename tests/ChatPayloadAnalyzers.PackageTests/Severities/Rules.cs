namespace ChatPayloadAnalyzers.PackageTests.Severities;

/// <summary>The rule that a row is tried with, and a call with that one mistake.</summary>
internal static class Rules
{
    private const string Path = "$\"/api/v2/conversations/chat/{conversationId}/messages\"";

    private const string From = """from = new { id = agentId, type = "agent" }, """;
    private const string To = """to = new[] { new { id = participantId, type = "participant" } }, """;
    private const string Text = """text = "Hello", """;

    private static readonly Dictionary<string, string> Calls = new()
    {
        ["CHAT1001"] = Post($$"""{ {{From}}{{Text}}type = "text" }"""),
        ["CHAT1002"] = Post($$"""{ {{To}}{{Text}}type = "text" }"""),
        ["CHAT2001"] = Post($$"""{ {{From}}{{To}}{{Text}}type = "chat" }"""),
        ["CHAT3002"] = Post($$"""{ {{From}}{{To}}type = "text" }"""),
        ["CHAT6002"] = $$$"""
            http.PostAsync({{{Path}}}, new StringContent(
                $"{{ \"from\": {{ \"id\": \"2f6d7a10\", \"type\": \"agent\" }}, \"to\": [{{ \"id\": \"9c1e55b4\", \"type\": \"participant\" }}], \"text\": \"{agentId}\", \"type\": \"text\" }}"))
            """,
    };

    public static string RuleOf(Setting setting) => setting switch
    {
        { Code: var code } when code.StartsWith("<NoWarn>", StringComparison.Ordinal) => "CHAT3002",
        { Code: var code } when code.StartsWith("<WarningsNotAsErrors>", StringComparison.Ordinal) => "CHAT2001",
        { Words: var words } when words.Contains(".globalconfig", StringComparison.Ordinal) => "CHAT1002",
        _ => setting.Rule,
    };

    /// <summary>What the user writes, about the rule that it is tried with.</summary>
    public static string Renamed(Setting setting) => setting.Code.Replace(setting.Rule, RuleOf(setting), StringComparison.Ordinal);

    public static string Source(Setting setting) => $$"""
        using System.Diagnostics.CodeAnalysis;
        using System.Net.Http.Json;

        {{(setting.Code.StartsWith('#') ? setting.Code : "")}}
        {{(setting.Code.StartsWith('[') ? setting.Code : "")}}
        internal static class {{setting.Name}}
        {
            public static Task<HttpResponseMessage> SendAsync(HttpClient http, string conversationId, string agentId, string participantId) =>
                {{Calls[RuleOf(setting)]}};
        }
        """;

    private static string Post(string body) => $"http.PostAsJsonAsync({Path}, new {body})";
}
