using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Silence;

/// <summary>Programs that an earlier version warned of, and that the endpoint accepts or that go elsewhere.</summary>
public sealed class FalseAlarmsTests
{
    private const string Recipients = "new List<Party> { new Party { Id = participantId, Type = \"participant\" } }";

    /// <summary>A class changed between its creation and its sending.</summary>
    [Theory]
    [InlineData("new Bus(participantId).Send(m);")]
    [InlineData("SendContext.Create(m, participantId);")]
    public Task Handed_to_a_namesake(string change) => Silent.AndAcceptedAsync($$"""
        var m = new Message { From = new Party { Id = agentId, Type = "agent" }, Text = "Hi" };
        {{change}}
        await client.PostAsJsonAsync({{Silent.Path}}, m);

        public class Bus { private readonly string _id; public Bus(string id) => _id = id; public void Send(Message m) => m.To = new List<Party> { new Party { Id = _id, Type = "participant" } }; }

        public class SendContext { public static void Create(Message m, string id) => m.To = new List<Party> { new Party { Id = id, Type = "participant" } }; }
        {{Silent.MessageTypes}}
        """);

    [Theory]
    [InlineData("new Message { From = new Party { Id = agentId, Type = \"agent\" }, Text = \"Hi\" }", "((Message)content.Value!).To = " + Recipients + ";")]
    public Task Changed_through_the_content(string value, string change) => Silent.AndAcceptedAsync($$"""
        var content = JsonContent.Create({{value}});
        {{change}}
        await client.PostAsync({{Silent.Path}}, content);
        {{Silent.MessageTypes}}
        """);

    [Theory]
    [InlineData("(p.Type) = \"participant\";")]
    [InlineData("(p.Id, p.Type) = (participantId, \"participant\");")]
    [InlineData("(p.Id, p.Type) = Make(participantId);")]
    [InlineData("Fill(ref p.Type);")]
    [InlineData("Out(out p.Type);")]
    [CSharpData(13, "{ ref var type = ref p.Type; type = \"participant\"; }")]
    public Task Members_written_in_other_ways(string change) => Silent.AndAcceptedAsync($$"""
        var p = new Party { Id = participantId };
        {{change}}
        await client.PostAsJsonAsync({{Silent.Path}}, new { {{Silent.From}}, to = new[] { p }, text = "Hi", type = "text" });

        static void Fill(ref string? type) => type = "participant";
        static void Out(out string? type) => type = "participant";
        static (string, string) Make(string id) => (id, "participant");

        public class Party { [JsonInclude, JsonPropertyName("id")] public string? Id; [JsonInclude, JsonPropertyName("type")] public string? Type; }
        """);

    [Theory]
    [InlineData("p.Type = \"participant\";")]
    [InlineData("p.BeParticipant();")]
    public Task Structs(string change) => Silent.AndAcceptedAsync($$"""
        var p = new Party { Id = participantId };
        {{change}}
        await client.PostAsJsonAsync({{Silent.Path}}, new { {{Silent.From}}, to = new[] { p }, text = "Hi", type = "text" });

        public record struct Party { public string? Id { get; set; } public string? Type { get; set; } public void BeParticipant() => Type = "participant"; }
        """);

    [Theory]
    [InlineData("Configure(body, b => b.to.Add(one));")]
    [InlineData("Fill(body, one);")]
    [InlineData("foreach (var each in new[] { body }) each.to.Add(one);")]
    public Task Lists_inside_anonymous_objects(string change) => Silent.AndAcceptedAsync($$"""
        var one = new { id = participantId, type = "participant" };
        var body = new { {{Silent.From}}, to = new List<object>(), text = "Hi", type = "text" };
        {{change}}
        await client.PostAsJsonAsync({{Silent.Path}}, body);

        static void Configure<T>(T value, Action<T> configure) => configure(value);
        static void Fill(dynamic message, object recipient) => message.to.Add(recipient);
        """);

    [Theory]
    [InlineData("request.WithContent(right);")]
    [InlineData("new Api().Send(request, right);")]
    public Task Requests_changed_by_others(string change) => Silent.AndAcceptedAsync($$"""
        var right = JsonContent.Create(new { {{Silent.From}}, {{Silent.To}}, text = "Hi", type = "text" });
        using var request = new HttpRequestMessage(HttpMethod.Post, {{Silent.Path}}) { Content = new StringContent("{}") };
        {{change}}
        await client.SendAsync(request);

        public class Api { public void Send(HttpRequestMessage request, HttpContent content) => request.Content = content; }

        public static class Extensions { public static void WithContent(this HttpRequestMessage request, HttpContent content) => request.Content = content; }
        """);

    [Fact]
    public Task A_request_readdressed_by_an_extension() => Silent.StatementsAsync($$"""
        using var request = new HttpRequestMessage(HttpMethod.Post, {{Silent.Path}}) { Content = new StringContent("{}") };
        request.To("/v1/messages");
        await client.SendAsync(request);

        public static class Extensions { public static void To(this HttpRequestMessage request, string path) => request.RequestUri = new Uri(path, UriKind.Relative); }
        """);

    /// <summary>System.Object is taken for a JSON object.</summary>
    [Fact]
    public Task Values_of_type_object() => Silent.AndAcceptedAsync($$"""
        object id = Any(agentId), type = Any("text"), to = Any(new[] { new { id = participantId, type = "participant" } });
        await client.PostAsJsonAsync({{Silent.Path}}, new { from = new { id, type = Any("agent") }, to, text = Any("Hi"), type });
        await client.PostAsJsonAsync({{Silent.Path}}, new { from = Any(new { id, type = "agent" }), to = new[] { Any(new { id, type = "participant" }) }, text = "Hi", type = "text" });

        static object Any(object value) => value;
        """);

    [Fact]
    public Task Objects_in_text_and_in_properties() => Silent.AndAcceptedAsync($$$""""
        var to = Any(new[] { new { id = participantId, type = "participant" } });
        await client.PostAsync({{{Silent.Path}}}, new StringContent($$"""{"from":{"id":"{{agentId}}","type":"agent"},"to":{{JsonSerializer.Serialize(to)}},"text":"Hi","type":"text"}"""));
        await client.PostAsJsonAsync({{{Silent.Path}}}, new Message());

        static object Any(object value) => value;

        public class Message { public object From => new { id = "2f", type = "agent" }; public object To => new[] { new { id = "9c", type = "participant" } }; public string Text => "Hi"; public string Type => "text"; }
        """");

    /// <summary>What is declared as object is written by its run-time type, which may be a collection that derives from the static one.</summary>
    [Theory]
    [InlineData("(object)Many.Make(participantId)")]
    [InlineData("new Later(participantId)")]
    public Task Classes_that_are_written_as_arrays(string to) => Silent.AndAcceptedAsync($$"""
        await client.PostAsJsonAsync({{Silent.Path}}, new { {{Silent.From}}, to = {{to}}, text = "Hi", type = "text" });

        public class Base { }

        public class Many : Base, IEnumerable<object>
        {
            private readonly string id;

            public Many(string id) => this.id = id;

            public static Base Make(string id) => new Many(id);

            public IEnumerator<object> GetEnumerator() { yield return new { id, type = "participant" }; }

            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
        }

        public class Later : IAsyncEnumerable<object>
        {
            private readonly string id;

            public Later(string id) => this.id = id;

            public async IAsyncEnumerator<object> GetAsyncEnumerator(System.Threading.CancellationToken cancellation = default) { await Task.Yield(); yield return new { id, type = "participant" }; }
        }
        """);

    [Fact]
    public Task A_property_that_fills_the_recipients() => Silent.AndAcceptedAsync($$"""
        await client.PostAsJsonAsync({{Silent.Path}}, new Message { From = new() { Id = agentId, Type = "agent" }, Recipient = participantId });

        public class Message
        {
            public Party? From { get; set; }
            public List<Party>? To { get; private set; }
            public string Recipient { set => To = new() { new() { Id = value, Type = "participant" } }; }
            public string Text { get; set; } = "Hi";
            public string Type => "text";
        }

        public class Party { public string? Id { get; set; } public string? Type { get; set; } }
        """);

    [Fact]
    public Task Options_changed_by_a_namesake() => Silent.AndAcceptedAsync($$"""
        var options = new JsonSerializerOptions();
        Setup.Create(options);
        var body = new { From = new { Id = agentId, Type = "agent" }, To = new[] { new { Id = participantId, Type = "participant" } }, Text = "Hi", Type = "text" };
        await client.PostAsync({{Silent.Path}}, new StringContent(JsonSerializer.Serialize(body, options)));

        public static class Setup { public static void Create(JsonSerializerOptions options) => options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase; }
        """);

    /// <summary>A piece of JSON that opens or closes the object it stands in.</summary>
    [Theory]
    [InlineData("\"\\\"agent\\\"},\\\"to\\\":[{\\\"id\\\":\\\"p\\\",\\\"type\\\":\\\"participant\\\"}]\"", """{"from":{"id":"a","type":{{piece}},"text":"Hi","type":"text"}""")]
    [InlineData("\"{\\\"id\\\":\\\"p\\\",\"", """{"from":{"id":"a","type":"agent"},"to":[{{piece}}"type":"participant"}],"text":"Hi","type":"text"}""")]
    public Task Pieces_that_are_no_whole_value(string piece, string text) => Silent.AndAcceptedAsync($$""""
        var piece = Wire.Text({{piece}});
        await client.PostAsync({{Silent.Path}}, new StringContent($${{"\"\"\""}}
            {{text}}
            {{"\"\"\""}}, Encoding.UTF8, "application/json"));
        """");

    /// <summary>An id that somebody may well have.</summary>
    [Fact]
    public Task An_id_in_words() => Silent.AndAcceptedAsync($$"""
        await client.PostAsJsonAsync({{Silent.Path}}, new { {{Silent.From}}, {{Silent.To}}, cannedResponseId = "your-order-has-shipped", type = "text" });
        """);

    /// <summary>The path is in view, but not seen.</summary>
    [Theory]
    [InlineData("client.PostAsync(string.Format(\"/v1/chats/{0}/messages\", id), content)")]
    [InlineData("client.PostAsync(string.Format(Routes.Template, id), content)")]
    [InlineData("client.PostAsync(\"/v1/chats/{id}/messages\".Replace(\"{id}\", id), content)")]
    [InlineData("client.PostAsync(string.Join('/', \"v1\", \"chats\", id), content)")]
    [InlineData("client.PostAsync(Routes.Prefix + id + Routes.Suffix, content)")]
    [InlineData("client.PostAsync($\"{Routes.Prefix}{id}{Routes.Suffix}\", content)")]
    [InlineData("client.PostAsync(new Uri($\"messages?chat={id}\", UriKind.Relative), content)")]
    [InlineData("client.PostAsync(Routes.Field, content)")]
    [InlineData("client.PostAsync(Routes.Property, content)")]
    [InlineData("client.PutAsync(address, content)")]
    [InlineData("client.PatchAsync(address, content)")]
    [InlineData("client.SendAsync(new HttpRequestMessage(HttpMethod.Post, \"messages\") { Content = content })")]
    [InlineData("client.SendAsync(new HttpRequestMessage(HttpMethod.Put, address) { Content = content })")]
    public Task Posted_from_a_method_that_shows_nothing_else(string call) => Silent.MembersAsync(
        $$"""
        public static async Task Send(HttpClient client, string id, Uri address)
        {
            var content = JsonContent.Create(new { from = new { id = "2f6d", type = "agent" }, text = "Hi", type = "text" });
            await {{call}};
        }
        """,
        """
        public static class Routes
        {
            public const string Prefix = "/v1/chats/", Suffix = "/messages", Template = "/v1/chats/{0}/messages";
            public static readonly string Field = "/v1/messages";
            public static string Property => "/v1/messages";
        }
        """);

    [Theory]
    [InlineData("Routes.Messages")]
    [InlineData("\"messages\"")]
    public Task Posted_to_a_path_in_a_variable(string path) => Silent.MembersAsync(
        $$"""
        public static async Task Send(HttpClient client)
        {
            var path = {{path}};
            await client.PostAsync(path, JsonContent.Create(new { from = new { id = "2f6d", type = "agent" }, text = "Hi", type = "text" }));
        }
        """,
        "public static class Routes { public const string Messages = \"/v1/messages\"; }");

    /// <summary>Bodies that are sent elsewhere than to an endpoint of HTTP, or not at all.</summary>
    [Theory]
    [InlineData("HttpResponseMessage Stub() => new() { Content = new StringContent(\"{\\\"id\\\":\\\"m1\\\",\\\"from\\\":{\\\"id\\\":\\\"a1\\\",\\\"type\\\":\\\"agent\\\"},\\\"type\\\":\\\"text\\\",\\\"text\\\":\\\"Hi\\\"}\") };")]
    [InlineData("HttpResponseMessage Stub() => new() { Content = JsonContent.Create(new { id = \"m1\", from = new { id = \"a1\", type = \"agent\" }, type = \"text\", text = \"Hi\" }) };")]
    [InlineData("Task Socket(System.Net.WebSockets.WebSocket socket) => socket.SendAsync(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { from = new { id = \"a1\", type = \"agent\" }, type = \"text\", text = \"Hi\" })), default, true, default);")]
    [InlineData("void Publish(Action<string, string> bus) => bus(\"chat.sent\", JsonSerializer.Serialize(new { eventId = 1, from = new { id = \"a1\", type = \"agent\" }, type = \"text\", text = \"Hi\" }));")]
    [InlineData("void Nested(Utf8JsonWriter writer) => JsonSerializer.Serialize(writer, new { from = new { id = \"a1\", type = \"agent\" }, type = \"text\", text = \"Hi\" });")]
    [InlineData("void Save(System.IO.Stream file) => JsonSerializer.Serialize(file, new { from = new { id = \"a1\", type = \"agent\" }, type = \"text\", text = \"Hi\" });")]
    [InlineData("void Part(MultipartFormDataContent form) => form.Add(JsonContent.Create(new { from = new { id = \"a1\", type = \"agent\" }, type = \"text\", text = \"Hi\" }), \"payload\");")]
    [InlineData("void Fixture(Action<string> read) => read(JsonSerializer.Serialize(new { id = \"m1\", from = new { id = \"a1\", type = \"agent\" }, to = new[] { new { id = \"p1\", type = \"participant\" } }, type = \"text\", text = \"Hi\", timestamp = 5 }));")]
    public Task Sent_elsewhere(string member) => Silent.MembersAsync("public static " + member);

    /// <summary>The base address says that the path is another one.</summary>
    [Theory]
    [InlineData("await client.PostAsJsonAsync(new Uri(new Uri(\"https://chat.example.com/v3/\"), $\"conversations/chat/{conversationId}/messages\"), new { text = \"Hi\" });")]
    [InlineData("var other = new HttpClient { BaseAddress = new Uri(\"https://chat.example.com/v3/\") }; await other.PostAsJsonAsync($\"conversations/chat/{conversationId}/messages\", new { text = \"Hi\" });")]
    [InlineData("await client.PostAsJsonAsync(\"/api/v2/conversations/chat/../messages\", new { text = \"Hi\" });")]
    public Task Posted_to_another_path(string statement) => Silent.StatementsAsync(statement);
}
