namespace ConversationsApi;

/// <summary><c>GET /api/v2/conversations/chat/{conversationId}</c>: where a participant's id comes from. Any known token will do.</summary>
internal static class ConversationEndpoint
{
    public static IResult Show(string conversationId, HttpRequest request, AccessTokens tokens)
    {
        if (tokens.ScopesOf(request) is null)
            return Refusals.NoToken();

        return SampleCentre.FindConversation(conversationId) is { } conversation
            ? Results.Json(conversation)
            : Refusals.UnknownConversation();
    }
}
