using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Payload;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Rules;

/// <summary>CHAT1006: one name twice in an object. Parsers keep the last, this endpoint refuses both.</summary>
internal sealed class DuplicateMember() : MemberRule(Smell)
{
    private static readonly DiagnosticDescriptor Smell = Describe(
        "CHAT1006",
        "A chat message has each member once",
        DiagnosticSeverity.Warning,
        "The same member stands twice in one object. Most parsers keep the last one in silence; this endpoint refuses the body.");

    protected override void Judge(Visit visit, ObjectNode owner, Findings findings)
    {
        if (!visit.Schema.IsStrict) return;
        foreach (var member in visit.Members.Duplicates)
        {
            findings.Add(
                this,
                member.NamePlace,
                $"{visit.NameOf(member.Name)} stands twice",
                "keep one of them",
                new Fix($"Remove this '{member.Name}', keep the last", new RemoveMember(owner, member)));
        }
    }
}
