using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Serialization;

/// <summary>The forum's payload, with nobody in it to go "to". Each method writes it in another spelling.</summary>
internal sealed class Greetings(HttpClient http, string conversationId, string agentId, string participantId)
{
    public Task<HttpResponseMessage> Raw() => http.PostAsync(
        $"/api/v2/conversations/chat/{conversationId}/messages",
        new StringContent(
            """
            {
              "from": {
                "id": "agent-id-here",
                "type": "agent"
              },
              "text": "Thanks for waiting. How can I help?",
              "type": "text"
            }
            """,
            Encoding.UTF8,
            "application/json"));

    public Task<HttpResponseMessage> RawInterpolated() => http.PostAsync(
        $"/api/v2/conversations/chat/{conversationId}/messages",
        new StringContent(
            $$"""
            {
              "from": { "id": "{{agentId}}", "type": "agent" },
              "text": "Thanks for waiting. How can I help?",
              "type": "text"
            }
            """,
            Encoding.UTF8,
            "application/json"));

    public Task<HttpResponseMessage> Regular()
    {
        var json = "{\"from\":{\"id\":\"agent-id-here\",\"type\":\"agent\"},\"text\":\"Thanks for waiting. How can I help?\",\"type\":\"text\"}";
        var content = new StringContent(json, Encoding.UTF8, "application/json");
        return http.PostAsync($"/api/v2/conversations/chat/{conversationId}/messages", content);
    }

    public Task<HttpResponseMessage> Verbatim()
    {
        var json = @"{
 ""from"": {
 ""id"": ""agent-id-here"",
 ""type"": ""agent""
 },
 ""text"": ""Thanks for waiting. How can I help?"",
 ""type"": ""text""
}";
        return http.PostAsync("/api/v2/conversations/chat/" + conversationId + "/messages", new StringContent(json, Encoding.UTF8, "application/json"));
    }

    public Task<HttpResponseMessage> Interpolated()
    {
        var json = $"{{ \"from\": {{ \"id\": \"{agentId}\", \"type\": \"agent\" }}, \"text\": \"Thanks for waiting. How can I help?\", \"type\": \"text\" }}";
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v2/conversations/chat/{conversationId}/messages")
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        return http.SendAsync(request);
    }

    public Task<HttpResponseMessage> AnonymousObject() => http.PostAsJsonAsync(
        $"/api/v2/conversations/chat/{conversationId}/messages",
        new
        {
            from = new { id = agentId, type = "agent" },
            text = "Thanks for waiting. How can I help?",
            type = "text",
        });

    public Task<HttpResponseMessage> OwnClass()
    {
        var message = new Message
        {
            From = new Party { Id = agentId, Type = "agent" },
            Text = "Thanks for waiting. How can I help?",
        };
        return http.PostAsync($"/api/v2/conversations/chat/{conversationId}/messages", JsonContent.Create(message));
    }

    private sealed class Message
    {
        public required Party From { get; init; }

        public Party[]? To { get; init; }

        public string? Text { get; init; }

        public string Type { get; init; } = "text";
    }

    private sealed class Party
    {
        [JsonPropertyName("id")]
        public required string Id { get; init; }

        [JsonPropertyName("type")]
        public required string Type { get; init; }
    }
}
