using ChatPayloadAnalyzers.Payload;

namespace ChatPayloadAnalyzers.Tests.Payloads;

/// <summary>What is known of a value of which not all is known.</summary>
public sealed class PayloadNodeTests
{
    [Theory]
    [InlineData("~a", true)]
    [InlineData("~as", true)]
    [InlineData("~do", false)]
    [InlineData("[1]", false)]
    [InlineData("[]", true)]
    [InlineData("{}", false)]
    [InlineData("\" \"", true)]
    [InlineData("\"a\"", false)]
    public void It_may_be_empty_where_it_may_be_an_array_or_is_blank(string notation, bool mayBeEmpty)
    {
        Assert.Equal(mayBeEmpty, PayloadNotation.Read(notation).MayBeEmpty);
    }

    [Fact]
    public void A_value_with_an_origin_is_a_text_with_a_hole()
    {
        Assert.Null(new UnknownNode(default).AsText);
        Assert.Equal("…", new UnknownNode(default) { Origin = new Named("a") }.AsText?.ToString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_choice_has_the_kinds_of_its_arms(bool isJoined)
    {
        var choice = ChoiceNode.Of(default, [PayloadNotation.ReadSlot("1"), PayloadNotation.ReadSlot("\"a\"")], isJoined);
        Assert.Equal(JsonKinds.Number | JsonKinds.String, choice.Kinds);
        Assert.Equal("(1|\"a\")", PayloadDump.Of(choice));
    }

    [Theory]
    [InlineData("1", "[]", true)]
    [InlineData("1", "\"a\"", false)]
    [InlineData("[1]", "[]", true)]
    public void A_choice_may_be_empty_where_an_arm_may(string one, string other, bool mayBeEmpty)
    {
        Assert.Equal(mayBeEmpty, ChoiceNode.Of(default, [PayloadNotation.ReadSlot(one), PayloadNotation.ReadSlot(other)], isJoined: true).MayBeEmpty);
    }

    /// <summary>A conditional inside a branch is as uncertain as the branch; a branch inside a conditional stays one.</summary>
    [Theory]
    [InlineData(true, true, 3)]
    [InlineData(false, true, 3)]
    [InlineData(false, false, 3)]
    [InlineData(true, false, 2)]
    public void A_choice_in_a_choice_is_one_choice(bool isInnerJoined, bool isJoined, int arms)
    {
        var inner = ChoiceNode.Of(default, [PayloadNotation.ReadSlot("1"), PayloadNotation.ReadSlot("2")], isInnerJoined);
        var outer = Assert.IsType<ChoiceNode>(ChoiceNode.Of(default, [new Slot(inner, default, null), PayloadNotation.ReadSlot("3")], isJoined));
        Assert.Equal((arms, isJoined), (outer.Arms.Length, outer.IsJoined));
    }

    [Fact]
    public void One_arm_is_no_choice_and_none_is_anything()
    {
        Assert.Equal("1", PayloadDump.Of(ChoiceNode.Of(default, [PayloadNotation.ReadSlot("1")], isJoined: false)));
        Assert.Equal(JsonKinds.Any, Assert.IsType<UnknownNode>(ChoiceNode.Of(default, [], isJoined: false)).Kinds);
    }

    [Theory]
    [InlineData(16, true)]
    [InlineData(17, false)]
    public void Many_arms_are_not_told_apart(int arms, bool areKnown)
    {
        var choice = ChoiceNode.Of(default, [.. Enumerable.Range(0, arms).Select(i => PayloadNotation.ReadSlot($"{i}"))], isJoined: true);
        Assert.Equal((areKnown, JsonKinds.Number), (choice is ChoiceNode, choice.Kinds));
    }

    [Theory]
    [InlineData("[1]", 0, "[1*]")]
    [InlineData("[1,2]", 1, "[1,2*]")]
    public void Items_of_a_number_that_is_not_known_are_shown(string items, int known, string dump)
    {
        var all = Assert.IsType<ArrayNode>(PayloadNotation.Read(items)).Items;
        Assert.Equal(dump, PayloadDump.Of(new ArrayNode(default, all.RemoveAt(known), isOpen: true, each: all[known])));
    }

    [Fact]
    public void Texts_are_the_same_where_each_piece_certainly_is()
    {
        var (a, again, b) = (new TextPiece(null, new Named("a")), new TextPiece(null, new Named("a")), new TextPiece(null, new Named("b")));
        Assert.True(a.IsSame(again));
        Assert.False(a.IsSame(b));
        Assert.False(a.IsSame(new TextPiece(null)));
        Assert.False(new TextPiece(null).IsSame(a));
        Assert.False(new TextPiece(null).IsSame(new TextPiece(null)));
        Assert.False(a.IsSame("a"));
        Assert.False(new TextPiece("a").IsSame(a));
        Assert.True(new TextPiece("a").IsSame("a"));
        Assert.False(new TextPiece("a").IsSame("b"));
        Assert.True(PartialText.Of(["x", a]).IsSame(PartialText.Of(["x", again])));
        Assert.False(PartialText.Of(["x", a]).IsSame(PartialText.Of(["x"])));
        Assert.False(PartialText.Of(["x"]).IsSame(PartialText.Of(["x", a])));
        Assert.False(PartialText.Of([]).IsSame(PartialText.Of([])));
        Assert.False(PartialText.Known("a").CanBe("A"));
        Assert.True(PartialText.Known("a").CanBe("A", ignoresCase: true));
    }

    [Theory]
    [InlineData("abc", "abc")]
    [InlineData("abcd", "abc…")]
    public void A_long_text_is_cut(string text, string shown)
    {
        Assert.Equal(shown, text.ShortenedTo(3));
    }

    private sealed class Named(string name) : Origin
    {
        private string Name { get; } = name;

        public override bool IsText => true;

        public override Slot? Json => null;

        public override bool IsSame(Origin other) => other is Named named && named.Name == Name;
    }
}
