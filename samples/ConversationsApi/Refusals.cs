namespace ConversationsApi;

/// <summary>Everything that the API says instead of yes, in one place.</summary>
internal static class Refusals
{
    /// <summary>All that a caller learns of a wrong body, as in the forum: the reasons stay on the server.</summary>
    public static IResult InvalidPayload() => Say(StatusCodes.Status400BadRequest, "Invalid message payload");

    /// <summary>The same at the endpoints that the vendor publishes, in its words.</summary>
    public static IResult WrongBody(string answer) => Say(StatusCodes.Status400BadRequest, answer);

    public static IResult NoEndpoint() => Say(StatusCodes.Status404NotFound, "No such endpoint");

    public static IResult NoToken() => Say(StatusCodes.Status401Unauthorized, "A bearer token from POST /oauth/token is required");

    public static IResult MissingScopes(IReadOnlyList<string> missing) => Results.Json(
        new { message = $"The token lacks {string.Join(" and ", missing)}", missingScopes = missing },
        statusCode: StatusCodes.Status403Forbidden);

    public static IResult UnknownConversation() => Say(StatusCodes.Status404NotFound, "No such conversation");

    public static IResult AgentAway(AgentState state) => Say(
        StatusCodes.Status409Conflict,
        state == AgentState.OnBreak ? "The agent is on a break" : "The agent is offline");

    /// <summary>The error codes of RFC 6749, section 5.2.</summary>
    public static IResult Token(int status, string error) => Results.Json(new { error }, statusCode: status);

    private static IResult Say(int status, string message) => Results.Json(new { message }, statusCode: status);
}
