namespace ChatPayloadAnalyzers.Tests.Silence;

/// <summary>Only POST sends a message.</summary>
public sealed class OtherVerbsTests
{
    [Fact]
    public Task Put_and_patch() => Silent.StatementsAsync($$"""
        await client.PutAsJsonAsync({{Silent.Path}}, {{Silent.WrongBody}});
        await client.PatchAsJsonAsync({{Silent.Path}}, {{Silent.WrongBody}});
        await client.PutAsync({{Silent.Path}}, JsonContent.Create({{Silent.WrongBody}}));
        await client.PatchAsync({{Silent.Path}}, new StringContent(JsonSerializer.Serialize({{Silent.WrongBody}})));
        """);

    [Theory]
    [InlineData("HttpMethod.Put")]
    [InlineData("HttpMethod.Patch")]
    [InlineData("HttpMethod.Get")]
    [InlineData("HttpMethod.Delete")]
    [InlineData("new HttpMethod(\"PUT\")")]
    [InlineData("new HttpMethod(agentId.Length > 4 ? \"PUT\" : \"POST\")")]
    [InlineData("Verbs.Update")]
    public Task Requests(string method) => Silent.StatementsAsync($$"""
        using var request = new HttpRequestMessage({{method}}, {{Silent.Path}}) { Content = JsonContent.Create({{Silent.WrongBody}}) };
        await client.SendAsync(request);

        using var later = new HttpRequestMessage { Method = {{method}}, RequestUri = new Uri({{Silent.Path}}, UriKind.Relative) };
        later.Content = JsonContent.Create({{Silent.WrongBody}});
        await client.SendAsync(later);

        public static class Verbs
        {
            public static HttpMethod Update => HttpMethod.Put;
        }
        """);

    [Fact]
    public Task A_method_that_is_set_twice() => Silent.StatementsAsync($$"""
        using var request = new HttpRequestMessage(HttpMethod.Post, {{Silent.Path}}) { Content = JsonContent.Create({{Silent.WrongBody}}) };
        if (agentId.Length > 4) request.Method = HttpMethod.Put;
        await client.SendAsync(request);
        """);

    [Fact]
    public Task A_request_without_a_method_is_a_GET() => Silent.StatementsAsync($$"""
        using var request = new HttpRequestMessage { RequestUri = new Uri({{Silent.Path}}, UriKind.Relative), Content = JsonContent.Create({{Silent.WrongBody}}) };
        await client.SendAsync(request);
        await client.GetAsync({{Silent.Path}});
        await client.DeleteAsync({{Silent.Path}});
        """);

    [Theory]
    [InlineData("new RestSharp.RestRequest(url, RestSharp.Method.Put)")]
    [InlineData("new System.Net.WebClient().UploadString(url, \"PUT\", json)")]
    [InlineData("Flurl.Http.GeneratedExtensions.PutStringAsync(url, json)")]
    public Task Other_clients_without_a_path(string sending) => Silent.MembersAsync($$"""
        public object Send(string url, string agentId, string participantId)
        {
            var json = JsonSerializer.Serialize(new { {{Silent.From}}, {{Silent.To}}, type = "texts" });
            return {{sending.Replace("RestSharp.Method", "Method")}};
        }
        """.Replace("new RestSharp.RestRequest(url, Method.Put)", "RestSharp.RestRequestExtensions.AddStringBody(new RestSharp.RestRequest(url, RestSharp.Method.Put), json, RestSharp.DataFormat.Json)"));
}
