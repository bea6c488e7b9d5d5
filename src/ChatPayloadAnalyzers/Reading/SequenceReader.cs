using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>Reads arrays, lists and collection expressions.</summary>
internal static class SequenceReader
{
    /// <summary>OperationKind.CollectionExpression and .Spread, which are newer than the oldest compiler that is supported.</summary>
    private const int CollectionExpression = 127;

    private const int Spread = 128;

    public static ArrayNode? TryRead(IOperation operation, ITypeSymbol? declared, SerializerProfile profile, Reader reader, int depth)
    {
        switch (operation)
        {
            case IArrayCreationOperation creation when ElementOf(creation.Type) is { } element:
                return Read(creation, ElementOf(declared) ?? element, profile, reader, depth);
            case IInvocationOperation { TargetMethod: { Name: "Empty", TypeArguments: { Length: 1 } types } method } when KnownSymbols.Same(method.ContainingType, reader.Symbols.Array)
                && types[0].SpecialType != SpecialType.System_Byte:
                return new ArrayNode(reader.PlaceOf(operation.Syntax), ImmutableArray<Slot>.Empty, isOpen: false);
            case { Kind: (OperationKind)CollectionExpression } when ElementOf(operation.Type) is { } element:
                return CollectionItems(operation, ElementOf(declared) ?? element, profile, reader, depth);
            default:
                return null;
        }
    }

    public static bool IsList(ITypeSymbol? type, Reader reader) => KnownSymbols.Same(type?.OriginalDefinition, reader.Symbols.List);

    /// <summary><c>new List&lt;T&gt; { … }</c>, with or without items.</summary>
    public static PayloadNode Read(IObjectCreationOperation list, ITypeSymbol? declared, SerializerProfile profile, Reader reader, int depth)
    {
        var element = ElementOf(declared) ?? ((INamedTypeSymbol)list.Type!).TypeArguments[0];
        var items = ImmutableArray.CreateBuilder<Slot>();
        // new List<T>(others) starts with what they hold; new List<T>(capacity) does not, but is as rare as an empty message.
        var isOpen = list.Arguments.Length > 0;
        foreach (var part in list.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (part is IInvocationOperation { TargetMethod.Name: "Add", Arguments.Length: 1 } add && IsList(add.TargetMethod.ContainingType, reader))
                items.Add(ValueReader.ReadSlot(add.Arguments[0].Value, element, profile, reader, depth + 1));
            else
                isOpen = true;
        }

        return new ArrayNode(reader.PlaceOf(list.Syntax), items.ToImmutable(), isOpen);
    }

    private static ArrayNode Read(IArrayCreationOperation creation, ITypeSymbol element, SerializerProfile profile, Reader reader, int depth)
    {
        var place = reader.PlaceOf(creation.Syntax);
        if (creation.Initializer is { } initializer)
        {
            var items = initializer.ElementValues.Select(value => ValueReader.ReadSlot(value, element, profile, reader, depth + 1)).ToImmutableArray();
            return new ArrayNode(place, items, isOpen: false);
        }

        // new T[n] holds n defaults; only n = 0 is worth saying.
        var isEmpty = creation.DimensionSizes.Length == 1 && creation.DimensionSizes[0].ConstantValue is { HasValue: true, Value: 0 };
        return new ArrayNode(place, ImmutableArray<Slot>.Empty, isOpen: !isEmpty);
    }

    private static ArrayNode CollectionItems(IOperation collection, ITypeSymbol element, SerializerProfile profile, Reader reader, int depth)
    {
        var items = ImmutableArray.CreateBuilder<Slot>();
        var isOpen = false;
        foreach (var child in collection.ChildOperations)
        {
            // What is passed to the collection's constructor ([with(capacity: 4), …]) is no item.
            if (child.Kind == OperationKind.Argument) continue;
            if (child.Kind == (OperationKind)Spread) isOpen = true;
            else items.Add(ValueReader.ReadSlot(child, element, profile, reader, depth + 1));
        }

        return new ArrayNode(reader.PlaceOf(collection.Syntax), items.ToImmutable(), isOpen);
    }

    /// <summary>
    /// The type of the items, which of a declared IEnumerable&lt;Base&gt; is Base whatever it holds; <see langword="null"/> for what is not written as an array (bytes are written as text).
    /// </summary>
    private static ITypeSymbol? ElementOf(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol { Rank: 1, ElementType: { SpecialType: not SpecialType.System_Byte } element } => element,
        INamedTypeSymbol { TypeArguments: { Length: 1 } arguments, ContainingNamespace: { } space }
            when space.ToDisplayString() is "System.Collections.Generic" or "System.Collections.Immutable" => arguments[0],
        _ => null,
    };
}
