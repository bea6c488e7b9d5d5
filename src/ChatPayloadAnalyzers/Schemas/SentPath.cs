using System.Text;
using ChatPayloadAnalyzers.Payload;

namespace ChatPayloadAnalyzers.Schemas;

/// <summary>The path that code sends to, cut into segments once, to be held against many templates.</summary>
/// <param name="Segments">The segments behind the host.</param>
/// <param name="MayLackPrefix">It is relative, or stands behind a base address that only run time knows: the version prefix may stand there.</param>
/// <param name="Host">The host of an absolute address; <see langword="null"/> where it is not known.</param>
internal sealed record SentPath(IReadOnlyList<PartialText> Segments, bool MayLackPrefix, string? Host)
{
    /// <summary>No path of an endpoint comes near this length (in characters); longer texts are not searched.</summary>
    private const int MostLength = 4096;

    /// <summary>A path with or without host and query. A hole fills one segment, or stands for everything in front (a base address).</summary>
    /// <returns><see langword="null"/> where nothing certain is known of it.</returns>
    public static SentPath? Of(PartialText path)
    {
        if (path.Pieces.Sum(p => p.Known?.Length ?? 1) > MostLength || Split(path) is not { } sent) return null;
        // Dot segments are resolved before the path is sent.
        return sent.Segments.Any(segment => segment.Whole?.Replace("%2e", ".").Replace("%2E", ".") is "." or "..") ? null : sent;
    }

    private static SentPath? Split(PartialText path)
    {
        var pieces = path.Pieces;
        if (pieces.IsEmpty) return null;
        if (pieces[0].Known is not { } text)
        {
            if (pieces.Length < 2 || pieces[1].Known is not { } behindBase) return null;
            // {scheme}://{host}/api/v2/…
            if (behindBase.StartsWith("://", StringComparison.Ordinal)) return Absolute(pieces, 1, 3);
            // {baseAddress}/api/v2/… or {baseAddress}conversations/…: what the hole holds is a base address.
            return new SentPath(Cut(behindBase, pieces, 2), MayLackPrefix: true, null);
        }

        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        var isAbsolute = scheme >= 0 && text.IndexOfAny(['/', '?', '#']) == scheme + 1;
        // HttpClient resolves a leading slash against the host, so a prefix in the base address is lost.
        return isAbsolute ? Absolute(pieces, 0, scheme + 3) : new SentPath(Cut(text, pieces, 1), !text.StartsWith("/", StringComparison.Ordinal), null);
    }

    /// <summary>An address of which the host (from <paramref name="start"/> in piece <paramref name="index"/>) may have holes: https://{host}/api/v2/…, https://api.{region}:{port}/api/v2/…</summary>
    private static SentPath? Absolute(ImmutableArray<TextPiece> pieces, int index, int start)
    {
        for (var first = index; index < pieces.Length; index++, start = 0)
        {
            if (pieces[index].Known is not { } piece) continue;
            var end = piece.IndexOfAny(['/', '?', '#'], start);
            if (end >= 0) return piece[end] == '/' ? new SentPath(Cut(piece.Substring(end), pieces, index + 1), MayLackPrefix: false, index == first && start > 0 ? piece.Substring(start, end - start) : null) : null;
        }

        return null;
    }

    private static List<PartialText> Cut(string text, ImmutableArray<TextPiece> pieces, int next)
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
