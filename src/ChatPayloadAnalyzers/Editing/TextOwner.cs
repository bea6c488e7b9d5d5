using ChatPayloadAnalyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>The variable, constant or member in which a text stands, which others may use too.</summary>
internal static class TextOwner
{
    public static SyntaxNode Of(SyntaxNode text) =>
        text.Ancestors().First(node => node is VariableDeclaratorSyntax or PropertyDeclarationSyntax or BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax or StatementSyntax or CompilationUnitSyntax or TypeDeclarationSyntax);

    /// <summary>What is written into <paramref name="text"/> reaches nothing but the text that <paramref name="use"/> stands in.</summary>
    public static bool IsOnlyOf(SyntaxNode text, SyntaxNode use, EditWriter writer)
    {
        var owner = Of(text);
        if (owner.Span.Contains(use.Span) || owner is ExpressionStatementSyntax) return true;
        var name = owner switch
        {
            VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            _ => null,
        };
        if (name is null) return false;
        if (owner.FirstAncestorOrSelf<LocalDeclarationStatementSyntax>() is not null) return LocalUses.Around(owner).Of(name).Count == 1;
        return writer.ModelOf(owner.SyntaxTree)?.GetDeclaredSymbol(owner, writer.Cancellation) is { } symbol && UsesOf(symbol, name, writer).Take(2).Count() == 1;
    }

    private static IEnumerable<SyntaxNode> UsesOf(ISymbol symbol, string name, EditWriter writer)
    {
        foreach (var tree in writer.Trees)
        {
            if (!tree.GetText(writer.Cancellation).ToString().Contains(name)) continue;
            foreach (var use in tree.GetRoot(writer.Cancellation).DescendantNodes().OfType<IdentifierNameSyntax>())
            {
                if (use.Identifier.ValueText == name && writer.ModelOf(tree) is { } model && KnownSymbols.Same(model.GetSymbolInfo(use, writer.Cancellation).Symbol, symbol)) yield return use;
            }
        }
    }
}
