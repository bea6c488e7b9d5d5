using System.Text.Json;

namespace ConversationsApi;

/// <summary>
/// An endpoint of the vendor's documents, which the analyzer reads too, with code of its own. It judges bodies alone: which conversations
/// there are, it does not ask.
/// </summary>
public sealed class PublishedEndpoint
{
    private static readonly string[] Documents = ["genesys-messages", "genesys-open-messaging", "genesys-mail-and-staff", "genesys-retired", "genesys-invented"];

    private readonly JsonElement document;
    private readonly JsonElement operation;

    private PublishedEndpoint(JsonElement document, string path, string method, JsonElement operation)
    {
        this.document = document;
        this.operation = operation;
        Path = path;
        Method = method.ToUpperInvariant();
    }

    public static IReadOnlyList<PublishedEndpoint> All { get; } = [.. Documents.SelectMany(Load)];

    public string Method { get; }

    /// <summary>As the document has it, with its parameters in braces.</summary>
    public string Path { get; }

    /// <summary>Removed by the vendor, or never there: whatever is sent there is answered 404.</summary>
    public bool IsGone => operation.TryGetProperty("x-chat-retired", out _) || operation.TryGetProperty("x-chat-invented", out _);

    /// <summary>What a caller learns of a wrong body.</summary>
    public string Answer => operation.GetProperty("responses").GetProperty("400").GetProperty("description").GetString()!;

    /// <summary>Lists of scopes, of which a token must have one list whole.</summary>
    internal IReadOnlyList<IReadOnlyList<string>> Security => operation.TryGetProperty("security", out var security)
        ? [.. security.EnumerateArray().Select(scheme => scheme.EnumerateObject().Single().Value.EnumerateArray().Select(scope => scope.GetString()!).ToList())]
        : [];

    /// <summary>The one at a path whose parameters are filled; of several, the one with more words of its own.</summary>
    public static PublishedEndpoint? Find(string method, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return All.Where(endpoint => endpoint.Method == method && Fits(endpoint.Path.Split('/'), path.Split('/'))).MinBy(endpoint => endpoint.Path.Count(c => c == '{'));
    }

    /// <summary>Everything that is wrong with a body, each with the member's path; empty when it is accepted.</summary>
    public IReadOnlyList<string> Faults(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var body = JsonDocument.Parse(json);
            var schema = operation.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema");
            return new SchemaValidation(document, NullIsAbsent).Faults(body.RootElement, schema);
        }
        catch (Exception malformed) when (malformed is JsonException or ArgumentException or InvalidOperationException)
        {
            // The last two: half of a surrogate pair.
            return [$"malformed JSON: {malformed.Message}"];
        }
    }

    internal async Task<IResult> Accept(HttpRequest request, AccessTokens tokens)
    {
        if (IsGone)
            return Refusals.NoEndpoint();
        if (tokens.ScopesOf(request) is not { } scopes)
            return Refusals.NoToken();
        if (!Security.Any(scopes.IsSupersetOf))
            return Refusals.MissingScopes(Security[0]);
        if (await MessagesEndpoint.ReadText(request) is not { } json || Faults(json).Count > 0)
            return Refusals.WrongBody(Answer);

        return Results.Json(new { id = Guid.NewGuid() });
    }

    /// <summary>As most servers do, they tell a member that is null from one that is absent only where the document says so.</summary>
    private bool NullIsAbsent => !operation.TryGetProperty("x-chat-null-is-absent", out var isAbsent) || isAbsent.GetBoolean();

    private static bool Fits(string[] template, string[] path) =>
        template.Length == path.Length && template.Zip(path).All(pair => pair.First.StartsWith('{') ? pair.Second.Length > 0 : pair.First == pair.Second);

    private static IEnumerable<PublishedEndpoint> Load(string name)
    {
        using var stream = typeof(PublishedEndpoint).Assembly.GetManifestResourceStream(name + ".json")!;
        var document = JsonElement.Parse(new BinaryReader(stream).ReadBytes((int)stream.Length));
        foreach (var path in document.GetProperty("paths").EnumerateObject())
            foreach (var operation in path.Value.EnumerateObject())
                yield return new PublishedEndpoint(document, path.Name, operation.Name, operation.Value);
    }
}
