using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Serialization;

/// <summary>What one serializer makes of a type's members and their attributes, under one profile.</summary>
internal abstract class SerializerAttributes(SerializerProfile profile, KnownSymbols symbols)
{
    protected SerializerProfile Profile { get; } = profile;

    protected KnownSymbols Symbols { get; } = symbols;

    public static SerializerAttributes Of(SerializerProfile profile, KnownSymbols symbols) =>
        profile.Serializer == Serializer.Newtonsoft ? new NewtonsoftAttributes(profile, symbols) : new TextJsonAttributes(profile, symbols);

    /// <summary>The type, or one that it derives from, is written in a way that is not followed.</summary>
    public abstract bool Opens(INamedTypeSymbol type);

    /// <summary>Whether the member is one that the serializer looks at, be it to ignore it.</summary>
    public abstract bool IsSeen(ISymbol member);

    /// <summary>Whether a member that is not seen may keep the serializer from one of the same name in a base.</summary>
    public abstract bool MayHide(ISymbol member);

    /// <returns><see langword="null"/> where the member makes the whole type open.</returns>
    public abstract SerializedMember? Read(ISymbol member, ITypeSymbol memberType);

    /// <summary>Whether the serializer writes <paramref name="derived"/> as if <paramref name="hidden"/> were not there.</summary>
    public abstract bool Hides(SerializedMember derived, ISymbol hidden);
}
