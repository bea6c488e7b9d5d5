using System.Globalization;
using System.Text.RegularExpressions;
using ChatPayloadAnalyzers.Payload;

namespace ChatPayloadAnalyzers.Schemas;

/// <summary>How long a string may be and what it looks like, and how large a number.</summary>
internal sealed record Limits
{
    public static readonly Limits None = new();

    /// <summary>A pattern of somebody's document may take forever on a text of somebody's code.</summary>
    private static readonly TimeSpan MostTime = TimeSpan.FromMilliseconds(50);

    /// <summary>In characters, as JSON Schema counts them: a pair of surrogates is one.</summary>
    public int MinLength { get; init; }

    public int MaxLength { get; init; } = int.MaxValue;

    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }

    /// <summary>The bounds themselves are refused.</summary>
    public bool ExcludesMinimum { get; init; }

    public bool ExcludesMaximum { get; init; }

    /// <summary>A regular expression of JSON Schema; <see langword="null"/> for none.</summary>
    public string? Pattern { get; init; }

    /// <summary>The narrower of each two bounds; of two patterns one.</summary>
    public static Limits Both(Limits left, Limits right)
    {
        if (left == None || right == None) return left == None ? right : left;
        var (least, most) = (Later(left.Minimum, right.Minimum, 1), Later(left.Maximum, right.Maximum, -1));
        return new Limits
        {
            MinLength = Math.Max(left.MinLength, right.MinLength),
            MaxLength = Math.Min(left.MaxLength, right.MaxLength),
            Minimum = least,
            Maximum = most,
            ExcludesMinimum = (left.ExcludesMinimum && left.Minimum == least) || (right.ExcludesMinimum && right.Minimum == least),
            ExcludesMaximum = (left.ExcludesMaximum && left.Maximum == most) || (right.ExcludesMaximum && right.Maximum == most),
            Pattern = left.Pattern ?? right.Pattern,
        };
    }

    private static decimal? Later(decimal? left, decimal? right, int direction) =>
        left is null || (right is not null && Math.Sign(decimal.Compare(right.Value, left.Value)) == direction) ? right : left;

    /// <returns>What is wrong with a text, as <c>longer than 765 characters</c>; <see langword="null"/> where nothing certainly is.</returns>
    public string? Refuse(PartialText text)
    {
        var known = text.Pieces.Sum(piece => piece.Known is { } characters ? LengthOf(characters) : 0);
        if (known > MaxLength) return $"longer than {Shown(MaxLength)} characters";
        if (text.Whole is not { } whole) return null;
        if (known < MinLength) return $"shorter than {Shown(MinLength)} characters";
        return Pattern is not null && !MayMatch(whole) ? $"no match for {(Pattern.Length <= 30 ? Pattern : Pattern.Substring(0, 30) + "…")}" : null;
    }

    /// <returns>What is wrong with a number; <see langword="null"/> where nothing certainly is.</returns>
    public string? Refuse(string number)
    {
        if (!decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return null;
        if (Minimum is { } least && (value < least || (ExcludesMinimum && value == least))) return $"{(ExcludesMinimum ? "not more" : "less")} than {Shown(least)}";
        return Maximum is { } most && (value > most || (ExcludesMaximum && value == most)) ? $"{(ExcludesMaximum ? "not less" : "more")} than {Shown(most)}" : null;
    }

    private bool MayMatch(string text)
    {
        try
        {
            // What ECMAScript and .NET read in the same way; where they do not, or it takes too long, nothing is certain.
            return Regex.IsMatch(text, Pattern!, RegexOptions.ECMAScript, MostTime);
        }
        catch (Exception failure) when (failure is ArgumentException or RegexMatchTimeoutException)
        {
            return true;
        }
    }

    private static int LengthOf(string text) => text.Length - text.Count(char.IsLowSurrogate);

    private static string Shown(decimal number) => number.ToString("#,0.#####", CultureInfo.InvariantCulture);
}
