using ChatPayloadAnalyzers.Json;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Tests.Json;

/// <summary>What a fix spells into a literal is what the compiler reads out of it.</summary>
public sealed class LiteralStyleTests
{
    private const int Seed = 1881;

    public static TheoryData<string, string, int> Delimiters => new()
    {
        { "\"", "\"", 0 },
        { "@\"", "\"", 0 },
        { "$\"", "\"", 1 },
        { "$@\"", "\"", 1 },
        { "@$\"", "\"", 1 },
    };

    [Theory]
    [MemberData(nameof(Delimiters))]
    public void Every_character_is_spelled_as_the_compiler_reads_it(string open, string close, int dollars)
    {
        var style = StyleOf(open, dollars);
        var characters = Enumerable.Range(0, Attempts.AreFew ? 0x2100 : char.MaxValue).Select(code => (char)code).Where(c => !char.IsSurrogate(c) && IsSpelled(c));
        foreach (var some in characters.Chunk(64)) AssertReads(new string(some), open, style, close);
    }

    [Theory]
    [MemberData(nameof(Delimiters))]
    public void Random_text_is_spelled_as_the_compiler_reads_it(string open, string close, int dollars)
    {
        var random = new Random(Seed);
        const string Characters = "ab01 \"\\{}\n\r\t'é€u";
        for (var i = 0; i < Attempts.Of(500); i++)
            AssertReads(string.Concat(Enumerable.Range(0, random.Next(10)).Select(_ => Characters[random.Next(Characters.Length)])), open, StyleOf(open, dollars), close);
    }

    [Theory]
    [InlineData(LiteralKind.Regular, 1, "{", "}")]
    [InlineData(LiteralKind.Verbatim, 1, "{", "}")]
    [InlineData(LiteralKind.Raw, 1, "{", "}")]
    [InlineData(LiteralKind.Raw, 3, "{{{", "}}}")]
    public void A_hole_has_as_many_braces_as_a_raw_literal_has_dollars(object kind, int dollars, string opening, string closing)
    {
        var style = new LiteralStyle((LiteralKind)kind, dollars);
        Assert.Equal((opening, closing), (style.HoleOpening, style.HoleClosing));
    }

    [Fact]
    public void A_raw_literal_spells_characters_as_they_are()
    {
        Assert.Equal("{\"a\\n\"}", new LiteralStyle(LiteralKind.Raw, 2).Spell("{\"a\\n\"}"));
    }

    /// <summary>Separators that C# takes for line breaks: no JSON that a fix writes has them.</summary>
    private static bool IsSpelled(char c) => c is not ('\u0085' or '\u2028' or '\u2029');

    private static LiteralStyle StyleOf(string open, int dollars) => new(open.Contains('@') ? LiteralKind.Verbatim : LiteralKind.Regular, dollars);

    private static void AssertReads(string text, string open, LiteralStyle style, string close)
    {
        var spelled = open + style.Spell(text) + close;
        var expression = SyntaxFactory.ParseExpression(spelled);
        Assert.False(expression.ContainsDiagnostics, spelled);
        var read = expression is InterpolatedStringExpressionSyntax interpolated
            ? string.Concat(interpolated.Contents.Cast<InterpolatedStringTextSyntax>().Select(part => part.TextToken.ValueText)).Replace("{{", "{").Replace("}}", "}")
            : ((LiteralExpressionSyntax)expression).Token.ValueText;
        Assert.Equal(text, read);
    }
}
