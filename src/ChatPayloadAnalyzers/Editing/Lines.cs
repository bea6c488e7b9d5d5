using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>How declarations stand on the lines of their file.</summary>
internal static class Lines
{
    public static int LineOf(this SyntaxToken token) => token.SyntaxTree!.GetText().Lines.IndexOf(token.SpanStart);

    /// <summary>What stands before <paramref name="node"/> on its line, where that is white space.</summary>
    public static string IndentationOf(this SyntaxNode node)
    {
        var text = node.SyntaxTree.GetText();
        var line = text.ToString(text.Lines.GetLineFromPosition(node.SpanStart).Span);
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    /// <summary>No other code stands on the lines of <paramref name="node"/>.</summary>
    public static bool IsOnLineOfItsOwn(this SyntaxNode node)
    {
        var text = node.SyntaxTree.GetText();
        var first = node.GetFirstToken();
        var last = node.GetLastToken();
        var previous = first.GetPreviousToken();
        var next = last.GetNextToken();
        return (previous.RawKind == 0 || text.Lines.IndexOf(previous.Span.End) != text.Lines.IndexOf(first.SpanStart))
            && (next.RawKind == 0 || next.Span.IsEmpty || text.Lines.IndexOf(next.SpanStart) != text.Lines.IndexOf(last.Span.End));
    }

    /// <summary>The end of the line that <paramref name="node"/> ends on: a comment there speaks of it.</summary>
    public static int EndOfLine(this SyntaxNode node) => node.SyntaxTree.GetText().Lines.GetLineFromPosition(node.Span.End).End;

    /// <summary>A blank line stands between <paramref name="node"/> and its sibling, the one before it or, where it is the first, the one behind it.</summary>
    public static bool HasBlankLineAround(this SyntaxNode node)
    {
        if (node.Parent is null) return false;
        var siblings = node.Parent.ChildNodes().Where(sibling => sibling.GetType() == node.GetType()).ToList();
        var index = siblings.IndexOf(node);
        if (siblings.Count < 2) return false;
        return index > 0 ? IsBlankBehind(siblings[index - 1]) : IsBlankBehind(node);
    }

    private static bool IsBlankBehind(SyntaxNode node)
    {
        var lines = node.SyntaxTree.GetText().Lines;
        var next = lines.IndexOf(node.Span.End) + 1;
        return next < lines.Count && lines[next].ToString().Trim().Length == 0;
    }
}
