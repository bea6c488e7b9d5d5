namespace ChatPayloadAnalyzers.Tests.Laws.Spellings;

/// <summary>Objects of no type of the user's: anonymous ones, dictionaries, and the nodes of the two JSON libraries.</summary>
internal static class Objects
{
    public static readonly ObjectSpelling Anonymous = (_, members) => New("new", members.Select(m => $"{m.Name} = {m.Value}"));

    public static readonly ObjectSpelling AnonymousOnLines = (_, members) =>
        members.Count == 0 ? "new { }" : $"new\n{{\n{string.Concat(members.Select(m => $"    {m.Name} = {m.Value},\n"))}}}";

    /// <summary>Locals named like the members, from which the names are inferred.</summary>
    public static readonly ObjectSpelling Inferred = (scope, members) =>
        New("new", members.Select(m => scope.Fresh(m.Name) is var local && local == m.Name ? Named(scope, local, m.Value) : $"{m.Name} = {m.Value}"));

    /// <summary>Members that are taken from another object, by its names.</summary>
    public static readonly ObjectSpelling InferredFromMembers = (scope, members) =>
        members.Count == 0 ? null : scope.Local("given", New("new", members.Select(m => $"{m.Name} = {m.Value}"))) is var given ? New("new", members.Select(m => $"{given}.{m.Name}")) : null;

    public static readonly ObjectSpelling DictionaryByIndexers = (_, members) => New($"new {Dictionary}", members.Select(m => $"[\"{m.Name}\"] = {m.Value}"));

    public static readonly ObjectSpelling DictionaryByAdds = (_, members) => New($"new {Dictionary}", members.Select(m => $"{{ \"{m.Name}\", {m.Value} }}"));

    public static readonly ObjectSpelling DictionaryByTarget = (scope, members) => scope.Local("entries", New("new()", members.Select(m => $"[\"{m.Name}\"] = {m.Value}")), Dictionary);

    public static readonly ObjectSpelling SortedDictionary = (_, members) => New("new SortedDictionary<string, object?>", members.Select(m => $"[\"{m.Name}\"] = {m.Value}"));

    public static readonly ObjectSpelling ImmutableDictionary = (_, members) =>
        "System.Collections.Immutable.ImmutableDictionary<string, object?>.Empty" + string.Concat(members.Select(m => $".Add(\"{m.Name}\", {m.Value})"));

    public static readonly ObjectSpelling DictionaryThenIndexed = (scope, members) =>
        Then(scope, scope.Local("entries", $"new {Dictionary}()"), members, (entries, m) => $"{entries}[\"{m.Name}\"] = {m.Value};");

    public static readonly ObjectSpelling DictionaryThenAdded = (scope, members) =>
        Then(scope, scope.Local("entries", $"new {Dictionary}()"), members, (entries, m) => $"{entries}.Add(\"{m.Name}\", {m.Value});");

    public static readonly ObjectSpelling DictionaryTriedToAdd = (scope, members) =>
        Then(scope, scope.Local("entries", $"new {Dictionary}()"), members, (entries, m) => $"{entries}.TryAdd(\"{m.Name}\", {m.Value});");

    /// <summary>Half of it in the initializer, half of it behind.</summary>
    public static readonly ObjectSpelling DictionaryHalfThenIndexed = (scope, members) =>
        Then(scope, scope.Local("entries", DictionaryByIndexers(scope, [.. members.Take(members.Count / 2)])!), [.. members.Skip(members.Count / 2)], (entries, m) => $"{entries}[\"{m.Name}\"] = {m.Value};");

    public static readonly ObjectSpelling DictionaryWithRemoved = (scope, members) =>
    {
        var entries = scope.Local("entries", DictionaryByIndexers(scope, [("draft", "true"), .. members])!);
        scope.Then($"{entries}.Remove(\"draft\");");
        return entries;
    };

    public static readonly ObjectSpelling DictionaryOverwritten = (scope, members) =>
        Then(scope, scope.Local("entries", DictionaryByIndexers(scope, [.. members.Select(m => (m.Name, "\"to be filled in\""))])!), members, (entries, m) => $"{entries}[\"{m.Name}\"] = {m.Value};");

    public static readonly ObjectSpelling DictionaryCopied = (scope, members) =>
        $"new {Dictionary}({scope.Local("entries", DictionaryByIndexers(scope, members)!)})";

    public static readonly ObjectSpelling JsonObject = (_, members) => New("new System.Text.Json.Nodes.JsonObject", members.Select(m => $"[\"{m.Name}\"] = {m.Value}"));

    public static readonly ObjectSpelling JsonObjectByAdds = (_, members) => New("new System.Text.Json.Nodes.JsonObject", members.Select(m => $"{{ \"{m.Name}\", {m.Value} }}"));

    public static readonly ObjectSpelling JsonObjectOfValues = (_, members) =>
        New("new System.Text.Json.Nodes.JsonObject", members.Select(m => $"[\"{m.Name}\"] = {(m.Value.StartsWith("new ", StringComparison.Ordinal) ? m.Value : $"System.Text.Json.Nodes.JsonValue.Create({m.Value})")}"));

    public static readonly ObjectSpelling JsonObjectThenIndexed = (scope, members) =>
        Then(scope, scope.Local("node", "new System.Text.Json.Nodes.JsonObject()"), members, (node, m) => $"{node}[\"{m.Name}\"] = {m.Value};");

    public static readonly ObjectSpelling JsonObjectThenAdded = (scope, members) =>
        Then(scope, scope.Local("node", "new System.Text.Json.Nodes.JsonObject()"), members, (node, m) => $"{node}.Add(\"{m.Name}\", {m.Value});");

    public static readonly ObjectSpelling JObject = (_, members) => New("new Newtonsoft.Json.Linq.JObject", members.Select(m => $"[\"{m.Name}\"] = {m.Value}"));

    public static readonly ObjectSpelling JObjectByAdds = (_, members) => New("new Newtonsoft.Json.Linq.JObject", members.Select(m => $"{{ \"{m.Name}\", {m.Value} }}"));

    public static readonly ObjectSpelling JObjectOfProperties = (_, members) =>
        $"new Newtonsoft.Json.Linq.JObject({string.Join(", ", members.Select(m => $"new Newtonsoft.Json.Linq.JProperty(\"{m.Name}\", {m.Value})"))})";

    public static readonly ObjectSpelling JObjectThenIndexed = (scope, members) =>
        Then(scope, scope.Local("token", "new Newtonsoft.Json.Linq.JObject()"), members, (token, m) => $"{token}[\"{m.Name}\"] = {m.Value};");

    public static readonly ObjectSpelling JObjectThenAdded = (scope, members) =>
        Then(scope, scope.Local("token", "new Newtonsoft.Json.Linq.JObject()"), members, (token, m) => $"{token}.Add(\"{m.Name}\", {m.Value});");

    public const string Dictionary = "Dictionary<string, object?>";

    private static string Then(Scope scope, string local, IReadOnlyList<(string Name, string Value)> members, Func<string, (string Name, string Value), string> statement)
    {
        foreach (var member in members) scope.Then(statement(local, member));
        return local;
    }

    private static string Named(Scope scope, string local, string value)
    {
        scope.Then($"var {local} = {value};");
        return local;
    }

    private static string New(string creation, IEnumerable<string> members)
    {
        var inside = string.Join(", ", members);
        return inside.Length > 0 ? $"{creation} {{ {inside} }}" : creation == "new" ? "new { }" : creation.EndsWith(')') ? creation : creation + "()";
    }
}
