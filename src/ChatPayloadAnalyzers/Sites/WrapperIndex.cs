using System.Runtime.CompilerServices;
using ChatPayloadAnalyzers.Reading;
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

    /// <summary>Of more names than these it is soon asked of each file which it says.</summary>
    private const int MostNames = 16;

    /// <summary>A part of each name that sends, or says so: a file without any of them need not be walked through.</summary>
    public static readonly WordSearch SendingWords = new(ImmutableArray.Create("Post", "Send", "Put", "Patch", "Upload", "Execute", "GetResponse", "CallApi"));

    private static readonly ConditionalWeakTable<SyntaxTree, Sender[]> KnownSenders = new();

    private static readonly ConditionalWeakTable<SyntaxTree, Passing[]> KnownCallers = new();

    private static readonly ConditionalWeakTable<SyntaxTree, string[]> KnownAliases = new();

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
        foreach (var tree in compilation.SyntaxTrees) index.Aliases.UnionWith(KnownAliases.GetValue(tree, t => AliasesIn(t, cancellation)));
        for (var depth = 1; depth < MostDepth; depth++)
        {
            var callers = index.SpeakingOfAny(compilation.SyntaxTrees).SelectMany(tree => KnownCallers.GetValue(tree, t => CallersIn(t, cancellation)));
            foreach (var method in callers.Where(index.IsPassedOn).Select(passing => passing.Method).ToList()) index.Add(method);
        }

        return index;
    }

    private void Add(DeclaredMethod method)
    {
        if (!_known.Add(method)) return;
        if (!ByName.TryGetValue(method.Name, out var methods)) ByName.Add(method.Name, methods = []);
        methods.Add(method);
    }

    /// <summary>The files in which a name of the index stands, and maybe others.</summary>
    private IEnumerable<SyntaxTree> SpeakingOfAny(IEnumerable<SyntaxTree> trees)
    {
        if (ByName.Count > MostNames) return trees;
        var names = new WordSearch(ByName.Keys.ToImmutableArray());
        return trees.Where(tree => names.IsAnyIn(tree.GetText()));
    }

    private bool IsPassedOn(Passing passing) =>
        ByName.TryGetValue(passing.Called.Name, out var methods) && methods.Any(method => method.MayBeCalledBy(passing.Called, Aliases));

    private static Sender[] SendersIn(SyntaxTree tree, CancellationToken cancellation)
    {
        // Most files that say such a word send nothing, and to walk through a file takes longer than all else here.
        if (!SendingWords.PositionsIn(tree.GetText(cancellation)).Any(position => IsSending(NamedCode.At(position, tree, cancellation)))) return [];
        var senders = new HashSet<Sender>();
        var callers = new HashSet<Passing>();
        foreach (var (node, methods) in CallsIn(tree, cancellation))
        {
            AddCallers(node, methods, callers);
            switch (node)
            {
                case InvocationExpressionSyntax call when methods.Count > 0 && Gate.Sends(call):
                    var name = Gate.IsOfOtherClient(call) ? Gate.NameOf(call.Expression) : null;
                    senders.UnionWith(methods.Select(outer => new Sender(outer.Method, name)));
                    break;
                case MethodDeclarationSyntax { AttributeLists: { Count: > 0 } lists, ParameterList.Parameters.Count: > 0 } method
                    when lists.Any(list => list.Attributes.Any(SaysThatItSends)):
                    senders.Add(new Sender(DeclaredMethod.Of(method), null));
                    break;
            }
        }

        // Where something is sent it is soon asked who calls whom.
        KnownCallers.GetValue(tree, _ => [.. callers]);
        return [.. senders];
    }

    private static bool IsSending(SyntaxNode? named) => named switch
    {
        InvocationExpressionSyntax call => Gate.Sends(call),
        AttributeSyntax attribute => SaysThatItSends(attribute),
        _ => false,
    };

    private static bool SaysThatItSends(AttributeSyntax attribute) => Gate.NameOf(attribute.Name) is "SendsChatMessage" or "SendsChatMessageAttribute";

    private static Passing[] CallersIn(SyntaxTree tree, CancellationToken cancellation)
    {
        var callers = new HashSet<Passing>();
        foreach (var (node, methods) in CallsIn(tree, cancellation)) AddCallers(node, methods, callers);
        return [.. callers];
    }

    private static void AddCallers(SyntaxNode node, Stack<Outer> methods, HashSet<Passing> callers)
    {
        if (methods.Count == 0 || node is not InvocationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } call || Gate.NameOf(call.Expression) is not { } called) return;
        foreach (var outer in methods)
            if (Takes(call, outer.Parameters)) callers.Add(new Passing(outer.Method, DeclaredCall.Of(call, called)));
    }

    /// <summary>The calls and methods of a file, each with the methods that have parameters and stand around it, for as long as it is looked at.</summary>
    private static IEnumerable<(SyntaxNode Node, Stack<Outer> Methods)> CallsIn(SyntaxTree tree, CancellationToken cancellation)
    {
        var methods = new Stack<Outer>();
        foreach (var node in tree.GetRoot(cancellation).DescendantNodes())
        {
            if (node is not (InvocationExpressionSyntax or MethodDeclarationSyntax or LocalFunctionStatementSyntax)) continue;
            // Full spans: for the others the trivia of each node would be measured.
            while (methods.Count > 0 && methods.Peek().End <= node.FullSpan.Start) methods.Pop();
            cancellation.ThrowIfCancellationRequested();
            yield return (node, methods);
            if (ParametersOf(node) is { Count: > 0 } parameters) methods.Push(new Outer(DeclaredMethod.Of(node), parameters, node.FullSpan.End));
        }
    }

    /// <summary>The names that the file gives to types.</summary>
    private static string[] AliasesIn(SyntaxTree tree, CancellationToken cancellation) =>
    [
        .. tree.GetRoot(cancellation)
            .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<UsingDirectiveSyntax>()
            .Select(directive => directive.Alias?.Name.Identifier.ValueText)
            .OfType<string>(),
    ];

    private static SeparatedSyntaxList<ParameterSyntax> ParametersOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.ParameterList.Parameters,
        LocalFunctionStatementSyntax function => function.ParameterList.Parameters,
        _ => default,
    };

    /// <summary>Whether a parameter stands among the arguments.</summary>
    private static bool Takes(InvocationExpressionSyntax call, SeparatedSyntaxList<ParameterSyntax> parameters)
    {
        foreach (var node in call.ArgumentList.DescendantNodes())
        {
            if (node is not IdentifierNameSyntax { Identifier.ValueText: var name }) continue;
            foreach (var parameter in parameters)
                if (parameter.Identifier.ValueText == name) return true;
        }

        return false;
    }

    /// <summary>A method with parameters around a call.</summary>
    /// <param name="Method">The method.</param>
    /// <param name="Parameters">Its parameters.</param>
    /// <param name="End">Where it ends in the file, with what stands behind it.</param>
    private readonly record struct Outer(DeclaredMethod Method, SeparatedSyntaxList<ParameterSyntax> Parameters, int End);

    /// <param name="Method">A method with parameters in which something is sent.</param>
    /// <param name="By">The name that sends, where it is that of a library which not everybody has.</param>
    private sealed record Sender(DeclaredMethod Method, string? By);

    /// <param name="Method">A method with parameters.</param>
    /// <param name="Called">What it calls with them.</param>
    private sealed record Passing(DeclaredMethod Method, DeclaredCall Called);
}
