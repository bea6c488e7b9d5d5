using ChatPayloadAnalyzers.Payload;

namespace ChatPayloadAnalyzers.Json;

/// <summary>A value in JSON text; positions count characters of the text, not of the source.</summary>
internal abstract class JsonValue(int start, int end)
{
    public int Start { get; } = start;

    public int End { get; } = end;
}

/// <summary><paramref name="isOpen"/>: a hole or a fault stands among the members, so that there may be others.</summary>
internal sealed class JsonObject(int start, int end, ImmutableArray<JsonMember> members, bool isOpen) : JsonValue(start, end)
{
    /// <summary>Larger objects are looked up in, not through: a document may have thousands of schemas.</summary>
    private const int Few = 16;

    private Dictionary<string, JsonValue>? _byName;

    public ImmutableArray<JsonMember> Members { get; } = members;

    /// <summary>The first member of a name.</summary>
    public JsonValue? Find(string name)
    {
        if (Members.Length > Few) return (_byName ??= Index()).TryGetValue(name, out var known) ? known : null;
        foreach (var member in Members)
            if (member.Name.Text.Whole == name) return member.Value;
        return null;
    }

    private Dictionary<string, JsonValue> Index()
    {
        var byName = new Dictionary<string, JsonValue>(Members.Length, StringComparer.Ordinal);
        foreach (var member in Members)
            if (member.Name.Text.Whole is { } name && !byName.ContainsKey(name)) byName.Add(name, member.Value);
        return byName;
    }

    public bool IsOpen { get; } = isOpen;
}

internal sealed class JsonArray(int start, int end, ImmutableArray<JsonItem> items, bool isOpen) : JsonValue(start, end)
{
    public ImmutableArray<JsonItem> Items { get; } = items;

    public bool IsOpen { get; } = isOpen;
}

/// <summary>A string, or a name.</summary>
internal sealed class JsonString : JsonValue
{
    private readonly string _source;
    private PartialText? _text;

    public JsonString(int start, int end, PartialText text)
        : base(start, end)
    {
        _source = "";
        _text = text;
    }

    private JsonString(int start, int end, string source)
        : base(start, end) => _source = source;

    /// <summary>A string of <paramref name="source"/> that means what stands between its quotes. Of those of a long document few are ever asked for.</summary>
    public static JsonString Plain(int start, int end, string source) => new(start, end, source);

    /// <summary>The value, with escapes resolved.</summary>
    public PartialText Text => _text ??= PartialText.Known(_source.Substring(Start + 1, End - Start - 2));
}

/// <summary>A number, <c>true</c>, <c>false</c>, <c>null</c>, or a word that JSON does not have.</summary>
internal sealed class JsonWord(int start, int end, string text) : JsonValue(start, end)
{
    public string Text { get; } = text;
}

/// <summary>A run-time value that stands where a JSON value is due.</summary>
internal sealed class JsonHole(int start, WireText.Hole hole) : JsonValue(start, start + 1)
{
    public WireText.Hole Hole { get; } = hole;
}

/// <summary>A member with the comma behind it, or -1 where none stands.</summary>
internal sealed record JsonMember(JsonString Name, JsonValue Value, int Comma);

internal sealed record JsonItem(JsonValue Value, int Comma);

/// <summary>What makes a text other than RFC 8259 JSON.</summary>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="What">In words: <c>a comma behind the last member</c>.</param>
/// <param name="Mend">What to write instead, in words.</param>
/// <param name="IsStructural">The rest of the text cannot be trusted.</param>
/// <param name="Replacement">The text to put there, where there is exactly one mend.</param>
internal sealed record JsonFlaw(int Start, int End, string What, string Mend, bool IsStructural, string? Replacement = null)
{
    public Place Place { get; init; }
}

/// <summary>A text read as far as it can be. <see cref="Flaws"/> are in the order of the text.</summary>
/// <param name="root">The value.</param>
/// <param name="flaws">What makes it other than JSON.</param>
/// <param name="certainEnd">Where a hole stands that may be any fragment of JSON: behind it nothing is certain, nor is the end of what it stands in.</param>
internal sealed class JsonTree(JsonValue root, ImmutableArray<JsonFlaw> flaws, int certainEnd)
{
    public int CertainEnd { get; } = certainEnd;

    public JsonValue Root { get; } = root;

    public ImmutableArray<JsonFlaw> Flaws { get; } = flaws;
}
