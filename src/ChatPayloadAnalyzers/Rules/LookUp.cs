using ChatPayloadAnalyzers.Edits;

namespace ChatPayloadAnalyzers.Rules;

/// <summary>The choice that asks the service for the recipient's id instead of naming a variable.</summary>
internal static class LookUp
{
    /// <summary>For a value that is there and is replaced; nothing where its schema is not a recipient's.</summary>
    public static Fix? Of(Visit visit) => NewValue.LookedUp(visit.Schema) is { } value ? Of(new SetValue(visit.Slot, value)) : null;

    public static Fix Of(Edit edit) => new("Look up the participant by queue", edit) { IsOnlyOnRequest = true, TitleWith = _ => "Look up the participant by queue" };
}
