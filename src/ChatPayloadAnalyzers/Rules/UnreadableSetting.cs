using ChatPayloadAnalyzers.Payload;
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
        "'{0}' in {1} fits no method, so it does nothing: write 'M:Type.Method path=name body=name'");

    private const int Longest = 50;

    public override bool HasFix => false;

    /// <summary>As much of an entry as tells it from the others.</summary>
    public static string Shorten(string entry) => entry.ShortenedTo(Longest);

    /// <summary>Settings are read before any body; there is nothing to judge.</summary>
    public override void Judge(Visit visit, Findings findings)
    {
    }
}
