namespace ChatPayloadAnalyzers.Tests.Laws.Spellings;

/// <summary>How the path of the endpoint is written, and paths that lead elsewhere.</summary>
internal static class Paths
{
    private const string Interpolated = "$\"/api/v2/conversations/chat/{conversationId}/messages\"";

    public static readonly PathSpelling Default = _ => Interpolated;

    public static IEnumerable<Spelling> All { get; } =
    [
        Of("in a local", scope => scope.Local("path", Interpolated)),
        Of("concatenated in a local", scope => scope.Local("path", "\"/api/v2/conversations/chat/\" + conversationId + \"/messages\"")),
        Of("concatenated", _ => "\"/api/v2/conversations/chat/\" + conversationId + \"/messages\""),
        Of("added to", scope =>
        {
            var path = scope.Local("path", "\"/api/v2/conversations/chat/\"");
            scope.Then($"{path} += conversationId;\n{path} += \"/messages\";");
            return path;
        }),
        Of("string.Format", _ => "string.Format(\"/api/v2/conversations/chat/{0}/messages\", conversationId)"),
        Of("string.Format of a constant", scope => Constant(scope, "/api/v2/conversations/chat/{0}/messages") is var format ? $"string.Format({format}, conversationId)" : ""),
        Of("string.Format with culture", _ => "string.Format(System.Globalization.CultureInfo.InvariantCulture, \"/api/v2/conversations/chat/{0}/messages\", conversationId)"),
        Of("string.Concat", _ => "string.Concat(\"/api/v2/conversations/chat/\", conversationId, \"/messages\")"),
        Of("Replace on a template", _ => "\"/api/v2/conversations/chat/{conversationId}/messages\".Replace(\"{conversationId}\", conversationId)"),
        Of("Replace on a constant", scope => Constant(scope, "/api/v2/conversations/chat/{conversationId}/messages") + ".Replace(\"{conversationId}\", conversationId)"),
        Of("a constant prefix", scope => "$\"{" + Constant(scope, "/api/v2/conversations/chat") + "}/{conversationId}/messages\""),
        Of("a static readonly prefix", scope => Static(scope, "public static readonly string Chat = \"/api/v2/conversations/chat\";") + ".Chat + $\"/{conversationId}/messages\""),
        Of("a property as prefix", scope => Static(scope, "public static string Chat => \"/api/v2/conversations/chat\";") + ".Chat + $\"/{conversationId}/messages\""),
        Of("a method", scope => Static(scope, "public static string Messages(string id) => $\"/api/v2/conversations/chat/{id}/messages\";") + ".Messages(conversationId)"),
        Of("a method with a block", scope => Static(scope, "public static string Messages(string id)\n    {\n        var path = \"/api/v2/conversations/chat/\" + id;\n        return path + \"/messages\";\n    }") + ".Messages(conversationId)"),
        Of("a local function", scope =>
        {
            scope.Then("string Messages(string id) => $\"/api/v2/conversations/chat/{id}/messages\";");
            return "Messages(conversationId)";
        }),
        Of("escaped", _ => "$\"/api/v2/conversations/chat/{Uri.EscapeDataString(conversationId)}/messages\""),
        Of("raw", _ => "$\"\"\"/api/v2/conversations/chat/{conversationId}/messages\"\"\""),
        Of("a fixed id", _ => "\"/api/v2/conversations/chat/6b1c0c9e/messages\""),
        Of("without a slash in front", _ => "$\"api/v2/conversations/chat/{conversationId}/messages\""),
        Of("with a query", _ => "$\"/api/v2/conversations/chat/{conversationId}/messages?notify=true\""),
        Of("with a query by a hole", _ => "$\"/api/v2/conversations/chat/{conversationId}/messages?from={agentId}\""),
        Of("absolute", _ => "$\"https://api.example.test/api/v2/conversations/chat/{conversationId}/messages\""),
        Of("absolute, host by a hole", scope => "$\"{" + scope.Local("host", "Wire.Text(\"https://api.example.test\")") + "}/api/v2/conversations/chat/{conversationId}/messages\""),
        Of("absolute, base by a constant", scope => "$\"{" + Constant(scope, "https://api.example.test/api/v2") + "}/conversations/chat/{conversationId}/messages\""),
        Of("Uri", _ => "new Uri($\"https://api.example.test/api/v2/conversations/chat/{conversationId}/messages\")"),
        Of("Uri, relative", _ => $"new Uri({Interpolated}, UriKind.Relative)"),
        Of("Uri of a base and a path", scope => $"new Uri({scope.Local("server", "new Uri(\"https://api.example.test\")")}, {Interpolated})"),
        Of("Uri of the client's base", _ => $"new Uri(client.BaseAddress!, {Interpolated})"),
        Of("UriBuilder", scope => scope.Local("address", "new UriBuilder(\"https\", \"api.example.test\") { Path = $\"/api/v2/conversations/chat/{conversationId}/messages\" }") + ".Uri"),
        Of("UriBuilder set later", scope =>
        {
            var address = scope.Local("address", "new UriBuilder(\"https://api.example.test\")");
            scope.Then($"{address}.Path = {Interpolated};");
            return address + ".Uri";
        }),
        Of("string.Join", _ => "string.Join(\"/\", \"/api/v2/conversations/chat\", conversationId, \"messages\")"),
        Of("StringBuilder", _ => "new StringBuilder(\"/api/v2/conversations/chat/\").Append(conversationId).Append(\"/messages\").ToString()"),
        Of("base address with the version", scope => scope.Local("versioned", "Wire.VersionedClient") is not null ? "$\"conversations/chat/{conversationId}/messages\"" : "",
            (scope, path, body) => scope.Then($"await versioned.PostAsJsonAsync({path}, {body});")),
        Of("either of two arms", _ => "agentId.Length > 0 ? $\"/api/v2/conversations/chat/{conversationId}/messages\" : \"/api/v2/conversations/chat/6b1c/messages\""),
        Elsewhere("of a forum", _ => "$\"/forum/v1/threads/{conversationId}/posts\""),
        Elsewhere("of a later version", _ => "$\"/api/v9/conversations/chat/{conversationId}/messages\""),
        Elsewhere("longer than the endpoint's", _ => "$\"/api/v2/conversations/chat/{conversationId}/messages/drafts\""),
        Elsewhere("with the words in a query", _ => "$\"/search?next=/api/v2/conversations/chat/{conversationId}/messages\""),
        Elsewhere("reassigned", scope =>
        {
            var path = scope.Local("path", Interpolated);
            scope.Then($"{path} = $\"/forum/v1/threads/{{conversationId}}/posts\";");
            return path;
        }),
        Elsewhere("with a part replaced", _ => "$\"/api/v2/conversations/chat/{conversationId}/messages\".Replace(\"/chat/\", \"/draft/\")"),
        Elsewhere("in an arm that is not taken", _ => "agentId.Length == 0 ? $\"/api/v2/conversations/chat/{conversationId}/messages\" : $\"/forum/v1/threads/{conversationId}/posts\""),
    ];

    private static Spelling Of(string name, PathSpelling path, Sender? sender = null) =>
        Row.Of("path: " + name, Forms.Anonymous, sender: sender, path: path);

    private static Spelling Elsewhere(string name, PathSpelling path) => Row.Of("another path: " + name, Forms.Anonymous, path: path);

    private static string Constant(Scope scope, string value) => Static(scope, $"public const string Chat = \"{value}\";") + ".Chat";

    private static string Static(Scope scope, string member)
    {
        scope.Declare($"public static class {scope.Name}Paths\n{{\n    {member}\n}}");
        return scope.Name + "Paths";
    }
}
