using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>How a file breaks and indents its lines.</summary>
internal static class FileLayout
{
    public static string LineBreakOf(SyntaxTree tree)
    {
        var first = tree.GetText().Lines[0];
        return first.EndIncludingLineBreak - first.End == 2 ? "\r\n" : "\n";
    }

    /// <summary>The blanks in front of the line on which <paramref name="node"/> starts.</summary>
    public static string IndentationOf(SyntaxNode node)
    {
        var text = node.SyntaxTree.GetText();
        var line = text.ToString(text.Lines.GetLineFromPosition(node.SpanStart).Span);
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    /// <summary>The end of the line behind <paramref name="node"/>, where nothing but a comment follows on it.</summary>
    public static int EndOfLineBehind(SyntaxNode node)
    {
        var text = node.SyntaxTree.GetText();
        var line = text.Lines.GetLineFromPosition(node.Span.End);
        var rest = text.ToString(TextSpan.FromBounds(node.Span.End, line.End)).Trim();
        return rest.Length == 0 || rest.StartsWith("//", StringComparison.Ordinal) ? line.End : node.Span.End;
    }
}
