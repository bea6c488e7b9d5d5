using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>
/// Names of interface methods that post to a conversation, <c>[Post("/api/v2/conversations/…")]</c>: nothing else tells a call of
/// them from any other. Kept with each file, so that in the editor only the file that changed is walked again.
/// </summary>
internal static class RefitIndex
{
    private static readonly ConditionalWeakTable<SyntaxTree, string[]> KnownTrees = new();

    public static IEnumerable<string> NamesIn(Compilation compilation) => compilation.SyntaxTrees.SelectMany(tree => KnownTrees.GetValue(tree, NamesInTree));

    private static string[] NamesInTree(SyntaxTree tree)
    {
        if (!TreeWords.Of(tree).HasPath) return [];
        return [.. tree.GetRoot()
            .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<MethodDeclarationSyntax>()
            .Where(method => method.Parent is InterfaceDeclarationSyntax && method.AttributeLists.SelectMany(list => list.Attributes).Any(IsRoute))
            .Select(method => method.Identifier.ValueText)];
    }

    private static bool IsRoute(AttributeSyntax attribute) =>
        Gate.NameOf(attribute.Name) is "Post" or "PostAttribute"
        && attribute.ArgumentList?.Arguments.FirstOrDefault()?.Expression.ToString().Contains("conversations") == true;
}
