namespace ChatPayloadAnalyzers.Sites;

/// <summary>The HTTP method that the name of a client's method begins with; only those that carry a body are known.</summary>
internal static class HttpVerb
{
    /// <returns>In capitals; <see langword="null"/> where the name says none.</returns>
    public static string? Of(string name) =>
        name.StartsWith("Post", StringComparison.Ordinal) ? "POST"
        : name.StartsWith("Put", StringComparison.Ordinal) ? "PUT"
        : name.StartsWith("Patch", StringComparison.Ordinal) ? "PATCH"
        : null;
}
