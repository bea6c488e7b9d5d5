using System.Text;
using System.Text.Json;

namespace ConversationsApi;

/// <summary>
/// <c>POST /api/v2/conversations/chat/{conversationId}/messages</c>. The body is judged before the conversation is looked up, so that a
/// wrong body is answered 400 wherever it is sent; the content type is not judged at all. A message that is accepted is not kept.
/// </summary>
internal static class MessagesEndpoint
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static async Task<IResult> Accept(string conversationId, HttpRequest request, AccessTokens tokens)
    {
        if (tokens.ScopesOf(request) is not { } scopes)
            return Refusals.NoToken();
        if (Scopes.ToPostMessages.Except(scopes).ToArray() is { Length: > 0 } missing)
            return Refusals.MissingScopes(missing);

        if (await ReadText(request) is not { } json || MessageValidation.Faults(json).Count > 0)
            return Refusals.InvalidPayload();
        if (SampleCentre.FindConversation(conversationId) is null)
            return Refusals.UnknownConversation();
        if (SampleCentre.StateOfAgent(Sender(json)) is { } state and not AgentState.Available)
            return Refusals.AgentAway(state);

        return Results.Json(new { id = Guid.NewGuid() });
    }

    /// <summary>Null when the bytes are not UTF-8, the one encoding of RFC 8259.</summary>
    public static async Task<string?> ReadText(HttpRequest request)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes);
        try
        {
            return StrictUtf8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string Sender(string acceptedJson)
    {
        using var document = JsonDocument.Parse(acceptedJson);
        return document.RootElement.GetProperty("from").GetProperty("id").GetString()!;
    }
}
