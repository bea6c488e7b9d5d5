namespace ChatPayloadAnalyzers.Tests.Silence;

/// <summary>Bodies that go into a serializer or a content, with no call in view that sends them to the endpoint.</summary>
public sealed class BodiesWithoutPathTests
{
    private const string From = """from = new { id = "2f6d", type = "agent" }""";
    private const string To = """to = new[] { new { id = "9c1e", type = "participant" } }""";

    /// <summary>Two marks, and wrong.</summary>
    private const string Wrong = $$"""new { {{From}}, text = "Hi", type = "text" }""";

    [Theory]
    [InlineData("new { from = new { id = \"1\", type = \"agent\" }, to = new[] { \"2\" }, body = \"Hi\" }")]
    [InlineData("new { from = \"agent\", to = new[] { \"participant\" }, type = \"text\", text = \"Hi\" }")]
    [InlineData("new { from = new { type = \"bot\" }, to = new { type = \"participant\" }, type = \"text\", text = \"Hi\" }")]
    [InlineData("new { type = \"text\", text = \"Hi\" }")]
    [InlineData("new { type = \"text\", cannedResponseId = \"b1c9\" }")]
    [InlineData("new { type = \"text\", from = new { type = \"agent\" }, content = \"Hi\" }")]
    [InlineData("new { sender = new { type = \"agent\" }, to = new[] { new { type = \"participant\" } }, kind = \"text\", text = \"Hi\" }")]
    [InlineData("new { message = new { from = new { type = \"agent\" }, to = new[] { new { type = \"participant\" } }, type = \"text\", text = \"Hi\" } }")]
    [InlineData("new[] { new { from = new { type = \"agent\" }, to = new[] { new { type = \"participant\" } } } }")]
    public Task With_fewer_than_two_marks(string body) => Silent.MembersAsync($$"""
        public static string Text() => JsonSerializer.Serialize({{body}});

        public static HttpContent Content() => JsonContent.Create({{body}});
        """);

    [Fact]
    public Task With_marks_that_only_run_time_knows() => Silent.MembersAsync($$"""
        public static string ByParameters(string sender, string kind) => JsonSerializer.Serialize(new { from = new { id = "2f6d", type = sender }, text = "Hi", type = kind });

        public static string ByBranch(bool isAgent) => JsonSerializer.Serialize(new { from = new { id = "2f6d", type = isAgent ? "agent" : "bot" }, text = "Hi", type = isAgent ? "text" : "card" });
        """);

    [Fact]
    public Task Of_a_class() => Silent.MembersAsync(
        """
        public static string Text() => JsonSerializer.Serialize(new Message { From = new Party { Id = "2f6d", Type = "agent" }, Text = "Hi" });

        public static HttpContent Content() => JsonContent.Create(new Message { From = new Party { Id = "2f6d", Type = "agent" }, Text = "Hi" });

        public static Task Send(HttpClient client, string path) => client.PostAsJsonAsync(path, new Message { From = new Party { Id = "2f6d", Type = "agent" }, Text = "Hi" });
        """,
        Silent.MessageTypes);

    [Theory]
    [InlineData("client.PostAsync(\"/v1/messages\", content)")]
    [InlineData("client.PostAsync(\"messages\", content)")]
    [InlineData("client.PutAsync(\"/v1/messages/5\", content)")]
    [InlineData("client.PostAsync(Routes.Messages, content)")]
    [InlineData("client.PostAsync($\"{Routes.Base}/messages\", content)")]
    [InlineData("client.PostAsync(new Uri(\"https://chat.example.com/v1/messages\"), content)")]
    [InlineData("client.SendAsync(new HttpRequestMessage(HttpMethod.Post, \"/v1/messages\") { Content = content })")]
    public Task With_a_path_in_the_member(string call) => Silent.MembersAsync(
        $$""""
        public static async Task SendObject(HttpClient client)
        {
            var content = JsonContent.Create({{Wrong}});
            await {{call}};
        }

        public static async Task SendSerialized(HttpClient client)
        {
            var json = JsonSerializer.Serialize({{Wrong}});
            var content = new StringContent(json, Encoding.UTF8, "application/json");
            await {{call}};
        }

        public static async Task SendText(HttpClient client)
        {
            var content = new StringContent("""{"from":{"id":"2f6d","type":"agent"},"text":"Hi","type":"text"}""", Encoding.UTF8, "application/json");
            await {{call}};
        }
        """",
        "public static class Routes { public const string Base = \"/v1\"; public const string Messages = Base + \"/messages\"; }");

    [Fact]
    public Task With_a_path_in_an_attribute() => Silent.MembersAsync(
        $$"""
        [Post("/v1/messages")]
        public static string Text() => JsonSerializer.Serialize({{Wrong}});
        """,
        "[AttributeUsage(AttributeTargets.Method)] public sealed class PostAttribute : Attribute { public PostAttribute(string path) => Path = path; public string Path { get; } }");

    [Fact]
    public Task That_are_open() => Silent.MembersAsync(""""
        public static HttpContent Rest(string rest) => new StringContent($$"""{"from":{"id":"2f6d","type":"agent"},"text":"Hi","type":"text",{{rest}}}""");

        public static HttpContent Value(string to) => new StringContent($$"""{"from":{"id":"2f6d","type":"agent"},"to":{{to}},"text":"Hi","type":"text"}""");
        """");

    [Fact]
    public Task That_are_right() => Silent.MembersAsync($$""""
        public static string Text() => JsonSerializer.Serialize(new { {{From}}, {{To}}, text = "Hi", type = "text" });

        public static HttpContent Content() => JsonContent.Create(new { {{From}}, {{To}}, cannedResponseId = "b1c9", type = "text" });

        public static HttpContent Literal() => new StringContent("""{"from":{"id":"2f6d","type":"agent"},"to":[{"id":"9c1e","type":"participant"}],"text":"Hi","type":"text"}""");
        """");

    [Fact]
    public Task That_no_serializer_ever_sees() => Silent.MembersAsync($$""""
        public static object Object() => {{Wrong}};

        public static string Text() => """{"from":{"id":"2f6d","type":"agent"},"text":"Hi","type":"text"}""";

        public static JsonDocument Parsed() => JsonDocument.Parse("""{"from":{"id":"2f6d","type":"agent"},"text":"Hi","type":"text",}""", new JsonDocumentOptions { AllowTrailingCommas = true });

        public static void Log(Action<string, object> log) => log("sent {Body}", {{Wrong}});
        """");
}
