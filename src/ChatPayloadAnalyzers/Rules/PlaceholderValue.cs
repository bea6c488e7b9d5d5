using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Schemas;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Rules;

/// <summary>CHAT2003: an id that was left over from a sample, or from a fix of ours. Only ids: a text may say anything.</summary>
internal sealed class PlaceholderValue() : Rule(Smell)
{
    /// <summary>Longer ones are cut, in characters.</summary>
    private const int Longest = 24;

    private static readonly DiagnosticDescriptor Smell = Describe(
        "CHAT2003",
        "No id in a chat message is a placeholder",
        DiagnosticSeverity.Warning,
        "The id still reads like a sample's placeholder. No conversation has such an id, so the endpoint refuses the body.");

    public override void Judge(Visit visit, Findings findings)
    {
        if (visit.Property is not { IsIdentifier: true } property || visit.Node is not TextNode { Text.Whole: { } text } || !IsPlaceholder(property, text, visit.Message.Settings)) return;
        var variables = visit.Schema.Variables;
        findings.Add(
            this,
            visit.Slot.Place,
            $"{visit.Name} is still the placeholder '{text.ShortenedTo(Longest)}'",
            "write the real id",
            variables.IsEmpty ? null : new Fix("Use the id in scope", new SetValue(visit.Slot, new NewVariable(variables, visit.Schema.ItemOf))) { TitleWith = id => $"Use {id}" },
            LookUp.Of(visit));
    }

    public static bool IsPlaceholder(Property property, string text, RuleSettings settings) => settings.Placeholders.Contains(text, isName: property.Name != "id");
}
