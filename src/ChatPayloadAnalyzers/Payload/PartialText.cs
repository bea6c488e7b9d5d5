using System.Text;

namespace ChatPayloadAnalyzers.Payload;

/// <summary>A string of which some pieces are known and the others (the holes) are decided at run time.</summary>
internal sealed class PartialText
{
    /// <summary>Nothing is known of it.</summary>
    public static readonly PartialText Unknown = new(ImmutableArray.Create<string?>([null]));

    private readonly ImmutableArray<string?> _pieces;

    private PartialText(ImmutableArray<string?> pieces) => _pieces = pieces;

    /// <summary>The pieces in order; <see langword="null"/> stands for a hole.</summary>
    public ImmutableArray<string?> Pieces => _pieces;

    public static PartialText Known(string text) => new(ImmutableArray.Create<string?>(text));

    public static PartialText Of(IEnumerable<string?> pieces)
    {
        var joined = ImmutableArray.CreateBuilder<string?>();
        var known = new StringBuilder();
        foreach (var piece in pieces)
        {
            if (piece is not null)
            {
                known.Append(piece);
                continue;
            }

            AddKnown();
            joined.Add(null);
        }

        AddKnown();
        return new PartialText(joined.ToImmutable());

        // Between two known pieces stands a hole: CanBe relies on it.
        void AddKnown()
        {
            if (known.Length > 0) joined.Add(known.ToString());
            known.Clear();
        }
    }

    /// <summary>The whole text, or <see langword="null"/> where a hole leaves it open.</summary>
    public string? Whole => _pieces.Contains(null) ? null : string.Concat(_pieces);

    /// <summary>Some of it is known, so that it can be told from other texts.</summary>
    public bool KnowsSomething => _pieces.Any(p => !string.IsNullOrEmpty(p));

    public bool IsDefinitelyBlank => Whole is { } whole && string.IsNullOrWhiteSpace(whole);

    /// <summary>Whether some filling of the holes makes this text equal to <paramref name="text"/>.</summary>
    public bool CanBe(string text)
    {
        if (Whole is { } whole) return whole == text;
        // At least one hole: the first and last known pieces are anchored, those between must follow in order.
        var first = _pieces[0];
        var last = _pieces[_pieces.Length - 1];
        var at = 0;
        if (first is not null)
        {
            if (!text.StartsWith(first, StringComparison.Ordinal)) return false;
            at = first.Length;
        }

        var end = text.Length;
        if (last is not null)
        {
            if (!text.EndsWith(last, StringComparison.Ordinal)) return false;
            end -= last.Length;
        }

        if (at > end) return false;
        for (var i = 1; i < _pieces.Length - 1; i++)
        {
            if (_pieces[i] is not { } piece) continue;
            var found = text.IndexOf(piece, at, end - at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + piece.Length;
        }

        return true;
    }

    /// <summary>The text with <c>…</c> for each hole.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var piece in _pieces) text.Append(piece ?? "…");
        return text.ToString();
    }
}
