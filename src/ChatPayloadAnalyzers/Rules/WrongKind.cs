using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Schemas;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Rules;

/// <summary>CHAT1003: an object where an array is due, a number where a string is, a blank string where words are.</summary>
internal sealed class WrongKind() : Rule(Smell)
{
    private static readonly DiagnosticDescriptor Smell = Describe(
        "CHAT1003",
        "Each member of a chat message has the JSON kind that the endpoint expects",
        DiagnosticSeverity.Warning,
        "The value is of another JSON kind than the endpoint expects, or blank where it may not be, so the body is refused.");

    public override void Judge(Visit visit, Findings findings)
    {
        // What may not be there at all has no kind to be of.
        if (visit.IsWrongKind && visit.Schema.Kinds != JsonKinds.None && !visit.IsAbsent && !visit.IsSerializedTwice)
        {
            var what = $"{visit.Name} is {(visit.Node.Kinds & ~JsonKinds.Null).InWords()}";
            if (!visit.Schema.AllowedText.IsEmpty) AllowedValues.Report(this, visit, what, meant: null, findings);
            else findings.Add(this, visit.Slot.Place, what, $"make it {visit.Schema.Kinds.InWords()}{(visit.Schema.Items is { Kinds: JsonKinds.Object } ? " of objects" : "")}", Repair(visit));
        }
        else if (visit.Schema.RefusesBlank && visit.Node is TextNode { Text.IsDefinitelyBlank: true })
        {
            // An id made up is a placeholder that stays in sight; words made up would go out to somebody.
            var value = visit.Property?.IsIdentifier == true ? NewValue.For(visit.Schema) : null;
            findings.Add(
                this,
                visit.Slot.Place,
                $"{visit.Name} is blank",
                visit.Property?.IsIdentifier == true ? "write the id" : "write what it shall say",
                value is null ? null : new Fix($"Fill in '{visit.Property?.Name}'", new SetValue(visit.Slot, value)),
                value is null ? null : LookUp.Of(visit));
        }
    }

    private static Fix? Repair(Visit visit)
    {
        var schema = visit.Schema;
        if (schema.Kinds == JsonKinds.Array && schema.Items is { } items && visit.Node.Kinds == JsonKinds.Object && items.Kinds == JsonKinds.Object)
            return new Fix("Wrap it in an array", Wrapped(visit, items));
        // Where a string stands for the whole object, it is the object's id.
        if ((visit.Node.Kinds & ~JsonKinds.Null) == JsonKinds.String && (schema.Kinds & (JsonKinds.Array | JsonKinds.Object)) != 0 && NewValue.Around(schema, visit.Slot) is { IsAroundExisting: true } around)
            return new Fix($"Make it {schema.Kinds.InWords()} with this id", new SetValue(visit.Slot, around));
        // A number, or a truth value that is written out, becomes the string of the same characters.
        if (schema.Kinds == JsonKinds.String && visit.Node is LiteralNode or UnknownNode { Kinds: JsonKinds.Number })
            return new Fix("Make it a string", new SetValue(visit.Slot, new WrittenOut(visit.Slot, (visit.Node as LiteralNode)?.Json)));
        return null;
    }

    /// <summary>Inside the new array the object is an item: what is wrong with it as such is mended too.</summary>
    private static ImmutableArray<Edit> Wrapped(Visit visit, Schema items) =>
        visit.RepairsAs(items).Add(new WrapInArray(visit.Slot));
}
