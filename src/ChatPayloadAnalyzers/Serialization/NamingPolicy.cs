using System.Globalization;
using System.Text;

namespace ChatPayloadAnalyzers.Serialization;

/// <summary>How a serializer makes a JSON name of a CLR name. The two libraries differ, on names with digits above all.</summary>
internal enum NamingPolicy
{
    AsSpelled,
    CamelCase,
    SnakeCaseLower,
    SnakeCaseUpper,
    KebabCaseLower,
    KebabCaseUpper,
    NewtonsoftCamelCase,
    NewtonsoftSnakeCase,
    NewtonsoftKebabCase,
}

internal static class NamingPolicies
{
    public static string NameOf(this NamingPolicy policy, string name) => policy switch
    {
        NamingPolicy.CamelCase => CamelCase(name, c => c == ' '),
        NamingPolicy.SnakeCaseLower => Separated(name, '_', char.ToLowerInvariant),
        NamingPolicy.SnakeCaseUpper => Separated(name, '_', char.ToUpperInvariant),
        NamingPolicy.KebabCaseLower => Separated(name, '-', char.ToLowerInvariant),
        NamingPolicy.KebabCaseUpper => Separated(name, '-', char.ToUpperInvariant),
        NamingPolicy.NewtonsoftCamelCase => CamelCase(name, char.IsSeparator),
        NamingPolicy.NewtonsoftSnakeCase => NewtonsoftSeparated(name, '_'),
        NamingPolicy.NewtonsoftKebabCase => NewtonsoftSeparated(name, '-'),
        _ => name,
    };

    /// <summary>
    /// The leading run of capitals is lowered, but not the one that starts the next word: <c>URLValue</c> is <c>urlValue</c>,
    /// <c>ID</c> is <c>id</c>.
    /// </summary>
    private static string CamelCase(string name, Func<char, bool> isBlank)
    {
        var chars = name.ToCharArray();
        for (var i = 0; i < chars.Length && char.IsUpper(chars[i]); i++)
        {
            var startsNextWord = i > 0 && i + 1 < chars.Length && !char.IsUpper(chars[i + 1]);
            if (startsNextWord)
            {
                // A blank counts as the start of the next word, and what stands before it is lowered still.
                if (isBlank(chars[i + 1])) chars[i] = char.ToLowerInvariant(chars[i]);
                break;
            }

            chars[i] = char.ToLowerInvariant(chars[i]);
        }

        return new string(chars);
    }

    /// <summary>
    /// Words begin at a capital behind a small letter or digit, and at the last capital of a run before a small letter:
    /// <c>SHA512Hash</c> is <c>sha512_hash</c>. Signs stay as they are, and a word behind one is not set off.
    /// </summary>
    private static string Separated(string name, char separator, Func<char, char> recase)
    {
        var text = new StringBuilder(name.Length + 8);
        var before = WordPart.Sign;
        for (var i = 0; i < name.Length; i++)
        {
            var part = PartOf(name[i]);
            if (part == WordPart.Blank)
            {
                if (before != WordPart.Sign) before = WordPart.Blank;
                continue;
            }

            var startsWord = part switch
            {
                WordPart.Upper => before is WordPart.Blank or WordPart.Lower || (before == WordPart.Upper && i + 1 < name.Length && char.IsLower(name[i + 1])),
                WordPart.Lower => before == WordPart.Blank,
                _ => false,
            };
            if (startsWord) text.Append(separator);
            text.Append(part == WordPart.Sign ? name[i] : recase(name[i]));
            before = part;
        }

        return text.ToString();
    }

    /// <summary>Newtonsoft takes any character that is no capital, blank or separator for a small letter.</summary>
    private static string NewtonsoftSeparated(string name, char separator)
    {
        var text = new StringBuilder(name.Length + 8);
        var before = WordPart.Sign;
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            var part = c == ' ' ? WordPart.Blank : char.IsUpper(c) ? WordPart.Upper : c == separator ? WordPart.Sign : WordPart.Lower;
            if (part == WordPart.Blank)
            {
                if (before != WordPart.Sign) before = WordPart.Blank;
                continue;
            }

            var startsWord = part switch
            {
                WordPart.Upper => before is WordPart.Blank or WordPart.Lower || (before == WordPart.Upper && i + 1 < name.Length && !char.IsUpper(name[i + 1]) && name[i + 1] != separator),
                WordPart.Lower => before == WordPart.Blank,
                _ => false,
            };
            if (startsWord) text.Append(separator);
            text.Append(part == WordPart.Upper ? char.ToLowerInvariant(c) : c);
            before = part;
        }

        return text.ToString();
    }

    private static WordPart PartOf(char c) => char.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.UppercaseLetter => WordPart.Upper,
        UnicodeCategory.LowercaseLetter or UnicodeCategory.DecimalDigitNumber => WordPart.Lower,
        UnicodeCategory.SpaceSeparator => WordPart.Blank,
        _ => WordPart.Sign,
    };

    private enum WordPart
    {
        Sign,
        Blank,
        Upper,
        Lower,
    }
}
