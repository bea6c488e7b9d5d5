using ChatPayloadAnalyzers.Edits;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Rules;

/// <summary>CHAT1005: the text that is sent is not JSON. The first flaw is reported; the others often follow from it.</summary>
internal sealed class MalformedJson() : Rule(Smell)
{
    private static readonly DiagnosticDescriptor Smell = Describe(
        "CHAT1005",
        "The text of a chat message is JSON",
        DiagnosticSeverity.Warning,
        "The text goes out as it stands and is not JSON by RFC 8259, so the endpoint cannot read it.");

    public override void Judge(Visit visit, Findings findings)
    {
        if (visit.Flaw is not { } flaw) return;
        findings.Add(
            this,
            flaw.Place,
            $"the text is not JSON: {flaw.What}",
            flaw.Mend,
            flaw.Replacement is null ? null : new Fix("Mend the JSON", "mend", new MendText(visit.Slot, flaw, flaw.Replacement)));
    }
}
