using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>The parts of an interpolated string, which are other operations where a handler takes them (<c>builder.Append($"…")</c>).</summary>
internal static class InterpolatedText
{
    public static IReadOnlyList<TextPart> PartsOf(IInterpolatedStringOperation interpolated, TextPart.Expression at) =>
        interpolated.Parts.Select(part => PartOf(part, at)).ToList();

    private static TextPart PartOf(IInterpolatedStringContentOperation part, TextPart.Expression at)
    {
        var appended = part is IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments: { IsEmpty: false } arguments } } ? arguments[0].Value : null;
        switch (part)
        {
            case { Syntax: InterpolatedStringTextSyntax text }:
                var literal = part is IInterpolatedStringTextOperation plain ? plain.Text : appended;
                if (literal?.ConstantValue is not { HasValue: true, Value: string value }) break;
                var place = at.Reader.PlaceOf(text);
                // Inside the hole of another interpolated string nothing is written by a fix.
                return at.Hole is null && LiteralReader.Decode(text, value) is { } piece ? new TextPart.Literal(piece, text, place) : new TextPart.Known(value, place);
            case { Syntax: InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole }:
                var expression = part is IInterpolationOperation interpolation ? interpolation.Expression : appended;
                if (expression is null) break;
                return at.Of(expression) with { Hole = at.Hole ?? hole };
        }

        // A format or an alignment writes what only run time knows.
        return new TextPart.Open(at.Reader.PlaceOf(at.Hole ?? part.Syntax));
    }
}
