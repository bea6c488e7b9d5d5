namespace ChatPayloadAnalyzers.Tests.Laws;

/// <summary>Programs that the endpoint refuses and that have no warning, in spellings that are seen otherwise.</summary>
internal sealed record Unseen(string Spelling, string Body, string Reason)
{
    public static IReadOnlyList<Unseen> Programs { get; } = [];

    public static bool Covers(Case program) => Programs.Any(u => u.Is(program));

    public bool Is(Case program) => program.Spelling.Name == Spelling && program.Body == Body;
}
