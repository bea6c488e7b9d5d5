using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>
/// The names of methods that hand a parameter of theirs on to a call that may send it, or to a method that does: at their callers
/// nothing else tells. Found by syntax alone; what a file says is kept with its tree, so that in the editor only the file
/// that changed is read again.
/// </summary>
internal static class WrapperIndex
{
    /// <summary>Wrappers of wrappers, how deep.</summary>
    private const int MostDepth = 3;

    private static readonly ConditionalWeakTable<SyntaxTree, Passing[]> KnownTrees = new();

    public static IEnumerable<string> NamesIn(Compilation compilation)
    {
        var all = compilation.SyntaxTrees.Select(tree => KnownTrees.GetValue(tree, InTree)).ToList();
        var names = new HashSet<string>(all.SelectMany(tree => tree).Where(passing => passing.IsToSite).Select(passing => passing.Method), StringComparer.Ordinal);
        for (var depth = 1; depth < MostDepth; depth++)
        {
            var callers = all.SelectMany(tree => tree).Where(passing => names.Contains(passing.Called)).Select(passing => passing.Method).ToList();
            foreach (var caller in callers) names.Add(caller);
        }

        return names;
    }

    private static Passing[] InTree(SyntaxTree tree)
    {
        var found = new HashSet<Passing>();
        foreach (var node in tree.GetRoot().DescendantNodes())
        {
            var (name, parameters) = node switch
            {
                MethodDeclarationSyntax method => (method.Identifier.ValueText, method.ParameterList.Parameters),
                LocalFunctionStatementSyntax function => (function.Identifier.ValueText, function.ParameterList.Parameters),
                _ => ("", default),
            };
            if (parameters.Count == 0) continue;
            if (node is MethodDeclarationSyntax { AttributeLists: { Count: > 0 } lists } && lists.Any(list => list.Attributes.Any(attribute => Gate.NameOf(attribute.Name) is "SendsChatMessage" or "SendsChatMessageAttribute")))
                found.Add(new Passing(name, "", IsToSite: true));
            foreach (var call in node.DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                if (Gate.NameOf(call.Expression) is not { } called) continue;
                var isToSite = Gate.Sends(call);
                if (isToSite || Takes(call, parameters)) found.Add(new Passing(name, called, isToSite));
            }
        }

        return [.. found];
    }

    /// <summary>Whether a parameter stands among the arguments.</summary>
    private static bool Takes(InvocationExpressionSyntax call, SeparatedSyntaxList<ParameterSyntax> parameters) =>
        call.ArgumentList.Arguments.Count > 0
        && call.ArgumentList.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => parameters.Any(parameter => parameter.Identifier.ValueText == name.Identifier.ValueText));

    /// <param name="Method">A method with parameters.</param>
    /// <param name="Called">What it calls with them.</param>
    /// <param name="IsToSite">The call sends, by its name.</param>
    private sealed record Passing(string Method, string Called, bool IsToSite);
}
