namespace ConversationsApi;

/// <summary>The OAuth scopes that a client may ask for, and the two that posting a message takes; the vendor's documents say what others take.</summary>
internal static class Scopes
{
    public static readonly string[] ToPostMessages = ["conversation:write", "chat:write"];

    private static readonly string[] Known = ["conversation:read", "chat:read", .. ToPostMessages, .. PublishedEndpoint.All.SelectMany(endpoint => endpoint.Security).SelectMany(scopes => scopes)];

    /// <summary>Null when a scope is asked for that nobody may have.</summary>
    public static IReadOnlySet<string>? Read(string spaceSeparated)
    {
        var scopes = spaceSeparated.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        return scopes.IsSubsetOf(Known) ? scopes : null;
    }
}
