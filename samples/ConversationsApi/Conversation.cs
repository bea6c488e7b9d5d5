namespace ConversationsApi;

/// <summary>A chat as <c>GET</c> shows it; the queue stands both ways that scripts read, <c>queueId</c> and <c>queue.id</c>.</summary>
internal sealed record Conversation(string Id, IReadOnlyList<Participant> Participants);

internal sealed record Participant(string Id, string Purpose, string QueueId, QueueReference Queue);

internal sealed record QueueReference(string Id);
