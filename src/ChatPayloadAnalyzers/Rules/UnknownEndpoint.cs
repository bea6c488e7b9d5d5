using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Rules;

/// <summary>CHAT5003: a path that is in no document, though people post messages to it, or one that a slip tells from a known one.</summary>
internal sealed class UnknownEndpoint() : Rule(Smell)
{
    private static readonly DiagnosticDescriptor Smell = Describe(
        "CHAT5003",
        "Messages go to paths that the vendor publishes",
        DiagnosticSeverity.Info,
        "The path is in no document that the vendor publishes, but near one that is. What stands behind it cannot be known from here.",
        "No published endpoint is at this path: the nearest one is '{0}'");

    public override bool HasFix => false;

    public override void Judge(Visit visit, Findings findings)
    {
        if (visit.Path.IsBody && visit.Message.Endpoint is { IsInvented: true, Successor: { } nearest })
            findings.Add(new Finding(Descriptor, visit.Slot.Place, ImmutableArray.Create(Schemas.PathTemplate.Abridge(nearest)), ImmutableArray<Edits.Fix>.Empty));
    }
}
