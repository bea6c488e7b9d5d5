using ChatPayloadAnalyzers.Json;
using ChatPayloadAnalyzers.Payload;

namespace ChatPayloadAnalyzers.Schemas;

/// <summary>Reads the schemas of an OpenAPI 3.0 or 3.1 document. A keyword that it does not know accepts everything.</summary>
/// <param name="root">The document, for references within it.</param>
internal sealed class SchemaReader(JsonValue root)
{
    /// <summary>Schemas written inside one another, deeper than this, accept everything; this also bounds the recursion.</summary>
    private const int MostDepth = 64;

    /// <summary>What says nothing about which values are accepted, or is looked at elsewhere.</summary>
    private static readonly HashSet<string> Understood = new(StringComparer.Ordinal)
    {
        "type", "properties", "required", "additionalProperties", "items", "enum", "const", "minItems", "maxItems", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum",
        "pattern", "allOf", "oneOf", "anyOf", "if", "then", "else", "nullable", "readOnly", "discriminator", "$ref", "$defs", "definitions",
        "title", "description", "default", "example", "examples", "deprecated", "writeOnly", "format", "xml", "externalDocs", "$comment", "$id", "$schema", "$anchor", "contentMediaType", "contentEncoding",
    };

    private readonly Dictionary<string, Schema> _named = new(StringComparer.Ordinal);
    private readonly object _reading = new();
    private int _depth;

    public Schema Read(JsonValue? schema)
    {
        // Members resolve their schema on first use, which may be on several threads at once.
        lock (_reading) return Inner(schema);
    }

    /// <summary>What a reference within the document leads to; the value itself, where it is none.</summary>
    public JsonValue? Resolve(JsonValue? value)
    {
        for (var step = 0; step < MostDepth && value.At("$ref").AsText() is { } reference; step++) value = Target(reference);
        return value;
    }

    private Schema Inner(JsonValue? schema)
    {
        if (_depth >= MostDepth) return Schema.Anything;
        _depth++;
        try
        {
            if (schema.IsFalse()) return Schema.Anything with { Kinds = JsonKinds.None };
            if (schema is not JsonObject obj) return Schema.Anything;
            if (schema.At("$ref").AsText() is not { } reference) return Written(obj);
            // In OpenAPI 3.1 other keywords may stand beside a reference; in 3.0 they say nothing.
            return obj.Members.Length > 1 && root.At("openapi").AsText()?.StartsWith("3.0", StringComparison.Ordinal) != true ? SchemaUnion.Both(Named(reference), Written(obj)) : Named(reference);
        }
        finally
        {
            _depth--;
        }
    }

    private Schema Named(string reference)
    {
        if (_named.TryGetValue(reference, out var known)) return known;
        // A reference in a circle that passes no member (a: $ref b, b: $ref a) says nothing.
        _named[reference] = Schema.Anything;
        return _named[reference] = Inner(Target(reference));
    }

    private JsonValue? Target(string reference)
    {
        JsonValue? target = reference.StartsWith("#/", StringComparison.Ordinal) ? root : null;
        foreach (var step in reference.Substring(Math.Min(2, reference.Length)).Split('/'))
            target = target.At(Uri.UnescapeDataString(step).Replace("~1", "/").Replace("~0", "~"));
        return target;
    }

    private Schema Written(JsonObject schema)
    {
        var allowed = AllowedText(schema);
        var required = schema.At("required").Texts();
        var groups = Groups.Of(schema);
        var additional = schema.At("additionalProperties");
        var read = new Schema
        {
            Kinds = Kinds(schema, allowed),
            Properties = schema.At("properties").Entries().Select(entry => PropertyOf(entry.Name, entry.Value, required))
                // A member may be required that is described elsewhere, or nowhere.
                .Concat(required.Where(name => schema.At("properties").At(name) is null).Select(name => new Property(name, isRequired: true, () => Schema.Anything)))
                .ToImmutableArray(),
            // What a pattern of names allows is not known here.
            IsStrict = additional.IsFalse() && schema.At("patternProperties") is null,
            IsMap = additional is JsonObject || additional.IsTrue(),
            Additional = additional is JsonObject ? new Lazy<Schema>(() => Read(additional)) : null,
            ExactlyOne = groups.ExactlyOne,
            AtLeastOne = groups.AtLeastOne,
            Conditions = ConditionOf(schema),
            Items = schema.At("items") is { } items ? Inner(items) : null,
            MinItems = schema.At("minItems").AsCount() ?? 0,
            MaxItems = schema.At("maxItems").AsCount() ?? int.MaxValue,
            AllowedText = allowed,
            IgnoresCase = schema.At("x-chat-ignores-case").IsTrue(),
            Limits = LimitsOf(schema),
            RefusesBlank = schema.At("pattern").AsText() == @"\S",
            IsRecipient = schema.At("x-chat-recipient").IsTrue(),
            Example = schema.At("examples").Texts().FirstOrDefault() ?? schema.At("example").AsText(),
            Variables = schema.At("x-chat-variables").Texts(),
            NotPathParameter = schema.At("x-chat-not-path-parameter").AsText(),
            ItemOf = schema.At("x-chat-item-of").AsText(),
            AlsoCalled = schema.At("x-chat-also-called").Texts(),
            Instead = schema.At("x-chat-instead").Entries().Where(entry => entry.Value.AsText() is not null).GroupBy(entry => entry.Name).ToImmutableDictionary(group => group.Key, group => group.First().Value.AsText()!, StringComparer.Ordinal),
            Alternatives = Alternatives(schema, groups),
            Discriminator = schema.At("discriminator").At("propertyName").AsText(),
            IsPartial = schema.Members.Any(member => member.Name.Text.Whole is not { } name || !(Understood.Contains(name) || name.StartsWith("x-", StringComparison.Ordinal))) || (schema.At("enum") is not null && allowed.IsEmpty),
        };
        return schema.At("allOf").Items().Select(Inner).Aggregate(read, SchemaUnion.Both);
    }

    /// <summary>What only an answer has need not be sent.</summary>
    private Property PropertyOf(string name, JsonValue schema, ImmutableArray<string> required) =>
        new(name, required.Contains(name) && !Resolve(schema).At("readOnly").IsTrue(), () => Read(schema));

    private ImmutableArray<Condition> ConditionOf(JsonObject schema) => schema.At("if") is { } condition
        ? ImmutableArray.Create(new Condition(Inner(condition), schema.At("then") is { } then ? Inner(then) : null, schema.At("else") is { } otherwise ? Inner(otherwise) : null))
        : ImmutableArray<Condition>.Empty;

    private ImmutableArray<Schema> Alternatives(JsonObject schema, Groups groups)
    {
        var written = schema.At("oneOf").Items().Concat(schema.At("anyOf").Items()).ToList();
        if (written.Count == 0 || groups.AreAlternatives) return ImmutableArray<Schema>.Empty;
        var discriminator = schema.At("discriminator");
        return written.Select(alternative => discriminator.At("propertyName").AsText() is { } name && NamesOf(alternative, discriminator) is { IsEmpty: false } names
            ? SchemaUnion.Both(Inner(alternative), new Schema { Properties = ImmutableArray.Create(new Property(name, isRequired: false, () => new Schema { Kinds = JsonKinds.String, AllowedText = names })) })
            : Inner(alternative)).ToImmutableArray();
    }

    /// <summary>The values of a discriminator that mean an alternative: those that its mapping gives, or else the name of the schema.</summary>
    private static ImmutableArray<string> NamesOf(JsonValue alternative, JsonValue? discriminator)
    {
        if (alternative.At("$ref").AsText() is not { } reference) return ImmutableArray<string>.Empty;
        var name = reference.Substring(reference.LastIndexOf('/') + 1);
        var mapped = discriminator.At("mapping").Entries().Where(entry => entry.Value.AsText() is { } target && (target == reference || target == name)).Select(entry => entry.Name).ToImmutableArray();
        // A mapping adds to the names.
        return mapped.Contains(name) ? mapped : mapped.Add(name);
    }

    private static Limits LimitsOf(JsonObject schema)
    {
        var pattern = schema.At("pattern").AsText();
        var (least, most) = (schema.At("exclusiveMinimum"), schema.At("exclusiveMaximum"));
        // A bound of its own in 3.1, a word about the other bound in 3.0.
        var limits = new Limits
        {
            MinLength = schema.At("minLength").AsCount() ?? 0,
            MaxLength = schema.At("maxLength").AsCount() ?? int.MaxValue,
            Minimum = least.AsNumber() ?? schema.At("minimum").AsNumber(),
            Maximum = most.AsNumber() ?? schema.At("maximum").AsNumber(),
            ExcludesMinimum = least.AsNumber() is not null || least.IsTrue(),
            ExcludesMaximum = most.AsNumber() is not null || most.IsTrue(),
            Pattern = pattern == @"\S" ? null : pattern,
        };
        return limits == Limits.None ? Limits.None : limits;
    }

    private static ImmutableArray<string> AllowedText(JsonValue schema)
    {
        if (schema.At("const").AsText() is { } constant) return ImmutableArray.Create(constant);
        var allowed = schema.At("enum").Items().Where(value => value is not JsonWord { Text: "null" }).ToList();
        // An enum of other things than strings says nothing about strings that the rules could use.
        return allowed.All(value => value is JsonString) ? allowed.Select(v => v.AsText()!).ToImmutableArray() : ImmutableArray<string>.Empty;
    }

    private static JsonKinds Kinds(JsonValue schema, ImmutableArray<string> allowed)
    {
        var isNull = schema.At("nullable").IsTrue() || schema.At("enum").Items().Any(value => value is JsonWord { Text: "null" }) ? JsonKinds.Null : JsonKinds.None;
        if (!allowed.IsEmpty) return JsonKinds.String | isNull;
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

        return kinds == JsonKinds.None ? JsonKinds.Any : kinds | isNull;
    }
}
