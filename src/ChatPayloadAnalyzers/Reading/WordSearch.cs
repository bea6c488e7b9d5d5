namespace ChatPayloadAnalyzers.Reading;

/// <summary>Which of several words stand in a text. Each is looked for by itself: the runtime compares many characters at once, which no loop of ours does.</summary>
/// <param name="words">At most 31.</param>
/// <param name="behind">The characters of which one must stand before a word; empty where any may.</param>
/// <param name="before">The characters of which one must follow it; empty where any may.</param>
internal sealed class WordSearch(ImmutableArray<string> words, string behind = "", string before = "")
{
    /// <summary>A file as short as this is one string already; a longer one is looked through in pieces, so that no string of all of it is made.</summary>
    private const int PieceLength = 32_768;

    private readonly int _longest = words.Max(word => word.Length);

    /// <returns>A bit for each word that stands in the text.</returns>
    public int Find(SourceText source)
    {
        var found = 0;
        foreach (var (_, piece) in PiecesOf(source))
            for (var index = 0; index < words.Length; index++)
                if ((found >> index & 1) == 0 && Contains(piece, words[index])) found |= 1 << index;
        return found;
    }

    /// <summary>Whether any of the words stands in the text.</summary>
    public bool IsAnyIn(SourceText source) => PiecesOf(source).Any(piece => words.Any(word => Contains(piece.Text, word)));

    /// <summary>Where the words stand in the text, one word after the other in each piece of it; some may be told twice.</summary>
    public IEnumerable<int> PositionsIn(SourceText source) =>
        from piece in PiecesOf(source)
        from word in words
        from position in PositionsOf(word, piece.Text)
        select piece.Start + position;

    /// <summary>They overlap, so that no word is cut from what stands beside it.</summary>
    private IEnumerable<(int Start, string Text)> PiecesOf(SourceText source)
    {
        if (source.Length <= PieceLength) return [(0, source.ToString())];
        var step = PieceLength - _longest - 2;
        return Enumerable.Range(0, (source.Length + step - 1) / step).Select(i => (i * step, source.ToString(new TextSpan(i * step, Math.Min(PieceLength, source.Length - (i * step))))));
    }

    private bool Contains(string text, string word) => Next(word, text, 0) >= 0;

    private IEnumerable<int> PositionsOf(string word, string text)
    {
        for (var start = Next(word, text, 0); start >= 0; start = Next(word, text, start + 1)) yield return start;
    }

    private int Next(string word, string text, int from)
    {
        var start = text.IndexOf(word, from, StringComparison.Ordinal);
        while (start >= 0 && !(IsAmong(behind, text, start - 1) && IsAmong(before, text, start + word.Length))) start = text.IndexOf(word, start + 1, StringComparison.Ordinal);
        return start;
    }

    private static bool IsAmong(string characters, string text, int position) =>
        characters.Length == 0 || (position >= 0 && position < text.Length && characters.IndexOf(text[position]) >= 0);
}
