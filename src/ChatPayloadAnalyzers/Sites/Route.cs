using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Reading;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>A path with names in braces, which the arguments of a call fill.</summary>
internal static class Route
{
    /// <param name="route">The path. What a name with a star stands for is any number of segments, and nobody knows.</param>
    /// <param name="argument">The argument that fills a name.</param>
    /// <param name="reader">Where the call stands.</param>
    public static PartialText Fill(string route, Func<string, IArgumentOperation?> argument, Reader reader)
    {
        var pieces = new List<TextPiece>();
        var at = 0;
        while (route.IndexOf('{', at) is >= 0 and var open && route.IndexOf('}', open) is >= 0 and var close)
        {
            if (route[open + 1] == '*') return PartialText.Unknown;
            pieces.Add(route.Substring(at, open - at));
            pieces.Add(new TextPiece(null, argument(route.Substring(open + 1, close - open - 1)) is { } given ? new ValueOrigin(given.Value, reader) : null));
            at = close + 1;
        }

        pieces.Add(route.Substring(at));
        return PartialText.Of(pieces);
    }
}
