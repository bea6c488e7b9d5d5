using ChatPayloadAnalyzers.Editing;
using ChatPayloadAnalyzers.Payload;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>What is done to a tree of JSON behind its creation. Its parts know their parents, so that one change that is not understood may change all of it.</summary>
internal static class TreeChanges
{
    public static bool AreUnderstood(ImmutableArray<Change> changes, Reader reader) => changes.All(change => change switch
    {
        Either either => either.Arms.All(arm => AreUnderstood(arm, reader)),
        Assigned { Target: var target } => IsElement(target) && change.Path.All(IsElement),
        Called { Call: var call } => IsUnderstood(call, reader) && change.Path.All(IsElement),
        _ => false,
    });

    /// <summary>A tree that was parsed, copied or made of an object, and changed then.</summary>
    public static PayloadNode Apply(PayloadNode node, ImmutableArray<Change> changes, TreeLibrary library, Reader reader, int depth)
    {
        if (changes.IsEmpty) return node;
        if (!AreUnderstood(changes, reader)) return new UnknownNode(node.Place, node.Kinds);
        switch (node)
        {
            case ObjectNode obj:
                return NodeOf(EntryChanges.Instance.Fold(EntriesOf(obj, reader), changes), obj.Place, _ => obj.Form, library, reader, depth);
            case ArrayNode array:
                return NodeOf(new ItemChanges(reader).Fold(ItemsOf(array, reader), changes), array.Place, library, reader, depth);
            case ChoiceNode choice:
                return ChoiceNode.Of(choice.Place, choice.Arms.Select(arm => new Slot(Apply(arm.Value, changes, library, reader, depth), arm.Place, null)).ToList(), choice.IsJoined);
            default:
                return new UnknownNode(node.Place);
        }
    }

    public static EntryList EntriesOf(ObjectNode node, Reader reader)
    {
        // A text with a name twice makes the tree throw where it is asked for a member.
        if (node.IsOpen || node.Members.Select(member => member.Name).Distinct().Count() < node.Members.Length) return EntryList.Open;
        return new EntryList(
            node.Members.Select((member, i) => new Entry(member.Name, i, ImmutableArray.Create(CopyOf(member, reader)), member.Presence == Presence.Maybe)).ToImmutableDictionary(entry => entry.Key),
            node.Members.Length,
            IsOpen: false);
    }

    public static ItemList ItemsOf(ArrayNode node, Reader reader) =>
        new(node.Items.Select(item => new Item(null, reader) { Copy = item }).ToImmutableList(), node.IsOpen);

    public static PayloadNode NodeOf(EntryList entries, Place place, Func<IReadOnlyList<EntryForm>, Form?> formOf, TreeLibrary library, Reader reader, int depth) =>
        EntryReader.NodeOf(entries, place, formOf, name => name, entry => Read(entry.Value, entry.Copy, entry.Changes, library, entry.Reader, depth));

    public static PayloadNode NodeOf(ItemList list, Place place, TreeLibrary library, Reader reader, int depth) =>
        new ArrayNode(place, list.Items.Select(item => Read(item.Value, item.Copy, item.Changes, library, item.Reader, depth)).ToImmutableArray(), list.IsOpen);

    private static Slot Read(IOperation? value, Slot? copy, ImmutableArray<Change> changes, TreeLibrary library, Reader reader, int depth)
    {
        if (copy is null) return JsonTrees.ReadPart(value!, library, reader, depth, changes);
        return changes.IsEmpty ? copy : new Slot(Apply(copy.Value, changes, library, reader, depth + 1), copy.Place, null);
    }

    private static EntryValue CopyOf(Member member, Reader reader) => new(null, reader, member.NamePlace, ImmutableArray<Change>.Empty) { Copy = member.Slot };

    /// <summary><c>node["from"]</c>, <c>node[0]</c>.</summary>
    private static bool IsElement(IOperation step) =>
        step is IPropertyReferenceOperation { Property: { IsIndexer: true } property, Arguments.Length: 1 } && Calls.IsOfLibrary(property);

    private static bool IsUnderstood(IInvocationOperation call, Reader reader)
    {
        var method = call.TargetMethod;
        if (!Calls.IsOfLibrary(method)) return false;
        var first = call.Arguments.Length > 0 ? Reader.Unwrap(call.Arguments.InOrder()[0].Value) : null;
        return method.Name switch
        {
            // A collection is added item by item, another tree's part as a copy.
            "Add" when call.Arguments.Length == 1 => first is not null && (JsonTrees.IsPart(first, reader) || JsonTrees.PropertyOf(first, reader) is not null),
            "Add" or "TryAdd" => call.Arguments.Length == 2,
            "Remove" => first?.Type is { SpecialType: SpecialType.System_String },
            "Clear" or "RemoveAll" => call.Arguments.IsEmpty && call.TargetMethod.TypeArguments.IsEmpty,
            "GetValueKind" => true,
            _ => false,
        };
    }
}
