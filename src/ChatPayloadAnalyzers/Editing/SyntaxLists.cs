using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Editing;

internal static class SyntaxLists
{
    /// <summary>A separated list of C# syntax, ready for edits.</summary>
    public static ListEdit Of<T>(SyntaxTree tree, SyntaxToken open, SyntaxToken close, SeparatedSyntaxList<T> list)
        where T : SyntaxNode
    {
        var separators = list.GetSeparators().ToList();
        var parts = list.Select((node, i) => new ListPart(node.SpanStart, node.Span.End, i < separators.Count ? separators[i].SpanStart : -1)).ToList();
        return new ListEdit(tree, open.Span.End, close.SpanStart, parts, KeepsTrailingComma: true) { HasBlanks = true };
    }
}
