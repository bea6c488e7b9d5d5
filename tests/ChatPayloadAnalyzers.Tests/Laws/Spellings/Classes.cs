namespace ChatPayloadAnalyzers.Tests.Laws.Spellings;

/// <summary>A property of a generated type; without a value nobody sets it.</summary>
internal sealed record ClrMember(string Attribute, string Type, string Property, string? Value)
{
    public string Parameter => char.ToLowerInvariant(Property[0]) + Property[1..];

    /// <summary>Whether the value is a constant, so that the type itself may say it.</summary>
    public bool IsConstant => Value is not null && (Value.StartsWith('"') || Value is "true" or "false" || char.IsDigit(Value[0]));
}

internal sealed record ClrType(string Kind, string Name, string Attribute, IReadOnlyList<ClrMember> Members)
{
    public IEnumerable<ClrMember> Set => Members.Where(m => m.Value is not null);

    public bool IsStruct => Kind.EndsWith("struct", StringComparison.Ordinal);
}

/// <summary>Declares a type (into <paramref name="declare"/>) and creates an object of it (with statements before it, in <paramref name="scope"/>).</summary>
internal delegate string? Creation(Scope scope, Action<string> declare, ClrType type);

/// <summary>Names a property for a member of the JSON; nothing where it cannot be named so.</summary>
internal delegate (string Attribute, string Property)? Naming(string member);

/// <summary>Objects of types that are generated for one body: how they are created, how their properties are named, what its arrays are.</summary>
/// <remarks>Without <paramref name="DeclaresUnset"/> the types have no more members than the body.</remarks>
internal sealed record Classes(Creation Create, Naming? Name = null, string Kind = "class", Func<string, string>? ArrayType = null, Func<string, IReadOnlyList<string>, string>? Array = null, string TypeAttribute = "", bool DeclaresUnset = true)
{
    private static readonly string[] OfMessage = ["from", "to", "type", "text", "cannedResponseId"];
    private static readonly string[] OfParty = ["id", "type"];

    public string? Spell(Scope scope, NamedBody body) => AllNames(body.Value).All(name => Named(name) is not null) ? Object(scope, scope.Declare, body.Value, scope.Name, OfMessage) : null;

    private static IEnumerable<string> AllNames(Value value) => value switch
    {
        ObjectValue obj => obj.Members.SelectMany(m => AllNames(m.Value).Append(m.Name)),
        ArrayValue array => array.Items.SelectMany(AllNames),
        _ => [],
    };

    private (string Attribute, string Property)? Named(string name) => (Name ?? Namings.JsonPropertyName)(name);

    private string? Object(Scope scope, Action<string> declare, ObjectValue obj, string name, string[] known)
    {
        var members = new List<ClrMember>();
        foreach (var (member, value) in obj.Members)
        {
            var (attribute, property) = Named(member)!.Value;
            var spelled = value is RawValue { Json: "null" } && known.Contains(member)
                ? (Unset(scope, declare, member, name), "null")
                : Member(scope, declare, value, name + Namings.Pascal(member));
            if (spelled is not { } given) return null;
            // System.Text.Json refuses this condition on what cannot be null.
            if (given.Item1 is "int" or "bool") attribute = attribute.Replace("JsonIgnoreCondition.WhenWritingNull", "JsonIgnoreCondition.Never");
            members.Add(new ClrMember(attribute, given.Item1, property, given.Item2));
        }

        foreach (var unset in known.Where(k => DeclaresUnset && obj.Members.All(m => !m.Name.Equals(k, StringComparison.OrdinalIgnoreCase))))
        {
            var (attribute, property) = Named(unset)!.Value;
            members.Add(new ClrMember(attribute, Unset(scope, declare, unset, name), property, null));
        }

        return Create(scope, declare, new ClrType(Kind, name, TypeAttribute, members));
    }

    /// <summary>What a member that the body lacks is declared as; a class sends it as null.</summary>
    private string Unset(Scope scope, Action<string> declare, string member, string name)
    {
        if (member is not ("from" or "to")) return "string?";
        var type = name + "Unset" + Namings.Pascal(member);
        var members = OfParty.Select(m => new ClrMember(Named(m)!.Value.Attribute, "string?", Named(m)!.Value.Property, null)).ToList();
        Create(new Scope(scope.Name), declare, new ClrType(Kind, type, TypeAttribute, members));
        return (member == "to" ? TypeOfArray(type) : type) + "?";
    }

    private string TypeOfArray(string item) => ArrayType is null ? item + "[]" : ArrayType(item);

    private string NewArray(string item, IReadOnlyList<string> items) =>
        Array is not null ? Array(item, items) : items.Count == 0 ? $"new {item}[0]" : $"new[] {{ {string.Join(", ", items)} }}";

    private (string Type, string Value)? Member(Scope scope, Action<string> declare, Value value, string name)
    {
        switch (value)
        {
            case Text text: return ("string", Literals.Quote(text.Value));
            case Variable variable: return ("string", variable.Name);
            case RawValue { Json: "null" }: return ("string?", "null");
            case RawValue { Json: "true" or "false" } raw: return ("bool", raw.Json);
            case RawValue raw: return ("int", raw.Json);
            case ArrayValue { Items: [] }: return (TypeOfArray("object"), NewArray("object", []));
            case ArrayValue { Items: [Text, ..] } texts: return (TypeOfArray("string"), NewArray("string", [.. texts.Items.Select(item => Literals.Quote(((Text)item).Value))]));
            case ArrayValue array when array.Items.Any(item => item is Variable): return (TypeOfArray("string"), NewArray("string", [.. array.Items.Select(item => item is Variable variable ? variable.Name : Literals.Quote(((Text)item).Value))]));
            case ArrayValue array when array.Items.Any(item => item is not ObjectValue): return null;
            case ArrayValue array:
                // Items of one array are of one type, which the first of them declares: what the type itself says, all of them say.
                if (Create == Creations.Optional || Create == Creations.Defaults || Create == Creations.GetOnly)
                    if (array.Items.Any(item => item != array.Items[0])) return null;
                var items = array.Items.Select((item, i) => Object(scope, i == 0 ? declare : _ => { }, (ObjectValue)item, name + "Item", OfParty)).ToList();
                return items.Contains(null) ? null : (TypeOfArray(name + "Item"), NewArray(name + "Item", items!));
            case ObjectValue obj:
                var known = name.EndsWith("From", StringComparison.Ordinal) || name.EndsWith("To", StringComparison.Ordinal) ? OfParty : [];
                return Object(scope, declare, obj, name, known) is { } spelled ? (name, spelled) : null;
            default: throw new InvalidOperationException();
        }
    }
}
