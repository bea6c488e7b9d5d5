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

    /// <summary>Constants, attributes and field initializers cannot use what is known only at run time; lambdas in them can.</summary>
    public static bool IsConstantContext(SyntaxNode node)
    {
        foreach (var ancestor in node.AncestorsAndSelf())
        {
            switch (ancestor)
            {
                case LocalDeclarationStatementSyntax { IsConst: true } or BaseFieldDeclarationSyntax or AttributeSyntax or ParameterSyntax or PropertyDeclarationSyntax { Initializer: not null }:
                    return true;
                case StatementSyntax and not LocalDeclarationStatementSyntax or AnonymousFunctionExpressionSyntax:
                    return false;
            }
        }

        return false;
    }

    private static bool IsUsable(string name, int position, SyntaxNode around, SemanticModel model)
    {
        // Binding the name as if it stood there also knows about static members and lambdas.
        var symbol = model.GetSpeculativeSymbolInfo(position, SyntaxFactory.IdentifierName(name), SpeculativeBindingOption.BindAsExpression).Symbol;
        var type = symbol switch
        {
            IParameterSymbol parameter => parameter.Type,
            ILocalSymbol local => local.Type,
            IFieldSymbol field => field.Type,
            IPropertySymbol property => property.Type,
            _ => null,
        };
        return type?.SpecialType == SpecialType.System_String && new Reach(around, model).CanRead(symbol!);
    }
}
