using System.Text.Json.Nodes;

namespace ChatPayloadAnalyzers.Tests.Laws.Published;

/// <summary>Bodies with one fault each, made from a right body and the document's schema for it, which is read as it is written.</summary>
internal sealed class WrongBodies
{
    private readonly JsonNode _document;
    private readonly JsonObject _right;
    private readonly IReadOnlyList<JsonObject> _others;
    private readonly List<(string Name, JsonNode Body)> _made = [];

    private WrongBodies(JsonNode document, JsonObject right, IReadOnlyList<JsonObject> others)
    {
        _document = document;
        _right = right;
        _others = others;
    }

    /// <param name="document">The document.</param>
    /// <param name="path">The endpoint's path in it.</param>
    /// <param name="right">Right bodies; the first is changed, the others say what else may stand in it.</param>
    public static IReadOnlyList<(string Name, JsonNode Body)> Of(JsonNode document, string path, IReadOnlyList<JsonObject> right)
    {
        var schema = document["paths"]![path]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!;
        var bodies = new WrongBodies(document, right[0], right);
        bodies.Visit(right[0], schema, "", root => root);
        bodies.VisitGroups(bodies.Resolve(schema));
        return bodies._made;
    }

    private void Visit(JsonNode? value, JsonNode? written, string path, Func<JsonNode, JsonNode> find)
    {
        var schema = Resolve(written);
        if (value is JsonArray { Count: > 0 } array)
        {
            if (schema["maxItems"] is not null) Make($"{path.TrimEnd('.')} with an item too many", find, found => ((JsonArray)found).Add(array[0]!.DeepClone()));
            Visit(array[0], schema["items"], path.TrimEnd('.') + "[0].", root => find(root)[0]!);
        }

        if (value is not JsonObject obj) return;
        foreach (var name in Texts(schema["required"]).Where(obj.ContainsKey))
        {
            Make($"{path}{name} missing", find, found => ((JsonObject)found).Remove(name));
            Make($"{path}{name} null", find, found => found[name] = null);
        }

        foreach (var (name, member) in obj)
        {
            var property = Resolve(schema["properties"]?[name]);
            if (name.Length >= 5) Make($"{path}{name} misspelt", find, found => Rename((JsonObject)found, name, name[..^2] + name[^1] + name[^2]));
            Make($"{path}{name} miscased", find, found => Rename((JsonObject)found, name, char.ToUpperInvariant(name[0]) + name[1..]));
            Make($"{path}{name} of the wrong kind", find, found => found[name] = member is JsonValue && member.GetValueKind() == System.Text.Json.JsonValueKind.String ? 7 : "x");
            if (property["enum"] is not null)
            {
                Make($"{path}{name} of no listed value", find, found => found[name] = "Nonsense");
                Make($"{path}{name} in other case", find, found => found[name] = Swapped(member!.GetValue<string>()));
            }

            if (property["maxLength"] is { } most) Make($"{path}{name} too long", find, found => found[name] = new string('a', most.GetValue<int>() + 1));
            Visit(member, property, $"{path}{name}.", root => find(root)[name]!);
        }

        Make($"{path}unlisted member", find, found => found["wrapUpCode"] = "w1");
    }

    /// <summary>None of a group, two of it, and what people send in place of it.</summary>
    private void VisitGroups(JsonNode schema)
    {
        foreach (var group in Groups(schema, "x-chat-exactly-one").Concat(Groups(schema, "x-chat-at-least-one")))
        {
            Make($"none of {group[0]}", root => root, root => group.ForEach(name => ((JsonObject)root).Remove(name)));
            foreach (var name in group.Where(name => !_right.ContainsKey(name)))
                Make($"{name} too", root => root, root => root[name] = _others.First(other => other.ContainsKey(name))[name]!.DeepClone());
            foreach (var (name, _) in schema["x-chat-instead"] as JsonObject ?? [])
                Make($"{name} alone", root => root, root =>
                {
                    group.ForEach(member => ((JsonObject)root).Remove(member));
                    root[name] = "b1c";
                });
        }

        foreach (var (name, _) in schema["x-chat-instead"] as JsonObject ?? []) Make($"{name} too", root => root, root => root[name] = "b1c");
    }

    private void Make(string name, Func<JsonNode, JsonNode> find, Action<JsonNode> change)
    {
        var body = _right.DeepClone();
        change(find(body));
        _made.Add((name, body));
    }

    private JsonNode Resolve(JsonNode? schema) =>
        schema is JsonObject && schema["$ref"] is { } reference ? Resolve(_document["components"]!["schemas"]![reference.GetValue<string>().Split('/')[^1]]) : schema ?? new JsonObject();

    private static IEnumerable<List<string>> Groups(JsonNode schema, string key) => (schema[key] as JsonArray ?? []).Select(group => Texts(group).ToList());

    private static IEnumerable<string> Texts(JsonNode? array) => (array as JsonArray ?? []).Select(text => text!.GetValue<string>());

    private static string Swapped(string text) => (char.IsUpper(text[0]) ? char.ToLowerInvariant(text[0]) : char.ToUpperInvariant(text[0])) + text[1..];

    private static void Rename(JsonObject owner, string name, string other)
    {
        var members = owner.Select(member => (Name: member.Key == name ? other : member.Key, Value: member.Value?.DeepClone())).ToList();
        owner.Clear();
        foreach (var member in members) owner[member.Name] = member.Value;
    }
}
