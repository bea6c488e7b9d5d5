using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChatPayloadAnalyzers.Tests.Laws.Spellings;
using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Laws.Published;

/// <summary>Programs that send right and wrong bodies to the endpoints that the vendor publishes.</summary>
internal static partial class PublishedPrograms
{
    private static readonly string[] Variables = ["conversationId", "agentId", "participantId"];

    private static readonly IReadOnlyList<(string Name, Form Form, Sender? Sender)> Forms =
    [
        ("anonymous", Spellings.Forms.Anonymous, null),
        ("anonymous, request", Spellings.Forms.Anonymous, Senders.Request),
        ("raw text", new Form("string", (_, body) => Literals.Raw(body.Value, 3), Senders.PostText, IsText: true), null),
        ("text, request", Spellings.Forms.Text, Senders.RequestOfText),
        ("class", Spellings.Forms.OfClass(new Classes(Creations.Initializer, DeclaresUnset: false)), null),
        ("dictionary", Spellings.Forms.Of(Objects.DictionaryByIndexers, Objects.DictionaryByIndexers, Arrays.List), null),
        ("JsonObject", Spellings.Forms.JsonObject, null),
        ("JObject", Spellings.Forms.Of(Objects.JObject, Objects.JObject, Arrays.JArray, Senders.PostToString), null),
    ];

    public static Generated All { get; } = Create();

    /// <summary>Each body in two of the spellings, others for the next one; or in all of them.</summary>
    private static Generated Create()
    {
        var bodies = Bodies();
        var spellings = bodies.Select(pair => pair.Path).Distinct().SelectMany(path => Forms.Select(form => (Path: path, Spelling: Row.Of($"{form.Name} to {path}", form.Form, sender: form.Sender, path: _ => Filled(path))))).ToList();
        return Generated.Of(
            [.. spellings.Select(s => s.Spelling)],
            spelling =>
            {
                var index = spellings.FindIndex(s => s.Spelling == spelling);
                return bodies.Select((pair, i) => (pair.Path, pair.Body, Turn: i))
                    .Where(pair => pair.Path == spellings[index].Path && (Generated.IsWhole || pair.Body.OnlyText || (pair.Turn + index) % (Forms.Count / 2) == 0))
                    .Select(pair => pair.Body);
            });
    }

    private static List<(string Path, NamedBody Body)> Bodies()
    {
        var bodies = new List<(string, NamedBody)>();
        foreach (var document in Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "src", "ChatPayloadAnalyzers", "Schemas", "Documents"), "genesys-*.json").Order().Select(file => JsonNode.Parse(File.ReadAllText(file))!))
            foreach (var (path, item) in document["paths"]!.AsObject().Where(entry => RightBodies.ByPath.ContainsKey(entry.Key)))
            {
                var right = RightBodies.ByPath[path].Select(json => JsonNode.Parse(json)!.AsObject()).ToList();
                bodies.AddRange(right.Select((body, i) => (path, Named($"right {i + 1}", body))));
                bodies.AddRange(WrongBodies.Of(document, path, right).Select(wrong => (path, Named(wrong.Name, wrong.Body))));
                bodies.AddRange(RightBodies.Others.Where(other => other.Path == path).Select(other => (path, Named(other.Name, JsonNode.Parse(other.Body)!))));
                bodies.Add((path, new NamedBody("empty", new ObjectValue([]))));
            }

        return bodies;
    }

    private static NamedBody Named(string name, JsonNode body) => new(name, (ObjectValue)ValueOf(body));

    private static Value ValueOf(JsonNode? node) => node switch
    {
        JsonObject obj => Value.Object([.. obj.Select(member => (member.Key, ValueOf(member.Value)))]),
        JsonArray array => Value.Array([.. array.Select(ValueOf)]),
        JsonValue value when value.TryGetValue<string>(out var text) => text.StartsWith('$') ? Value.Variable(text[1..]) : text,
        null => Value.Raw("null"),
        _ => Value.Raw(node.ToJsonString()),
    };

    /// <summary>The path with a variable for each parameter, as an interpolated string.</summary>
    private static string Filled(string path)
    {
        var next = 0;
        return "$\"" + Parameter().Replace(path, _ => "{" + Variables[next++] + "}") + "\"";
    }

    [GeneratedRegex("{[^}]*}")]
    private static partial Regex Parameter();
}
