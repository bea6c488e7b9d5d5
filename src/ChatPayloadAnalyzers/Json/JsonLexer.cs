namespace ChatPayloadAnalyzers.Json;

internal enum JsonTokenKind
{
    OpenBrace,
    CloseBrace,
    OpenBracket,
    CloseBracket,
    Colon,
    Comma,
    String,
    Word,
    Hole,
    End,
}

/// <summary><paramref name="IsWhole"/> is false for a string or comment without its end, and for a word with a hole in it.</summary>
internal readonly record struct JsonToken(JsonTokenKind Kind, int Start, int End, bool IsWhole = true);

/// <summary>
/// Cuts text into tokens of a superset of JSON: comments, single quotes and bare words are tokens too, so that the parser
/// can go on and the checker can say what is wrong.
/// </summary>
internal sealed class JsonLexer(WireText text, int start = 0)
{
    private readonly string _value = text.Value;
    private int _at = start;

    /// <summary>The comments that were passed over, in order.</summary>
    public List<JsonToken> Comments { get; } = [];

    /// <summary>The white space that was passed over and that JSON does not have (a no-break space, a form feed), in order.</summary>
    public List<JsonToken> StrangeBlanks { get; } = [];

    public JsonToken Next()
    {
        SkipTrivia();
        if (_at >= _value.Length) return new JsonToken(JsonTokenKind.End, _at, _at);
        var start = _at;
        switch (_value[_at])
        {
            case '{': return One(JsonTokenKind.OpenBrace);
            case '}': return One(JsonTokenKind.CloseBrace);
            case '[': return One(JsonTokenKind.OpenBracket);
            case ']': return One(JsonTokenKind.CloseBracket);
            case ':': return One(JsonTokenKind.Colon);
            case ',': return One(JsonTokenKind.Comma);
            case '"' or '\'': return String();
        }

        var holes = 0;
        while (_at < _value.Length && IsWordPart(_at))
        {
            if (text.HoleAt(_at) is not null) holes++;
            _at++;
        }

        // A lone hole may stand for a value; a hole beside other characters (12{x}) can be any fragment.
        if (holes == 1 && _at == start + 1) return new JsonToken(JsonTokenKind.Hole, start, _at);
        return new JsonToken(JsonTokenKind.Word, start, _at, holes == 0);
    }

    private JsonToken One(JsonTokenKind kind) => new(kind, _at, ++_at);

    private JsonToken String()
    {
        var start = _at;
        var quote = _value[_at++];
        while (_at < _value.Length)
        {
            var c = _value[_at++];
            if (c == quote) return new JsonToken(JsonTokenKind.String, start, _at);
            if (c == '\\' && _at < _value.Length && text.HoleAt(_at) is null) _at++;
        }

        return new JsonToken(JsonTokenKind.String, start, _at, IsWhole: false);
    }

    private bool IsWordPart(int at) =>
        _value[at] is not ('{' or '}' or '[' or ']' or ':' or ',' or '"' or '\'')
        && !char.IsWhiteSpace(_value[at])
        && !(_value[at] == '/' && IsCommentStart(at));

    private bool IsCommentStart(int at) =>
        _value[at] == '/' && at + 1 < _value.Length && _value[at + 1] is '/' or '*';

    private void SkipTrivia()
    {
        while (_at < _value.Length)
        {
            if (IsBlank(_value[_at]) || (_at == 0 && _value[0] == '\uFEFF')) _at++;
            else if (char.IsWhiteSpace(_value[_at])) SkipStrangeBlanks();
            else if (IsCommentStart(_at)) SkipComment();
            else return;
        }
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r';

    private void SkipStrangeBlanks()
    {
        var start = _at;
        while (_at < _value.Length && char.IsWhiteSpace(_value[_at]) && !IsBlank(_value[_at])) _at++;
        StrangeBlanks.Add(new JsonToken(JsonTokenKind.End, start, _at));
    }

    private void SkipComment()
    {
        var start = _at;
        var isLine = _value[_at + 1] == '/';
        var end = isLine ? _value.IndexOf('\n', _at) : _value.IndexOf("*/", _at + 2, StringComparison.Ordinal);
        var isWhole = isLine || end >= 0;
        _at = end < 0 ? _value.Length : isLine ? end : end + 2;
        Comments.Add(new JsonToken(JsonTokenKind.End, start, _at, isWhole));
    }
}
