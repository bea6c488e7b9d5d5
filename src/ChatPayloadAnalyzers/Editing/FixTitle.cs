using ChatPayloadAnalyzers.Edits;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>The line of a fix in the light bulb: an instruction that says what will be written.</summary>
internal static class FixTitle
{
    /// <summary>Menus cut what is longer.</summary>
    private const int Longest = 60;

    private const int LongestName = 30;

    public static string Of(Fix fix, FixWords words)
    {
        if (words.Ids is not { } ids) return Fit(fix.Title);
        var full = fix.TitleWith(ids);
        return full.Length <= Longest ? full : Fit(fix.Title);
    }

    public static string Shorten(string name) => name.Length <= LongestName ? name : name.Substring(0, LongestName - 1) + "…";

    private static string Fit(string title) => title.Length <= Longest ? title : title.Substring(0, Longest - 1) + "…";
}
