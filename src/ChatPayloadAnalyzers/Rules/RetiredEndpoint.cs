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
        if (!visit.Path.IsBody || visit.Message.Endpoint is not { Retired: not null } endpoint) return;
        // Two paths in one sentence: the end of the one that stands in the code will do, and the date stands on the page.
        var path = WithoutNames(endpoint.Path.ToString());
        var end = path.Length <= Longest ? path : "…" + path.Substring(path.Length - Longest + 1);
        findings.Add(this, visit.Slot.Place, $"'{end}' was removed", "answers '404 Not Found'", endpoint.Successor is { } successor ? $"use {WithoutNames(successor)}" : "take the call out", []);
    }

    /// <summary><c>/messages/{conversationId}</c> as <c>/messages/{}</c>.</summary>
    private static string WithoutNames(string path) => string.Join("/", path.Split('/').Select(segment => segment.StartsWith("{", StringComparison.Ordinal) && segment.EndsWith("}", StringComparison.Ordinal) ? "{}" : segment));
}
