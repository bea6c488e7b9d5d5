using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>
/// The names of methods that send, and that nothing at the call tells but their declaration: wrappers of the project's own, methods of
/// interfaces that Refit implements, what the user names. Put together once a compilation, from what is kept with each file.
/// </summary>
internal sealed class DeclaredNames
{
    private readonly HashSet<string> _names;

    private DeclaredNames(HashSet<string> names) => _names = names;

    public static DeclaredNames Of(Compilation compilation, KnownSymbols symbols)
    {
        var names = new HashSet<string>(symbols.Settings.Sends.Names, StringComparer.Ordinal);
        if (!symbols.HasAnyPath && symbols.VendorClient is null) return new DeclaredNames(names);
        names.UnionWith(WrapperIndex.NamesIn(compilation));
        names.UnionWith(RefitIndex.NamesIn(compilation, symbols.Endpoints));
        return new DeclaredNames(names);
    }

    public bool Contains(string? name) => _names.Count > 0 && name is not null && _names.Contains(name);

    /// <summary>Whether the expression may be a call of such a method, or create such an object.</summary>
    public bool MayBe(ExpressionSyntax expression) => _names.Count > 0 && expression switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } call => Contains(Gate.NameOf(call.Expression)),
        ObjectCreationExpressionSyntax creation => Contains(Gate.NameOf(creation.Type)),
        _ => false,
    };
}
