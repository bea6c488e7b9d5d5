using ChatPayloadAnalyzers.Payload;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>An item as it was put into a collection; <paramref name="Value"/> is <see langword="null"/> for the null of a new array.</summary>
internal sealed record Item(IOperation? Value, Reader Reader, ImmutableArray<Change> Changes)
{
    public Item(IOperation? value, Reader reader)
        : this(value, reader, ImmutableArray<Change>.Empty)
    {
    }

    /// <summary>The value of a copy, which has nothing to do any more with what it was copied from.</summary>
    public Slot? Copy { get; init; }
}

/// <summary>The items of a collection in order. Where it is open there may be others behind them, or anything at all.</summary>
/// <param name="Items">The ones that are certainly there. Thousands may be added one by one.</param>
/// <param name="IsOpen">There may be others.</param>
/// <param name="Each">What each of the others is made as.</param>
internal sealed record ItemList(ImmutableList<Item> Items, bool IsOpen, Item? Each = null)
{
    public static readonly ItemList Empty = new(ImmutableList<Item>.Empty, IsOpen: false);

    public static readonly ItemList Open = new(ImmutableList<Item>.Empty, IsOpen: true);

    /// <summary>The same items, each as it is at the moment of <paramref name="reader"/>.</summary>
    public ItemList Until(Reader reader) => reader.Moment is not { } moment
        ? this
        : this with { Items = Items.Select(item => item.Reader.Frame == reader.Frame ? item with { Reader = item.Reader.At(moment, reader.IsLate) } : item).ToImmutableList() };

    /// <summary>Behind items that are not all known, a further one has no place.</summary>
    public ItemList Then(Item item) => IsOpen ? this with { Each = null } : this with { Items = Items.Add(item) };

    public ItemList Then(ItemList others) => IsOpen ? this with { Each = null } : new ItemList(Items.AddRange(others.Items), others.IsOpen, others.Each);
}

/// <summary>Follows which items a list or array holds through its changes.</summary>
internal sealed class ItemChanges(Reader reader) : ChangeFold<ItemList>
{
    protected override ItemList Apply(ItemList state, Change change)
    {
        if (!change.Path.IsEmpty) return IndexOf(change.Path[0]) is { } changed && changed < state.Items.Count ? Changed(state, changed, change.Inside()) : ItemList.Open;
        switch (change)
        {
            case Called { Call: { TargetMethod.Name: "Add", Arguments: { Length: 1 } arguments } call, Reader: var there } when IsCollection(call):
                return state.Then(new Item(arguments[0].Value, there));
            case Called { Call: { TargetMethod.Name: "AddRange", Arguments: { Length: 1 } others } call, Reader: var at } when IsCollection(call):
                return state.Then(SequenceReader.Copy(others[0].Value, call, at) ?? ItemList.Open);
            case Called { Call: { TargetMethod.Name: "Clear" } call } when IsCollection(call):
                return ItemList.Empty;
            case Called { Call: { TargetMethod.Name: "TrimExcess" or "EnsureCapacity" } call } when IsCollection(call):
                return state;
            case Assigned { Target: var target, Value: var value, Reader: var there } when IndexOf(target) is { } index && index < state.Items.Count:
                return state with { Items = state.Items.SetItem(index, new Item(value, there)), Each = null };
            default:
                return ItemList.Open;
        }
    }

    /// <summary>The items that all have, and whatever may stand behind them.</summary>
    protected override ItemList Join(ItemList before, IReadOnlyList<ItemList> states)
    {
        var first = states[0];
        var common = 0;
        while (common < first.Items.Count && states.All(state => common < state.Items.Count && ReferenceEquals(state.Items[common], first.Items[common]))) common++;
        return states.All(state => !state.IsOpen && state.Items.Count == common) ? first : new ItemList(first.Items.RemoveRange(common, first.Items.Count - common), IsOpen: true);
    }

    protected override ItemList Open() => ItemList.Open;

    private ItemList Changed(ItemList state, int index, Change change)
    {
        reader.Cancellation.ThrowIfCancellationRequested();
        var item = state.Items[index];
        return state with { Items = state.Items.SetItem(index, item with { Changes = item.Changes.Add(change) }) };
    }

    private static bool IsCollection(IInvocationOperation call) => Calls.IsOfLibrary(call.TargetMethod);

    /// <summary>The index of <c>items[0]</c>; <see langword="null"/> for one that only run time knows, and for <c>^1</c>.</summary>
    private static int? IndexOf(IOperation step)
    {
        var index = step switch
        {
            IArrayElementReferenceOperation { Indices: { Length: 1 } indices } => indices[0],
            IPropertyReferenceOperation { Arguments: { Length: 1 } arguments } => arguments[0].Value,
            _ => null,
        };
        return index is not null && Reader.Unwrap(index).ConstantValue is { HasValue: true, Value: int and >= 0 and var known } ? known : null;
    }
}
