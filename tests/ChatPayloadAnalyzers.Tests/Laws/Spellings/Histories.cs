namespace ChatPayloadAnalyzers.Tests.Laws.Spellings;

/// <summary>Bodies that change between their creation and their sending.</summary>
internal static class Histories
{
    public static IEnumerable<Spelling> All { get; } =
    [
        OfClass("last member set later", (scope, type) =>
        {
            if (type.Set.ToList() is not [.. var first, var last]) return null;
            var message = scope.Local("message", Creations.New(type.Name, first));
            scope.Then($"{message}.{last.Property} = {last.Value};");
            return message;
        }),
        OfClass("set twice", (scope, type) =>
        {
            var message = scope.Local("message", Creations.New(type.Name, type.Set));
            foreach (var member in type.Set) scope.Then($"{message}.{member.Property} = default!;");
            foreach (var member in type.Set) scope.Then($"{message}.{member.Property} = {member.Value};");
            return message;
        }),
        OfClass("set on both sides", (scope, type) =>
        {
            var message = scope.Local("message", $"new {type.Name}()");
            foreach (var member in type.Set)
                scope.Then($"if (agentId.Length > 0) {message}.{member.Property} = {member.Value};\nelse {message}.{member.Property} = {member.Value};");
            return message;
        }),
        OfClass("set by a tuple", (scope, type) =>
        {
            if (type.Set.Count() < 2) return null;
            var message = scope.Local("message", $"new {type.Name}()");
            scope.Then($"({string.Join(", ", type.Set.Select(m => $"{message}.{m.Property}"))}) = ({string.Join(", ", type.Set.Select(m => m.Value))});");
            return message;
        }),
        OfClass("another name for it", (scope, type) =>
        {
            var message = scope.Local("message", $"new {type.Name}()");
            var same = scope.Local("same", message);
            foreach (var member in type.Set) scope.Then($"{same}.{member.Property} = {member.Value};");
            return message;
        }),
        OfClass("reassigned", (scope, type) =>
        {
            var message = scope.Local("message", $"new {type.Name}()");
            scope.Then($"GC.KeepAlive({message});\n{message} = {Creations.New(type.Name, type.Set)};");
            return message;
        }),
        OfClass("reassigned on both sides", (scope, type) =>
        {
            scope.Then($"{type.Name} message;\nif (agentId.Length > 0)\n{{\n    message = {Creations.New(type.Name, type.Set)};\n}}\nelse\n{{\n    message = {Creations.New(type.Name, type.Set)};\n}}");
            return "message";
        }),
        OfClass("set by a method", (scope, type) =>
        {
            var message = scope.Local("message", $"new {type.Name}()");
            scope.Declare($"public static class {scope.Name}Filling\n{{\n    public static void Fill({type.Name} given, string agentId, string participantId)\n    {{\n{string.Concat(type.Set.Select(m => $"        given.{m.Property} = {m.Value};\n"))}    }}\n}}");
            scope.Then($"{scope.Name}Filling.Fill({message}, agentId, participantId);");
            return message;
        }),
        OfClass("set where the other side throws", (scope, type) =>
        {
            var message = scope.Local("message", $"new {type.Name}()");
            scope.Then($"if (agentId.Length == 0) throw new ArgumentException(agentId);\n{string.Join('\n', type.Set.Select(m => $"{message}.{m.Property} = {m.Value};"))}");
            return message;
        }),
        OfDictionary("filled by a method", (scope, body) =>
        {
            var entries = scope.Local("entries", $"new {Objects.Dictionary}()");
            var filling = string.Concat(Members(scope, body, _ => true).Select(m => $"        given[\"{m.Name}\"] = {m.Value};\n"));
            scope.Declare($"public static class {scope.Name}Filling\n{{\n    public static void Fill({Objects.Dictionary} given, string agentId, string participantId)\n    {{\n{filling}    }}\n}}");
            scope.Then($"{scope.Name}Filling.Fill({entries}, agentId, participantId);");
            return entries;
        }),
        OfDictionary("nested dictionary changed", (scope, body) =>
        {
            if (body.Members.FirstOrDefault(m => m.Value is ObjectValue { Members.Length: > 0 }) is not { Value: ObjectValue inner } nested) return null;
            var rest = Members(scope, body, m => m.Name != nested.Name);
            var (name, value) = Members(scope, inner, m => m == inner.Members[^1]).Single();
            var part = Objects.DictionaryByIndexers(scope, Members(scope, inner, m => m != inner.Members[^1]));
            var message = scope.Local("message", Objects.DictionaryByIndexers(scope, [.. rest, (nested.Name, part!)])!);
            scope.Then($"(({Objects.Dictionary}){message}[\"{nested.Name}\"]!)[\"{name}\"] = {value};");
            return message;
        }),
        OfDictionary("list held in a local, added to later", (scope, body) =>
        {
            if (body.Members.FirstOrDefault(m => m.Value is ArrayValue).Value is not ArrayValue array) return null;
            var list = scope.Local("recipients", "new List<object>()");
            var name = body.Members.First(m => m.Value is ArrayValue).Name;
            var message = scope.Local("message", Objects.DictionaryByIndexers(scope, [.. Members(scope, body, m => m.Value is not ArrayValue), (name, list)])!);
            foreach (var item in array.Items) scope.Then($"{list}.Add({Value(scope, item)});");
            return message;
        }),
        OfDictionary("item removed and put back", (scope, body) =>
        {
            if (body.Members.Length == 0) return null;
            var all = Members(scope, body, _ => true);
            var message = scope.Local("message", Objects.DictionaryByIndexers(scope, all)!);
            scope.Then($"{message}.Remove(\"{all[0].Name}\");\n{message}[\"{all[0].Name}\"] = {all[0].Value};");
            return message;
        }),
        OfDictionary("cleared and filled anew", (scope, body) =>
        {
            var message = scope.Local("message", $"new {Objects.Dictionary} {{ [\"draft\"] = true }}");
            scope.Then($"{message}.Clear();");
            foreach (var (name, value) in Members(scope, body, _ => true)) scope.Then($"{message}[\"{name}\"] = {value};");
            return message;
        }),
        OfDictionary("set on both sides", (scope, body) =>
        {
            var message = scope.Local("message", $"new {Objects.Dictionary}()");
            foreach (var (name, value) in Members(scope, body, _ => true))
                scope.Then($"if (agentId.Length > 0)\n{{\n    {message}[\"{name}\"] = {value};\n}}\nelse\n{{\n    {message}.Add(\"{name}\", {value});\n}}");
            return message;
        }),
        OfDictionary("set by a key in a constant", (scope, body) =>
        {
            var message = scope.Local("message", $"new {Objects.Dictionary}()");
            foreach (var (name, value) in Members(scope, body, _ => true))
                scope.Then($"{message}[{scope.Local("key", $"\"{name}\"", "const string")}] = {value};");
            return message;
        }),
        OfDictionary("set through its interface", (scope, body) =>
        {
            var message = scope.Local("message", $"new {Objects.Dictionary}()", "IDictionary<string, object?>");
            foreach (var (name, value) in Members(scope, body, _ => true)) scope.Then($"{message}[\"{name}\"] = {value};");
            return message;
        }),
        OfDictionary("set by nameof", (scope, body) =>
        {
            scope.Declare($"public sealed class {scope.Name}Names\n{{\n{string.Concat(body.Members.Select(m => $"    public string? {m.Name};\n"))}}}");
            return Objects.DictionaryByIndexers(scope, []) is var creation && body.Members.Length > 0
                ? creation!.Replace("()", "") + $" {{ {string.Join(", ", Members(scope, body, _ => true).Select(m => $"[nameof({scope.Name}Names.{m.Name})] = {m.Value}"))} }}"
                : null;
        }),
    ];

    private static Spelling OfClass(string name, Func<Scope, ClrType, string?> change) =>
        Row.Of("class, " + name, Forms.OfClass(new Classes((scope, declare, type) =>
        {
            if (type.Name != scope.Name) return Creations.Initializer(scope, declare, type);
            Creations.Declare(declare, type, Creations.Settable(type));
            return change(scope, type);
        })));

    private static Spelling OfDictionary(string name, Func<Scope, ObjectValue, string?> change) =>
        Row.Of("dictionary, " + name, new Form(Objects.Dictionary, (scope, body) => change(scope, body.Value), Senders.PostAsJson));

    private static List<(string Name, string Value)> Members(Scope scope, ObjectValue obj, Func<(string Name, Value Value), bool> take) =>
        [.. obj.Members.Where(take).Select(m => (m.Name, Value(scope, m.Value)))];

    private static string Value(Scope scope, Value value) => new Nesting(Objects.Anonymous, Objects.Anonymous, Arrays.OfObjects).Value(scope, value)!;
}
