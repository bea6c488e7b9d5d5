using System.Net;
using System.Net.Http.Json;

namespace CannedGreeting;

/// <summary>The greeting as it goes through: to the customer who waits in the queue, from the library of canned responses.</summary>
internal sealed class AsItShouldBe(HttpClient http, string queueId, string cannedResponseId)
{
    [Body("As it should be: canned response")]
    public async Task<HttpResponseMessage> CannedResponse(string conversationId, string agentId)
    {
        var customer = await FindCustomerAsync(conversationId);
        var message = new
        {
            from = new { id = agentId, type = "agent" },
            to = new[] { new { id = customer.Id, type = "participant" } },
            cannedResponseId,
            type = "text",
        };

        var response = await http.PostAsJsonAsync($"/api/v2/conversations/chat/{conversationId}/messages", message);

        // The body is right and the moment is not: this depends on the agent at run time, so no analyzer can see it.
        if (response.StatusCode == HttpStatusCode.Conflict)
            Console.Error.WriteLine($"Agent {agentId} is offline or on a break; the greeting has to wait or come from someone else.");
        return response;
    }

    /// <summary>
    /// A message goes to a participant, never to the conversation. The agent takes part by the same queue, so the queue alone does not
    /// tell the two apart.
    /// </summary>
    private async Task<Participant> FindCustomerAsync(string conversationId)
    {
        var conversation = await http.GetFromJsonAsync<Conversation>($"/api/v2/conversations/chat/{conversationId}");
        return conversation?.Participants.FirstOrDefault(participant => participant.Purpose == "customer" && participant.IsIn(queueId))
            ?? throw new InvalidOperationException($"Conversation {conversationId} has no customer in queue {queueId}: nobody to greet.");
    }
}
