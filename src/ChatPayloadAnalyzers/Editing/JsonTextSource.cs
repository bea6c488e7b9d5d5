using ChatPayloadAnalyzers.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>JSON text with the literals that spell it, which a fix writes into.</summary>
internal sealed class JsonTextSource(WireText text, IReadOnlyDictionary<LiteralPiece, SyntaxNode> literals, KnownSymbols symbols)
{
    public KnownSymbols Symbols { get; } = symbols;

    public WireText Text { get; } = text;

    public JsonStyle Style { get; } = JsonStyle.Of(text.Value);

    /// <summary>The position between two characters: behind the one before it, and before the one behind it, as different literals may spell them.</summary>
    public IEnumerable<TextAnchor> At(int position)
    {
        if (position > 0 && Find(position - 1, position) is { } behind) yield return behind with { Span = new TextSpan(behind.Span.End, 0) };
        if (Find(position, position + 1) is { } before) yield return before with { Span = new TextSpan(before.Span.Start, 0) };
    }

    /// <summary>What spells the text from <paramref name="start"/> to <paramref name="end"/>, where that is one literal, or one interpolated string with its holes.</summary>
    public TextAnchor? Find(int start, int end)
    {
        if (start < 0 || start >= Text.Value.Length) return null;
        TextAnchor? first = null;
        var endsInLiteral = false;
        foreach (var stretch in Text.Stretches(start, Math.Max(start + 1, end)))
        {
            if (stretch.IsShared) return null;
            var spelled = SyntaxOf(stretch);
            endsInLiteral = spelled is not null;
            // Holes may stand in between.
            if (spelled is not { } syntax)
            {
                if (first is null) return null;
                continue;
            }

            if (stretch.Templates.Any(template => template is Separator)) return null;
            if (first is null) first = new TextAnchor(syntax, stretch.Literal!.Style, stretch.Templates, stretch.Source);
            else if (StringOf(first.Syntax) != StringOf(syntax) || first.Span.End > stretch.Source.Start) return null;
            else first = first with { Span = TextSpan.FromBounds(first.Span.Start, stretch.Source.End) };
        }

        return endsInLiteral ? first : null;
    }

    /// <summary>The literal, or the part of an interpolated string, that spells it; <see langword="null"/> for what no literal spells.</summary>
    public SyntaxNode? SyntaxOf(TextStretch stretch) => stretch.Literal is { } piece && literals.TryGetValue(piece, out var syntax) ? syntax : null;

    /// <summary>The whole string that a literal or a part of an interpolated string is.</summary>
    public static SyntaxNode StringOf(SyntaxNode syntax) => syntax is InterpolatedStringTextSyntax or InterpolationSyntax ? syntax.Parent! : syntax;

    /// <summary>The white space from <paramref name="start"/> to <paramref name="end"/>, as <paramref name="at"/> spells it; a blank where something else stands there too.</summary>
    public string Blank(int start, int end, TextAnchor at)
    {
        var stretches = Text.Stretches(start, end).ToList();
        if (stretches.Count == 0) return "";
        // Spelled in the same string it is copied, with the indentation and the escapes that it has there.
        if (stretches.Count == 1 && SyntaxOf(stretches[0]) is { } syntax && StringOf(syntax) == StringOf(at.Syntax))
        {
            var next = Text.Stretches(end, end + 1).FirstOrDefault();
            var stop = next.Literal is not null && next.Literal == stretches[0].Literal ? next.Source.Start : stretches[0].Source.End;
            return FileLayout.LayoutOf(syntax.SyntaxTree.GetText().ToString(TextSpan.FromBounds(stretches[0].Source.Start, stop)));
        }

        var value = Text.Value.Substring(start, end - start);
        var isPlain = value.Trim().Length == 0 && (at.Style.Kind != LiteralKind.Raw || !value.Contains('\n'));
        return isPlain ? at.Spell(value) ?? " " : " ";
    }
}
