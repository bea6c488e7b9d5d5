namespace ChatPayloadAnalyzers.Tests.Laws.Spellings;

/// <summary>Methods and classes of the project itself that pass a body on to a client.</summary>
internal static class Wrappers
{
    private const string Path = "$\"/api/v2/conversations/chat/{id}/messages\"";
    private const string Full = "$\"/api/v2/conversations/chat/{conversationId}/messages\"";

    public static IEnumerable<Spelling> All { get; } =
    [
        .. Objects("of client, id and body", $"public static Task SendMessage(HttpClient client, string id, object payload) => client.PostAsJsonAsync({Path}, payload);", "await {0}Api.SendMessage(client, conversationId, {1});"),
        .. Objects("of client, path and body", "public static Task<HttpResponseMessage> Send(HttpClient client, string url, object body) => client.PostAsJsonAsync(url, body);", $"await {{0}}Api.Send(client, {Braced(Full)}, {{1}});"),
        .. Objects("async with a block", $"public static async Task PostMessageAsync(HttpClient client, string id, object payload)\n    {{\n        var path = {Path};\n        using var response = await client.PostAsJsonAsync(path, payload);\n        response.EnsureSuccessStatusCode();\n    }}", "await {0}Api.PostMessageAsync(client, conversationId, {1});"),
        .. Objects("that serializes", $"public static async Task PostMessageAsync(HttpClient client, string id, object payload)\n    {{\n        var json = JsonSerializer.Serialize(payload, new JsonSerializerOptions {{ PropertyNamingPolicy = JsonNamingPolicy.CamelCase }});\n        await client.PostAsync({Path}, new StringContent(json, Encoding.UTF8, \"application/json\"));\n    }}", "await {0}Api.PostMessageAsync(client, conversationId, {1});"),
        .. Objects("with a request", $"public static async Task PostMessageAsync(HttpClient client, string id, object payload)\n    {{\n        using var request = new HttpRequestMessage(HttpMethod.Post, {Path});\n        request.Content = JsonContent.Create(payload);\n        await client.SendAsync(request);\n    }}", "await {0}Api.PostMessageAsync(client, conversationId, {1});"),
        .. Objects("generic", $"public static Task Send<T>(HttpClient client, string id, T payload) => client.PostAsJsonAsync({Path}, payload);", "await {0}Api.Send(client, conversationId, {1});"),
        .. Objects("extension", $"public static Task SendMessageAsync(this HttpClient client, string id, object payload) => client.PostAsJsonAsync({Path}, payload);", "await client.SendMessageAsync(conversationId, {1});", isExtension: true),
        .. Objects("two deep", $"public static Task Send(HttpClient client, string id, object payload) => Post(client, {Path}, payload);\n\n    private static Task Post(HttpClient client, string path, object body) => client.PostAsJsonAsync(path, body);", "await {0}Api.Send(client, conversationId, {1});"),
        .. Objects("with named arguments", $"public static Task Send(HttpClient client, string id, object payload, bool retry = false) => client.PostAsJsonAsync({Path}, payload);", "await {0}Api.Send(payload: {1}, client: client, id: conversationId);"),
        .. Objects("by put", $"public static Task SendMessage(HttpClient client, string id, object payload) => client.PutAsJsonAsync({Path}, payload);", "await {0}Api.SendMessage(client, conversationId, {1});"),
        .. Objects("of any path, elsewhere", "public static Task Send(HttpClient client, string url, object body) => client.PostAsJsonAsync(url, body);", "await {0}Api.Send(client, $\"/forum/v1/threads/{{conversationId}}/posts\", {1});"),
        .. Texts("of text", $"public static Task SendText(HttpClient client, string id, string json) => client.PostAsync({Path}, new StringContent(json, Encoding.UTF8, \"application/json\"));", "await {0}Api.SendText(client, conversationId, {1});"),
        .. Texts("of text, path and body", "public static async Task<string> PostAsync(HttpClient client, string url, string json)\n    {\n        var content = new StringContent(json, Encoding.UTF8, \"application/json\");\n        var response = await client.PostAsync(url, content);\n        return await response.Content.ReadAsStringAsync();\n    }", $"await {{0}}Api.PostAsync(client, {Braced(Full)}, {{1}});"),

        Client("typed client", "    private readonly HttpClient _client;\n\n    public {0}Client(HttpClient client) => _client = client;\n\n    public Task SendAsync(string id, object payload) => _client.PostAsJsonAsync(" + Path + ", payload);", "await new {0}Client(client).SendAsync(conversationId, {1});"),
        Client("typed client in a local", "    private readonly HttpClient _client;\n\n    public {0}Client(HttpClient client) => _client = client;\n\n    public async Task SendAsync(string id, object payload)\n    {{\n        using var response = await _client.PostAsJsonAsync(" + Path + ", payload);\n        response.EnsureSuccessStatusCode();\n    }}", "var messages = new {0}Client(client);\nawait messages.SendAsync(conversationId, {1});"),
        Client("typed client of one conversation", "    private readonly HttpClient _client;\n    private readonly string _id;\n\n    public {0}Client(HttpClient client, string id)\n    {{\n        _client = client;\n        _id = id;\n    }}\n\n    public Task SendAsync(object payload) => _client.PostAsJsonAsync($\"/api/v2/conversations/chat/{{_id}}/messages\", payload);", "var messages = new {0}Client(client, conversationId);\nawait messages.SendAsync({1});"),
        Client("typed client of one path", "    private readonly HttpClient _client;\n    private readonly string _path;\n\n    public {0}Client(HttpClient client, string path)\n    {{\n        _client = client;\n        _path = path;\n    }}\n\n    public Task SendAsync(object payload) => _client.PostAsJsonAsync(_path, payload);", $"var messages = new {{0}}Client(client, {Braced(Full)});\nawait messages.SendAsync({{1}});"),
        Client("typed client with a base class", "    public {0}Client(HttpClient client) : base(client)\n    {{\n    }}\n\n    public Task SendAsync(string id, object payload) => PostAsync(" + Path + ", payload);", "await new {0}Client(client).SendAsync(conversationId, {1});",
            "public abstract class {0}ClientBase\n{{\n    private readonly HttpClient _client;\n\n    protected {0}ClientBase(HttpClient client) => _client = client;\n\n    protected Task PostAsync(string path, object body) => _client.PostAsJsonAsync(path, body);\n}}"),
        Client("typed client behind an interface", "    private readonly HttpClient _client;\n\n    public {0}Client(HttpClient client) => _client = client;\n\n    public Task SendAsync(string id, object payload) => _client.PostAsJsonAsync(" + Path + ", payload);", "I{0}Client messages = new {0}Client(client);\nawait messages.SendAsync(conversationId, {1});",
            "public interface I{0}Client\n{{\n    Task SendAsync(string id, object payload);\n}}", "I{0}Client"),
        Row.Of("wrapper: typed client with a primary constructor", Forms.Anonymous, sender: Senders.With(
            name => $"public sealed class {name}Client(HttpClient client)\n{{\n    public Task SendAsync(string id, object payload) => client.PostAsJsonAsync({Path}, payload);\n}}",
            name => (scope, _, body) => scope.Then($"await new {name}Client(client).SendAsync(conversationId, {body});")), csharp: 12),
        Row.Of("wrapper: local function", Forms.Anonymous, sender: (scope, _, body) =>
            scope.Then($"Task Send(object payload) => client.PostAsJsonAsync({Full}, payload);\nawait Send({body});")),
        Row.Of("wrapper: of the members", Forms.Text, (scope, body, _) =>
        {
            // The wrapper itself builds the body from its parameters: it is read where it is written.
            scope.Declare($"public static class {scope.Name}Api\n{{\n    public static Task SendAsync(HttpClient client, string conversationId, string agentId, string participantId) =>\n        client.PostAsync({Full}, {Senders.Content(Forms.Text.Spell(scope, body)!)});\n}}");
            return $"{scope.Name}Api.SendAsync(client, conversationId, agentId, participantId)";
        }, (scope, _, call) => scope.Then($"await {call};")),
        Row.Of("wrapper: of a type", Forms.Class, sender: (scope, _, body) =>
        {
            scope.Declare($"public static class {scope.Name}Api\n{{\n    public static Task SendAsync(HttpClient client, string id, {scope.Name} message) => client.PostAsJsonAsync({Path}, message);\n}}");
            scope.Then($"await {scope.Name}Api.SendAsync(client, conversationId, {body});");
        }),
    ];

    private static string Braced(string text) => text.Replace("{", "{{").Replace("}", "}}");

    private static IEnumerable<Spelling> Objects(string name, string member, string call, bool isExtension = false)
    {
        yield return Static(name, Forms.Anonymous, member, call, isExtension);
        if (!isExtension) yield return Static(name + ", class", Forms.Class, member, call);
    }

    private static IEnumerable<Spelling> Texts(string name, string member, string call)
    {
        yield return Static(name, Forms.Text, member, call);
        yield return Static(name + ", in a local", Forms.Text, member, call, holder: (scope, body, form) => scope.Local("json", form.Spell(scope, body)!));
    }

    private static Spelling Static(string name, Form form, string member, string call, bool isExtension = false, Holder? holder = null) =>
        Row.Of("wrapper: " + name, form, holder, (scope, _, body) =>
        {
            // Thousands of programs stand in one compilation: an extension must not be another program's.
            var unique = isExtension ? member.Replace("SendMessageAsync", "SendMessage" + scope.Name + "Async") : member;
            scope.Declare($"public static class {scope.Name}Api\n{{\n    {unique}\n}}");
            var called = string.Format(call, scope.Name, body);
            scope.Then(isExtension ? called.Replace("SendMessageAsync", "SendMessage" + scope.Name + "Async") : called);
        });

    private static Spelling Client(string name, string members, string call, string? baseType = null, string baseName = "{0}ClientBase") =>
        Row.Of("wrapper: " + name, Forms.Anonymous, sender: (scope, _, body) =>
        {
            if (baseType is not null) scope.Declare(string.Format(baseType, scope.Name));
            var inherits = baseType is null ? "" : " : " + string.Format(baseName, scope.Name);
            scope.Declare($"public sealed class {scope.Name}Client{inherits}\n{{\n{members.Replace("{0}", scope.Name).Replace("{{", "{").Replace("}}", "}")}\n}}");
            scope.Then(string.Format(call, scope.Name, body));
        });
}
