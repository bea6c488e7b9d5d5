using System.Globalization;
using ChatPayloadAnalyzers.Json;
using ChatPayloadAnalyzers.Payload;

namespace ChatPayloadAnalyzers.Schemas;

/// <summary>Reads the operations of an OpenAPI 3.1 document. Keywords that it does not know accept everything.</summary>
internal sealed class OpenApiDocument
{
    private readonly JsonValue _root;
    private readonly Dictionary<string, Schema> _named = new(StringComparer.Ordinal);

    private OpenApiDocument(JsonValue root) => _root = root;

    /// <exception cref="FormatException">The text is not JSON.</exception>
    public static ImmutableArray<Endpoint> Load(string json)
    {
        var text = new WireText.Builder();
        text.Add(json, default);
        var tree = JsonParser.Parse(text.Build());
        if (tree is null || !tree.Flaws.IsEmpty) throw new FormatException("The document is not JSON that can be read.");
        return new OpenApiDocument(tree.Root).Endpoints();
    }

    private ImmutableArray<Endpoint> Endpoints()
    {
        var endpoints = ImmutableArray.CreateBuilder<Endpoint>();
        foreach (var (path, item) in _root.At("paths").Entries())
            foreach (var (method, operation) in item.Entries())
            {
                if (operation.At("requestBody").At("content").At("application/json").At("schema") is not { } body) continue;
                endpoints.Add(new Endpoint(
                    method.ToUpperInvariant(),
                    new PathTemplate(path),
                    operation.At("summary").AsText() ?? path,
                    Answer(operation),
                    operation.At("x-chat-null-is-absent").IsTrue(),
                    Read(body)));
            }

        return endpoints.ToImmutable();
    }

    private static string Answer(JsonValue operation) =>
        operation.At("responses").At("400").At("description").AsText() is { } description ? "400 " + description : "400";

    private Schema Read(JsonValue? schema)
    {
        if (schema.At("$ref").AsText() is { } reference) return Named(reference);
        if (schema is not JsonObject) return Schema.Anything;
        var allowed = AllowedText(schema);
        var required = schema.At("required").Texts();
        return new Schema
        {
            Kinds = Kinds(schema, allowed),
            Properties = schema.At("properties").Entries()
                .Select(entry => new Property(entry.Name, required.Contains(entry.Name), () => Read(entry.Value)))
                .ToImmutableArray(),
            IsStrict = schema.At("additionalProperties") is JsonWord { Text: "false" },
            ExactlyOne = schema.At("x-chat-exactly-one").Items().Select(group => group.Texts()).ToImmutableArray(),
            Items = schema.At("items") is { } items ? Read(items) : null,
            MinItems = schema.At("minItems").AsInteger(),
            AllowedText = allowed,
            RefusesBlank = schema.At("pattern").AsText() == @"\S",
            IsRecipient = schema.At("x-chat-recipient").IsTrue(),
            Example = schema.At("examples").Texts().FirstOrDefault(),
            Variables = schema.At("x-chat-variables").Texts(),
            NotPathParameter = schema.At("x-chat-not-path-parameter").AsText(),
            ItemOf = schema.At("x-chat-item-of").AsText(),
            AlsoCalled = schema.At("x-chat-also-called").Texts(),
            Alternatives = schema.At("oneOf").Items().Concat(schema.At("anyOf").Items()).Select(Read).ToImmutableArray(),
        };
    }

    private Schema Named(string reference)
    {
        // Members resolve their schema on first use, which may be on several threads at once.
        lock (_named) return Resolve(reference);
    }

    private Schema Resolve(string reference)
    {
        if (_named.TryGetValue(reference, out var known)) return known;
        // A reference in a circle that passes no member (a: $ref b, b: $ref a) says nothing.
        _named[reference] = Schema.Anything;
        JsonValue? target = reference.StartsWith("#/", StringComparison.Ordinal) ? _root : null;
        foreach (var step in reference.Substring(Math.Min(2, reference.Length)).Split('/'))
            target = target.At(step.Replace("~1", "/").Replace("~0", "~"));
        return _named[reference] = Read(target);
    }

    private static ImmutableArray<string> AllowedText(JsonValue schema)
    {
        if (schema.At("const").AsText() is { } constant) return ImmutableArray.Create(constant);
        var allowed = schema.At("enum").Items().ToList();
        // An enum of other things than strings says nothing about strings that the rules could use.
        return allowed.All(value => value is JsonString) ? allowed.Select(v => v.AsText()!).ToImmutableArray() : ImmutableArray<string>.Empty;
    }

    private static JsonKinds Kinds(JsonValue schema, ImmutableArray<string> allowed)
    {
        if (!allowed.IsEmpty) return JsonKinds.String;
        var kinds = JsonKinds.None;
        var types = schema.At("type");
        foreach (var type in types.AsText() is { } one ? ImmutableArray.Create(one) : types.Texts())
        {
            kinds |= type switch
            {
                "object" => JsonKinds.Object,
                "array" => JsonKinds.Array,
                "string" => JsonKinds.String,
                "integer" or "number" => JsonKinds.Number,
                "boolean" => JsonKinds.Boolean,
                "null" => JsonKinds.Null,
                _ => JsonKinds.Any,
            };
        }

        return kinds == JsonKinds.None ? JsonKinds.Any : kinds;
    }
}

/// <summary>Ways into parsed JSON; what is not there is <see langword="null"/> or empty.</summary>
internal static class JsonNavigation
{
    public static JsonValue? At(this JsonValue? value, string name)
    {
        if (value is not JsonObject obj) return null;
        foreach (var member in obj.Members)
            if (member.Name.Text.Whole == name) return member.Value;
        return null;
    }

    public static IEnumerable<(string Name, JsonValue Value)> Entries(this JsonValue? value) =>
        value is JsonObject obj ? obj.Members.Select(m => (m.Name.Text.Whole!, m.Value)) : [];

    public static IEnumerable<JsonValue> Items(this JsonValue? value) =>
        value is JsonArray array ? array.Items.Select(i => i.Value) : [];

    public static string? AsText(this JsonValue? value) => (value as JsonString)?.Text.Whole;

    public static ImmutableArray<string> Texts(this JsonValue? value) =>
        value.Items().Select(AsText).OfType<string>().ToImmutableArray();

    public static bool IsTrue(this JsonValue? value) => value is JsonWord { Text: "true" };

    public static int AsInteger(this JsonValue? value) =>
        value is JsonWord word && int.TryParse(word.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
