using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>Reads arrays, lists, collection expressions and what LINQ makes of them.</summary>
internal static class SequenceReader
{
    /// <summary>OperationKind.CollectionExpression and .Spread, which are newer than the oldest compiler that is supported.</summary>
    private const int CollectionExpression = 127;

    private const int Spread = 128;

    /// <summary>Longer arrays of defaults are not written out.</summary>
    private const int MostDefaults = 16;

    public static ArrayNode? TryRead(IOperation operation, ITypeSymbol? declared, SerializerProfile profile, Reader reader, int depth, ImmutableArray<Change> changes) =>
        ItemsOf(operation, reader) is { } items && ElementOf(operation.Type) is { } element
            ? Node(operation, new ItemChanges(reader).Fold(items, changes), ElementOf(declared) ?? element, profile, reader, depth)
            : null;

    private static bool IsList(ITypeSymbol? type, Reader reader) => KnownSymbols.Same(type?.OriginalDefinition, reader.Symbols.List);

    private static ArrayNode Node(IOperation collection, ItemList list, ITypeSymbol element, SerializerProfile profile, Reader reader, int depth)
    {
        var items = list.Items.Select(item => item.Value is { } value
            ? ValueReader.ReadSlot(value, element, profile, item.Reader, depth + 1, item.Changes)
            : new Slot(new LiteralNode(reader.PlaceOf(collection.Syntax), JsonKinds.Null, "null"), reader.PlaceOf(collection.Syntax), null));
        var each = list.Each is { Value: { } shape } ? ValueReader.ReadSlot(shape, element, profile, list.Each.Reader, depth + 1, list.Each.Changes) : null;
        return new ArrayNode(reader.PlaceOf(collection.Syntax), items.ToImmutableArray(), list.IsOpen, each: each);
    }

    /// <summary>The items that an expression makes a collection of; <see langword="null"/> for other expressions.</summary>
    private static ItemList? ItemsOf(IOperation operation, Reader reader)
    {
        switch (operation)
        {
            case IArrayCreationOperation creation:
                return Created(creation, reader);
            // new List<T> { … }, with or without items.
            case IObjectCreationOperation creation when IsList(creation.Type, reader):
                return MemberChanges.Of(creation.Initializer, ImmutableArray<IOperation>.Empty, reader) is { } initializer ? new ItemChanges(reader).Fold(Copied(creation, reader), initializer) : ItemList.Open;
            case { Kind: (OperationKind)CollectionExpression }:
                return Collected(operation, reader);
            case IInvocationOperation { TargetMethod: { Name: "Empty" } method } when KnownSymbols.Same(method.ContainingType, reader.Symbols.Array) || KnownSymbols.Same(method.ContainingType, reader.Symbols.Linq):
                return ItemList.Empty;
            case IFieldReferenceOperation { Field: { Name: "Empty", IsStatic: true } field } when field.ContainingNamespace?.ToDisplayString() == "System.Collections.Immutable":
                return ItemList.Empty;
            // from id in ids select new { id }
            case ITranslatedQueryOperation query:
                return ItemsOf(Reader.Unwrap(query.Operation), reader);
            case IInvocationOperation { TargetMethod: var method } call when Calls.IsOfFramework(method):
                return Called(call, reader);
            default:
                return null;
        }
    }

    private static ItemList? Called(IInvocationOperation call, Reader reader)
    {
        switch (call.TargetMethod)
        {
            // ImmutableArray.Create(a, b), ImmutableList.Create(…)
            case { Name: "Create", ContainingType: { Name: "ImmutableArray" or "ImmutableList" } }:
                var given = call.Arguments.Select(argument => argument.Value).ToList();
                if (given.Count == 1 && given[0] is IArrayCreationOperation { IsImplicit: true } spread) return Created(spread, reader);
                return given.Count > 0 && call.Arguments.Any(argument => argument.Parameter?.IsParams == true || argument.Parameter?.Type is IArrayTypeSymbol)
                    ? ItemList.Open
                    : new ItemList(given.Select(value => new Item(value, reader)).ToImmutableList(), IsOpen: false);
            case { Name: "ToArray" or "ToList" or "ToImmutableArray" or "ToImmutableList" }:
                return Source(call) is { } source ? Copy(source, call, reader) : null;
            case { Name: "AsEnumerable" or "AsReadOnly" or "Cast" }:
                return Source(call) is { } viewed ? Behind(viewed, reader) : null;
            // Each item is what the lambda gives; how many there are only run time knows.
            case { Name: "Select", ContainingType.Name: "Enumerable" } when call.Arguments.Length == 2:
                return Lambdas.Result(call.Arguments.InOrder()[1].Value, reader) is { } result ? new ItemList(ImmutableList<Item>.Empty, IsOpen: true, result) : ItemList.Open;
            case { Name: "Repeat", ContainingType.Name: "Enumerable" }:
                return new ItemList(ImmutableList<Item>.Empty, IsOpen: true, new Item(call.Arguments.InOrder()[0].Value, reader));
            case { Name: "Where" or "OrderBy" or "Distinct" or "Take" or "Skip" or "Concat" or "Reverse" or "Append" or "Prepend" or "Range", ContainingType.Name: "Enumerable" }:
                return ItemList.Open;
            default:
                return null;
        }
    }

    private static IOperation? Source(IInvocationOperation call) => call.Instance ?? call.Arguments.FirstOrDefault()?.Value;

    /// <summary>The items that <paramref name="source"/> has when <paramref name="at"/> copies them; each item is the same object still.</summary>
    public static ItemList? Copy(IOperation source, IOperation at, Reader reader)
    {
        var operation = Reader.Unwrap(source);
        // Of a list that is changed behind the copy nobody knows here which changes the items of the copy have, too.
        if (reader.Follow(operation) is { } held && reader.At(at.Syntax).Follow(operation)?.Changes.Length != held.Changes.Length) return ItemList.Open;
        return Behind(source, reader.At(at.Syntax)) is { } items ? items.Until(reader) : null;
    }

    /// <summary>The items of a collection as it is at the moment of <paramref name="reader"/>.</summary>
    public static ItemList? Behind(IOperation source, Reader reader)
    {
        var operation = Reader.Unwrap(source);
        if (reader.Follow(operation) is { } held)
            return ItemsOf(Reader.Unwrap(held.Value), held.Reader) is { } known ? new ItemChanges(held.Reader).Fold(known, held.Changes) : null;
        return ItemsOf(operation, reader);
    }

    /// <summary>new List&lt;T&gt;(others) starts with what they hold, new List&lt;T&gt;(capacity) with nothing.</summary>
    private static ItemList Copied(IObjectCreationOperation list, Reader reader)
    {
        if (list.Arguments.Length == 0) return ItemList.Empty;
        var argument = list.Arguments[0].Value;
        return argument.Type?.SpecialType == SpecialType.System_Int32 ? ItemList.Empty : Copy(argument, list, reader) ?? ItemList.Open;
    }

    private static ItemList Created(IArrayCreationOperation creation, Reader reader)
    {
        if (creation.Initializer is { } initializer) return new ItemList(initializer.ElementValues.Select(value => new Item(value, reader)).ToImmutableList(), IsOpen: false);
        if (creation.DimensionSizes.Length != 1 || creation.DimensionSizes[0].ConstantValue is not { HasValue: true, Value: int and >= 0 and <= MostDefaults and var length }) return ItemList.Open;
        var isNull = creation.Type is IArrayTypeSymbol { ElementType.IsReferenceType: true };
        return length == 0 || isNull ? new ItemList(Enumerable.Range(0, length).Select(_ => new Item(null, reader)).ToImmutableList(), IsOpen: false) : ItemList.Open;
    }

    private static ItemList Collected(IOperation collection, Reader reader)
    {
        var items = ItemList.Empty;
        foreach (var child in collection.ChildOperations)
        {
            // What is passed to the collection's constructor ([with(capacity: 4), …]) is no item.
            if (child.Kind == OperationKind.Argument) continue;
            items = child.Kind == (OperationKind)Spread
                ? items.Then(child.ChildOperations.FirstOrDefault() is { } source ? Copy(source, collection, reader) ?? ItemList.Open : ItemList.Open)
                : items.Then(new Item(child, reader));
        }

        return items;
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
