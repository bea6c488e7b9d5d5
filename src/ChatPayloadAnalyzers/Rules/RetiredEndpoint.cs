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
        "The vendor has removed the endpoint. Whatever is sent there is answered with 404.");

    private const int Longest = 20;

    public override bool HasFix => false;

    public override void Judge(Visit visit, Findings findings)
    {
        if (!visit.Path.IsBody || visit.Message.Endpoint is not { Retired: not null, Successor: { } successor } endpoint) return;
        // Two paths in one sentence: the end of the one that stands in the code will do, and the date stands on the page.
        var path = PathTemplate.Abridge(endpoint.Path.ToString());
        var end = path.Length <= Longest ? path : "…" + path.Substring(path.Length - Longest + 1);
        findings.Add(this, visit.Slot.Place, $"'{end}' was removed", "answers '404 Not Found'", $"use {PathTemplate.Abridge(successor)}", []);
    }
}
