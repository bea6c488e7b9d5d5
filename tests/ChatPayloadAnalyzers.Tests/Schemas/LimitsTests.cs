using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Schemas;

namespace ChatPayloadAnalyzers.Tests.Schemas;

public sealed class LimitsTests
{
    private static readonly Limits Length = new() { MinLength = 2, MaxLength = 1000 };

    [Theory]
    [InlineData(1, "shorter than 2 characters")]
    [InlineData(2, null)]
    [InlineData(1000, null)]
    [InlineData(1001, "longer than 1,000 characters")]
    public void A_text_is_as_long_as_it_may_be(int length, string? refusal) =>
        Assert.Equal(refusal, Length.Refuse(PartialText.Known(new string('a', length))));

    [Fact]
    public void Of_a_text_with_a_hole_only_what_is_there_for_certain_is_counted()
    {
        Assert.Null(Length.Refuse(PartialText.Unknown));
        Assert.Null(Length.Refuse(PartialText.Of([new string('a', 500), new TextPiece(null), new string('a', 500)])));
        Assert.Equal("longer than 1,000 characters", Length.Refuse(PartialText.Of([new string('a', 500), new TextPiece(null), new string('a', 501)])));
    }

    [Fact]
    public void A_pair_of_surrogates_is_one_character()
    {
        Assert.Equal("shorter than 2 characters", Length.Refuse(PartialText.Known("😀")));
        Assert.Null(Length.Refuse(PartialText.Known("😀a")));
    }

    [Theory]
    [InlineData("^[a-z]+$", "abc", null)]
    [InlineData("^[a-z]+$", "Abc", "no match for ^[a-z]+$")]
    // As ECMAScript reads them, not .NET: a digit is one of ten, and a pattern may stand anywhere.
    [InlineData("^\\d$", "٣", "no match for ^\\d$")]
    [InlineData("b", "abc", null)]
    [InlineData("(unclosed", "abc", null)]
    [InlineData("^aaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "b", "no match for ^aaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("^aaaaaaaaaaaaaaaaaaaaaaaaaaaaab", "b", "no match for ^aaaaaaaaaaaaaaaaaaaaaaaaaaaaa…")]
    // Takes longer than anybody waits.
    [InlineData("^(a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", null)]
    public void A_text_matches_its_pattern(string pattern, string text, string? refusal) =>
        Assert.Equal(refusal, new Limits { Pattern = pattern }.Refuse(PartialText.Known(text)));

    [Theory]
    [InlineData("1.5", null)]
    [InlineData("1.4", "less than 1.5")]
    [InlineData("-3", "less than 1.5")]
    [InlineData("15e-1", null)]
    [InlineData("1000000", null)]
    [InlineData("1000000.5", "more than 1,000,000")]
    [InlineData("true", null)]
    // Larger than what we count with.
    [InlineData("1e400", null)]
    public void A_number_is_within_its_bounds(string number, string? refusal) =>
        Assert.Equal(refusal, new Limits { Minimum = 1.5m, Maximum = 1_000_000 }.Refuse(number));

    [Theory]
    [InlineData("1.5", "not more than 1.5")]
    [InlineData("1.4", "not more than 1.5")]
    [InlineData("1.6", null)]
    [InlineData("9.9", null)]
    [InlineData("10", "not less than 10")]
    [InlineData("11", "not less than 10")]
    public void A_bound_may_be_refused_itself(string number, string? refusal) =>
        Assert.Equal(refusal, new Limits { Minimum = 1.5m, Maximum = 10, ExcludesMinimum = true, ExcludesMaximum = true }.Refuse(number));

    [Fact]
    public void Without_limits_all_is_accepted()
    {
        Assert.Null(Limits.None.Refuse("7"));
        Assert.Null(Limits.None.Refuse(PartialText.Known("")));
    }

    [Fact]
    public void Of_two_bounds_the_narrower_holds()
    {
        var wide = new Limits { MinLength = 1, MaxLength = 9, Minimum = 1, Maximum = 9, Pattern = "a" };
        var narrow = new Limits { MinLength = 2, MaxLength = 8, Minimum = 2, Maximum = 8, Pattern = "b" };
        Assert.Equal(narrow with { Pattern = "a" }, Limits.Both(wide, narrow));
        Assert.Equal(narrow, Limits.Both(narrow, wide));
        Assert.Equal(wide, Limits.Both(wide, Limits.None));
        Assert.Equal(wide, Limits.Both(Limits.None, wide));
        Assert.Equal(new Limits { Minimum = 1, Maximum = 9 }, Limits.Both(new Limits { Minimum = 1 }, new Limits { Maximum = 9 }));
        Assert.Equal(new Limits { Minimum = 1, Maximum = 9, Pattern = "b" }, Limits.Both(new Limits { Maximum = 9 }, new Limits { Minimum = 1, Pattern = "b" }));
    }

    [Theory]
    [InlineData(1, true, 1, false, true)]
    [InlineData(1, false, 1, true, true)]
    [InlineData(1, true, 2, false, false)]
    [InlineData(2, false, 1, true, false)]
    [InlineData(1, false, 2, true, true)]
    [InlineData(2, true, 1, false, true)]
    [InlineData(1, false, 2, false, false)]
    public void A_bound_is_refused_itself_where_the_narrower_one_is(int left, bool leftExcludes, int right, bool rightExcludes, bool excludes)
    {
        var least = Limits.Both(new Limits { Minimum = left, ExcludesMinimum = leftExcludes }, new Limits { Minimum = right, ExcludesMinimum = rightExcludes });
        Assert.Equal((Math.Max(left, right), excludes), ((int)least.Minimum!, least.ExcludesMinimum));
        var most = Limits.Both(new Limits { Maximum = -left, ExcludesMaximum = leftExcludes }, new Limits { Maximum = -right, ExcludesMaximum = rightExcludes });
        Assert.Equal((-Math.Max(left, right), excludes), ((int)most.Maximum!, most.ExcludesMaximum));
    }
}
