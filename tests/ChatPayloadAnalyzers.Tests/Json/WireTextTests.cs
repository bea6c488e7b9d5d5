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

    /// <summary>Characters 1 to 7 of the text, as a text of their own: "bXY…c.</summary>
    [Theory]
    [InlineData(0, 1, 11, 13)]
    [InlineData(1, 2, 13, 14)]
    [InlineData(0, 2, 11, 14)]
    [InlineData(2, 4, 100, 110)]
    [InlineData(4, 5, 120, 130)]
    [InlineData(5, 6, 140, 141)]
    [InlineData(1, 1, 13, 14)]
    public void A_part_of_a_text_stands_where_the_text_has_it(int start, int end, int from, int to)
    {
        var part = Part(1, 7);
        Assert.Equal("\"bXY" + WireText.HoleMark + "c", part.Value);
        Assert.Equal(new Place(TextSpan.FromBounds(from, to)), part.PlaceOf(start, end));
    }

    [Fact]
    public void A_part_of_a_part_stands_there_too()
    {
        var text = new WireText.Builder();
        text.Add("x", Name);
        text.Add(Part(1, 7), 1, 2);
        Assert.Equal(new Place(TextSpan.FromBounds(13, 14)), text.Build().PlaceOf(1, 2));
    }

    [Theory]
    [InlineData(0, 3, 10, 14, true)]
    [InlineData(1, 3, 11, 14, false)]
    [InlineData(0, 2, 10, 13, false)]
    [InlineData(3, 5, 100, 110, true)]
    [InlineData(4, 5, 100, 110, false)]
    [InlineData(5, 6, 120, 130, true)]
    [InlineData(7, 8, 141, 142, false)]
    public void A_stretch_says_whether_it_is_all_that_is_spelled_there(int start, int end, int from, int to, bool isWhole)
    {
        var stretch = Assert.Single(Text().Stretches(start, end));
        Assert.Equal((TextSpan.FromBounds(from, to), isWhole, false), (stretch.Source, stretch.IsWhole, stretch.IsShared));
        Assert.Equal((start, end), (stretch.Start, stretch.End));
    }

    [Fact]
    public void Stretches_follow_one_another()
    {
        Assert.Equal([(2, 3), (3, 5), (5, 6), (6, 7)], Text().Stretches(2, 7).Select(stretch => (stretch.Start, stretch.End)));
    }

    [Fact]
    public void A_part_of_a_literal_is_not_all_that_it_spells()
    {
        Assert.False(Assert.Single(Part(0, 2).Stretches(0, 2)).IsWhole);
        Assert.True(Assert.Single(Part(3, 5).Stretches(0, 2)).IsWhole);
    }

    [Fact]
    public void What_stands_in_the_text_twice_is_shared()
    {
        var text = new WireText.Builder();
        text.Add(Text(), 0, 2);
        text.Add(Text(), 1, 3);
        text.Add(Text(), 6, 7);
        text.Add(Text(), 7, 8);
        Assert.Equal([true, true, false, false], text.Build().Stretches(0, 6).Select(stretch => stretch.IsShared));
    }

    [Fact]
    public void A_template_that_doubles_a_character_takes_both()
    {
        var braces = LiteralPiece.Decode("a{{b", 20, new LiteralStyle(LiteralKind.Regular));
        var spelled = new WireText.Builder();
        spelled.Add(braces, Name);
        var text = new WireText.Builder();
        text.Add(spelled.Build(), 0, 2, new Doubling());
        text.Add(spelled.Build(), 3, 4, new Doubling());
        Assert.Equal("a{b", text.Build().Value);
        var stretches = text.Build().Stretches(0, 3).ToList();
        Assert.Equal([TextSpan.FromBounds(20, 23), TextSpan.FromBounds(23, 24)], stretches.Select(stretch => stretch.Source));
        Assert.All(stretches, stretch => Assert.IsType<Doubling>(Assert.Single(stretch.Templates)));
    }

    [Fact]
    public void What_a_part_was_turned_into_stands_where_the_part_does()
    {
        var text = new WireText.Builder();
        text.Add("x", Name);
        Assert.True(text.AddInstead(Part(1, 7), 0, "'B", new Doubling()));
        Assert.Equal("x'B", text.Build().Value);
        Assert.Equal(new Place(TextSpan.FromBounds(11, 13)), text.Build().PlaceOf(1, 2));
        Assert.Equal(new Place(TextSpan.FromBounds(13, 14)), text.Build().PlaceOf(2, 3));
        var stretch = Assert.Single(text.Build().Stretches(1, 3));
        Assert.Equal((First, false), (stretch.Literal, stretch.IsWhole));
        Assert.Single(stretch.Templates);
    }

    [Theory]
    [InlineData(2, "12")]
    [InlineData(3, "1")]
    [InlineData(5, "1")]
    public void Where_no_one_literal_spells_a_part_nothing_can_stand_for_it(int start, string value)
    {
        var text = new WireText.Builder();
        Assert.False(text.AddInstead(Text(), start, value, new Doubling()));
        Assert.Equal("", text.Build().Value);
    }

    [Fact]
    public void A_line_break_of_the_machine_is_remembered()
    {
        var line = new WireText.Builder();
        line.AddLineBreak(Name);
        Assert.Equal(("\n", true), (line.Build().Value, line.Build().HasLineBreak));
        Assert.Equal(Name, line.Build().PlaceOf(0, 1));
        var around = new WireText.Builder();
        around.Add(line.Build(), 0, 1);
        around.Add(Text(), 0, 1);
        Assert.True(around.Build().HasLineBreak);
        around.Add(line.Build(), 0, 1);
        Assert.True(around.Build().HasLineBreak);
        Assert.False(Text().HasLineBreak);
    }

    private sealed class Doubling : TextTemplate
    {
        public override string? Spell(string text) => null;

        public override int WidthOf(char c) => c == '{' ? 2 : 1;
    }

    private static WireText Part(int start, int end)
    {
        var text = new WireText.Builder();
        text.Add(Text(), start, end);
        return text.Build();
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
