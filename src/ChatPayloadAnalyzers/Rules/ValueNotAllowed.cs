using ChatPayloadAnalyzers.Payload;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Rules;

/// <summary>CHAT2002: a value that the endpoint does not take: none of its list, too long, out of bounds, too many items.</summary>
internal sealed class ValueNotAllowed() : Rule(Smell)
{
    private static readonly DiagnosticDescriptor Smell = Describe(
        "CHAT2002",
        "Each value in a chat message is one that the endpoint takes",
        DiagnosticSeverity.Warning,
        "The endpoint takes only certain values here, or texts of a certain length, numbers between bounds, so many items. The value is none of them, so the body is refused.");

    public override void Judge(Visit visit, Findings findings)
    {
        switch (visit.Node)
        {
            case TextNode { Text: var text } when !visit.Schema.MayAllow(text):
                // A 'type' has a rule of its own.
                if (visit.Property?.Name != "type") AllowedValues.Report(this, visit, text, findings);
                break;
            case TextNode { Text: var text } when visit.Schema.Limits.Refuse(text) is { } wrong:
                findings.Add(this, visit.Slot.Place, $"{visit.Name} is {wrong}", text.Whole is null || wrong.StartsWith("longer", StringComparison.Ordinal) ? "shorten it" : "write what it takes");
                break;
            case LiteralNode { Kinds: JsonKinds.Number, Json: var number } when visit.Schema.Limits.Refuse(number) is { } wrong:
                findings.Add(this, visit.Slot.Place, $"{visit.Name} is {wrong}", "write a number within its bounds");
                break;
            case ArrayNode array when array.Items.Length > visit.Schema.MaxItems:
                findings.Add(this, visit.Slot.Place, $"{visit.Name} has {array.Items.Length} items", $"leave at most {visit.Schema.MaxItems}");
                break;
            // A list of recipients that is empty names none.
            case ArrayNode { IsOpen: false, Items: var items } when items.Length < visit.Schema.MinItems && !(visit.Schema.IsRecipient && items.IsEmpty):
                findings.Add(this, visit.Slot.Place, $"{visit.Name} has {(items.IsEmpty ? "no items" : $"{items.Length} items")}", $"add at least {visit.Schema.MinItems - items.Length}");
                break;
        }
    }
}
