using System.Text;
using ChatPayloadAnalyzers.Json;

namespace ChatPayloadAnalyzers.Tests.Json;

/// <summary>Whatever the holes hold, what is made of a text admits what the string's own methods make of it.</summary>
public sealed class TextReplacementTests
{
    private const int Seed = 91;

    [Fact]
    public void A_replacement_admits_what_the_framework_makes()
    {
        var random = new Random(Seed);
        for (var i = 0; i < Attempts.Of(20_000); i++)
        {
            var (text, old, value) = (Some(random, "ab{}…", 10), Some(random, "ab{}", 4), Some(random, "ab…", 3));
            if (old.Length == 0 || TextReplacement.Replace(HoledText.Of(text), old, HoledText.Of(value)) is not { } made) continue;
            for (var filling = 0; filling < 5; filling++)
            {
                var sent = Filled(text, random).Replace(old, Filled(value, new Random(filling)), StringComparison.Ordinal);
                Assert.True(made.AsText().CanBe(sent), $"'{text}'.Replace('{old}', '{value}') is '{sent}', read as '{made.AsText()}'");
            }
        }
    }

    [Fact]
    public void A_known_text_is_known_as_well_afterwards()
    {
        var random = new Random(Seed);
        for (var i = 0; i < Attempts.Of(5_000); i++)
        {
            var (text, old, value) = (Some(random, "ab{}", 10), Some(random, "ab{}", 4), Some(random, "ab", 3));
            if (old.Length == 0) continue;
            Assert.Equal(text.Replace(old, value, StringComparison.Ordinal), TextReplacement.Replace(HoledText.Of(text), old, HoledText.Of(value))!.Value);
        }
    }

    [Fact]
    public void Cutting_off_the_ends_admits_what_the_framework_cuts_off()
    {
        var random = new Random(Seed);
        for (var i = 0; i < Attempts.Of(20_000); i++)
        {
            var text = Some(random, "a /…", 8);
            char[] characters = random.Next(2) == 0 ? [] : ['/', 'a'];
            var (start, end) = (Cut(true, false), Cut(false, true));
            var both = Cut(true, true);
            for (var filling = 0; filling < 5; filling++)
            {
                var sent = Filled(text, random, "a /");
                Assert.True(start.AsText().CanBe(sent.TrimStart(characters)), $"'{text}' at the start");
                Assert.True(end.AsText().CanBe(sent.TrimEnd(characters)), $"'{text}' at the end");
                Assert.True(both.AsText().CanBe(sent.Trim(characters)), $"'{text}' at both");
            }

            WireText Cut(bool atStart, bool atEnd) => TextReplacement.Trim(HoledText.Of(text), characters, atStart, atEnd);
        }
    }

    [Theory]
    [InlineData("""{"a":"{id}","b":"…"}""", "{id}", "…", """{"a":"…","b":"…"}""")]
    [InlineData("""{"a":…,"b":"{id}"}""", "{id}", "x", """{"a":…,"b":"x"}""")]
    [InlineData("""["…'","…"]""", "'\"", "", """["…,"……""")]
    [InlineData("……", "ab", "x", "……")]
    [InlineData("…ab…", "ab", "x", "…x…")]
    [InlineData("…a…", "bac", "x", "………")]
    [InlineData("…d…", "bac", "x", "…d…")]
    [InlineData("…ab", "xaby", "z", "…ab")]
    [InlineData("ab…", "xaby", "z", "ab…")]
    public void Only_what_stands_beside_a_hole_is_in_doubt(string text, string old, string value, string made)
    {
        Assert.Equal(made, TextReplacement.Replace(HoledText.Of(text), old, HoledText.Of(value))!.AsText().ToString());
    }

    [Theory]
    [InlineData(65, "…", false)]
    [InlineData(64, "…", true)]
    [InlineData(65, "", true)]
    public void Long_texts_are_not_looked_for_beside_holes(int length, string hole, bool isRead)
    {
        var old = new string('a', length);
        var made = TextReplacement.Replace(HoledText.Of($"{old} {hole}"), old, HoledText.Of("b"));
        Assert.Equal(isRead ? $"b {hole}" : null, made?.AsText().ToString());
    }

    [Fact]
    public void Numbers_stay_numbers()
    {
        Assert.Equal(ChatPayloadAnalyzers.Payload.JsonKinds.Number, Hole("{"));
        Assert.Equal(ChatPayloadAnalyzers.Payload.JsonKinds.Number, Hole("'"));
        Assert.Equal(ChatPayloadAnalyzers.Payload.JsonKinds.None, Hole("1"));
        Assert.Equal(ChatPayloadAnalyzers.Payload.JsonKinds.None, Hole("-a"));

        static ChatPayloadAnalyzers.Payload.JsonKinds Hole(string old) => TextReplacement.Replace(HoledText.Of("['a',№]"), old, HoledText.Of("x"))!.HoleAt(5)!.Kinds;
    }

    private static string Some(Random random, string characters, int most) =>
        new([.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => characters[random.Next(characters.Length)])]);

    private static string Filled(string text, Random random, string characters = "ab{}")
    {
        var filled = new StringBuilder();
        foreach (var c in text) filled.Append(c == '…' ? Some(random, characters, 4) : c.ToString());
        return filled.ToString();
    }
}
