using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>The numbers that a property is given, wherever that is; they become strings as the property does.</summary>
internal static class GivenNumbers
{
    /// <param name="property">The property.</param>
    /// <param name="but">The value that becomes another one anyway.</param>
    /// <param name="writer">Takes the changes.</param>
    public static void Quote(ISymbol property, ExpressionSyntax? but, EditWriter writer)
    {
        foreach (var tree in writer.Trees)
        {
            var text = tree.GetText(writer.Cancellation).ToString();
            if (!text.Contains(property.Name) && !text.Contains(property.ContainingType.Name) || writer.ModelOf(tree) is not { } model) continue;
            foreach (var node in tree.GetRoot(writer.Cancellation).DescendantNodes())
            {
                if (Given(node, property, model, writer) is not { } value || value == but || IsDefault(value) || model.GetTypeInfo(value, writer.Cancellation).Type is not { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 }) continue;
                var json = model.GetConstantValue(value, writer.Cancellation).Value is IFormattable number ? number.ToString(null, System.Globalization.CultureInfo.InvariantCulture) : null;
                if (CSharpValue.WrittenOutAs(value, json, writer) is { } quoted) writer.ReplaceOnce(tree, value.Span, quoted);
            }
        }
    }

    /// <summary>It fits a string as well.</summary>
    private static bool IsDefault(ExpressionSyntax value) => value switch
    {
        PostfixUnaryExpressionSyntax { Operand: var operand } => IsDefault(operand),
        ParenthesizedExpressionSyntax { Expression: var inner } => IsDefault(inner),
        _ => value.IsKind(SyntaxKind.DefaultLiteralExpression),
    };

    private static ExpressionSyntax? Given(SyntaxNode node, ISymbol property, SemanticModel model, EditWriter writer)
    {
        return node switch
        {
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax name, Right: var value } => IsNamed(name) ? value : null,
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name: var name }, Right: var value } => IsNamed(name) ? value : null,
            ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax creation } argument => Is(RetypedProperty.Positional(argument, creation, model, writer)) ? argument.Expression : null,
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax, Value: var value } => node.Parent is { } declaration && Is(model.GetDeclaredSymbol(declaration, writer.Cancellation)) ? value : null,
            _ => null,
        };

        bool IsNamed(SimpleNameSyntax name) => name.Identifier.ValueText == property.Name && Is(model.GetSymbolInfo(name, writer.Cancellation).Symbol);

        bool Is(ISymbol? symbol) => KnownSymbols.Same(symbol?.OriginalDefinition, property);
    }
}
