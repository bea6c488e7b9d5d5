namespace ChatPayloadAnalyzers.Schemas;

/// <summary>One operation of an OpenAPI document that takes a JSON body.</summary>
internal sealed class Endpoint(string method, PathTemplate path, string name, string answer, Func<Schema> body)
{
    private readonly Lazy<Schema> _body = new(body);

    /// <summary>The HTTP method in capitals.</summary>
    public string Method { get; } = method;

    public PathTemplate Path { get; } = path;

    /// <summary>How messages name it: <c>the chat message endpoint</c>.</summary>
    public string Name { get; } = name;

    /// <summary>What it answers to a body that it refuses: <c>400 Invalid message payload</c>.</summary>
    public string Answer { get; } = answer;

    /// <summary>A member whose value is null counts as absent.</summary>
    public bool NullIsAbsent { get; init; }

    /// <summary>Read on first use: of a large document most operations are never asked for.</summary>
    public Schema Body => _body.Value;

    /// <summary>The scopes that a token must have (<c>security</c>): all of one of these lists. Empty where it needs none.</summary>
    public ImmutableArray<ImmutableArray<string>> Scopes { get; init; } = ImmutableArray<ImmutableArray<string>>.Empty;

    /// <summary>Since when the vendor no longer has it (<c>x-chat-retired</c>); <see langword="null"/> for one that is there.</summary>
    public string? Retired { get; init; }

    /// <summary>There never was such an endpoint, but people post to it (<c>x-chat-invented</c>).</summary>
    public bool IsInvented { get; init; }

    /// <summary>What to use instead of one that is not there (<c>x-chat-successor</c>).</summary>
    public string? Successor { get; init; }

    /// <summary>The method of the vendor's SDK that posts to it (<c>x-chat-sdk</c>).</summary>
    public string? SdkMethod { get; init; }

    /// <summary>Neither retired nor invented.</summary>
    public bool IsThere => Retired is null && !IsInvented;

    /// <summary>Where its servers are; empty where any may be.</summary>
    public ImmutableArray<string> Hosts { get; init; } = ImmutableArray<string>.Empty;
}
