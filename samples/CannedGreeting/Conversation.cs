namespace CannedGreeting;

/// <summary>What the script reads of <c>GET /api/v2/conversations/chat/{conversationId}</c>.</summary>
internal sealed record Conversation(IReadOnlyList<Participant> Participants);

internal sealed record Participant(string Id, string Purpose, string? QueueId, Queue? Queue)
{
    public bool IsIn(string queueId) => (QueueId ?? Queue?.Id) == queueId;
}

internal sealed record Queue(string Id);
