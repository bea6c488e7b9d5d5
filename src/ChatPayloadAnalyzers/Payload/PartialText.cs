using System.Text;

namespace ChatPayloadAnalyzers.Payload;

/// <summary>A string of which some pieces are known and the others (the holes) are decided at run time.</summary>
internal sealed class PartialText
{
    /// <summary>Nothing is known of it.</summary>
    public static readonly PartialText Unknown = OfHole(null);

    private readonly ImmutableArray<TextPiece> _pieces;

    private PartialText(ImmutableArray<TextPiece> pieces) => _pieces = pieces;

    /// <summary>The pieces in order.</summary>
    public ImmutableArray<TextPiece> Pieces => _pieces;

    public static PartialText Known(string text) => new(ImmutableArray.Create<TextPiece>(text));

    /// <summary>A text that is nothing but a value of <paramref name="origin"/>.</summary>
    public static PartialText OfHole(Origin? origin) => new(ImmutableArray.Create(new TextPiece(null, origin)));

    public static PartialText Of(IEnumerable<TextPiece> pieces)
    {
        var joined = ImmutableArray.CreateBuilder<TextPiece>((pieces as ICollection<TextPiece>)?.Count ?? 1);
        string? known = null;
        // Few pieces stand side by side.
        StringBuilder? several = null;
        foreach (var piece in pieces)
        {
            if (piece.IsHole)
            {
                AddKnown();
                joined.Add(piece);
            }
            else if (known is null)
            {
                known = piece.Known;
            }
            else
            {
                (several ??= new StringBuilder(known)).Append(piece.Known);
            }
        }

        AddKnown();
        return new PartialText(joined.Count == joined.Capacity ? joined.MoveToImmutable() : joined.ToImmutable());

        // Between two known pieces stands a hole: CanBe relies on it.
        void AddKnown()
        {
            var text = several?.ToString() ?? known;
            if (!string.IsNullOrEmpty(text)) joined.Add(text);
            (known, several) = (null, null);
        }
    }

    /// <summary>The whole text, or <see langword="null"/> where a hole leaves it open.</summary>
    public string? Whole => _pieces.Length == 1 ? _pieces[0].Known : _pieces.Any(piece => piece.IsHole) ? null : string.Concat(_pieces.Select(piece => piece.Known));

    /// <summary>Some of it is known, so that it can be told from other texts.</summary>
    public bool KnowsSomething => _pieces.Any(p => !string.IsNullOrEmpty(p.Known));

    public bool IsDefinitelyBlank => Whole is { } whole && string.IsNullOrWhiteSpace(whole);

    /// <summary>Whether some filling of the holes makes this text equal to <paramref name="text"/>.</summary>
    public bool CanBe(string text) => CanBe(text, ignoresCase: false);

    /// <summary>The same, where the letter case may make no difference.</summary>
    public bool CanBe(string text, bool ignoresCase)
    {
        var comparison = ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        if (Whole is { } whole) return string.Equals(whole, text, comparison);
        // At least one hole: the first and last known pieces are anchored, those between must follow in order.
        var first = _pieces[0].Known;
        var last = _pieces[_pieces.Length - 1].Known;
        var at = 0;
        if (first is not null)
        {
            if (!text.StartsWith(first, comparison)) return false;
            at = first.Length;
        }

        var end = text.Length;
        if (last is not null)
        {
            if (!text.EndsWith(last, comparison)) return false;
            end -= last.Length;
        }

        if (at > end) return false;
        for (var i = 1; i < _pieces.Length - 1; i++)
        {
            if (_pieces[i].Known is not { } piece) continue;
            var found = text.IndexOf(piece, at, end - at, comparison);
            if (found < 0) return false;
            at = found + piece.Length;
        }

        return true;
    }

    /// <summary>Whether both are certainly the same text, each time that they are sent together.</summary>
    public bool IsSame(PartialText other)
    {
        if (_pieces.Length != other._pieces.Length || _pieces.IsEmpty) return false;
        for (var i = 0; i < _pieces.Length; i++)
            if (!_pieces[i].IsSame(other._pieces[i])) return false;
        return true;
    }

    /// <summary>The text with <c>…</c> for each hole.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var piece in _pieces) text.Append(piece.Known ?? "…");
        return text.ToString();
    }
}
