using ChatPayloadAnalyzers.Json;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>Takes a stretch of a text away: characters out of literals, and whatever writes nothing else, with its operator, its comma, its call or its statement.</summary>
internal sealed class TextRemoval
{
    private readonly List<(TextAnchor Anchor, string Text)> _cuts = [];
    private readonly List<(SyntaxTree Tree, TextSpan Span)> _pieces = [];

    private TextRemoval()
    {
    }

    /// <summary>How many literals lose a part of what they say.</summary>
    public int Cuts => _cuts.Count;

    /// <returns><see langword="null"/> where the characters cannot be taken away without others.</returns>
    public static TextRemoval? Of(JsonTextSource source, int start, int end, EditWriter writer)
    {
        if (start >= end) return new TextRemoval();
        var removal = new TextRemoval();
        var stretches = source.Text.Stretches(start, end).ToList();
        var isWhole = stretches.Count == 1 && stretches[0].IsWhole;
        if (!isWhole && source.Find(start, end) is { } inside)
        {
            removal._cuts.Add((inside, ""));
            return removal;
        }

        return removal.Add(source, stretches, writer) ? removal : null;
    }

    public bool Takes(TextAnchor anchor) => _pieces.Any(piece => piece.Tree == anchor.Syntax.SyntaxTree && piece.Span.Contains(anchor.Span));

    public void Write(EditWriter writer)
    {
        foreach (var (anchor, text) in _cuts) anchor.Write(text, writer);
        foreach (var (tree, span) in _pieces) writer.ReplaceOnce(tree, span, "");
    }

    private bool Add(JsonTextSource source, List<TextStretch> stretches, EditWriter writer)
    {
        var covered = new CoveredText();
        var separators = new List<SyntaxNode>();
        var tree = stretches.Select(source.SyntaxOf).FirstOrDefault(syntax => syntax is not null)?.SyntaxTree;
        if (tree is null || stretches.Any(stretch => stretch.Place.Detour != stretches[0].Place.Detour)) return false;
        foreach (var stretch in stretches)
        {
            if (stretch.Templates.OfType<Separator>().FirstOrDefault() is { } separator)
            {
                // Of a separator all goes, or nothing.
                if (stretch.End - stretch.Start != stretch.Literal?.Value.Length && stretch.Literal is not null) return false;
                separators.Add(separator.Call);
                continue;
            }

            // The line break of AppendLine may stay: it is white space.
            var isLineBreak = stretch.Literal is null && source.Text.HoleAt(stretch.Start) is null && source.Text.Value.Substring(stretch.Start, stretch.End - stretch.Start).Trim().Length == 0;
            if (isLineBreak) continue;
            if (stretch.IsShared) return false;
            var syntax = source.SyntaxOf(stretch);
            if (syntax is not null && !stretch.IsWhole) _cuts.Add((new TextAnchor(syntax, stretch.Literal!.Style, stretch.Templates, stretch.Source), ""));
            else if (syntax is null && !stretch.IsWhole) return false;
            else if ((syntax ?? CoveredText.NodeAt(tree, stretch.Place.Span, writer)) is { } node) covered.Add(node);
            else return false;
        }

        if (Merged(covered) is { } merged)
        {
            _cuts.Clear();
            _cuts.Add(merged);
            return separators.Count == 0;
        }

        return covered.Write(_pieces, separators, writer);
    }

    /// <summary>Two halves of a sum on one line become one literal: <c>"a" + x + "b"</c>.</summary>
    private (TextAnchor Anchor, string Text)? Merged(CoveredText covered)
    {
        if (_cuts.Count != 2 || !covered.Any) return null;
        var (left, right) = (_cuts[0].Anchor, _cuts[1].Anchor);
        if (left.Style != right.Style || left.Style.Kind == LiteralKind.Raw || left.Syntax.SyntaxTree != right.Syntax.SyntaxTree) return null;
        var (first, second) = (JsonTextSource.StringOf(left.Syntax), JsonTextSource.StringOf(right.Syntax));
        if (first == second || CoveredText.SumOf(first) is not { } sum || sum != CoveredText.SumOf(second) || left.Span.End > right.Span.Start) return null;
        var between = sum.SyntaxTree.GetText().ToString(TextSpan.FromBounds(left.Span.End, right.Span.Start));
        return between.Contains('\n') ? null : (left with { Span = TextSpan.FromBounds(left.Span.Start, right.Span.End) }, "");
    }
}
