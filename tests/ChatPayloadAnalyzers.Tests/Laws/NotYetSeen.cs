namespace ChatPayloadAnalyzers.Tests.Laws;

/// <summary>
/// Spellings that no reader sees, or not with every body, each with its reason. No warning may stand on them where the endpoint accepts the
/// body, as anywhere; but what it refuses need not be found. A reader that is done takes its rows out of here; a test says
/// which may go.
/// </summary>
internal static class NotYetSeen
{
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>
    {
        ["dictionary, immutable"] = "the changes of an immutable collection are its results, which are not followed",
        ["SerializeToElement"] = "an element is a view of text; it is handed on as a value",
        ["JsonDocument.Parse"] = "a document is read back from text at run time",
        ["deserialized as an element"] = "what is deserialized is known only at run time",
        ["ImmutableList.Create"] = "each item is read, but not that a second one is wrong: its overloads differ by the number of items",
        ["HashSet"] = "equal items are one, and which are equal is the items' affair",
        ["record struct"] = "an unset member of a struct that may be null is not told from one that was set",
        ["class, DataContract without defaults"] = "a number that has its default is left out, so that its kind is not always sent",
        ["JTokenWriter"] = "it drops an earlier member of the same name",
        ["class, another name for it"] = "a change by another name of the object is not followed, so the object may hold anything",
        ["JsonObject, in a static readonly field"] = "anybody may have changed it since",
        ["class, in a property initialized once"] = "anybody may have changed it since",
        ["path: UriBuilder set later"] = "the parts of an address that are set one by one are not put together",
        ["path: either of two arms"] = "an address that is chosen at run time is not known",
    };
}
