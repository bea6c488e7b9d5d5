using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Schemas;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Rules;

/// <summary>CHAT1001: nobody is named whom the message goes to: the member is absent, null or empty.</summary>
internal sealed class MissingRecipient() : Rule(Smell)
{
    private static readonly DiagnosticDescriptor Smell = Describe(
        "CHAT1001",
        "A chat message names its recipient",
        DiagnosticSeverity.Warning,
        "The endpoint must be told which participant a message goes to, even within one conversation. The body has no recipient, so it is refused.");

    private const string Mend = "add an array with the participant's id and type";

    public override void Judge(Visit visit, Findings findings)
    {
        foreach (var property in visit.Schema.Properties)
        {
            if (!property.IsRequired || !property.Schema.IsRecipient || !visit.Members.Lacks(property.Name)) continue;
            var edit = Insertion.Of(visit, property, NewValue.For(property));
            var lookUp = Insertion.Of(visit, property, NewValue.LookedUp(property.Schema));
            var member = visit.Members.Find(property.Name);
            findings.Add(
                this,
                member?.Slot.Place ?? visit.Node.Place,
                // A class sends a member that nobody set as null: to its writer it is missing.
                $"{visit.NameOf(property.Name)} is {(member is null || member.Slot.Place == visit.Node.Place ? "missing" : "null")}",
                Mend,
                edit is null ? null : new Fix($"Add '{property.Name}'", edit),
                lookUp is null ? null : LookUp.Of(lookUp));
        }

        if (!visit.Schema.IsRecipient || visit.Node is not ArrayNode { IsOpen: false, Items.IsEmpty: true }) return;
        var value = NewValue.For(visit.Schema);
        findings.Add(
            this,
            visit.Slot.Place,
            $"{visit.Name} is empty",
            Mend,
            value is null ? null : new Fix("Add a recipient", new SetValue(visit.Slot, value)),
            LookUp.Of(visit));
    }
}

/// <summary>Puts a member where it is missing: adds it, or replaces the null that stands for it.</summary>
internal static class Insertion
{
    public static Edit? Of(Visit visit, Property property, NewValue? value)
    {
        if (value is null || visit.Object is not { } target) return null;
        // A null that is written out is replaced; one that a class sends for want of a value is set.
        if (visit.Members.Find(property.Name) is { } member && member.Name == property.Name && member.Slot.Place != target.Place) return new SetValue(member.Slot, value);
        var position = visit.Schema.Properties.IndexOf(property);
        var known = visit.Schema.Properties.Select(p => visit.Members.Find(p.Name)).ToList();
        return new AddMember(
            target,
            property.Name,
            value,
            position,
            known.Take(position).OfType<Member>().ToImmutableArray(),
            known.Skip(position + 1).OfType<Member>().ToImmutableArray(),
            visit.Schema.Properties.Select(p => p.Name).ToImmutableArray());
    }
}
