namespace ChatPayloadAnalyzers.Tests.Silence;

/// <summary>The forum's wrong body, posted to paths that are near the endpoint's, or to a path that is not known.</summary>
public sealed class OtherPathsTests
{
    public static TheoryData<string> Paths =>
    [
        // Literal.
        "\"/v1/messages\"",
        "\"messages\"",
        "\"api/messages\"",
        "\"https://chat.example.com/v1/messages\"",
        "\"/api/v2/conversations/chats/5/messages\"",
        "\"/api/v2/conversations/chat/5/message\"",
        "\"/api/v2/conversations/chat/5\"",
        "\"/api/v2/conversations/chat/messages\"",
        "\"/api/v2/conversations/chat/5/messages/6\"",
        "\"/api/v2/conversations/chat/5/messages/bulk\"",
        "\"/api/v2/conversations/webchat/5/messages\"",
        "\"/api/v2/conversations/callback/5/messages\"",
        "\"/api/v2/conversation/chat/5/messages\"",
        "\"/api/v2/Conversations/Chat/5/Messages\"",
        "\"/api/v1/conversations/chat/5/messages\"",
        "\"/conversations/chat/5/messages\"",
        "\"/proxy/api/v2/conversations/chat/5/messages\"",
        "\"https://proxy.example.com/?to=/api/v2/conversations/chat/5/messages\"",
        "\"https://proxy.example.com/#/api/v2/conversations/chat/5/messages\"",
        "\"https://api.example.com/conversations/chat/5/messages\"",
        "\"http://localhost:5000/v3/conversations/chat/5/messages\"",

        // Interpolated and put together.
        "$\"/api/v2/conversations/chats/{conversationId}/messages\"",
        "$\"/api/v2/conversations/chat/{conversationId}/messages/{participantId}\"",
        "$\"/api/v2/conversations/chat/{conversationId}/messages{Environment.GetEnvironmentVariable(\"SUFFIX\")}\"",
        "$\"/api/v2/conversations/{Environment.GetEnvironmentVariable(\"KIND\")}/{conversationId}/messages\"",
        "$\"/api/{Environment.GetEnvironmentVariable(\"VERSION\")}/conversations/chat/{conversationId}/messages\"",
        "$\"/api/v2/conversations/{conversationId}/messages\"",
        "$\"{Environment.GetEnvironmentVariable(\"BASE\")}/v3/conversations/chat/{conversationId}/messages\"",
        "$\"https://chat.example.com/{conversationId}/messages\"",
        "\"/api/v2/conversations/chat/\" + conversationId + \"/typing\"",

        // Constants, variables, fields, properties, methods.
        "Routes.Messages",
        "Routes.Base + \"/messages\"",
        "$\"{Routes.Base}/messages\"",
        "new Uri(Routes.Messages, UriKind.Relative)",
        "new Uri(new Uri(\"https://chat.example.com/\"), \"v1/messages\")",
        "new Uri(\"https://chat.example.com/v1/messages\")",
        "new UriBuilder(\"https\", \"chat.example.com\") { Path = \"/v1/messages\" }.Uri",

        // By calls.
        "string.Format(\"/api/v2/conversations/chats/{0}/messages\", conversationId)",
        "string.Format(\"/api/v2/conversations/{0}/messages\", conversationId)",
        "string.Format(\"/api/v2/conversations/chat/{0}/{1}\", conversationId, agentId)",
        "string.Format(\"{0}/messages\", conversationId)",
        "string.Format(\"/api/v2/conversations/chat/{0}/participants/{1}/messages\", conversationId, participantId)",
        "string.Concat(\"/api/v2/conversations/chat/\", conversationId, \"/messages/\", agentId)",
        "string.Join(\"/\", \"api\", \"v2\", \"conversations\", conversationId, \"messages\")",
        "string.Join(\"/\", new[] { \"\", \"api\", \"v2\", \"conversations\", \"chat\", conversationId, \"messages\" }.Take(3))",
        "System.IO.Path.Combine(\"/api/v2/conversations\", conversationId, \"messages\")",
        "\"/api/v2/conversations/{type}/{id}/messages\".Replace(\"{type}\", agentId).Replace(\"{id}\", conversationId)",
        "\"/api/v2/conversations/{type}/{id}/messages\".Replace(\"{type}\", \"chats\").Replace(\"{id}\", conversationId)",
        "\"/api/v2/conversations/chat/1/messages\".Replace(\"chat\", \"email\")",
        "\"/api/v2/conversations/chat/1/messages\".Replace(agentId, participantId)",
        "$\"{agentId}/chat/{conversationId}/messages\"",
        "$\"/api/v2/conversations/chat/{conversationId}/messages/{(agentId.Length > 0 ? \"?a=b\" : participantId)}\"",
        "new Uri(new Uri($\"https://{agentId}.example.test/v3/\"), $\"conversations/chat/{conversationId}/messages\").ToString()",
        "$\"{new Uri(\"https://api.example.test/v3/\")}conversations/chat/{conversationId}/messages\"",
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public Task Posted(string path) => Silent.StatementsAsync($$"""
        await client.PostAsJsonAsync({{path}}, {{Silent.WrongBody}});
        await client.PostAsync({{path}}, JsonContent.Create({{Silent.WrongBody}}));

        public static class Routes
        {
            public const string Base = "/v1/chats";
            public const string Messages = Base + "/messages";
        }
        """);

    [Theory]
    [MemberData(nameof(Paths))]
    public Task Posted_from_a_method_that_shows_nothing_else(string path) => Silent.MembersAsync(
        $$"""
        public static async Task Send(HttpClient client, string conversationId, string agentId, string participantId)
        {
            var json = JsonSerializer.Serialize({{Silent.WrongBody}});
            using var content = new StringContent(json, Encoding.UTF8, "application/json");
            await client.PostAsync({{path}}, content);
        }
        """,
        """
        public static class Routes
        {
            public const string Base = "/v1/chats";
            public const string Messages = Base + "/messages";
        }
        """);

    [Theory]
    [MemberData(nameof(Paths))]
    public Task Posted_as_a_request(string path) => Silent.StatementsAsync($$"""
        using var request = new HttpRequestMessage(HttpMethod.Post, {{path}}) { Content = JsonContent.Create({{Silent.WrongBody}}) };
        await client.SendAsync(request);

        public static class Routes
        {
            public const string Base = "/v1/chats";
            public const string Messages = Base + "/messages";
        }
        """);

    [Fact]
    public Task Posted_to_a_path_that_only_run_time_knows() => Silent.MembersAsync("""
        public static Task ByParameter(HttpClient client, string path, string agentId) =>
            client.PostAsJsonAsync(path, new { from = new { id = agentId, type = "agent" }, text = "Hi", type = "text" });

        public static Task ByMethod(HttpClient client, string agentId) =>
            client.PostAsJsonAsync(Environment.GetEnvironmentVariable("MESSAGES_URL"), new { from = new { id = agentId, type = "agent" }, text = "Hi", type = "text" });

        public static Task ByNull(HttpClient client, string agentId) =>
            client.PostAsJsonAsync((string?)null, new { from = new { id = agentId, type = "agent" }, text = "Hi", type = "text" });
        """);

    [Fact]
    public Task A_path_that_is_chosen_by_a_branch() => Silent.StatementsAsync($$"""
        var path = {{Silent.Path}};
        if (participantId.Length > 3) path = "/v1/messages";
        await client.PostAsJsonAsync(path, {{Silent.WrongBody}});

        var other = agentId.Length > 3 ? "/v1/messages" : {{Silent.Path}};
        await client.PostAsJsonAsync(other, {{Silent.WrongBody}});
        """);
}
