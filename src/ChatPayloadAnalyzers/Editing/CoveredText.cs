using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>Expressions that write nothing but what is to be taken away, and the code that goes with them.</summary>
internal sealed class CoveredText
{
    private readonly HashSet<SyntaxNode> _nodes = [];

    public bool Any => _nodes.Count > 0;

    /// <summary>The expression or hole that stands at <paramref name="span"/>.</summary>
    public static SyntaxNode? NodeAt(SyntaxTree tree, TextSpan span, EditWriter writer)
    {
        var root = tree.GetRoot(writer.Cancellation);
        if (!root.FullSpan.Contains(span)) return null;
        var node = root.FindNode(span, getInnermostNodeForTie: true);
        return node.Span == span && node is ExpressionSyntax or InterpolationSyntax ? node : null;
    }

    /// <summary>The whole sum that <paramref name="operand"/> is a part of, or itself.</summary>
    public static SyntaxNode? SumOf(SyntaxNode operand)
    {
        while (operand.Parent.IsKind(SyntaxKind.AddExpression)) operand = operand.Parent!;
        return operand;
    }

    /// <summary>Adds an expression, and what has no other part any more.</summary>
    public void Add(SyntaxNode node)
    {
        for (SyntaxNode? current = node; current is not null && _nodes.Add(current);)
        {
            current = current.Parent switch
            {
                InterpolatedStringExpressionSyntax whole when whole.Contents.All(_nodes.Contains) => whole,
                ParenthesizedExpressionSyntax parenthesized => parenthesized,
                BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum when _nodes.Contains(sum.Left) && _nodes.Contains(sum.Right) => sum,
                _ => null,
            };
        }
    }

    /// <summary>Adds the spans that go, with an operator, a comma, a call or a statement.</summary>
    /// <param name="spans">Takes them.</param>
    /// <param name="separators">The calls of <c>string.Join</c>, each as often as one of its separators goes.</param>
    /// <param name="writer">Knows the files.</param>
    public bool Write(List<(SyntaxTree Tree, TextSpan Span)> spans, IReadOnlyList<SyntaxNode> separators, EditWriter writer)
    {
        var roots = _nodes.Where(node => !_nodes.Contains(node.Parent!)).ToList();
        var isWritten = true;
        foreach (var group in roots.GroupBy(node => ListOf(node)))
        {
            if (group.Key is { } list) isWritten &= WriteItems(list, group.ToList(), separators.Count(call => call == CallOf(list)), spans);
            else foreach (var node in group) isWritten &= WriteOne(node, spans, writer);
        }

        return isWritten && separators.All(call => roots.Any(node => ListOf(node) is { } list && CallOf(list) == call));
    }

    /// <summary>The arguments or the initializer that <paramref name="node"/> is an item of, where the items are written one behind the other.</summary>
    private static SyntaxNode? ListOf(SyntaxNode node) => node.Parent switch
    {
        InitializerExpressionSyntax { Parent: ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax } items => items,
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Concat" or "Join" or "AppendJoin" } } } arguments } => arguments,
        _ => null,
    };

    private static SyntaxNode? CallOf(SyntaxNode list) => list.FirstAncestorOrSelf<InvocationExpressionSyntax>();

    private static bool WriteItems(SyntaxNode list, List<SyntaxNode> items, int separators, List<(SyntaxTree, TextSpan)> spans)
    {
        var isJoined = CallOf(list) is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: not "Concat" } };
        if (isJoined && separators != items.Count) return false;
        var (edit, nodes) = list switch
        {
            InitializerExpressionSyntax initializer => (SyntaxLists.Of(list.SyntaxTree, initializer.OpenBraceToken, initializer.CloseBraceToken, initializer.Expressions), initializer.Expressions.ToList<SyntaxNode>()),
            ArgumentListSyntax arguments => (SyntaxLists.Of(list.SyntaxTree, arguments.OpenParenToken, arguments.CloseParenToken, arguments.Arguments), arguments.Arguments.Select(argument => (SyntaxNode)argument.Expression).ToList()),
            _ => (null, []),
        };
        // A call with one string left is another overload.
        if (edit is null || nodes.Count - items.Count < (isJoined ? 1 : 2)) return false;
        spans.AddRange(edit.Removals(items.Select(item => nodes.IndexOf(item)).ToList()).Select(span => (list.SyntaxTree, span)));
        return true;
    }

    private bool WriteOne(SyntaxNode node, List<(SyntaxTree, TextSpan)> spans, EditWriter writer)
    {
        switch (node.Parent)
        {
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                spans.Add((node.SyntaxTree, node == sum.Left ? TextSpan.FromBounds(node.SpanStart, sum.Right.SpanStart) : TextSpan.FromBounds(sum.Left.Span.End, node.Span.End)));
                return true;
            case ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Append" or "AppendLine" or "Write" or "WriteLine" } access } call } }:
                if (StatementOf(call) is { } appended) return WriteStatement(appended, spans, writer);
                spans.Add((node.SyntaxTree, TextSpan.FromBounds(access.Expression.Span.End, call.Span.End)));
                return true;
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression, Parent: ExpressionStatementSyntax added } assignment when node == assignment.Right:
                return WriteStatement(added, spans, writer);
            case InterpolatedStringExpressionSyntax:
                spans.Add((node.SyntaxTree, node.Span));
                return true;
            // Nothing is left of it but its quotes.
            default:
                if (InsideOf(node) is not { } inside) return false;
                spans.Add((node.SyntaxTree, inside));
                return true;
        }
    }

    /// <summary>The statement of which nothing is left when all that goes is gone: <c>builder.Append("…").Append("…");</c>.</summary>
    private ExpressionStatementSyntax? StatementOf(InvocationExpressionSyntax call)
    {
        var outer = call;
        while (outer.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next }) outer = next;
        if (outer.Parent is not ExpressionStatementSyntax statement) return null;
        SyntaxNode current = outer;
        while (current is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access, ArgumentList.Arguments: { Count: 1 } arguments })
        {
            if (!_nodes.Contains(arguments[0].Expression)) return null;
            current = access.Expression;
        }

        return current is IdentifierNameSyntax or MemberAccessExpressionSyntax ? statement : null;
    }

    private static TextSpan? InsideOf(SyntaxNode node)
    {
        if (node is InterpolatedStringExpressionSyntax { StringStartToken.Text: var start } whole && !start.Contains("\"\"\"")) return TextSpan.FromBounds(whole.StringStartToken.Span.End, whole.StringEndToken.SpanStart);
        if (node is not LiteralExpressionSyntax { Token: var token } || !token.IsKind(SyntaxKind.StringLiteralToken)) return null;
        return TextSpan.FromBounds(token.SpanStart + token.Text.IndexOf('"') + 1, token.Span.End - 1);
    }

    private static bool WriteStatement(StatementSyntax statement, List<(SyntaxTree, TextSpan)> spans, EditWriter writer)
    {
        if (statement.Parent is not (BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax)) return false;
        var text = statement.SyntaxTree.GetText(writer.Cancellation);
        var (first, last) = (text.Lines.GetLineFromPosition(statement.SpanStart), text.Lines.GetLineFromPosition(statement.Span.End));
        var isAlone = text.ToString(TextSpan.FromBounds(first.Start, statement.SpanStart)).Trim().Length == 0
            && text.ToString(TextSpan.FromBounds(statement.Span.End, last.End)).Trim().Length == 0;
        spans.Add((statement.SyntaxTree, isAlone ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak) : statement.Span));
        return true;
    }
}
