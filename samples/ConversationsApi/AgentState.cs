namespace ConversationsApi;

internal enum AgentState
{
    Available,
    OnBreak,
    Offline,
}
