namespace ChatPayloadAnalyzers.Tests.Laws.Spellings;

/// <summary>Clients that are not <see cref="System.Net.Http.HttpClient"/>; where they take no other network, a server listens for real.</summary>
internal static class OtherClients
{
    private const string Path = "$\"/api/v2/conversations/chat/{conversationId}/messages\"";

    /// <summary>Flurl names members by Newtonsoft's attributes.</summary>
    private static readonly Form NewtonsoftClass = Forms.OfClass(new Classes(Creations.Initializer, Namings.JsonProperty));

    public static IEnumerable<Spelling> All { get; } =
    [
        Rest("AddJsonBody", Forms.Anonymous, body => $"new RestRequest({Path}, Method.Post).AddJsonBody({body})"),
        Rest("AddJsonBody, class", Forms.Class, body => $"new RestRequest({Path}, Method.Post).AddJsonBody({body})"),
        Rest("AddJsonBody, dictionary", Forms.Dictionary, body => $"new RestRequest({Path}, Method.Post).AddJsonBody({body})"),
        Rest("AddBody", Forms.Anonymous, body => $"new RestRequest({Path}, Method.Post).AddBody({body})"),
        Rest("AddStringBody", Forms.Text, body => $"new RestRequest({Path}, Method.Post).AddStringBody({body}, DataFormat.Json)"),
        Rest("AddStringBody with its type", Forms.Text, body => $"new RestRequest({Path}, Method.Post).AddStringBody({body}, ContentType.Json)"),
        Rest("AddParameter", Forms.Text, body => $"new RestRequest({Path}, Method.Post).AddParameter(\"application/json\", {body}, ParameterType.RequestBody)"),
        Rest("AddUrlSegment", Forms.Anonymous, body => $"new RestRequest(\"/api/v2/conversations/chat/{{id}}/messages\", Method.Post).AddUrlSegment(\"id\", conversationId).AddJsonBody({body})"),
        Rest("AddHeader in between", Forms.Anonymous, body => $"new RestRequest({Path}, Method.Post)\n    .AddHeader(\"Accept\", \"application/json\")\n    .AddJsonBody({body})"),
        Rest("verb in the initializer", Forms.Anonymous, body => $"new RestRequest({Path}) {{ Method = Method.Post }}.AddJsonBody({body})"),
        RestStatements("in statements", "request.AddJsonBody({0});\nawait restClient.ExecuteAsync(request, Method.Post);"),
        RestStatements("PostAsync", "request.AddJsonBody({0});\nawait restClient.PostAsync(request);"),
        RestStatements("verb set later", "request.Method = Method.Post;\nrequest.AddJsonBody({0});\nawait restClient.ExecuteAsync(request);"),
        Row.Of("RestSharp: PostJsonAsync", Forms.Anonymous, sender: (scope, _, body) => scope.Then($"var restClient = Wire.RestClient;\nawait restClient.PostJsonAsync({Path}, {body});"), usings: "using RestSharp;\n"),
        Rest("AddJsonBody by put", Forms.Anonymous, body => $"new RestRequest({Path}, Method.Put).AddJsonBody({body})"),
        RestStatements("PutAsync", "request.AddJsonBody({0});\nawait restClient.PutAsync(request);"),

        Flurl("PostJsonAsync", Forms.Anonymous, "flurlClient.Request(\"/api/v2/conversations/chat\", conversationId, \"messages\").PostJsonAsync({0})"),
        Flurl("PostJsonAsync, class", NewtonsoftClass, "flurlClient.Request(\"/api/v2/conversations/chat\", conversationId, \"messages\").PostJsonAsync({0})"),
        Flurl("PostJsonAsync, dictionary", Forms.Dictionary, "flurlClient.Request(\"api\", \"v2\", \"conversations\", \"chat\", conversationId, \"messages\").PostJsonAsync({0})"),
        Flurl("PostStringAsync", Forms.Text, "flurlClient.Request($\"/api/v2/conversations/chat/{{conversationId}}/messages\").PostStringAsync({0})"),
        Flurl("AppendPathSegment on text", Forms.Anonymous, "\"https://api.example.test\".AppendPathSegment($\"/api/v2/conversations/chat/{{conversationId}}/messages\").WithClient(flurlClient).PostJsonAsync({0})"),
        Flurl("AppendPathSegments", Forms.Anonymous, "\"https://api.example.test/api/v2\".AppendPathSegments(\"conversations\", \"chat\", conversationId, \"messages\").WithClient(flurlClient).PostJsonAsync({0})"),
        Flurl("SetQueryParam", Forms.Anonymous, "\"https://api.example.test/api/v2/conversations/chat\".AppendPathSegment(conversationId).AppendPathSegment(\"messages\").SetQueryParam(\"notify\", true).WithClient(flurlClient).PostJsonAsync({0})"),
        Flurl("Url", Forms.Anonymous, "new Url($\"https://api.example.test/api/v2/conversations/chat/{{conversationId}}/messages\").WithClient(flurlClient).PostJsonAsync({0})"),
        Flurl("SendJsonAsync", Forms.Anonymous, "flurlClient.Request(\"/api/v2/conversations/chat\", conversationId, \"messages\").SendJsonAsync(HttpMethod.Post, {0})"),
        Flurl("PutJsonAsync", Forms.Anonymous, "flurlClient.Request(\"/api/v2/conversations/chat\", conversationId, \"messages\").PutJsonAsync({0})"),

        Refit("Post and Body", Forms.Anonymous, "[Refit.Post(\"/api/v2/conversations/chat/{id}/messages\")] Task SendAsync(string id, [Refit.Body] object message);"),
        Refit("Post and Body, class", Forms.Class, "[Refit.Post(\"/api/v2/conversations/chat/{id}/messages\")] Task SendAsync(string id, [Refit.Body] TYPE message);"),
        Refit("Post and Body, text", Forms.Text, "[Refit.Post(\"/api/v2/conversations/chat/{id}/messages\")] Task SendAsync(string id, [Refit.Body] string message);"),
        Refit("Post with an alias", Forms.Dictionary, "[Refit.Post(\"/api/v2/conversations/chat/{conversation-id}/messages\")] Task SendAsync([Refit.AliasAs(\"conversation-id\")] string id, [Refit.Body] object message);"),
        Refit("Put", Forms.Anonymous, "[Refit.Put(\"/api/v2/conversations/chat/{id}/messages\")] Task SendAsync(string id, [Refit.Body] object message);"),

        Web("WebClient.UploadString", Forms.Text, "using var web = new System.Net.WebClient();\nweb.UploadString({1}, {0});"),
        Web("WebClient.UploadString with its verb", Forms.Text, "using var web = new System.Net.WebClient();\nweb.Headers[System.Net.HttpRequestHeader.ContentType] = \"application/json\";\nweb.UploadString({1}, \"POST\", {0});"),
        Web("WebClient.UploadStringTaskAsync", Forms.Anonymous, "using var web = new System.Net.WebClient();\nawait web.UploadStringTaskAsync({1}, JsonSerializer.Serialize({0}));"),
        Web("WebClient.UploadData", Forms.Text, "using var web = new System.Net.WebClient();\nweb.UploadData({1}, Encoding.UTF8.GetBytes({0}));"),
        Web("WebClient.UploadString by put", Forms.Text, "using var web = new System.Net.WebClient();\nweb.UploadString({1}, \"PUT\", {0});"),
        Web("HttpWebRequest", Forms.Text, "var request = (System.Net.HttpWebRequest)System.Net.WebRequest.Create({1});\nrequest.Method = \"POST\";\nrequest.ContentType = \"application/json\";\nusing (var writer = new System.IO.StreamWriter(request.GetRequestStream()))\n{{\n    writer.Write({0});\n}}\nusing var response = request.GetResponse();"),
        Web("HttpWebRequest of bytes", Forms.Text, "var request = System.Net.WebRequest.CreateHttp({1});\nrequest.Method = \"POST\";\nvar bytes = Encoding.UTF8.GetBytes({0});\nusing (var stream = request.GetRequestStream()) stream.Write(bytes, 0, bytes.Length);\nusing var response = request.GetResponse();"),
    ];

    private static Spelling Rest(string name, Form form, Func<string, string> request) =>
        Row.Of("RestSharp: " + name, form, sender: (scope, _, body) => scope.Then($"var restClient = Wire.RestClient;\nvar request = {request(body)};\nawait restClient.ExecuteAsync(request);"), usings: "using RestSharp;\n");

    private static Spelling RestStatements(string name, string statements) =>
        Row.Of("RestSharp: " + name, Forms.Anonymous, sender: (scope, _, body) => scope.Then($"var restClient = Wire.RestClient;\nvar request = new RestRequest({Path});\n{string.Format(statements, body)}"), usings: "using RestSharp;\n");

    private static Spelling Flurl(string name, Form form, string call) =>
        Row.Of("Flurl: " + name, form, sender: (scope, _, body) => scope.Then($"var flurlClient = Wire.FlurlClient;\nawait {string.Format(call, body)};"), usings: "using Flurl;\nusing Flurl.Http;\n");

    private static Spelling Refit(string name, Form form, string method) =>
        Row.Of("Refit: " + name, form, sender: (scope, _, body) =>
        {
            scope.Declare($"public interface {scope.Name}IApi\n{{\n    {method.Replace("TYPE", scope.Name)}\n}}");
            scope.Then($"var api = Refit.RestService.For<{scope.Name}IApi>(client);\nawait api.SendAsync(conversationId, {body});");
        });

    private static Spelling Web(string name, Form form, string statements) =>
        Row.Of(name, form, sender: (scope, _, body) =>
            scope.Then(string.Format(statements, body, "Wire.Address + $\"api/v2/conversations/chat/{conversationId}/messages\"") + "\nawait Task.CompletedTask;"));
}
