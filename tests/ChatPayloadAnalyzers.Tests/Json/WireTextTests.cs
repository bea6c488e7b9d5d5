using ChatPayloadAnalyzers.Json;
using ChatPayloadAnalyzers.Payload;
using Microsoft.CodeAnalysis.Text;

namespace ChatPayloadAnalyzers.Tests.Json;

/// <summary>Text put together of literals, computed text and holes, each with its place.</summary>
public sealed class WireTextTests
{
    private static readonly Place Name = new(TextSpan.FromBounds(100, 110));
    private static readonly Place Value = new(TextSpan.FromBounds(120, 130));
    private static readonly Place Elsewhere = new(TextSpan.FromBounds(5, 9), 1);

    /// <summary>The literal "a\"b" from position 10, a constant named at 100, a hole at 120, and the literal c from position 140.</summary>
    private static readonly LiteralPiece First = LiteralPiece.Decode("a\\\"b", 10, new LiteralStyle(LiteralKind.Regular));

    private static readonly LiteralPiece Last = LiteralPiece.Decode("cd", 140, new LiteralStyle(LiteralKind.Regular));

    [Fact]
    public void The_value_has_a_mark_for_each_hole()
    {
        Assert.Equal("a\"bXY" + WireText.HoleMark + "cd", Text().Value);
        Assert.Equal("a\"bXY…cd", Text().AsText().ToString());
    }

    [Theory]
    [InlineData(0, 1, 10, 11)]
    [InlineData(1, 2, 11, 13)]
    [InlineData(2, 3, 13, 14)]
    [InlineData(0, 3, 10, 14)]
    [InlineData(3, 5, 100, 110)]
    [InlineData(4, 5, 100, 110)]
    [InlineData(5, 6, 120, 130)]
    [InlineData(6, 7, 140, 141)]
    [InlineData(7, 8, 141, 142)]
    [InlineData(0, 8, 10, 142)]
    [InlineData(2, 4, 13, 110)]
    [InlineData(4, 7, 100, 141)]
    [InlineData(5, 8, 120, 142)]
    public void A_range_stands_where_its_first_and_last_character_are_spelled(int start, int end, int from, int to)
    {
        Assert.Equal(new Place(TextSpan.FromBounds(from, to)), Text().PlaceOf(start, end));
    }

    [Fact]
    public void A_range_over_two_files_stands_where_it_starts()
    {
        var text = new WireText.Builder();
        text.Add(First, Name);
        text.Add("X", Elsewhere);
        Assert.Equal(TextSpan.FromBounds(13, 14), text.Build().PlaceOf(2, 3).Span);
        Assert.Equal(Name, text.Build().PlaceOf(2, 4));
        Assert.Equal(Elsewhere, text.Build().PlaceOf(3, 4));
    }

    [Fact]
    public void Pieces_out_of_order_in_the_file_stand_where_the_first_stands()
    {
        var text = new WireText.Builder();
        text.Add(Last, Value);
        text.Add(First, Name);
        Assert.Equal(Value, text.Build().PlaceOf(0, 3));
    }

    [Fact]
    public void Only_characters_of_a_literal_can_be_rewritten()
    {
        var literals = Enumerable.Range(0, 8).Select(i => Text().Stretches(i, i + 1).Single().Literal);
        Assert.Equal([First, First, First, null, null, null, Last, Last], literals);
    }

    [Fact]
    public void Only_the_position_tells_a_hole_from_its_mark()
    {
        var text = new WireText.Builder();
        text.Add($"x{WireText.HoleMark}", Name);
        text.Add(new WireText.Hole(Value, JsonKinds.Number));
        var built = text.Build();
        Assert.Null(built.HoleAt(0));
        Assert.Null(built.HoleAt(1));
        Assert.Equal(Value, built.HoleAt(2)!.Place);
        Assert.Null(built.HoleAt(3));
        Assert.Equal($"x{WireText.HoleMark}…", built.AsText().ToString());
    }

    [Fact]
    public void A_part_keeps_its_holes()
    {
        Assert.Equal("Y", Text().Part(4, 5).Whole);
        Assert.Equal("Y…c", Text().Part(4, 7).ToString());
        Assert.Equal("…", Text().Part(5, 6).ToString());
        Assert.Equal("", Text().Part(4, 4).Whole);
    }

    [Fact]
    public void Nothing_is_a_text_too()
    {
        var text = new WireText.Builder();
        text.Add("", Name);
        text.Add(LiteralPiece.Decode("", 10, new LiteralStyle(LiteralKind.Regular)), Name);
        Assert.Equal("", text.Build().Value);
        Assert.Equal(default, text.Build().PlaceOf(0, 1));
        Assert.Empty(text.Build().Stretches(0, 1));
        Assert.Null(text.Build().HoleAt(0));
    }

    private static WireText Text()
    {
        var text = new WireText.Builder();
        text.Add(First, new Place(TextSpan.FromBounds(9, 15)));
        text.Add("XY", Name);
        text.Add(new WireText.Hole(Value, JsonKinds.None));
        text.Add(Last, new Place(TextSpan.FromBounds(139, 143)));
        return text.Build();
    }
}
