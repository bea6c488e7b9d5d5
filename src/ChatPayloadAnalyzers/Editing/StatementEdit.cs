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
            var separator = FileLayout.LineBreakBefore(beside.SpanStart, source);
            var text = string.Join(separator, group.Select(part => part.Text.Replace("\n", separator)));
            if (removed.Contains(beside)) writer.Replace(tree, beside.Span, text);
            else if (group.First().Behind.IsEmpty) writer.Insert(tree, beside.SpanStart, text + separator);
            else writer.Insert(tree, FileLayout.BehindComment(beside.Span.End, source), separator + text);
        }
    }

    /// <summary>A part that is written anew; of several statements each stands on its line.</summary>
    public static void Write(ChangedPart part, SyntaxTree tree, EditWriter writer)
    {
        var source = tree.GetText(writer.Cancellation);
        var separator = FileLayout.LineBreakBefore(part.Span.Start, source);
        writer.Replace(tree, part.Span, part.Text.Replace("\n", separator));
        foreach (var (statement, text) in part.Behind) writer.Insert(tree, FileLayout.BehindComment(statement.Span.End, source), FileLayout.LineBreakBefore(statement.SpanStart, source) + text, EditWriter.Order.Closing);
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
}
