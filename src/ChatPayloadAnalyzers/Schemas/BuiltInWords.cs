namespace ChatPayloadAnalyzers.Schemas;

/// <summary>The words of the paths in the documents of the package, known without loading them; a test holds them against the documents.</summary>
internal static class BuiltInWords
{
    public static ImmutableArray<ImmutableArray<string>> All { get; } = ImmutableArray.Create(
        // A path may be spoken of with a letter missing, and is found all the same. Webchats have a conversation in their path, and "chat" in their name.
        ImmutableArray.Create("conversation", "chat"),
        ImmutableArray.Create("conversation", "message"),
        ImmutableArray.Create("conversation", "email"),
        ImmutableArray.Create("conversation", "event"),
        ImmutableArray.Create("chats", "message"),
        // Also in openmessaging. The fewer words stand first, the less there is to look for in code that has nothing to do with us.
        ImmutableArray.Create("messaging", "message"));
}
