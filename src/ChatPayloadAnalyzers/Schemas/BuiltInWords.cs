namespace ChatPayloadAnalyzers.Schemas;

/// <summary>The words of the paths in the documents of the package, known without loading them; a test holds them against the documents.</summary>
internal static class BuiltInWords
{
    public static ImmutableArray<ImmutableArray<string>> All { get; } = ImmutableArray.Create(
        // A path may be spoken of with a letter missing, and is found all the same.
        ImmutableArray.Create("conversation", "chat"),
        ImmutableArray.Create("conversation", "message"),
        ImmutableArray.Create("conversation", "email"),
        ImmutableArray.Create("conversation", "event"),
        ImmutableArray.Create("chats", "messages"),
        ImmutableArray.Create("webchat", "guest"),
        ImmutableArray.Create("messaging", "messages"),
        ImmutableArray.Create("openmessaging", "messageevents"));
}
