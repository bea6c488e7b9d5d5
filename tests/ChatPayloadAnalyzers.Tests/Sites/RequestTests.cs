using ChatPayloadAnalyzers.Tests.Reading;

namespace ChatPayloadAnalyzers.Tests.Sites;

/// <summary>A request in any order of its parts; one of which something is not seen is no site. The body lacks its recipient.</summary>
public sealed class RequestTests
{
    private const string Body = "JsonContent.Create(new { from = new { id = agentId, type = \"agent\" }, text = \"Hi\", type = \"text\" })";
    private const string Right = "JsonContent.Create(new { from = new { id = agentId, type = \"agent\" }, to = new[] { new { id = participantId, type = \"participant\" } }, text = \"Hi\", type = \"text\" })";
    private const string Relative = "new Uri(path, UriKind.Relative)";
    private const string Send = " await client.SendAsync(request);";

    private static readonly SendingCases Table = new(
        Found("all at once", $"await client.SendAsync(new HttpRequestMessage(HttpMethod.Post, path) {{ Content = {Body} }});"),
        Found("in a local", $"var request = new HttpRequestMessage(HttpMethod.Post, path) {{ Content = {Body} }};{Send}"),
        Found("target-typed", $"HttpRequestMessage request = new(HttpMethod.Post, path) {{ Content = {Body} }};{Send}"),
        Found(
            "with a completion option",
            $"var request = new HttpRequestMessage(HttpMethod.Post, path) {{ Content = {Body} }}; await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);"),
        Found("all by initializer", $"await client.SendAsync(new HttpRequestMessage {{ Content = {Body}, RequestUri = {Relative}, Method = HttpMethod.Post }});"),
        Found("all later", $"var request = new HttpRequestMessage(); request.Content = {Body}; request.RequestUri = {Relative}; request.Method = HttpMethod.Post;{Send}"),
        Found("content later", $"var request = new HttpRequestMessage(HttpMethod.Post, path); request.Content = {Body};{Send}"),
        Found("content in a local", $"var content = {Body}; var request = new HttpRequestMessage(HttpMethod.Post, path); request.Content = content;{Send}"),
        Found("content in a branch", $"var request = new HttpRequestMessage(HttpMethod.Post, path); if (agentId.Length > 0) request.Content = {Body};{Send}"),
        Found(
            "headers between",
            $"var request = new HttpRequestMessage(HttpMethod.Post, path) {{ Content = {Body} }}; request.Headers.Add(\"a\", \"b\"); request.Version = new Version(1, 1);{Send}"),
        Found(
            "headers in the initializer",
            $"await client.SendAsync(new HttpRequestMessage(HttpMethod.Post, path) {{ Headers = {{ {{ \"a\", \"b\" }} }}, Content = {Body} }});"),
        Found("a method by name", $"await client.SendAsync(new HttpRequestMessage(new HttpMethod(\"POST\"), path) {{ Content = {Body} }});"),
        Found("a method in small letters", $"await client.SendAsync(new HttpRequestMessage(new HttpMethod(\"post\"), path) {{ Content = {Body} }});"),
        Found("a method in a variable", $"var method = HttpMethod.Post; await client.SendAsync(new HttpRequestMessage(method, path) {{ Content = {Body} }});"),
        Found("a method by a name in a variable", $"var name = \"POST\"; await client.SendAsync(new HttpRequestMessage(new HttpMethod(name), path) {{ Content = {Body} }});"),
        Found(
            "a method of a helper's parameter",
            $"await Send(HttpMethod.Post); Task Send(HttpMethod method) => client.SendAsync(new HttpRequestMessage(method, path) {{ Content = {Body} }});"),
        Found(
            "a method in a field",
            $"await client.SendAsync(new HttpRequestMessage(Verbs.Post, path) {{ Content = {Body} }});",
            "static class Verbs { public static readonly HttpMethod Post = new HttpMethod(Name); private const string Name = \"POST\"; }"),
        Found(
            "by an invoker",
            $"HttpMessageInvoker invoker = client; await invoker.SendAsync(new HttpRequestMessage(HttpMethod.Post, \"https://api.example.test\" + path) {{ Content = {Body} }}, default);"),
        Found("assigned later", $"HttpRequestMessage request; request = new HttpRequestMessage(HttpMethod.Post, path) {{ Content = {Body} }};{Send}"),
        Found(
            "set twice to other things",
            $"var request = new HttpRequestMessage(HttpMethod.Post, path) {{ Content = {Body}, Version = new Version(1, 1) }}; request.Version = new Version(2, 0);{Send}"),
        Silent("another method", $"await client.SendAsync(new HttpRequestMessage(HttpMethod.Put, path) {{ Content = {Body} }});"),
        Silent("no method", $"await client.SendAsync(new HttpRequestMessage {{ Content = {Body}, RequestUri = {Relative} }});"),
        Silent(
            "a method that only run time knows",
            $"var method = agentId.Length > 0 ? HttpMethod.Put : HttpMethod.Post; await client.SendAsync(new HttpRequestMessage(method, path) {{ Content = {Body} }});"),
        Silent(
            "a method that is set again",
            $"var request = new HttpRequestMessage(HttpMethod.Post, path) {{ Content = {Body} }}; request.Method = HttpMethod.Put;{Send}"),
        Silent("a method in a variable that is set again", $"var method = HttpMethod.Post; method = HttpMethod.Put; await client.SendAsync(new HttpRequestMessage(method, path) {{ Content = {Body} }});"),
        Silent("a name that is set in a branch", $"var name = \"POST\"; if (agentId.Length > 0) name = \"PUT\"; await client.SendAsync(new HttpRequestMessage(new HttpMethod(name), path) {{ Content = {Body} }});"),
        Silent(
            "a helper that is called with another method",
            $"await Send(HttpMethod.Put); Task Send(HttpMethod method) => client.SendAsync(new HttpRequestMessage(method, path) {{ Content = {Body} }});"),
        Silent(
            "a method in a field that is set",
            $"Verbs.Used = HttpMethod.Put; await client.SendAsync(new HttpRequestMessage(Verbs.Used, path) {{ Content = {Body} }});",
            "static class Verbs { public static HttpMethod Used = HttpMethod.Post; }"),
        Silent(
            "a path that is set again",
            $"var request = new HttpRequestMessage(HttpMethod.Post, path) {{ Content = {Body} }}; request.RequestUri = new Uri(\"https://api.example.test/other\");{Send}"),
        Silent(
            "content that is set again",
            $"var request = new HttpRequestMessage(HttpMethod.Post, path) {{ Content = {Body} }}; request.Content = new StringContent($\"{{{{\\\"from\\\":{{{{\\\"id\\\":\\\"{{agentId}}\\\",\\\"type\\\":\\\"agent\\\"}}}},{{string.Join(\",\", agentId)}}}}}}\");{Send}"),
        Silent("no content", $"var request = new HttpRequestMessage(HttpMethod.Post, path);{Send}"),
        Silent("another path", $"await client.SendAsync(new HttpRequestMessage(HttpMethod.Post, \"/api/v2/other/\" + conversationId) {{ Content = {Body} }});"),
        Silent(
            "handed to others",
            $"var request = new HttpRequestMessage(HttpMethod.Post, path) {{ Content = {Body} }}; Others.Change(request);{Send}",
            "static class Others { public static void Change(HttpRequestMessage r) => r.Method = HttpMethod.Put; }"),
        Silent(
            "handed to an extension",
            $"var request = new HttpRequestMessage(HttpMethod.Post, path) {{ Content = {Body} }}; request.Change();{Send}",
            "static class Others { public static void Change(this HttpRequestMessage r) => r.Method = HttpMethod.Put; }"),
        Silent(
            "another name",
            $"var request = new HttpRequestMessage(HttpMethod.Post, path) {{ Content = {Body} }}; var other = request; other.Method = HttpMethod.Put;{Send}"),
        Found("a local that is handed on", $"var request = new HttpRequestMessage(HttpMethod.Post, path) {{ Content = {Body} }}; await Post(request); Task Post(HttpRequestMessage message) => client.SendAsync(message);"),
        Found(
            "a using local that is handed on",
            $"using var request = new HttpRequestMessage(HttpMethod.Post, path) {{ Content = {Body} }}; await Post(request); async Task Post(HttpRequestMessage message) {{ using var response = await client.SendAsync(message); response.EnsureSuccessStatusCode(); }}"),
        Found("one that is completed and handed on", $"var request = new HttpRequestMessage(HttpMethod.Post, path); request.Content = {Body}; await Post(request); Task Post(HttpRequestMessage message) => client.SendAsync(message);"),
        Found("one that is completed where it is sent", $"var request = new HttpRequestMessage(HttpMethod.Post, path); await Post(request); Task Post(HttpRequestMessage message) {{ message.Content = {Body}; return client.SendAsync(message); }}"),
        Found("another name of it", $"var request = new HttpRequestMessage(HttpMethod.Post, path) {{ Content = {Body} }}; var same = request; await client.SendAsync(same);"),
        Silent("one whose content is replaced where it is sent", $"var request = new HttpRequestMessage(HttpMethod.Post, path) {{ Content = {Body} }}; await Post(request); Task Post(HttpRequestMessage message) {{ message.Content = {Right}; return client.SendAsync(message); }}"),
        Silent("one whose content is set twice on the way", $"var request = new HttpRequestMessage(HttpMethod.Post, path); request.Content = {Body}; await Post(request); Task Post(HttpRequestMessage message) {{ message.Content = {Right}; return client.SendAsync(message); }}"),
        Silent("one whose content is replaced before it is handed on", $"var request = new HttpRequestMessage(HttpMethod.Post, path) {{ Content = {Body} }}; request.Content = {Right}; await Post(request); Task Post(HttpRequestMessage message) => client.SendAsync(message);"),
        Silent("one whose content is replaced by another name", $"var request = new HttpRequestMessage(HttpMethod.Post, path) {{ Content = {Body} }}; var same = request; same.Content = {Right}; await Post(request); Task Post(HttpRequestMessage message) => client.SendAsync(message);"),
        Silent("one whose content is replaced when it has another name", $"var request = new HttpRequestMessage(HttpMethod.Post, path) {{ Content = {Body} }}; var same = request; request.Content = {Right}; await client.SendAsync(same);"),
        Silent("one whose method is set where it is sent", $"var request = new HttpRequestMessage(HttpMethod.Post, path) {{ Content = {Body} }}; await Post(request); Task Post(HttpRequestMessage message) {{ message.Method = HttpMethod.Put; return client.SendAsync(message); }}"),
        Silent("one whose content is replaced on the way", $"var request = new HttpRequestMessage(HttpMethod.Post, path) {{ Content = {Body} }}; await Post(request); Task Post(HttpRequestMessage message) => Last(message); Task Last(HttpRequestMessage last) {{ last.Content = {Right}; return client.SendAsync(last); }}"),
        Silent("one of two", $"var request = new HttpRequestMessage(HttpMethod.Post, path) {{ Content = {Body} }}; if (agentId.Length > 0) request = new HttpRequestMessage(HttpMethod.Post, path) {{ Content = {Right} }}; await Post(request); Task Post(HttpRequestMessage message) => client.SendAsync(message);"),
        Silent("one that a lambda completes", $"var request = new HttpRequestMessage(HttpMethod.Post, path) {{ Content = {Body} }}; Action complete = () => request.Content = {Right}; complete(); await Post(request); Task Post(HttpRequestMessage message) => client.SendAsync(message);"),
        Found(
            "a parameter",
            $"await Post(new HttpRequestMessage(HttpMethod.Post, path) {{ Content = {Body} }}); Task Post(HttpRequestMessage request) => client.SendAsync(request);"));

    public static TheoryData<string> Cases => Table.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_request_is_a_site_where_all_of_it_is_seen(string name) => Table.AssertAsync(name);

    private static SendingCase Found(string name, string statements, string types = "") => new(name, statements, types, Says: "CHAT1001");

    private static SendingCase Silent(string name, string statements, string types = "") => new(name, statements, types);
}
