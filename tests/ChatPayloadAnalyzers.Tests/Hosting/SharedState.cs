using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Tests.Hosting;

/// <summary>Finds what static fields can change of what they hold: whatever two analyses of one process could see of one another.</summary>
internal sealed class SharedState(params Assembly[] assemblies)
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly HashSet<Type> Settled = [typeof(string), typeof(decimal), typeof(object), typeof(DiagnosticDescriptor), typeof(LocalizableString), typeof(StringComparer), typeof(Type)];

    private static readonly HashSet<string> Collections = ["ImmutableArray`1", "ImmutableHashSet`1", "ImmutableDictionary`2", "KeyValuePair`2", "ValueTuple`2", "ValueTuple`3", "Nullable`1", "FrozenSet`1"];

    private readonly Dictionary<Type, bool> _known = [];

    /// <summary>The fields and properties, as <c>Type.Name</c>.</summary>
    public IReadOnlyList<string> Mutable() =>
        [.. assemblies.SelectMany(assembly => assembly.GetTypes()).Where(IsWritten)
            .SelectMany(type => type.GetFields(Declared | BindingFlags.Static))
            .Where(field => !field.IsLiteral && !(field.IsInitOnly && (IsSettled(field.FieldType) || IsTable(field.FieldType))))
            .Select(field => $"{field.DeclaringType!.Name}.{NameOf(field)}")
            .Order(StringComparer.Ordinal)];

    /// <summary>The tables that are private, with the type that they stand in: of these only the source tells that they are not written to.</summary>
    public IReadOnlyList<(string Type, string Name)> Tables() =>
        [.. assemblies.SelectMany(assembly => assembly.GetTypes()).Where(IsWritten)
            .SelectMany(type => type.GetFields(Declared | BindingFlags.Static))
            .Where(field => field.IsInitOnly && IsTable(field.FieldType))
            .Select(field => (field.DeclaringType!.Name, NameOf(field)))];

    /// <summary>Words that are looked up; arrays and sets could be written to.</summary>
    private bool IsTable(Type type) =>
        (type.IsArray && IsSettled(type.GetElementType()!)) || (type.Name is "HashSet`1" && type.GetGenericArguments().All(IsSettled));

    /// <summary>Lambdas and literals that the compiler keeps are no state.</summary>
    private static bool IsWritten(Type type)
    {
        for (var outer = type; outer is not null; outer = outer.DeclaringType)
            if (outer.Name.Contains('<')) return false;
        return true;
    }

    private static string NameOf(FieldInfo field) => field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>')] : field.Name;

    private bool IsSettled(Type type)
    {
        if (_known.TryGetValue(type, out var known)) return known;
        // What leads back to itself is settled if all the rest of it is.
        _known[type] = true;
        return _known[type] = Settled.Contains(type) || type.IsPrimitive || type.IsEnum || typeof(Delegate).IsAssignableFrom(type)
            || (Collections.Contains(type.Name) && type.GetGenericArguments().All(IsSettled))
            || (assemblies.Contains(type.Assembly) && !type.IsInterface && Kinds(type).All(kind => Fields(kind).All(field => field.IsInitOnly && IsSettled(field.FieldType))));
    }

    private IEnumerable<Type> Kinds(Type type) => assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type.IsAssignableFrom).Append(type);

    private static IEnumerable<FieldInfo> Fields(Type type)
    {
        for (var level = type; level is not null && level != typeof(object); level = level.BaseType)
            foreach (var field in level.GetFields(Declared | BindingFlags.Instance)) yield return field;
    }
}
