using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>
/// Methods that hand a parameter of theirs on to a call that may send it, or to a method that does: at their callers
/// nothing else tells. Found by syntax alone; what a file says is kept with its tree, so that in the editor only the file
/// that changed is read again.
/// </summary>
internal sealed class WrapperIndex
{
    /// <summary>Wrappers of wrappers, how deep.</summary>
    private const int MostDepth = 3;

    private static readonly ConditionalWeakTable<SyntaxTree, Sender[]> KnownSenders = new();

    private static readonly ConditionalWeakTable<SyntaxTree, Callers> KnownCallers = new();

    private readonly HashSet<DeclaredMethod> _known = [];

    /// <summary>The methods by their names.</summary>
    public Dictionary<string, List<DeclaredMethod>> ByName { get; } = new(StringComparer.Ordinal);

    /// <summary>What files call types instead.</summary>
    public HashSet<string> Aliases { get; } = new(StringComparer.Ordinal);

    /// <param name="compilation">The compilation.</param>
    /// <param name="symbols">Its known symbols.</param>
    /// <param name="routed">Methods that send by what an attribute says.</param>
    /// <param name="cancellation">Cancels the walk through the files; what is done by then is kept whole.</param>
    public static WrapperIndex Of(Compilation compilation, KnownSymbols symbols, IReadOnlyList<DeclaredMethod> routed, CancellationToken cancellation)
    {
        var index = new WrapperIndex();
        foreach (var method in routed) index.Add(method);
        var senders = compilation.SyntaxTrees.SelectMany(tree => KnownSenders.GetValue(tree, t => SendersIn(t, cancellation))).ToList();
        foreach (var sender in senders.Where(sender => sender.By is null)) index.Add(sender.Method);
        // Without its library a name as short as Post is any method's, unless somebody says that it sends.
        foreach (var sender in senders.Where(sender => sender.By is { } name && (symbols.HasOtherClients || index.ByName.ContainsKey(name) || symbols.Settings.Sends.Names.Contains(name)))) index.Add(sender.Method);
        // Most code sends nothing, and then nobody need know who calls whom.
        if (index.ByName.Count == 0) return index;
        var callers = compilation.SyntaxTrees.Select(tree => KnownCallers.GetValue(tree, t => CallersIn(t, cancellation))).ToList();
        index.Aliases.UnionWith(callers.SelectMany(file => file.Aliases));
        for (var depth = 1; depth < MostDepth; depth++)
            foreach (var method in callers.SelectMany(file => file.All).Where(index.IsPassedOn).Select(passing => passing.Method).ToList()) index.Add(method);
        return index;
    }

    private void Add(DeclaredMethod method)
    {
        if (!_known.Add(method)) return;
        if (!ByName.TryGetValue(method.Name, out var methods)) ByName.Add(method.Name, methods = []);
        methods.Add(method);
    }

    private bool IsPassedOn(Passing passing) =>
        ByName.TryGetValue(passing.Called.Name, out var methods) && methods.Any(method => method.MayBeCalledBy(passing.Called, Aliases));

    private static Sender[] SendersIn(SyntaxTree tree, CancellationToken cancellation)
    {
        var senders = new HashSet<Sender>();
        foreach (var node in tree.GetRoot(cancellation).DescendantNodes())
        {
            switch (node)
            {
                case InvocationExpressionSyntax call when Gate.Sends(call):
                    cancellation.ThrowIfCancellationRequested();
                    var name = Gate.IsOfOtherClient(call) ? Gate.NameOf(call.Expression) : null;
                    senders.UnionWith(call.Ancestors().Where(outer => ParametersOf(outer).Count > 0).Select(method => new Sender(DeclaredMethod.Of(method), name)));
                    break;
                case MethodDeclarationSyntax { AttributeLists: { Count: > 0 } lists, ParameterList.Parameters.Count: > 0 } method
                    when lists.Any(list => list.Attributes.Any(attribute => Gate.NameOf(attribute.Name) is "SendsChatMessage" or "SendsChatMessageAttribute")):
                    senders.Add(new Sender(DeclaredMethod.Of(method), null));
                    break;
            }
        }

        return [.. senders];
    }

    private static Callers CallersIn(SyntaxTree tree, CancellationToken cancellation)
    {
        var found = new HashSet<Passing>();
        var root = tree.GetRoot(cancellation);
        foreach (var node in root.DescendantNodes())
        {
            if (ParametersOf(node) is not { Count: > 0 } parameters) continue;
            cancellation.ThrowIfCancellationRequested();
            var method = DeclaredMethod.Of(node);
            foreach (var call in node.DescendantNodes().OfType<InvocationExpressionSyntax>())
                if (Gate.NameOf(call.Expression) is { } called && Takes(call, parameters)) found.Add(new Passing(method, DeclaredCall.Of(call, called)));
        }

        var usings = root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>();
        return new Callers([.. found], [.. usings.Select(directive => directive.Alias?.Name.Identifier.ValueText).OfType<string>()]);
    }

    private static SeparatedSyntaxList<ParameterSyntax> ParametersOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.ParameterList.Parameters,
        LocalFunctionStatementSyntax function => function.ParameterList.Parameters,
        _ => default,
    };

    /// <summary>Whether a parameter stands among the arguments.</summary>
    private static bool Takes(InvocationExpressionSyntax call, SeparatedSyntaxList<ParameterSyntax> parameters)
    {
        if (call.ArgumentList.Arguments.Count == 0) return false;
        foreach (var node in call.ArgumentList.DescendantNodes())
        {
            if (node is not IdentifierNameSyntax { Identifier.ValueText: var name }) continue;
            foreach (var parameter in parameters)
                if (parameter.Identifier.ValueText == name) return true;
        }

        return false;
    }

    /// <param name="Method">A method with parameters in which something is sent.</param>
    /// <param name="By">The name that sends, where it is that of a library which not everybody has.</param>
    private sealed record Sender(DeclaredMethod Method, string? By);

    /// <param name="Method">A method with parameters.</param>
    /// <param name="Called">What it calls with them.</param>
    private sealed record Passing(DeclaredMethod Method, DeclaredCall Called);

    /// <param name="All">Who hands what on in a file.</param>
    /// <param name="Aliases">The names that the file gives to types.</param>
    private sealed record Callers(Passing[] All, string[] Aliases);
}
