using ChatPayloadAnalyzers.Payload;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>Reads <c>new JsonObject { … }</c>, <c>new JArray(…)</c> and their kin.</summary>
internal static class TreeCreation
{
    public static PayloadNode Object(IObjectCreationOperation creation, TreeLibrary library, Reader reader, int depth, ImmutableArray<Change> changes)
    {
        var place = EntryReader.PlaceOf(creation, reader);
        var entries = EntryList.Empty;
        foreach (var argument in Given(creation))
        {
            if (KnownSymbols.Same(Reader.Unwrap(argument.Value).Type, library.Object))
            {
                var copied = ValueReader.ReadSlot(argument.Value, library.Node, library.Profile, reader.At(creation.Syntax), depth + 1).Value;
                entries = copied is ObjectNode known ? TreeChanges.EntriesOf(known, reader) : EntryList.Open;
            }
            else
            {
                foreach (var part in Parts(argument)) entries = entries.IsOpen || JsonTrees.PropertyOf(part, reader) is not { } property || entries.Find(property.Key) is not null ? EntryList.Open : entries.With(property.Key, ImmutableArray.Create(property.Value));
            }
        }

        if (All(creation, changes, reader) is not { } all) return new ObjectNode(place, ImmutableArray<Member>.Empty, isOpen: true);
        return TreeChanges.NodeOf(EntryChanges.Instance.Fold(entries, all), place, EntryReader.FormOf(creation, library.Node, library.Profile, reader), library, reader, depth);
    }

    public static PayloadNode Array(IObjectCreationOperation creation, TreeLibrary library, Reader reader, int depth, ImmutableArray<Change> changes)
    {
        var place = EntryReader.PlaceOf(creation, reader);
        var items = ItemList.Empty;
        foreach (var argument in Given(creation))
        {
            var value = Reader.Unwrap(argument.Value);
            var isCopy = argument.Parameter?.Type is { } type && KnownSymbols.Same(type, library.Array);
            if (isCopy)
            {
                var copied = ValueReader.ReadSlot(argument.Value, library.Node, library.Profile, reader.At(creation.Syntax), depth + 1).Value;
                items = copied is ArrayNode known ? TreeChanges.ItemsOf(known, reader) : ItemList.Open;
            }
            else
            {
                // Of a collection that is made elsewhere each item is one of the array.
                foreach (var part in Parts(argument)) items = JsonTrees.IsPart(part, reader) ? items.Then(new Item(part, reader)) : ItemList.Open;
            }
        }

        if (All(creation, changes, reader) is not { } all) return new ArrayNode(place, ImmutableArray<Slot>.Empty, isOpen: true);
        return TreeChanges.NodeOf(new ItemChanges(reader).Fold(items, all), place, library, reader, depth);
    }

    /// <summary>What is passed by the code itself.</summary>
    private static IEnumerable<IArgumentOperation> Given(IObjectCreationOperation creation) =>
        creation.Arguments.Where(Arguments.IsGiven);

    /// <summary>The items of a parameter array, or of an array that stands in its place; any other value itself.</summary>
    private static IEnumerable<IOperation> Parts(IArgumentOperation argument) => Reader.Unwrap(argument.Value) switch
    {
        // The compiler's empty array for no arguments.
        IArrayCreationOperation { Initializer: null, IsImplicit: true } => [],
        var value => TextCalls.Listed(value) ?? [value],
    };

    /// <returns><see langword="null"/> where something may be done to the tree that is not understood.</returns>
    private static ImmutableArray<Change>? All(IObjectCreationOperation creation, ImmutableArray<Change> changes, Reader reader) =>
        MemberChanges.Of(creation.Initializer, ImmutableArray<IOperation>.Empty, reader) is { } initializer && initializer.AddRange(changes) is var all && TreeChanges.AreUnderstood(all, reader) ? all : null;
}
