using ChatPayloadAnalyzers.Payload;

namespace ChatPayloadAnalyzers.Schemas;

/// <summary>A path of an OpenAPI document, held against the path that code sends to.</summary>
/// <param name="template">As the document has it.</param>
/// <param name="server">The path of the servers, under which it stands.</param>
/// <param name="isWhole">Without its prefix it could be anybody's: <c>conversations/messages</c>.</param>
internal sealed class PathTemplate(string template, string server = "", bool isWhole = false)
{
    /// <summary>In characters.</summary>
    private const int LongestShown = 40;

    private readonly string[] _segments = [.. Cut(server), .. Cut(template)];

    private readonly int _prefix = Cut(server).Length;

    public override string ToString() => template;

    /// <summary>The same for all templates that differ in nothing but the names of their parameters.</summary>
    public string Key { get; } = string.Join("/", Cut(server).Concat(Cut(template)).Select(segment => IsParameter(segment) ? "{}" : segment));

    /// <summary>The segments that are not filled at run time, the version prefix aside.</summary>
    public IEnumerable<string> Words => _segments.Skip(PrefixLength()).Where(segment => segment.IndexOf('{') < 0);

    /// <summary>Of two templates that both fit, the one with more segments of its own is meant.</summary>
    public int Certainty => _segments.Count(segment => segment.IndexOf('{') < 0);

    /// <summary>
    /// Whether <paramref name="path"/> certainly leads here. A relative path may lack the leading <c>api/v2</c>, or the path of the
    /// server, which a base address carries.
    /// </summary>
    /// <returns>What fills its parameters, by their names; <see langword="null"/> where it does not lead here for certain.</returns>
    public ImmutableDictionary<string, PartialText>? Match(SentPath path)
    {
        if (!HasRoomFor(path) || !HasWordsOf(path)) return null;
        var parameters = ImmutableDictionary<string, PartialText>.Empty;
        for (var i = 1; i <= path.Segments.Count; i++)
        {
            var expected = _segments[_segments.Length - i];
            if (IsParameter(expected)) parameters = parameters.SetItem(expected.Trim('{', '}'), path.Segments[path.Segments.Count - i]);
        }

        return parameters;
    }

    /// <summary>The one segment in which <paramref name="path"/> differs, where that is all.</summary>
    /// <returns>What stands there, and what is expected; <see langword="null"/> where more differs, or nothing.</returns>
    public (string Actual, string Expected)? OnlyDifference(SentPath path)
    {
        (string, string)? difference = null;
        if (!HasRoomFor(path)) return null;
        for (var i = 1; i <= path.Segments.Count; i++)
        {
            var expected = _segments[_segments.Length - i];
            // Of {id}.json and its like nothing is asked.
            if (expected.IndexOf('{') >= 0 || expected == path.Segments[path.Segments.Count - i].Whole) continue;
            if (difference is not null || path.Segments[path.Segments.Count - i].Whole is not { } actual) return null;
            difference = (actual, expected);
        }

        return difference;
    }

    /// <summary>A path for a message: long ones lose what they start with.</summary>
    public static string Shorten(string path)
    {
        if (path.Length <= LongestShown) return path;
        var cut = path.IndexOf('/', path.Length - LongestShown + 1);
        return "…" + path.Substring(cut >= 0 && cut < path.Length - 1 ? cut : path.Length - LongestShown + 1);
    }

    /// <summary>A path for a message: what its parameters are called is left out.</summary>
    public static string Abridge(string path) => string.Join("/", path.Split('/').Select(segment => IsParameter(segment) ? "{…}" : segment));

    private bool HasRoomFor(SentPath path) =>
        path.Segments.Count <= _segments.Length
        && path.Segments.Count >= LeastSegments()
        && (path.Segments.Count == _segments.Length || path.MayLackPrefix);

    private bool HasWordsOf(SentPath path)
    {
        for (var i = 1; i <= path.Segments.Count; i++)
        {
            var expected = _segments[_segments.Length - i];
            // Of {id}.json and its like nothing is asked.
            if (expected.IndexOf('{') < 0 && expected != path.Segments[path.Segments.Count - i].Whole) return false;
        }

        return true;
    }

    private int LeastSegments() => isWhole ? _segments.Length : _segments.Length - PrefixLength();

    /// <summary>How many segments the version prefix (<c>api/v2</c>), or the path of the server, takes.</summary>
    private int PrefixLength() =>
        _prefix > 0 && _segments.Length > _prefix ? _prefix
        : _segments.Length > 2 && _segments[0] == "api" ? 2
        : 0;

    private static bool IsParameter(string segment) => segment.Length > 2 && segment[0] == '{' && segment.IndexOf('}') == segment.Length - 1;

    private static string[] Cut(string path) => path.Split(['/'], StringSplitOptions.RemoveEmptyEntries);
}
