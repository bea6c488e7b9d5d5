using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Payload;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Rules;

/// <summary>CHAT9001: the JSON that the code will send. It is no fault, and is off until somebody switches it on.</summary>
internal sealed class PayloadPreview() : Rule(Preview)
{
    /// <summary>Longer bodies are cut, in characters.</summary>
    private const int Longest = 2000;

    public static readonly DiagnosticDescriptor Preview = Describe(
        "CHAT9001",
        "What a chat message looks like when it is sent",
        DiagnosticSeverity.Hidden,
        "Shows the JSON that the code will send, as far as it is known before the program runs: … for what only run time knows, ? behind the name of a member that may be absent.",
        "This sends {0}",
        isEnabledByDefault: false);

    public override bool HasFix => false;

    /// <summary>Shows the whole body once, whatever the rules say of its parts.</summary>
    public override void Judge(Visit visit, Findings findings)
    {
    }

    public static Finding Of(Slot body)
    {
        var dump = PayloadDump.Of(body.Value);
        return new Finding(Preview, body.Place, ImmutableArray.Create(dump.Length <= Longest ? dump : dump.Substring(0, Longest) + "…"), ImmutableArray<Fix>.Empty);
    }
}
