using ChatPayloadAnalyzers.Payload;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Rules;

/// <summary>CHAT2001: a <c>type</c> that is none of those that the endpoint allows there.</summary>
internal sealed class WrongType() : Rule(Smell)
{
    private static readonly DiagnosticDescriptor Smell = Describe(
        "CHAT2001",
        "Each 'type' in a chat message is one that the endpoint allows there",
        DiagnosticSeverity.Warning,
        "A 'type' says what its object is. The endpoint allows only certain values, and refuses the body with any other.");

    public override void Judge(Visit visit, Findings findings)
    {
        if (visit.Property?.Name == "type" && visit.Node is TextNode { Text: var text } && !visit.Schema.MayAllow(text)) AllowedValues.Report(this, visit, text, findings);
    }
}
