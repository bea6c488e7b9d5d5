using System.Text.Json;
using ChatPayloadAnalyzers.Payload;

namespace ChatPayloadAnalyzers.Tests.Laws;

/// <summary>Whether a tree that was read admits JSON that was sent.</summary>
internal static class Admission
{
    /// <returns>Why not, or <see langword="null"/>.</returns>
    public static string? Failure(PayloadNode node, string json)
    {
        using var document = JsonDocument.Parse(json);
        return Failure(node, document.RootElement, "$");
    }

    private static string? Failure(PayloadNode node, JsonElement json, string path)
    {
        if ((node.Kinds & KindOf(json)) == 0) return $"{path} is {json.ValueKind}, read as {node.Kinds}";
        switch (node)
        {
            case ChoiceNode choice:
                var failures = choice.Arms.Select(arm => Failure(arm.Value, json, path)).ToList();
                return failures.Contains(null) ? null : string.Join(" and ", failures);
            case TextNode text:
                return text.Text.CanBe(json.GetString()!) ? null : $"{path} is {json}, read as {text.Text}";
            case LiteralNode literal:
                return literal.Json == json.GetRawText() ? null : $"{path} is {json}, read as {literal.Json}";
            case ArrayNode array:
                if (!array.IsOpen && array.Items.Length != json.GetArrayLength()) return $"{path} has {json.GetArrayLength()} items, read {array.Items.Length}";
                if (array.Each is { } each) return json.EnumerateArray().Skip(array.Items.Length).Select((item, i) => Failure(each.Value, item, $"{path}[{i}]")).FirstOrDefault(f => f is not null);
                return array.IsOpen ? null : array.Items.Select((item, i) => Failure(item.Value, json[i], $"{path}[{i}]")).FirstOrDefault(f => f is not null);
            case ObjectNode obj:
                var sent = json.EnumerateObject().ToList();
                if (!obj.IsOpen && sent.FirstOrDefault(p => obj.Members.All(m => m.Name != p.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } extra) return $"{path}.{extra.Name} was not read";
                foreach (var member in obj.Members)
                {
                    var values = sent.Where(p => p.Name == member.Name).ToList();
                    if (values.Count == 0 && member.Presence == Presence.Always) return $"{path}.{member.Name} was not sent";
                    // A name that stands twice has as many members in the tree.
                    if (values.Count == 1 && Failure(member.Value, values[0].Value, $"{path}.{member.Name}") is { } failure) return failure;
                }

                return null;
            default:
                return null;
        }
    }

    private static JsonKinds KindOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => JsonKinds.Object,
        JsonValueKind.Array => JsonKinds.Array,
        JsonValueKind.String => JsonKinds.String,
        JsonValueKind.Number => JsonKinds.Number,
        JsonValueKind.True or JsonValueKind.False => JsonKinds.Boolean,
        _ => JsonKinds.Null,
    };
}
