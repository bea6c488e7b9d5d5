using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Schemas;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Rules;

/// <summary>CHAT3001: two members of which only one may be there: <c>text</c> and <c>cannedResponseId</c>.</summary>
internal sealed class ConflictingContent() : MemberRule(Smell)
{
    private static readonly DiagnosticDescriptor Smell = Describe(
        "CHAT3001",
        "A chat message has one content, not two",
        DiagnosticSeverity.Warning,
        "The endpoint takes either the words of a message or the id of a canned response, and refuses a body that has both.");

    protected override void Judge(Visit visit, ObjectNode owner, Findings findings)
    {
        foreach (var group in visit.Schema.ExactlyOne)
        {
            var present = group.Where(visit.Members.Has).ToList();
            if (present.Count < 2) continue;
            // The member that could not be sent alone is the last one to keep; an id that another fix has just filled in is none yet.
            var fixes = present
                .OrderBy(name => visit.Schema.Find(name) is { } property && IsNothingToSend(property, visit.Members.Find(name)!.Value, visit.Message.Settings))
                .Select(kept => new Fix(
                    $"Keep '{kept}', remove {string.Join(", ", present.Where(name => name != kept).Select(name => $"'{name}'"))}",
                    present.Where(name => name != kept).Select(name => Removal(owner, visit.Members.Find(name)!, name)).ToArray<Edit>()))
                .ToArray<Fix?>();
            findings.Add(
                this,
                present.Select(name => visit.Members.Find(name)!.NamePlace).OrderBy(place => place.Span.Start).Last(),
                $"{string.Join(" and ", present.Select(visit.NameOf))} stand together",
                "keep one of them",
                fixes);
        }

        foreach (var (condition, asked) in visit.Conditions)
        {
            foreach (var property in asked.Properties)
                if (property.Schema.Kinds == JsonKinds.None && visit.Members.Has(property.Name)) ReportForbidden(visit.Members.Find(property.Name)!, condition.Reason(visit), visit, owner, findings);
        }
    }

    /// <summary>A member that may not be there because of what another one says.</summary>
    private void ReportForbidden(Member member, string reason, Visit visit, ObjectNode owner, Findings findings) =>
        findings.Add(this, member.NamePlace, $"{visit.NameOf(member.Name)} may not stand{reason}", "remove it", new Fix($"Remove '{member.Name}'", new RemoveMember(owner, member)));

    private static RemoveMember Removal(ObjectNode owner, Member member, string name) => new(owner, member) { Meant = member.Name == name ? null : name };

    private static bool IsNothingToSend(Property property, PayloadNode value, RuleSettings settings) =>
        // A number becomes a string by a fix.
        (property.Schema.Accepts(value) == Truth.No && value.Kinds != JsonKinds.Number)
        || (property.IsIdentifier && value is TextNode { Text.Whole: { } text } && PlaceholderValue.IsPlaceholder(property, text, settings));
}
