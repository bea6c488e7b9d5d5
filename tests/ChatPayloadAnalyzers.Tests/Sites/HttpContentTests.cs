using ChatPayloadAnalyzers.Tests.Reading;
using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Sites;

/// <summary>What HttpClient and WebClient send, as text and as bytes. The body lacks its recipient.</summary>
public sealed class HttpContentTests
{
    private const string Body = "new { from = new { id = agentId, type = \"agent\" }, text = \"Hi\", type = \"text\" }";
    private const string Json = "$\"{{\\\"from\\\":{{\\\"id\\\":\\\"{agentId}\\\",\\\"type\\\":\\\"agent\\\"}},\\\"text\\\":\\\"Hi\\\",\\\"type\\\":\\\"text\\\"}}\"";
    private const string Fixed = "\"{\\\"from\\\":{\\\"id\\\":\\\"2f6d\\\",\\\"type\\\":\\\"agent\\\"},\\\"text\\\":\\\"Hi\\\",\\\"type\\\":\\\"text\\\"}\"";
    private const string Web = "using var web = new System.Net.WebClient(); var address = Wire.Address + $\"api/v2/conversations/chat/{conversationId}/messages\"; ";

    private static readonly SendingCases Table = new(
        Found("bytes of text", $"await client.PostAsync(path, new ByteArrayContent(Encoding.UTF8.GetBytes({Json})));"),
        Found("bytes in a local", $"var bytes = Encoding.UTF8.GetBytes({Json}); await client.PostAsync(path, new ByteArrayContent(bytes));"),
        Found("bytes of a serializer", $"await client.PostAsync(path, new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes({Body})));"),
        Found("bytes of a serializer in a local", $"var bytes = JsonSerializer.SerializeToUtf8Bytes({Body}); await client.PostAsync(path, new ByteArrayContent(bytes));"),
        Found("bytes of a serializer's text", $"var json = JsonSerializer.Serialize({Body}); await client.PostAsync(path, new ByteArrayContent(Encoding.UTF8.GetBytes(json)));"),
        Found("bytes of a literal", $"await client.PostAsync(path, new ByteArrayContent({Fixed}u8.ToArray()));"),
        Found("memory", $"await client.PostAsync(path, new ReadOnlyMemoryContent(JsonSerializer.SerializeToUtf8Bytes({Body})));"),
        Found("memory of text", $"await client.PostAsync(path, new ReadOnlyMemoryContent(Encoding.UTF8.GetBytes({Json})));"),
        Found("memory in a local", $"ReadOnlyMemory<byte> bytes = Encoding.UTF8.GetBytes({Json}); await client.PostAsync(path, new ReadOnlyMemoryContent(bytes));"),
        Found("a stream", $"await client.PostAsync(path, new StreamContent(new System.IO.MemoryStream(Encoding.UTF8.GetBytes({Json}))));"),
        Found("a stream of bytes in a local", $"var bytes = JsonSerializer.SerializeToUtf8Bytes({Body}); await client.PostAsync(path, new StreamContent(new System.IO.MemoryStream(bytes)));"),
        Found("bytes with a type", $"var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes({Body})); content.Headers.ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue(\"application/json\"); await client.PostAsync(path, content);"),
        Found("text with a type, by names", $"var content = new StringContent({Json}); content.Headers.ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue(charSet: \"utf-8\", mediaType: \"application/json\"); await client.PostAsync(path, content);"),
        Found("bytes with a type in the initializer", $"await client.PostAsync(path, new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes({Body})) {{ Headers = {{ ContentType = new(\"application/json\") }} }});"),
        Found("bytes in a request", $"var request = new HttpRequestMessage {{ Method = HttpMethod.Post, RequestUri = new Uri(path, UriKind.Relative) }}; request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes({Body})); request.Content.Headers.ContentType = new(\"application/json\"); await client.SendAsync(request);"),
        Found("a derived client", $"using var mine = new Mine {{ BaseAddress = new Uri(\"https://api.example.test/api/v2/\") }}; await mine.PostAsJsonAsync($\"conversations/chat/{{conversationId}}/messages\", {Body});", "class Mine : HttpClient { public Mine() : base(Wire.Handler) { } }"),
        Found("UploadString", $"{Web}web.UploadString(address, {Json});"),
        Found("UploadString with its verb", $"{Web}web.Headers[\"Content-Type\"] = \"application/json\"; web.UploadString(new Uri(address), \"POST\", JsonSerializer.Serialize({Body}));"),
        Found("UploadString without a verb", $"{Web}web.UploadString(address, null, {Json});"),
        Found("UploadString with a verb in a local", $"{Web}var verb = \"POST\"; web.UploadString(address, verb, {Json});"),
        Silent("UploadString with another verb in a local", $"{Web}var verb = \"PUT\"; web.UploadString(address, verb, {Json});"),
        Found("UploadStringTaskAsync", $"{Web}var json = JsonSerializer.Serialize({Body}); await web.UploadStringTaskAsync(address, json);"),
        Found("UploadData", $"{Web}web.UploadData(address, Encoding.UTF8.GetBytes({Json}));"),
        Found("UploadDataTaskAsync", $"{Web}await web.UploadDataTaskAsync(address, \"POST\", JsonSerializer.SerializeToUtf8Bytes({Body}));"),
        Found("a base address", $"using var web = new System.Net.WebClient {{ BaseAddress = Wire.Address }}; web.UploadString(path, {Json});"),
        Silent("put", $"await client.PutAsync(path, new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes({Body})));"),
        Silent("bytes that change", $"var bytes = Encoding.UTF8.GetBytes({Json}); bytes[0] = 0; await client.PostAsync(path, new ByteArrayContent(bytes));"),
        Silent("bytes of another encoding", $"await client.PostAsync(path, new ByteArrayContent(Encoding.Unicode.GetBytes({Json})));"),
        Silent("some of the bytes", $"var bytes = Encoding.UTF8.GetBytes({Json}); await client.PostAsync(path, new ByteArrayContent(bytes, 0, 2));"),
        Silent("bytes of another type", $"var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes({Body})); content.Headers.ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue(\"application/octet-stream\"); await client.PostAsync(path, content);"),
        Silent("text of another type, in a local", $"var type = \"application/xml\"; var content = new StringContent({Json}, Encoding.UTF8, type); await client.PostAsync(path, content);"),
        Silent("text of another type, in a header", $"var type = new System.Net.Http.Headers.MediaTypeHeaderValue(\"application/xml\"); var content = new StringContent({Json}); content.Headers.ContentType = type; await client.PostAsync(path, content);"),
        Silent("text of another type, as a header", $"var content = new StringContent({Json}, new System.Net.Http.Headers.MediaTypeHeaderValue(\"application/xml\")); await client.PostAsync(path, content);"),
        Silent("text of another type", $"var content = new StringContent({Json}); content.Headers.ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue(\"application/xml\"); await client.PostAsync(path, content);"),
        Silent("a stream that is written to", $"var stream = new System.IO.MemoryStream(Encoding.UTF8.GetBytes({Json})); stream.WriteByte(1); await client.PostAsync(path, new StreamContent(stream));"),
        Silent("parts", $"await client.PostAsync(path, new MultipartFormDataContent {{ new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes({Body})) }});"),
        Silent("another path", $"await client.PostAsync(\"/api/v2/other/\" + conversationId, new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes({Body})));"),
        Silent("a derived client of its own", $"using var mine = new Mine(); await mine.PostAsync(path, JsonContent.Create({Body}));", "class Mine { public Task PostAsync(string path, HttpContent content) => Task.CompletedTask; public void Dispose() { } }".Replace("class Mine", "class Mine : IDisposable")),
        Silent("WebClient by put", $"{Web}web.UploadString(address, \"PUT\", {Json});"),
        Silent("WebClient by a verb of run time", $"{Web}web.UploadString(address, agentId.Length > 99 ? \"PUT\" : \"POST\", {Json});"),
        Silent("WebClient to another path", $"{Web}web.UploadString(Wire.Address + \"other\", {Json});"),
        Silent("WebClient with a form", $"{Web}web.UploadValues(address, new System.Collections.Specialized.NameValueCollection {{ [\"body\"] = {Json} }});"));

    public static TheoryData<string> Cases => Table.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_body_is_read_through_what_holds_it(string name) => Table.AssertAsync(name);

    /// <summary>Microsoft.AspNet.WebApi.Client, by a stub.</summary>
    [Theory]
    [InlineData("new { from = new { id = agentId, type = \"agent\" }, text = \"Hi\", type = \"text\" }", "CHAT1001")]
    [InlineData("new Message { Text = \"Hi\" }", "")]
    public async Task A_formatter_writes_by_Newtonsoft(string body, string says)
    {
        var program = UserProgram.OfStatements($$"""
            await HttpClientExtensions.PostAsJsonAsync(client, $"/api/v2/conversations/chat/{conversationId}/messages", {{body}});

            public class Message { public string? Text { get; set; } }

            namespace System.Net.Http
            {
                public static class HttpClientExtensions
                {
                    public static Task PostAsJsonAsync<T>(this HttpClient client, string requestUri, T value) => Task.CompletedTask;
                }
            }
            """);
        Assert.Empty(program.Errors);
        Assert.Equal(says, string.Join(' ', (await Analysis.OfAsync(program)).Select(d => d.Id)));
    }

    private static SendingCase Found(string name, string statements, string types = "") => new(name, statements, types, Says: "CHAT1001");

    private static SendingCase Silent(string name, string statements, string types = "") => new(name, statements, types);
}
