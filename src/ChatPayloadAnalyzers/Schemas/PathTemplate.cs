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
    public bool Matches(PartialText path)
    {
        if (path.Pieces.Sum(p => p?.Length ?? 1) > MostLength || Split(path) is not { } given) return false;
        var least = LeastSegments();
        if (given.Segments.Count > _segments.Length || given.Segments.Count < least) return false;
        if (given.Segments.Count < _segments.Length && !given.MayLackPrefix) return false;
        // Dot segments are resolved before the path is sent.
        if (given.Segments.Any(segment => segment?.Replace("%2e", ".").Replace("%2E", ".") is "." or "..")) return false;
        for (var i = 1; i <= given.Segments.Count; i++)
        {
            var expected = _segments[_segments.Length - i];
            var actual = given.Segments[given.Segments.Count - i];
            var fits = expected.StartsWith("{", StringComparison.Ordinal)
                || string.Equals(expected, actual, StringComparison.Ordinal);
            if (!fits) return false;
        }

        return true;
    }

    /// <summary>How many segments remain when the version prefix (<c>api/v2</c>) is left out.</summary>
    private int LeastSegments() =>
        _segments.Length > 2 && _segments[0] == "api" ? _segments.Length - 2 : _segments.Length;

    /// <summary>The segments behind the host; a <see langword="null"/> segment is one with a hole.</summary>
    private static (List<string?> Segments, bool MayLackPrefix)? Split(PartialText path)
    {
        var pieces = path.Pieces;
        if (pieces.IsEmpty) return null;
        if (pieces[0] is not { } text)
        {
            if (pieces.Length < 2 || pieces[1] is not { } behindBase) return null;
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
    private static (List<string?> Segments, bool MayLackPrefix)? Absolute(ImmutableArray<string?> pieces, int index, int start)
    {
        for (; index < pieces.Length; index++, start = 0)
        {
            if (pieces[index] is not { } piece) continue;
            var end = piece.IndexOfAny(['/', '?', '#'], start);
            if (end >= 0) return piece[end] == '/' ? (Segments(piece.Substring(end), pieces, index + 1), false) : null;
        }

        return null;
    }

    private static List<string?> Segments(string text, ImmutableArray<string?> pieces, int next)
    {
        var segments = new List<string?>();
        var current = new StringBuilder();
        var hasHole = false;
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

            hasHole |= pieces[next] is null;
            text = pieces[next++] ?? "";
        }

        void Finish()
        {
            // Empty segments (a leading or doubled slash) carry nothing.
            if (hasHole || current.Length > 0) segments.Add(hasHole ? null : current.ToString());
            current.Clear();
            hasHole = false;
        }
    }
}
