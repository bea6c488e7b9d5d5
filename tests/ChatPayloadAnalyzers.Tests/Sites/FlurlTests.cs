using ChatPayloadAnalyzers.Tests.Reading;

namespace ChatPayloadAnalyzers.Tests.Sites;

/// <summary>Addresses and requests of Flurl, run against a client whose network keeps what it is given. The body lacks its recipient.</summary>
public sealed class FlurlTests
{
    private const string Usings = "using Flurl; using Flurl.Http;";
    private const string Body = "new { from = new { id = agentId, type = \"agent\" }, text = \"Hi\", type = \"text\" }";
    private const string Json = "$\"{{\\\"from\\\":{{\\\"id\\\":\\\"{agentId}\\\",\\\"type\\\":\\\"agent\\\"}},\\\"text\\\":\\\"Hi\\\",\\\"type\\\":\\\"text\\\"}}\"";
    private const string Host = "\"https://api.example.test\"";

    private static readonly SendingCases Table = new(
        Found("text", $"await ({Host} + path).WithClient(flurl).PostJsonAsync({Body});"),
        Found("one segment", $"await {Host}.AppendPathSegment(path).WithClient(flurl).PostJsonAsync({Body});"),
        Found("segments", $"await {Host}.AppendPathSegment(\"api/v2\").AppendPathSegments(\"conversations\", \"chat\", conversationId, \"messages\").WithOAuthBearerToken(\"t\").WithClient(flurl).PostJsonAsync({Body});"),
        Found("segments with slashes", $"await \"https://api.example.test/\".AppendPathSegment(\"/api/v2/\").AppendPathSegment(\"/conversations/chat/\").AppendPathSegment(conversationId).AppendPathSegment(\"messages/\").WithClient(flurl).PostJsonAsync({Body});"),
        Found("a query", $"await \"https://api.example.test/api/v2/conversations/chat?a=1\".AppendPathSegments(conversationId, \"messages\").SetQueryParam(\"b\", 2).WithClient(flurl).PostJsonAsync({Body});"),
        Found("an address", $"await new Url({Host} + path).WithClient(flurl).PostJsonAsync({Body});"),
        Found("an address in a local", $"var url = new Url({Host}); url.AppendPathSegment(path); await url.WithClient(flurl).PostJsonAsync({Body});"),
        Found("a request in a local", $"var url = {Host}.AppendPathSegment(path).WithHeader(\"a\", \"b\"); await url.WithClient(flurl).PostJsonAsync({Body});"),
        Found("a client's request", $"await flurl.Request(path).PostJsonAsync({Body});"),
        Found("a client's request of segments", $"await flurl.Request(\"api\", \"v2\", \"conversations\", \"chat\", conversationId, \"messages\").PostJsonAsync({Body});"),
        Found("a client's request and segments", $"await flurl.Request().AppendPathSegments(\"api/v2/conversations/chat\", conversationId, \"messages\").PostJsonAsync({Body});"),
        Found("a client's whole address", $"await flurl.Request({Host} + path).PostJsonAsync({Body});"),
        Found("a client with its base", $"var mine = new FlurlClient(new HttpClient(Wire.Handler) {{ BaseAddress = new Uri(\"https://api.example.test/api/v2/\") }}); await mine.Request(\"conversations/chat\", conversationId, \"messages\").PostJsonAsync({Body});"),
        Found("text as it stands", $"await flurl.Request(path).PostStringAsync({Json});"),
        Found("a content", $"await flurl.Request(path).PostAsync(JsonContent.Create({Body}));"),
        Found("a verb", $"await flurl.Request(path).SendJsonAsync(HttpMethod.Post, {Body});"),
        Found("a verb and a content", $"await flurl.Request(path).SendAsync(HttpMethod.Post, new StringContent({Json}));"),
        Found("body in a local", $"var body = {Body}; await flurl.Request(path).PostJsonAsync(body);"),
        new(
            "names as they are spelled",
            "var flurl = Wire.FlurlClient; await flurl.Request(path).PostJsonAsync(new { From = new { id = agentId, type = \"agent\" }, text = \"Hi\", type = \"text\" });",
            Reads: "{\"From\":{\"id\":…,\"type\":\"agent\"},\"text\":\"Hi\",\"type\":\"text\"}",
            Says: "CHAT1001 CHAT1004",
            Usings: Usings),
        Found("Newtonsoft's attributes", "await flurl.Request(path).PostJsonAsync(new Message { From = new { id = agentId, type = \"agent\" }, Text = \"Hi\" });", """
            public class Message
            {
                [Newtonsoft.Json.JsonProperty("from")] public object From { get; set; }
                [Newtonsoft.Json.JsonProperty("text")] public string Text { get; set; }
                [Newtonsoft.Json.JsonProperty("type")] public string Type { get; set; } = "text";
            }
            """),
        Silent("put", $"await flurl.Request(path).PutJsonAsync({Body});"),
        Silent("another verb", $"await flurl.Request(path).SendJsonAsync(HttpMethod.Put, {Body});"),
        Silent("a verb of run time", $"await flurl.Request(path).SendJsonAsync(new HttpMethod(agentId), {Body});"),
        Silent("another path", $"await flurl.Request(\"/api/v2/conversations/callbacks\", conversationId, \"messages\").PostJsonAsync({Body});"),
        Silent("a further segment", $"await flurl.Request(path).AppendPathSegment(\"drafts\").PostJsonAsync({Body});"),
        Silent("a further segment later", $"var url = new Url({Host} + path); url.AppendPathSegment(\"drafts\"); await url.WithClient(flurl).PostJsonAsync({Body});"),
        Silent("a further segment at times", $"var url = new Url({Host} + path); if (agentId.Length > 0) url.AppendPathSegment(\"drafts\"); await url.WithClient(flurl).PostJsonAsync({Body});"),
        Silent("another base", $"var mine = new FlurlClient(new HttpClient(Wire.Handler) {{ BaseAddress = new Uri(\"https://api.example.test/mock/\") }}); await mine.Request(path).PostJsonAsync({Body});"),
        Silent("a base that is text", $"var url = \"https://api.example.test/mock\".AppendPathSegment(path); await url.WithClient(flurl).PostJsonAsync({Body});"),
        Silent("a path that is taken away", $"var url = new Url({Host} + path); url.ResetToRoot(); await url.WithClient(flurl).PostJsonAsync({Body});"),
        Silent("a path that is set", $"var url = new Url({Host} + path); url.Path = \"/other\"; await url.WithClient(flurl).PostJsonAsync({Body});"),
        Silent("handed to others", $"var url = new Url({Host} + path); Others.Change(url); await url.WithClient(flurl).PostJsonAsync({Body});", "static class Others { public static void Change(Url url) => url.Path = \"/other\"; }"),
        Silent("right under its names", "await flurl.Request(path).PostJsonAsync(new Message { Sender = new { id = agentId, type = \"agent\" }, Recipients = new[] { new { id = participantId, type = \"participant\" } } });", """
            public class Message
            {
                [Newtonsoft.Json.JsonProperty("from")] public object Sender { get; set; }
                [Newtonsoft.Json.JsonProperty("to")] public object Recipients { get; set; }
                public string text = "Hi";
                public string type = "text";
            }
            """));

    public static TheoryData<string> Cases => Table.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task An_address_is_followed_segment_by_segment(string name) => Table.AssertAsync(name);

    [Theory]
    [InlineData("Flurl.Http.FlurlHttp.Configure(s => s.JsonSerializer = new Flurl.Http.Configuration.NewtonsoftJsonSerializer(new Newtonsoft.Json.JsonSerializerSettings()));")]
    [InlineData("Newtonsoft.Json.JsonConvert.DefaultSettings = () => new Newtonsoft.Json.JsonSerializerSettings { ContractResolver = new Newtonsoft.Json.Serialization.CamelCasePropertyNamesContractResolver() };")]
    public Task Other_settings_may_name_members_as_they_like(string settings) => ChatPayloadAnalyzers.Tests.Silence.Silent.MembersAsync(
        "public Task Send(string id) => Flurl.Http.GeneratedExtensions.PostJsonAsync(Wire.FlurlClient.Request($\"/api/v2/conversations/chat/{id}/messages\"), new { Text = \"Hi\" });",
        "class Startup { static void Run() { " + settings + " } }");

    [Fact]
    public Task A_form_is_no_JSON() => ChatPayloadAnalyzers.Tests.Silence.Silent.MembersAsync(
        "public Task Send(string id) => Flurl.Http.GeneratedExtensions.PostUrlEncodedAsync(Wire.FlurlClient.Request($\"/api/v2/conversations/chat/{id}/messages\"), new { text = \"Hi\" });");

    private static SendingCase Found(string name, string statements, string types = "") => new(name, "var flurl = Wire.FlurlClient; " + statements, types, Says: "CHAT1001", Usings: Usings);

    private static SendingCase Silent(string name, string statements, string types = "") => new(name, "var flurl = Wire.FlurlClient; " + statements, types, Usings: Usings);
}
