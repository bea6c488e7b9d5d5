using ChatPayloadAnalyzers.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>Finds the inside of a string literal in its syntax, for <see cref="LiteralPiece"/> to decode.</summary>
internal static class LiteralReader
{
    /// <returns><see langword="null"/> where the characters cannot be told apart (half-typed code, other kinds of literal).</returns>
    public static LiteralPiece? Decode(LiteralExpressionSyntax literal)
    {
        var token = literal.Token;
        var text = token.Text;
        // "…"u8
        var suffix = token.Kind() is SyntaxKind.Utf8StringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken ? 2 : 0;
        var piece = token.Kind() switch
        {
            SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken when text.StartsWith("@\"", StringComparison.Ordinal) => Inside(token, 2, 1 + suffix, new LiteralStyle(LiteralKind.Verbatim)),
            SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken => Inside(token, 1, 1 + suffix, new LiteralStyle(LiteralKind.Regular)),
            SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken => Inside(token, Quotes(text), Quotes(text) + suffix, new LiteralStyle(LiteralKind.Raw)),
            SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken => Lines(token, suffix),
            _ => null,
        };
        // The compiler's value is the truth; where ours differs (half-typed code) nothing inside is pointed at.
        return piece?.Value == token.ValueText ? piece : null;
    }

    /// <param name="syntax">A text part of an interpolated string.</param>
    /// <param name="value">Its value; the token's own still has the doubled braces.</param>
    public static LiteralPiece? Decode(InterpolatedStringTextSyntax syntax, string value)
    {
        if (syntax.Parent is not InterpolatedStringExpressionSyntax whole) return null;
        var token = syntax.TextToken;
        var style = StyleOf(whole);
        var isMultiLine = whole.StringStartToken.IsKind(SyntaxKind.InterpolatedMultiLineRawStringStartToken);
        var indentation = isMultiLine ? IndentationOf(whole) : 0;
        var startsLine = isMultiLine && syntax == whole.Contents[0];
        var piece = LiteralPiece.Decode(token.Text, token.SpanStart, style, indentation, startsLine);
        if (piece.Value == value) return piece;
        // The line break before the closing quotes belongs to the syntax, not to the value.
        var trimmed = token.Text.TrimEnd(' ', '\t').TrimEnd('\n').TrimEnd('\r');
        piece = LiteralPiece.Decode(trimmed, token.SpanStart, style, indentation, startsLine);
        return piece.Value == value ? piece : null;
    }

    public static LiteralStyle StyleOf(InterpolatedStringExpressionSyntax whole)
    {
        var start = whole.StringStartToken.Text;
        var dollars = start.Count(c => c == '$');
        var kind = start.Contains("\"\"\"") ? LiteralKind.Raw : start.Contains('@') ? LiteralKind.Verbatim : LiteralKind.Regular;
        return new LiteralStyle(kind, dollars);
    }

    private static LiteralPiece? Inside(SyntaxToken token, int opening, int closing, LiteralStyle style)
    {
        var length = token.Text.Length - opening - closing;
        return length < 0 ? null : LiteralPiece.Decode(token.Text.Substring(opening, length), token.SpanStart + opening, style);
    }

    private static LiteralPiece? Lines(SyntaxToken token, int suffix)
    {
        var text = token.Text;
        var start = text.IndexOf('\n') + 1;
        var end = text.LastIndexOf('\n');
        if (start == 0 || end < 0) return null;
        var indentation = text.Length - end - 1 - Quotes(text) - suffix;
        if (end > start && text[end - 1] == '\r') end--;
        // An empty literal has one line break only.
        if (end < start) end = start;
        return LiteralPiece.Decode(text.Substring(start, end - start), token.SpanStart + start, new LiteralStyle(LiteralKind.Raw), indentation, startsLine: true);
    }

    private static int Quotes(string text)
    {
        var quotes = 0;
        while (quotes < text.Length && text[quotes] == '"') quotes++;
        return quotes;
    }

    private static int IndentationOf(InterpolatedStringExpressionSyntax whole)
    {
        var end = whole.StringEndToken.Text;
        return end.IndexOf('"') - end.LastIndexOf('\n') - 1;
    }
}
