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

    private static readonly ConditionalWeakTable<SyntaxTree, string[]> KnownSenders = new();

    private static readonly ConditionalWeakTable<SyntaxTree, Passing[]> KnownCallers = new();

    public static IEnumerable<string> NamesIn(Compilation compilation)
    {
        var names = new HashSet<string>(compilation.SyntaxTrees.SelectMany(tree => KnownSenders.GetValue(tree, SendersIn)), StringComparer.Ordinal);
        // Most code sends nothing, and then nobody need know who calls whom.
        if (names.Count == 0) return names;
        var all = compilation.SyntaxTrees.SelectMany(tree => KnownCallers.GetValue(tree, CallersIn)).ToList();
        for (var depth = 1; depth < MostDepth; depth++)
            names.UnionWith(all.Where(passing => names.Contains(passing.Called)).Select(passing => passing.Method).ToList());
        return names;
    }

    private static string[] SendersIn(SyntaxTree tree)
    {
        var senders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in tree.GetRoot().DescendantNodes())
        {
            switch (node)
            {
                case InvocationExpressionSyntax call when Gate.Sends(call):
                    senders.UnionWith(call.Ancestors().Where(outer => ParametersOf(outer).Count > 0).Select(NameOf));
                    break;
                case MethodDeclarationSyntax { AttributeLists: { Count: > 0 } lists, ParameterList.Parameters.Count: > 0 } method
                    when lists.Any(list => list.Attributes.Any(attribute => Gate.NameOf(attribute.Name) is "SendsChatMessage" or "SendsChatMessageAttribute")):
                    senders.Add(NameOf(method));
                    break;
            }
        }

        return [.. senders];
    }

    private static Passing[] CallersIn(SyntaxTree tree)
    {
        var found = new HashSet<Passing>();
        foreach (var node in tree.GetRoot().DescendantNodes())
        {
            if (ParametersOf(node) is not { Count: > 0 } parameters) continue;
            foreach (var call in node.DescendantNodes().OfType<InvocationExpressionSyntax>())
                if (Gate.NameOf(call.Expression) is { } called && Takes(call, parameters)) found.Add(new Passing(NameOf(node), called));
        }

        return [.. found];
    }

    private static SeparatedSyntaxList<ParameterSyntax> ParametersOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.ParameterList.Parameters,
        LocalFunctionStatementSyntax function => function.ParameterList.Parameters,
        _ => default,
    };

    private static string NameOf(SyntaxNode method) => method switch
    {
        MethodDeclarationSyntax declared => declared.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        _ => "",
    };

    /// <summary>Whether a parameter stands among the arguments.</summary>
    private static bool Takes(InvocationExpressionSyntax call, SeparatedSyntaxList<ParameterSyntax> parameters) =>
        call.ArgumentList.Arguments.Count > 0
        && call.ArgumentList.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => parameters.Any(parameter => parameter.Identifier.ValueText == name.Identifier.ValueText));

    /// <param name="Method">A method with parameters.</param>
    /// <param name="Called">What it calls with them.</param>
    private sealed record Passing(string Method, string Called);
}
