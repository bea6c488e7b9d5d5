using System.Text;
using ChatPayloadAnalyzers.Payload;

namespace ChatPayloadAnalyzers.Schemas;

/// <summary>A path of an OpenAPI document, held against the path that code sends to.</summary>
internal sealed class PathTemplate(string template)
{
    /// <summary>No path of an endpoint comes near this length (in characters); longer texts are not searched.</summary>
    private const int MostLength = 4096;

    private readonly string[] _segments = template.Trim('/').Split('/');

    public override string ToString() => template;

    /// <summary>
    /// Whether <paramref name="path"/> certainly leads here: with or without host and query. A hole fills one segment, or
    /// stands for everything in front (a base address). A relative path may lack the leading <c>api/v2</c>, which a base
    /// address carries.
    /// </summary>
    /// <returns>What fills its parameters, by their names; <see langword="null"/> where it does not lead here for certain.</returns>
    public ImmutableDictionary<string, PartialText>? Match(PartialText path)
    {
        if (path.Pieces.Sum(p => p.Known?.Length ?? 1) > MostLength || Split(path) is not { } given) return null;
        var least = LeastSegments();
        if (given.Segments.Count > _segments.Length || given.Segments.Count < least) return null;
        if (given.Segments.Count < _segments.Length && !given.MayLackPrefix) return null;
        // Dot segments are resolved before the path is sent.
        if (given.Segments.Any(segment => segment.Whole?.Replace("%2e", ".").Replace("%2E", ".") is "." or "..")) return null;
        var parameters = ImmutableDictionary<string, PartialText>.Empty;
        for (var i = 1; i <= given.Segments.Count; i++)
        {
            var expected = _segments[_segments.Length - i];
            var actual = given.Segments[given.Segments.Count - i];
            if (expected.StartsWith("{", StringComparison.Ordinal)) parameters = parameters.SetItem(expected.Trim('{', '}'), actual);
            else if (!string.Equals(expected, actual.Whole, StringComparison.Ordinal)) return null;
        }

        return parameters;
    }

    /// <summary>How many segments remain when the version prefix (<c>api/v2</c>) is left out.</summary>
    private int LeastSegments() =>
        _segments.Length > 2 && _segments[0] == "api" ? _segments.Length - 2 : _segments.Length;

    /// <summary>The segments behind the host.</summary>
    private static (List<PartialText> Segments, bool MayLackPrefix)? Split(PartialText path)
    {
        var pieces = path.Pieces;
        if (pieces.IsEmpty) return null;
        if (pieces[0].Known is not { } text)
        {
            if (pieces.Length < 2 || pieces[1].Known is not { } behindBase) return null;
            // {scheme}://{host}/api/v2/…
            if (behindBase.StartsWith("://", StringComparison.Ordinal)) return Absolute(pieces, 1, 3);
            // {baseAddress}/api/v2/… or {baseAddress}conversations/…: what the hole holds is a base address.
            return (Segments(behindBase, pieces, 2), true);
        }

        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        var isAbsolute = scheme >= 0 && text.IndexOfAny(['/', '?', '#']) == scheme + 1;
        // HttpClient resolves a leading slash against the host, so a prefix in the base address is lost.
        return isAbsolute ? Absolute(pieces, 0, scheme + 3) : (Segments(text, pieces, 1), !text.StartsWith("/", StringComparison.Ordinal));
    }

    /// <summary>An address of which the host (from <paramref name="start"/> in piece <paramref name="index"/>) may have holes: https://{host}/api/v2/…, https://api.{region}:{port}/api/v2/…</summary>
    private static (List<PartialText> Segments, bool MayLackPrefix)? Absolute(ImmutableArray<TextPiece> pieces, int index, int start)
    {
        for (; index < pieces.Length; index++, start = 0)
        {
            if (pieces[index].Known is not { } piece) continue;
            var end = piece.IndexOfAny(['/', '?', '#'], start);
            if (end >= 0) return piece[end] == '/' ? (Segments(piece.Substring(end), pieces, index + 1), false) : null;
        }

        return null;
    }

    private static List<PartialText> Segments(string text, ImmutableArray<TextPiece> pieces, int next)
    {
        var segments = new List<PartialText>();
        var segment = new List<TextPiece>();
        var current = new StringBuilder();
        while (true)
        {
            foreach (var c in text)
            {
                if (c is '?' or '#')
                {
                    Finish();
                    return segments;
                }

                if (c == '/') Finish();
                else current.Append(c);
            }

            if (next >= pieces.Length)
            {
                Finish();
                return segments;
            }

            var piece = pieces[next++];
            if (piece.IsHole)
            {
                AddKnown();
                segment.Add(piece);
            }

            text = piece.Known ?? "";
        }

        void AddKnown()
        {
            if (current.Length > 0) segment.Add(current.ToString());
            current.Clear();
        }

        void Finish()
        {
            AddKnown();
            // Empty segments (a leading or doubled slash) carry nothing.
            if (segment.Count > 0) segments.Add(PartialText.Of(segment));
            segment.Clear();
        }
    }
}
