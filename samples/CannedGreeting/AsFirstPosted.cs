using System.Net.Http.Json;
using System.Text;

namespace CannedGreeting;

/// <summary>
/// The greeting as it was first posted: nobody in it to go <c>to</c>. The same mistake in three spellings; the API answers each with
/// "Invalid message payload" and no more, the build says what is missing.
/// </summary>
internal sealed class AsFirstPosted(HttpClient http)
{
    [Body("As first posted: JSON text")]
    public async Task<HttpResponseMessage> JsonText(string conversationId, string agentId)
    {
        using var content = new StringContent(
            $$"""
            {
              "from": {
                "id": "{{agentId}}",
                "type": "agent"
              },
              "text": "Thanks for waiting. How can I help?",
              "type": "text"
            }
            """,
            Encoding.UTF8,
            "application/json");
        return await http.PostAsync($"/api/v2/conversations/chat/{conversationId}/messages", content);
    }

    [Body("As first posted: anonymous object")]
    public async Task<HttpResponseMessage> AnonymousObject(string conversationId, string agentId)
    {
        var message = new
        {
            from = new { id = agentId, type = "agent" },
            text = "Thanks for waiting. How can I help?",
            type = "text",
        };
        return await http.PostAsJsonAsync($"/api/v2/conversations/chat/{conversationId}/messages", message);
    }

    [Body("As first posted: class of its own")]
    public async Task<HttpResponseMessage> OwnClass(string conversationId, string agentId)
    {
        var message = new FirstMessage
        {
            From = new FirstSender { Id = agentId, Type = "agent" },
            Text = "Thanks for waiting. How can I help?",
            Type = "text",
        };
        return await http.PostAsync($"/api/v2/conversations/chat/{conversationId}/messages", JsonContent.Create(message));
    }
}
