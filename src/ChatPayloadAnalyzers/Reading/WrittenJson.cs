using ChatPayloadAnalyzers.Editing;
using ChatPayloadAnalyzers.Payload;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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

    /// <summary>The call that is being played; <see langword="null"/> for one that no fix can write.</summary>
    public SyntaxNode? Call { get; set; }

    /// <summary>How the writer is called.</summary>
    public WriterStyle? Style { get; set; }

    /// <summary>The one value, once it is complete.</summary>
    public Slot? Root => _open.Count == 0 ? _root : null;

    private bool TakesValue => _open.Count == 0 ? _root is null : !_open.Peek().IsObject || _open.Peek().HasName;

    public bool Start(bool isObject, Place place)
    {
        if (!TakesValue || _open.Count >= MostDepth) return false;
        _open.Push(new Container(isObject, place, Call, Style));
        return true;
    }

    /// <param name="isObject">What is ended; <see langword="null"/> for whatever is open.</param>
    public bool End(bool? isObject)
    {
        if (_open.Count == 0 || _open.Peek().HasName || (isObject is { } asked && asked != _open.Peek().IsObject)) return false;
        var ended = _open.Pop();
        return Value(ended.ToSlot(), ended.Start);
    }

    public bool EndAll()
    {
        while (_open.Count > 0)
            if (!End(isObject: null)) return false;
        return true;
    }

    /// <param name="name">The name of the next value; <see langword="null"/> where it is not known.</param>
    /// <param name="place">Where it is written.</param>
    /// <param name="spelled">The expression of the name.</param>
    public bool Name(string? name, Place place, SyntaxNode spelled) => _open.Count > 0 && _open.Peek().Expect(name, place, spelled as ExpressionSyntax, Call);

    public bool Value(Slot slot) => Value(slot, Call);

    /// <param name="slot">The value.</param>
    /// <param name="start">The call that began to write it.</param>
    private bool Value(Slot slot, SyntaxNode? start)
    {
        if (!TakesValue) return false;
        if (_open.Count == 0) _root = slot;
        else _open.Peek().Add(slot, start, Call);
        return true;
    }

    private sealed class Container(bool isObject, Place place, SyntaxNode? start, WriterStyle? style)
    {
        private readonly List<(string Name, WrittenForm? Form)> _forms = [];
        private readonly List<Member> _members = [];
        private readonly List<Slot> _items = [];
        private (string? Text, Place Place, ExpressionSyntax? Spelled, SyntaxNode? Call)? _name;
        private bool _isOpen;

        public bool IsObject => isObject;

        public bool HasName => _name is not null;

        public SyntaxNode? Start => start;

        public bool Expect(string? name, Place namePlace, ExpressionSyntax? spelled, SyntaxNode? call)
        {
            if (!isObject || HasName) return false;
            _name = (name, namePlace, spelled, call);
            return true;
        }

        public void Add(Slot slot, SyntaxNode? begun, SyntaxNode? ended)
        {
            var form = style is null ? null : WrittenForm.Of(StyleOf(style, begun), _name?.Spelled, _name?.Call ?? begun, begun, ended, (slot.Form as ExpressionForm)?.Syntax);
            slot = new Slot(slot.Value, slot.Place, form);
            if (!isObject) _items.Add(slot);
            // A name that is not known may be any.
            else if (_name is not { Text: { } text, Place: var at }) _isOpen = true;
            else _members.Add(new Member(text, at, slot, form: form));
            if (_name is { Text: { } name }) _forms.Add((name, form));
            _name = null;
        }

        public Slot ToSlot() => new(isObject ? new ObjectNode(place, _members.ToImmutableArray(), _isOpen, FormOf()) : new ArrayNode(place, _items.ToImmutableArray(), isOpen: false), place, null);

        private WrittenObjectForm? FormOf() => style is not null && start?.Parent is StatementSyntax statement
            ? new WrittenObjectForm(_members.Any(member => member.Form is WrittenForm { IsNamedApart: true }) ? style with { NamesApart = true } : style, statement, _forms)
            : null;

        /// <summary>WritePropertyName is a call of its own.</summary>
        private WriterStyle StyleOf(WriterStyle calls, SyntaxNode? begun) => calls with { NamesApart = _name is { Call: { } named } && named != begun };
    }
}
