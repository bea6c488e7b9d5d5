using System.Reflection;
using ChatPayloadAnalyzers.Payload;

namespace ChatPayloadAnalyzers.Schemas;

/// <summary>The endpoints that the package knows, from the documents embedded in it; loaded once a process, on first use.</summary>
internal static class Endpoints
{
    private static readonly Lazy<ImmutableArray<Endpoint>> Loaded = new(Load);

    /// <summary>The endpoint that a body without a site in view is held against.</summary>
    public static Endpoint Default => Loaded.Value[0];

    /// <summary>The endpoint that <paramref name="method"/> and <paramref name="path"/> certainly lead to.</summary>
    public static Destination? Find(string method, PartialText path)
    {
        // Every known path speaks of conversations: anything else is told apart without loading a document.
        if (!path.Pieces.Any(p => p.Known?.Contains("conversations") == true)) return null;
        foreach (var endpoint in Loaded.Value)
            if (endpoint.Method == method && endpoint.Path.Match(path) is { } parameters) return new Destination(endpoint, parameters);
        return null;
    }

    private static ImmutableArray<Endpoint> Load()
    {
        var assembly = typeof(Endpoints).GetTypeInfo().Assembly;
        using var stream = assembly.GetManifestResourceStream("chat-messages.json")
            ?? throw new InvalidOperationException("The embedded schema document is missing.");
        using var reader = new StreamReader(stream);
        return OpenApiDocument.Load(reader.ReadToEnd());
    }
}
