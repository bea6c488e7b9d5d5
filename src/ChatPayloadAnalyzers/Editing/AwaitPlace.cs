using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>Where code may wait for an answer.</summary>
internal static class AwaitPlace
{
    /// <summary>The code around is asynchronous already, and no construct between forbids <c>await</c>.</summary>
    public static bool IsLegal(SyntaxNode node, SemanticModel model)
    {
        // What lives on the stack (a span, a writer over one) does not outlive an await.
        if (ScopeVariables.IsConstantContext(node) || HasStackOnly(node, model)) return false;
        for (var (inner, outer) = (node, node.Parent); outer is not null; (inner, outer) = (outer, outer.Parent))
        {
            switch (outer)
            {
                case AnonymousFunctionExpressionSyntax { AsyncKeyword: var keyword } lambda:
                    return keyword.IsKind(SyntaxKind.AsyncKeyword) && !IsUnsafe(lambda);
                case LocalFunctionStatementSyntax { Modifiers: var modifiers } function:
                    return modifiers.Any(SyntaxKind.AsyncKeyword) && !IsUnsafe(function);
                case MethodDeclarationSyntax { Modifiers: var modifiers } method:
                    return modifiers.Any(SyntaxKind.AsyncKeyword) && !IsUnsafe(method);
                case GlobalStatementSyntax:
                    return true;
                case MemberDeclarationSyntax or AccessorDeclarationSyntax or LockStatementSyntax or FixedStatementSyntax or UnsafeStatementSyntax or CatchFilterClauseSyntax or AttributeSyntax:
                    return false;
                case QueryExpressionSyntax { FromClause: var from }:
                    if (inner != from) return false;
                    break;
                case FromClauseSyntax { Parent: not QueryExpressionSyntax }:
                    return false;
            }
        }

        return false;
    }

    private static bool HasStackOnly(SyntaxNode node, SemanticModel model) =>
        LocalsInScope.At(node, model).Any(symbol => ((symbol as ILocalSymbol)?.Type ?? (symbol as IParameterSymbol)?.Type) is { IsRefLikeType: true });

    private static bool IsUnsafe(SyntaxNode function) => function.AncestorsAndSelf().Any(node => node switch
    {
        UnsafeStatementSyntax => true,
        MemberDeclarationSyntax { Modifiers: var modifiers } => modifiers.Any(SyntaxKind.UnsafeKeyword),
        LocalFunctionStatementSyntax { Modifiers: var modifiers } => modifiers.Any(SyntaxKind.UnsafeKeyword),
        _ => false,
    });
}
