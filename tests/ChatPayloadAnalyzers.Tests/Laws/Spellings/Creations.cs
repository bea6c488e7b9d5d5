namespace ChatPayloadAnalyzers.Tests.Laws.Spellings;

/// <summary>How an object of a generated type comes by its values.</summary>
internal static class Creations
{
    public static readonly Creation Initializer = (_, declare, type) =>
    {
        Declare(declare, type, Settable(type));
        return New(type.Name, type.Set);
    };

    public static readonly Creation Target = (scope, declare, type) =>
    {
        Declare(declare, type, Settable(type));
        return type.Name == scope.Name ? scope.Local("message", New(null, type.Set), type.Name) : New(null, type.Set);
    };

    public static readonly Creation InitOnly = (_, declare, type) =>
    {
        Declare(declare, type, type.Members.Select(m => $"    {m.Attribute}public {(m.Value is null ? "" : "required ")}{m.Type} {m.Property} {{ get; init; }}"));
        return New(type.Name, type.Set);
    };

    /// <summary>A constructor whose body assigns its parameters.</summary>
    public static readonly Creation Constructor = (_, declare, type) =>
    {
        var assigned = type.Set.Select(m => $"        {m.Property} = {m.Parameter};");
        var constructor = $"    public {type.Name}({Parameters(type.Set)})\n    {{\n{string.Join('\n', assigned)}\n    }}";
        Declare(declare, type, [.. type.Members.Select(m => $"    {m.Attribute}public {m.Type} {m.Property} {{ get; }}"), constructor]);
        return Call(type);
    };

    public static readonly Creation NamedArguments = (scope, declare, type) =>
    {
        Constructor(scope, declare, type);
        return $"new {type.Name}({string.Join(", ", type.Set.Reverse().Select(m => $"{m.Parameter}: {m.Value}"))})";
    };

    /// <summary>A constructor whose parameters may be left out, as constants are.</summary>
    public static readonly Creation Optional = (_, declare, type) =>
    {
        var ordered = type.Set.OrderBy(m => m.IsConstant).ToList();
        var parameters = string.Join(", ", ordered.Select(m => $"{m.Type} {m.Parameter}{(m.IsConstant ? " = " + m.Value : "")}"));
        var constructor = $"    public {type.Name}({parameters}) {{ {string.Concat(ordered.Select(m => $"{m.Property} = {m.Parameter}; "))}}}";
        if (type.IsStruct && ordered.All(m => m.IsConstant)) return null;
        Declare(declare, type, [.. type.Members.Select(m => $"    {m.Attribute}public {m.Type} {m.Property} {{ get; set; }}"), constructor]);
        return $"new {type.Name}({string.Join(", ", ordered.Where(m => !m.IsConstant).Select(m => m.Value))})";
    };

    public static readonly Creation Primary = (_, declare, type) =>
    {
        Declare(declare, type with { Name = $"{type.Name}({Parameters(type.Set)})" }, type.Members.Select(m => $"    {m.Attribute}public {m.Type} {m.Property} {{ get; }}{(m.Value is null ? "" : $" = {m.Parameter};")}"));
        return Call(type);
    };

    public static readonly Creation Positional = (_, declare, type) =>
    {
        var parameters = type.Set.Concat(type.Members.Where(m => m.Value is null)).Select(m => $"{m.Attribute.Replace("[", "[property: ")}{m.Type} {m.Property}{(m.Value is null ? " = null" : "")}");
        declare($"public {type.Kind} {type.Name}({string.Join(", ", parameters)});");
        return Call(type);
    };

    /// <summary>What is constant is said by the type, in an initializer of the property.</summary>
    public static readonly Creation Defaults = (_, declare, type) =>
    {
        Declare(declare, type, type.Members.Select(m => $"    {m.Attribute}public {m.Type} {m.Property} {{ get; set; }}{(m.IsConstant ? $" = {m.Value};" : "")}"));
        return New(type.Name, type.Set.Where(m => !m.IsConstant));
    };

    public static readonly Creation GetOnly = (_, declare, type) =>
    {
        Declare(declare, type, type.Members.Select(m => $"    {m.Attribute}public {m.Type} {m.Property} {(m.IsConstant ? $"=> {m.Value};" : "{ get; set; }")}"));
        return New(type.Name, type.Set.Where(m => !m.IsConstant));
    };

    /// <summary>Properties that hold an empty list or object from the start, and initializers that fill those.</summary>
    public static readonly Creation Nested = (_, declare, type) =>
    {
        Declare(declare, type, type.Members.Select(m => $"    {m.Attribute}public {m.Type} {m.Property} {{ get; set; }}{(IsCreated(m) ? " = new();" : "")}"));
        return New(type.Name, type.Set.Where(m => !IsCreated(m) || m.Value!.Contains('{')).Select(m => IsCreated(m) ? m with { Value = m.Value![m.Value!.IndexOf('{')..] } : m));
    };

    public static readonly Creation Inherited = (_, declare, type) =>
    {
        var half = (type.Members.Count + 1) / 2;
        Declare(declare, type with { Name = type.Name + "Base" }, Settable(type with { Members = [.. type.Members.Take(half)] }));
        Declare(declare, type with { Name = $"{type.Name} : {type.Name}Base" }, Settable(type with { Members = [.. type.Members.Skip(half)] }));
        return New(type.Name, type.Set);
    };

    public static readonly Creation Fields = (_, declare, type) =>
    {
        Declare(declare, type, type.Members.Select(m => $"    [JsonInclude] {m.Attribute}public {m.Type} {m.Property};"));
        return New(type.Name, type.Set);
    };

    /// <summary>The last member is changed by <c>with</c>, from something that would be refused.</summary>
    public static readonly Creation With = (scope, declare, type) =>
    {
        Declare(declare, type, Settable(type));
        if (type.Name != scope.Name || !type.Set.Any()) return New(type.Name, type.Set);
        var last = type.Set.Last();
        var first = scope.Local("first", New(type.Name, type.Set.SkipLast(1).Append(last with { Value = "default!" })));
        return $"{first} with {{ {last.Property} = {last.Value} }}";
    };

    public static readonly Creation Assigned = (scope, declare, type) =>
    {
        Declare(declare, type, Settable(type));
        var local = scope.Local("message", $"new {type.Name}()");
        foreach (var member in type.Set) scope.Then($"{local}.{member.Property} = {member.Value};");
        return local;
    };

    /// <summary>A static method of the type that makes it, as <c>Message.For(…)</c>.</summary>
    public static readonly Creation Factory = (_, declare, type) =>
    {
        var create = $"    public static {type.Name} Of({Parameters(type.Set)}) => {New(type.Name, type.Set.Select(m => m with { Value = m.Parameter }))};";
        Declare(declare, type, [.. Settable(type), create]);
        return $"{type.Name}.Of({string.Join(", ", type.Set.Select(m => m.Value))})";
    };

    internal static IEnumerable<string> Settable(ClrType type) =>
        type.Members.Select(m => $"    {m.Attribute}public {m.Type} {m.Property} {{ get; set; }}{(m.Value is null || m.Type is "int" or "bool" || type.IsStruct ? "" : " = default!;")}");

    internal static void Declare(Action<string> declare, ClrType type, IEnumerable<string> members) =>
        declare($"{type.Attribute}public {type.Kind} {type.Name}\n{{\n{string.Join('\n', members)}\n}}");

    internal static string New(string? type, IEnumerable<ClrMember> members)
    {
        var creation = type is null ? "new()" : "new " + type;
        var inside = string.Join(", ", members.Select(m => $"{m.Property} = {m.Value}"));
        return inside.Length > 0 ? $"{creation} {{ {inside} }}" : type is null ? creation : creation + "()";
    }

    private static bool IsCreated(ClrMember member) => member.Value?.StartsWith("new ", StringComparison.Ordinal) == true && !member.Type.EndsWith("[]", StringComparison.Ordinal);

    private static string Parameters(IEnumerable<ClrMember> members) => string.Join(", ", members.Select(m => $"{m.Type} {m.Parameter}"));

    private static string Call(ClrType type) => $"new {type.Name}({string.Join(", ", type.Set.Select(m => m.Value))})";
}
