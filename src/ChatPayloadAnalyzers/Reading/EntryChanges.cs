using ChatPayloadAnalyzers.Editing;
using ChatPayloadAnalyzers.Payload;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>What was put under a key.</summary>
/// <param name="Value">The expression; <see langword="null"/> where it was read already.</param>
/// <param name="Reader">Where it is written.</param>
/// <param name="Key">Where the key is written.</param>
/// <param name="Changes">What is done to the value behind that.</param>
internal sealed record EntryValue(IOperation? Value, Reader Reader, Place Key, ImmutableArray<Change> Changes)
{
    /// <summary>The value of a copy, which has nothing to do any more with what it was copied from.</summary>
    public Slot? Copy { get; init; }

    /// <summary>How the entry is written; <see langword="null"/> where no fix can change it.</summary>
    public EntryForm? Form { get; init; }

    public bool Equals(EntryValue? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <param name="Key">The key as it was first spelled.</param>
/// <param name="Order">Its place among the others.</param>
/// <param name="Values">One for each branch that gave another.</param>
/// <param name="IsMaybe">It may be missing.</param>
internal sealed record Entry(string Key, int Order, ImmutableArray<EntryValue> Values, bool IsMaybe)
{
    /// <summary>Values that stood there before, and were overwritten: one by one, perhaps by thousands.</summary>
    public ImmutableList<EntryValue> Earlier { get; init; } = ImmutableList<EntryValue>.Empty;

    /// <summary>Every place that spells the entry; none where one of them is beyond a fix.</summary>
    public ImmutableArray<EntryForm> Forms()
    {
        if (Earlier.IsEmpty && Values.Length == 1) return Values[0].Form is { } only ? ImmutableArray.Create(only) : ImmutableArray<EntryForm>.Empty;
        var forms = Earlier.Concat(Values).Select(value => value.Form).Distinct().ToList();
        return forms.Contains(null) ? ImmutableArray<EntryForm>.Empty : forms.OfType<EntryForm>().ToImmutableArray();
    }
}

/// <summary>The entries of a dictionary or a tree's object. Where it is open nothing is known of them.</summary>
internal sealed record EntryList(ImmutableDictionary<string, Entry> ByKey, int Next, bool IsOpen)
{
    public static readonly EntryList Empty = Under(StringComparer.Ordinal);

    public static readonly EntryList Open = Empty with { IsOpen = true };

    /// <summary>The keys that were touched since the start, the last of them first.</summary>
    private TouchedKey? Touched { get; init; }

    /// <summary>Another one each time that all entries are taken away at once.</summary>
    private object? Start { get; init; }

    public static EntryList Under(StringComparer comparer) => new(ImmutableDictionary.Create<string, Entry>(comparer), 0, IsOpen: false);

    public Entry? Find(string key) => ByKey.TryGetValue(key, out var entry) ? entry : null;

    public EntryList With(string key, ImmutableArray<EntryValue> values) => Find(key) is { } known
        ? With(known with { Values = values, IsMaybe = false, Earlier = known.Earlier.AddRange(known.Values) }, Next)
        : With(new Entry(key, Next, values, IsMaybe: false), Next + 1);

    /// <summary>The same with this under its key.</summary>
    public EntryList With(Entry entry, int next) => this with { ByKey = ByKey.SetItem(entry.Key, entry), Next = next, Touched = new TouchedKey(entry.Key, Touched) };

    public EntryList Without(string key) => this with { ByKey = ByKey.Remove(key), Touched = new TouchedKey(key, Touched) };

    /// <summary>Without anything, under the same comparer.</summary>
    public EntryList Cleared() => Under((StringComparer)ByKey.KeyComparer) with { Start = new object() };

    /// <summary>The keys that were touched since the entries were those of <paramref name="before"/>, from which they stem.</summary>
    public IEnumerable<string> TouchedSince(EntryList before)
    {
        if (!ReferenceEquals(Start, before.Start)) return before.ByKey.Keys.Concat(ByKey.Keys);
        var keys = new List<string>();
        for (var touched = Touched; touched is not null && !ReferenceEquals(touched, before.Touched); touched = touched.Before) keys.Add(touched.Key);
        keys.Reverse();
        return keys;
    }

    /// <summary>A key and those before it, so that branches share what came before them.</summary>
    private sealed class TouchedKey(string key, TouchedKey? before)
    {
        public string Key { get; } = key;

        public TouchedKey? Before { get; } = before;
    }
}

/// <summary>Follows what stands under which key through the changes of a dictionary or a tree's object.</summary>
internal sealed class EntryChanges : ChangeFold<EntryList>
{
    public static readonly EntryChanges Instance = new();

    /// <summary>More values of one key, of as many branches, are not told apart.</summary>
    private const int MostValues = 16;

    /// <summary>The key of <c>d["to"]</c>; <see langword="null"/> for one that only run time knows, and for other members.</summary>
    public static string? KeyOf(IOperation step, Reader? reader) =>
        step is IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: { Length: 1 } arguments } ? TextOf(arguments[0].Value, reader) : null;

    /// <summary>A text that is a constant, or a variable that holds one.</summary>
    public static string? TextOf(IOperation operation, Reader? reader)
    {
        var value = Reader.Unwrap(operation);
        if (value.ConstantValue is { HasValue: true, Value: string constant }) return constant;
        return reader is not null && value.Type is { SpecialType: SpecialType.System_String } ? reader.FollowToEnd(value).Value.ConstantValue.Value as string : null;
    }

    protected override EntryList Apply(EntryList state, Change change)
    {
        if (state.IsOpen) return state;
        var reader = change switch { Assigned assigned => assigned.Reader, Called called => called.Reader, _ => null };
        if (!change.Path.IsEmpty) return Inside(state, change, reader);
        return change switch
        {
            Assigned { Target: var target, Value: var value } when Calls.IsOfLibrary((target as IPropertyReferenceOperation)?.Property) && KeyOf(target, reader) is { } key =>
                state.With(key, Only(value, ((IPropertyReferenceOperation)target).Arguments[0].Value, reader!, target.Syntax.Parent)),
            Called { Call: var call } when Calls.IsOfLibrary(call.TargetMethod) => Call(state, call, reader!),
            _ => Open(),
        };
    }

    /// <summary>What any may have stands in all; a key that one of them lacks may be missing. Of a thousand branches each changes a few keys of a thousand: no other is looked at.</summary>
    protected override EntryList Join(EntryList before, IReadOnlyList<EntryList> states)
    {
        if (states.Any(state => state.IsOpen)) return Open();
        var joined = states[0];
        foreach (var key in states.SelectMany(state => state.TouchedSince(before)).Distinct(joined.ByKey.KeyComparer))
        {
            if (AreSame(states, key)) continue;
            var entries = states.Select(state => state.Find(key)).OfType<Entry>().ToList();
            var values = Limited(entries.SelectMany(entry => entry.Values).Distinct());
            var order = states[0].Find(key)?.Order;
            joined = joined.With(
                entries[0] with
                {
                    Order = order ?? joined.Next,
                    Values = values,
                    IsMaybe = entries.Count < states.Count || entries.Any(entry => entry.IsMaybe),
                    Earlier = entries.SelectMany(entry => entry.Earlier).Distinct().ToImmutableList(),
                },
                order is null ? joined.Next + 1 : joined.Next);
        }

        return joined;
    }

    private static bool AreSame(IReadOnlyList<EntryList> states, string key)
    {
        var first = states[0].Find(key);
        foreach (var state in states)
            if (!ReferenceEquals(state.Find(key), first)) return false;
        return true;
    }

    protected override EntryList Open() => EntryList.Open;

    /// <summary><c>((Dictionary&lt;string, object&gt;)d["from"])["id"] = id</c>.</summary>
    private EntryList Inside(EntryList state, Change change, Reader? reader)
    {
        // These only look at what is there.
        if (change.Path[0] is IPropertyReferenceOperation { Property: { IsIndexer: false, Name: "Keys" or "Count" or "Comparer" } }) return state;
        // There is no value under a key that is missing: this throws.
        if (KeyOf(change.Path[0], reader) is not { } key || state.Find(key) is not { } entry) return Open();
        var values = Limited(entry.Values.Select(value => value with { Changes = value.Changes.Add(change.Inside()) }));
        return state.With(entry with { Values = values }, state.Next);
    }

    private EntryList Call(EntryList state, IInvocationOperation call, Reader reader)
    {
        var arguments = call.Arguments.InOrder();
        switch (call.TargetMethod.Name)
        {
            case "Add" when arguments.Length == 1 && JsonTrees.PropertyOf(arguments[0].Value, reader) is { } property:
                return state.Find(property.Key) is { IsMaybe: false } ? Open() : state.With(property.Key, ImmutableArray.Create(property.Value));
            // A key that is there already makes it throw.
            case "Add" when arguments.Length == 2 && KeyOfArgument(arguments[0]) is { } key:
                return state.Find(key) is { IsMaybe: false } ? Open() : state.With(key, Only(arguments[1].Value, arguments[0].Value, reader, call.Syntax));
            case "TryAdd" when arguments.Length == 2 && KeyOfArgument(arguments[0]) is { } key:
                var added = Only(arguments[1].Value, arguments[0].Value, reader, call.Syntax);
                if (state.Find(key) is not { } known) return state.With(key, added);
                return known.IsMaybe ? state.With(key, Limited(known.Values.AddRange(added))) : state;
            case "Remove" or "TryRemove" when arguments.Length is 1 or 2 && KeyOfArgument(arguments[0]) is { } key:
                return state.Without(key);
            case "Clear" or "RemoveAll" when arguments.IsEmpty:
                return state.Cleared();
            case "EnsureCapacity" or "TrimExcess" or "GetValueKind" or "ContainsValue":
                return state;
            // What it finds may be changed, unless it cannot be.
            case "TryGetValue" when arguments.Length == 2 && Immutability.IsImmutable(arguments[1].Parameter?.Type, reader.Symbols):
                return state;
            default:
                return Open();
        }

        string? KeyOfArgument(IArgumentOperation argument) => TextOf(argument.Value, reader);
    }

    private static ImmutableArray<EntryValue> Only(IOperation value, IOperation key, Reader reader, SyntaxNode? entry) =>
        ImmutableArray.Create(new EntryValue(value, reader, reader.PlaceOf(key.Syntax), ImmutableArray<Change>.Empty) { Form = entry is null ? null : EntryForm.Of(entry, key.Syntax, value.Syntax) });

    /// <summary>Branch behind branch doubles the values.</summary>
    private static ImmutableArray<EntryValue> Limited(IEnumerable<EntryValue> values)
    {
        var all = values.ToImmutableArray();
        return all.Length <= MostValues ? all : ImmutableArray.Create(all[0] with { Value = null, Copy = new Slot(new UnknownNode(all[0].Key), all[0].Key, null), Changes = ImmutableArray<Change>.Empty });
    }
}
