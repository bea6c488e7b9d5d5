namespace ChatPayloadAnalyzers.Schemas;

/// <summary>What one of the user's documents says, or why it says nothing.</summary>
/// <param name="Endpoints">Its operations that take a JSON body.</param>
/// <param name="Flaw">Why it cannot be read, in words; <see langword="null"/> where it can.</param>
/// <param name="Span">Where the flaw is.</param>
internal sealed record OwnDocument(ImmutableArray<Endpoint> Endpoints, string? Flaw = null, TextSpan Span = default)
{
    /// <summary>Names are cut for messages, in characters.</summary>
    private const int LongestName = 24;

    public static readonly OwnDocument Missing = new(ImmutableArray<Endpoint>.Empty, "it cannot be opened");

    public static OwnDocument Read(SourceText text, string path)
    {
        try
        {
            if (IsYaml(text, path)) return new OwnDocument(ImmutableArray<Endpoint>.Empty, $"it is YAML, so convert it (yq -o=json {NameOf(path)} > openapi.json)");
            return new OwnDocument(OpenApiDocument.Load(text.ToString()));
        }
        catch (DocumentException flaw)
        {
            return new OwnDocument(ImmutableArray<Endpoint>.Empty, flaw.Message, new TextSpan(Math.Min(flaw.Position, text.Length), 0));
        }
    }

    /// <summary>YAML may be JSON as well; what starts like JSON is read as that.</summary>
    private static bool IsYaml(SourceText text, string path)
    {
        var start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start])) start++;
        if (start < text.Length && text[start] is '{' or '[') return false;
        return path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
            || IsAt("openapi:", text, start) || IsAt("---", text, start) || IsAt("#", text, start) || IsAt("swagger:", text, start);
    }

    private static bool IsAt(string word, SourceText text, int start) => text.Length >= start + word.Length && text.ToString(new TextSpan(start, word.Length)) == word;

    private static string NameOf(string path)
    {
        var name = Path.GetFileName(path);
        return name.Length <= LongestName ? name : "openapi.yaml";
    }
}
