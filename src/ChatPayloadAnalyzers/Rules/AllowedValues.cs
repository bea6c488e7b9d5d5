using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Schemas;

namespace ChatPayloadAnalyzers.Rules;

/// <summary>Says that a text is none of those that are allowed, and offers them, the one that may be meant first.</summary>
internal static class AllowedValues
{
    /// <summary>More are not offered.</summary>
    private const int Most = 4;

    /// <summary>Longer values are cut, in characters.</summary>
    public const int Longest = 20;

    /// <summary>What a list of values may take of the message's length, and of that what says how many more there are.</summary>
    private const int Room = 42, MoreLength = 19;

    public static void Report(Rule rule, Visit visit, PartialText text, Findings findings) =>
        Report(rule, visit, $"{visit.Name} is '{text.ToString().ShortenedTo(Longest)}'", text.Whole is { } whole ? Spelling.Closest(whole, visit.Schema.AllowedText) : null, findings);

    /// <param name="rule">The rule that speaks.</param>
    /// <param name="visit">The value.</param>
    /// <param name="what">What is wrong with it.</param>
    /// <param name="meant">The value that is meant; <see langword="null"/> where any may be.</param>
    /// <param name="findings">Takes the finding.</param>
    public static void Report(Rule rule, Visit visit, string what, string? meant, Findings findings)
    {
        var all = visit.Schema.AllowedText;
        var offered = all.OrderBy(value => value == meant ? 0 : 1).Take(Most).ToList();
        findings.Add(
            rule,
            visit.Slot.Place,
            what,
            $"write {(meant is null ? InWords(offered, all.Length) : $"'{meant}'")}",
            offered.Select(value => new Fix($"Set to '{value}'", new SetValue(visit.Slot, new NewText(value)))).ToArray<Fix?>());
    }

    private static string InWords(List<string> values, int all)
    {
        var named = values.Select(value => $"'{value.ShortenedTo(Longest)}'").ToList();
        if (all == named.Count && LengthOf(named) <= Room) return string.Join(" or ", named);
        while (named.Count > 1 && LengthOf(named) > Room - MoreLength) named.RemoveAt(named.Count - 1);
        return all == named.Count ? named[0] : $"{string.Join(" or ", named)} or one of {all - named.Count} more";
    }

    private static int LengthOf(List<string> named) => named.Sum(name => name.Length) + (named.Count - 1) * " or ".Length;
}
