using ChatPayloadAnalyzers.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>JSON text with the literals that spell it, which a fix writes into.</summary>
internal sealed class JsonTextSource(WireText text, IReadOnlyDictionary<LiteralPiece, LiteralSite> literals)
{
    public WireText Text { get; } = text;

    /// <summary>The literal that spells all of the text from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public (LiteralPiece Piece, SyntaxNode Syntax, TextSpan Span)? Find(int start, int end)
    {
        if (start < 0 || start >= Text.Value.Length || Text.LiteralAt(start) is not { } piece || !literals.TryGetValue(piece, out var site)) return null;
        var last = Text.LiteralAt(Math.Max(start, end - 1));
        if (last is null || !literals.TryGetValue(last, out var other)) return null;
        // The holes of one interpolated string may stand between.
        var isOne = site.Syntax == other.Syntax || (site.Syntax is InterpolatedStringTextSyntax && site.Syntax.Parent == other.Syntax.Parent);
        return isOne ? (piece, site.Syntax, Text.PlaceOf(start, end).Span) : null;
    }

    /// <summary>
    /// How a variable is written into <paramref name="syntax"/>, with the changes that the literal needs for it; <see langword="null"/>
    /// where it cannot hold one.
    /// </summary>
    public static string? Hole(SyntaxNode syntax, LiteralStyle style, string variable, EditWriter writer)
    {
        if (style.Dollars > 0) return style.HoleOpening + variable + style.HoleClosing;
        if (syntax is not LiteralExpressionSyntax literal || !TakesOperator(literal)) return null;
        switch (style.Kind)
        {
            case LiteralKind.Regular:
                return "\" + " + variable + " + \"";
            case LiteralKind.Verbatim:
                return "\" + " + variable + " + @\"";
            default:
                // A raw literal becomes an interpolated one, with more dollars than it has braces in a row.
                var dollars = Math.Max(2, LongestRun(literal.Token.Text) + 1);
                writer.ReplaceOnce(literal.SyntaxTree, new TextSpan(literal.SpanStart, 0), new string('$', dollars));
                return new string('{', dollars) + variable + new string('}', dollars);
        }
    }

    private static bool TakesOperator(LiteralExpressionSyntax literal) =>
        literal.Parent is ArgumentSyntax or EqualsValueClauseSyntax or ParenthesizedExpressionSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax
            or AssignmentExpressionSyntax
        || (literal.Parent.IsKind(SyntaxKind.AddExpression) && !literal.Token.Text.StartsWith("\"\"\"", StringComparison.Ordinal));

    private static int LongestRun(string text)
    {
        var longest = 0;
        var run = 0;
        for (var i = 0; i < text.Length; i++)
        {
            run = text[i] is '{' or '}' ? (run > 0 && text[i - 1] == text[i] ? run + 1 : 1) : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
