using System.Text;
using System.Text.Json;
using ChatPayloadAnalyzers.Json;

namespace ChatPayloadAnalyzers.Tests.Json;

/// <summary>What is too deep or too long is left alone, without a stack overflow.</summary>
public sealed class JsonLimitsTests
{
    [Theory]
    [InlineData(63, true)]
    [InlineData(64, true)]
    [InlineData(65, false)]
    [InlineData(10_000, false)]
    [InlineData(500_000, false)]
    public void Depth_is_read_as_far_as_the_serializer_reads_it(int depth, bool isRead)
    {
        foreach (var (open, close) in new[] { ("[", "]"), ("{\"a\":", "}") })
        {
            var count = depth * open.Length > JsonParser.MostLength ? JsonParser.MostLength / open.Length : depth;
            var inner = open == "[" ? "" : "1";
            var text = string.Concat(Enumerable.Repeat(open, count)) + inner + string.Concat(Enumerable.Repeat(close, count));
            if (text.Length > JsonParser.MostLength) text = text[..JsonParser.MostLength];
            Assert.Equal(isRead, HoledTree(text) is { Flaws.IsEmpty: true });
            if (isRead) JsonDocument.Parse(text).Dispose();
        }
    }

    [Fact]
    public void A_text_without_its_end_is_left_alone_when_it_is_too_deep()
    {
        Assert.Null(HoledTree(new string('[', 10_000)));
        Assert.Null(HoledTree(new StringBuilder().Insert(0, "{\"a\":", 10_000).ToString()));
        Assert.NotNull(HoledTree(new string('[', 64)));
    }

    [Theory]
    [InlineData("[[]]")]
    [InlineData("[],[[]]")]
    [InlineData("{\"a\":[]},[]")]
    public void Siblings_do_not_count_as_depth(string siblings)
    {
        Assert.Empty(HoledTree("[" + string.Join(",", Enumerable.Repeat(siblings, 10_000)) + "]")!.Flaws);
    }

    [Fact]
    public void A_mebibyte_is_read_and_a_character_more_is_left_alone()
    {
        var longest = "\"" + new string('a', JsonParser.MostLength - 2) + "\"";
        Assert.Empty(HoledTree(longest)!.Flaws);
        Assert.Null(HoledTree(longest + " "));
    }

    [Theory]
    [InlineData("[1,")]
    [InlineData("{\"a\":1,")]
    [InlineData("//\n")]
    [InlineData("'a',")]
    [InlineData("\"\\q\",")]
    [InlineData("}{")]
    public void Whatever_is_repeated_ends(string part)
    {
        var text = new StringBuilder().Insert(0, part, JsonParser.MostLength / part.Length).ToString();
        Assert.True(HoledTree(text) is null or { Flaws.IsEmpty: false });
    }

    private static JsonTree? HoledTree(string text) => JsonParser.Parse(HoledText.Of(text));
}
