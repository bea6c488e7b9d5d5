using ChatPayloadAnalyzers.Tests.Laws.Spellings;

namespace ChatPayloadAnalyzers.Tests.Laws;

/// <summary>Spellings that no form can write yet: Repair does not ask for them. A form that is done names its rows here.</summary>
internal static class WithoutFixYet
{
    /// <summary>The spellings that forms can write.</summary>
    private static readonly HashSet<string> Written =
    [
        .. Everyday.All.Select(spelling => spelling.Name),
        // Items that an object serializes into the text are the object's to mend.
        .. JsonTexts.All.Select(spelling => spelling.Name).Where(name => !name.EndsWith("value serialized", StringComparison.Ordinal)),
    ];

    public static bool Contains(Spelling spelling) => !Written.Contains(spelling.Name);
}
