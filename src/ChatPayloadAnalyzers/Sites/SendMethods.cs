using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>The methods that <c>chat_payload.send_methods</c> in <c>.editorconfig</c> or a global config names as sending a message.</summary>
internal sealed class SendMethods
{
    public const string Key = "chat_payload.send_methods";

    public static readonly SendMethods None = new([], ImmutableArray<(SyntaxTree, string)>.Empty);

    private readonly ILookup<string, SendMethod> _byName;

    private SendMethods(IEnumerable<SendMethod> methods, ImmutableArray<(SyntaxTree Tree, string Entry)> unreadable)
    {
        _byName = methods.ToLookup(method => method.Name, StringComparer.Ordinal);
        Unreadable = unreadable;
    }

    /// <summary>Entries that name no method, with the first file that they are for.</summary>
    public ImmutableArray<(SyntaxTree Tree, string Entry)> Unreadable { get; }

    public static SendMethods Of(Compilation compilation, AnalyzerOptions options)
    {
        var entries = new Dictionary<string, SyntaxTree>(StringComparer.Ordinal);
        // Files of one folder share one object of options, and most projects have no such key.
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (!options.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue(Key, out var value)) continue;
            foreach (var entry in value.Split('|').Select(entry => entry.Trim()).Where(entry => entry.Length > 0))
                if (!entries.ContainsKey(entry)) entries.Add(entry, tree);
        }

        if (entries.Count == 0) return None;
        var read = entries.Select(entry => (entry.Value, entry.Key, Method: SendMethod.Parse(entry.Key))).ToList();
        return new SendMethods(
            read.Select(entry => entry.Method).OfType<SendMethod>(),
            read.Where(entry => entry.Method is null || !Exists(entry.Method, compilation)).Select(entry => (entry.Value, entry.Key)).ToImmutableArray());
    }

    /// <summary>The names of the methods, and of the types whose constructors are meant.</summary>
    public IEnumerable<string> Names => _byName.Select(method => method.Key);

    public SendMethod? Find(IMethodSymbol method) =>
        _byName[method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : method.Name].FirstOrDefault(entry => entry.IsOf(method));

    /// <summary>Whether there is such a method with such parameters.</summary>
    private static bool Exists(SendMethod entry, Compilation compilation)
    {
        var qualified = entry.Id.Substring(2);
        if (qualified.IndexOf('(') is var end && end >= 0) qualified = qualified.Substring(0, end);
        var type = qualified.EndsWith(".#ctor", StringComparison.Ordinal) ? qualified.Substring(0, qualified.Length - ".#ctor".Length) : qualified.Substring(0, Math.Max(0, qualified.LastIndexOf('.')));
        return KnownSymbols.DeclaredType(type, compilation)?.GetMembers().OfType<IMethodSymbol>().Any(method => entry.IsOf(method)
            && (entry.IsPathItself || method.Parameters.Any(parameter => parameter.Name == entry.Path))
            && method.Parameters.Any(parameter => parameter.Name == entry.Body)) == true;
    }
}
