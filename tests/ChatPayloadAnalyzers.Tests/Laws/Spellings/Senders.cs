namespace ChatPayloadAnalyzers.Tests.Laws.Spellings;

/// <summary>How a body leaves the program.</summary>
internal static class Senders
{
    private const string Newtonsoft = "Newtonsoft.Json.JsonConvert.SerializeObject";

    public static readonly Sender PostAsJson = (scope, path, body) => scope.Then($"await client.PostAsJsonAsync({path}, {body});");

    public static readonly Sender PostAsJsonWithToken = (scope, path, body) => scope.Then($"await client.PostAsJsonAsync({path}, {body}, System.Threading.CancellationToken.None);");

    public static readonly Sender PostAsJsonWithOptions = (scope, path, body) =>
        scope.Then($"await client.PostAsJsonAsync({path}, {body}, new JsonSerializerOptions {{ PropertyNamingPolicy = JsonNamingPolicy.CamelCase }});");

    public static readonly Sender PostJsonContent = (scope, path, body) => scope.Then($"await client.PostAsync({path}, JsonContent.Create({body}));");

    public static readonly Sender PostJsonContentLocal = (scope, path, body) => scope.Then($"using var content = JsonContent.Create({body});\nawait client.PostAsync({path}, content);");

    public static readonly Sender PostText = (scope, path, body) => scope.Then($"await client.PostAsync({path}, {Content(body)});");

    public static readonly Sender PostSerialized = (scope, path, body) => PostText(scope, path, $"JsonSerializer.Serialize({body})");

    public static readonly Sender PostSerializedLocal = (scope, path, body) => scope.Then($"var json = JsonSerializer.Serialize({body});\nawait client.PostAsync({path}, {Content("json")});");

    public static readonly Sender PostNewtonsoft = (scope, path, body) => PostText(scope, path, $"{Newtonsoft}({body})");

    public static readonly Sender PostToString = (scope, path, body) => PostText(scope, path, $"{body}.ToString()");

    public static readonly Sender PostToJsonString = (scope, path, body) => PostText(scope, path, $"{body}.ToJsonString()");

    public static readonly Sender PostUnformatted = (scope, path, body) => PostText(scope, path, $"{body}.ToString(Newtonsoft.Json.Formatting.None)");

    public static readonly Sender Request = (scope, path, body) =>
        scope.Then($"using var request = new HttpRequestMessage(HttpMethod.Post, {path}) {{ Content = JsonContent.Create({body}) }};\nawait client.SendAsync(request);");

    public static readonly Sender RequestLater = (scope, path, body) =>
        scope.Then($"var request = new HttpRequestMessage();\nrequest.Method = HttpMethod.Post;\nrequest.RequestUri = new Uri({path}, UriKind.Relative);\nrequest.Content = JsonContent.Create({body});\nawait client.SendAsync(request);");

    public static readonly Sender RequestContentLater = (scope, path, body) =>
        scope.Then($"var request = new HttpRequestMessage(HttpMethod.Post, {path});\nvar json = JsonSerializer.Serialize({body});\nrequest.Content = {Content("json")};\nusing var response = await client.SendAsync(request);\nresponse.EnsureSuccessStatusCode();");

    public static readonly Sender RequestOfText = (scope, path, body) =>
        scope.Then($"using var request = new HttpRequestMessage {{ Method = new HttpMethod(\"POST\"), RequestUri = new Uri({path}, UriKind.Relative), Content = {Content(body)} }};\nawait client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);");

    public static readonly Sender RequestChangedVerb = (scope, path, body) =>
        scope.Then($"var request = new HttpRequestMessage(HttpMethod.Get, {path});\nrequest.Content = JsonContent.Create({body});\nrequest.Method = HttpMethod.Post;\nawait client.SendAsync(request);");

    public static readonly Sender Bytes = (scope, path, body) =>
        scope.Then($"var content = new ByteArrayContent(Encoding.UTF8.GetBytes(JsonSerializer.Serialize({body})));\ncontent.Headers.ContentType = new(\"application/json\");\nawait client.PostAsync({path}, content);");

    public static readonly Sender SerializedBytes = (scope, path, body) => scope.Then($"await client.PostAsync({path}, new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes({body})));");

    public static readonly Sender BytesOfText = (scope, path, body) => scope.Then($"await client.PostAsync({path}, new ByteArrayContent(Encoding.UTF8.GetBytes({body})));");

    public static readonly Sender Memory = (scope, path, body) => scope.Then($"await client.PostAsync({path}, new ReadOnlyMemoryContent(JsonSerializer.SerializeToUtf8Bytes({body})));");

    public static readonly Sender RawBytes = (scope, path, body) => scope.Then($"await client.PostAsync({path}, new ByteArrayContent({body}));");

    public static readonly Sender Stream = (scope, path, body) => scope.Then($"await client.PostAsync({path}, new StreamContent(new System.IO.MemoryStream(JsonSerializer.SerializeToUtf8Bytes({body}))));");

    /// <summary>Another verb: the endpoint takes no body by it.</summary>
    public static readonly Sender PutAsJson = (scope, path, body) => scope.Then($"await client.PutAsJsonAsync({path}, {body});");

    public static readonly Sender Patch = (scope, path, body) => scope.Then($"await client.PatchAsync({path}, JsonContent.Create({body}));");

    public static readonly Sender RequestPut = (scope, path, body) =>
        scope.Then($"using var request = new HttpRequestMessage(HttpMethod.Put, {path}) {{ Content = JsonContent.Create({body}) }};\nawait client.SendAsync(request);");

    public static readonly Sender RequestPutAfterAll = (scope, path, body) =>
        scope.Then($"using var request = new HttpRequestMessage(HttpMethod.Post, {path}) {{ Content = JsonContent.Create({body}) }};\nrequest.Method = HttpMethod.Put;\nawait client.SendAsync(request);");

    public static readonly Sender InTry = (scope, path, body) =>
        scope.Then($"try\n{{\n    using var response = await client.PostAsJsonAsync({path}, {body}).ConfigureAwait(false);\n    response.EnsureSuccessStatusCode();\n}}\ncatch (HttpRequestException refused) when (refused.StatusCode is not null)\n{{\n    Console.Error.WriteLine(refused.Message);\n    throw;\n}}");

    public static readonly Sender InLambda = (scope, path, body) => scope.Then($"Func<Task> send = () => client.PostAsJsonAsync({path}, {body});\nawait send();");

    public static readonly Sender InLoop = (scope, path, body) => scope.Then($"for (var attempt = 0; attempt < 1; attempt++)\n{{\n    await client.PostAsJsonAsync({path}, {body});\n}}");

    public static readonly Sender Blocking = (scope, path, body) => scope.Then($"client.PostAsync({path}, JsonContent.Create({body})).GetAwaiter().GetResult();\nawait Task.CompletedTask;");

    public static readonly Sender Synchronous = (scope, path, body) =>
        scope.Then($"using var request = new HttpRequestMessage(HttpMethod.Post, {path}) {{ Content = {Content($"JsonSerializer.Serialize({body})")} }};\nawait Task.Run(() => client.SendAsync(request));");

    public static string Content(string text) => $"new StringContent({text}, Encoding.UTF8, \"application/json\")";

    /// <summary>Serialized with options, or settings, that are written as <paramref name="options"/>.</summary>
    public static Sender SerializedWith(string options) => (scope, path, body) => PostText(scope, path, $"JsonSerializer.Serialize({body}, {options})");

    public static Sender NewtonsoftWith(string settings) => (scope, path, body) => PostText(scope, path, $"{Newtonsoft}({body}, {settings})");

    /// <summary>With a static class beside the program, whose name begins as the program's does.</summary>
    public static Sender With(Func<string, string> type, Func<string, Sender> send) => (scope, path, body) =>
    {
        scope.Declare(type(scope.Name));
        send(scope.Name)(scope, path, body);
    };
}
