using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;

namespace ChatPayloadAnalyzers.Tests.Laws;

/// <summary>A way to write a body and send it: statements, and the types that they need.</summary>
/// <param name="Name">In words.</param>
/// <param name="Write">Gives nothing for a body that cannot be spelled so.</param>
/// <param name="CSharp">The version of the language that it needs.</param>
internal sealed record Spelling(string Name, Func<NamedBody, string, (string Statements, string Types)?> Write, int CSharp = 11)
{
    private const string Path = "$\"/api/v2/conversations/chat/{conversationId}/messages\"";

    /// <summary>The spellings that the compiler under the tests knows.</summary>
    public static IReadOnlyList<Spelling> All => [.. Every.Where(spelling => spelling.CSharp * 100 <= (int)LanguageVersion.Latest.MapSpecifiedToEffectiveVersion())];

    public static IReadOnlyList<Spelling> Every { get; } =
    [
        Statement("anonymous, inline", false, body => $"await client.PostAsJsonAsync({Path}, {Anonymous(body)});"),
        Statement("anonymous, on lines", false, body => $"await client.PostAsJsonAsync({Path}, {Anonymous(body, "    ")});"),
        Statement("anonymous, in a local", false, body => $"var payload = {Anonymous(body)};\nawait client.PostAsJsonAsync({Path}, payload);"),
        Statement("anonymous, JsonContent", false, body => $"using var content = JsonContent.Create({Anonymous(body)});\nawait client.PostAsync({Path}, content);"),
        Statement("anonymous, serialized", false, body => $"var json = JsonSerializer.Serialize({Anonymous(body)});\nawait client.PostAsync({Path}, new StringContent(json, Encoding.UTF8, \"application/json\"));"),
        Statement("anonymous, request", false, body => $"using var request = new HttpRequestMessage(HttpMethod.Post, {Path}) {{ Content = JsonContent.Create({Anonymous(body)}) }};\nawait client.SendAsync(request);"),
        Statement("anonymous, request set later", false, body => $"var request = new HttpRequestMessage();\nrequest.Method = HttpMethod.Post;\nrequest.RequestUri = new Uri({Path}, UriKind.Relative);\nrequest.Content = JsonContent.Create({Anonymous(body)});\nawait client.SendAsync(request);"),
        Statement("anonymous, concatenated path", false, body => $"var path = \"/api/v2/conversations/chat/\" + conversationId + \"/messages\";\nawait client.PostAsJsonAsync(path, {Anonymous(body)});"),
        Statement("raw text", true, body => $"await client.PostAsync({Path}, {Content(Raw(body, 0))});"),
        Statement("raw text on lines", true, body => $"await client.PostAsync({Path}, {Content(RawLines(body, 0))});"),
        Statement("interpolated raw text", true, body => $"await client.PostAsync({Path}, {Content(Raw(body, 3))});"),
        Statement("interpolated raw text on lines", true, body => $"await client.PostAsync({Path}, {Content(RawLines(body, 3))});"),
        Statement("regular text", true, body => $"await client.PostAsync({Path}, {Content(Regular(Json(body, null), false))});"),
        Statement("regular text in a local", true, body => $"var json = {Regular(Json(body, null), false)};\nawait client.PostAsync({Path}, {Content("json")});"),
        Statement("regular text in a constant", true, body => $"const string json = {Regular(Json(body, null), false)};\nawait client.PostAsync({Path}, {Content("json")});"),
        Statement("interpolated text", true, body => $"await client.PostAsync({Path}, {Content(Regular(Json(body, "\u0001"), true))});"),
        Statement("verbatim text", true, body => $"await client.PostAsync({Path}, {Content(Verbatim(Json(body, null), false))});"),
        Statement("interpolated verbatim text", true, body => $"await client.PostAsync({Path}, {Content(Verbatim(Json(body, "\u0001"), true))});"),
        new Spelling("class, inline", (body, name) => Class(body, name, "class", "new[] {{ {0} }}", value => $"await client.PostAsJsonAsync({Path}, {value});")),
        new Spelling("class, collection expressions", (body, name) => Class(body, name, "class", "[{0}]", value => $"await client.PostAsJsonAsync({Path}, {value});"), CSharp: 12),
        new Spelling("class, in a local", (body, name) => Class(body, name, "class", "new[] {{ {0} }}", value => $"var payload = {value};\nawait client.PostAsync({Path}, JsonContent.Create(payload));")),
        new Spelling("record, serialized", (body, name) => Class(body, name, "record", "new[] {{ {0} }}", value => $"await client.PostAsync({Path}, {Content($"JsonSerializer.Serialize({value})")});")),
    ];

    private static Spelling Statement(string name, bool isText, Func<ObjectValue, string> write) =>
        new(name, (body, _) => body.OnlyText && !isText ? null : (write(body.Value), ""));

    private static string Content(string text) => $"new StringContent({text}, Encoding.UTF8, \"application/json\")";

    private static string Anonymous(Value value, string? indentation = null) => value switch
    {
        Text text => Quote(text.Value),
        Variable variable => variable.Name,
        RawValue { Json: "null" } => "(string?)null",
        RawValue raw => raw.Json,
        ArrayValue { Items: [] } => "new object[0]",
        ArrayValue array when array.Items.All(item => item is Text) => $"new[] {{ {string.Join(", ", array.Items.Select(item => Anonymous(item)))} }}",
        ArrayValue array => $"new object[] {{ {string.Join(", ", array.Items.Select(item => Anonymous(item)))} }}",
        ObjectValue { Members: [] } => "new { }",
        ObjectValue obj when indentation is not null =>
            $"new\n{{\n{string.Concat(obj.Members.Select(m => $"{indentation}{m.Name} = {Anonymous(m.Value)},\n"))}}}",
        ObjectValue obj => $"new {{ {string.Join(", ", obj.Members.Select(m => $"{m.Name} = {Anonymous(m.Value)}"))} }}",
        _ => throw new InvalidOperationException(),
    };

    /// <param name="value">The value.</param>
    /// <param name="hole">What surrounds the name of a variable; <see langword="null"/> where its value is written instead.</param>
    /// <param name="lines">The indentation of members on lines of their own; <see langword="null"/> for one line.</param>
    private static string Json(Value value, string? hole, string? lines = null) => value switch
    {
        Text text => JsonString(text.Value),
        Variable variable => hole is null ? "\"v-" + variable.Name + "\"" : "\"" + hole + variable.Name + hole + "\"",
        RawValue raw => raw.Json,
        ArrayValue array => "[" + string.Join(", ", array.Items.Select(item => Json(item, hole))) + "]",
        ObjectValue { Members: [] } => "{}",
        ObjectValue obj when lines is not null =>
            "{\n" + string.Join(",\n", obj.Members.Select(m => $"{lines}\"{m.Name}\": {Json(m.Value, hole)}")) + "\n}",
        ObjectValue obj => "{" + string.Join(", ", obj.Members.Select(m => $"\"{m.Name}\": {Json(m.Value, hole)}")) + "}",
        _ => throw new InvalidOperationException(),
    };

    private static string Raw(ObjectValue body, int dollars) =>
        new string('$', dollars) + "\"\"\"" + Holes(Json(body, dollars > 0 ? "\u0001" : null), dollars) + "\"\"\"";

    private static string RawLines(ObjectValue body, int dollars)
    {
        var json = Holes(Json(body, dollars > 0 ? "\u0001" : null, "  "), dollars);
        return new string('$', dollars) + "\"\"\"\n    " + json.Replace("\n", "\n    ") + "\n    \"\"\"";
    }

    private static string Regular(string json, bool isInterpolated)
    {
        var spelled = json.Replace("\\", "\\\\").Replace("\"", "\\\"");
        return isInterpolated ? "$\"" + Holes(Doubled(spelled), 1) + "\"" : "\"" + spelled + "\"";
    }

    private static string Verbatim(string json, bool isInterpolated)
    {
        var spelled = json.Replace("\"", "\"\"");
        return isInterpolated ? "$@\"" + Holes(Doubled(spelled), 1) + "\"" : "@\"" + spelled + "\"";
    }

    private static string Doubled(string text) => text.Replace("{", "{{").Replace("}", "}}");

    private static string Holes(string text, int dollars)
    {
        var holes = new StringBuilder();
        var isOpen = false;
        foreach (var c in text)
        {
            if (c != '\u0001') holes.Append(c);
            else holes.Append((isOpen = !isOpen) ? new string('{', dollars) : new string('}', dollars));
        }

        return holes.ToString();
    }

    private static (string, string)? Class(NamedBody body, string name, string kind, string array, Func<string, string> send)
    {
        if (body.OnlyText) return null;
        var types = new StringBuilder();
        var value = Create(body.Value, name, kind, array, types, ["from", "to", "type", "text", "cannedResponseId"]);
        return (send(value), types.ToString());
    }

    private static string Create(ObjectValue obj, string name, string kind, string array, StringBuilder types, string[] known)
    {
        var members = new List<string>();
        var declared = new StringBuilder();
        foreach (var member in obj.Members)
        {
            var property = "P" + Pascal(member.Name);
            var (type, value) = member.Value is RawValue { Json: "null" } && known.Contains(member.Name)
                ? (Unset(member.Name, name, kind, types), "null")
                : Member(member.Value, name + Pascal(member.Name), kind, array, types);
            declared.AppendLine($"    [JsonPropertyName(\"{member.Name}\")] public {type} {property} {{ get; set; }}{(type is "int" or "bool" ? "" : " = default!;")}");
            members.Add($"{property} = {value}");
        }

        foreach (var unset in known.Where(k => obj.Members.All(m => !m.Name.Equals(k, StringComparison.OrdinalIgnoreCase))))
        {
            declared.AppendLine($"    [JsonPropertyName(\"{unset}\")] public {Unset(unset, name, kind, types)} P{Pascal(unset)} {{ get; set; }}");
        }

        types.AppendLine($"public {kind} {name}\n{{\n{declared}}}\n");
        return members.Count == 0 ? $"new {name}()" : $"new {name} {{ {string.Join(", ", members)} }}";
    }

    /// <summary>What a member that the body lacks is declared as; a class sends it as null.</summary>
    private static string Unset(string member, string name, string kind, StringBuilder types)
    {
        if (member is not ("from" or "to")) return "string?";
        var type = name + "Unset" + Pascal(member);
        types.AppendLine($"public {kind} {type}\n{{\n    [JsonPropertyName(\"id\")] public string Id {{ get; set; }} = \"\";\n    [JsonPropertyName(\"type\")] public string Type {{ get; set; }} = \"\";\n}}\n");
        return member == "to" ? type + "[]?" : type + "?";
    }

    private static (string Type, string Value) Member(Value value, string name, string kind, string array, StringBuilder types) => value switch
    {
        Text or Variable => ("string", Anonymous(value)),
        RawValue { Json: "null" } => ("string?", "null"),
        RawValue { Json: "true" or "false" } raw => ("bool", raw.Json),
        RawValue raw => ("int", raw.Json),
        ArrayValue { Items: [] } => ("List<object>", "new List<object>()"),
        ArrayValue { Items: [Text, ..] } items => ("string[]", string.Format(array, string.Join(", ", items.Items.Select(item => Anonymous(item))))),
        ArrayValue items => (name + "Item[]", Items(items, name + "Item", kind, array, types)),
        ObjectValue obj => (name, Create(obj, name, kind, array, types, name.EndsWith("From") || name.EndsWith("To") ? ["id", "type"] : [])),
        _ => throw new InvalidOperationException(),
    };

    private static string Items(ArrayValue items, string name, string kind, string array, StringBuilder types)
    {
        var scratch = new StringBuilder();
        var values = items.Items.Select((item, i) => Create((ObjectValue)item, name, kind, array, i == 0 ? types : scratch, ["id", "type"])).ToList();
        return string.Format(array, string.Join(", ", values));
    }

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..].Replace("_", "") + (char.IsUpper(name[0]) ? "Capital" : "");

    private static string Quote(string text) => "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";

    private static string JsonString(string text) =>
        "\"" + JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping) + "\"";
}
