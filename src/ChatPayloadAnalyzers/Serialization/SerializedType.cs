using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Serialization;

/// <summary>A CLR member that System.Text.Json writes, by its JSON name.</summary>
internal sealed record SerializedMember(ISymbol Symbol, ITypeSymbol Type, string Name, IgnoreCondition Ignore);

/// <summary>Which CLR members of a type become which JSON members.</summary>
internal static class SerializedType
{
    /// <returns><see langword="null"/> where the type is written in a way that is not followed: converters, extension data, polymorphism.</returns>
    public static ImmutableArray<SerializedMember>? Of(INamedTypeSymbol type, SerializerProfile profile, KnownSymbols symbols)
    {
        var members = ImmutableArray.CreateBuilder<SerializedMember>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var names = new HashSet<string>(profile.NameComparer);
        // Attributes that are not referenced cannot stand on a type; those that are, are looked for by symbol.
        var opening = symbols.OpeningAttributes.ToList();
        var ignored = new HashSet<string>(StringComparer.Ordinal);
        // A callback before serializing may set anything.
        if (symbols.JsonOnSerializing is { } callback && type.AllInterfaces.Any(i => KnownSymbols.Same(i, callback))) return null;
        for (var current = type; current is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) }; current = current.BaseType)
        {
            // What another assembly declares may have accessors that do anything, and reference assemblies hide private parts.
            if (current.DeclaringSyntaxReferences.IsEmpty || HasAny(current, opening)) return null;
            foreach (var member in current.GetMembers())
            {
                if (member.IsStatic || TypeOf(member) is not { } memberType || !IsWritten(member, symbols)) continue;
                // An override or a hiding member of the derived type came first.
                if (!seen.Add(member.Name))
                {
                    // Whether the serializer writes what an ignored or renamed member hides has changed between its versions.
                    if (ignored.Contains(member.Name) || (members.FirstOrDefault(m => m.Symbol.Name == member.Name) is { } derived && derived.Name != (NameOf(member, symbols) ?? profile.NameOf(member.Name)))) return null;
                    continue;
                }

                if (HasAny(member, opening)) return null;
                var ignore = IgnoreOf(member, symbols) ?? profile.Ignore;
                if (ignore == IgnoreCondition.Always)
                {
                    ignored.Add(member.Name);
                    continue;
                }

                var name = NameOf(member, symbols) ?? profile.NameOf(member.Name);
                // The serializer throws on two members with one name, and nothing is sent.
                if (!names.Add(name)) return null;
                members.Add(new SerializedMember(member, memberType, name, ignore));
            }
        }

        return members.ToImmutable();
    }

    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IPropertySymbol { IsIndexer: false, GetMethod: not null } property => property.Type,
        IFieldSymbol { IsImplicitlyDeclared: false } field => field.Type,
        _ => null,
    };

    private static bool IsWritten(ISymbol member, KnownSymbols symbols) =>
        member is IPropertySymbol { DeclaredAccessibility: Accessibility.Public, GetMethod.DeclaredAccessibility: Accessibility.Public }
        || Attribute(member, symbols.JsonIncludeAttribute) is not null;

    private static IgnoreCondition? IgnoreOf(ISymbol member, KnownSymbols symbols)
    {
        if (Attribute(member, symbols.JsonIgnoreAttribute) is not { } ignore) return null;
        var condition = ignore.NamedArguments.FirstOrDefault(a => a.Key == "Condition").Value;
        // JsonIgnoreCondition: Never 0, Always 1 (and without argument), WhenWritingDefault 2, WhenWritingNull 3, WhenWriting 4, WhenReading 5.
        return condition.Value switch
        {
            0 or 5 => IgnoreCondition.Never,
            2 => IgnoreCondition.WhenDefault,
            3 => IgnoreCondition.WhenNull,
            _ => IgnoreCondition.Always,
        };
    }

    private static string? NameOf(ISymbol member, KnownSymbols symbols) =>
        Attribute(member, symbols.JsonPropertyNameAttribute)?.ConstructorArguments.FirstOrDefault().Value as string;

    private static AttributeData? Attribute(ISymbol member, INamedTypeSymbol? type) =>
        type is null ? null : member.GetAttributes().FirstOrDefault(a => KnownSymbols.Same(a.AttributeClass, type));

    private static bool HasAny(ISymbol symbol, List<INamedTypeSymbol> attributes) =>
        symbol.GetAttributes().Any(a => attributes.Any(opening => Derives(a.AttributeClass, opening)));

    private static bool Derives(INamedTypeSymbol? type, INamedTypeSymbol from)
    {
        for (var current = type; current is not null; current = current.BaseType)
            if (KnownSymbols.Same(current, from)) return true;
        return false;
    }
}
