using ChatPayloadAnalyzers.Payload;

namespace ChatPayloadAnalyzers.Json;

/// <summary>What <c>string.Replace</c> and <c>Trim</c> make of a text that is known in part.</summary>
internal static class TextReplacement
{
    /// <summary>Longer texts are not looked for beside holes (in characters), where each beginning and end of them counts.</summary>
    private const int MostBesideHoles = 64;

    /// <summary>Replaces each <paramref name="old"/> (not empty) by <paramref name="value"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="old">What is replaced.</param>
    /// <param name="value">What stands there then.</param>
    /// <param name="template">The call, as what is written into the text goes through it.</param>
    /// <returns><see langword="null"/> where nothing is known of the outcome.</returns>
    public static WireText? Replace(WireText text, string old, WireText value, TextTemplate? template = null)
    {
        var holes = Holes(text);
        if (holes.Count > 0 && old.Length > MostBesideHoles) return null;
        var made = new WireText.Builder();
        var start = 0;
        for (var i = 0; i <= holes.Count; i++)
        {
            var end = i < holes.Count ? holes[i] : text.Value.Length;
            // A hole may hold the rest of what begins or ends beside it.
            var isDoubtful = MayReachOver(text.Value.Substring(start, end - start), old, behindHole: i > 0, beforeHole: i < holes.Count);
            if (isDoubtful) made.Add(new WireText.Hole(text.PlaceOf(start, end), JsonKinds.None));
            else ReplaceKnown(text, start, end, old, value, template, made);
            if (i == holes.Count) break;
            var hole = text.HoleAt(end)!;
            // Of what stands in a number nothing is replaced.
            made.Add(hole.Kinds == JsonKinds.Number && !old.Any(IsInNumber) ? hole : hole with { Kinds = JsonKinds.None, Origin = null, Raw = old.Contains('"') ? null : hole.Raw });
            start = end + 1;
            if (made.Length > JsonParser.MostLength) return null;
        }

        return made.Build();
    }

    /// <summary>Cuts off the <paramref name="characters"/> (white space for none) at the start, the end or both.</summary>
    public static WireText Trim(WireText text, IReadOnlyList<char> characters, bool atStart, bool atEnd)
    {
        var (start, end) = (0, text.Value.Length);
        while (atStart && start < end && IsCut(start)) start++;
        while (atEnd && end > start && IsCut(end - 1)) end--;
        var made = new WireText.Builder();
        // What a hole at the edge holds may be cut off too, and what stands behind it with it.
        var isOpenStart = atStart && start < end && text.HoleAt(start) is not null;
        var isOpenEnd = atEnd && end > start && text.HoleAt(end - 1) is not null;
        var (first, last) = (start, end);
        while (isOpenStart && first < last && (text.HoleAt(first) is not null || IsCut(first))) first++;
        while (isOpenEnd && last > first && (text.HoleAt(last - 1) is not null || IsCut(last - 1))) last--;
        if (first > start) made.Add(new WireText.Hole(text.PlaceOf(start, first), JsonKinds.None) { Raw = text.HoleAt(start)?.Raw });
        made.Add(text, first, last);
        if (last < end) made.Add(new WireText.Hole(text.PlaceOf(last, end), JsonKinds.None) { Raw = text.HoleAt(end - 1)?.Raw });
        return made.Build();

        bool IsCut(int at) => text.HoleAt(at) is null && (characters.Count == 0 ? char.IsWhiteSpace(text.Value[at]) : characters.Contains(text.Value[at]));
    }

    /// <summary>Digits, and the signs of all cultures.</summary>
    private static bool IsInNumber(char c) => !(c < 128 && (char.IsLetter(c) || "{}[]()<>\"'#$%@_:;,/\\|~^&*=?! \t\r\n".IndexOf(c) >= 0));

    private static List<int> Holes(WireText text)
    {
        var holes = new List<int>();
        for (var at = text.Value.IndexOf(WireText.HoleMark); at >= 0; at = text.Value.IndexOf(WireText.HoleMark, at + 1))
        {
            if (text.HoleAt(at) is not null) holes.Add(at);
        }

        return holes;
    }

    private static void ReplaceKnown(WireText text, int start, int end, string old, WireText value, TextTemplate? template, WireText.Builder made)
    {
        while (made.Length <= JsonParser.MostLength)
        {
            var found = text.Value.IndexOf(old, start, end - start, StringComparison.Ordinal);
            made.Add(text, start, found < 0 ? end : found, template);
            if (found < 0) return;
            // 'text' written for "text": the template's quotes are the ones to point at, and to write.
            var isInstead = template is not null && value.Value.Length == old.Length && value.AsText().Whole is not null && made.AddInstead(text, found, value.Value, template);
            if (!isInstead) made.Add(value, 0, value.Value.Length);
            start = found + old.Length;
        }
    }

    /// <summary>Whether <paramref name="old"/> may stand across the edge of known characters and the hole beside them.</summary>
    private static bool MayReachOver(string known, string old, bool behindHole, bool beforeHole)
    {
        for (var length = 1; length < old.Length && length <= known.Length; length++)
        {
            if (behindHole && string.CompareOrdinal(known, 0, old, old.Length - length, length) == 0) return true;
            if (beforeHole && string.CompareOrdinal(known, known.Length - length, old, 0, length) == 0) return true;
        }

        return behindHole && beforeHole && known.Length > 0 && known.Length < old.Length && old.IndexOf(known, StringComparison.Ordinal) >= 0;
    }
}
