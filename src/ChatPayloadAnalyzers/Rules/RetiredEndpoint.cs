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

    public override bool HasFix => false;

    public override void Judge(Visit visit, Findings findings)
    {
        if (visit.Path.IsBody && visit.Message.Endpoint is { Retired: { } date } endpoint)
            findings.Add(this, visit.Slot.Place, $"'{Schemas.PathTemplate.Shorten(endpoint.Path.ToString())}' was removed on {date}", "answers '404 Not Found'", $"use {endpoint.Successor}", []);
    }
}
