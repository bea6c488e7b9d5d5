using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Payload;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Rules;

/// <summary>CHAT2001: a <c>type</c> that is none of those that the endpoint allows there.</summary>
internal sealed class WrongType() : Rule(Smell)
{
    private static readonly DiagnosticDescriptor Smell = Describe(
        "CHAT2001",
        "Each 'type' in a chat message is one that the endpoint allows there",
        DiagnosticSeverity.Warning,
        "A 'type' says what its object is. The endpoint allows only certain values, and refuses the body with any other.");

    public override void Judge(Visit visit, Findings findings)
    {
        if (visit.Property?.Name != "type" || visit.Schema.AllowedText.IsEmpty || visit.Node is not TextNode { Text: var text }) return;
        if (visit.Schema.AllowedText.Any(text.CanBe)) return;
        var allowed = string.Join(" or ", visit.Schema.AllowedText.Select(value => $"'{value}'"));
        findings.Add(
            this,
            visit.Slot.Place,
            $"{visit.Name} is '{Shorten(text.ToString())}'",
            $"write {allowed}",
            visit.Schema.AllowedText
                .Select(value => new Fix($"Set to '{value}'", new SetValue(visit.Slot, new NewText(value))))
                .ToArray<Fix?>());
    }

    private static string Shorten(string text) => text.Length <= 20 ? text : text.Substring(0, 20) + "…";
}
