using System.Net.Http.Json;
using System.Text;

/// <summary>Drafts of one greeting, each wrong in several ways.</summary>
internal static class Drafts
{
    // CHAT1001, CHAT1004, CHAT2001 twice with another value each.
    public static Task<HttpResponseMessage> Misnamed(HttpClient http, string conversationId, string agentId, string participantId) =>
        http.PostAsJsonAsync(
            $"/api/v2/conversations/chat/{conversationId}/messages",
            new
            {
                from = new { id = agentId, type = "Agent" },
                txt = "Thanks for waiting. How can I help?",
                type = "message",
            });

    // CHAT1003: a lone recipient; CHAT3001: two contents.
    public static Task<HttpResponseMessage> Overfull(HttpClient http, string conversationId, string agentId, string participantId)
    {
        var json = $$"""
            {
              "from": { "id": "{{agentId}}", "type": "agent" },
              "to": { "id": "{{participantId}}", "type": "participant" },
              "text": "Thanks for waiting. How can I help?",
              "cannedResponseId": "e8a4c6d0-1b2f-4d79-a3c5-5f6e7d8c9b30",
              "type": "text"
            }
            """;
        return http.PostAsync($"/api/v2/conversations/chat/{conversationId}/messages", new StringContent(json, Encoding.UTF8, "application/json"));
    }

    // CHAT1005: a comma too many; CHAT1006: the type twice.
    public static Task<HttpResponseMessage> Malformed(HttpClient http, string conversationId, string agentId, string participantId)
    {
        var json = $@"{{
            ""type"": ""text"",
            ""from"": {{ ""id"": ""{agentId}"", ""type"": ""agent"" }},
            ""to"": [ {{ ""id"": ""{participantId}"", ""type"": ""participant"" }}, ],
            ""text"": ""Thanks for waiting. How can I help?"",
            ""type"": ""text""
        }}";
        return http.PostAsync($"/api/v2/conversations/chat/{conversationId}/messages", new StringContent(json, Encoding.UTF8, "application/json"));
    }

    // CHAT1002: no type; CHAT3002: no content; CHAT2003: no variable here is named agentId, so there is nothing to write instead.
    public static Task<HttpResponseMessage> Nameless(HttpClient http, string conversationId, string from, string participantId) =>
        http.PostAsJsonAsync(
            $"/api/v2/conversations/chat/{conversationId}/messages",
            new
            {
                from = new { id = "agent-id-here", type = "agent" },
                to = new[] { new { id = participantId, type = "participant" } },
            });
}
