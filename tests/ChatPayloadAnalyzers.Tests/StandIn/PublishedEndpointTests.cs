using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ChatPayloadAnalyzers.Tests.Laws.Published;
using ConversationsApi;

namespace ChatPayloadAnalyzers.Tests.StandIn;

/// <summary>The endpoints of the vendor's documents at the running stand-in.</summary>
public sealed class PublishedEndpointTests
{
    private const string Agentless = "/api/v2/conversations/messages/agentless";

    private const string Right = """{"fromAddress":"+49","toAddressMessengerType":"open"}""";

    [Fact]
    public async Task It_takes_right_bodies_refuses_wrong_ones_and_knows_nothing_of_what_is_gone()
    {
        await using var server = await ConversationsServer.StartAsync();
        using var client = new HttpClient { BaseAddress = server.BaseAddress };
        Assert.Equal((HttpStatusCode.Unauthorized, "A bearer token from POST /oauth/token is required"), await PostAsync(client, Agentless, Right));

        await SignInAsync(client, "conversations organization");
        foreach (var endpoint in PublishedEndpoint.All)
        {
            var path = endpoint.Path.Replace("{", "x").Replace("}", "");
            if (endpoint.IsGone)
            {
                Assert.Equal((endpoint.Path, HttpStatusCode.NotFound, "No such endpoint"), await AnswerAsync("{}"));
                continue;
            }

            foreach (var body in RightBodies.ByPath[endpoint.Path]) Assert.Equal((endpoint.Path, HttpStatusCode.OK, ""), await AnswerAsync(body));
            foreach (var body in new[] { "{", "{}", "[]", "7", "\"a\"", "" }) Assert.Equal((endpoint.Path, HttpStatusCode.BadRequest, "Bad Request"), await AnswerAsync(body));

            async Task<(string, HttpStatusCode, string)> AnswerAsync(string body)
            {
                var (status, message) = await PostAsync(client, path, body);
                return (endpoint.Path, status, message);
            }
        }
    }

    [Fact]
    public async Task It_asks_for_the_scopes_of_the_document()
    {
        await using var server = await ConversationsServer.StartAsync();
        using var client = new HttpClient { BaseAddress = server.BaseAddress };
        await SignInAsync(client, "chat:write");
        Assert.Equal((HttpStatusCode.Forbidden, "The token lacks conversations"), await PostAsync(client, Agentless, Right));
        await SignInAsync(client, "messaging");
        Assert.Equal((HttpStatusCode.OK, ""), await PostAsync(client, Agentless, Right));
    }

    [Theory]
    [InlineData("/api/v2/conversations/messages/agentless", "/api/v2/conversations/messages/agentless")]
    [InlineData("/api/v2/conversations/messages/1/communications/2/messages", "/api/v2/conversations/messages/{conversationId}/communications/{communicationId}/messages")]
    [InlineData("/api/v2/conversations/messages/1/communications//messages", null)]
    [InlineData("/api/v2/conversations/chat/1/messages", null)]
    public void A_path_is_found_by_its_words(string path, string? template)
    {
        Assert.Equal(template, PublishedEndpoint.Find("POST", path)?.Path);
        Assert.Null(PublishedEndpoint.Find("GET", path));
    }

    private static async Task SignInAsync(HttpClient client, string scope)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = SampleCentre.ClientId,
            ["client_secret"] = SampleCentre.ClientSecret,
            ["scope"] = scope,
        });
        using var answer = await client.PostAsync("/oauth/token", form);
        using var token = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.RootElement.GetProperty("access_token").GetString());
    }

    private static async Task<(HttpStatusCode Status, string Message)> PostAsync(HttpClient client, string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(path, content);
        using var said = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return (answer.StatusCode, said.RootElement.TryGetProperty("message", out var message) ? message.GetString()! : "");
    }
}
