using ChatPayloadAnalyzers.Benchmarks.Results;

namespace ChatPayloadAnalyzers.Benchmarks.Documents;

/// <summary>What a team's own documents cost.</summary>
internal static class DocumentSection
{
    private const double MostMillis = 500;

    public static Section Measure()
    {
        var all = DocumentRun.All();
        var (small, large) = (all[0], all[^1]);
        var growth = large.Millis / small.Millis * 10 * small.Operations / large.Operations;
        return new Section(
            $"""
            A team's own OpenAPI document, from the text to its endpoints and the schema of one body; kept for each text, so that it is read again
            only when it changes. The package's own documents are read once a process, when a path that may be theirs is first seen.

            {Table.Of(0, ["operations", "MiB of text", "ms", "MiB allocated"], all.Select(Row))}
            """,
            [
                Budget.AtMost("a team's own document, read once", $"{large.Operations} operations, {Number.Text(large.Megabytes)} MiB", MostMillis, "ms", large.Millis),
                Budget.AtMost("10 × as many operations", $"{small.Operations} to {large.Operations}", Budget.MostGrowth, "× the time", growth),
            ]);
    }

    private static string[] Row(DocumentRun run) =>
        [Number.Text(run.Operations), Number.Text(run.Megabytes), Number.Text(run.Millis), Number.Text(run.MegabytesAllocated)];
}
