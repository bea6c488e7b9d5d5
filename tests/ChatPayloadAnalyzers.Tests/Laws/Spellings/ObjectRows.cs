using static ChatPayloadAnalyzers.Tests.Laws.Spellings.Arrays;
using static ChatPayloadAnalyzers.Tests.Laws.Spellings.Objects;

namespace ChatPayloadAnalyzers.Tests.Laws.Spellings;

/// <summary>Anonymous objects, dictionaries and nodes, each in nestings of the others.</summary>
internal static class ObjectRows
{
    public static IEnumerable<Spelling> All { get; } =
    [
        Row.Of("anonymous, names inferred", Forms.Of(Inferred, Anonymous, OfObjects)),
        Row.Of("anonymous, names inferred from members", Forms.Of(InferredFromMembers, Anonymous, OfObjects)),
        Row.Of("anonymous, names inferred in all", Forms.Of(Inferred, InferredFromMembers, OfObjects)),
        Row.Of("anonymous of dictionaries", Forms.Of(Anonymous, DictionaryByIndexers, OfObjects)),
        Row.Of("anonymous of dictionaries in lists", Forms.Of(Anonymous, DictionaryByAdds, List)),
        Row.Of("anonymous of JsonObjects", Forms.Of(Anonymous, JsonObject, JsonArray)),
        Row.Of("anonymous of JsonObjects in an array", Forms.Of(Anonymous, JsonObject, OfObjects)),

        Row.Of("dictionary by indexers", Forms.Dictionary),
        Row.Of("dictionary by indexers, all", Forms.Of(DictionaryByIndexers, DictionaryByIndexers, List)),
        Row.Of("dictionary by indexers, serialized", Forms.Of(DictionaryByIndexers, Anonymous, OfObjects, Senders.PostSerialized)),
        Row.Of("dictionary by indexers, Newtonsoft", Forms.Of(DictionaryByIndexers, DictionaryByIndexers, OfObjects, Senders.PostNewtonsoft)),
        Row.Of("dictionary by adds", Forms.Of(DictionaryByAdds, Anonymous, OfObjects)),
        Row.Of("dictionary by adds, all", Forms.Of(DictionaryByAdds, DictionaryByAdds, Initializer)),
        Row.Of("dictionary by target type", Forms.Of(DictionaryByTarget, Anonymous, OfObjects)),
        Row.Of("dictionary filled by indexer", Forms.Of(DictionaryThenIndexed, Anonymous, OfObjects)),
        Row.Of("dictionary filled by indexer, all", Forms.Of(DictionaryThenIndexed, DictionaryThenIndexed, ListThenAdded)),
        Row.Of("dictionary filled by Add", Forms.Of(DictionaryThenAdded, DictionaryByIndexers, List)),
        Row.Of("dictionary filled by TryAdd", Forms.Of(DictionaryTriedToAdd, Anonymous, OfObjects)),
        Row.Of("dictionary half filled by indexer", Forms.Of(DictionaryHalfThenIndexed, Anonymous, OfObjects)),
        Row.Of("dictionary with a member removed", Forms.Of(DictionaryWithRemoved, Anonymous, OfObjects)),
        Row.Of("dictionary overwritten", Forms.Of(DictionaryOverwritten, Anonymous, OfObjects)),
        Row.Of("dictionary copied", Forms.Of(DictionaryCopied, Anonymous, OfObjects)),
        Row.Of("dictionary, sorted", Forms.Of(SortedDictionary, Anonymous, OfObjects)),
        Row.Of("dictionary, immutable", Forms.Of(ImmutableDictionary, Anonymous, OfObjects)),

        Row.Of("JsonObject", Forms.JsonObject),
        Row.Of("JsonObject, its text", Forms.Of(JsonObject, JsonObject, JsonArray, Senders.PostToJsonString)),
        Row.Of("JsonObject, ToString", Forms.Of(JsonObject, JsonObject, JsonArray, Senders.PostToString)),
        Row.Of("JsonObject, serialized", Forms.Of(JsonObject, JsonObject, JsonArray, Senders.PostSerialized)),
        Row.Of("JsonObject by adds", Forms.Of(JsonObjectByAdds, JsonObject, JsonArrayInitializer)),
        Row.Of("JsonObject of JsonValues", Forms.Of(JsonObjectOfValues, JsonObjectOfValues, JsonArray)),
        Row.Of("JsonObject filled by indexer", Forms.Of(JsonObjectThenIndexed, JsonObject, JsonArray)),
        Row.Of("JsonObject filled by indexer, all", Forms.Of(JsonObjectThenIndexed, JsonObjectThenIndexed, JsonArrayThenAdded, Senders.PostToJsonString)),
        Row.Of("JsonObject filled by Add", Forms.Of(JsonObjectThenAdded, JsonObjectByAdds, JsonArrayThenAdded)),
        Row.Of("JsonArray inside a dictionary", Forms.Of(DictionaryByIndexers, JsonObject, JsonArray)),

        Row.Of("JObject", Forms.Of(JObject, JObject, JArray, Senders.PostToString)),
        Row.Of("JObject, unformatted", Forms.Of(JObject, JObject, JArrayInitializer, Senders.PostUnformatted)),
        Row.Of("JObject, serialized", Forms.Of(JObject, JObject, JArray, Senders.PostNewtonsoft)),
        Row.Of("JObject by adds", Forms.Of(JObjectByAdds, JObjectByAdds, JArray, Senders.PostToString)),
        Row.Of("JObject of JProperties", Forms.Of(JObjectOfProperties, JObjectOfProperties, JArray, Senders.PostToString)),
        Row.Of("JObject filled by indexer", Forms.Of(JObjectThenIndexed, JObject, JArrayThenAdded, Senders.PostToString)),
        Row.Of("JObject filled by Add", Forms.Of(JObjectThenAdded, JObjectOfProperties, JArray, Senders.PostUnformatted)),
        Row.Of("JObject inside an anonymous object", Forms.Of(Anonymous, JObject, JArray, Senders.PostNewtonsoft)),
        Row.Of("JObject.FromObject", Made("Newtonsoft.Json.Linq.JObject.FromObject", Senders.PostToString)),
        Row.Of("JToken.FromObject", Made("Newtonsoft.Json.Linq.JToken.FromObject", Senders.PostUnformatted)),
        Row.Of("SerializeToNode", Made("JsonSerializer.SerializeToNode", Senders.PostAsJson)),
        Row.Of("SerializeToElement", Made("JsonSerializer.SerializeToElement", Senders.PostAsJson)),

        Row.Of("JsonNode.Parse", Parsed("System.Text.Json.Nodes.JsonNode.Parse", Senders.PostAsJson)),
        Row.Of("JsonNode.Parse, its text", Parsed("System.Text.Json.Nodes.JsonNode.Parse", (scope, path, body) => Senders.PostToJsonString(scope, path, body + "!"))),
        Row.Of("JsonNode.Parse, then changed", Changed("System.Text.Json.Nodes.JsonNode.Parse", "!", JsonObject, JsonArray, Senders.PostAsJson)),
        Row.Of("JsonDocument.Parse", Parsed("JsonDocument.Parse", Senders.PostAsJson)),
        Row.Of("deserialized as an element", Parsed("JsonSerializer.Deserialize<JsonElement>", Senders.PostAsJson)),
        Row.Of("JObject.Parse", Parsed("Newtonsoft.Json.Linq.JObject.Parse", Senders.PostToString)),
        Row.Of("JObject.Parse, then changed", Changed("Newtonsoft.Json.Linq.JObject.Parse", "", JObject, JArray, Senders.PostToString)),
        Row.Of("JToken.Parse", Parsed("Newtonsoft.Json.Linq.JToken.Parse", Senders.PostToString)),
    ];

    private static Form Made(string method, Sender send) =>
        new("object", (scope, body) => $"{method}({Forms.Anonymous.Spell(scope, body)})", send);

    private static Form Parsed(string method, Sender send) =>
        new("object", (_, body) => $"{method}({Literals.Raw(body.Value, 3)})", send);

    /// <summary>A text that lacks the last member, which is set behind; the rest stands in the text.</summary>
    private static Form Changed(string method, string suffix, ObjectSpelling inner, ArraySpelling array, Sender send) => new("object", (scope, body) =>
    {
        if (body.Value.Members is not [.. var first, var last]) return null;
        var node = scope.Local("node", $"{method}({Literals.Raw(new ObjectValue(first), 3)}){suffix}");
        scope.Then($"{node}[\"{last.Name}\"] = {new Nesting(inner, inner, array).Value(scope, last.Value)};");
        return node;
    }, send);
}
