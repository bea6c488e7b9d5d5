using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers;

/// <summary>
/// The types that readers and sites know, looked up on first use, once a compilation. <see langword="null"/>: the
/// compilation does not reference it.
/// </summary>
internal sealed class KnownSymbols(Compilation compilation)
{
    private const string Json = "System.Text.Json.";
    private const string JsonSerialization = Json + "Serialization.";
    private const string Http = "System.Net.Http.";

    private readonly Dictionary<string, INamedTypeSymbol?> _types = new(StringComparer.Ordinal);

    public INamedTypeSymbol? HttpClient => Type(Http + "HttpClient");

    public INamedTypeSymbol? HttpMessageInvoker => Type(Http + "HttpMessageInvoker");

    public INamedTypeSymbol? HttpMethod => Type(Http + "HttpMethod");

    public INamedTypeSymbol? HttpRequestMessage => Type(Http + "HttpRequestMessage");

    public INamedTypeSymbol? StringContent => Type(Http + "StringContent");

    public INamedTypeSymbol? JsonContent => Type(Http + "Json.JsonContent");

    public INamedTypeSymbol? HttpClientJsonExtensions => Type(Http + "Json.HttpClientJsonExtensions");

    public INamedTypeSymbol? JsonSerializer => Type(Json + "JsonSerializer");

    public INamedTypeSymbol? JsonSerializerOptions => Type(Json + "JsonSerializerOptions");

    public INamedTypeSymbol? JsonNamingPolicy => Type(Json + "JsonNamingPolicy");

    public INamedTypeSymbol? JsonPropertyNameAttribute => Type(JsonSerialization + "JsonPropertyNameAttribute");

    public INamedTypeSymbol? JsonIgnoreAttribute => Type(JsonSerialization + "JsonIgnoreAttribute");

    public INamedTypeSymbol? JsonIncludeAttribute => Type(JsonSerialization + "JsonIncludeAttribute");

    /// <summary>Attributes of System.Text.Json under which a type or member is written in a way that no reader follows.</summary>
    public IEnumerable<INamedTypeSymbol> OpeningAttributes => new[]
    {
        "JsonConverterAttribute",
        "JsonExtensionDataAttribute",
        "JsonPolymorphicAttribute",
        "JsonDerivedTypeAttribute",
        "JsonNumberHandlingAttribute",
    }.Select(name => Type(JsonSerialization + name)).OfType<INamedTypeSymbol>();

    public INamedTypeSymbol? StringBuilder => Type("System.Text.StringBuilder");

    /// <summary>Types of the framework whose values do not change, as far as what they are made of does not.</summary>
    public IEnumerable<INamedTypeSymbol> ImmutableTypes => new[]
    {
        "System.Uri",
        "System.Guid",
        "System.DateTimeOffset",
        "System.TimeSpan",
        "System.ReadOnlyMemory`1",
        "System.Collections.Immutable.ImmutableArray`1",
        "System.Collections.Immutable.ImmutableList`1",
        Http + "StringContent",
        Http + "HttpMethod",
    }.Select(Type).OfType<INamedTypeSymbol>();

    public INamedTypeSymbol? Uri => Type("System.Uri");

    public INamedTypeSymbol? Guid => Type("System.Guid");

    public INamedTypeSymbol? DateTimeOffset => Type("System.DateTimeOffset");

    public INamedTypeSymbol? Array => Type("System.Array");

    public INamedTypeSymbol? Linq => Type("System.Linq.Enumerable");

    public INamedTypeSymbol? Enumerable => Type("System.Collections.IEnumerable");

    public INamedTypeSymbol? AsyncEnumerable => Type("System.Collections.Generic.IAsyncEnumerable`1");

    public INamedTypeSymbol? JsonOnSerializing => Type(JsonSerialization + "IJsonOnSerializing");

    public INamedTypeSymbol? Dictionary => Type("System.Collections.Generic.IDictionary`2");

    public INamedTypeSymbol? List => Type("System.Collections.Generic.List`1");

    public static bool Same(ISymbol? left, ISymbol? right) => left is not null && SymbolEqualityComparer.Default.Equals(left, right);

    private INamedTypeSymbol? Type(string name)
    {
        // Callbacks of one compilation run at once; the look-ups are few, so a lock costs nothing that shows.
        lock (_types)
        {
            if (!_types.TryGetValue(name, out var type))
            {
#pragma warning disable RS0030 // This is the file in which symbols are looked up.
                // Where several assemblies declare the type the answer is null, and what uses it stays unseen.
                type = compilation.GetTypeByMetadataName(name);
#pragma warning restore RS0030
                _types.Add(name, type);
            }

            return type;
        }
    }
}
