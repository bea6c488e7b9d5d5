using ChatPayloadAnalyzers.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>Writes a variable into text: as a hole of the literal, or as an item of the template that the literal is.</summary>
internal static class TextHole
{
    /// <param name="find">Finds the expression in scope at a node.</param>
    /// <param name="at">Where it is written.</param>
    /// <param name="writer">Knows the models.</param>
    /// <param name="effects">Takes the changes that are needed elsewhere for it.</param>
    /// <returns><see langword="null"/> where there is no such variable, or no room for one.</returns>
    public static string? Write(Func<SyntaxNode, string?> find, TextAnchor at, EditWriter writer, List<Action> effects)
    {
        for (var i = 0; i < at.Templates.Length; i++)
        {
            if (at.Templates[i] is not IVariableTemplate template) continue;
            // The last of a chain of replacements is the one to go on from.
            if (template is FormatTemplate) return InTemplate(template, i, find, at, writer, effects);
            if (template.Call is not null && !at.Templates.Skip(i + 1).Any(later => later is IVariableTemplate { Call: not null })) return InTemplate(template, i, find, at, writer, effects);
        }

        return find(at.Syntax) is { } variable ? InLiteral(variable, at, writer, effects) : null;
    }

    private static string? InTemplate(IVariableTemplate template, int index, Func<SyntaxNode, string?> find, TextAnchor at, EditWriter writer, List<Action> effects)
    {
        if (template.Call is not { } call || find(call) is not { } variable || !TextOwner.IsOnlyOf(at.Syntax, call, writer)) return null;
        if (template is ReplacedTemplate replaced)
        {
            if (replaced.MarkOf(variable) is not { } mark) return null;
            // A call of the chain may look for it already.
            var known = at.Templates.OfType<ReplacedTemplate>().FirstOrDefault(other => other.Old == mark);
            if (known is not null) return (at with { Templates = at.Templates.Remove(known) }).Spell(mark);
            // None of the calls may change it on its way.
            return at.Spell(mark) is { } marked && replaced.Item(variable, writer, effects) == mark ? marked : null;
        }

        var effect = new List<Action>();
        if (at.Spell(template.Item(variable, writer, effect), index) is not { } spelled) return null;
        effects.AddRange(effect);
        return spelled;
    }

    private static string? InLiteral(string variable, TextAnchor at, EditWriter writer, List<Action> effects)
    {
        var style = at.Style;
        // Older compilers end the string at a quote in a hole.
        if (style.Dollars > 0 && style.Kind != LiteralKind.Raw && variable.Contains('"') && at.Syntax.SyntaxTree.Options is not CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp11 }) return null;
        if (style.Dollars > 0) return style.HoleOpening + variable + style.HoleClosing;
        // "…"u8 can hold none.
        if (at.Syntax is not LiteralExpressionSyntax literal || literal.Token.Text.EndsWith("8", StringComparison.Ordinal)) return null;
        if (style.Kind == LiteralKind.Raw)
        {
            // A raw literal becomes an interpolated one, with more dollars than it has braces in a row.
            var dollars = Math.Max(2, TextAnchor.LongestRun(literal.Token.Text) + 1);
            effects.Add(() => writer.ReplaceOnce(literal.SyntaxTree, new TextSpan(literal.SpanStart, 0), new string('$', dollars)));
            return new string('{', dollars) + variable + new string('}', dollars);
        }

        if (!TakesOperator(literal.Parent))
        {
            if (!TakesParentheses(literal.Parent)) return null;
            effects.Add(() => writer.ReplaceOnce(literal.SyntaxTree, new TextSpan(literal.SpanStart, 0), "("));
            effects.Add(() => writer.ReplaceOnce(literal.SyntaxTree, new TextSpan(literal.Span.End, 0), ")"));
        }

        return style.Kind == LiteralKind.Regular ? "\" + " + variable + " + \"" : "\" + " + variable + " + @\"";
    }

    private static bool TakesOperator(SyntaxNode? parent) =>
        parent is ArgumentSyntax or EqualsValueClauseSyntax or ParenthesizedExpressionSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or AssignmentExpressionSyntax
            or InitializerExpressionSyntax or ConditionalExpressionSyntax or SwitchExpressionArmSyntax or LambdaExpressionSyntax or AnonymousObjectMemberDeclaratorSyntax
        || parent.IsKind(SyntaxKind.AddExpression) || parent.IsKind(SyntaxKind.CoalesceExpression);

    private static bool TakesParentheses(SyntaxNode? parent) =>
        parent is MemberAccessExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax || parent.IsKind(SyntaxKind.AsExpression);
}
