using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Editing;

/// <summary>A body before and after the first choice of every finding.</summary>
/// <param name="Name">What the case shows.</param>
/// <param name="Before">Statements that find <c>client</c>, <c>path</c>, <c>agentId</c> and <c>participantId</c> in scope.</param>
/// <param name="After">The same, mended.</param>
/// <param name="Types">Types beside them.</param>
/// <param name="TypesAfter">The types where the fix changes them too.</param>
/// <param name="Using">A namespace that the file uses besides the usual ones.</param>
/// <param name="Left">The IDs that stand there still, in the order of the text.</param>
/// <param name="Needs">The C# version that the spelling needs.</param>
internal sealed record FixCase(string Name, string Before, string After, string Types = "", string? TypesAfter = null, string Left = "", string Using = "System", int Needs = HostCompiler.OldestCSharp)
{
    /// <summary>Values that are posted as they stand, in one statement or in several.</summary>
    public static FixCase Post(string name, string before, string after, string types, string? typesAfter = null, string left = "", int times = 1) =>
        new(name, Statements(before, times), Statements(after, times), types, typesAfter, left);

    private static string Statements(string value, int times) => string.Join('\n', Enumerable.Repeat($"await client.PostAsJsonAsync(path, {value});", times));
}
