using ChatPayloadAnalyzers.Edits;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Rules;

/// <summary>CHAT3002: neither of the members of which one must be there: no <c>text</c> and no <c>cannedResponseId</c>.</summary>
internal sealed class MissingContent() : Rule(Smell)
{
    private static readonly DiagnosticDescriptor Smell = Describe(
        "CHAT3002",
        "A chat message has a content",
        DiagnosticSeverity.Warning,
        "The endpoint takes either the words of a message or the id of a canned response. The body has neither, so it is refused.");

    public override void Judge(Visit visit, Findings findings)
    {
        foreach (var group in visit.Schema.ExactlyOne)
        {
            if (!group.All(visit.Members.Lacks)) continue;
            var fixes = group
                .Select(name => visit.Schema.Find(name) is { } property && Insertion.Of(visit, property, NewValue.For(property.Schema)) is { } edit ? new Fix($"Add '{name}'", edit) : null)
                .ToArray();
            findings.Add(
                this,
                visit.Node.Place,
                $"{string.Join(" and ", group.Select(visit.NameOf))} are missing",
                "add one of them",
                fixes);
        }
    }
}
