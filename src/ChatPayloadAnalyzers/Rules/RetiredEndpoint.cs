using ChatPayloadAnalyzers.Schemas;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Rules;

/// <summary>CHAT5002: the endpoint is one that the vendor has removed.</summary>
internal sealed class RetiredEndpoint() : Rule(Smell)
{
    private static readonly DiagnosticDescriptor Smell = Describe(
        "CHAT5002",
        "Messages go to endpoints that are there",
        DiagnosticSeverity.Warning,
        "The vendor has removed the endpoint. Whatever is sent there is answered with 404.",
        "{0} was removed on {1} and answers '404 Not Found': use {2}");

    public override bool HasFix => false;

    public override void Judge(Visit visit, Findings findings)
    {
        if (!visit.Path.IsBody || visit.Message.Endpoint is not { Retired: { } date, Name: var name, Successor: { } successor }) return;
        var use = successor.StartsWith("/", StringComparison.Ordinal) ? $"'{PathTemplate.Abridge(successor)}'" : successor;
        findings.Add(new Finding(Descriptor, visit.Slot.Place, ImmutableArray.Create(char.ToUpperInvariant(name[0]) + name.Substring(1), date, use), ImmutableArray<Edits.Fix>.Empty));
    }
}
