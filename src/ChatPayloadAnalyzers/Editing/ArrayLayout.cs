using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>Puts an array around an object: on its line, or on lines of its own where the object has several, indented by one step more.</summary>
internal static class ArrayLayout
{
    /// <param name="item">The object.</param>
    /// <param name="creation">How the array is created: <c>new[]</c>.</param>
    /// <param name="writer">Takes the changes.</param>
    public static void Wrap(ExpressionSyntax item, string creation, EditWriter writer)
    {
        var tree = item.SyntaxTree;
        var text = tree.GetText(writer.Cancellation);
        var first = text.Lines.IndexOf(item.SpanStart);
        var last = text.Lines.IndexOf(item.Span.End);
        if (first == last || OpenBraceOf(item) is not { } brace || StepOf(item, brace, text) is not { } step)
        {
            writer.Insert(tree, item.SpanStart, $"{creation} {{ ");
            writer.Insert(tree, item.Span.End, " }", EditWriter.Order.Closing);
            return;
        }

        var indentation = Indentation(text.Lines[first]);
        var lineBreak = FileLayout.LineBreakOf(tree) + indentation;
        var opening = text.Lines.IndexOf(brace.SpanStart) == first ? " {" : lineBreak + "{";
        writer.Insert(tree, item.SpanStart, creation + opening + lineBreak + step);
        // What stands inside of a literal is no layout.
        foreach (var line in text.Lines.Skip(first + 1).Take(last - first).Where(line => line.ToString().Trim().Length > 0 && !IsInLiteral(item, line.Start)))
            writer.Insert(tree, line.Start, step);
        writer.Indent(tree, item.Span, step);
        writer.Insert(tree, item.Span.End, lineBreak + "}", EditWriter.Order.Closing);
    }

    private static SyntaxToken? OpenBraceOf(ExpressionSyntax item) => item switch
    {
        AnonymousObjectCreationExpressionSyntax anonymous => anonymous.OpenBraceToken,
        BaseObjectCreationExpressionSyntax { Initializer: { } initializer } => initializer.OpenBraceToken,
        _ => null,
    };

    /// <summary>One step of indentation, as the first member shows it.</summary>
    private static string? StepOf(ExpressionSyntax item, SyntaxToken brace, SourceText text)
    {
        var outer = Indentation(text.Lines.GetLineFromPosition(item.SpanStart));
        var inner = Indentation(text.Lines.GetLineFromPosition(brace.GetNextToken().SpanStart));
        return inner.Length > outer.Length && inner.StartsWith(outer, StringComparison.Ordinal) ? inner.Substring(outer.Length) : null;
    }

    private static bool IsInLiteral(ExpressionSyntax item, int position)
    {
        var token = item.FindToken(position);
        return token.SpanStart < position && token.Span.End > position && !token.IsKind(SyntaxKind.None);
    }

    private static string Indentation(TextLine line)
    {
        var text = line.ToString();
        return text.Substring(0, text.Length - text.TrimStart().Length);
    }
}
