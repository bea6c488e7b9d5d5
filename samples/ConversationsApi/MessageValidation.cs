using System.Text.Json;

namespace ConversationsApi;

/// <summary>
/// Whether the API takes a message body, and if not, why. The endpoint keeps the reasons to itself; tests read them here.
/// Ids are judged by their shape alone. No id is looked up among the participants: a placeholder such as
/// <c>"participant-id-here"</c> is a string like any other, and which ids exist is state, not shape.
/// </summary>
public static class MessageValidation
{
    private static readonly JsonDocumentOptions Rfc8259 = new()
    {
        AllowTrailingCommas = false,
        CommentHandling = JsonCommentHandling.Disallow,
    };

    /// <summary>Everything that is wrong with the body, each with the member's path; empty when it is accepted.</summary>
    public static IReadOnlyList<string> Faults(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, Rfc8259);
        }
        catch (Exception malformed) when (malformed is JsonException or ArgumentException)
        {
            // ArgumentException: half of a surrogate pair, which UTF-8 cannot carry.
            return [$"malformed JSON: {malformed.Message}"];
        }

        using (document)
        {
            var faults = AmbiguousText.Faults(document.RootElement);
            return faults.Count > 0 ? faults : MessageShape.Faults(document.RootElement);
        }
    }
}
