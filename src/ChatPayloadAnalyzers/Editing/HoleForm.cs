using ChatPayloadAnalyzers.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>A run-time text that stands in JSON text: what an interpolation, a sum or a template's argument says.</summary>
internal sealed class HoleForm(ExpressionSyntax syntax, KnownSymbols symbols) : WritableForm
{
    public override bool Write(IReadOnlyList<Edit> edits, EditWriter writer)
    {
        if (edits.Any(edit => edit is not EscapeText) || symbols.JsonEncodedText is not { } encoded || writer.ModelOf(syntax.SyntaxTree) is not { } model) return false;
        // Encode takes no null, of which the text would say nothing.
        var isMaybeNull = model.GetTypeInfo(syntax, writer.Cancellation).Nullability.FlowState == NullableFlowState.MaybeNull;
        var otherwise = isMaybeNull ? " ?? \"\"" : "";
        var needsParentheses = isMaybeNull && syntax is ConditionalExpressionSyntax or AssignmentExpressionSyntax or LambdaExpressionSyntax;
        writer.ReplaceOnce(syntax.SyntaxTree, new TextSpan(syntax.SpanStart, 0), writer.Import(encoded, syntax) + ".Encode(" + (needsParentheses ? "(" : ""));
        writer.ReplaceOnce(syntax.SyntaxTree, new TextSpan(syntax.Span.End, 0), (needsParentheses ? ")" : "") + otherwise + ")" + (TakesAnything(model) ? "" : ".ToString()"), EditWriter.Order.Continuing);
        return true;
    }

    /// <summary>An interpolation and a sum of strings take the encoded text as it is.</summary>
    private bool TakesAnything(SemanticModel model) =>
        syntax.Parent is InterpolationSyntax
        || (syntax.Parent is BinaryExpressionSyntax sum && model.GetTypeInfo(sum.Left == syntax ? sum.Right : sum.Left).Type?.SpecialType == SpecialType.System_String);
}
