using System.Text;
using ChatPayloadAnalyzers.Payload;

namespace ChatPayloadAnalyzers.Json;

/// <summary>
/// A string as the code puts it together: characters with the place that spells them, and holes for what is decided at
/// run time. A hole is one <see cref="HoleMark"/> in <see cref="Value"/>.
/// </summary>
internal sealed class WireText
{
    /// <summary>A noncharacter of Unicode; a real one in the text is told apart by position.</summary>
    public const char HoleMark = '\uFFFF';

    private readonly ImmutableArray<Piece> _pieces;

    private WireText(string value, ImmutableArray<Piece> pieces, bool hasLineBreak)
    {
        Value = value;
        _pieces = pieces;
        HasLineBreak = hasLineBreak;
    }

    /// <summary>Text that stands nowhere in the code.</summary>
    public static WireText Of(string value) =>
        new(value, value.Length == 0 ? ImmutableArray<Piece>.Empty : ImmutableArray.Create(new Piece(0, value.Length, default)), hasLineBreak: false);

    public string Value { get; }

    /// <summary>Some line break in it may be another one when the program runs.</summary>
    public bool HasLineBreak { get; }

    /// <summary>The hole at <paramref name="index"/>, or <see langword="null"/> where a known character stands.</summary>
    public Hole? HoleAt(int index) =>
        index < Value.Length && Value[index] == HoleMark ? PieceAt(index).Hole : null;

    /// <summary>The characters from <paramref name="start"/> to <paramref name="end"/> as text with holes.</summary>
    public PartialText Part(int start, int end)
    {
        var pieces = new List<TextPiece>();
        var from = start;
        for (var i = start; i < end; i++)
        {
            if (HoleAt(i) is not { } hole) continue;
            pieces.Add(Value.Substring(from, i - from));
            pieces.Add(new TextPiece(null, hole.Origin));
            from = i + 1;
        }

        pieces.Add(Value.Substring(from, end - from));
        return pieces.Count == 1 ? PartialText.Known(pieces[0].Known!) : PartialText.Of(pieces);
    }

    public PartialText AsText() => Part(0, Value.Length);

    /// <summary>Where the characters from <paramref name="start"/> to <paramref name="end"/> are written.</summary>
    public Place PlaceOf(int start, int end)
    {
        if (_pieces.IsEmpty) return default;
        var first = PieceAt(start);
        var last = PieceAt(Math.Max(start, end - 1));
        var from = first.Literal?.SourceStart(start - first.Start + first.Offset) ?? first.Place.Span.Start;
        var to = last.Literal?.SourceEnd(Math.Max(start + 1, end) - last.Start + last.Offset) ?? last.Place.Span.End;
        return first.Place.Detour == last.Place.Detour && from <= to ? new Place(TextSpan.FromBounds(from, to), first.Place.Detour) : first.Place;
    }

    /// <summary>What spells the characters from <paramref name="start"/> to <paramref name="end"/>, in the order of the text.</summary>
    public IEnumerable<TextStretch> Stretches(int start, int end)
    {
        while (start < end && !_pieces.IsEmpty)
        {
            var piece = PieceAt(start);
            var stop = Math.Min(end, piece.Start + piece.Length);
            var isWhole = start == piece.Start && stop == piece.Start + piece.Length;
            yield return new TextStretch(
                start, stop, piece.Place, piece.Literal, piece.Templates, SourceOf(piece, start, stop),
                isWhole && (piece.Literal is null || (piece.Templates.IsEmpty && piece.Length == piece.Literal.Value.Length)), IsShared(piece));
            start = stop;
        }
    }

    private TextSpan SourceOf(Piece piece, int start, int end)
    {
        if (piece.Literal is not { } literal) return piece.Place.Span;
        // A brace of a format is spelled by two, of which the first is the one that is read.
        var width = piece.Templates.Aggregate(1, (widest, template) => Math.Max(widest, template.WidthOf(Value[end - 1])));
        var last = Math.Min(end - piece.Start + piece.Offset + width - 1, literal.Value.Length);
        return TextSpan.FromBounds(literal.SourceStart(start - piece.Start + piece.Offset), literal.SourceEnd(last));
    }

    private bool IsShared(Piece piece) =>
        _pieces.Any(other => other != piece && other.Place == piece.Place && other.Offset < piece.Offset + piece.Length && piece.Offset < other.Offset + other.Length && other.Literal is not null);

    private Piece PieceAt(int index)
    {
        var low = 0;
        var high = _pieces.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_pieces[middle].Start <= index) low = middle;
            else high = middle - 1;
        }

        return _pieces[low];
    }

    /// <summary>A run-time value in the text. <paramref name="Kinds"/> are the JSON kinds that its text is, where it stands for
    /// exactly one JSON value; <see cref="JsonKinds.None"/> where it may be any fragment of JSON. <paramref name="Value"/> is what is known of that one value.</summary>
    public sealed record Hole(Place Place, JsonKinds Kinds, Slot? Value = null)
    {
        /// <summary>What gives the value, if that can be told.</summary>
        public Origin? Origin { get; init; }

        /// <summary>Any text, in which a quote is nothing but a quote; how it is written. <see langword="null"/> where it is escaped, or of a type that has none.</summary>
        public RawHole? Raw { get; init; }
    }

    /// <summary>Collects the pieces in order.</summary>
    public sealed class Builder
    {
        private readonly StringBuilder _value = new();
        private readonly ImmutableArray<Piece>.Builder _pieces = ImmutableArray.CreateBuilder<Piece>();

        private bool _hasLineBreak;

        public int Length => _value.Length;

        public void Add(LiteralPiece literal, Place place)
        {
            if (literal.Value.Length == 0) return;
            _pieces.Add(new Piece(_value.Length, literal.Value.Length, place, Literal: literal));
            _value.Append(literal.Value);
        }

        /// <summary>Adds text that is known but spelled elsewhere, behind a name or by computation.</summary>
        public void Add(string value, Place place)
        {
            if (value.Length == 0) return;
            _pieces.Add(new Piece(_value.Length, value.Length, place));
            _value.Append(value);
        }

        public void Add(Hole hole)
        {
            _pieces.Add(new Piece(_value.Length, 1, hole.Place, Hole: hole));
            _value.Append(HoleMark);
        }

        /// <summary>
        /// Adds the line break of the machine that the program runs on. Whichever it is, it is white space of JSON, and a fault inside a
        /// JSON string.
        /// </summary>
        public void AddLineBreak(Place place)
        {
            Add("\n", place);
            _hasLineBreak = true;
        }

        /// <summary>Adds a part of a text that was read by itself, with the places that spell it.</summary>
        public void Add(WireText text, int start, int end, TextTemplate? template = null)
        {
            _hasLineBreak |= text.HasLineBreak;
            while (start < end)
            {
                var piece = text.PieceAt(start);
                var stop = Math.Min(end, piece.Start + piece.Length);
                _pieces.Add(piece with { Start = _value.Length, Length = stop - start, Offset = piece.Offset + start - piece.Start, Templates = template is null ? piece.Templates : piece.Templates.Add(template) });
                _value.Append(text.Value, start, stop - start);
                start = stop;
            }
        }

        /// <summary>Adds <paramref name="value"/> as what a part of a text, which is as long, was turned into: that part spells it.</summary>
        /// <returns>False where no one literal spells the part.</returns>
        public bool AddInstead(WireText text, int start, string value, TextTemplate template)
        {
            var piece = text.PieceAt(start);
            if (piece.Literal is null || start + value.Length > piece.Start + piece.Length) return false;
            _pieces.Add(piece with { Start = _value.Length, Length = value.Length, Offset = piece.Offset + start - piece.Start, Templates = piece.Templates.Add(template) });
            _value.Append(value);
            return true;
        }

        public WireText Build() => new(_value.ToString(), _pieces.ToImmutable(), _hasLineBreak);
    }

    /// <summary>Characters from one place. <paramref name="Offset"/> is where in the literal they start.</summary>
    private sealed record Piece(int Start, int Length, Place Place, LiteralPiece? Literal = null, Hole? Hole = null, int Offset = 0)
    {
        /// <summary>The calls that the text of the piece goes through.</summary>
        public ImmutableArray<TextTemplate> Templates { get; init; } = ImmutableArray<TextTemplate>.Empty;
    }
}
