namespace ChatPayloadAnalyzers.Tests.Laws.Spellings;

/// <summary>Arrays, lists and sequences.</summary>
internal static class Arrays
{
    private const string Immutable = "System.Collections.Immutable.";

    /// <summary><c>new[]</c> where the items have one type, as strings and equal anonymous objects do.</summary>
    public static readonly ArraySpelling OfOneType = (_, array, items) => array.Items switch
    {
        [] => "new object[0]",
        _ when HaveOneShape(array) => $"new[] {{ {string.Join(", ", items)} }}",
        _ => $"new object[] {{ {string.Join(", ", items)} }}",
    };

    public static readonly ArraySpelling OfObjects = (_, array, items) => array.Items switch
    {
        [] => "new object[0]",
        _ when array.Items.All(item => item is Text) => $"new[] {{ {string.Join(", ", items)} }}",
        _ => $"new object[] {{ {string.Join(", ", items)} }}",
    };

    public static readonly ArraySpelling Initializer = (_, _, items) => $"new object[] {{ {string.Join(", ", items)} }}";

    public static readonly ArraySpelling Sized = (scope, _, items) =>
        Then(scope, scope.Local("items", $"new object[{items.Count}]"), items, (local, item, i) => $"{local}[{i}] = {item};");

    public static readonly ArraySpelling List = (_, _, items) => items.Count == 0 ? "new List<object>()" : $"new List<object> {{ {string.Join(", ", items)} }}";

    public static readonly ArraySpelling ListThenAdded = (scope, _, items) =>
        Then(scope, scope.Local("items", "new List<object>()"), items, (local, item, _) => $"{local}.Add({item});");

    public static readonly ArraySpelling ListOfArray = (_, _, items) => $"new List<object>(new object[] {{ {string.Join(", ", items)} }})";

    public static readonly ArraySpelling ListRange = (scope, _, items) =>
        Then(scope, scope.Local("items", "new List<object>()"), [$"new object[] {{ {string.Join(", ", items)} }}"], (local, all, _) => $"{local}.AddRange({all});");

    public static readonly ArraySpelling ImmutableCreated = (_, _, items) => $"{Immutable}ImmutableArray.Create<object>({string.Join(", ", items)})";

    public static readonly ArraySpelling ImmutableListCreated = (_, _, items) => $"{Immutable}ImmutableList.Create<object>({string.Join(", ", items)})";

    public static readonly ArraySpelling CollectionExpression = (_, _, items) => $"(object[])[{string.Join(", ", items)}]";

    public static readonly ArraySpelling CollectionExpressionAsList = (_, _, items) => $"(List<object>)[{string.Join(", ", items)}]";

    /// <summary>All but the last item are spread.</summary>
    public static readonly ArraySpelling Spread = (scope, _, items) =>
        $"(object[])[.. {scope.Local("first", $"new object[] {{ {string.Join(", ", items.SkipLast(1))} }}")}{string.Concat(items.TakeLast(1).Select(item => ", " + item))}]";

    public static readonly ArraySpelling HashSet = (_, _, items) => items.Count == 0 ? "new HashSet<object>()" : $"new HashSet<object> {{ {string.Join(", ", items)} }}";

    public static readonly ArraySpelling ArrayEmpty = (_, array, _) => array.Items.Length == 0 ? "Array.Empty<object>()" : null;

    public static readonly ArraySpelling EnumerableEmpty = (_, array, _) => array.Items.Length == 0 ? "Enumerable.Empty<object>()" : null;

    public static readonly ArraySpelling ToArray = (_, _, items) => $"new List<object> {{ {string.Join(", ", items)} }}.ToArray()";

    public static readonly ArraySpelling Enumerated = (_, _, items) => items.Count == 0 ? null : $"Enumerable.Repeat<object>({items[0]}, {items.Count})" is var repeated && items.Distinct().Count() == 1 ? repeated : null;

    public static readonly ArraySpelling SelectToArray = (_, array, items) => Selected(array, items, ".ToArray()");

    public static readonly ArraySpelling SelectToList = (_, array, items) => Selected(array, items, ".ToList()");

    public static readonly ArraySpelling Select = (_, array, items) => Selected(array, items, "");

    public static readonly ArraySpelling JsonArray = (_, _, items) => $"new System.Text.Json.Nodes.JsonArray({string.Join(", ", items)})";

    public static readonly ArraySpelling JsonArrayInitializer = (_, _, items) => items.Count == 0 ? "new System.Text.Json.Nodes.JsonArray()" : $"new System.Text.Json.Nodes.JsonArray {{ {string.Join(", ", items)} }}";

    public static readonly ArraySpelling JsonArrayThenAdded = (scope, _, items) =>
        Then(scope, scope.Local("nodes", "new System.Text.Json.Nodes.JsonArray()"), items, (local, item, _) => $"{local}.Add({item});");

    public static readonly ArraySpelling JArray = (_, _, items) => $"new Newtonsoft.Json.Linq.JArray({string.Join(", ", items)})";

    public static readonly ArraySpelling JArrayInitializer = (_, _, items) => items.Count == 0 ? "new Newtonsoft.Json.Linq.JArray()" : $"new Newtonsoft.Json.Linq.JArray {{ {string.Join(", ", items)} }}";

    public static readonly ArraySpelling JArrayThenAdded = (scope, _, items) =>
        Then(scope, scope.Local("tokens", "new Newtonsoft.Json.Linq.JArray()"), items, (local, item, _) => $"{local}.Add({item});");

    /// <summary>From a list of ids whose length nobody sees: <c>participants.Select(id => new { id, type = "participant" })</c>.</summary>
    private static string? Selected(ArrayValue array, IReadOnlyList<string> items, string ending)
    {
        if (items.Count == 0 || items.Distinct().Count() > 1) return null;
        var ids = string.Join(", ", items.Select(_ => "participantId"));
        return $"new[] {{ {ids} }}.Select(id => {items[0].Replace("id = participantId", "id").Replace("participantId", "id")}){ending}";
    }

    private static bool HaveOneShape(ArrayValue array) =>
        array.Items.All(item => item is Text)
        || (array.Items[0] is ObjectValue first && array.Items.All(item => item is ObjectValue obj && obj.Members.Select(m => m.Name).SequenceEqual(first.Members.Select(m => m.Name))));

    private static string Then(Scope scope, string local, IReadOnlyList<string> items, Func<string, string, int, string> statement)
    {
        for (var i = 0; i < items.Count; i++) scope.Then(statement(local, items[i], i));
        return local;
    }
}
