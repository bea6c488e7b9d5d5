using System.Text.Json;
using ChatPayloadAnalyzers.Json;

namespace ChatPayloadAnalyzers.Tests.Json;

/// <summary>What a flaw says, and that its mend mends.</summary>
public sealed class JsonFlawTests
{
    private const int Seed = 90125;

    [Theory]
    [InlineData("""{"a":1,}""", "a comma stands behind the last member", """{"a":1}""")]
    [InlineData("""[1,]""", "a comma stands behind the last item", """[1]""")]
    [InlineData("""{a:1}""", "the name 'a' stands without quotes", """{"a":1}""")]
    [InlineData("""{'a':1}""", "a string stands in single quotes", """{"a":1}""")]
    [InlineData("""{"a":'…'}""", "a string stands in single quotes", """{"a":"…"}""")]
    [InlineData("""{"a":'b c'}""", "a string stands in single quotes", """{"a":"b c"}""")]
    [InlineData("""{"a":True}""", "'True' is no JSON value", """{"a":true}""")]
    [InlineData("""{"a":False}""", "'False' is no JSON value", """{"a":false}""")]
    [InlineData("""{"a":undefined}""", "'undefined' is no JSON value", """{"a":null}""")]
    [InlineData("""{"a":None}""", "'None' is no JSON value", """{"a":null}""")]
    [InlineData("""{"a":1}// x""", "a comment stands in it", """{"a":1}""")]
    [InlineData("""{/* x */"a":1}""", "a comment stands in it", """{"a":1}""")]
    [InlineData("\"a\tb\"", "a string holds a line break or tab as it is", """ "a\tb" """)]
    [InlineData("\"a\nb\"", "a string holds a line break or tab as it is", """ "a\nb" """)]
    [InlineData("\"a\u0002b\"", "a string holds a line break or tab as it is", """ "a\u0002b" """)]
    [InlineData("""["it\'s"]""", """'\'' is no escape of JSON""", """["it's"]""")]
    [InlineData("""["C:\dir"]""", """'\d' is no escape of JSON""", """["C:\\dir"]""")]
    [InlineData("""[Null]""", "'Null' is no JSON value", """[null]""")]
    [InlineData("""[NULL]""", "'NULL' is no JSON value", """[null]""")]
    [InlineData("\"a\rb\"", "a string holds a line break or tab as it is", """ "a\rb" """)]
    [InlineData("[1,\u00a01]", "white space that JSON does not have (U+00A0) stands in it", "[1, 1]")]
    public void A_flaw_says_what_is_wrong_and_its_mend_mends_it(string text, string what, string mended)
    {
        var flaws = HoledText.Parse(text).Flaws;
        Assert.All(flaws, flaw => Assert.Equal((what, false), (flaw.What, flaw.IsStructural)));
        Assert.Equal(mended.Trim(), Mended(text, flaws));
        JsonDocument.Parse(mended).Dispose();
    }

    [Theory]
    [InlineData("""{"a":1""", "'}' is missing")]
    [InlineData("""[1""", "']' is missing")]
    [InlineData("""{"a" 1}""", "a colon is missing")]
    [InlineData("""{"a":1 "b":2}""", "a comma is missing")]
    [InlineData("""{"a":}""", "a value is missing")]
    [InlineData("""{"a":""", "a value is missing")]
    [InlineData("""{"a":"b}""", "a string has no closing quote")]
    [InlineData("""{} {}""", "something stands behind the end of the JSON")]
    [InlineData("", "it is empty")]
    [InlineData("{} /* x", "a comment stands in it")]
    public void A_structural_flaw_says_so(string text, string what)
    {
        var flaw = HoledText.Parse(text).Flaws[0];
        Assert.Equal(what, flaw.What);
        Assert.True(flaw.IsStructural);
    }

    [Theory]
    [InlineData("", "write the message there")]
    [InlineData("[1,", "write ']' there")]
    [InlineData("{\"a\":1", "write '}' there")]
    [InlineData("""{"a":}""", "write a value there")]
    [InlineData("""{"a" 1}""", "write ':' behind the name")]
    [InlineData("""[1 2]""", "write ',' there")]
    [InlineData("{} {}", "remove what follows it")]
    [InlineData("""["b]""", "close the string")]
    [InlineData("""{a:1}""", "put it in double quotes")]
    [InlineData("""{"a":1,}""", "remove the comma")]
    [InlineData("""[abc]""", "put text in double quotes")]
    [InlineData("""[True]""", "write 'true'")]
    [InlineData("[1]//x", "remove the comment")]
    [InlineData("[1,\u00a01]", "write a space")]
    [InlineData("""['a']""", "write double quotes")]
    [InlineData("""["C:\dir"]""", """write '\\d'""")]
    [InlineData("[\"a\tb\"]", """write it as \n or \t""")]
    public void A_flaw_says_what_to_write(string text, string mend)
    {
        var flaws = HoledText.Parse(text).Flaws;
        Assert.All(flaws.Where(flaw => flaw.What == flaws[0].What), flaw => Assert.Equal(mend, flaw.Mend));
    }

    /// <summary>At the end of the text there is nothing to underline but its last character.</summary>
    [Theory]
    [InlineData("[1", 1, 2)]
    [InlineData("{\"a\" 1}", 5, 6)]
    [InlineData("[1 2]", 1, 2)]
    [InlineData("{\"a\":[1}", 7, 8)]
    [InlineData("[] x", 3, 4)]
    [InlineData("", 0, 0)]
    public void A_flaw_stands_where_it_shows(string text, int start, int end)
    {
        var flaw = HoledText.Parse(text).Flaws[0];
        Assert.Equal((start, end), (flaw.Start, flaw.End));
    }

    [Theory]
    [InlineData("""{"a":'it"s'}""")]
    [InlineData("""{"a":'it\'s'}""")]
    [InlineData("""['"a']""")]
    [InlineData("""{"a":abc}""")]
    [InlineData("""["\u12"]""")]
    public void Where_there_is_more_than_one_mend_none_is_offered(string text)
    {
        Assert.Null(HoledText.Parse(text).Flaws[0].Replacement);
    }

    [Fact]
    public void Text_whose_flaws_all_have_a_mend_is_json_once_they_are_mended()
    {
        var random = new Random(Seed);
        string[] parts = ["{", "}", "[", "]", ":", ",", "\"a\"", "'b'", "1", "True", "None", "x", " ", "\t", "//c\n", "/*d*/", "\"\\q\"", "\"\t\"", "\"\\'\"", "{\"a\":1,}", "[1,]", "{c:'d'}"];
        var mended = 0;
        for (var i = 0; i < Attempts.Of(20_000); i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => parts[random.Next(parts.Length)]));
            var flaws = HoledText.Parse(text).Flaws;
            if (flaws.IsEmpty || flaws.Any(flaw => flaw.Replacement is null)) continue;
            Assert.True(HoledText.Parse(Mended(text, flaws)).Flaws.IsEmpty, $"seed {Seed}: {text} becomes {Mended(text, flaws)}");
            mended++;
        }

        Assert.True(mended > Attempts.Of(200), $"Only {mended} texts.");
    }

    [Fact]
    public void Words_fit_a_message()
    {
        var flaw = Assert.Single(HoledText.Parse("{\"a\":" + new string('w', 400) + "}").Flaws);
        Assert.InRange(flaw.What.Length + flaw.Mend.Length, 1, 90);
    }

    private static string Mended(string text, IEnumerable<JsonFlaw> flaws) =>
        flaws.Reverse().Aggregate(text, (mended, flaw) => mended[..flaw.Start] + flaw.Replacement + mended[flaw.End..]);
}
