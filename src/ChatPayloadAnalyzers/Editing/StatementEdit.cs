using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>Adds statements beside others like them, and takes statements away, keeping the layout of the block.</summary>
internal static class StatementEdit
{
    /// <summary>The block that <paramref name="statement"/> stands in; <see langword="null"/> for the only statement of an <c>if</c>.</summary>
    public static SyntaxNode? BlockOf(StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax or SwitchSectionSyntax => statement.Parent,
        GlobalStatementSyntax global => global.Parent,
        _ => null,
    };

    /// <param name="added">Statements in the order in which they are to stand.</param>
    /// <param name="removed">Statements that go.</param>
    /// <param name="tree">The file.</param>
    /// <param name="writer">Takes the changes.</param>
    public static void Write(IReadOnlyList<AddedPart> added, IReadOnlyCollection<SyntaxNode> removed, SyntaxTree tree, EditWriter writer)
    {
        var source = tree.GetText(writer.Cancellation);
        var groups = added.GroupBy(part => part.Behind.OrderBy(node => node.SpanStart).LastOrDefault() ?? part.First).ToList();
        foreach (var statement in removed)
        {
            // What is to stand behind a statement that goes takes its place.
            if (!groups.Any(group => group.Key == statement)) writer.Replace(tree, WholeLines(statement, source), "");
        }

        foreach (var group in groups)
        {
            if (group.Key is not { } beside) continue;
            var separator = SeparatorBefore(beside.SpanStart, source);
            var text = string.Join(separator, group.Select(part => part.Text.Replace("\n", separator)));
            if (removed.Contains(beside)) writer.Replace(tree, beside.Span, text);
            else if (group.First().Behind.IsEmpty) writer.Insert(tree, beside.SpanStart, text + separator);
            else writer.Insert(tree, BehindComment(beside, source), separator + text);
        }
    }

    /// <summary>A part that is written anew; of several statements each stands on its line.</summary>
    public static void Write(ChangedPart part, SyntaxTree tree, EditWriter writer)
    {
        var source = tree.GetText(writer.Cancellation);
        var separator = SeparatorBefore(part.Span.Start, source);
        writer.Replace(tree, part.Span, part.Text.Replace("\n", separator));
        foreach (var (statement, text) in part.Behind) writer.Insert(tree, BehindComment(statement, source), SeparatorBefore(statement.SpanStart, source) + text, EditWriter.Order.Closing);
    }

    /// <summary>A line break and the indentation; a blank where statements share a line.</summary>
    private static string SeparatorBefore(int position, SourceText source)
    {
        var line = source.Lines.GetLineFromPosition(position);
        var before = source.ToString(TextSpan.FromBounds(line.Start, position));
        if (before.Trim().Length > 0) return " ";
        return (line.EndIncludingLineBreak - line.End == 2 ? "\r\n" : "\n") + before;
    }

    private static TextSpan WholeLines(SyntaxNode statement, SourceText source)
    {
        var first = source.Lines.GetLineFromPosition(statement.SpanStart);
        var last = source.Lines.GetLineFromPosition(statement.Span.End);
        var isAlone = source.ToString(TextSpan.FromBounds(first.Start, statement.SpanStart)).Trim().Length == 0
            && source.ToString(TextSpan.FromBounds(statement.Span.End, last.End)).Trim() is var rest && (rest.Length == 0 || rest.StartsWith("//", StringComparison.Ordinal));
        if (isAlone) return TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak);
        // The blank in front goes with a statement that shares its line.
        var start = statement.SpanStart;
        while (start > first.Start && source[start - 1] == ' ' && source.ToString(TextSpan.FromBounds(first.Start, start)).Trim().Length > 0) start--;
        return TextSpan.FromBounds(start, statement.Span.End);
    }

    /// <summary>A comment at the end of the line stays with the statement that it speaks of.</summary>
    private static int BehindComment(SyntaxNode statement, SourceText source)
    {
        var line = source.Lines.GetLineFromPosition(statement.Span.End);
        var rest = source.ToString(TextSpan.FromBounds(statement.Span.End, line.End));
        return rest.TrimStart().StartsWith("//", StringComparison.Ordinal) ? statement.Span.End + rest.TrimEnd().Length : statement.Span.End;
    }
}
