using ChatPayloadAnalyzers.Json;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>The items of a composite format string, as <c>string.Format</c> reads it.</summary>
internal static class CompositeFormat
{
    /// <summary>A stretch of the format string that is written as it stands, or the argument (<paramref name="Index"/> not -1) that is written.</summary>
    /// <param name="Start">Where the stretch starts.</param>
    /// <param name="End">Where it ends.</param>
    /// <param name="Index">The number of the argument.</param>
    /// <param name="IsPlain">The argument is written without alignment and format.</param>
    public readonly record struct Item(int Start, int End, int Index = -1, bool IsPlain = true);

    /// <returns><see langword="null"/> for a format that throws, and one of which a part is not known: it may hold items of its own.</returns>
    public static IReadOnlyList<Item>? Parse(WireText format)
    {
        var text = format.Value;
        var items = new List<Item>();
        var start = 0;
        for (var i = 0; i < text.Length;)
        {
            if (format.HoleAt(i) is not null) return null;
            if (text[i] is not ('{' or '}'))
            {
                i++;
                continue;
            }

            if (i + 1 < text.Length && text[i + 1] == text[i])
            {
                items.Add(new Item(start, i + 1));
                start = i += 2;
                continue;
            }

            if (text[i] == '}') return null;
            items.Add(new Item(start, i));
            if (Argument(text, ref i) is not { } argument) return null;
            items.Add(argument);
            start = i;
        }

        items.Add(new Item(start, text.Length));
        return items;
    }

    private static Item? Argument(string text, ref int at)
    {
        var start = at++;
        var index = 0;
        var digits = at;
        while (at < text.Length && text[at] is >= '0' and <= '9' && index < 100_000) index = (index * 10) + text[at++] - '0';
        if (at == digits) return null;
        var end = text.IndexOf('}', at);
        // A brace inside an item means different things to different versions of .NET.
        if (end < 0 || text.IndexOf('{', at, end - at) >= 0) return null;
        var rest = text.Substring(at, end - at);
        at = end + 1;
        if (rest.Trim(' ').Length == 0) return new Item(start, at, index);
        // A hole or an alignment that is no number shows here, and throws there.
        return rest.TrimStart(' ')[0] is ',' or ':' ? new Item(start, at, index, IsPlain: false) : null;
    }
}
