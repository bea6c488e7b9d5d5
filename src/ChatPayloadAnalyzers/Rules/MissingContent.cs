using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Schemas;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Rules;

/// <summary>CHAT3002: neither of the members of which one must be there: no <c>text</c> and no <c>cannedResponseId</c>.</summary>
internal sealed class MissingContent() : MemberRule(Smell)
{
    private static readonly DiagnosticDescriptor Smell = Describe(
        "CHAT3002",
        "A chat message has a content",
        DiagnosticSeverity.Warning,
        "The endpoint takes either the words of a message or the id of a canned response. The body has neither, so it is refused.");

    protected override void Judge(Visit visit, ObjectNode owner, Findings findings)
    {
        foreach (var group in visit.Schema.ExactlyOne.Concat(visit.Schema.AtLeastOne))
        {
            if (!group.All(visit.Members.Lacks) || group.Any(name => visit.Members.SentInsteadOf(name) is not null)) continue;
            var fixes = group
                .Select(name => visit.Schema.Find(name) is { } property && CanBeMadeUp(property.Schema) && Insertion.Of(visit, property, NewValue.For(property)) is { } edit ? new Fix($"Add '{name}'", edit) : null)
                .ToArray();
            findings.Add(
                this,
                visit.Node.Place,
                $"{InWords(group.Select(visit.NameOf).ToList())} are missing",
                "add one of them",
                fixes);
        }
    }

    /// <summary>Of what is no text, and of texts without an example, a fix knows nothing to write.</summary>
    private static bool CanBeMadeUp(Schema schema) => schema.Example is not null || (schema.Kinds & JsonKinds.String) == 0;

    private static string InWords(List<string> names) => names.Count == 2 ? string.Join(" and ", names) : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[names.Count - 1]}";
}
