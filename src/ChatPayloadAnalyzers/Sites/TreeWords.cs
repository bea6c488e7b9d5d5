using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ChatPayloadAnalyzers.Reading;
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

    // The words that paths of the package's own documents start with: in most code none of them stands.
    private static readonly ImmutableArray<string> FirstWords = BuiltInWords.All.Select(words => words[0]).Distinct().ToImmutableArray();

    // The others, which are looked for one by one, and only where one of the first is found.
    private static readonly ImmutableArray<string> LaterWords = BuiltInWords.All.SelectMany(words => words.Skip(1)).Distinct().Except(FirstWords).ToImmutableArray();

    // Behind a quote, a slash in any spelling (%2F), a hole, or "open": a path, and not a word of a comment or a part of a name.
    private static readonly WordSearch Firsts = new(FirstWords, behind: "\"/}\\Ffn");

    private static readonly ImmutableArray<WordSearch> Laters = LaterWords.Select(word => new WordSearch(ImmutableArray.Create(word))).ToImmutableArray();

    // Who sends a message may be any value or constant; and who calls the vendor's SDK writes its namespace somewhere, if only in a global using.
    private static readonly WordSearch Names = new(ImmutableArray.Create("participant", "PureCloudPlatform"));

    // A quote or its escape follows where it is a value: User-Agent headers and the like do not count.
    private static readonly WordSearch Agents = new(ImmutableArray.Create("agent"), before: "\"\\");

    private readonly SyntaxTree _tree;
    private ConcurrentDictionary<string, bool>? _others;

    // -1 until it is asked: a number is written in one piece, and whoever asks at the same time finds the same.
    private int _firsts = -1;
    private int _names = -1;
    private int _agents = -1;

    // A bit for each that is there, and sixteen to the left of it one for each that was asked; what a race loses is asked again.
    private int _laters;

    private TreeWords(SyntaxTree tree) => _tree = tree;

    /// <summary>A value that tells a message to the default endpoint.</summary>
    public bool HasMark => (NamesThere & 1) != 0 || (_agents >= 0 ? _agents : _agents = Agents.Find(_tree.GetText())) != 0;

    private bool HasSdk => (NamesThere & 2) != 0;

    private int NamesThere => _names >= 0 ? _names : _names = Names.Find(_tree.GetText());

    public static TreeWords Of(SyntaxTree tree) => Known.GetValue(tree, t => new TreeWords(t));

    /// <summary>Whether a known path can be put together of what the files of the compilation say.</summary>
    public static bool AnyHasPath(Compilation compilation, EndpointCatalog endpoints, CancellationToken cancellation)
    {
        var answers = new Dictionary<string, bool>(StringComparer.Ordinal);
        return endpoints.Words.Any(words => words.All(Stands));

        bool Stands(string word)
        {
            if (!answers.TryGetValue(word, out var stands)) answers.Add(word, stands = compilation.SyntaxTrees.Any(tree => Of(tree, cancellation).Has(word)));
            return stands;
        }
    }

    /// <summary>Whether some file has a mark, or speaks of the vendor's SDK.</summary>
    public static bool AnyHasMarkOrSdk(Compilation compilation, CancellationToken cancellation) =>
        compilation.SyntaxTrees.Any(tree => Of(tree, cancellation) is { HasMark: true } or { HasSdk: true });

    /// <summary>Whether a part of some path stands in the file.</summary>
    public bool HasPart(EndpointCatalog endpoints) => endpoints.Words.Any(words => words.IsEmpty || Has(words[0]));

    private bool Has(string word)
    {
        var first = FirstWords.IndexOf(word);
        if (first >= 0) return ((_firsts >= 0 ? _firsts : _firsts = Firsts.Find(_tree.GetText())) >> first & 1) != 0;
        var later = LaterWords.IndexOf(word);
        if (later >= 0) return HasLater(later);
        return (_others ??= new ConcurrentDictionary<string, bool>(StringComparer.Ordinal)).GetOrAdd(word, w => new WordSearch(ImmutableArray.Create(w)).IsAnyIn(_tree.GetText()));
    }

    private bool HasLater(int index)
    {
        var (found, asked) = (1 << index, 1 << (index + 16));
        var laters = _laters;
        if ((laters & asked) == 0) _laters = laters |= asked | (Laters[index].IsAnyIn(_tree.GetText()) ? found : 0);
        return (laters & found) != 0;
    }

    private static TreeWords Of(SyntaxTree tree, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Of(tree);
    }
}
