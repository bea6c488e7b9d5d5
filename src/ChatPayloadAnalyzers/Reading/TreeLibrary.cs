using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>The types of a library's JSON trees.</summary>
/// <param name="Node">What all of them derive from.</param>
/// <param name="Object">An object.</param>
/// <param name="Array">An array.</param>
/// <param name="Profile">How the library writes the values in them.</param>
internal sealed record TreeLibrary(INamedTypeSymbol Node, INamedTypeSymbol? Object, INamedTypeSymbol? Array, SerializerProfile Profile)
{
    /// <returns>The library whose tree a value of <paramref name="type"/> is; <see langword="null"/> for other types.</returns>
    public static TreeLibrary? Of(ITypeSymbol? type, KnownSymbols symbols)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class, IsAnonymousType: false } named) return null;
        if (symbols.TextJsonTrees is { } ofTextJson && Attributes.Derives(named, ofTextJson.Node)) return ofTextJson;
        return symbols.NewtonsoftTrees is { } ofNewtonsoft && Attributes.Derives(named, ofNewtonsoft.Node) ? ofNewtonsoft : null;
    }

    /// <summary>Told of a collection, System.Text.Json writes a tree as that.</summary>
    public bool IsToldOfTree(ITypeSymbol? declared, Reader reader)
    {
        if (Profile.WritesRuntimeType) return true;
        if (declared is ITypeParameterSymbol && (declared = reader.Close(declared)) is null) return false;
        return declared is null or { SpecialType: SpecialType.System_Object } || Attributes.Derives(declared as INamedTypeSymbol, Node);
    }
}
