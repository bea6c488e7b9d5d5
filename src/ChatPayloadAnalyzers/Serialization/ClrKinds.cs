using ChatPayloadAnalyzers.Payload;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Serialization;

/// <summary>Which JSON kinds a value of a CLR type may be written as, when nothing but the type is known.</summary>
internal static class ClrKinds
{
    /// <summary>
    /// The same for an expression of type <paramref name="type"/> where the serializer is told <paramref name="declared"/>: told
    /// object, it writes the run-time type, which may derive from the static one and be a collection.
    /// </summary>
    public static JsonKinds Of(ITypeSymbol? type, ITypeSymbol? declared, KnownSymbols symbols)
    {
        var isByRuntimeType = declared is { SpecialType: SpecialType.System_Object } && type is { TypeKind: TypeKind.Class, IsSealed: false, IsAnonymousType: false };
        return isByRuntimeType ? JsonKinds.Any : Of(type, symbols);
    }

    public static JsonKinds Of(ITypeSymbol? type, KnownSymbols symbols)
    {
        switch (type?.SpecialType)
        {
            case SpecialType.System_Boolean:
                return JsonKinds.Boolean;
            case SpecialType.System_String:
                return JsonKinds.String | JsonKinds.Null;
            case SpecialType.System_Char or SpecialType.System_DateTime:
                return JsonKinds.String;
            case >= SpecialType.System_SByte and <= SpecialType.System_Double:
                return JsonKinds.Number;
        }

        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            return Of(nullable.TypeArguments[0], symbols) | JsonKinds.Null;
        // With or without a converter that writes names.
        if (type is { TypeKind: TypeKind.Enum }) return JsonKinds.Number | JsonKinds.String;
        if (KnownSymbols.Same(type, symbols.Guid) || KnownSymbols.Same(type, symbols.DateTimeOffset)) return JsonKinds.String;
        if (KnownSymbols.Same(type, symbols.Uri)) return JsonKinds.String | JsonKinds.Null;
        if (type is IArrayTypeSymbol { ElementType.SpecialType: not SpecialType.System_Byte }) return JsonKinds.Array | JsonKinds.Null;
        if (type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } named && IsWrittenAsObject(named, symbols))
            return JsonKinds.Object | (named.IsValueType ? JsonKinds.None : JsonKinds.Null);
        return JsonKinds.Any;
    }

    /// <summary>The project's own types without a converter; a type that is a collection is written as an array.</summary>
    private static bool IsWrittenAsObject(INamedTypeSymbol type, KnownSymbols symbols) =>
        !type.AllInterfaces.Any(i => KnownSymbols.Same(i, symbols.Enumerable) || KnownSymbols.Same(i.OriginalDefinition, symbols.AsyncEnumerable))
        && (type.IsAnonymousType || SerializedType.Of(type, SerializerProfile.Default, symbols) is not null);
}
