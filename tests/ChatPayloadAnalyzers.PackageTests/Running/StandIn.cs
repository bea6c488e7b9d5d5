using System.Net.Http.Json;
using System.Text.Json;
using ConversationsApi;

namespace ChatPayloadAnalyzers.PackageTests.Running;

/// <summary>The API that the users' programs send to: the samples' stand-in, with a token that may post.</summary>
internal sealed class StandIn(ConversationsServer server, string token) : IAsyncDisposable
{
    /// <summary>For the command line of a program: where, with which token, in which conversation, from whom, to whom.</summary>
    public IEnumerable<string> Arguments { get; } =
        [server.BaseAddress.ToString(), token, SampleCentre.ConversationId, SampleCentre.AgentId, SampleCentre.CustomerParticipantId];

    public static async Task<StandIn> StartAsync()
    {
        var server = await ConversationsServer.StartAsync();
        // The stand-in is on this machine: a proxy of the environment has no part in it.
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = server.BaseAddress };
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = SampleCentre.ClientId,
            ["client_secret"] = SampleCentre.ClientSecret,
            ["scope"] = "conversation:write chat:write",
        });
        using var response = await http.PostAsync("/oauth/token", form);
        var answer = await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        return new StandIn(server, answer.GetProperty("access_token").GetString()!);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
