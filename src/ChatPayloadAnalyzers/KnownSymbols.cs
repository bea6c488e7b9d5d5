using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ChatPayloadAnalyzers.Reading;
using ChatPayloadAnalyzers.Schemas;
using ChatPayloadAnalyzers.Serialization;
using ChatPayloadAnalyzers.Sites;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers;

/// <summary>
/// The types that readers and sites know, looked up on first use, once a compilation. <see langword="null"/>: the
/// compilation does not reference it.
/// </summary>
internal sealed partial class KnownSymbols(Compilation compilation, UserSettings? settings = null)
{
    private const string Json = "System.Text.Json.";
    private const string JsonSerialization = Json + "Serialization.";
    private const string Newtonsoft = "Newtonsoft.Json.";
    private const string NewtonsoftSerialization = Newtonsoft + "Serialization.";
    private const string RuntimeSerialization = "System.Runtime.Serialization.";
    private const string Http = "System.Net.Http.";

    private readonly ConcurrentDictionary<string, INamedTypeSymbol?> _types = new(StringComparer.Ordinal);

    // An analysis has one of these, and may outlive the models that it asked.
    private readonly ConditionalWeakTable<SemanticModel, SiteReadings> _readings = new();

    private readonly ConditionalWeakTable<SemanticModel, KnownUses> _uses = new();

    private readonly ConcurrentDictionary<ISymbol, bool> _settled = new(SymbolEqualityComparer.Default);

    private DeclaredNames? _declaredNames;

    private ImmutableArray<INamedTypeSymbol> _immutableTypes;

    private ImmutableArray<INamedTypeSymbol> _dictionaries;

    private ImmutableArray<INamedTypeSymbol> _dictionaryInterfaces;

    private TreeLibrary? _textJsonTrees;

    private TreeLibrary? _newtonsoftTrees;

    /// <summary>1 for yes, -1 for no, 0 until it is asked: callbacks of one compilation run at once, and a number is written in one piece.</summary>
    private int _hasAnyPath;

    /// <summary>The methods that only their declarations tell, as sending a message.</summary>
    public DeclaredNames DeclaredNames => Declared(CancellationToken.None);

    /// <summary>What the user has set.</summary>
    public UserSettings Settings { get; } = settings ?? UserSettings.None;

    public EndpointCatalog Endpoints => Settings.Endpoints;

    /// <summary>Fixes are asked for. They hold the whole body, as long as the file is looked at, and a host that only reports must not pay for that.</summary>
    public bool KeepsFixes { get; init; }

    /// <summary>Whether a path to a known endpoint can be put together of what the code says; asked once a compilation.</summary>
    public bool HasAnyPath => SpeaksOfPath(CancellationToken.None);

    /// <summary>
    /// Whether any call or creation of the compilation may be worth reading: by the texts of its files alone, since the look-up of a single
    /// type may take longer than all that. Most code ends here, and no node of it is looked at.
    /// </summary>
    public bool MayHaveSites(CancellationToken cancellation) =>
        Settings.Sends.Names.Any() || SpeaksOfPath(cancellation) || TreeWords.AnyHasMarkOrSdk(compilation, cancellation);

    /// <summary>The same; whoever asks first walks through the files.</summary>
    public DeclaredNames Declared(CancellationToken cancellation) => _declaredNames ??= DeclaredNames.Of(compilation, this, cancellation);

    /// <summary>What types are written as.</summary>
    public SerializedTypes SerializedTypes { get; } = new();

    /// <summary>Which members run where an interface or a base class is called.</summary>
    public Dispatch Dispatch { get; } = new(compilation);

    /// <summary>What was read at the sites of a file.</summary>
    public SiteReadings ReadingsOf(SemanticModel model) => _readings.GetValue(model, _ => new SiteReadings());

    /// <summary>What was found out about the variables of a file.</summary>
    public KnownUses UsesOf(SemanticModel model) => _uses.GetValue(model, _ => new KnownUses());

    /// <summary>What was found out about a field or property, or else is now: whether it keeps the value that it is given first.</summary>
    public bool IsSettled(ISymbol member, Func<bool> find) => _settled.TryGetValue(member, out var known) ? known : _settled.GetOrAdd(member, find());

    public INamedTypeSymbol? HttpClient => Type(Http + "HttpClient");

    public INamedTypeSymbol? HttpMessageInvoker => Type(Http + "HttpMessageInvoker");

    public INamedTypeSymbol? HttpRequestMessage => Type(Http + "HttpRequestMessage");

    public INamedTypeSymbol? StringContent => Type(Http + "StringContent");

    public INamedTypeSymbol? JsonContent => Type(Http + "Json.JsonContent");

    public INamedTypeSymbol? ByteArrayContent => Type(Http + "ByteArrayContent");

    public INamedTypeSymbol? ReadOnlyMemoryContent => Type(Http + "ReadOnlyMemoryContent");

    public INamedTypeSymbol? StreamContent => Type(Http + "StreamContent");

    public INamedTypeSymbol? MemoryStream => Type("System.IO.MemoryStream");

    /// <summary>Microsoft.AspNet.WebApi.Client, which writes by Newtonsoft.Json.</summary>
    public INamedTypeSymbol? HttpClientExtensions => Type(Http + "HttpClientExtensions");

    public INamedTypeSymbol? WebClient => Type("System.Net.WebClient");

    public INamedTypeSymbol? HttpWebRequest => Type("System.Net.HttpWebRequest");

    public INamedTypeSymbol? WebRequest => Type("System.Net.WebRequest");

    public INamedTypeSymbol? StreamWriter => Type("System.IO.StreamWriter");

    public INamedTypeSymbol? HttpClientJsonExtensions => Type(Http + "Json.HttpClientJsonExtensions");

    public INamedTypeSymbol? JsonSerializer => Type(Json + "JsonSerializer");

    public INamedTypeSymbol? JsonSerializerOptions => Type(Json + "JsonSerializerOptions");

    /// <summary>Newer than the options: it came with .NET 5.</summary>
    public INamedTypeSymbol? JsonSerializerDefaults => Type(Json + "JsonSerializerDefaults");

    public INamedTypeSymbol? JsonNamingPolicy => Type(Json + "JsonNamingPolicy");

    public INamedTypeSymbol? JsonSerializerContext => Type(JsonSerialization + "JsonSerializerContext");

    public INamedTypeSymbol? JsonSourceGenerationOptionsAttribute => Type(JsonSerialization + "JsonSourceGenerationOptionsAttribute");

    public INamedTypeSymbol? JsonStringEnumConverter => Type(JsonSerialization + "JsonStringEnumConverter");

    public INamedTypeSymbol? JsonStringEnumConverterOfEnum => Type(JsonSerialization + "JsonStringEnumConverter`1");

    public INamedTypeSymbol? JsonStringEnumMemberNameAttribute => Type(JsonSerialization + "JsonStringEnumMemberNameAttribute");

    public INamedTypeSymbol? ReferenceHandling => Type(JsonSerialization + "ReferenceHandler");

    public INamedTypeSymbol? JsonPropertyNameAttribute => Type(JsonSerialization + "JsonPropertyNameAttribute");

    public INamedTypeSymbol? JsonIgnoreAttribute => Type(JsonSerialization + "JsonIgnoreAttribute");

    public INamedTypeSymbol? JsonIncludeAttribute => Type(JsonSerialization + "JsonIncludeAttribute");

    public INamedTypeSymbol? JsonConverterAttribute => Type(JsonSerialization + "JsonConverterAttribute");

    public INamedTypeSymbol? JsonNumberHandlingAttribute => Type(JsonSerialization + "JsonNumberHandlingAttribute");

    /// <summary>Attributes of System.Text.Json, beside converters, under which a type or member is written in a way that no reader follows.</summary>
    public IEnumerable<INamedTypeSymbol> OpeningAttributes => new[]
    {
        "JsonExtensionDataAttribute",
        "JsonPolymorphicAttribute",
        "JsonDerivedTypeAttribute",
    }.Select(name => Type(JsonSerialization + name)).OfType<INamedTypeSymbol>();

    public INamedTypeSymbol? Utf8JsonWriter => Type(Json + "Utf8JsonWriter");

    public INamedTypeSymbol? JsonEncodedText => Type(Json + "JsonEncodedText");

    public INamedTypeSymbol? Stream => Type("System.IO.Stream");

    public INamedTypeSymbol? ArrayBufferWriter => Type("System.Buffers.ArrayBufferWriter`1");

    public INamedTypeSymbol? TextWriter => Type("System.IO.TextWriter");

    public INamedTypeSymbol? StringWriter => Type("System.IO.StringWriter");

    public INamedTypeSymbol? StringBuilder => Type("System.Text.StringBuilder");

    /// <summary>Types of the framework whose values do not change, as far as what they are made of does not.</summary>
    public ImmutableArray<INamedTypeSymbol> ImmutableTypes => !_immutableTypes.IsDefault ? _immutableTypes : _immutableTypes = new[]
    {
        "System.Uri",
        "System.Guid",
        "System.DateTimeOffset",
        "System.TimeSpan",
        "System.ReadOnlyMemory`1",
        Json + "JsonEncodedText",
        "System.Collections.Generic.KeyValuePair`2",
        "System.Collections.Immutable.ImmutableArray`1",
        "System.Collections.Immutable.ImmutableList`1",
        Http + "StringContent",
        Http + "HttpMethod",
    }.Select(Type).OfType<INamedTypeSymbol>().ToImmutableArray();

    public INamedTypeSymbol? Encoding => Type("System.Text.Encoding");

    public INamedTypeSymbol? Environment => Type("System.Environment");

    public INamedTypeSymbol? FormattableString => Type("System.FormattableString");

    public INamedTypeSymbol? CultureInfo => Type("System.Globalization.CultureInfo");

    public INamedTypeSymbol? Path => Type("System.IO.Path");

    public INamedTypeSymbol? UriBuilder => Type("System.UriBuilder");

    public INamedTypeSymbol? QueryStrings => Type("Microsoft.AspNetCore.WebUtilities.QueryHelpers");

    public INamedTypeSymbol? Uri => Type("System.Uri");

    public INamedTypeSymbol? Guid => Type("System.Guid");

    public INamedTypeSymbol? DateTimeOffset => Type("System.DateTimeOffset");

    public INamedTypeSymbol? Array => Type("System.Array");

    /// <summary>Without it there are no <c>init</c> accessors.</summary>
    public INamedTypeSymbol? IsExternalInit => Type("System.Runtime.CompilerServices.IsExternalInit");

    public INamedTypeSymbol? Linq => Type("System.Linq.Enumerable");

    public INamedTypeSymbol? Enumerable => Type("System.Collections.IEnumerable");

    public INamedTypeSymbol? AsyncEnumerable => Type("System.Collections.Generic.IAsyncEnumerable`1");

    public INamedTypeSymbol? JsonOnSerializing => Type(JsonSerialization + "IJsonOnSerializing");

    /// <summary>Dictionaries whose entries System.Text.Json and Newtonsoft.Json write as members.</summary>
    public ImmutableArray<INamedTypeSymbol> Dictionaries => !_dictionaries.IsDefault ? _dictionaries : _dictionaries = new[]
    {
        "System.Collections.Generic.Dictionary`2",
        "System.Collections.Generic.SortedDictionary`2",
        "System.Collections.Concurrent.ConcurrentDictionary`2",
    }.Select(Type).OfType<INamedTypeSymbol>().ToImmutableArray();

    /// <summary>What a dictionary may be declared as and still be written as one.</summary>
    public ImmutableArray<INamedTypeSymbol> DictionaryInterfaces => !_dictionaryInterfaces.IsDefault ? _dictionaryInterfaces : _dictionaryInterfaces = new[]
    {
        "System.Collections.Generic.IDictionary`2",
        "System.Collections.Generic.IReadOnlyDictionary`2",
        "System.Collections.IDictionary",
    }.Select(Type).OfType<INamedTypeSymbol>().ToImmutableArray();

    public INamedTypeSymbol? JsonNode => Type(Json + "Nodes.JsonNode");

    public INamedTypeSymbol? JsonObject => Type(Json + "Nodes.JsonObject");

    public INamedTypeSymbol? JsonArray => Type(Json + "Nodes.JsonArray");

    /// <summary>The trees of System.Text.Json.</summary>
    public TreeLibrary? TextJsonTrees => _textJsonTrees ??= JsonNode is { } node ? new TreeLibrary(node, JsonObject, JsonArray, SerializerProfile.Default) : null;

    /// <summary>The trees of Newtonsoft.Json.</summary>
    public TreeLibrary? NewtonsoftTrees => _newtonsoftTrees ??= JToken is { } token ? new TreeLibrary(token, JObject, JArray, SerializerProfile.Newtonsoft) : null;

    public INamedTypeSymbol? List => Type("System.Collections.Generic.List`1");

    public INamedTypeSymbol? TimeSpan => Type("System.TimeSpan");

    /// <summary>Methods with these are called before Newtonsoft.Json writes, or when it fails.</summary>
    public IEnumerable<INamedTypeSymbol> CallbackAttributes => new[]
    {
        RuntimeSerialization + "OnSerializingAttribute",
        NewtonsoftSerialization + "OnErrorAttribute",
    }.Select(Type).OfType<INamedTypeSymbol>();

    /// <summary>Members of a data contract opt in.</summary>
    public INamedTypeSymbol? OptInAttribute => Type(RuntimeSerialization + "DataContractAttribute");

    public INamedTypeSymbol? DataMemberAttribute => Type(RuntimeSerialization + "DataMemberAttribute");

    public INamedTypeSymbol? IgnoreDataMemberAttribute => Type(RuntimeSerialization + "IgnoreDataMemberAttribute");

    public INamedTypeSymbol? EnumMemberAttribute => Type(RuntimeSerialization + "EnumMemberAttribute");

    public INamedTypeSymbol? DefaultValueAttribute => Type("System.ComponentModel.DefaultValueAttribute");

    public INamedTypeSymbol? NonSerializedAttribute => Type("System.NonSerializedAttribute");

    /// <summary>What any JSON can be given to as part of a tree; a <c>JsonObject</c> takes objects only.</summary>
    public bool IsAnyNode(ITypeSymbol? type) => type is not null && (Same(type, JsonNode) || Same(type, JToken));

    public static bool Same(ISymbol? left, ISymbol? right) => left is not null && SymbolEqualityComparer.Default.Equals(left, right);

    /// <summary>Without a closure: it is asked of the type of each value.</summary>
    public static bool IsAny(ImmutableArray<INamedTypeSymbol> known, ITypeSymbol definition)
    {
        foreach (var type in known)
            if (Same(type, definition)) return true;
        return false;
    }

    /// <summary>A type that a setting names; <see langword="null"/> where there is none, or more than one.</summary>
    public static INamedTypeSymbol? DeclaredType(string name, Compilation compilation) =>
#pragma warning disable RS0030 // This is the file in which symbols are looked up.
        compilation.GetTypeByMetadataName(name);
#pragma warning restore RS0030

    private bool SpeaksOfPath(CancellationToken cancellation) => (_hasAnyPath == 0 ? _hasAnyPath = TreeWords.AnyHasPath(compilation, Endpoints, cancellation) ? 1 : -1 : _hasAnyPath) > 0;

    // Where several assemblies declare the type the answer is null, and what uses it stays unseen.
    private INamedTypeSymbol? Type(string name) => _types.TryGetValue(name, out var type) ? type : _types.GetOrAdd(name, DeclaredType(name, compilation));
}
