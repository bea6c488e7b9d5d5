using ChatPayloadAnalyzers.Payload;

namespace ChatPayloadAnalyzers.Json;

/// <summary>
/// Holes in strings that may hold the closing quote, and more JSON behind it: <c>"{\"id\":\"" + id + Rest()</c>. That is believed only where
/// what follows the hole can be read so. It mostly cannot: behind <c>"{id}</c> the text <c>","type":"agent"}</c> would hold a bare word.
/// </summary>
internal sealed class ClosingHoles(WireText text)
{
    private readonly List<int> _holes = [];

    /// <summary>Where the string of each starts.</summary>
    private readonly List<int> _strings = [];

    /// <summary>What was found out about the holes.</summary>
    private readonly Dictionary<int, bool> _known = [];

    /// <summary>Holes come in the order of the text. Those of numbers and the like hold no quote.</summary>
    public void Add(int at, WireText.Hole hole, JsonToken within)
    {
        if (hole.Kinds != JsonKinds.None) return;
        _holes.Add(at);
        _strings.Add(within.Start);
    }

    /// <summary>Where the string starts whose hole may make <paramref name="flaw"/> none.</summary>
    public int? Before(JsonFlaw flaw)
    {
        var index = _holes.BinarySearch(flaw.Start);
        if (index < 0) index = ~index - 1;
        if (index < 0) return null;
        if (!_known.TryGetValue(index, out var mayClose)) _known.Add(index, mayClose = MayClose(_holes[index]));
        return mayClose ? _strings[index] : null;
    }

    /// <summary>Whether the text behind a hole, up to another that may be anything, consists of tokens of JSON when it starts outside of a string.</summary>
    private bool MayClose(int hole)
    {
        var lexer = new JsonLexer(text, hole + 1);
        while (true)
        {
            var token = lexer.Next();
            if (token.Kind == JsonTokenKind.End || HasHole(token)) return true;
            if (token is { Kind: JsonTokenKind.String, IsWhole: false }) return false;
            if (token.Kind == JsonTokenKind.Word && !StrictChecker.IsValue(text.Value.Substring(token.Start, token.End - token.Start))) return false;
        }
    }

    private bool HasHole(JsonToken token)
    {
        for (var i = token.Start; i < token.End; i++)
            if (text.HoleAt(i) is { Kinds: JsonKinds.None }) return true;
        return token is { Kind: JsonTokenKind.Word, IsWhole: false };
    }
}
