using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Serialization;

/// <summary>A CLR member that a serializer writes, by its JSON name.</summary>
/// <param name="Symbol">The property or field.</param>
/// <param name="Type">Its type.</param>
/// <param name="Name">Its JSON name.</param>
/// <param name="Ignore">When it is left out.</param>
/// <param name="Profile">How its value is written: a converter on a member is for its own value.</param>
internal sealed record SerializedMember(ISymbol Symbol, ITypeSymbol Type, string Name, IgnoreCondition Ignore, SerializerProfile Profile);

/// <summary>Which CLR members of a type become which JSON members.</summary>
internal static class SerializedType
{
    /// <returns><see langword="null"/> where the type is written in a way that is not followed: converters, extension data, polymorphism.</returns>
    public static ImmutableArray<SerializedMember>? Of(INamedTypeSymbol type, SerializerProfile profile, KnownSymbols symbols)
    {
        // What a type is written as is the same at each of its bodies, but for the call that a fix may change.
        if (profile.Call is not { } call) return symbols.SerializedTypes.GetOrAdd(type, profile, () => Read(type, profile, symbols));
        return Of(type, profile with { Call = null }, symbols) is { } members ? members.Select(member => member with { Profile = member.Profile with { Call = call } }).ToImmutableArray() : null;
    }

    private static ImmutableArray<SerializedMember>? Read(INamedTypeSymbol type, SerializerProfile profile, KnownSymbols symbols)
    {
        var attributes = SerializerAttributes.Of(profile, symbols);
        if (attributes.Opens(type)) return null;
        var members = ImmutableArray.CreateBuilder<SerializedMember>();
        var seen = new Dictionary<string, SerializedMember>(StringComparer.Ordinal);
        var passedOver = new HashSet<string>(StringComparer.Ordinal);
        var names = new HashSet<string>(profile.NameComparer);
        for (var current = type; current is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) }; current = current.BaseType)
        {
            // What another assembly declares may have accessors that do anything, and reference assemblies hide private parts. What derives from a model may add anything.
            if (current.DeclaringSyntaxReferences.IsEmpty && !(VendorSdk.IsModel(current) && VendorSdk.IsModel(type))) return null;
            foreach (var member in current.GetMembers())
            {
                if (member is not (IPropertySymbol or IFieldSymbol)) continue;
                // An override or a hiding member of the derived type came first.
                if (seen.TryGetValue(member.Name, out var derived))
                {
                    if (!attributes.Hides(derived, member)) return null;
                    continue;
                }

                if (TypeOf(member) is not { } memberType || !attributes.IsSeen(member))
                {
                    if (attributes.MayHide(member)) passedOver.Add(member.Name);
                    continue;
                }

                if (passedOver.Contains(member.Name)) return null;
                if (attributes.Read(member, memberType) is not { } read) return null;
                seen.Add(member.Name, read);
                if (read.Ignore == IgnoreCondition.Always) continue;
                // The serializer throws on two members with one name, and nothing is sent.
                if (!names.Add(read.Name)) return null;
                members.Add(read);
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
}

/// <summary>What the types of a compilation are written as, each read once under each profile that it is sent with.</summary>
internal sealed class SerializedTypes
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, ConcurrentDictionary<SerializerProfile, ImmutableArray<SerializedMember>?>> _known = new(SymbolEqualityComparer.IncludeNullability);

    public ImmutableArray<SerializedMember>? GetOrAdd(INamedTypeSymbol type, SerializerProfile profile, Func<ImmutableArray<SerializedMember>?> read)
    {
        var profiles = _known.GetOrAdd(type, _ => new ConcurrentDictionary<SerializerProfile, ImmutableArray<SerializedMember>?>());
        return profiles.TryGetValue(profile, out var known) ? known : profiles.GetOrAdd(profile, read());
    }
}
