using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Rules;

/// <summary>CHAT0001: a document of the user's own that cannot be read, so that its endpoints are not known.</summary>
internal sealed class UnreadableSchema() : Rule(Document)
{
    public static readonly DiagnosticDescriptor Document = Describe(
        "CHAT0001",
        "The OpenAPI documents of a project can be read",
        DiagnosticSeverity.Warning,
        "A file that is marked with ChatPayloadSchema is no OpenAPI 3 document in JSON, so nothing is checked against it. Mend the file, or take the mark away.",
        "The file is no OpenAPI document that can be read, so its endpoints are not checked: {0}");

    public override bool HasFix => false;

    /// <summary>Documents are read before any body; there is nothing to judge.</summary>
    public override void Judge(Visit visit, Findings findings)
    {
    }
}
