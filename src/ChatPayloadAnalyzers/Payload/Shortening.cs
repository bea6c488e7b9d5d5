namespace ChatPayloadAnalyzers.Payload;

/// <summary>Names and values in messages are cut, so that a message stays one that can be read.</summary>
internal static class Shortening
{
    /// <param name="text">As it stands in the code.</param>
    /// <param name="most">How many characters of it are kept, and a mark that there were more.</param>
    public static string ShortenedTo(this string text, int most) => text.Length <= most ? text : text.Substring(0, most) + "…";
}
