using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>
/// Methods that send, and that nothing at the call tells but their declaration: wrappers of the project's own, methods of
/// interfaces that Refit implements, what the user names. Put together once a compilation, from what is kept with each file.
/// </summary>
internal sealed class DeclaredNames
{
    private readonly HashSet<string> _named;
    private readonly Dictionary<string, List<DeclaredMethod>> _declared;
    private readonly HashSet<string> _aliases;

    private DeclaredNames(HashSet<string> named, Dictionary<string, List<DeclaredMethod>> declared, HashSet<string> aliases)
    {
        _named = named;
        _declared = declared;
        _aliases = aliases;
    }

    public static DeclaredNames Of(Compilation compilation, KnownSymbols symbols, CancellationToken cancellation)
    {
        // What the user names has no declaration in view.
        var named = new HashSet<string>(symbols.Settings.Sends.Names, StringComparer.Ordinal);
        if (!symbols.HasAnyPath && symbols.VendorClient is null) return new DeclaredNames(named, [], []);
        var routed = RefitIndex.MethodsIn(compilation, symbols.Endpoints, cancellation).ToList();
        var index = WrapperIndex.Of(compilation, symbols, routed, cancellation);
        return new DeclaredNames(named, index.ByName, index.Aliases);
    }

    /// <summary>Whether some such method has the name.</summary>
    public bool Contains(string? name) => name is not null && (_named.Contains(name) || _declared.ContainsKey(name));

    /// <summary>Whether the expression may be a call of such a method, or create such an object. Allocates nothing, asks for no symbol.</summary>
    public bool MayBe(ExpressionSyntax expression) => _declared.Count + _named.Count > 0 && expression switch
    {
        // Names first: nodes for the arguments are made only when somebody asks.
        InvocationExpressionSyntax call => Gate.NameOf(call.Expression) is { } name && (_named.Contains(name) || MayBeOfOwn(call, name)) && call.ArgumentList.Arguments.Count > 0,
        ObjectCreationExpressionSyntax creation => _named.Count > 0 && Gate.NameOf(creation.Type) is { } type && _named.Contains(type),
        _ => false,
    };

    private bool MayBeOfOwn(InvocationExpressionSyntax call, string name)
    {
        if (!_declared.TryGetValue(name, out var methods)) return false;
        var called = DeclaredCall.Of(call, name);
        foreach (var method in methods)
            if (method.MayBeCalledBy(called, _aliases)) return true;
        return false;
    }
}
