namespace ChatPayloadAnalyzers.Tests.Laws.Published;

/// <summary>What the laws except, by the name of the body, each with its reason.</summary>
internal static class Tables
{
    private const string Judgement = "Which words to leave out, and which recipient, only their writer knows.";
    private const string Unknown = "What shall stand there, no schema says.";
    private const string Guess = "The fix writes the first of the allowed values; what that one asks for, or forbids, is found then.";

    /// <summary>Refused by the stand-in, and without a warning.</summary>
    public static IReadOnlyDictionary<string, string> NotWarned { get; } = new Dictionary<string, string>
    {
        ["no media beside text"] = "An endpoint that is not strict may take an empty array for none.",
    };

    /// <summary>Found and left to the writer, at least in part.</summary>
    public static IReadOnlyDictionary<string, string> WithoutFix { get; } = new Dictionary<string, string>
    {
        ["textBody too long"] = Judgement,
        ["sms too long"] = Judgement,
        ["open too long"] = Judgement,
        ["toAddresses with an item too many"] = Judgement,
        ["whatsapp without template"] = Unknown,
        ["from missing"] = Unknown,
        ["from null"] = Unknown,
        ["from of the wrong kind"] = Unknown,
        ["to missing"] = Unknown,
        ["to null"] = Unknown,
        ["to of the wrong kind"] = Unknown,
        ["fromAddress missing"] = Unknown,
        ["fromAddress null"] = Unknown,
        ["fromAddress of the wrong kind"] = Unknown,
        ["toAddresses missing"] = Unknown,
        ["toAddresses null"] = Unknown,
        ["toAddresses of the wrong kind"] = Unknown,
        ["historyIncluded of the wrong kind"] = Unknown,
        ["isFinalReceipt of the wrong kind"] = Unknown,
        ["useExistingConversation of the wrong kind"] = Unknown,
        ["useExistingActiveConversation of the wrong kind"] = Unknown,
        ["typing.duration of the wrong kind"] = Unknown,
        ["content[0].attachment.contentSizeBytes of the wrong kind"] = Unknown,
        ["metadata of the wrong kind"] = Unknown,
        ["metadata with an object"] = Unknown,
        ["typing of the wrong kind"] = Unknown,
        ["channel of the wrong kind"] = Unknown,
        ["events of the wrong kind"] = Unknown,
        ["reasons of the wrong kind"] = Unknown,
        ["buttonResponse of the wrong kind"] = Unknown,
        ["content of the wrong kind"] = Unknown,
        ["content[0].attachment of the wrong kind"] = Unknown,
        ["status missing"] = Guess,
        ["status null"] = Guess,
        ["status of no listed value"] = Guess,
        ["status of the wrong kind"] = Guess,
        ["empty"] = Guess,
        ["channel missing"] = "No type is made up for a property that the class does not have.",
    };
}
