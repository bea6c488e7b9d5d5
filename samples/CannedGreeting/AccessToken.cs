using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization;

namespace CannedGreeting;

/// <summary>The client credentials grant. Posting a message takes both scopes; with one of them alone the API answers 403.</summary>
internal static class AccessToken
{
    public static async Task<AuthenticationHeaderValue> RequestAsync(HttpClient http, string clientId, string clientSecret)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = clientId,
            ["client_secret"] = clientSecret,
            ["scope"] = "conversation:write chat:write",
        });
        using var response = await http.PostAsync("/oauth/token", form);
        response.EnsureSuccessStatusCode();
        var granted = await response.Content.ReadFromJsonAsync<Granted>()
            ?? throw new InvalidOperationException("The token endpoint answered with nothing.");
        return new AuthenticationHeaderValue("Bearer", granted.AccessToken);
    }

    private sealed record Granted([property: JsonPropertyName("access_token")] string AccessToken);
}
