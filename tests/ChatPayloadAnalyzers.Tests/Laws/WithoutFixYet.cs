using ChatPayloadAnalyzers.Tests.Laws.Spellings;

namespace ChatPayloadAnalyzers.Tests.Laws;

/// <summary>Spellings that no form can write yet: Repair does not ask for them. A form that is done names its rows here.</summary>
internal static class WithoutFixYet
{
    /// <summary>The spellings that forms can write.</summary>
    private static readonly HashSet<string> Written = [.. Everyday.All.Select(spelling => spelling.Name)];

    public static bool Contains(Spelling spelling) => !Written.Contains(spelling.Name);
}
