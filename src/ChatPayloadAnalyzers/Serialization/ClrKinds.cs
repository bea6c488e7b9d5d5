using ChatPayloadAnalyzers.Payload;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Serialization;

/// <summary>Which JSON kinds a value of a CLR type may be written as, when nothing but the type is known.</summary>
internal static class ClrKinds
{
    /// <summary>
    /// The kinds of an expression of type <paramref name="type"/> where the serializer is told <paramref name="declared"/>: where it
    /// writes the run-time type, that may derive from the static one and be a collection.
    /// </summary>
    public static JsonKinds Of(ITypeSymbol? type, ITypeSymbol? declared, SerializerProfile profile, KnownSymbols symbols)
    {
        var isByRuntimeType = (profile.WritesRuntimeType || declared is { SpecialType: SpecialType.System_Object })
            && type is { TypeKind: TypeKind.Class, IsSealed: false, IsAnonymousType: false } or { TypeKind: TypeKind.Interface };
        return isByRuntimeType && !KnownSymbols.Same(type, symbols.Uri) ? JsonKinds.Any : Of(type, profile, symbols);
    }

    /// <summary>The kinds of a value that is of this very type.</summary>
    public static JsonKinds Of(ITypeSymbol? type, SerializerProfile profile, KnownSymbols symbols)
    {
        switch (type?.SpecialType)
        {
            case SpecialType.System_Boolean:
                return JsonKinds.Boolean;
            case SpecialType.System_String:
                return JsonKinds.String | JsonKinds.Null;
            case SpecialType.System_Char or SpecialType.System_DateTime:
                return JsonKinds.String;
            case SpecialType.System_Single or SpecialType.System_Double when profile.Serializer == Serializer.Newtonsoft:
                // What is no number is written as "NaN".
                return JsonKinds.Number | JsonKinds.String;
            case >= SpecialType.System_SByte and <= SpecialType.System_Double:
                return JsonKinds.Number;
        }

        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            return Of(nullable.TypeArguments[0], profile, symbols) | JsonKinds.Null;
        if (type is { TypeKind: TypeKind.Enum }) return EnumValues.KindsOf(type, profile, symbols);
        if (KnownSymbols.Same(type, symbols.Guid) || KnownSymbols.Same(type, symbols.DateTimeOffset)) return JsonKinds.String;
        // System.Text.Json wrote the members of a TimeSpan before version 6.
        if (KnownSymbols.Same(type, symbols.TimeSpan) && profile.Serializer == Serializer.Newtonsoft) return JsonKinds.String;
        if (KnownSymbols.Same(type, symbols.Uri)) return JsonKinds.String | JsonKinds.Null;
        if (profile.Serializer == Serializer.TextJson && KindOfEntries(type, symbols) is var kind and not JsonKinds.None) return kind | JsonKinds.Null;
        if (type is IArrayTypeSymbol array) return KindsOf(array, profile);
        if (type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } named && IsWrittenAsObject(named, profile, symbols))
            return JsonKinds.Object | (named.IsValueType ? JsonKinds.None : JsonKinds.Null);
        return JsonKinds.Any;
    }

    /// <summary>What System.Text.Json is told of dictionaries and trees; Newtonsoft.Json looks at the value, which may be of a type with a converter.</summary>
    private static JsonKinds KindOfEntries(ITypeSymbol? type, KnownSymbols symbols)
    {
        if (KnownSymbols.Same(type, symbols.JsonObject)) return JsonKinds.Object;
        if (KnownSymbols.Same(type, symbols.JsonArray)) return JsonKinds.Array;
        return type is INamedTypeSymbol { OriginalDefinition: var definition } && (KnownSymbols.IsAny(symbols.Dictionaries, definition) || KnownSymbols.IsAny(symbols.DictionaryInterfaces, definition))
            ? JsonKinds.Object
            : JsonKinds.None;
    }

    /// <summary>Bytes are written as text, but by System.Text.Json as an array where it is told of a sequence.</summary>
    private static JsonKinds KindsOf(IArrayTypeSymbol array, SerializerProfile profile)
    {
        if (array is not { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte }) return JsonKinds.Array | JsonKinds.Null;
        return profile.Serializer == Serializer.Newtonsoft ? JsonKinds.String | JsonKinds.Null : JsonKinds.Any;
    }

    /// <summary>The project's own types without a converter; a type that is a collection is written as an array.</summary>
    private static bool IsWrittenAsObject(INamedTypeSymbol type, SerializerProfile profile, KnownSymbols symbols) =>
        !type.AllInterfaces.Any(i => KnownSymbols.Same(i, symbols.Enumerable) || KnownSymbols.Same(i.OriginalDefinition, symbols.AsyncEnumerable))
        && (type.IsAnonymousType || SerializedType.Of(type, profile, symbols) is not null);
}
