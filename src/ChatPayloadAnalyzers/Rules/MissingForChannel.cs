using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Schemas;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Rules;

/// <summary>CHAT3003: a member that is required because of what another one says: an SMS has a text.</summary>
internal sealed class MissingForChannel() : MemberRule(Smell)
{
    private static readonly DiagnosticDescriptor Smell = Describe(
        "CHAT3003",
        "A chat message has what its channel requires",
        DiagnosticSeverity.Warning,
        "What one member says makes another one required: a channel that carries texts wants the text, one that carries templates the template. The body does not have it, so it is refused.");

    protected override void Judge(Visit visit, ObjectNode owner, Findings findings)
    {
        foreach (var (condition, asked) in visit.Conditions)
        {
            var missing = asked.Properties.Where(p => p.IsRequired && visit.Members.Lacks(p.Name) && visit.Schema.Find(p.Name) is not { IsRequired: true } && visit.Members.SentInsteadOf(p.Name) is null).ToList();
            if (missing.Count == 0) continue;
            var names = string.Join(", ", missing.Select(p => visit.NameOf(p.Name)));
            var edits = missing.Select(p => Insertion.Of(visit, visit.Schema.Find(p.Name) ?? p, NewValue.For(new Property(p.Name, isRequired: true, () => visit.TypeOf(p))))).OfType<Edit>().ToImmutableArray();
            findings.Add(
                this,
                visit.Node.Place,
                $"{names} {(missing.Count == 1 ? "is" : "are")} missing{condition.Reason(visit)}",
                missing.Count == 1 ? "add it" : "add them",
                edits.Length < missing.Count ? null : new Fix($"Add {string.Join(", ", missing.Select(p => $"'{p.Name}'"))}", edits));
        }
    }
}
