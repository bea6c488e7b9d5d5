using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Serialization;

/// <summary>Finds attributes by their class and reads what they are given.</summary>
internal static class Attributes
{
    public static AttributeData? Find(ISymbol symbol, INamedTypeSymbol? type) =>
        type is null ? null : symbol.GetAttributes().FirstOrDefault(a => KnownSymbols.Same(a.AttributeClass, type));

    /// <summary>Whether one of the attributes stands there, or one that derives from it.</summary>
    public static bool HasAny(ISymbol symbol, ImmutableArray<INamedTypeSymbol> types) =>
        !types.IsEmpty && symbol.GetAttributes().Any(a => types.Any(type => Derives(a.AttributeClass, type)));

    public static bool Derives(INamedTypeSymbol? type, INamedTypeSymbol? from)
    {
        for (var current = type; current is not null; current = current.BaseType)
            if (KnownSymbols.Same(current, from)) return true;
        return false;
    }

    /// <summary>The value of a named argument; <see langword="null"/> where it is not given, or is an array.</summary>
    public static object? Named(this AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value is { Kind: not TypedConstantKind.Array } value ? value.Value : null;

    /// <summary>The value of a constructor's argument; <see langword="null"/> where it is not given, or is an array.</summary>
    public static object? Positional(this AttributeData attribute, int index) =>
        index < attribute.ConstructorArguments.Length && attribute.ConstructorArguments[index] is { Kind: not TypedConstantKind.Array } value ? value.Value : null;
}
