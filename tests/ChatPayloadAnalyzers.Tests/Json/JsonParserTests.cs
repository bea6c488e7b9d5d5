using System.Text.Json;
using ChatPayloadAnalyzers.Json;

namespace ChatPayloadAnalyzers.Tests.Json;

/// <summary>
/// The parser notes a flaw exactly where System.Text.Json refuses the text. Where the two differ on purpose the text is left
/// out by name: a lone surrogate in the C# string (it has no UTF-8), and texts that are too deep or too long (left alone).
/// </summary>
public sealed class JsonParserTests
{
    private const int Seed = 4711;
    private static readonly int Mutations = Attempts.Of(6000);

    private static readonly string[] Valid =
    [
        """{"from":{"id":"2f6d","type":"agent"},"to":[{"id":"9c1e","type":"participant"}],"text":"Hi","type":"text"}""",
        """{ "a" : [ null , "x" , { } , [ ] ] , "b" : -2.5e+10 , "c" : { "d" : true , "e" : false } , "f" : 0.1 }""",
        """["\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00"]""",
        "{\n  \"a\": {\n    \"b\": [[], {}, [[1]]]\n  }\r\n}\t",
        """{"a":1,"a":2,"":"","é":"."}""",
        """ "text" """,
        "-12.0e3",
        "[9,-190.09E-19]",
        "true",
        "null",
    ];

    public static TheoryData<string> Accepted => [.. Valid];

    public static TheoryData<string> Refused =>
    [
        "", " ", "{", "}", "[", "]", ",", ":", "\"", "'", "{]", "[}", "{}}", "[]]", "{} {}", "1 2", "\"a\" \"b\"",
        "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{,}", "{\"a\" 1}", "{\"a\":1 \"b\":2}", "{\"a\":1,,\"b\":2}", "{a:1}", "{'a':1}", "{1:1}", "{\"a\":1;\"b\":2}",
        "[1,]", "[,]", "[,1]", "[1,,2]", "[\"a\" \"b\"]", "[[] []]", "[{} {}]", "{\"a\":[}]",
        "01", "1.", ".1", "+1", "-", "1e", "1e+", "--1", "0x10", "1_000", "NaN", "Infinity", "-Infinity", "1.2.3", "00", "-01",
        "True", "FALSE", "None", "undefined", "nul", "nulll", "tru", "truefalse",
        "\"\\x41\"", "\"\\'\"", "\"\\u12\"", "\"\\u12g4\"", "\"\\\"", "\"\\", "\"\\u", "\"\t\"", "\"\n\"", "\"\r\n\"", "\"\u0001\"", "\"\0\"", "\"\\0\"", "\"\\U0041\"",
        "// comment\n1", "1 // comment", "/* comment */ 1", "[1, /* comment */ 2]", "{} /*", "/", "{\"a\":1/2}", "[1]//", "/**", "1 /* * /",
        "'a'", "{\"a\":'b'}", "`a`", "“a”", "{\"a\":(1)}", "#", "\\", "\"a\"\"b\"", "{\"a\"::1}", "{\"a\":1:2}",
        "[1 2]", "[\"a\" true]", "[{} null]", "{\"a\":1 b:2}", "\u00a01", "[1,\u20282]", "\v1", "[\f]", "{\u0085}", "{\"a\"\u3000:1}", "\u00a0", "\u2003\n",
    ];

    [Theory]
    [MemberData(nameof(Accepted))]
    public void Json_has_no_flaw(string text)
    {
        Assert.True(IsJson(text));
        Assert.Empty(Parse(text).Flaws);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Other_text_has_a_flaw(string text)
    {
        Assert.False(IsJson(text));
        Assert.NotEmpty(Parse(text).Flaws);
    }

    /// <summary>Few members are looked through, many are looked up.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(40)]
    public void The_first_member_of_a_name_is_found(int members)
    {
        var text = "{" + string.Join(",", Enumerable.Range(0, members).Select(i => $"\"m{i}\":\"v{i}\"")) + ",\"m0\":\"again\"}";
        var root = Assert.IsType<JsonObject>(HoledText.Parse(text).Root);
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < members; i++) Assert.Equal($"v{i}", Assert.IsType<JsonString>(root.Find($"m{i}")).Text.Whole);
            Assert.Null(root.Find("m"));
        }
    }

    [Theory]
    [InlineData("[]", 0, 2)]
    [InlineData("[1,{}]", 0, 6)]
    [InlineData("[1", 0, 2)]
    [InlineData("[1}", 0, 2)]
    [InlineData("{\"a\":1} ", 0, 7)]
    public void A_value_ends_where_its_bracket_does(string text, int start, int end)
    {
        var root = HoledText.Parse(text).Root;
        Assert.Equal((start, end), (root.Start, root.End));
    }

    [Theory]
    [InlineData("[True]", "true")]
    [InlineData("[undefined]", "null")]
    [InlineData("[abc]", "abc")]
    [InlineData("[1 ", "1")]
    public void A_word_says_what_is_meant(string text, string meant)
    {
        Assert.Equal(meant, Assert.IsType<JsonWord>(Assert.IsType<JsonArray>(HoledText.Parse(text).Root).Items[0].Value).Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData(":")]
    public void A_value_that_is_missing_says_nothing(string text)
    {
        Assert.Equal("", Assert.IsType<JsonWord>(HoledText.Parse(text).Root).Text);
    }

    [Fact]
    public void An_array_of_values_is_closed()
    {
        Assert.False(Assert.IsType<JsonArray>(HoledText.Parse("[1,2]").Root).IsOpen);
    }

    [Fact]
    public void Commas_are_kept()
    {
        var root = Assert.IsType<JsonObject>(HoledText.Parse("""{"a":1,"b":[1,2]}""").Root);
        Assert.Equal([6, -1], root.Members.Select(member => member.Comma));
        Assert.Equal([13, -1], Assert.IsType<JsonArray>(root.Members[1].Value).Items.Select(item => item.Comma));
    }

    [Fact]
    public void Every_prefix_of_json_agrees_with_the_oracle()
    {
        foreach (var text in Valid)
            for (var i = 0; i <= text.Length; i++) Agree(text[..i]);
    }

    [Fact]
    public void Every_deletion_of_a_character_agrees_with_the_oracle()
    {
        foreach (var text in Valid)
            for (var i = 0; i < text.Length; i++) Agree(text.Remove(i, 1));
    }

    [Fact]
    public void Random_damage_agrees_with_the_oracle()
    {
        var random = new Random(Seed);
        for (var i = 0; i < Mutations; i++)
        {
            var text = Valid[random.Next(Valid.Length)];
            for (var changes = random.Next(1, 4); changes > 0; changes--) text = Damaged(text, random);
            Agree(text);
        }
    }

    [Fact]
    public void Flaws_stand_in_the_order_of_the_text_and_inside_it()
    {
        var random = new Random(Seed);
        for (var i = 0; i < Mutations; i++)
        {
            var text = Damaged(Damaged(Valid[random.Next(Valid.Length)], random), random);
            var flaws = Parse(text).Flaws;
            Assert.Equal(flaws.OrderBy(f => f.Start).Select(f => f.Start), flaws.Select(f => f.Start));
            Assert.All(flaws, flaw => Assert.True(0 <= flaw.Start && flaw.Start <= flaw.End && flaw.End <= text.Length, $"{flaw} in {text}"));
        }
    }

    [Fact]
    public void A_string_is_read_as_the_oracle_reads_it()
    {
        var random = new Random(Seed);
        for (var i = 0; i < Mutations; i++)
        {
            var text = JsonSerializer.Serialize(string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Some(random, "ab\"\\/\n\r\t\b\f\u0001é€<&'…").ToString())));
            var read = Assert.IsType<JsonString>(Parse(text).Root);
            Assert.Equal(JsonSerializer.Deserialize<string>(text), read.Text.Whole);
        }
    }

    private static void Agree(string text)
    {
        if (HasLoneSurrogate(text)) return;
        if (JsonParser.Parse(Plain(text)) is not { } tree) return;
        Assert.True(IsJson(text) == tree.Flaws.IsEmpty, $"seed {Seed}: {text} is {(IsJson(text) ? "" : "not ")}JSON: {string.Join("; ", tree.Flaws.Select(f => f.What))}");
    }

    private static string Damaged(string text, Random random)
    {
        var at = random.Next(text.Length + 1);
        // Numbers have a test of their own: every word of up to five of their characters.
        var c = Some(random, "{}[]:,\"'\\/*.-+eEtrufalsn \t\r\n_xé\u00a0").ToString();
        return random.Next(3) switch
        {
            0 when at < text.Length => text.Remove(at, 1),
            1 when at < text.Length => text.Remove(at, 1).Insert(at, c),
            _ => text.Insert(at, c),
        };
    }

    private static char Some(Random random, string of) => of[random.Next(of.Length)];

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (char.IsSurrogate(text[i])) return true;
        }

        return false;
    }

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

    private static JsonTree Parse(string text) => JsonParser.Parse(Plain(text))!;

    /// <summary>Text without holes, whatever characters it has.</summary>
    private static WireText Plain(string text)
    {
        var builder = new WireText.Builder();
        builder.Add(text, default);
        return builder.Build();
    }
}
