using System.Net.Http.Json;

var client = new HttpClient();
var (conversationId, agentId, participantId) = (args[0], args[1], args[2]);

await client.PostAsJsonAsync($"/api/v2/conversations/chat/{conversationId}/messages", new
{
    from = new { id = agentId, type = "user" },
    text = "Thanks for waiting. How can I help?",
    cannedResponseId = "b1c9e0d2",
    type = "text",
});
