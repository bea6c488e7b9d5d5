using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Payload;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Rules;

/// <summary>CHAT1002: required members other than the recipient are absent or null; one finding names all of one object.</summary>
internal sealed class MissingMember() : MemberRule(Smell)
{
    private static readonly DiagnosticDescriptor Smell = Describe(
        "CHAT1002",
        "A chat message has all its required members",
        DiagnosticSeverity.Warning,
        "The endpoint requires members that the body does not have, so it is refused.");

    protected override void Judge(Visit visit, ObjectNode owner, Findings findings)
    {
        var missing = visit.Schema.Properties
            .Where(p => p.IsRequired && !p.Schema.IsRecipient && visit.Members.Lacks(p.Name) && visit.Members.SentInsteadOf(p.Name) is null)
            .ToList();
        if (missing.Count == 0) return;
        var names = string.Join(", ", missing.Select(p => visit.NameOf(p.Name)));
        var added = missing.Select(p => (p.Name, Edit: Insertion.Of(visit, p, NewValue.For(p)))).Where(add => add.Edit is not null).ToList();
        var place = missing.Count == 1 && visit.Members.Find(missing[0].Name) is { } member ? member.Slot.Place : visit.Node.Place;
        findings.Add(
            this,
            place,
            $"{names} {(missing.Count == 1 ? "is" : "are")} missing",
            missing.Count == 1 ? "add it" : "add them",
            added.Count == 0 ? null : new Fix($"Add {string.Join(", ", added.Select(add => $"'{add.Name}'"))}", added.Select(add => add.Edit!).ToImmutableArray()));
    }
}
