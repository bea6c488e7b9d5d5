using ChatPayloadAnalyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>The address that messages are posted to, as the code spells it: what stands before the conversation's id, and the id.</summary>
/// <param name="Prefix">Ends with a slash.</param>
/// <param name="Conversation">The expression of the id.</param>
internal sealed record WrittenAddress(string Prefix, ExpressionSyntax Conversation)
{
    private const string Messages = "/messages";

    /// <returns><see langword="null"/> where something else than the id is decided at run time.</returns>
    public static WrittenAddress? Of(ExpressionSyntax address, SemanticModel model, CancellationToken cancellation)
    {
        if (PartsOf(CreationOf(address, model, cancellation), model, cancellation) is not { } parts) return null;
        return parts.Count switch
        {
            1 when parts[0].Text is { } whole && whole.EndsWith(Messages, StringComparison.Ordinal) => Split(whole.Substring(0, whole.Length - Messages.Length)),
            3 when parts[0].Text is { } prefix && prefix.EndsWith("/", StringComparison.Ordinal) && parts[1].Hole is { } hole && parts[2].Text == Messages => new WrittenAddress(prefix, hole),
            _ => null,
        };
    }

    /// <summary>What a variable that is never set again was made with; another expression as it stands.</summary>
    public static ExpressionSyntax CreationOf(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation) =>
        expression is IdentifierNameSyntax name
        && model.GetSymbolInfo(name, cancellation).Symbol is ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } references }
        && references[0].GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: var value }
        && !LocalUses.Around(name).Of(name.Identifier.ValueText).Any(use => use.Parent is AssignmentExpressionSyntax assignment && assignment.Left == use)
            ? value
            : expression;

    private static WrittenAddress? Split(string conversation)
    {
        var slash = conversation.LastIndexOf('/');
        return slash < 0 ? null : new WrittenAddress(conversation.Substring(0, slash + 1), (ExpressionSyntax)SyntaxFactory.ParseExpression(CSharpValue.Quote(conversation.Substring(slash + 1))));
    }

    private static List<(string? Text, ExpressionSyntax? Hole)>? PartsOf(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation)
    {
        var parts = new List<(string? Text, ExpressionSyntax? Hole)>();
        return Add(expression) ? parts : null;

        bool Add(ExpressionSyntax part)
        {
            if (model.GetConstantValue(part, cancellation) is { HasValue: true, Value: string constant })
            {
                AddText(constant);
                return true;
            }

            switch (part)
            {
                case ParenthesizedExpressionSyntax inner:
                    return Add(inner.Expression);
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                    return Add(sum.Left) && Add(sum.Right);
                case InterpolatedStringExpressionSyntax interpolated:
                    return interpolated.Contents.All(content => content switch
                    {
                        InterpolatedStringTextSyntax text => AddText(text.TextToken.ValueText),
                        InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole => Add(hole.Expression),
                        _ => false,
                    });
                default:
                    parts.Add((null, part));
                    return model.GetTypeInfo(part, cancellation).Type?.SpecialType == SpecialType.System_String;
            }
        }

        bool AddText(string text)
        {
            if (parts.Count > 0 && parts[parts.Count - 1].Text is { } before) parts[parts.Count - 1] = (before + text, null);
            else parts.Add((text, null));
            return true;
        }
    }
}
