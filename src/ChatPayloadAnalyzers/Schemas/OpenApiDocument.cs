using ChatPayloadAnalyzers.Json;

namespace ChatPayloadAnalyzers.Schemas;

/// <summary>Reads the operations of an OpenAPI 3.0 or 3.1 document that take a JSON body.</summary>
internal sealed class OpenApiDocument
{
    /// <summary>Longer documents (in characters) are not read.</summary>
    public const int MostLength = 64 * 1024 * 1024;

    /// <summary>Documents nested deeper are not read; this also bounds the recursion.</summary>
    private const int MostDepth = 256;

    /// <summary>Messages stay short.</summary>
    private const int LongestAnswer = 40;

    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal) { "get", "put", "post", "delete", "options", "head", "patch", "trace" };

    private readonly JsonValue _root;
    private readonly SchemaReader _schemas;

    private OpenApiDocument(JsonValue root)
    {
        _root = root;
        _schemas = new SchemaReader(root);
    }

    /// <exception cref="DocumentException">The text is not a document that can be read.</exception>
    public static ImmutableArray<Endpoint> Load(string json)
    {
        var tree = JsonParser.Parse(WireText.Of(json), MostLength, MostDepth) ?? throw new DocumentException(0, "it is too long, or nested too deep");
        if (!tree.Flaws.IsEmpty) throw new DocumentException(tree.Flaws[0].Start, tree.Flaws[0].What);
        if (tree.Root.At("swagger") is not null) throw new DocumentException(0, "it is a Swagger 2.0 document");
        if (tree.Root.At("openapi") is null && tree.Root.At("paths") is null) throw new DocumentException(0, "it is no OpenAPI document");
        return new OpenApiDocument(tree.Root).Endpoints();
    }

    private ImmutableArray<Endpoint> Endpoints()
    {
        var endpoints = ImmutableArray.CreateBuilder<Endpoint>();
        foreach (var (path, written) in _root.At("paths").Entries())
        {
            var item = _schemas.Resolve(written);
            foreach (var (method, operation) in item.Entries().Where(entry => Methods.Contains(entry.Name)))
            {
                if (BodyOf(operation) is { } body) endpoints.Add(EndpointOf(method, path, item, operation, body));
            }
        }

        return endpoints.ToImmutable();
    }

    private Endpoint EndpointOf(string method, string path, JsonValue? item, JsonValue operation, JsonValue body)
    {
        var servers = Servers.Of(operation.At("servers") ?? item.At("servers") ?? _root.At("servers"));
        var verb = method.ToUpperInvariant();
        return new Endpoint(verb, new PathTemplate(path, servers.Path, operation.At("x-chat-whole-path").IsTrue()), operation.At("x-chat-name").AsText() ?? NameOf(verb, path), Answer(operation), () => _schemas.Read(body))
        {
            // Few servers tell null from absent, and most serializers write what is not set.
            NullIsAbsent = !operation.At("x-chat-null-is-absent").IsFalse(),
            Scopes = Scopes(operation.At("security") ?? _root.At("security")),
            Retired = operation.At("x-chat-retired").AsText(),
            IsInvented = operation.At("x-chat-invented").IsTrue(),
            Successor = operation.At("x-chat-successor").AsText(),
            SdkMethod = operation.At("x-chat-sdk").AsText(),
            Hosts = servers.Hosts,
        };
    }

    /// <summary>The schema of the JSON body, which may accept anything; <see langword="null"/> where the operation takes none.</summary>
    private JsonValue? BodyOf(JsonValue operation)
    {
        // What is said of any media type (*/*) may be said of bytes.
        var content = _schemas.Resolve(operation.At("requestBody")).At("content").Entries().FirstOrDefault(type => IsJson(type.Name)).Value;
        return content is null ? null : content.At("schema") ?? content;
    }

    private static bool IsJson(string mediaType)
    {
        var type = mediaType.Split(';')[0].Trim();
        return type.Equals("application/json", StringComparison.OrdinalIgnoreCase) || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Long paths lose their start.</summary>
    private static string NameOf(string method, string path) => $"{method} {PathTemplate.Shorten(path)}";

    private string Answer(JsonValue operation)
    {
        foreach (var status in new[] { "400", "422", "4XX" })
        {
            if (_schemas.Resolve(operation.At("responses").At(status)) is not { } response) continue;
            var description = response.At("description").AsText()?.Trim() ?? "";
            var end = description.IndexOfAny(['\n', '\r', '.']);
            if (end >= 0) description = description.Substring(0, end);
            return description.Length is 0 or > LongestAnswer ? status : $"{status} {description}";
        }

        return "400";
    }

    private static ImmutableArray<ImmutableArray<string>> Scopes(JsonValue? security) =>
        security.Items().SelectMany(requirement => requirement.Entries().Select(scheme => scheme.Value.Texts())).Where(scopes => !scopes.IsEmpty).ToImmutableArray();
}

/// <summary>A document that cannot be read.</summary>
/// <param name="position">Where in the text, in characters.</param>
/// <param name="reason">Why, in words.</param>
internal sealed class DocumentException(int position, string reason) : FormatException(reason)
{
    public int Position { get; } = position;
}

/// <summary>Where the servers of an operation are.</summary>
/// <param name="Path">The path that all of them have; empty where they differ.</param>
/// <param name="Hosts">Their hosts; empty where one of them may be any.</param>
internal sealed record Servers(string Path, ImmutableArray<string> Hosts)
{
    public static Servers Of(JsonValue? servers)
    {
        var addresses = servers.Items().Select(server => server.At("url").AsText() ?? "").ToList();
        var paths = addresses.Select(PathOf).Distinct().ToList();
        var hosts = addresses.Select(HostOf).ToList();
        return new Servers(paths.Count == 1 && paths[0].IndexOf('{') < 0 ? paths[0] : "", hosts.Contains(null) ? ImmutableArray<string>.Empty : hosts.OfType<string>().ToImmutableArray());
    }

    private static string PathOf(string address)
    {
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0) return address.StartsWith("/", StringComparison.Ordinal) ? address.Trim('/') : "";
        var slash = address.IndexOf('/', scheme + 3);
        return slash < 0 ? "" : address.Substring(slash).Trim('/');
    }

    private static string? HostOf(string address)
    {
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0 || address.IndexOf('{') >= 0) return null;
        var slash = address.IndexOf('/', scheme + 3);
        return slash < 0 ? address.Substring(scheme + 3) : address.Substring(scheme + 3, slash - scheme - 3);
    }
}
