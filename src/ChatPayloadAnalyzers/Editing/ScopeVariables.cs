using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>Finds a string by its exact name where a fix writes.</summary>
internal static class ScopeVariables
{
    /// <summary>The first of <paramref name="names"/> that is a string which certainly has a value at <paramref name="position"/>.</summary>
    public static string? Find(IEnumerable<string> names, int position, SyntaxNode around, SemanticModel model) =>
        IsConstantContext(around) ? null : names.FirstOrDefault(name => IsUsable(name, position, around, model));

    /// <summary>Constants, attributes and field initializers cannot use what is known only at run time.</summary>
    public static bool IsConstantContext(SyntaxNode node)
    {
        foreach (var ancestor in node.AncestorsAndSelf())
        {
            switch (ancestor)
            {
                case LocalDeclarationStatementSyntax { IsConst: true } or BaseFieldDeclarationSyntax or AttributeSyntax or ParameterSyntax or PropertyDeclarationSyntax { Initializer: not null }:
                    return true;
                case StatementSyntax and not LocalDeclarationStatementSyntax:
                    return false;
            }
        }

        return false;
    }

    private static bool IsUsable(string name, int position, SyntaxNode around, SemanticModel model)
    {
        // Binding the name as if it stood there also knows about static members and lambdas.
        var symbol = model.GetSpeculativeSymbolInfo(position, SyntaxFactory.IdentifierName(name), SpeculativeBindingOption.BindAsExpression).Symbol;
        return symbol switch
        {
            IParameterSymbol { RefKind: RefKind.None } parameter => IsString(parameter.Type) && IsReachable(parameter, around),
            ILocalSymbol local => IsString(local.Type) && IsAssignedBefore(local, position) && IsReachable(local, around),
            IFieldSymbol field => IsString(field.Type) && (field.IsStatic || !IsInStatic(around)),
            IPropertySymbol { GetMethod: not null } property => IsString(property.Type) && (property.IsStatic || !IsInStatic(around)),
            _ => false,
        };
    }

    private static bool IsString(ITypeSymbol type) => type.SpecialType == SpecialType.System_String;

    private static bool IsAssignedBefore(ILocalSymbol local, int position) =>
        local.DeclaringSyntaxReferences.FirstOrDefault() is { } reference
        && reference.Span.End <= position
        && reference.GetSyntax() is VariableDeclaratorSyntax { Initializer: not null } or ForEachStatementSyntax or SingleVariableDesignationSyntax { Parent: DeclarationExpressionSyntax { Parent: ArgumentSyntax } };

    /// <summary>Static lambdas and local functions cannot see what is declared around them.</summary>
    private static bool IsReachable(ISymbol symbol, SyntaxNode around)
    {
        var declaration = symbol.DeclaringSyntaxReferences.FirstOrDefault()?.Span.Start ?? 0;
        return !around.AncestorsAndSelf().Any(node =>
            node.SpanStart > declaration
            && node is AnonymousFunctionExpressionSyntax { Modifiers: var lambda } && lambda.Any(SyntaxKind.StaticKeyword)
            || node is LocalFunctionStatementSyntax { Modifiers: var function } && node.SpanStart > declaration && function.Any(SyntaxKind.StaticKeyword));
    }

    private static bool IsInStatic(SyntaxNode node) =>
        node.AncestorsAndSelf().Any(ancestor => ancestor is ConstructorInitializerSyntax
            || (ancestor is AnonymousFunctionExpressionSyntax { Modifiers: var lambda } && lambda.Any(SyntaxKind.StaticKeyword))
            || (ancestor is LocalFunctionStatementSyntax { Modifiers: var function } && function.Any(SyntaxKind.StaticKeyword)))
        || node.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault() is { Modifiers: var modifiers } && modifiers.Any(SyntaxKind.StaticKeyword);
}
