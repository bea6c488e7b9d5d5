using System.Text;

namespace ChatPayloadAnalyzers.Json;

/// <summary>The C# string literal forms; they differ in what must be escaped.</summary>
internal enum LiteralKind
{
    Regular,
    Verbatim,
    Raw,
}

/// <summary>How a literal spells its characters. <paramref name="Dollars"/> is 0 for a literal that is not interpolated.</summary>
internal readonly record struct LiteralStyle(LiteralKind Kind, int Dollars = 0)
{
    private bool DoublesBraces => Dollars > 0 && Kind != LiteralKind.Raw;

    /// <summary>The start of the hole syntax: <c>{</c>, or as many as the raw literal has dollars.</summary>
    public string HoleOpening => new('{', Kind == LiteralKind.Raw ? Dollars : 1);

    public string HoleClosing => new('}', Kind == LiteralKind.Raw ? Dollars : 1);

    /// <summary>Spells <paramref name="text"/> as the inside of such a literal.</summary>
    public string Spell(string text)
    {
        if (Kind == LiteralKind.Raw) return text;
        var spelled = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            spelled.Append(c switch
            {
                '"' => Kind == LiteralKind.Verbatim ? "\"\"" : "\\\"",
                '\\' when Kind == LiteralKind.Regular => "\\\\",
                '\n' when Kind == LiteralKind.Regular => "\\n",
                '\r' when Kind == LiteralKind.Regular => "\\r",
                '\t' when Kind == LiteralKind.Regular => "\\t",
                '{' when DoublesBraces => "{{",
                '}' when DoublesBraces => "}}",
                _ => c.ToString(),
            });
        }

        return spelled.ToString();
    }

    /// <summary>How many characters from <paramref name="at"/> on are certainly spelled as themselves.</summary>
    public int PlainLength(string source, int at, bool stopsAtLines)
    {
        var end = at;
        while (end < source.Length && !IsSpecial(source[end]) && !(stopsAtLines && source[end] == '\n')) end++;
        return end - at;
    }

    private bool IsSpecial(char c) => c switch
    {
        '\\' => Kind == LiteralKind.Regular,
        '"' => Kind == LiteralKind.Verbatim,
        '{' or '}' => DoublesBraces,
        _ => false,
    };

    /// <summary>Reads one character of the value at <paramref name="at"/>; returns how many source characters spell it.</summary>
    public int Read(string source, int at, StringBuilder value)
    {
        var c = source[at];
        if (c == '\\' && Kind == LiteralKind.Regular) return ReadEscape(source, at, value);
        value.Append(c);
        var next = at + 1 < source.Length ? source[at + 1] : '\0';
        var isDoubled = (c == '"' && Kind == LiteralKind.Verbatim) || (c is '{' or '}' && DoublesBraces);
        return isDoubled && next == c ? 2 : 1;
    }

    private static int ReadEscape(string source, int at, StringBuilder value)
    {
        var kind = at + 1 < source.Length ? source[at + 1] : '\0';
        switch (kind)
        {
            case 'u': return ReadHex(source, at, 4, 4, value);
            case 'U': return ReadHex(source, at, 8, 8, value);
            case 'x': return ReadHex(source, at, 1, 4, value);
        }

        value.Append(kind switch
        {
            '0' => '\0',
            'a' => '\a',
            'b' => '\b',
            'e' => '\u001b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\v',
            _ => kind,
        });
        return Math.Min(2, source.Length - at);
    }

    private static int ReadHex(string source, int at, int least, int most, StringBuilder value)
    {
        var digits = 0;
        uint code = 0;
        while (digits < most && at + 2 + digits < source.Length && Uri.IsHexDigit(source[at + 2 + digits]))
        {
            code = (code << 4) | (uint)Convert.ToInt32(source[at + 2 + digits].ToString(), 16);
            digits++;
        }

        // Half-typed escapes have too few digits; the compiler reports them, and the caller compares with its value.
        if (digits >= least && code <= 0x10FFFF)
        {
            if (code <= 0xFFFF) value.Append((char)code);
            else value.Append(char.ConvertFromUtf32((int)code));
        }

        return 2 + digits;
    }
}
