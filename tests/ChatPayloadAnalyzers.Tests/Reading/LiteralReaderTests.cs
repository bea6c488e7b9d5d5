using ChatPayloadAnalyzers.Json;
using ChatPayloadAnalyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Tests.Reading;

/// <summary>A literal is decoded as the compiler reads it, and each character is cut out of the source where it is spelled.</summary>
public sealed class LiteralReaderTests
{
    private const int Seed = 31337;

    public static TheoryData<string> Literals =>
    [
        "\"\"", "\"a\"", "\"{\\\"a\\\": 1}\"", "\"\\'\\\"\\\\\\0\\a\\b\\f\\n\\r\\t\\v\"", "\"\\u0041\\x41\\x041z\\U0001F600\"", "\"\\x9{}\"", "\"é€😀\"",
        "@\"\"", "@\"a\"\"b\\\"", "@\"a\n  b\r\n{}\"", "@\"\"\"quoted\"\"\"",
        "\"\"\"a\"\"\"", "\"\"\"{\"a\": 1}\"\"\"", "\"\"\"\"a\"\"\"b\"\"\"\"", "\"\"\"\\n\"\"\"",
        "\"\"\"\n    a\n    \"\"\"", "\"\"\"\n    a\n\n      b\n    \n  \n    c\n    \"\"\"", "\"\"\"\r\n    {\r\n      \"a\": 1\r\n    }\r\n    \"\"\"", "\"\"\"\n\ta\n\t\tb\n\t\"\"\"",
        "\"\"\"\na\nb\n\"\"\"", "\"\"\"\n\n\"\"\"", "\"\"\"  \n    a\n    \"\"\"", "\"\"\"\n    \n    \"\"\"", "\"\"\"\n\n\n    \"\"\"",
        "\"\"u8", "\"{\\\"a\\\": 1}\"u8", "\"é€😀\"U8", "@\"a\"\"b\\\"u8", "\"\"\"a\"\"\"u8", "\"\"\"\n    a\n      b\n    \"\"\"u8", "\"\"\"\r\n    {\r\n    }\r\n    \"\"\"U8", "\"\"\"\n\n\"\"\"u8",
        "$\"\"", "$\"a{X}b\"", "$\"{{{X}}}\"", "$\"{{\\\"a\\\": \\\"{X}\\\"}}\"", "$\"\\u0041{X}\\n\"", "$\"{{}}\"",
        "$@\"{{\"\"a\"\": \"\"{X}\"\"}}\"", "@$\"{{\n  \"\"a\"\": {X}\r\n}}\"", "@$\"\"\"{X}\"\"\"",
        "$\"\"\"a{X}b\"\"\"", "$$\"\"\"{\"a\": \"{{X}}\"}\"\"\"", "$$$\"\"\"{{\"a\": {{{X}}}}}\"\"\"", "$\"\"\"\"a\"\"\"{X}\"\"\"\"",
        "$$\"\"\"\n    {\n      \"a\": \"{{X}}\",\n\n      \"b\": {{X}}\n    }\n    \"\"\"",
        "$$\"\"\"\r\n    {\r\n      \"a\": \"{{X}}\"\r\n    }\r\n    \"\"\"",
        "$\"\"\"\n    {X}\n    a{X}\n      {X}b\n    \"\"\"", "$\"\"\"\n\n    {X}\n\n    \"\"\"", "$\"\"\"\n    a\n    \"\"\"", "$\"\"\"\n{X}\n\"\"\"", "$$\"\"\"\n\t{{{X}}}\n\t\"\"\"",
    ];

    [Theory]
    [MemberData(nameof(Literals))]
    public void Each_character_is_where_the_compiler_reads_it(string literal)
    {
        AssertDecoded(literal);
    }

    [Fact]
    public void Random_text_is_decoded_in_every_style()
    {
        var random = new Random(Seed);
        const string Characters = "ab{}\"\\ \t:'é";
        var literals = new List<string>();
        for (var i = 0; i < 400; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Characters[random.Next(Characters.Length)]));
            var lines = string.Concat(text.Select(c => c == ':' ? "\n" : c.ToString()));
            foreach (var (open, style, close) in new[] { ("\"", LiteralKind.Regular, "\""), ("@\"", LiteralKind.Verbatim, "\""), ("$\"", LiteralKind.Regular, "\""), ("$@\"", LiteralKind.Verbatim, "\"") })
                literals.Add(open + new LiteralStyle(style, open.Contains('$') ? 1 : 0).Spell(lines) + close);
            literals.Add("\"" + new LiteralStyle(LiteralKind.Regular).Spell(lines) + "\"u8");
            literals.Add("\"\"\"\"\"\"\n    " + lines.Replace("\n", "\n    ") + "\n    \"\"\"\"\"\"u8");
            literals.Add("\"\"\"\"\"\"\n    " + lines.Replace("\n", "\n    ") + "\n    \"\"\"\"\"\"");
            literals.Add("$$$$$$$\"\"\"\"\"\"\n    " + lines.Replace("\n", "\n    ").Replace("a", "{{{{{{{X}}}}}}}") + "\n    \"\"\"\"\"\"");
        }

        AssertDecoded([.. literals]);
    }

    [Theory]
    [InlineData("\"a")]
    [InlineData("\"\\q\"")]
    [InlineData("@\"a")]
    [InlineData("\"\"\"a")]
    [InlineData("\"\"\"\n  a\n    \"\"\"")]
    [InlineData("\"\"\"\n")]
    [InlineData("\"\\u12\"")]
    [InlineData("'a'")]
    [InlineData("5")]
    [InlineData("\"a\"u8")]
    public void Half_typed_and_other_literals_do_not_throw(string text)
    {
        if (SyntaxFactory.ParseExpression(text) is LiteralExpressionSyntax literal && LiteralReader.Decode(literal) is { } piece)
            Assert.Equal(literal.Token.ValueText, piece.Value);
    }

    /// <summary>All in one program, since binding one costs as much as binding thousands.</summary>
    private static void AssertDecoded(params string[] literals)
    {
        var source = $"class C\n{{\nstring X = \"x\";\n{string.Concat(literals.Select((literal, i) => $"string Y{i}() =>\n{literal};\n"))}}}";
        var tree = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest));
        Assert.True(!tree.GetDiagnostics().Any(), source);
        var compilation = CSharpCompilation.Create("Literals", [tree], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]);
        var model = compilation.GetSemanticModel(tree);
        foreach (var syntax in tree.GetRoot().DescendantNodes().OfType<ArrowExpressionClauseSyntax>().Select(arrow => arrow.Expression))
        {
            if (syntax is LiteralExpressionSyntax plain)
            {
                AssertSpelled(source, plain.Token.ValueText, LiteralReader.Decode(plain), plain);
                continue;
            }

            foreach (var part in ((IInterpolatedStringOperation)model.GetOperation(syntax)!).Parts.OfType<IInterpolatedStringTextOperation>())
            {
                var value = (string)part.Text.ConstantValue.Value!;
                AssertSpelled(source, value, LiteralReader.Decode((InterpolatedStringTextSyntax)part.Syntax, value), syntax);
            }
        }
    }

    private static void AssertSpelled(string source, string value, LiteralPiece? piece, SyntaxNode literal)
    {
        Assert.True(piece is not null, literal.ToString());
        Assert.Equal(value, piece.Value);
        var end = 0;
        for (var i = 0; i < value.Length; i++)
        {
            var (start, next) = (piece.SourceStart(i), piece.SourceEnd(i + 1));
            // Both halves of a surrogate pair may be spelled by one escape.
            if (start < end) Assert.True(char.IsLowSurrogate(value[i]), literal.ToString());
            Assert.Contains(value[i], LiteralPiece.Decode(source[start..next], 0, piece.Style).Value);
            Assert.True(next - start is 1 or 2 || source[start] == '\\', literal.ToString());
            end = next;
        }
    }
}
