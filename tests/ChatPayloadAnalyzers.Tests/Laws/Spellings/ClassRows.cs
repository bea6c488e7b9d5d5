using static ChatPayloadAnalyzers.Tests.Laws.Spellings.Creations;
using static ChatPayloadAnalyzers.Tests.Laws.Spellings.Namings;

namespace ChatPayloadAnalyzers.Tests.Laws.Spellings;

/// <summary>Classes, structs and records: how they are created, named and nested.</summary>
internal static class ClassRows
{
    private static readonly Func<string, string> ListType = item => $"List<{item}>";
    private static readonly Func<string, IReadOnlyList<string>, string> NewList = (item, items) => items.Count == 0 ? $"new List<{item}>()" : $"new List<{item}> {{ {string.Join(", ", items)} }}";
    private static readonly Func<string, IReadOnlyList<string>, string> Typed = (item, items) => $"new {item}[] {{ {string.Join(", ", items)} }}";
    private static readonly Func<string, IReadOnlyList<string>, string> Collection = (_, items) => $"[{string.Join(", ", items)}]";

    public static IEnumerable<Spelling> All { get; } =
    [
        Of("class, target-typed new", new(Target, Array: Typed)),
        Of("class, target-typed new, lists", new(Target, ArrayType: ListType, Array: (_, items) => items.Count == 0 ? "new()" : $"new() {{ {string.Join(", ", items)} }}")),
        Of("class of lists", new(Initializer, ArrayType: ListType, Array: NewList)),
        Of("class of collection expressions in lists", new(Initializer, ArrayType: ListType, Array: Collection), csharp: 12),
        Of("class of IEnumerable", new(Initializer, ArrayType: item => $"IEnumerable<{item}>")),
        Of("class, required and init", new(InitOnly)),
        Of("class, constructor", new(Constructor)),
        Of("class, constructor with named arguments", new(NamedArguments)),
        Of("class, constructor with optional parameters", new(Optional)),
        Of("class, primary constructor", new(Primary), csharp: 12),
        Of("class, property initializers", new(Defaults)),
        Of("class, get-only texts", new(GetOnly)),
        Of("class, nested initializers that add", new(Nested, ArrayType: ListType, Array: NewList)),
        Of("class, inherited members", new(Inherited)),
        Of("class of fields", new(Fields)),
        Of("class, factory method", new(Factory)),
        Of("class, assigned", new(Assigned)),
        Of("class, assigned, of lists", new(Assigned, ArrayType: ListType, Array: NewList)),
        Of("record, positional", new(Positional, Kind: "record")),
        Of("record, positional, in lists", new(Positional, Kind: "record", ArrayType: ListType, Array: NewList)),
        Of("record, positional, of what is sent", new(PositionalOfSome, Kind: "record", DeclaresUnset: false)),
        Of("record, init", new(InitOnly, Kind: "record")),
        Of("record, with", new(With, Kind: "record")),
        Of("record, sealed", new(Initializer, Kind: "sealed record")),
        Of("struct", new(Initializer, Kind: "struct")),
        Of("struct, constructor", new(Constructor, Kind: "readonly struct")),
        Of("record struct", new(Positional, Kind: "record struct")),
        Of("record struct, with", new(With, Kind: "record struct")),

        Of("class, camel case of the web defaults", new(Initializer, CamelCased)),
        Of("class, names as they stand", new(Initializer, AsItStands), Senders.PostSerialized),
        Of("class, camel-case policy inline", new(Initializer, CamelCased), Senders.SerializedWith("new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase }")),
        Of("class, web defaults inline", new(Initializer, CamelCased), Senders.SerializedWith("new JsonSerializerOptions(JsonSerializerDefaults.Web)")),
        Of("class, JsonSerializerOptions.Web", new(Initializer, CamelCased), Senders.SerializedWith("JsonSerializerOptions.Web")),
        Of("class, camel-case policy in a local", new(Initializer, CamelCased), InLocal("PropertyNamingPolicy = JsonNamingPolicy.CamelCase")),
        Of("class, options in a static field", new(Constructor, CamelCased), InField("PropertyNamingPolicy = JsonNamingPolicy.CamelCase")),
        Of("class, options without nulls", new(Initializer, CamelCased), InField("PropertyNamingPolicy = JsonNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull")),
        Of("class, members without nulls", new(Initializer, JsonPropertyNameWithoutNulls)),
        Of("class, options of the call", new(Initializer, CamelCased), Senders.PostAsJsonWithOptions),

        Of("class, Newtonsoft", new(Initializer, JsonProperty), Senders.PostNewtonsoft),
        Of("class, Newtonsoft named", new(Constructor, JsonPropertyNamed), Senders.PostNewtonsoft),
        Of("class, Newtonsoft as it stands", new(Initializer, AsItStands), Senders.PostNewtonsoft),
        Of("class, Newtonsoft without nulls", new(Initializer, JsonPropertyWithoutNulls), Senders.PostNewtonsoft),
        Of("class, Newtonsoft settings without nulls", new(Initializer, JsonProperty), Senders.NewtonsoftWith("new Newtonsoft.Json.JsonSerializerSettings { NullValueHandling = Newtonsoft.Json.NullValueHandling.Ignore }")),
        Of("class, Newtonsoft camel case", new(Initializer, CamelCased), Senders.NewtonsoftWith("new Newtonsoft.Json.JsonSerializerSettings { ContractResolver = new Newtonsoft.Json.Serialization.CamelCasePropertyNamesContractResolver() }")),
        Of("record, Newtonsoft", new(Positional, JsonProperty, "record"), Senders.PostNewtonsoft),
        Of("class, DataContract", new(Initializer, DataMember, TypeAttribute: "[System.Runtime.Serialization.DataContract] "), Senders.PostNewtonsoft),
        Of("class, DataContract without defaults", new(Initializer, DataMemberWithoutDefaults, TypeAttribute: "[System.Runtime.Serialization.DataContract] "), Senders.PostNewtonsoft),

        Row.Of("record inside a list inside a dictionary", Mixed(Objects.DictionaryByIndexers, Arrays.List)),
        Row.Of("record inside an anonymous object", Mixed(Objects.Anonymous, Arrays.OfObjects)),
        Row.Of("record added to a list", Mixed(Objects.Anonymous, Arrays.ListThenAdded)),
    ];

    private static string? PositionalOfSome(Scope scope, Action<string> declare, ClrType type) =>
        type.Members.Count == 0 ? null : Positional(scope, declare, type);

    private static Spelling Of(string name, Classes classes, Sender? sender = null, int csharp = 11) =>
        Row.Of(name, Forms.OfClass(classes, sender), csharp: csharp);

    /// <summary>Records of two strings for sender and recipients, in objects of other kinds.</summary>
    private static Form Mixed(ObjectSpelling root, ArraySpelling array) => new("object", (scope, body) =>
    {
        var count = 0;
        string? Party(Scope inner, IReadOnlyList<(string Name, string Value)> members)
        {
            if (members.Any(m => m.Value.StartsWith("new ", StringComparison.Ordinal))) return null;
            var type = $"{scope.Name}Party{count++}";
            return Positional(inner, scope.Declare, new ClrType("record", type, "", [.. members.Select(m =>
                new ClrMember(JsonPropertyName(m.Name)!.Value.Attribute, char.IsDigit(m.Value[0]) ? "int" : "string?", Pascal(m.Name), m.Value))]));
        }

        return new Nesting(root, Party, array).Spell(scope, body);
    }, Senders.PostAsJson);

    private static Sender InLocal(string options) => (scope, path, body) =>
    {
        scope.Then($"var options = new JsonSerializerOptions {{ {options} }};");
        Senders.SerializedWith("options")(scope, path, body);
    };

    private static Sender InField(string options) => Senders.With(
        name => $"public static class {name}Json\n{{\n    public static readonly JsonSerializerOptions Options = new JsonSerializerOptions {{ {options} }};\n}}",
        name => Senders.SerializedWith(name + "Json.Options"));
}
