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
    [InlineData("""{"a":'it"s'}""")]
    [InlineData("""{"a":'it\'s'}""")]
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
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => parts[random.Next(parts.Length)]));
            var flaws = HoledText.Parse(text).Flaws;
            if (flaws.IsEmpty || flaws.Any(flaw => flaw.Replacement is null)) continue;
            Assert.True(HoledText.Parse(Mended(text, flaws)).Flaws.IsEmpty, $"seed {Seed}: {text} becomes {Mended(text, flaws)}");
            mended++;
        }

        Assert.True(mended > 200, $"Only {mended} texts.");
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
