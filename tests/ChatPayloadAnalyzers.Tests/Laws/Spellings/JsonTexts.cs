namespace ChatPayloadAnalyzers.Tests.Laws.Spellings;

/// <summary>JSON text, put together.</summary>
internal static class JsonTexts
{
    public static IEnumerable<Spelling> All { get; } =
    [
        Of("concatenated", (_, body) => Concatenated(body)),
        Of("concatenated member by member", (_, body) => string.Join(" +\n    ", Pieces(body).Select(p => p.IsName ? p.Text : Literals.Regular(p.Text, false)))),
        Of("concatenated in a local", (scope, body) => scope.Local("json", Concatenated(body))),
        Of("added to", (scope, body) =>
        {
            var json = scope.Local("json", "\"\"");
            foreach (var piece in Pieces(body)) scope.Then($"{json} += {Spelled(piece)};");
            return json;
        }),
        Of("string.Concat", (_, body) => $"string.Concat({string.Join(", ", Pieces(body).Select(Spelled))})"),
        Of("string.Format", (_, body) => Formatted(body, "string.Format(")),
        Of("string.Format with culture", (_, body) => Formatted(body, "string.Format(System.Globalization.CultureInfo.InvariantCulture, ")),
        Of("string.Format of a constant", (scope, body) =>
        {
            var (format, arguments) = Format(body);
            scope.Declare($"public static class {scope.Name}Templates\n{{\n    public const string Message = {Literals.Verbatim(format, false)};\n}}");
            return arguments.Count == 0 ? null : $"string.Format({scope.Name}Templates.Message, {string.Join(", ", arguments)})";
        }),
        Of("of constant pieces", (scope, body) =>
        {
            var pieces = Pieces(body with { Value = Row.WithoutVariables(body).Value }).ToList();
            return string.Join(" + ", pieces.Select(piece => scope.Local("piece", Spelled(piece), "const string")));
        }),
        Of("interpolated with constants", (scope, body) =>
        {
            var pieces = Pieces(body with { Value = Row.WithoutVariables(body).Value }).ToList();
            return "$\"" + string.Concat(pieces.Select(piece => "{" + scope.Local("piece", Spelled(piece), "const string") + "}")) + "\"";
        }),
        Of("UTF-8 literal", (_, body) => Literals.Regular(Literals.Json(body.Value, null), false) + "u8.ToArray()", Senders.RawBytes),
        Of("raw UTF-8 literal", (_, body) => Literals.RawLines(body.Value, 0) + "u8.ToArray()", Senders.RawBytes),
        Of("bytes of interpolated text", (_, body) => Interpolated(body), Senders.BytesOfText),
        Of("Replace on a template", (_, body) => Replaced(body, Literals.Regular(Template(body), false))),
        Of("Replace on a template in a constant", (scope, body) =>
        {
            scope.Declare($"public static class {scope.Name}Templates\n{{\n    public const string Message = {Literals.Regular(Template(body), false)};\n}}");
            return Replaced(body, scope.Name + "Templates.Message");
        }),
        Of("StringBuilder", (scope, body) =>
        {
            var builder = scope.Local("builder", "new StringBuilder()");
            foreach (var piece in Pieces(body)) scope.Then($"{builder}.Append({Spelled(piece)});");
            return builder + ".ToString()";
        }),
        Of("StringBuilder, chained", (_, body) => $"new StringBuilder(){string.Concat(Pieces(body).Select(p => $".Append({Spelled(p)})"))}.ToString()"),
        Of("StringBuilder, chained over statements", (scope, body) =>
        {
            var builder = scope.Local("builder", $"new StringBuilder({Literals.Quote("{")})");
            var pieces = Pieces(body).ToList();
            scope.Then($"{builder}.Append({Spelled(pieces[0] with { Text = pieces[0].Text[1..] })}){string.Concat(pieces.Skip(1).SkipLast(1).Select(p => $"\n    .Append({Spelled(p)})"))};");
            foreach (var piece in pieces.Skip(1).TakeLast(1)) scope.Then($"{builder}.AppendLine({Spelled(piece)});");
            return builder + ".ToString()";
        }),
        Of("StringBuilder, AppendFormat", (scope, body) =>
        {
            var (format, arguments) = Format(body);
            return arguments.Count == 0 ? null : $"new StringBuilder().AppendFormat({Literals.Regular(format, false)}, {string.Join(", ", arguments)}).ToString()";
        }),
        Of("interpolated, ids serialized", (_, body) =>
            "$\"" + Literals.Doubled(Escaped(Literals.Json(body.Value, Literals.Hole).Replace("\"" + Literals.Hole, "\u0002").Replace(Literals.Hole + "\"", "\u0003"))).Replace("\u0002", "{JsonSerializer.Serialize(").Replace("\u0003", ")}") + "\""),
        Of("interpolated, a member's value in a local", (scope, body) =>
        {
            if (body.Value.Members.FirstOrDefault(m => m.Value is ObjectValue or ArrayValue) is not { Value: not null } nested) return null;
            var fragment = scope.Local("fragment", Literals.Regular(Literals.Json(nested.Value, Literals.Hole), true));
            var rest = new ObjectValue([.. body.Value.Members.Select(m => m.Name == nested.Name ? (m.Name, new RawValue("\u0002")) : m)]);
            return Literals.Regular(Literals.Json(rest, Literals.Hole), true).Replace("\u0002", "{" + fragment + "}");
        }),
        Of("interpolated, a member's value serialized", (scope, body) =>
        {
            if (body.OnlyText || body.Value.Members.FirstOrDefault(m => m.Value is ArrayValue) is not { Value: not null } nested) return null;
            var list = scope.Local("recipients", new Nesting(Objects.Anonymous, Objects.Anonymous, Arrays.OfObjects).Value(scope, nested.Value)!);
            var rest = new ObjectValue([.. body.Value.Members.Select(m => m.Name == nested.Name ? (m.Name, new RawValue("\u0002")) : m)]);
            return Literals.Regular(Literals.Json(rest, Literals.Hole), true).Replace("\u0002", "{JsonSerializer.Serialize(" + list + ")}");
        }),
        Of("marked lang=json", (scope, body) => scope.Local("json", "/*lang=json*/ " + Literals.Verbatim(Literals.Json(body.Value, null), false))),
        Of("string.Join", (_, body) => body.Value.Members.Length == 0 ? null :
            $"\"{{\" + string.Join(\",\", new[] {{ {string.Join(", ", body.Value.Members.Select(m => Literals.Regular($"\"{m.Name}\": {Literals.Json(m.Value, Literals.Hole)}", true)))} }}) + \"}}\""),
        Of("trimmed", (_, body) => Literals.RawLines(body.Value, 3) + ".Trim()"),
        Of("without line ends", (_, body) => Literals.RawLines(body.Value, 3) + ".Replace(\"\\n\", \"\")"),
    ];

    private static Spelling Of(string name, Func<Scope, NamedBody, string?> write, Sender? sender = null) =>
        Row.Of("text, " + name, new Form("string", (scope, body) => write(scope, body), sender ?? Senders.PostText, IsText: true));

    private static string Interpolated(NamedBody body) => Literals.Regular(Literals.Json(body.Value, Literals.Hole), true);

    private static string Concatenated(NamedBody body) =>
        string.Join(" + ", Literals.Json(body.Value, Literals.Hole).Split(Literals.Hole).Select((piece, i) => i % 2 == 0 ? Literals.Regular(piece, false) : piece));

    /// <summary>Text and names of variables in turn; text begins anew behind each comma.</summary>
    private static IEnumerable<(string Text, bool IsName)> Pieces(NamedBody body)
    {
        var pieces = Literals.Json(body.Value, Literals.Hole).Split(Literals.Hole);
        for (var i = 0; i < pieces.Length; i++)
        {
            if (i % 2 == 1) yield return (pieces[i], true);
            else foreach (var part in pieces[i].Replace(", \"", ",\u0002 \"").Split('\u0002')) yield return (part, false);
        }
    }

    private static string Spelled((string Text, bool IsName) piece) => piece.IsName ? piece.Text : Literals.Regular(piece.Text, false);

    private static (string Format, List<string> Arguments) Format(NamedBody body)
    {
        var (texts, names) = Literals.Split(Literals.Json(body.Value, Literals.Hole));
        var arguments = names.Distinct().ToList();
        var format = Literals.Doubled(texts[0]) + string.Concat(names.Select((name, i) => "{" + arguments.IndexOf(name) + "}" + Literals.Doubled(texts[i + 1])));
        return (format, arguments);
    }

    private static string? Formatted(NamedBody body, string call)
    {
        var (format, arguments) = Format(body);
        return arguments.Count == 0 ? null : $"{call}{Literals.Regular(format, false)}, {string.Join(", ", arguments)})";
    }

    private static string Template(NamedBody body) =>
        string.Concat(Literals.Json(body.Value, Literals.Hole).Split(Literals.Hole).Select((piece, i) => i % 2 == 0 ? piece : "{{" + piece + "}}"));

    private static string? Replaced(NamedBody body, string template)
    {
        var names = Literals.Split(Literals.Json(body.Value, Literals.Hole)).Names.Distinct().ToList();
        return names.Count == 0 ? null : template + string.Concat(names.Select(name => $".Replace(\"{{{{{name}}}}}\", {name})"));
    }

    private static string Escaped(string json) => json.Replace("\\", "\\\\").Replace("\"", "\\\"");
}
