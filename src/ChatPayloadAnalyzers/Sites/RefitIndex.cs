using System.Runtime.CompilerServices;
using ChatPayloadAnalyzers.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>
/// Names of interface methods that post to a conversation, <c>[Post("/api/v2/conversations/…")]</c>: nothing else tells a call of
/// them from any other. Kept with each file, so that in the editor only the file that changed is walked again.
/// </summary>
internal static class RefitIndex
{
    private static readonly ConditionalWeakTable<SyntaxTree, (string Name, string Route)[]> KnownTrees = new();

    public static IEnumerable<string> NamesIn(Compilation compilation, EndpointCatalog endpoints) => compilation.SyntaxTrees
        .Where(tree => TreeWords.Of(tree).HasPart(endpoints))
        .SelectMany(tree => KnownTrees.GetValue(tree, RoutesIn))
        .Where(route => endpoints.MayBePath(route.Route))
        .Select(route => route.Name);

    private static (string Name, string Route)[] RoutesIn(SyntaxTree tree)
    {
        return [.. tree.GetRoot()
            .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<MethodDeclarationSyntax>()
            .Where(method => method.Parent is InterfaceDeclarationSyntax)
            .SelectMany(method => method.AttributeLists.SelectMany(list => list.Attributes).Where(IsRoute).Select(route => (method.Identifier.ValueText, route.ArgumentList!.Arguments[0].Expression.ToString())))];
    }

    private static bool IsRoute(AttributeSyntax attribute) =>
        Gate.NameOf(attribute.Name) is "Post" or "PostAttribute" && attribute.ArgumentList is { Arguments.Count: > 0 };
}
