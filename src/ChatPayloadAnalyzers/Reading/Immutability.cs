using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>Types of which nobody who is given a value can change it.</summary>
internal static class Immutability
{
    /// <summary>Types inside types, deeper than this, are taken to change.</summary>
    private const int MostDepth = 6;

    /// <summary>Whether a shallow copy of such an object shares nothing that can be changed.</summary>
    public static bool HasImmutableMembers(ITypeSymbol? type, KnownSymbols symbols)
    {
        if (type is null || type.DeclaringSyntaxReferences.IsEmpty) return IsImmutable(type, symbols);
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
            if (current.DeclaringSyntaxReferences.IsEmpty || current.GetMembers().OfType<IFieldSymbol>().Any(field => !field.IsStatic && !IsImmutable(field.Type, symbols))) return false;
        return true;
    }

    /// <summary>A tuple of such values: whoever is handed it has a copy, and its methods change nothing.</summary>
    public static bool IsPlainTuple(ITypeSymbol? type, KnownSymbols symbols) =>
        type is INamedTypeSymbol { IsTupleType: true, TupleElements: { IsDefault: false } parts } && parts.All(part => IsImmutable(part.Type, symbols));

    /// <summary>Nobody who is handed such a value can change it for others.</summary>
    public static bool IsCopied(ITypeSymbol? type, KnownSymbols symbols) => IsImmutable(type, symbols) || IsPlainTuple(type, symbols);

    public static bool IsImmutable(ITypeSymbol? type, KnownSymbols symbols, int depth = 0)
    {
        if (type is null || depth > MostDepth) return false;
        if (type.TypeKind is TypeKind.Enum or TypeKind.Delegate
            || type.SpecialType is (>= SpecialType.System_Boolean and <= SpecialType.System_String) or SpecialType.System_DateTime)
        {
            return true;
        }

        return IsBuiltOfImmutable(type, symbols, depth);
    }

    private static bool IsBuiltOfImmutable(ITypeSymbol type, KnownSymbols symbols, int depth)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable) return IsImmutable(nullable.TypeArguments[0], symbols, depth + 1);
        if (type.IsAnonymousType) return type.GetMembers().OfType<IPropertySymbol>().All(property => IsImmutable(property.Type, symbols, depth + 1));
        if (KnownSymbols.IsAny(symbols.ImmutableTypes, type.OriginalDefinition))
            return type is not INamedTypeSymbol { TypeArguments: var arguments } || arguments.All(argument => IsImmutable(argument, symbols, depth + 1));
        // A record of get-only and init-only members; what derives from it may have others.
        return type is { TypeKind: TypeKind.Class or TypeKind.Struct, DeclaringSyntaxReferences.IsEmpty: false, BaseType.SpecialType: SpecialType.System_Object or SpecialType.System_ValueType, IsSealed: true }
            && type.GetMembers().OfType<IFieldSymbol>().All(field => field.IsStatic || (field.IsReadOnly && IsImmutable(field.Type, symbols, depth + 1)));
    }
}
