using ChatPayloadAnalyzers.Tests.Reading;

namespace ChatPayloadAnalyzers.Tests.Sites;

/// <summary>Ways to name the path; each case posts a body without recipient.</summary>
public sealed class PathReaderTests
{
    private const string Constants = "static class Api { public const string Base = \"https://api.example.test\", Chat = \"/api/v2/conversations/chat/\", Messages = \"/messages\", Template = Chat + \"{id}\" + Messages; public const int Version = 2; public static readonly string Region = System.Environment.GetEnvironmentVariable(\"REGION\") ?? System.Environment.MachineName; }";

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
        Found("by concat", "string.Concat(\"/api/v2/conversations/chat/\", conversationId, \"/messages\")"),
        Found("by replace", "\"/api/v2/conversations/chat/{conversationId}/messages\".Replace(\"{conversationId}\", conversationId)"),
        Found("by replace in a constant", "Api.Template.Replace(\"{id}\", Uri.EscapeDataString(conversationId))"),
        Found("by join", "string.Join(\"/\", \"api\", \"v2\", \"conversations\", \"chat\", conversationId, \"messages\")"),
        Found("by join of an array", "string.Join('/', new[] { \"\", \"api/v2\", \"conversations\", \"chat\", conversationId, \"messages\" })"),
        Found("by Path.Combine", "System.IO.Path.Combine(\"/api/v2\", \"conversations\", \"chat\", conversationId, \"messages\")", isSent: false),
        Found("by Path.Join", "System.IO.Path.Join(\"api/v2/\", \"/conversations/chat\", conversationId, \"messages\")", isSent: false),
        Found("a builder of text", "new StringBuilder(\"/api/v2\").Append(\"/conversations/chat/\").Append(conversationId).Append(\"/messages\").ToString()"),
        Found("trimmed", "Api.Base.TrimEnd('/') + \"/api/v2/conversations/chat/\" + conversationId + \"/messages\""),
        Found("a version", "$\"/api/v{Api.Version}/conversations/chat/{conversationId}/messages\""),
        Found("a query that is there at times", "$\"/api/v2/conversations/chat/{conversationId}/messages{query}\"", before: "var query = agentId.Length > 3 ? \"?a=\" + agentId : \"\";"),
        Found("one of two queries", "\"/api/v2/conversations/chat/1/messages\" + (agentId.Length > 3 ? \"?a=b\" : agentId.Length > 2 ? \"?b=c\" : \"\")"),
        Found("a scheme and a host in variables", "$\"{scheme}://{host}:{port}/api/v2/conversations/chat/{conversationId}/messages\"", before: "var (scheme, host, port) = (\"https\", \"api.example.test\", 443);"),
        Found("a port in a variable", "$\"https://localhost:{agentId.Length}/api/v2/conversations/chat/{conversationId}/messages\""),
        Found("an uri in an interpolation", "$\"{new Uri(Api.Base)}api/v2/conversations/chat/{conversationId}/messages\""),
        Found("an uri's text", "new Uri(new Uri(Api.Base), $\"/api/v2/conversations/chat/{conversationId}/messages\").ToString()"),
        Found("an uri's address", "uri.AbsoluteUri", before: "var uri = new Uri($\"https://api.example.test/api/v2/conversations/chat/{conversationId}/messages\");"),
        Found("two uris", "new Uri(new Uri(Api.Base + \"/api/v2/\"), new Uri($\"conversations/chat/{conversationId}/messages\", UriKind.Relative))"),
        Found("a base with a host in a variable", "new Uri(new Uri($\"https://{Api.Region}.example.test\"), $\"api/v2/conversations/chat/{conversationId}/messages\")"),
        Found("an uri builder", "new UriBuilder(\"https\", \"api.example.test\") { Path = $\"api/v2/conversations/chat/{conversationId}/messages\", Query = \"a=b\" }.Uri"),
        Found("an uri builder with a port", "new UriBuilder(\"https\", \"api.example.test\", 443, $\"/api/v2/conversations/chat/{conversationId}/messages\").ToString()"),
        Found("an uri builder in a local", "builder.Uri", before: "var builder = new UriBuilder(Api.Base) { Path = $\"/api/v2/conversations/chat/{conversationId}/messages\" };"),
        Found("an uri builder of an address", "new UriBuilder($\"https://api.example.test/api/v2/conversations/chat/{conversationId}/messages\").Uri"),
        Found("braces that were not filled", "\"/api/v2/conversations/chat/{conversationId}/messages\""),
        Silent("a builder of an uri that is changed", "builder.Uri", before: "var builder = new UriBuilder(Api.Base) { Path = $\"/api/v2/conversations/chat/{conversationId}/messages\" }; builder.Path = \"/other\";"),
        Silent("an uri builder with a mark in its path", "new UriBuilder(\"https\", \"api.example.test\") { Path = $\"api/v2/conversations/chat/{conversationId}/messages?a\" }.Uri"),
        Silent("an uri builder of another path", "new UriBuilder($\"https://api.example.test/api/v2/conversations/chat/{conversationId}/messages\") { Path = \"/x\" }.Uri"),
        Silent("an uri of another service in an interpolation", "$\"{uri}conversations/chat/{conversationId}/messages\"", before: "var uri = new Uri(Api.Base + \"/v3/\");"),
        Silent("an uri of a host in an interpolation", "$\"{uri}conversations/chat/{conversationId}/messages\"", before: "var uri = new Uri(Api.Base);"),
        Silent("a base of another service with a host in a variable", "new Uri(new Uri($\"https://{Api.Region}.example.test/v3/\"), $\"conversations/chat/{conversationId}/messages\")"),
        Silent("a base that ends in another path", "new Uri(new Uri(Api.Base + \"/v3/\"), $\"{agentId}/conversations/chat/{conversationId}/messages\")"),
        Silent("a choice of what follows", "$\"/api/v2/conversations/chat/{conversationId}/messages{(agentId.Length > 3 ? \"/typing\" : \"\")}\""),
        Silent("a query at times, and more behind it", "$\"/api/v2/conversations/chat/{conversationId}/messages{(agentId.Length > 33 ? \"?a=b\" : \"\")}/typing\""),
        Silent("a query at times in a part", "string.Concat($\"/api/v2/conversations/chat/{conversationId}/messages{(agentId.Length > 33 ? \"?a=b\" : \"\")}\", \"/typing\")"),
        Silent("replaced by more", "\"/api/v2/conversations/chat/1/messages\".Replace(\"messages\", agentId)"),
        Silent("by Path.Combine with a root", "System.IO.Path.Combine(\"/api/v2/conversations/chat/1\", \"/messages\")"),
        Silent("by join without a slash", "string.Join(\"\", \"/api/v2/conversations/chat\", conversationId, \"messages\")"),
        Silent("dots", "\"/api/v2/conversations/chat/%2e%2E/messages\""),
        Silent("another version", "$\"/api/v{1}/conversations/chat/{conversationId}/messages\""),
        Found("from a method", "Build(conversationId)", before: "static string Build(string id) => $\"/api/v2/conversations/chat/{id}/messages\";"),
        Found("by format", "string.Format(\"/api/v2/conversations/chat/{0}/messages\", conversationId)"),
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
