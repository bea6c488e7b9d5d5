using ChatPayloadAnalyzers.Benchmarks.Results;
using ChatPayloadAnalyzers.Tests.Adversaries;

namespace ChatPayloadAnalyzers.Benchmarks.Worst;

/// <summary>The shapes that the tests hold against the analyzer for the bytes that they cost, here by the clock.</summary>
internal static class WorstSection
{
    private const int Shown = 10;

    // Four times as large, and some for what grows by n log n.
    private const double MostGrowth = 5.2;

    // What is done sooner says more of the clock than of the code.
    private const double LeastMillis = 10;

    public static Section Measure(bool quick)
    {
        var all = Adversary.All.Select(adversary => WorstRun.Of(adversary, quick)).OrderByDescending(run => run.WholeMillis).ToList();
        var lasting = all.Where(run => run.WholeMillis >= LeastMillis).ToList();
        var steep = lasting.OrderByDescending(run => run.Growth).ToList();
        return new Section(
            $"""
            {all.Count} shapes of code that somebody's generator writes, or nobody does, at their full size and at a quarter of it; read, judged and reported
            in code that is bound already, on a stack of a mebibyte. The best of {WorstRun.Times} runs. The tests hold all of them against the bytes that they cost.

            The {Shown} that take longest:

            {Text(all.Take(Shown))}

            The {Shown} that grow most, of those that take {LeastMillis} ms or more:

            {Text(steep.Take(Shown))}
            """,
            [.. steep.Take(1).Select(run => Budget.AtMost("4 × as large a worst case", $"the steepest: {run.Adversary.Name}", MostGrowth, "× the time", run.Growth))]);
    }

    private static string Text(IEnumerable<WorstRun> runs) =>
        Table.Of(1, ["code", "a quarter, ms", "the whole, ms", "growth", "MiB allocated"], runs.Select(Row));

    private static string[] Row(WorstRun run) =>
    [
        run.Adversary.Name, Number.Text(run.QuarterMillis), Number.Text(run.WholeMillis), Number.Times(run.Growth),
        Number.Text(run.WholeBytes / 1024 / 1024),
    ];
}
