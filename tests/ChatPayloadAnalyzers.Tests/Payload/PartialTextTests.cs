using System.Text.RegularExpressions;
using ChatPayloadAnalyzers.Payload;

namespace ChatPayloadAnalyzers.Tests.Payloads;

public sealed class PartialTextTests
{
    private static readonly string?[] Parts = ["", "a", "b", "ab", "aba", null];

    /// <summary>All texts of up to six letters a and b.</summary>
    private static readonly string[] Texts = [.. Enumerable.Range(0, 7).SelectMany(Words)];

    [Fact]
    public void What_it_can_be_is_what_the_regular_expression_matches()
    {
        var random = new Random(5);
        for (var i = 0; i < 1500; i++)
        {
            var pieces = Enumerable.Range(0, random.Next(6)).Select(_ => Parts[random.Next(Parts.Length)]).ToList();
            var pattern = new Regex("^" + string.Concat(pieces.Select(p => p ?? "[ab]*")) + "$", RegexOptions.CultureInvariant);
            var text = PartialText.Of(pieces.Select(p => (TextPiece)p));
            foreach (var candidate in Texts)
                Assert.True(pattern.IsMatch(candidate) == text.CanBe(candidate), $"{text}: '{candidate}'");
        }
    }

    [Theory]
    [InlineData(new[] { "" }, "")]
    [InlineData(new[] { "a", "b" }, "ab")]
    [InlineData(new string[0], "")]
    [InlineData(new[] { "a", null }, null)]
    [InlineData(new string?[] { null }, null)]
    public void It_is_whole_without_a_hole(string?[] pieces, string? whole)
    {
        Assert.Equal(whole, PartialText.Of(pieces.Select(p => (TextPiece)p)).Whole);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(" \t\n\u00a0", true)]
    [InlineData("a", false)]
    [InlineData("…", false)]
    [InlineData(" … ", false)]
    public void It_is_blank_only_when_it_is_whole(string notation, bool isBlank)
    {
        Assert.Equal(isBlank, PayloadNotation.ReadText(notation).IsDefinitelyBlank);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("…", false)]
    [InlineData("……", false)]
    [InlineData("a…", true)]
    [InlineData("… ", true)]
    public void It_knows_something_when_a_character_is_known(string notation, bool knows)
    {
        Assert.Equal(knows, PayloadNotation.ReadText(notation).KnowsSomething);
    }

    [Fact]
    public void Known_neighbours_are_one_piece()
    {
        Assert.False(PartialText.Of(["a", null, "b", "c"]).CanBe("aXbYc"));
        Assert.Equal(new TextPiece[] { "a", null, null, "bc" }, PartialText.Of(["a", "", null, null, "b", "c"]).Pieces.AsEnumerable());
    }

    [Fact]
    public void It_is_shown_with_an_ellipsis_for_each_hole()
    {
        Assert.Equal("a…b", PartialText.Of(["a", null, "", "b"]).ToString());
        Assert.Equal("…", PartialText.Unknown.ToString());
    }

    private static IEnumerable<string> Words(int length) =>
        length == 0 ? [""] : Words(length - 1).SelectMany(word => new[] { word + "a", word + "b" });
}
