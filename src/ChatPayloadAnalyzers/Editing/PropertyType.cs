using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>The type that a new property gets: string for texts, and for objects a type that the project has, or else a new one.</summary>
/// <param name="Text">How its declaration spells it.</param>
/// <param name="Write">Writes a value of it; <see langword="null"/> for one that it has no room for.</param>
internal sealed record PropertyType(string Text, Func<NewValue, CSharpValue, string?> Write)
{
    /// <param name="wanted">How the property is sent, and what it shall hold.</param>
    /// <param name="owner">The type that is to have it.</param>
    /// <param name="members">What that has already.</param>
    /// <param name="style">How its properties are declared.</param>
    /// <param name="at">Where the value is written.</param>
    public static PropertyType? For(WantedMember wanted, INamedTypeSymbol owner, ImmutableArray<SerializedMember> members, PropertyStyle style, CSharpValue at)
    {
        if (at.Writer.ModelOf(style.Type.SyntaxTree) is not { Compilation: var compilation }) return null;
        switch (wanted.Value)
        {
            case NewText or NewIdentifier or NewVariable or WrittenOut:
                return Of(compilation.GetSpecialType(SpecialType.System_String), style, at.Writer);
            case NewObject obj when Fitting(obj, wanted, owner, members, style, at) is { } fitting:
                return Of(fitting, style, at.Writer);
            case NewObject obj:
                return NewType.Declare(obj, wanted.Name, owner, style, at) is { } made ? new PropertyType(style.Nullable(made.Name), made.Write) : null;
            case NewArray { Item: NewObject obj } when Fitting(obj, wanted, owner, members, style, at) is { } item:
                return Of(Collection(item, members, compilation), style, at.Writer);
            case NewArray { Item: NewObject obj }:
                if (NewType.Declare(obj, wanted.Name, owner, style, at) is not { } itemType) return null;
                var isList = members.Any(m => KnownSymbols.Same(m.Type.OriginalDefinition, at.Symbols.List));
                return new PropertyType(
                    style.Nullable(isList ? $"List<{itemType.Name}>" : itemType.Name + "[]"),
                    (array, here) => array is NewArray { Item: var one } && itemType.Write(one, here) is { } written
                        ? isList ? $"new List<{itemType.Name}> {{ {written} }}" : $"new[] {{ {written} }}"
                        : null);
            default:
                return null;
        }
    }

    private static PropertyType Of(ITypeSymbol type, PropertyStyle style, EditWriter writer) =>
        new(style.Nullable(writer.NameOf(type, style.Type)), (value, at) => at.Write(value, type));

    /// <summary>
    /// The type that is called so, or that of a neighbour or of its items, that can hold the object and sends nothing else. The type of another
    /// listed member need not be right yet: what is wrong with it is mended for that member, by a fix of its own or by this one.
    /// </summary>
    private static INamedTypeSymbol? Fitting(NewObject obj, WantedMember wanted, INamedTypeSymbol owner, ImmutableArray<SerializedMember> members, PropertyStyle style, CSharpValue at)
    {
        var listed = members.Where(member => wanted.Before.Contains(member.Name) || wanted.Behind.Contains(member.Name)).Select(member => Plain(member.Type)).ToImmutableHashSet<ISymbol>(SymbolEqualityComparer.Default);
        var candidates = members
            .Select(member => Plain(member.Type))
            .Concat(at.Writer.ModelOf(style.Type.SyntaxTree)?.LookupNamespacesAndTypes(style.Type.SpanStart, name: NewType.NameFor(wanted.Name)) ?? ImmutableArray<ISymbol>.Empty)
            .OrderByDescending(type => type.Name == NewType.NameFor(wanted.Name))
            .OfType<INamedTypeSymbol>()
            .Where(type => type is { TypeKind: TypeKind.Class or TypeKind.Struct, DeclaringSyntaxReferences.IsEmpty: false }
                && !KnownSymbols.Same(type.OriginalDefinition, owner)
                && !(wanted.Name == "from" ? Neighbours.SpeaksOfRecipient(type.Name) : Neighbours.SpeaksOfSender(type.Name)));
        foreach (var type in candidates)
        {
            if (at.Fits(obj, type) && SendsNothingElse(type, obj, at)) return type;
            if (!listed.Contains(type) || MendedType.Of(type, obj, at) is not { } mended) continue;
            mended.Mend();
            return type;
        }

        return null;
    }

    /// <summary>The type itself, without <c>?</c>, or that of the items.</summary>
    private static ITypeSymbol Plain(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Plain(array.ElementType),
        INamedTypeSymbol { TypeArguments: { Length: 1 } arguments, DeclaringSyntaxReferences.IsEmpty: true } => Plain(arguments[0]),
        _ => type.WithNullableAnnotation(NullableAnnotation.None),
    };

    /// <summary>What nobody sets is null, which counts as absent.</summary>
    private static bool SendsNothingElse(INamedTypeSymbol type, NewObject obj, CSharpValue at) =>
        SerializedType.Of(type, at.Profile, at.Symbols) is { } serialized
        && serialized.All(member => obj.Members.Any(m => m.Name == member.Name) || MendedType.IsNullUnlessSet(member, at.Writer.Cancellation));

    /// <summary>A collection like those that the type has, an array where it has none.</summary>
    private static ITypeSymbol Collection(INamedTypeSymbol item, ImmutableArray<SerializedMember> members, Compilation compilation)
    {
        foreach (var member in members)
        {
            if (member.Type is IArrayTypeSymbol { Rank: 1 }) break;
            if (member.Type is INamedTypeSymbol { TypeArguments.Length: 1, OriginalDefinition: { Name: "List" or "IList" or "IReadOnlyList" or "IEnumerable" or "ICollection" or "IReadOnlyCollection", DeclaringSyntaxReferences.IsEmpty: true } collection })
                return collection.Construct(item);
        }

        return compilation.CreateArrayTypeSymbol(item);
    }
}
