namespace ChatPayloadAnalyzers.Sites;

/// <summary>
/// Finds several words in one pass over a text: looks at the character at which the shortest word would end, and passes over what cannot
/// match (Horspool, for a set).
/// </summary>
internal sealed class WordSearch
{
    private const int BufferLength = 4096;

    private readonly string[] _words;
    private readonly string _followedBy;
    private readonly int _least;
    private readonly int _longest;
    private readonly int[] _shifts = new int[128];
    private readonly int[] _candidates = new int[128];

    /// <param name="words">At most 31, of ASCII.</param>
    /// <param name="followedBy">The characters of which one must follow the last of the words; empty where any may.</param>
    public WordSearch(ImmutableArray<string> words, string followedBy = "")
    {
        _words = [.. words];
        _followedBy = followedBy;
        _least = _words.Min(word => word.Length);
        _longest = _words.Max(word => word.Length) + 1;
        for (var i = 0; i < _shifts.Length; i++) _shifts[i] = _least;
        for (var index = 0; index < _words.Length; index++)
        {
            var word = _words[index];
            for (var i = 0; i < _least - 1; i++) _shifts[word[i]] = Math.Min(_shifts[word[i]], _least - 1 - i);
            _candidates[word[_least - 1]] |= 1 << index;
        }
    }

    /// <summary>All words.</summary>
    public int All => (1 << _words.Length) - 1;

    /// <returns>A bit for each word that stands in the text.</returns>
    public int Find(SourceText source)
    {
        var buffer = new char[BufferLength];
        var found = 0;
        // Pieces overlap, so that no word is cut.
        for (var start = 0; start < source.Length; start += buffer.Length - _longest)
        {
            var length = Math.Min(buffer.Length, source.Length - start);
            source.CopyTo(start, buffer, 0, length);
            found |= Find(buffer, length);
            if (found == All) break;
        }

        return found;
    }

    private int Find(char[] buffer, int length)
    {
        var (shifts, candidates) = (_shifts, _candidates);
        var found = 0;
        for (var end = _least - 1; end < length;)
        {
            var c = buffer[end];
            if (c >= shifts.Length)
            {
                end += _least;
                continue;
            }

            if (candidates[c] is not 0 and var words) found |= FindAmong(words & ~found, buffer, end - _least + 1, length);
            end += shifts[c];
        }

        return found;
    }

    private int FindAmong(int words, char[] buffer, int start, int length)
    {
        var found = 0;
        for (var index = 0; words >> index != 0; index++)
            if ((words >> index & 1) != 0 && Matches(index, buffer, start, length)) found |= 1 << index;
        return found;
    }

    private bool Matches(int index, char[] buffer, int start, int length)
    {
        var word = _words[index];
        if (start + word.Length > length) return false;
        for (var i = 0; i < word.Length; i++)
            if (buffer[start + i] != word[i]) return false;
        var next = start + word.Length;
        return index != _words.Length - 1 || _followedBy.Length == 0 || (next < length && _followedBy.IndexOf(buffer[next]) >= 0);
    }
}
