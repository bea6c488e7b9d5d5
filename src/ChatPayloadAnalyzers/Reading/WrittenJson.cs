using ChatPayloadAnalyzers.Payload;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>
/// What calls on a writer have put together so far. Each step says whether it can be done there: a writer throws where it cannot, or
/// writes what is no JSON.
/// </summary>
internal sealed class WrittenJson
{
    /// <summary>Values nested deeper are left alone; this also bounds the recursion of whoever looks at them.</summary>
    private const int MostDepth = 64;

    private readonly Stack<Container> _open = new();
    private Slot? _root;

    /// <summary>The one value, once it is complete.</summary>
    public Slot? Root => _open.Count == 0 ? _root : null;

    private bool TakesValue => _open.Count == 0 ? _root is null : !_open.Peek().IsObject || _open.Peek().HasName;

    public bool Start(bool isObject, Place place)
    {
        if (!TakesValue || _open.Count >= MostDepth) return false;
        _open.Push(new Container(isObject, place));
        return true;
    }

    /// <param name="isObject">What is ended; <see langword="null"/> for whatever is open.</param>
    public bool End(bool? isObject)
    {
        if (_open.Count == 0 || _open.Peek().HasName || (isObject is { } asked && asked != _open.Peek().IsObject)) return false;
        return Value(_open.Pop().ToSlot());
    }

    public bool EndAll()
    {
        while (_open.Count > 0)
            if (!End(isObject: null)) return false;
        return true;
    }

    /// <param name="name">The name of the next value; <see langword="null"/> where it is not known.</param>
    /// <param name="place">Where it is written.</param>
    public bool Name(string? name, Place place) => _open.Count > 0 && _open.Peek().Expect(name, place);

    public bool Value(Slot slot)
    {
        if (!TakesValue) return false;
        if (_open.Count == 0) _root = slot;
        else _open.Peek().Add(slot);
        return true;
    }

    private sealed class Container(bool isObject, Place place)
    {
        private readonly List<Member> _members = [];
        private readonly List<Slot> _items = [];
        private (string? Text, Place Place)? _name;
        private bool _isOpen;

        public bool IsObject => isObject;

        public bool HasName => _name is not null;

        public bool Expect(string? name, Place namePlace)
        {
            if (!isObject || HasName) return false;
            _name = (name, namePlace);
            return true;
        }

        public void Add(Slot slot)
        {
            if (!isObject) _items.Add(slot);
            // A name that is not known may be any.
            else if (_name is not { Text: { } text, Place: var at }) _isOpen = true;
            else _members.Add(new Member(text, at, slot));
            _name = null;
        }

        public Slot ToSlot() => new(isObject ? new ObjectNode(place, _members.ToImmutableArray(), _isOpen) : new ArrayNode(place, _items.ToImmutableArray(), isOpen: false), place, null);
    }
}
