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
        if (given.Segments.Any(segment => segment is "." or "..")) return false;
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
            // {baseAddress}/api/v2/… or {baseAddress}conversations/…: what the hole holds is a base address.
            return pieces.Length > 1 && pieces[1] is { } behindBase ? (Segments(behindBase, pieces, 2), true) : null;
        }

        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        // HttpClient resolves a leading slash against the host, so a prefix in the base address is lost.
        var isAbsolute = scheme >= 0 && text.IndexOfAny(['/', '?', '#']) == scheme + 1;
        if (!isAbsolute) return (Segments(text, pieces, 1), !text.StartsWith("/", StringComparison.Ordinal));
        var slash = text.IndexOf('/', scheme + 3);
        if (slash >= 0) return (Segments(text.Substring(slash), pieces, 1), false);
        // https://{host}/api/v2/… and https://api.{region}/api/v2/…
        if (pieces.Length < 3 || pieces[2] is not { } behindHost) return null;
        slash = behindHost.IndexOf('/');
        return slash < 0 ? null : (Segments(behindHost.Substring(slash), pieces, 3), false);
    }

    private static List<string?> Segments(string text, ImmutableArray<string?> pieces, int next)
    {
        var segments = new List<string?>();
        string? current = "";
        while (true)
        {
            foreach (var c in text)
            {
                if (c is '?' or '#') return Finish(segments, current);
                if (c == '/')
                {
                    // Empty segments (a leading or doubled slash) carry nothing.
                    if (current is not "") segments.Add(current);
                    current = "";
                }
                else if (current is not null)
                {
                    current += c;
                }
            }

            if (next >= pieces.Length) return Finish(segments, current);
            if (pieces[next] is { } known) text = known;
            else (text, current) = ("", null);
            next++;
        }
    }

    private static List<string?> Finish(List<string?> segments, string? current)
    {
        if (current is not "") segments.Add(current);
        return segments;
    }
}
