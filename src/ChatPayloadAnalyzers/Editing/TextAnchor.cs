using ChatPayloadAnalyzers.Json;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>A position inside a literal, where a fix can write text.</summary>
/// <param name="Syntax">The literal, or the part of an interpolated string.</param>
/// <param name="Style">How it spells its characters.</param>
/// <param name="Templates">The calls that its text goes through.</param>
/// <param name="Span">What is replaced; empty for an insertion.</param>
internal sealed record TextAnchor(SyntaxNode Syntax, LiteralStyle Style, ImmutableArray<TextTemplate> Templates, TextSpan Span)
{
    /// <returns>The source that stands for <paramref name="text"/> there; <see langword="null"/> where none does.</returns>
    public string? Spell(string text) => Spell(text, Templates.Length);

    /// <summary>The same for what the first <paramref name="templates"/> calls are given.</summary>
    public string? Spell(string text, int templates)
    {
        for (var i = templates - 1; i >= 0; i--)
        {
            if (Templates[i].Spell(text) is not { } before) return null;
            text = before;
        }

        // So many braces would open a hole.
        return Style is { Kind: LiteralKind.Raw, Dollars: > 0 } && LongestRun(text) >= Style.Dollars ? null : Style.Spell(text);
    }

    public void Write(string spelled, EditWriter writer, EditWriter.Order order = EditWriter.Order.Plain)
    {
        var source = Syntax.SyntaxTree.GetText(writer.Cancellation);
        var before = Span.Start > 0 ? source[Span.Start - 1] : ' ';
        var after = Span.End < source.Length ? source[Span.End] : ' ';
        if (Style.Kind == LiteralKind.Raw)
        {
            // Braces side by side would open or close a hole in a raw interpolated literal.
            if (spelled.Length == 0) spelled = IsBrace(before, after) ? " " : "";
            else spelled = (IsBrace(before, spelled[0]) ? " " : "") + spelled + (IsBrace(spelled[spelled.Length - 1], after) ? " " : "");
        }

        // Two texts that share this literal ask for the same.
        writer.ReplaceOnce(Syntax.SyntaxTree, Span, spelled, order);
    }

    /// <summary>How many braces of one kind stand side by side at most.</summary>
    public static int LongestRun(string text)
    {
        var longest = 0;
        var run = 0;
        for (var i = 0; i < text.Length; i++)
        {
            run = text[i] is '{' or '}' ? (run > 0 && text[i - 1] == text[i] ? run + 1 : 1) : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private static bool IsBrace(char left, char right) => left == right && left is ('{' or '}');
}
