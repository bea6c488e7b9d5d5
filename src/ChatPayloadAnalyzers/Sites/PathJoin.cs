using ChatPayloadAnalyzers.Payload;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>Puts paths together that are known in part.</summary>
internal static class PathJoin
{
    /// <summary>Whether a text starts with a scheme.</summary>
    public static bool IsAbsolute(string text)
    {
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        return scheme > 0 && text.IndexOfAny(['/', '?', '#']) == scheme + 1;
    }

    public static PartialText Append(PartialText path, PartialText part) => PartialText.Of(path.Pieces.Concat(part.Pieces));

    /// <summary>Joins with one slash, as <c>Path.Combine</c> and Flurl's <c>Url.Combine</c> do; a query needs none.</summary>
    /// <param name="path">What stands in front.</param>
    /// <param name="part">What is to stand behind it.</param>
    /// <param name="startsAnew">A slash in front of <paramref name="part"/> drops the path.</param>
    public static PartialText Join(PartialText path, PartialText part, bool startsAnew)
    {
        if (path.Whole is "") return part;
        if (part.Whole is "") return path;
        var (end, start) = (path.Pieces[path.Pieces.Length - 1].Known ?? "", part.Pieces[0].Known ?? "");
        if (start.StartsWith("?", StringComparison.Ordinal) || start.StartsWith("#", StringComparison.Ordinal)) return Append(path, part);
        var hasSlash = start.StartsWith("/", StringComparison.Ordinal);
        if (hasSlash && startsAnew) return part;
        // Doubled slashes say nothing.
        return hasSlash || end.EndsWith("/", StringComparison.Ordinal) ? Append(path, part) : PartialText.Of([.. path.Pieces, "/", .. part.Pieces]);
    }
}
