using ChatPayloadAnalyzers.Payload;

namespace ChatPayloadAnalyzers.Json;

/// <summary>
/// Reads text as far as it can be read, and never fails. What JSON does not allow is noted as a flaw; structural flaws
/// are noted here, those inside a token by <see cref="StrictChecker"/>.
/// </summary>
internal sealed class JsonParser
{
    /// <summary>Deeper texts are left alone; this also bounds the recursion.</summary>
    public const int MostDepth = 64;

    /// <summary>Longer texts (in characters) are left alone.</summary>
    public const int MostLength = 1024 * 1024;

    private readonly int _mostDepth;
    private readonly WireText _text;
    private readonly JsonLexer _lexer;
    private readonly StrictChecker _checker;
    private readonly List<JsonFlaw> _flaws = [];
    private JsonToken _token;
    private int _depth;
    private bool _isTooDeep;

    // Behind a hole that may be any fragment of JSON nothing is certain any more, so no flaw is noted there.
    private int _certainEnd = int.MaxValue;

    private JsonParser(WireText text, int mostDepth)
    {
        _mostDepth = mostDepth;
        _text = text;
        _lexer = new JsonLexer(text);
        _checker = new StrictChecker(text, _flaws);
        _token = _lexer.Next();
    }

    /// <returns><see langword="null"/> for a text that is too long or too deep to be read.</returns>
    public static JsonTree? Parse(WireText text, int mostLength = MostLength, int mostDepth = MostDepth)
    {
        if (text.Value.Length > mostLength) return null;
        var parser = new JsonParser(text, mostDepth);
        var root = parser.Value();
        if (parser._isTooDeep) return null;
        // What a hole behind the end holds may be white space.
        if (parser._token.Kind == JsonTokenKind.Hole || (parser._token.Kind == JsonTokenKind.Word && !parser._token.IsWhole))
            parser.GiveUpFrom(parser._token.Start);
        else if (parser._token.Kind != JsonTokenKind.End)
            parser.Structural(parser._token, "something stands behind the end of the JSON", "remove what follows it");
        parser._checker.Comments(parser._lexer.Comments);
        parser._checker.StrangeBlanks(parser._lexer.StrangeBlanks);
        foreach (var flaw in parser._flaws)
            if (parser._checker.Holes.Before(flaw) is { } start) parser.GiveUpFrom(start);
        var flaws = parser._flaws
            .Where(flaw => flaw.Start < parser._certainEnd)
            .OrderBy(flaw => flaw.Start)
            .Select(flaw => flaw with { Place = text.PlaceOf(flaw.Start, flaw.End) })
            .ToImmutableArray();
        return new JsonTree(root, flaws, parser._certainEnd);
    }

    private JsonValue Value()
    {
        var token = _token;
        switch (token.Kind)
        {
            case JsonTokenKind.OpenBrace: return Nested(Object);
            case JsonTokenKind.OpenBracket: return Nested(Array);
            case JsonTokenKind.String: return String();
            case JsonTokenKind.Hole:
                Advance();
                var hole = _text.HoleAt(token.Start)!;
                if (hole.Kinds == JsonKinds.None) GiveUpFrom(token.Start);
                return new JsonHole(token.Start, hole);
            case JsonTokenKind.Word:
                Advance();
                if (!token.IsWhole) return Fragment(token);
                var word = _text.Value.Substring(token.Start, token.End - token.Start);
                _checker.Word(token, word);
                return new JsonWord(token.Start, token.End, StrictChecker.Meant(word) ?? word);
            case JsonTokenKind.End when token.Start == _text.Value.Length && string.IsNullOrWhiteSpace(_text.Value):
                Structural(token, "it is empty", "write the message there");
                return new JsonWord(token.Start, token.Start, "");
            default:
                Structural(token, "a value is missing", "write a value there");
                return new JsonWord(token.Start, token.Start, "");
        }
    }

    private JsonHole Fragment(JsonToken token)
    {
        GiveUpFrom(token.Start);
        return new JsonHole(token.Start, new WireText.Hole(_text.PlaceOf(token.Start, token.End), JsonKinds.None));
    }

    private JsonValue Nested(Func<JsonValue> read)
    {
        if (_depth == _mostDepth)
        {
            _isTooDeep = true;
            _token = new JsonToken(JsonTokenKind.End, _token.Start, _token.Start);
            return new JsonWord(_token.Start, _token.Start, "");
        }

        _depth++;
        var value = read();
        _depth--;
        return value;
    }

    private JsonObject Object()
    {
        var start = _token.Start;
        Advance();
        var members = ImmutableArray.CreateBuilder<JsonMember>();
        var isOpen = false;
        while (_token.Kind is JsonTokenKind.String or JsonTokenKind.Word or JsonTokenKind.Hole)
        {
            if (_token.Kind == JsonTokenKind.Hole || (_token.Kind == JsonTokenKind.Word && !_token.IsWhole))
            {
                // Members that are written at run time, and perhaps their comma.
                GiveUpFrom(_token.Start);
                isOpen = true;
                Advance();
                if (_token.Kind == JsonTokenKind.Comma) Advance();
                continue;
            }

            var name = Name();
            if (_token.Kind == JsonTokenKind.Colon) Advance();
            else Structural(_token, "a colon is missing", "write ':' behind the name");
            var value = Value();
            if (value is JsonHole { Hole.Kinds: JsonKinds.None }) isOpen = true;
            members.Add(new JsonMember(name, value, Comma(value.End, JsonTokenKind.CloseBrace, "member")));
        }

        var end = Close(JsonTokenKind.CloseBrace, "}");
        return new JsonObject(start, end, members.ToImmutable(), isOpen);
    }

    private JsonArray Array()
    {
        var start = _token.Start;
        Advance();
        var items = ImmutableArray.CreateBuilder<JsonItem>();
        var isOpen = false;
        while (_token.Kind is not (JsonTokenKind.CloseBracket or JsonTokenKind.CloseBrace or JsonTokenKind.End or JsonTokenKind.Comma or JsonTokenKind.Colon))
        {
            var value = Value();
            if (value is JsonHole { Hole.Kinds: JsonKinds.None }) isOpen = true;
            items.Add(new JsonItem(value, Comma(value.End, JsonTokenKind.CloseBracket, "item")));
        }

        var end = Close(JsonTokenKind.CloseBracket, "]");
        return new JsonArray(start, end, items.ToImmutable(), isOpen);
    }

    private JsonString Name()
    {
        var token = _token;
        if (token.Kind == JsonTokenKind.String) return String();
        Advance();
        var text = _text.Value.Substring(token.Start, token.End - token.Start);
        _flaws.Add(new JsonFlaw(token.Start, token.End, $"the name '{StrictChecker.Shorten(text)}' stands without quotes", "put it in double quotes", false, $"\"{text}\""));
        return new JsonString(token.Start, token.End, PartialText.Known(text));
    }

    private JsonString String()
    {
        var token = _token;
        Advance();
        if (_checker.IsPlain(token)) return JsonString.Plain(token.Start, token.End, _text.Value);
        var text = _checker.String(token);
        // A hole in it may hold the quote that is not seen.
        if (!token.IsWhole && text.Whole is null) GiveUpFrom(token.Start);
        return new JsonString(token.Start, token.End, text);
    }

    private int Comma(int valueEnd, JsonTokenKind closing, string part)
    {
        if (_token.Kind == JsonTokenKind.Comma)
        {
            var comma = _token;
            Advance();
            if (_token.Kind == closing)
                _flaws.Add(new JsonFlaw(comma.Start, comma.End, $"a comma stands behind the last {part}", "remove the comma", false, ""));
            return comma.Start;
        }

        // A word with a hole in it may start with the comma.
        if (_token is { Kind: JsonTokenKind.String or JsonTokenKind.OpenBrace or JsonTokenKind.OpenBracket } or { Kind: JsonTokenKind.Word, IsWhole: true })
            Structural(new JsonToken(JsonTokenKind.Comma, valueEnd - 1, valueEnd), "a comma is missing", "write ',' there");
        return -1;
    }

    private int Close(JsonTokenKind closing, string spelling)
    {
        var token = _token;
        if (token.Kind == closing) Advance();
        else Structural(token, $"'{spelling}' is missing", $"write '{spelling}' there");
        return token.Kind == closing ? token.End : token.Start;
    }

    private void GiveUpFrom(int start) => _certainEnd = Math.Min(_certainEnd, start);

    private void Advance() => _token = _lexer.Next();

    private void Structural(JsonToken at, string what, string mend)
    {
        // At the end of the text there is nothing to underline but its last character.
        var start = at.Kind == JsonTokenKind.End ? Math.Max(0, at.Start - 1) : at.Start;
        _flaws.Add(new JsonFlaw(start, at.End, what, mend, IsStructural: true));
    }
}
