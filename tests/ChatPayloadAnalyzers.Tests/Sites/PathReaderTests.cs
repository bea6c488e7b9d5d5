using ChatPayloadAnalyzers.Tests.Reading;

namespace ChatPayloadAnalyzers.Tests.Sites;

/// <summary>Ways to name the path; each case posts a body without recipient.</summary>
public sealed class PathReaderTests
{
    private const string Constants = "static class Api { public const string Base = \"https://api.example.test\", Chat = \"/api/v2/conversations/chat/\", Messages = \"/messages\"; public static readonly string Region = System.Environment.GetEnvironmentVariable(\"REGION\") ?? System.Environment.MachineName; }";

    private static readonly SendingCases Table = new(
        Found("interpolated", "$\"/api/v2/conversations/chat/{conversationId}/messages\""),
        Found("interpolated with a format", "$\"/api/v2/conversations/chat/{conversationId,0}/messages\""),
        Found("a sum", "\"/api/v2/conversations/chat/\" + conversationId + \"/messages\""),
        Found("escaped", "$\"/api/v2/conversations/chat/{Uri.EscapeDataString(conversationId)}/messages\""),
        Found("constants", "Api.Base + Api.Chat + conversationId + Api.Messages"),
        Found("constants in an interpolation", "$\"{Api.Base}{Api.Chat}{conversationId}{Api.Messages}\""),
        Found("a local in an interpolation", "$\"{path}\""),
        Found("a base address in a variable", "$\"{Api.Region}/api/v2/conversations/chat/{conversationId}/messages\"", isSent: false),
        Found("a host in a variable", "$\"https://api.{Api.Region}.example.test/api/v2/conversations/chat/{conversationId}/messages\""),
        Found("relative to a base address", "$\"conversations/chat/{conversationId}/messages\""),
        Found("an uri", "new Uri($\"https://api.example.test/api/v2/conversations/chat/{conversationId}/messages\")"),
        Found("a relative uri", "new Uri($\"/api/v2/conversations/chat/{conversationId}/messages\", UriKind.Relative)"),
        Found("an uri with its base", "new Uri(new Uri(Api.Base), $\"/api/v2/conversations/chat/{conversationId}/messages\")"),
        Found("an uri with its base and prefix", "new Uri(new Uri(Api.Base + \"/api/v2/\"), $\"conversations/chat/{conversationId}/messages\")"),
        Found("an uri in a local", "uri", before: "var uri = new Uri($\"https://api.example.test/api/v2/conversations/chat/{conversationId}/messages\");"),
        Found("an uri of a local", "new Uri(text)", before: "var text = $\"https://api.example.test/api/v2/conversations/chat/{conversationId}/messages\";"),
        Found("verbatim", "@$\"/api/v2/conversations/chat/{conversationId}/messages\""),
        Found("raw", "$\"\"\"/api/v2/conversations/chat/{conversationId}/messages\"\"\""),
        Found("with a query", "$\"/api/v2/conversations/chat/{conversationId}/messages?a={agentId}\""),
        Found("from a method", "Build(conversationId)", before: "static string Build(string id) => $\"/api/v2/conversations/chat/{id}/messages\";"),
        Silent("by format", "string.Format(\"/api/v2/conversations/chat/{0}/messages\", conversationId)"),
        Silent("a choice", "agentId.Length > 0 ? path : path"),
        Silent("reassigned", "text", before: "var text = path; text = \"/other\";"),
        Silent("null", "(string?)null", isSent: false),
        Silent("another uri with its base", "new Uri(new Uri(Api.Base + \"/api/v2/\"), $\"/conversations/chat/{conversationId}/messages\")"),
        Silent("all in a variable", "\"\" + agentId"),
        Silent("another endpoint", "$\"/api/v2/conversations/messages/{conversationId}/messages\""),
        Silent("a part too much", "$\"/api/v2/conversations/chat/{conversationId}/messages/{agentId}\""));

    public static TheoryData<string> Cases => Table.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_path_leads_to_the_endpoint_only_for_certain(string name) => Table.AssertAsync(name);

    private static SendingCase Found(string name, string path, string before = "", bool isSent = true) => Case(name, path, before, isSent, "CHAT1001");

    private static SendingCase Silent(string name, string path, string before = "", bool isSent = true) => Case(name, path, before, isSent, "");

    private static SendingCase Case(string name, string path, string before, bool isSent, string says)
    {
        var send = $"await client.PostAsJsonAsync({path}, new {{ from = new {{ id = agentId, type = \"agent\" }}, text = \"Hi\", type = \"text\" }});";
        return new SendingCase(name, before + (isSent ? send : $"if (agentId.Length == 0) {{ {send} }}"), Constants, Says: says);
    }
}
