using ChatPayloadAnalyzers.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>
/// Where members stand in literals of their own (one to an <c>Append</c>, a summand on its line, an item of <c>string.Join</c>), a new one
/// gets a literal of its own too.
/// </summary>
/// <param name="Anchor">The literal behind which it is written, whose style it has.</param>
/// <param name="Lead">White space before the name.</param>
/// <param name="Tail">The comma behind the value, with white space.</param>
/// <param name="Before">The code before the literal.</param>
/// <param name="After">The code behind it.</param>
internal sealed record NewPiece(TextAnchor Anchor, string Lead, string Tail, string Before, string After)
{
    /// <param name="source">The text.</param>
    /// <param name="comma">The comma behind which the member is written.</param>
    /// <param name="next">Where the name of the next member starts.</param>
    /// <returns><see langword="null"/> where the members before and behind it do not stand in literals of their own.</returns>
    public static NewPiece? Of(JsonTextSource source, int comma, int next)
    {
        var stretches = source.Text.Stretches(Math.Max(0, comma - 1), next + 1).ToList();
        if (stretches.Count < 2 || source.SyntaxOf(stretches[stretches.Count - 1]) is not { } nextSyntax || source.SyntaxOf(stretches[0]) is not { } syntax) return null;
        var text = JsonTextSource.StringOf(syntax);
        if (text == JsonTextSource.StringOf(nextSyntax) || stretches[0].IsShared || !stretches[0].Templates.IsEmpty || stretches[0].Literal!.Style.Kind == LiteralKind.Raw) return null;
        var anchor = new TextAnchor(syntax, stretches[0].Literal!.Style, stretches[0].Templates, new TextSpan(text.Span.End, 0));
        var lead = source.Text.Value.Substring(stretches[stretches.Count - 1].Start, next - stretches[stretches.Count - 1].Start);
        if (lead.Trim().Length > 0) return null;
        if (stretches.Count == 3 && stretches[1].Templates.Any(template => template is Separator)) return Item(text, nextSyntax, anchor, lead);
        var behind = source.Text.Value.Substring(comma + 1, stretches[stretches.Count - 1].Start - comma - 1);
        // The line break of AppendLine comes by itself.
        var tail = stretches.Count == 2 ? behind : stretches[1].Literal is null && stretches[1].End - stretches[1].Start == 1 && behind == "\n" ? "" : null;
        if (tail is null || tail.Trim().Length > 0 || stretches[0].End <= comma) return null;
        return Code(text, JsonTextSource.StringOf(nextSyntax)) is var (before, after, position)
            ? new NewPiece(anchor with { Span = new TextSpan(position, 0) }, lead, "," + tail, before, after)
            : null;
    }

    /// <summary>The new code with <paramref name="json"/> in its literal.</summary>
    public string? Code(string json)
    {
        if (Anchor.Spell(Lead) is not { } lead || Anchor.Spell(Tail) is not { } tail) return null;
        var (open, close) = JsonTextSource.StringOf(Anchor.Syntax) switch
        {
            InterpolatedStringExpressionSyntax interpolated => (interpolated.StringStartToken.Text, interpolated.StringEndToken.Text),
            _ => (Anchor.Style.Kind == LiteralKind.Verbatim ? "@\"" : "\"", "\""),
        };
        return Before + open + lead + json + tail + close + After;
    }

    private static NewPiece? Item(SyntaxNode text, SyntaxNode next, TextAnchor anchor, string lead)
    {
        SyntaxNode item = text.Parent is ArgumentSyntax argument ? argument : text;
        var other = JsonTextSource.StringOf(next);
        SyntaxNode following = other.Parent is ArgumentSyntax nextArgument ? nextArgument : other;
        if (item.Parent is not (ArgumentListSyntax or InitializerExpressionSyntax) || item.Parent != following.Parent) return null;
        return new NewPiece(anchor, lead, "", Between(item, following), "");
    }

    private static (string Before, string After, int Position)? Code(SyntaxNode text, SyntaxNode next)
    {
        if (SummandsOnLines(text) is { } following) return (Between(text, following), "", text.Span.End);
        var sum = text;
        while (sum.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } outer && outer.Right == sum) sum = outer;
        switch (sum.Parent)
        {
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression, Parent: ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement } assignment when !statement.Span.Contains(next.Span):
                return ($"{FileLayout.LineBreakBefore(statement)}{assignment.Left} += ", ";", statement.Span.End);
            case ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Append" or "AppendLine" or "Write" or "WriteLine" } access } call } }:
                if (call.Parent is ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } appended)
                {
                    ExpressionSyntax root = access.Expression;
                    while (root is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax inner }) root = inner.Expression;
                    return root is IdentifierNameSyntax or MemberAccessExpressionSyntax && !appended.Span.Contains(next.Span) ? ($"{FileLayout.LineBreakBefore(appended)}{root}.{access.Name}(", ");", appended.Span.End) : null;
                }

                var dot = call.GetLastToken().TrailingTrivia.ToFullString() + (call.Parent as MemberAccessExpressionSyntax)?.OperatorToken.LeadingTrivia.ToFullString();
                // On one line a chain of calls reads better with fewer of them.
                return call.Parent is MemberAccessExpressionSyntax && dot.Contains('\n') && dot.Trim().Length == 0 ? ($"{dot}.{access.Name}(", ")", call.Span.End) : null;
            default:
                return null;
        }
    }

    /// <summary>The summand behind this one, where it begins a line of its own.</summary>
    private static SyntaxNode? SummandsOnLines(SyntaxNode text)
    {
        if (text.Parent is not BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum) return null;
        var following = sum.Left == text ? sum.Right : sum.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } outer && outer.Left == sum ? outer.Right : null;
        return following is not null && Between(text, following) is var between && between.Contains('\n') && between.Trim() == "+" ? following : null;
    }

    private static string Between(SyntaxNode item, SyntaxNode following) =>
        item.SyntaxTree.GetText().ToString(TextSpan.FromBounds(item.Span.End, following.SpanStart));
}
