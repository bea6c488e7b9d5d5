using System.Runtime.CompilerServices;
using ChatPayloadAnalyzers.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>
/// Interface methods that post to a conversation, <c>[Post("/api/v2/conversations/…")]</c>: nothing else tells a call of
/// them from any other. Kept with each file, so that in the editor only the file that changed is walked again.
/// </summary>
internal static class RefitIndex
{
    private static readonly ConditionalWeakTable<SyntaxTree, (DeclaredMethod Method, string Route)[]> KnownTrees = new();

    public static IEnumerable<DeclaredMethod> MethodsIn(Compilation compilation, EndpointCatalog endpoints, CancellationToken cancellation) => compilation.SyntaxTrees
        .Where(tree => TreeWords.Of(tree).HasPart(endpoints))
        .SelectMany(tree => KnownTrees.GetValue(tree, t => RoutesIn(t, cancellation)))
        .Where(route => endpoints.MayBePath(route.Route))
        .Select(route => route.Method);

    private static (DeclaredMethod Method, string Route)[] RoutesIn(SyntaxTree tree, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return [.. tree.GetRoot(cancellation)
            .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<MethodDeclarationSyntax>()
            .Where(method => method.Parent is InterfaceDeclarationSyntax)
            .SelectMany(method => method.AttributeLists.SelectMany(list => list.Attributes).Where(IsRoute).Select(route => (DeclaredMethod.Of(method), route.ArgumentList!.Arguments[0].Expression.ToString())))];
    }

    private static bool IsRoute(AttributeSyntax attribute) =>
        Gate.NameOf(attribute.Name) is "Post" or "PostAttribute" && attribute.ArgumentList is { Arguments.Count: > 0 };
}
