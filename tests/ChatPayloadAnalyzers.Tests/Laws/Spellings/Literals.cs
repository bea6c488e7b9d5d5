using System.Text;
using System.Text.Json;

namespace ChatPayloadAnalyzers.Tests.Laws.Spellings;

/// <summary>JSON text of a body, and the C# literals that hold it.</summary>
internal static class Literals
{
    /// <summary>Surrounds the name of a variable in JSON text until a literal puts its own braces there.</summary>
    public const string Hole = "\u0001";

    /// <param name="value">The value.</param>
    /// <param name="hole">What surrounds the name of a variable; <see langword="null"/> where its value is written instead.</param>
    /// <param name="lines">The indentation of members on lines of their own; <see langword="null"/> for one line.</param>
    public static string Json(Value value, string? hole, string? lines = null) => value switch
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

    public static string Raw(ObjectValue body, int dollars) =>
        new string('$', dollars) + "\"\"\"" + Holes(Json(body, dollars > 0 ? Hole : null), dollars) + "\"\"\"";

    public static string RawLines(ObjectValue body, int dollars)
    {
        var json = Holes(Json(body, dollars > 0 ? Hole : null, "  "), dollars);
        return new string('$', dollars) + "\"\"\"\n    " + json.Replace("\n", "\n    ") + "\n    \"\"\"";
    }

    public static string Regular(string json, bool isInterpolated)
    {
        var spelled = json.Replace("\\", "\\\\").Replace("\"", "\\\"");
        return isInterpolated ? "$\"" + Holes(Doubled(spelled), 1) + "\"" : "\"" + spelled + "\"";
    }

    public static string Verbatim(string json, bool isInterpolated)
    {
        var spelled = json.Replace("\"", "\"\"");
        return isInterpolated ? "$@\"" + Holes(Doubled(spelled), 1) + "\"" : "@\"" + spelled + "\"";
    }

    /// <summary>The text in front of, between and behind the holes, and the names in them.</summary>
    public static (IReadOnlyList<string> Texts, IReadOnlyList<string> Names) Split(string json)
    {
        var pieces = json.Split(Hole);
        return ([.. pieces.Where((_, i) => i % 2 == 0)], [.. pieces.Where((_, i) => i % 2 == 1)]);
    }

    public static string Doubled(string text) => text.Replace("{", "{{").Replace("}", "}}");

    private static string Holes(string text, int dollars)
    {
        var holes = new StringBuilder();
        var isOpen = false;
        foreach (var c in text)
        {
            if (c != Hole[0]) holes.Append(c);
            else holes.Append((isOpen = !isOpen) ? new string('{', dollars) : new string('}', dollars));
        }

        return holes.ToString();
    }

    public static string Quote(string text) => "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";

    private static string JsonString(string text) =>
        "\"" + JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping) + "\"";
}
