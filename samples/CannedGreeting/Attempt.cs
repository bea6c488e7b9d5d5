using System.Net;
using System.Reflection;

namespace CannedGreeting;

internal delegate Task<HttpResponseMessage> Send(string conversationId, string agentId);

/// <summary>One body to be sent, and the answer that the API is expected to give.</summary>
internal sealed record Attempt(Send Send, HttpStatusCode Expected)
{
    public BodyAttribute Body { get; } = Send.Method.GetCustomAttribute<BodyAttribute>()
        ?? throw new ArgumentException($"{Send.Method.Name} has no [Body].", nameof(Send));
}
