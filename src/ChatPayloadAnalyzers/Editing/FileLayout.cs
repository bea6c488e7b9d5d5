using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>How a file breaks and indents its lines, and what stands on them.</summary>
internal static class FileLayout
{
    /// <summary>The line break of the file.</summary>
    public static string LineBreakOf(SyntaxTree tree) => LineBreakOf(tree.GetText().Lines[0]);

    /// <summary>What stands before <paramref name="node"/> on its line, where that is white space.</summary>
    public static string IndentationOf(this SyntaxNode node)
    {
        var text = node.SyntaxTree.GetText();
        var line = text.ToString(text.Lines.GetLineFromPosition(node.SpanStart).Span);
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    /// <summary>What parts a statement or declaration from a new one before it: a line break and the indentation; a blank where it shares its line with others.</summary>
    public static string LineBreakBefore(SyntaxNode node) => LineBreakBefore(node.SpanStart, node.SyntaxTree.GetText());

    public static string LineBreakBefore(int position, SourceText source)
    {
        var line = source.Lines.GetLineFromPosition(position);
        var before = source.ToString(TextSpan.FromBounds(line.Start, position));
        return before.Trim().Length > 0 ? " " : LineBreakOf(line) + before;
    }

    /// <summary>What parts two members or items, as the layout for a new one: white space, also the escapes of it in a literal on one line; of all else the last line break and what it is indented by.</summary>
    public static string LayoutOf(string between)
    {
        if (between.Replace("\\n", "").Replace("\\r", "").Replace("\\t", "").Trim().Length == 0) return between;
        var lineBreak = between.LastIndexOf('\n');
        if (lineBreak < 0) return " ";
        var indentation = between.Substring(lineBreak + 1);
        return (lineBreak > 0 && between[lineBreak - 1] == '\r' ? "\r\n" : "\n") + indentation.Substring(0, indentation.Length - indentation.TrimStart().Length);
    }

    /// <summary>The end of the line behind <paramref name="node"/>, where nothing but a comment follows on it: that speaks of the node.</summary>
    public static int EndOfLineBehind(SyntaxNode node)
    {
        var text = node.SyntaxTree.GetText();
        var line = text.Lines.GetLineFromPosition(node.Span.End);
        var rest = text.ToString(TextSpan.FromBounds(node.Span.End, line.End)).Trim();
        var isComment = rest.StartsWith("//", StringComparison.Ordinal) || (rest.StartsWith("/*", StringComparison.Ordinal) && rest.IndexOf("*/", StringComparison.Ordinal) == rest.Length - 2);
        return rest.Length == 0 || isComment ? line.End : node.Span.End;
    }

    /// <summary>Where <paramref name="node"/> starts with the comments that stand right above it.</summary>
    public static int StartWithComments(SyntaxNode node)
    {
        var start = node.SpanStart;
        var isLineEmpty = false;
        foreach (var trivia in node.GetLeadingTrivia().Reverse())
        {
            switch (trivia.Kind())
            {
                case SyntaxKind.WhitespaceTrivia:
                    break;
                case SyntaxKind.EndOfLineTrivia when !isLineEmpty:
                    isLineEmpty = true;
                    break;
                case SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia:
                    // The span of a documentation comment starts behind its slashes, and the line break at its end is its own.
                    start = trivia.FullSpan.Start;
                    isLineEmpty = false;
                    break;
                default:
                    return start;
            }
        }

        return start;
    }

    /// <summary>The end of a comment that ends the line behind <paramref name="position"/>: it stays with what it speaks of.</summary>
    public static int BehindComment(int position, SourceText source)
    {
        var rest = source.ToString(TextSpan.FromBounds(position, source.Lines.GetLineFromPosition(position).End));
        return rest.TrimStart().StartsWith("//", StringComparison.Ordinal) ? position + rest.TrimEnd().Length : position;
    }

    public static int LineOf(this SyntaxToken token) => token.SyntaxTree!.GetText().Lines.IndexOf(token.SpanStart);

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

    private static string LineBreakOf(TextLine line) => line.EndIncludingLineBreak - line.End == 2 ? "\r\n" : "\n";
}
