using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>
/// The locals and parameters that code at a place can name. Asked for everything in scope, the compiler lists each member of the class and
/// each type of each namespace, too, for every finding of a long file.
/// </summary>
internal static class LocalsInScope
{
    /// <summary>Parameters that nobody declares: of a setter, and of top-level statements.</summary>
    private static readonly string[] Implied = ["value", "args"];

    public static IEnumerable<ISymbol> At(SyntaxNode node, SemanticModel model) =>
        Names(node).Distinct().SelectMany(name => model.LookupSymbols(node.SpanStart, name: name)).Where(symbol => symbol is ILocalSymbol or IParameterSymbol);

    private static IEnumerable<string> Names(SyntaxNode node)
    {
        IEnumerable<SyntaxNode> code = node.AncestorsAndSelf().LastOrDefault(IsMember) switch
        {
            GlobalStatementSyntax { Parent: { } unit } => unit.ChildNodes().OfType<GlobalStatementSyntax>(),
            { } member => [member],
            null => [],
        };
        var ofTypes = node.Ancestors().OfType<TypeDeclarationSyntax>().SelectMany(type => type.ChildNodes().OfType<ParameterListSyntax>());
        return code.Concat(ofTypes).SelectMany(part => part.DescendantNodes()).Select(NameOf).OfType<string>().Concat(Implied);
    }

    private static bool IsMember(SyntaxNode node) => node is MemberDeclarationSyntax and not (BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax);

    private static string? NameOf(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        SingleVariableDesignationSyntax variable => variable.Identifier.ValueText,
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        ForEachStatementSyntax loop => loop.Identifier.ValueText,
        CatchDeclarationSyntax caught => caught.Identifier.ValueText,
        _ => null,
    };
}
