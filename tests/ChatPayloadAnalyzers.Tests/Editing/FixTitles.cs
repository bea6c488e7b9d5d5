using System.Text.RegularExpressions;

namespace ChatPayloadAnalyzers.Tests.Editing;

/// <summary>What the lines of a light bulb look like.</summary>
internal static partial class FixTitles
{
    /// <summary>A verb first, no full stop, and no longer than a menu shows.</summary>
    public static bool AreInstructions(string title) => title.Length <= 60 && Instruction().IsMatch(title);

    [GeneratedRegex(@"^(Add|Fill in|Keep|Look up|Make|Mend|Remove|Rename|Serialize|Set|Use|Wrap) .*[^. ]$")]
    private static partial Regex Instruction();
}
