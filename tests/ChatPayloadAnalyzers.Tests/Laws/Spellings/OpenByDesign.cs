namespace ChatPayloadAnalyzers.Tests.Laws.Spellings;

/// <summary>What is left alone on purpose, each with its reason: the rows of docs/what-we-do-not-see.md.</summary>
internal static class OpenByDesign
{
    public static IEnumerable<Spelling> All { get; } =
    [
        Text("text from a file", "files are read at run time", (scope, body) =>
        {
            scope.Then($"var file = System.IO.Path.GetTempFileName();\nSystem.IO.File.WriteAllText(file, {Forms.Text.Spell(scope, body)});");
            return "System.IO.File.ReadAllText(file)";
        }),
        Text("text changed by a regular expression", "what a pattern finds is known only at run time", (scope, body) => $"System.Text.RegularExpressions.Regex.Replace({Forms.Text.Spell(scope, body)}, \"  +\", \" \")"),
        Text("text built in a loop", "a loop may run any number of times", (scope, body) =>
        {
            scope.Then("var builder = new StringBuilder();");
            scope.Then($"foreach (var line in {Literals.Regular(Literals.Json(body.Value, null), false)}.Split('\\n')) builder.Append(line);");
            return "builder.ToString()";
        }),
        Dictionary("dictionary with computed keys", "a key that is computed may be any member", (scope, members) =>
        {
            var entries = scope.Local("entries", $"new {Objects.Dictionary}()");
            foreach (var (name, value) in members) scope.Then($"{entries}[Wire.Text(\"{name}\")] = {value};");
            return entries;
        }),
        Dictionary("dictionary by ToDictionary", "keys and values are computed", (_, members) =>
            members.Count == 0 ? null : $"new (string Key, object? Value)[] {{ {string.Join(", ", members.Select(m => $"(\"{m.Name}\", {m.Value})"))} }}.ToDictionary(pair => pair.Key, pair => pair.Value)"),
        Dictionary("dictionary changed in a loop", "a loop may run any number of times", (scope, members) =>
        {
            if (members.Count == 0) return null;
            var entries = scope.Local("entries", $"new {Objects.Dictionary}()");
            scope.Then($"foreach (var (key, value) in new (string, object?)[] {{ {string.Join(", ", members.Select(m => $"(\"{m.Name}\", {m.Value})"))} }}) {entries}[key] = value;");
            return entries;
        }),
        Dictionary("dictionary changed by a lambda", "when a lambda runs, and how often, is known only at run time", (scope, members) =>
        {
            var entries = scope.Local("entries", $"new {Objects.Dictionary}()");
            scope.Then($"Action fill = () =>\n{{\n{string.Concat(members.Select(m => $"    {entries}[\"{m.Name}\"] = {m.Value};\n"))}}};\nfill();");
            return entries;
        }),
        Dictionary("dictionary handed to a delegate that fills it", "which method a delegate holds is known only at run time", (scope, members) =>
        {
            var entries = scope.Local("entries", $"new {Objects.Dictionary}()");
            scope.Declare($"public static class {scope.Name}Filling\n{{\n    public static void Fill({Objects.Dictionary} entries, string agentId, string participantId)\n    {{\n{string.Concat(members.Select(m => $"        entries[\"{m.Name}\"] = {m.Value};\n"))}    }}\n}}");
            scope.Then($"Action<{Objects.Dictionary}, string, string> fill = {scope.Name}Filling.Fill;\nfill({entries}, agentId, participantId);");
            return entries;
        }),
        Dictionary("dictionary filled on one side", "whether the branch is taken is known only at run time", (scope, members) =>
        {
            var entries = scope.Local("entries", $"new {Objects.Dictionary}()");
            foreach (var (name, value) in members) scope.Then($"if (agentId.Length > 0) {entries}[\"{name}\"] = {value};");
            return entries;
        }),
        Dictionary("dictionary by ref", "whoever receives the variable may set it", (scope, members) =>
        {
            scope.Declare($"public static class {scope.Name}Filling\n{{\n    public static void Make(out object body, string agentId, string participantId) => body = {Objects.DictionaryByIndexers(scope, members)};\n}}");
            scope.Then($"{scope.Name}Filling.Make(out var body, agentId, participantId);");
            return "body";
        }),
        Dictionary("in a tuple of more than seven parts", "the eighth part stands in a tuple of its own", (scope, members) =>
            scope.Local("draft", $"(1, 2, 3, 4, 5, 6, 7, Body: {Objects.Anonymous(scope, members)})") + ".Body"),
        Dictionary("ExpandoObject", "its members are made at run time", (scope, members) =>
        {
            scope.Then("dynamic message = new System.Dynamic.ExpandoObject();");
            foreach (var (name, value) in members) scope.Then($"message.{name} = {value};");
            return "(object)message";
        }),
        Dictionary("dynamic", "what a dynamic call does is known only at run time", (scope, members) =>
        {
            scope.Declare($"public static class {scope.Name}Late\n{{\n    public static object Bound(object body) => body;\n}}");
            scope.Then($"dynamic message = {Objects.Anonymous(scope, members)};");
            return $"(object){scope.Name}Late.Bound(message)";
        }),
        Dictionary("JObject merged", "what a merge leaves depends on both sides and on settings", (scope, members) =>
        {
            var merged = scope.Local("merged", "new Newtonsoft.Json.Linq.JObject()");
            scope.Then($"{merged}.Merge(Newtonsoft.Json.Linq.JObject.FromObject({Objects.Anonymous(scope, members)}));");
            return merged;
        }, (scope, path, body) => Senders.PostText(scope, path, body + ".ToString()")),
        Dictionary("in a mutable static field", "anybody may have set it since", (scope, members) =>
        {
            scope.Declare($"public static class {scope.Name}State\n{{\n    public static object? Body;\n}}");
            scope.Then($"{scope.Name}State.Body = {Objects.Anonymous(scope, members)};");
            return scope.Name + "State.Body";
        }),
        Dictionary("in a delegate of a dictionary", "which method a delegate holds is known only at run time", (scope, members) =>
        {
            scope.Then($"var builders = new Dictionary<string, Func<object>> {{ [\"text\"] = () => {Objects.Anonymous(scope, members)} }};");
            return "builders[\"text\"]()";
        }),
        Dictionary("from a method with two overrides", "which of them runs is known only at run time", (scope, members) =>
        {
            scope.Declare($"public abstract class {scope.Name}Maker\n{{\n    public abstract object Make(string agentId, string participantId);\n}}");
            scope.Declare($"public class {scope.Name}SomeMaker : {scope.Name}Maker\n{{\n    public override object Make(string agentId, string participantId) => {Objects.Anonymous(scope, members)};\n}}");
            scope.Declare($"public sealed class {scope.Name}OtherMaker : {scope.Name}SomeMaker\n{{\n    public override object Make(string agentId, string participantId) => agentId;\n}}");
            scope.Then($"{scope.Name}Maker maker = new {scope.Name}SomeMaker();");
            return "maker.Make(agentId, participantId)";
        }),
        Dictionary("from an interface of two classes", "which of them implements it is known only at run time", (scope, members) =>
        {
            scope.Declare($"public interface {scope.Name}IMaker\n{{\n    object Make(string agentId, string participantId);\n}}");
            scope.Declare($"public sealed class {scope.Name}Maker : {scope.Name}IMaker\n{{\n    public object Make(string agentId, string participantId) => {Objects.Anonymous(scope, members)};\n}}");
            scope.Declare($"public sealed class {scope.Name}OtherMaker : {scope.Name}IMaker\n{{\n    public object Make(string agentId, string participantId) => agentId;\n}}");
            scope.Then($"{scope.Name}IMaker maker = new {scope.Name}Maker();");
            return "maker.Make(agentId, participantId)";
        }),
        Dictionary("from an async iterator", "what an iterator yields is known only at run time", (scope, members) =>
        {
            scope.Declare($"public static class {scope.Name}Stream\n{{\n    public static async IAsyncEnumerable<object> Bodies(string agentId, string participantId)\n    {{\n        await Task.Yield();\n        yield return {Objects.Anonymous(scope, members)};\n    }}\n}}");
            scope.Then($"object? next = null;\nawait foreach (var body in {scope.Name}Stream.Bodies(agentId, participantId)) next = body;");
            return "next";
        }),
        Dictionary("deeper than three calls", "calls are followed three deep", (scope, members) =>
        {
            scope.Declare($"public static class {scope.Name}Deep\n{{\n    public static object A(string agentId, string participantId) => B(agentId, participantId);\n\n    private static object B(string agentId, string participantId) => C(agentId, participantId);\n\n    private static object C(string agentId, string participantId) => D(agentId, participantId);\n\n    private static object D(string agentId, string participantId) => E(agentId, participantId);\n\n    private static object E(string agentId, string participantId) => {Objects.Anonymous(scope, members)};\n}}");
            return scope.Name + "Deep.A(agentId, participantId)";
        }),
        Dictionary("extension data", "the dictionary's entries become members at run time", (scope, members) =>
        {
            scope.Declare($"public sealed class {scope.Name}\n{{\n    [JsonExtensionData] public {Objects.Dictionary} Rest {{ get; set; }} = new {Objects.Dictionary}();\n}}");
            return $"new {scope.Name} {{ Rest = {Objects.DictionaryByIndexers(scope, members)} }}";
        }, inner: Objects.DictionaryByIndexers),
        Dictionary("a converter of the user's own", "a converter may write anything", (scope, members) =>
        {
            scope.Declare($"[JsonConverter(typeof({scope.Name}Converter))]\npublic sealed record {scope.Name}(string Agent, string Participant);");
            scope.Declare($"public sealed class {scope.Name}Converter : JsonConverter<{scope.Name}>\n{{\n    public override {scope.Name} Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new NotSupportedException();\n\n    public override void Write(Utf8JsonWriter writer, {scope.Name} value, JsonSerializerOptions options)\n    {{\n        var (agentId, participantId) = value;\n        JsonSerializer.Serialize(writer, {Objects.Anonymous(scope, members)});\n    }}\n}}");
            return $"new {scope.Name}(agentId, participantId)";
        }),
        Dictionary("polymorphic, with a discriminator", "what is sent besides depends on the run-time type", (scope, members) =>
        {
            scope.Declare($"[JsonDerivedType(typeof({scope.Name}), \"message\")]\npublic abstract record {scope.Name}Base;");
            var (first, given) = (members.Select(m => $"[property: JsonPropertyName(\"{m.Name}\")] object? {Namings.Pascal(m.Name)}"), members.Select(m => m.Value));
            scope.Declare($"public sealed record {scope.Name}({string.Join(", ", first)}) : {scope.Name}Base;");
            return $"({scope.Name}Base)new {scope.Name}({string.Join(", ", given)})";
        }),
        Dictionary("by reflection", "what is created by reflection is known only at run time", (scope, members) =>
        {
            scope.Declare($"public sealed record {scope.Name}({string.Join(", ", members.Select(m => $"[property: JsonPropertyName(\"{m.Name}\")] object? {Namings.Pascal(m.Name)}"))});");
            return $"Activator.CreateInstance(typeof({scope.Name}){string.Concat(members.Select(m => $", (object?){m.Value}"))})";
        }),
    ];

    private static Spelling Text(string name, string reason, Func<Scope, NamedBody, string?> write) =>
        Row.Of("open: " + name, new Form("string", (scope, body) => write(scope, body), Senders.PostText, IsText: true), open: reason);

    private static Spelling Dictionary(string name, string reason, ObjectSpelling root, Sender? sender = null, ObjectSpelling? inner = null) =>
        Row.Of("open: " + name, Forms.Of(root, inner ?? Objects.Anonymous, Arrays.OfObjects, sender), open: reason);
}
