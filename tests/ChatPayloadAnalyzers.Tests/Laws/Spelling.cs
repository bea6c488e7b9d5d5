using ChatPayloadAnalyzers.Tests.Laws.Spellings;
using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Laws;

/// <summary>A way to write a body and send it: statements, and the types that they need.</summary>
/// <param name="Name">In words.</param>
/// <param name="Write">Gives nothing for a body that cannot be spelled so.</param>
/// <param name="CSharp">The version of the language that it needs.</param>
/// <param name="OpenBecause">Why it is left alone on purpose.</param>
/// <param name="Usings">What its file needs besides the usings of every program.</param>
internal sealed record Spelling(string Name, Func<NamedBody, string, (string Statements, string Types)?> Write, int CSharp = HostCompiler.OldestCSharp, string? OpenBecause = null, string Usings = "")
{
    /// <summary>The spellings that the compiler under the tests knows.</summary>
    public static IReadOnlyList<Spelling> All => [.. Every.Where(spelling => HostCompiler.Knows(spelling.CSharp))];

    /// <summary>One or more of each kind: the ones whose every choice is tried by itself.</summary>
    public static IReadOnlyList<Spelling> WithFixes => [.. All.Where(spelling => spelling.IsSeen && Tried.Contains(spelling.Name))];

    private static HashSet<string> Tried { get; } =
    [
        .. Everyday.All.Concat(JsonTexts.All).Select(spelling => spelling.Name),
        "dictionary by indexers, all", "dictionary filled by Add", "JsonObject", "JsonObject filled by indexer", "JObject of JProperties", "JsonNode.Parse, then changed",
        "record, positional", "class, assigned", "class, constructor with optional parameters", "class, Newtonsoft", "record, with", "List filled by Add",
        "Utf8JsonWriter", "Utf8JsonWriter, short calls", "JsonTextWriter",
    ];

    public static IReadOnlyList<Spelling> Every { get; } =
    [
        .. Everyday.All,
        .. ObjectRows.All,
        .. ArrayRows.All,
        .. ClassRows.All,
        .. JsonTexts.All,
        .. JsonWriters.All,
        .. Histories.All,
        .. Holders.All,
        .. SenderRows.All,
        .. Paths.All,
        .. Wrappers.All,
        .. OtherClients.All,
        .. Spellings.OpenByDesign.All,
    ];

    /// <summary>Everything that is wrong with a body must be found in it.</summary>
    public bool IsSeen => OpenBecause is null && !NotYetSeen.Reasons.ContainsKey(Name);

    public override string ToString() => Name;
}
