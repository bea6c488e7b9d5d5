using ChatPayloadAnalyzers.Tests.Reading;

namespace ChatPayloadAnalyzers.Tests.Sites;

/// <summary>Requests of RestSharp, run against a client whose network keeps what it is given. The body lacks its recipient.</summary>
public sealed class RestSharpTests
{
    private const string Usings = "using RestSharp;";
    private const string Body = "new { from = new { id = agentId, type = \"agent\" }, text = \"Hi\", type = \"text\" }";
    private const string Json = "$\"{{\\\"from\\\":{{\\\"id\\\":\\\"{agentId}\\\",\\\"type\\\":\\\"agent\\\"}},\\\"text\\\":\\\"Hi\\\",\\\"type\\\":\\\"text\\\"}}\"";
    private const string Rest = "var rest = Wire.RestClient; ";
    private const string Send = " await rest.ExecuteAsync(request);";

    private const string Classes = """
        public class Message
        {
            public Party From { get; set; }
            public string Text { get; set; }
            public string Type { get; set; } = "text";
        }

        public class Party
        {
            public string Id { get; set; }
            public string Type { get; set; }
        }
        """;

    private static readonly SendingCases Table = new(
        Found("in a chain", $"var request = new RestRequest(path, Method.Post).AddJsonBody({Body});{Send}"),
        Found("in the call", $"await rest.ExecuteAsync(new RestRequest(path, Method.Post).AddJsonBody({Body}));"),
        Found("in statements", $"var request = new RestRequest(path, Method.Post); request.AddHeader(\"Authorization\", \"Bearer x\"); request.AddJsonBody({Body});{Send}"),
        Found("by assignment", $"var request = new RestRequest(path, Method.Post); request = request.AddJsonBody({Body});{Send}"),
        Found("body in a local", $"var body = {Body}; var request = new RestRequest(path, Method.Post).AddJsonBody(body);{Send}"),
        Found("added at the call", $"var request = new RestRequest(path, Method.Post); await rest.ExecuteAsync(request.AddJsonBody({Body}));"),
        Found("in a branch", $"var request = new RestRequest(path, Method.Post); if (agentId.Length > 0) request.AddHeader(\"a\", \"b\"); request.AddJsonBody({Body});{Send}"),
        Found("AddBody", $"var request = new RestRequest(path, Method.Post).AddBody({Body});{Send}"),
        Found("AddBody with its type", $"var request = new RestRequest(path, Method.Post).AddBody({Body}, \"application/json\");{Send}"),
        Found("AddBody of text", $"var request = new RestRequest(path, Method.Post).AddBody({Json});{Send}"),
        Found("AddJsonBody of text", $"var request = new RestRequest(path, Method.Post).AddJsonBody({Json});{Send}"),
        Found("AddJsonBody of what a serializer wrote", $"var json = JsonSerializer.Serialize({Body}); var request = new RestRequest(path, Method.Post).AddJsonBody(json);{Send}"),
        Found("AddStringBody", $"var request = new RestRequest(path, Method.Post).AddStringBody({Json}, DataFormat.Json);{Send}"),
        Found("AddStringBody with its type", $"var request = new RestRequest(path, Method.Post).AddStringBody({Json}, ContentType.Json);{Send}"),
        Found("AddStringBody with the name of its type", $"var request = new RestRequest(path, Method.Post).AddStringBody({Json}, \"application/json\");{Send}"),
        Found("AddParameter", $"var request = new RestRequest(path, Method.Post).AddParameter(\"application/json\", {Json}, ParameterType.RequestBody);{Send}"),
        Found("AddParameter of an object", $"var request = new RestRequest(path, Method.Post).AddParameter(\"application/json\", {Body}, ParameterType.RequestBody);{Send}"),
        Found("a segment", $"var request = new RestRequest(\"/api/v2/conversations/chat/{{id}}/messages\", Method.Post).AddUrlSegment(\"id\", conversationId).AddJsonBody({Body});{Send}"),
        Found("segments that are known", $"var request = new RestRequest(\"/api/v2/{{kind}}/chat/{{id}}/messages\", Method.Post).AddUrlSegment(\"kind\", \"conversations\").AddUrlSegment(\"id\", conversationId).AddJsonBody({Body});{Send}"),
        Found("a method that is set", $"var request = new RestRequest(path) {{ Method = Method.Post }}; request.AddJsonBody({Body});{Send}"),
        Found("a method that is set later", $"var request = new RestRequest(path); request.Method = Method.Post; request.AddJsonBody({Body});{Send}"),
        Found("a method at the call", $"var request = new RestRequest(path).AddJsonBody({Body}); await rest.ExecuteAsync(request, Method.Post);"),
        Found("PostAsync", $"var request = new RestRequest(path).AddJsonBody({Body}); await rest.PostAsync(request);"),
        Found("ExecutePostAsync", $"var request = new RestRequest(path, Method.Put).AddJsonBody({Body}); await rest.ExecutePostAsync(request);"),
        Found("PostJsonAsync", $"await rest.PostJsonAsync(path, {Body});"),
        Found("Execute", $"var request = new RestRequest(path, Method.Post).AddJsonBody({Body}); rest.Execute(request);"),
        Found("generic", $"var request = new RestRequest(path, Method.Post).AddJsonBody({Body}); await rest.ExecuteAsync<object>(request);"),
        Found("a class", $"var request = new RestRequest(path, Method.Post).AddJsonBody(new Message {{ From = new Party {{ Id = agentId, Type = \"agent\" }}, Text = \"Hi\" }});{Send}", Classes),
        Found("a class that changes before it is sent", $"var message = new Message {{ From = new Party {{ Id = agentId, Type = \"agent\" }} }}; var request = new RestRequest(path, Method.Post).AddJsonBody(message); message.Text = \"Hi\";{Send}", Classes),
        Found("a client in view", $"using var mine = new RestClient(Wire.Handler, false, o => o.BaseUrl = new Uri(\"https://api.example.test\")); await mine.ExecuteAsync(new RestRequest(path, Method.Post).AddJsonBody({Body}));"),
        Found("a client with its options", $"using var mine = new RestClient(new RestClientOptions(\"https://api.example.test/api/v2\") {{ ConfigureMessageHandler = _ => Wire.Handler }}); await mine.ExecuteAsync(new RestRequest($\"conversations/chat/{{conversationId}}/messages\", Method.Post).AddJsonBody({Body}));"),
        Found("a client in view, and what names a class", $"using var mine = new RestClient(new RestClientOptions {{ BaseUrl = new Uri(\"https://api.example.test\"), ConfigureMessageHandler = _ => Wire.Handler }}); mine.AddDefaultHeader(\"a\", \"b\"); await mine.ExecuteAsync(new RestRequest(path, Method.Post).AddJsonBody(new Named {{ Sender = new {{ id = agentId, type = \"agent\" }}, Text = \"Hi\" }}));", "public class Named { [JsonPropertyName(\"from\")] public object Sender { get; set; } public string Text { get; set; } public string Type { get; set; } = \"text\"; }"),
        Silent("put", $"var request = new RestRequest(path, Method.Put).AddJsonBody({Body});{Send}"),
        Silent("no method", $"var request = new RestRequest(path).AddJsonBody({Body});{Send}"),
        Silent("PutAsync", $"var request = new RestRequest(path, Method.Post).AddJsonBody({Body}); await rest.PutAsync(request);"),
        Silent("put at the call", $"var request = new RestRequest(path, Method.Post).AddJsonBody({Body}); await rest.ExecuteAsync(request, Method.Put);"),
        Silent("a method that a call before has set", $"var request = new RestRequest(path, Method.Post).AddJsonBody({Body}); await rest.PutAsync(request);{Send}"),
        Silent("a method of a branch", $"var request = new RestRequest(path, Method.Post).AddJsonBody({Body}); if (agentId.Length > 0) request.Method = Method.Put;{Send}"),
        Silent("another path", $"var request = new RestRequest(\"/api/v2/conversations/callbacks/\" + conversationId, Method.Post).AddJsonBody({Body});{Send}"),
        Silent("a segment that leads elsewhere", $"var request = new RestRequest(\"/api/v2/conversations/{{kind}}/{{id}}/messages\", Method.Post).AddUrlSegment(\"kind\", \"callbacks\").AddUrlSegment(\"id\", conversationId).AddJsonBody({Body});{Send}"),
        Silent("a segment in one piece", $"var request = new RestRequest(\"/api/v2/{{rest}}/{{id}}/messages\", Method.Post).AddUrlSegment(\"rest\", \"conversations/chat\").AddUrlSegment(\"id\", conversationId).AddJsonBody({Body});{Send}"),
        Silent("a resource that changes", $"var request = new RestRequest(path, Method.Post).AddJsonBody({Body}); request.Resource = \"/other\";{Send}"),
        Silent("another base", $"using var mine = new RestClient(new RestClientOptions(\"https://api.example.test/mock\") {{ ConfigureMessageHandler = _ => Wire.Handler }}); await mine.ExecuteAsync(new RestRequest(path, Method.Post).AddJsonBody({Body}));"),
        Silent("XML", $"var request = new RestRequest(path, Method.Post).AddStringBody({Json}, DataFormat.Xml);{Send}"),
        Silent("another type", $"var request = new RestRequest(path, Method.Post).AddStringBody({Json}, \"application/xml\");{Send}"),
        Silent("another format", $"var request = new RestRequest(path, Method.Post) {{ RequestFormat = DataFormat.Xml }}.AddBody(new Message {{ Text = \"Hi\" }});{Send}", Classes),
        Silent("another header", $"var request = new RestRequest(path, Method.Post).AddHeader(\"Content-Type\", \"text/csv\").AddJsonBody({Body});{Send}"),
        Silent("a form", $"var request = new RestRequest(path, Method.Post).AddParameter(\"body\", {Json});{Send}"),
        Silent("parts", $"var request = new RestRequest(path, Method.Post).AddJsonBody({Body}).AddFile(\"file\", new byte[1], \"a.txt\");{Send}"),
        Silent("two bodies", $"var request = new RestRequest(path, Method.Post).AddJsonBody({Body}).AddJsonBody(new {{ }});{Send}"),
        Silent("no body", $"var request = new RestRequest(path, Method.Post);{Send}"),
        Found("a type of content in a local", $"var kind = \"application/json\"; var request = new RestRequest(path, Method.Post).AddParameter(kind, JsonSerializer.Serialize({Body}), ParameterType.RequestBody);{Send}"),
        Found("a type of content in a local, of a text", $"var kind = \"application/json\"; var request = new RestRequest(path, Method.Post).AddStringBody(JsonSerializer.Serialize({Body}), kind);{Send}"),
        Silent("a header in a local", $"var header = \"Content-Type\"; var request = new RestRequest(path, Method.Post).AddJsonBody({Body}).AddHeader(header, \"text/plain\");{Send}"),
        Silent("any header", $"var request = new RestRequest(path, Method.Post).AddJsonBody({Body}).AddHeader(agentId, \"text/plain\");{Send}"),
        Silent("a verb in parentheses", $"var request = new RestRequest(path, (Method.Put)).AddJsonBody({Body});{Send}"),
        Silent("handed to others", $"var request = new RestRequest(path, Method.Post).AddJsonBody({Body}); Others.Change(request);{Send}", "static class Others { public static void Change(RestRequest r) => r.Method = Method.Put; }"),
        Silent("handed to an extension", $"var request = new RestRequest(path, Method.Post).AddJsonBody({Body}).Change();{Send}", "static class Others { public static RestRequest Change(this RestRequest r) { r.Method = Method.Put; return r; } }"),
        Silent("an interceptor", $"var request = new RestRequest(path, Method.Post).AddJsonBody({Body}); request.OnBeforeRequest = r => {{ r.Method = HttpMethod.Put; return default; }};{Send}"),
        Silent("a class that is right when it is sent", $"var message = new Full {{ From = new Party {{ Id = agentId, Type = \"agent\" }}, Text = \"Hi\" }}; var request = new RestRequest(path, Method.Post).AddJsonBody(message); message.To = new[] {{ new Party {{ Id = participantId, Type = \"participant\" }} }};{Send}", Classes + "public class Full : Message { public Party[] To { get; set; } }"));

    public static TheoryData<string> Cases => Table.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_request_is_a_site_where_all_of_it_is_seen(string name) => Table.AssertAsync(name);

    [Theory]
    [InlineData("client")]
    [InlineData("new RestSharp.RestClient(client, configureSerialization: s => s.UseSerializer(() => new Other()))")]
    [InlineData("new RestSharp.RestClient(client, configureSerialization: (s => s.UseSerializer(() => new Other())))")]
    public Task Another_serializer_may_name_members_as_it_likes(string client) => ChatPayloadAnalyzers.Tests.Silence.Silent.StatementsAsync($$"""
        await Send({{(client == "client" ? "Wire.RestClient" : client)}}, $"/api/v2/conversations/chat/{conversationId}/messages");

        static Task Send(RestSharp.RestClient rest, string path) =>
            RestSharp.RestClientExtensions.PostAsync(rest, RestSharp.RestRequestExtensions.AddJsonBody(new RestSharp.RestRequest(path), new { Text = "Hi" }));

        public sealed class Other : RestSharp.Serializers.IRestSerializer
        {
            public RestSharp.Serializers.ISerializer Serializer => throw new NotSupportedException();
            public RestSharp.Serializers.IDeserializer Deserializer => throw new NotSupportedException();
            public string[] AcceptedContentTypes => Array.Empty<string>();
            public RestSharp.SupportsContentType SupportsContentType => _ => true;
            public RestSharp.DataFormat DataFormat => RestSharp.DataFormat.Json;
            public string? Serialize(RestSharp.Parameter parameter) => null;
        }
        """);

    private static SendingCase Found(string name, string statements, string types = "") => new(name, Rest + statements, types, Says: "CHAT1001", Usings: Usings);

    private static SendingCase Silent(string name, string statements, string types = "") => new(name, Rest + statements, types, Usings: Usings);
}
