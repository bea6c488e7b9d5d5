using ChatPayloadAnalyzers.Json;

namespace ChatPayloadAnalyzers.Tests.Json;

/// <summary>Where each character of a literal's value stands in the source.</summary>
public sealed class LiteralPieceTests
{
    [Theory]
    [InlineData(@"\'\""\\\0\a\b\e\f\n\r\t\v", "'\"\\\0\a\b\u001b\f\n\r\t\v")]
    [InlineData(@"\u0041\x41\x041\x0041\U00000041", "AAAAA")]
    [InlineData(@"\x41g\x9", "Ag\t")]
    [InlineData(@"\U0001F600", "😀")]
    [InlineData("a{{b}}", "a{{b}}")]
    public void A_regular_literal_resolves_escapes(string source, string value)
    {
        Assert.Equal(value, LiteralPiece.Decode(source, 0, new LiteralStyle(LiteralKind.Regular)).Value);
    }

    [Fact]
    public void Each_escape_is_the_source_of_its_character()
    {
        var piece = LiteralPiece.Decode(@"a\nbc\u0041\x9z", 100, new LiteralStyle(LiteralKind.Regular));
        Assert.Equal("a\nbcA\tz", piece.Value);
        Assert.Equal([(100, 101), (101, 103), (103, 104), (104, 105), (105, 111), (111, 114), (114, 115)], Spans(piece));
    }

    [Fact]
    public void Both_halves_of_a_surrogate_pair_stand_at_its_escape()
    {
        var piece = LiteralPiece.Decode(@"a\U0001F600b", 0, new LiteralStyle(LiteralKind.Regular));
        Assert.Equal([(0, 1), (1, 11), (1, 11), (11, 12)], Spans(piece));
    }

    [Fact]
    public void Doubled_quotes_and_braces_are_one_character()
    {
        var piece = LiteralPiece.Decode("{{\"\"}}", 0, new LiteralStyle(LiteralKind.Verbatim, 1));
        Assert.Equal("{\"}", piece.Value);
        Assert.Equal([(0, 2), (2, 4), (4, 6)], Spans(piece));
    }

    [Fact]
    public void Indentation_is_no_part_of_the_value()
    {
        var piece = LiteralPiece.Decode("  a\r\n\r\n    b", 10, new LiteralStyle(LiteralKind.Raw), indentation: 2, startsLine: true);
        Assert.Equal("a\r\n\r\n  b", piece.Value);
        Assert.Equal([(12, 13), (13, 14), (14, 15), (15, 16), (16, 17), (19, 20), (20, 21), (21, 22)], Spans(piece));
    }

    [Fact]
    public void Half_typed_escapes_do_not_throw()
    {
        foreach (var source in new[] { "\\", "\\u", "\\u12", "\\x", "\\U1234567", "\\UFFFFFFFF", "a\\" })
            foreach (var kind in new[] { LiteralKind.Regular, LiteralKind.Verbatim, LiteralKind.Raw })
                LiteralPiece.Decode(source, 0, new LiteralStyle(kind));
    }

    private static IEnumerable<(int, int)> Spans(LiteralPiece piece) =>
        Enumerable.Range(0, piece.Value.Length).Select(i => (piece.SourceStart(i), piece.SourceEnd(i + 1)));
}
