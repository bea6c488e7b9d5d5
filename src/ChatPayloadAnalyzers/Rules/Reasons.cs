using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Schemas;

namespace ChatPayloadAnalyzers.Rules;

/// <summary>Why more, or less, is asked of an object than of others.</summary>
internal static class Reasons
{
    /// <returns><c> beside 'type' 'sms'</c>, where that is all that the condition says; else nothing.</returns>
    public static string Reason(this Condition condition, Visit visit) =>
        condition.If.Properties is { Length: 1 } only && visit.Members.Find(only[0].Name)?.Value is TextNode { Text.Whole: { } value } && !only[0].Schema.AllowedText.IsEmpty
            ? $" beside {visit.NameOf(only[0].Name)} '{value.ShortenedTo(AllowedValues.Longest)}'"
            : "";
}
