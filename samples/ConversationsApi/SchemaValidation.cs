using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ConversationsApi;

/// <summary>
/// What JSON Schema, as OpenAPI 3.0 and 3.1 use it, says of a value; and the keys <c>x-chat-exactly-one</c>, <c>x-chat-at-least-one</c> and
/// <c>x-chat-ignores-case</c> of the documents. Keywords that it does not know ask for nothing, formats neither.
/// </summary>
/// <param name="document">For references within it.</param>
/// <param name="nullIsAbsent">A member whose value is null counts as absent, unless its schema takes null.</param>
public sealed class SchemaValidation(JsonElement document, bool nullIsAbsent)
{
    /// <summary>References and values deeper than this are not followed: some lead in a circle.</summary>
    private const int MostDepth = 128;

    private int depth;

    /// <summary>Everything that is wrong, each with the path of the value; empty when the schema accepts it.</summary>
    public IReadOnlyList<string> Faults(JsonElement value, JsonElement schema)
    {
        var faults = new List<string>();
        Judge(value, schema, new Place("", faults));
        return faults;
    }

    private bool Accepts(JsonElement value, JsonElement schema) => Faults(value, schema).Count == 0;

    private void Judge(JsonElement value, JsonElement schema, Place place)
    {
        place.FaultIf(schema.ValueKind == JsonValueKind.False, "may not be here");
        if (schema.ValueKind != JsonValueKind.Object || depth >= MostDepth)
            return;

        depth++;
        if (Text(schema, "$ref") is { } reference)
            Judge(value, Resolve(reference), place);
        // In 3.0 nothing counts that stands beside a reference.
        if (!schema.TryGetProperty("$ref", out _) || Text(document, "openapi")?.StartsWith("3.0", StringComparison.Ordinal) != true)
            JudgeWritten(value, schema, place);
        depth--;
    }

    private void JudgeWritten(JsonElement value, JsonElement schema, Place place)
    {
        var isOfKind = IsOfKind(value, schema);
        place.FaultIf(!isOfKind, "is of the wrong kind");
        if (!isOfKind || (value.ValueKind == JsonValueKind.Null && Text(schema, "nullable") == "true"))
            return;
        JudgeValue(value, schema, place);
        if (value.ValueKind == JsonValueKind.String)
            JudgeText(value.GetString()!, schema, place);
        if (value.ValueKind == JsonValueKind.Number)
            JudgeNumber(value, schema, place);
        if (value.ValueKind == JsonValueKind.Array)
            JudgeItems(value, schema, place);
        if (value.ValueKind == JsonValueKind.Object)
            JudgeMembers(value, schema, place);
        JudgeParts(value, schema, place);
    }

    private static bool IsOfKind(JsonElement value, JsonElement schema)
    {
        if (!schema.TryGetProperty("type", out var type))
            return true;
        var types = type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(one => one.GetString())] : new[] { type.GetString() };
        return value.ValueKind switch
        {
            JsonValueKind.Object => types.Contains("object"),
            JsonValueKind.Array => types.Contains("array"),
            JsonValueKind.String => types.Contains("string"),
            JsonValueKind.Number => types.Contains("number") || (types.Contains("integer") && (!value.TryGetDecimal(out var number) || decimal.IsInteger(number))),
            JsonValueKind.Null => types.Contains("null") || Text(schema, "nullable") == "true",
            _ => types.Contains("boolean"),
        };
    }

    private static void JudgeValue(JsonElement value, JsonElement schema, Place place)
    {
        var ignoresCase = Text(schema, "x-chat-ignores-case") == "true";
        bool Is(JsonElement allowed) => ignoresCase && allowed.ValueKind == JsonValueKind.String && value.ValueKind == JsonValueKind.String
            ? string.Equals(allowed.GetString(), value.GetString(), StringComparison.OrdinalIgnoreCase)
            : JsonElement.DeepEquals(allowed, value);

        place.FaultIf(schema.TryGetProperty("const", out var constant) && !Is(constant), $"must be {constant}");
        place.FaultIf(schema.TryGetProperty("enum", out var values) && !values.EnumerateArray().Any(Is), $"must be one of {values}");
    }

    private static void JudgeText(string text, JsonElement schema, Place place)
    {
        var length = text.EnumerateRunes().Count();
        place.FaultIf(length < Number(schema, "minLength"), "is too short");
        place.FaultIf(length > Number(schema, "maxLength"), "is too long");
        if (Text(schema, "pattern") is { } pattern)
            place.FaultIf(!Regex.IsMatch(text, pattern, RegexOptions.ECMAScript), $"does not match {pattern}");
    }

    private static void JudgeNumber(JsonElement value, JsonElement schema, Place place)
    {
        // Beyond 28 digits nothing is judged.
        if (!value.TryGetDecimal(out var number))
            return;
        // A bound of its own in 3.1, a word about the other bound in 3.0.
        place.FaultIf(number < Number(schema, "minimum") || number <= Number(schema, "exclusiveMinimum") || (Text(schema, "exclusiveMinimum") == "true" && number == Number(schema, "minimum")), "is too small");
        place.FaultIf(number > Number(schema, "maximum") || number >= Number(schema, "exclusiveMaximum") || (Text(schema, "exclusiveMaximum") == "true" && number == Number(schema, "maximum")), "is too large");
    }

    private void JudgeItems(JsonElement array, JsonElement schema, Place place)
    {
        var count = array.GetArrayLength();
        place.FaultIf(count < Number(schema, "minItems"), "has too few items");
        place.FaultIf(count > Number(schema, "maxItems"), "has too many items");
        if (!schema.TryGetProperty("items", out var items))
            return;
        for (var i = 0; i < count; i++)
            Judge(array[i], items, place.Item(i));
    }

    private void JudgeMembers(JsonElement value, JsonElement schema, Place place)
    {
        var listed = Find(schema, "properties");
        // What only an answer has need not be sent.
        foreach (var name in Names(schema, "required"))
            place.Member(name).FaultIf(!Has(value, name, schema) && Text(Followed(Find(listed, name)), "readOnly") != "true", "is required");

        // Of two members with one name the last one counts.
        foreach (var member in value.EnumerateObject().Where(member => Has(value, member.Name, schema)).DistinctBy(member => member.Name))
        {
            var last = value.GetProperty(member.Name);
            var property = Find(listed, member.Name);
            if (property.ValueKind != JsonValueKind.Undefined)
                Judge(last, property, place.Member(member.Name));
            else if (schema.TryGetProperty("additionalProperties", out var others) && !schema.TryGetProperty("patternProperties", out _))
                Judge(last, others, place.Member(member.Name));
        }

        foreach (var group in Groups(schema, "x-chat-exactly-one"))
            place.FaultIf(group.Count(name => Has(value, name, schema)) != 1, $"must have exactly one of {string.Join(", ", group)}");
        foreach (var group in Groups(schema, "x-chat-at-least-one"))
            place.FaultIf(!group.Any(name => Has(value, name, schema)), $"must have {string.Join(" or ", group)}");
    }

    private void JudgeParts(JsonElement value, JsonElement schema, Place place)
    {
        foreach (var part in Items(schema, "allOf"))
            Judge(value, part, place);
        place.FaultIf(Items(schema, "oneOf") is { Count: > 0 } one && one.Count(alternative => IsAlternative(value, alternative, schema)) != 1, "must be exactly one of the alternatives");
        place.FaultIf(Items(schema, "anyOf") is { Count: > 0 } any && !any.Any(alternative => IsAlternative(value, alternative, schema)), "is none of the alternatives");
        if (Find(schema, "if") is { ValueKind: not JsonValueKind.Undefined } condition)
            Judge(value, Find(schema, Accepts(value, condition) ? "then" : "else"), place);
    }

    /// <summary>Where a discriminator names an alternative, it is that one or none.</summary>
    private bool IsAlternative(JsonElement value, JsonElement alternative, JsonElement schema)
    {
        var discriminator = Find(schema, "discriminator");
        if (Text(discriminator, "propertyName") is not { } property || Text(value, property) is not { } named || Text(alternative, "$ref") is not { } reference)
            return Accepts(value, alternative);
        var meant = Text(Find(discriminator, "mapping"), named) ?? named;
        return (meant == reference || meant == reference[(reference.LastIndexOf('/') + 1)..]) && Accepts(value, alternative);
    }

    /// <summary>Whether a member counts as present.</summary>
    private bool Has(JsonElement value, string name, JsonElement schema)
    {
        var member = Find(value, name);
        if (member.ValueKind != JsonValueKind.Null)
            return member.ValueKind != JsonValueKind.Undefined;
        var property = Followed(Find(Find(schema, "properties"), name));
        return !nullIsAbsent || (property.ValueKind == JsonValueKind.Object && property.TryGetProperty("type", out _) && IsOfKind(member, property));
    }

    private JsonElement Followed(JsonElement schema)
    {
        for (var step = 0; step < MostDepth && Text(schema, "$ref") is { } reference; step++)
            schema = Resolve(reference);
        return schema;
    }

    private JsonElement Resolve(string reference) => reference.StartsWith("#/", StringComparison.Ordinal)
        ? reference[2..].Split('/').Aggregate(document, (target, step) => Find(target, Uri.UnescapeDataString(step).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
        : default;

    private static JsonElement Find(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var found) ? found : default;

    private static List<JsonElement> Items(JsonElement schema, string name) =>
        Find(schema, name) is { ValueKind: JsonValueKind.Array } array ? [.. array.EnumerateArray()] : [];

    private static IEnumerable<string> Names(JsonElement schema, string name) => Items(schema, name).Select(item => item.GetString()!);

    private static IEnumerable<List<string>> Groups(JsonElement schema, string name) =>
        Items(schema, name).Select(group => group.EnumerateArray().Select(item => item.GetString()!).ToList());

    /// <summary>A string as it is, a truth value as <c>true</c> or <c>false</c>.</summary>
    private static string? Text(JsonElement value, string name) => Find(value, name) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.True or JsonValueKind.False } truth => truth.GetBoolean() ? "true" : "false",
        _ => null,
    };

    private static decimal? Number(JsonElement schema, string name) =>
        Find(schema, name) is { ValueKind: JsonValueKind.Number } number ? decimal.Parse(number.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture) : null;

    /// <summary>Where in the body, and the list of what is wrong with it.</summary>
    private sealed record Place(string Path, List<string> Faults)
    {
        public Place Member(string name) => this with { Path = Path.Length == 0 ? name : $"{Path}.{name}" };

        public Place Item(int index) => this with { Path = $"{Path}[{index}]" };

        public void FaultIf(bool isWrong, string reason)
        {
            if (isWrong)
                Faults.Add($"{(Path.Length == 0 ? "body" : Path)}: {reason}");
        }
    }
}
