namespace ConversationsApi;

/// <summary>The one contact centre that the stand-in knows: a customer in a queue, an agent who serves it, two who are away.</summary>
public static class SampleCentre
{
    public const string ClientId = "canned-greeting";
    public const string ClientSecret = "not-a-secret";

    public const string ConversationId = "7b0f8a52-3f0e-4f5e-9a43-0c9a1f6d2e11";
    public const string QueueId = "c2d1f6b8-90a4-4c37-8d5e-6b1a7e3f4d20";
    public const string CannedResponseId = "e8a4c6d0-1b2f-4d79-a3c5-5f6e7d8c9b30";

    /// <summary>Available, and a participant of the conversation.</summary>
    public const string AgentId = "1f5d3c7e-8b6a-4e29-b0d4-2a9c8e7f6041";

    public const string OfflineAgentId = "4a6e2d90-5c1b-4f83-9e7d-b8f0a1c2d352";
    public const string AgentOnBreakId = "93b7f1c4-2e8d-4a60-8f5b-d6c3e0a9b463";

    /// <summary>What <c>to</c> has to name: found in the conversation, by its queue.</summary>
    public const string CustomerParticipantId = "d07c9e3a-6f4b-4b18-a2e6-3c5d7f9e1b74";

    private static readonly Conversation TheConversation = new(
        ConversationId,
        [
            new Participant(AgentId, "agent", QueueId, new QueueReference(QueueId)),
            new Participant(CustomerParticipantId, "customer", QueueId, new QueueReference(QueueId)),
        ]);

    internal static Conversation? FindConversation(string id) => id == ConversationId ? TheConversation : null;

    /// <summary>Null for an id that is no agent of this centre: nothing is known of their state.</summary>
    internal static AgentState? StateOfAgent(string id) => id switch
    {
        AgentId => AgentState.Available,
        OfflineAgentId => AgentState.Offline,
        AgentOnBreakId => AgentState.OnBreak,
        _ => null,
    };
}
