using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ChatPayloadAnalyzers.Schemas;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>
/// Which tell-tale words stand anywhere in a file. Its characters are read once for each question, and the answers are kept
/// with the tree, so that in the editor only the file that changed is read again.
/// </summary>
internal sealed class TreeWords
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeWords> Known = new();

    // The words that paths of the package's own documents start with: in most code none of them stands. One pass looks for them and for the marks.
    private static readonly ImmutableArray<string> FirstWords = BuiltInWords.All.Select(words => words[0]).Distinct().ToImmutableArray();

    // The others, which are looked for only where one of the first is found.
    private static readonly ImmutableArray<string> LaterWords = BuiltInWords.All.SelectMany(words => words.Skip(1)).Distinct().Except(FirstWords).ToImmutableArray();

    // A quote or its escape follows where it is a value: User-Agent headers and the like do not count.
    private static readonly WordSearch Firsts = new(FirstWords.Add("participant").Add("agent"), followedBy: "\"\\");

    private static readonly WordSearch Laters = new(LaterWords);

    private readonly SyntaxTree _tree;
    private readonly Lazy<int> _firsts;
    private readonly Lazy<int> _laters;
    private ConcurrentDictionary<string, bool>? _others;

    private TreeWords(SyntaxTree tree)
    {
        _tree = tree;
        _firsts = new Lazy<int>(() => Firsts.Find(_tree.GetText()));
        _laters = new Lazy<int>(() => Laters.Find(_tree.GetText()));
    }

    /// <summary>A value that tells a message to the default endpoint.</summary>
    public bool HasMark => _firsts.Value >> FirstWords.Length != 0;

    public static TreeWords Of(SyntaxTree tree) => Known.GetValue(tree, t => new TreeWords(t));

    /// <summary>Whether a known path can be put together of what the files of the compilation say.</summary>
    public static bool AnyHasPath(Compilation compilation, EndpointCatalog endpoints) =>
        endpoints.Words.Any(words => words.All(word => compilation.SyntaxTrees.Any(tree => Of(tree).Has(word))));

    /// <summary>Whether a part of some path stands in the file.</summary>
    public bool HasPart(EndpointCatalog endpoints) => endpoints.Words.Any(words => words.IsEmpty || Has(words[0]));

    private bool Has(string word)
    {
        var first = FirstWords.IndexOf(word);
        if (first >= 0) return (_firsts.Value >> first & 1) != 0;
        var later = LaterWords.IndexOf(word);
        if (later >= 0) return (_laters.Value >> later & 1) != 0;
        return (_others ??= new ConcurrentDictionary<string, bool>(StringComparer.Ordinal)).GetOrAdd(word, w => IsAscii(w) ? new WordSearch(ImmutableArray.Create(w)).Find(_tree.GetText()) != 0 : _tree.GetText().ToString().Contains(w));
    }

    private static bool IsAscii(string word) => word.All(c => c < 128);
}
