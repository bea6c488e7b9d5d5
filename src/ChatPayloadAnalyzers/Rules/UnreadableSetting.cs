using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Rules;

/// <summary>CHAT0003: a setting of this package that cannot be read, so that it does nothing.</summary>
internal sealed class UnreadableSetting() : Rule(Setting)
{
    public static readonly DiagnosticDescriptor Setting = Describe(
        "CHAT0003",
        "The settings of this package can be read",
        DiagnosticSeverity.Warning,
        "An entry of a setting names nothing that there is, so it does nothing. Mend the entry, or take it out.",
        "'{0}' in {1} names no method with these parameters, so it does nothing: write 'M:Namespace.Type.Method(Types) path=name body=name'");

    public override bool HasFix => false;

    /// <summary>Settings are read before any body; there is nothing to judge.</summary>
    public override void Judge(Visit visit, Findings findings)
    {
    }
}
