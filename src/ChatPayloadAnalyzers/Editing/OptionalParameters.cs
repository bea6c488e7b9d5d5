using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>Where a positional record takes a further parameter: last, so that callers may leave it out, but in front of those that were added so and that the schema lists later.</summary>
internal static class OptionalParameters
{
    /// <param name="record">The record.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="isLater">Whether a parameter is for a member that the schema lists behind the new one.</param>
    /// <param name="writer">Knows the files.</param>
    /// <returns>The index of the parameter that the new one stands behind.</returns>
    public static int LastBefore(INamedTypeSymbol record, SeparatedSyntaxList<ParameterSyntax> parameters, Func<ParameterSyntax, bool> isLater, EditWriter writer)
    {
        var last = parameters.Count - 1;
        while (last > 0 && parameters[last].Default is { Value.RawKind: (int)SyntaxKind.NullLiteralExpression } && isLater(parameters[last])) last--;
        // An argument without a name would go to another parameter.
        return last < parameters.Count - 1 && writer.Trees.Any(tree => GivesByPosition(tree, record, last + 1, writer)) ? parameters.Count - 1 : last;
    }

    private static bool GivesByPosition(SyntaxTree tree, INamedTypeSymbol record, int index, EditWriter writer) => tree.GetRoot(writer.Cancellation).DescendantNodes().Any(node =>
        node is ArgumentListSyntax { Parent: { } call, Arguments: { } arguments }
        && arguments.Count > index
        && arguments.Skip(index).Any(argument => argument.NameColon is null)
        && call is BaseObjectCreationExpressionSyntax or PrimaryConstructorBaseTypeSyntax or ConstructorInitializerSyntax
        && KnownSymbols.Same(writer.ModelOf(tree)?.GetSymbolInfo(call, writer.Cancellation).Symbol?.ContainingType?.OriginalDefinition, record));
}
