using System.Globalization;
using System.Text;
using ChatPayloadAnalyzers.Payload;

namespace ChatPayloadAnalyzers.Json;

/// <summary>Holds tokens against RFC 8259, notes flaws, and resolves the escapes of strings on the way.</summary>
internal sealed class StrictChecker(WireText text, List<JsonFlaw> flaws)
{
    /// <summary>The holes in the strings that were read.</summary>
    public ClosingHoles Holes { get; } = new(text);

    public PartialText String(JsonToken token)
    {
        var raw = text.Value;
        if (!token.IsWhole)
            Note(token.Start, token.End, "a string has no closing quote", "close the string", isStructural: true);
        else if (raw[token.Start] == '\'')
            SingleQuotes(token);

        var end = token.IsWhole ? token.End - 1 : token.End;
        var pieces = new List<TextPiece>();
        var piece = new StringBuilder();
        for (var i = token.Start + 1; i < end; i++)
        {
            if (text.HoleAt(i) is { } hole)
            {
                Holes.Add(i, hole, token);
                pieces.Add(piece.ToString());
                pieces.Add(new TextPiece(null, hole.Origin));
                piece.Clear();
            }
            else if (raw[i] == '\\')
            {
                i = Escape(i, end, piece);
            }
            else
            {
                if (raw[i] < ' ') Note(i, i + 1, "a string holds a line break or tab as it is", "write it as \\n or \\t", replacement: Escaped(raw[i]));
                piece.Append(raw[i]);
            }
        }

        pieces.Add(piece.ToString());
        return pieces.Count == 1 ? PartialText.Known(pieces[0].Known!) : PartialText.Of(pieces);
    }

    /// <summary>As nearly all strings of a long document are: what is written is what is meant, and there is nothing to note.</summary>
    public bool IsPlain(JsonToken token)
    {
        var raw = text.Value;
        if (!token.IsWhole || raw[token.Start] != '"') return false;
        for (var i = token.Start + 1; i < token.End - 1; i++)
            if (raw[i] is '\\' or WireText.HoleMark or < ' ') return false;
        return true;
    }

    public void Word(JsonToken token, string word)
    {
        if (IsValue(word)) return;
        var meant = Meant(word);
        var mend = meant is null ? "put text in double quotes" : $"write '{meant}'";
        Note(token.Start, token.End, $"'{Shorten(word)}' is no JSON value", mend, replacement: meant);
    }

    public void Comments(List<JsonToken> comments)
    {
        foreach (var comment in comments)
            Note(comment.Start, comment.End, "a comment stands in it", "remove the comment", isStructural: !comment.IsWhole, replacement: "");
    }

    public void StrangeBlanks(List<JsonToken> blanks)
    {
        foreach (var blank in blanks)
            Note(blank.Start, blank.End, $"white space that JSON does not have (U+{(int)text.Value[blank.Start]:X4}) stands in it", "write a space", replacement: " ");
    }

    /// <summary>The JSON literal that a word of another language means, or <see langword="null"/>.</summary>
    public static string? Meant(string word) => word switch
    {
        "True" => "true",
        "False" => "false",
        "None" or "Null" or "NULL" or "undefined" => "null",
        _ => null,
    };

    public static bool IsValue(string word) => word is "true" or "false" or "null" || IsNumber(word);

    private static bool IsNumber(string word)
    {
        var at = word.StartsWith("-", StringComparison.Ordinal) ? 1 : 0;
        var whole = Digits(word, ref at);
        if (whole == 0 || (whole > 1 && word[at - whole] == '0')) return false;
        if (at < word.Length && word[at] == '.')
        {
            at++;
            if (Digits(word, ref at) == 0) return false;
        }

        if (at < word.Length && word[at] is 'e' or 'E')
        {
            at++;
            if (at < word.Length && word[at] is '+' or '-') at++;
            if (Digits(word, ref at) == 0) return false;
        }

        return at == word.Length;
    }

    private static int Digits(string word, ref int at)
    {
        var start = at;
        while (at < word.Length && word[at] is >= '0' and <= '9') at++;
        return at - start;
    }

    /// <returns>The position of the last character of the escape.</returns>
    private int Escape(int at, int end, StringBuilder value)
    {
        var raw = text.Value;
        // A hole behind a backslash may be any character; the string is then known in part only, which the hole itself says.
        if (at + 1 >= end || text.HoleAt(at + 1) is not null) return at;
        var kind = raw[at + 1];
        if (kind == 'u')
        {
            if (Enumerable.Range(at + 2, Math.Min(4, end - at - 2)).Any(i => text.HoleAt(i) is not null)) return at + 1;
            var hex = at + 6 <= end ? raw.Substring(at + 2, 4) : "";
            if (ushort.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                value.Append((char)code);
                return at + 5;
            }
        }

        var resolved = kind switch
        {
            '"' or '\\' or '/' => kind,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => '\0',
        };
        if (resolved == '\0')
        {
            var mend = kind == '\'' ? "'" : "\\\\" + kind;
            Note(at, at + 2, $"'\\{kind}' is no escape of JSON", $"write '{mend}'", replacement: kind == 'u' ? null : mend);
            resolved = kind;
        }

        value.Append(resolved);
        return at + 1;
    }

    private static string Escaped(char c) => c switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
    };

    /// <summary>Two flaws, one a quote, so that each can be mended beside whatever stands between them.</summary>
    private void SingleQuotes(JsonToken token)
    {
        var inside = text.Value.Substring(token.Start + 1, token.End - token.Start - 2);
        // With quotes or escapes inside there is more than one way to mend it.
        var replacement = inside.IndexOfAny(['"', '\\']) >= 0 ? null : "\"";
        Note(token.Start, token.Start + 1, "a string stands in single quotes", "write double quotes", replacement: replacement);
        Note(token.End - 1, token.End, "a string stands in single quotes", "write double quotes", replacement: replacement);
    }

    /// <summary>A word of any length as a message can hold it.</summary>
    public static string Shorten(string word) => word.ShortenedTo(20);

    private void Note(int start, int end, string what, string mend, bool isStructural = false, string? replacement = null) =>
        flaws.Add(new JsonFlaw(start, end, what, mend, isStructural, replacement));
}
