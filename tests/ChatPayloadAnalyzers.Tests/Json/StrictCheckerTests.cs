using System.Text.Json;
using ChatPayloadAnalyzers.Json;

namespace ChatPayloadAnalyzers.Tests.Json;

/// <summary>Words and escapes, each by itself, beside the oracle.</summary>
public sealed class StrictCheckerTests
{
    /// <summary>Every word of up to five of these characters: all the shapes of a number and more.</summary>
    private const string WordParts = "-+.eE01";

    [Fact]
    public void A_number_is_one_exactly_where_the_oracle_reads_one()
    {
        foreach (var word in Words(WordParts, Attempts.AreFew ? 4 : 5))
        {
            var isNumber = IsJson(word);
            Assert.True(isNumber == HoledText.Parse(word).Flaws.IsEmpty, word);
        }
    }

    [Fact]
    public void Every_escape_of_one_character_is_one_exactly_where_the_oracle_reads_one()
    {
        for (var c = ' '; c < 0x250; c++)
        {
            if (c is '"' or '¤') continue;
            var text = "\"\\" + c + "\"";
            Assert.True(IsJson(text) == HoledText.Parse(text).Flaws.IsEmpty, text);
        }
    }

    [Fact]
    public void Every_character_in_a_string_is_accepted_exactly_where_the_oracle_accepts_it()
    {
        for (var code = 0; code < char.MaxValue; code += code < 0x100 || !Attempts.AreFew ? 1 : 61)
        {
            var c = (char)code;
            if (c is '"' or '\\' or '…' or '№' or '¤' || char.IsSurrogate(c)) continue;
            var tree = HoledText.Parse($"\"{c}\"");
            Assert.True((c >= ' ') == tree.Flaws.IsEmpty, $"U+{code:x4}");
            Assert.Equal(c.ToString(), ((JsonString)tree.Root).Text.Whole);
        }
    }

    [Theory]
    [InlineData("\"\\ud83d\\ude00\"", "😀")]
    [InlineData("\"\\u0041\\u00e9\\u20AC\"", "Aé€")]
    [InlineData("\"\\\\u0041\"", "\\u0041")]
    [InlineData("\"\\/\"", "/")]
    public void Escapes_are_resolved(string text, string value)
    {
        Assert.Equal(value, ((JsonString)HoledText.Parse(text).Root).Text.Whole);
    }

    [Fact]
    public void A_lone_surrogate_escape_is_no_flaw_since_parsers_differ_on_it()
    {
        Assert.Empty(HoledText.Parse("\"\\ud83d\"").Flaws);
    }

    private static IEnumerable<string> Words(string of, int length) =>
        length == 0 ? [] : of.Select(c => c.ToString()).Concat(Words(of, length - 1).SelectMany(word => of.Select(c => word + c))).Distinct();

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
