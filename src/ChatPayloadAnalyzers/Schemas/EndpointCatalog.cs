using System.Reflection;
using ChatPayloadAnalyzers.Payload;

namespace ChatPayloadAnalyzers.Schemas;

/// <summary>The endpoints that a compilation may send to: those of the documents embedded in the package, and those of the user's own.</summary>
internal sealed class EndpointCatalog
{
    /// <summary>The endpoints of the package alone; its documents are loaded once a process, on first use.</summary>
    public static readonly EndpointCatalog BuiltIn = new(LoadBuiltIn, () => BuiltInWords.All);

    /// <summary>The embedded documents. The forum's comes first: its endpoint is the default.</summary>
    private static readonly string[] Documents =
        ["chat-messages.json", "genesys-messages.json", "genesys-open-messaging.json", "genesys-mail-and-staff.json", "genesys-retired.json", "genesys-invented.json"];

    /// <summary>Of documents with paths that start in more ways than this, no word is looked for.</summary>
    private const int MostWords = 24;

    private readonly Lazy<ImmutableArray<Endpoint>> _all;
    private readonly Lazy<ImmutableArray<ImmutableArray<string>>> _words;

    // An empty one, which stands in any text, where some path may start with anything.
    private readonly Lazy<ImmutableArray<string>> _firstWords;

    private EndpointCatalog(Func<ImmutableArray<Endpoint>> load, Func<ImmutableArray<ImmutableArray<string>>> words)
    {
        _all = new Lazy<ImmutableArray<Endpoint>>(load);
        _words = new Lazy<ImmutableArray<ImmutableArray<string>>>(words);
        _firstWords = new Lazy<ImmutableArray<string>>(() => Words.Select(list => list.FirstOrDefault() ?? "").Distinct(StringComparer.Ordinal).ToImmutableArray());
    }

    /// <summary>
    /// For each endpoint the words that its path is made of, whichever constants of whichever files it is put together from: where all of one
    /// list stand in the code, a path may.
    /// </summary>
    public ImmutableArray<ImmutableArray<string>> Words => _words.Value;

    public ImmutableArray<Endpoint> All => _all.Value;

    /// <summary>The endpoint that a body without a site in view is held against.</summary>
    public Endpoint Default => All[0];

    /// <summary>The same endpoints and those of other documents, which are loaded on first use: of two with one method and path the later one holds.</summary>
    public EndpointCatalog With(Func<ImmutableArray<Endpoint>> load)
    {
        var others = new Lazy<ImmutableArray<Endpoint>>(load);
        return new EndpointCatalog(() => Override(All, others.Value), () => Words.AddRange(WordsOf(others.Value)));
    }

    /// <summary>What paths start with, one word each: a document may have thousands of them.</summary>
    private static ImmutableArray<ImmutableArray<string>> WordsOf(ImmutableArray<Endpoint> endpoints)
    {
        var words = endpoints.Select(endpoint => endpoint.Path.Words.FirstOrDefault()).Distinct(StringComparer.Ordinal).ToList();
        return words.Any(word => word is null) || words.Count > MostWords
            ? ImmutableArray.Create(ImmutableArray<string>.Empty)
            : words.Select(word => ImmutableArray.Create(word!)).ToImmutableArray();
    }

    /// <summary>The endpoint that <paramref name="method"/> and <paramref name="path"/> certainly lead to.</summary>
    public Destination? Find(string method, PartialText path)
    {
        if (!MayBePath(path) || SentPath.Of(path) is not { } sent) return null;
        Destination? found = null;
        foreach (var endpoint in All)
        {
            if (endpoint.Method != method || endpoint.Path.Match(sent) is not { } parameters || !IsAt(endpoint, sent.Host)) continue;
            if (found is null || endpoint.Path.Certainty > found.Endpoint.Path.Certainty) found = new Destination(endpoint, parameters);
        }

        return found;
    }

    /// <summary>What <paramref name="method"/> and <paramref name="path"/> nearly lead to: an endpoint of the package's own whose path differs in one word, by a slip.</summary>
    /// <returns>An endpoint that is not there, with that one as its successor.</returns>
    public static Destination? FindNear(string method, PartialText path)
    {
        if (!BuiltIn.MayBePath(path) || SentPath.Of(path) is not { } sent) return null;
        foreach (var endpoint in BuiltIn.All)
        {
            if (endpoint.Method != method || !endpoint.IsThere || endpoint.Path.OnlyDifference(sent) is not { } other) continue;
            // Whether letter case matters, no source says.
            if (IsPublished(other.Actual) || string.Equals(other.Actual, other.Expected, StringComparison.OrdinalIgnoreCase) || Spelling.Closest(other.Actual, [other.Expected]) is null) continue;
            return new Destination(new Endpoint(method, endpoint.Path, endpoint.Name, endpoint.Answer, () => Schema.Anything) { IsInvented = true, Successor = endpoint.Path.ToString() });
        }

        return null;
    }

    /// <summary>The endpoint that a method of the vendor's SDK posts to.</summary>
    public Endpoint? FindBySdk(string method) => All.FirstOrDefault(endpoint => endpoint.SdkMethod == method);

    /// <summary>Whether the first word of some path stands in a text: anything else is told apart without loading a document.</summary>
    public bool MayBePath(string text)
    {
        foreach (var word in _firstWords.Value)
            if (text.Contains(word)) return true;
        return false;
    }

    private bool MayBePath(PartialText path) => path.Pieces.Any(piece => piece.Known is { } known && MayBePath(known));

    /// <summary>Words of other published paths, which the documents of the package do not list (facts of the vendor's SDK), and versions.</summary>
    private static bool IsPublished(string segment) =>
        segment is "chats" or "chat" or "messages" or "messaging" or "events" or "email" or "emails" or "users" or "rooms" or "user" or "room" || segment.Length < 4;

    /// <summary>A path that is made of parameters alone, <c>/{tenant}/{id}</c>, tells nothing by itself.</summary>
    private static bool IsAt(Endpoint endpoint, string? host) =>
        host is null || endpoint.Hosts.IsEmpty ? endpoint.Path.Words.Any() : endpoint.Hosts.Contains(host, StringComparer.OrdinalIgnoreCase);

    private static ImmutableArray<Endpoint> Override(ImmutableArray<Endpoint> known, ImmutableArray<Endpoint> others)
    {
        // The first of the known ones is the default, and keeps its place.
        var later = new Dictionary<(string, string), Endpoint>();
        foreach (var endpoint in others) later[(endpoint.Method, endpoint.Path.Key)] = endpoint;
        var merged = known.Select(endpoint => later.TryGetValue((endpoint.Method, endpoint.Path.Key), out var other) && later.Remove((endpoint.Method, endpoint.Path.Key)) ? other : endpoint).ToList();
        return merged.Concat(others.Where(endpoint => later.TryGetValue((endpoint.Method, endpoint.Path.Key), out var kept) && kept == endpoint)).ToImmutableArray();
    }

    private static ImmutableArray<Endpoint> LoadBuiltIn()
    {
        var assembly = typeof(EndpointCatalog).GetTypeInfo().Assembly;
        return Documents.SelectMany(name =>
        {
            using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException("An embedded schema document is missing.");
            using var reader = new StreamReader(stream);
            return OpenApiDocument.Load(reader.ReadToEnd());
        }).ToImmutableArray();
    }
}
