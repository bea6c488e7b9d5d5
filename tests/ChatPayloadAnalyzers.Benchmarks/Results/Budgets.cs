using ChatPayloadAnalyzers.Benchmarks.Callbacks;
using ChatPayloadAnalyzers.Benchmarks.Dense;
using ChatPayloadAnalyzers.Benchmarks.Documents;
using ChatPayloadAnalyzers.Benchmarks.Driver;

namespace ChatPayloadAnalyzers.Benchmarks.Results;

/// <summary>The budgets of the project, held against one run.</summary>
internal static class Budgets
{
    private const double MostTimesEmpty = 5;
    // Where the empty analyzer's own runs lie further apart, other programs were at work, and no difference can be seen.
    private const double MostNoise = 0.1;
    private const double MostMicrosABody = 100;
    private const double MostGrowth = 11;
    private const double MostMillisADocument = 500;

    public static IEnumerable<Budget> Of(IReadOnlyList<CallbackRuns> callbacks, IReadOnlyList<DriverRuns> drivers, IReadOnlyList<DenseRun> dense, IReadOnlyList<DocumentRun> documents)
    {
        foreach (var runs in callbacks)
        {
            var times = $"≤ {MostTimesEmpty} × the empty analyzer";
            yield return Ratio("callback bodies, operations asked for the first time", runs.Corpus.Name, times, runs.AllFirst.Ours / runs.AllFirst.Empty);
            yield return Ratio("callback bodies, operations known already", runs.Corpus.Name, times, runs.AllAgain.Ours / runs.AllAgain.Empty);
            yield return new Budget("bytes on nodes that the gate turns away", runs.Corpus.Name, "0", Number.Text(runs.BytesTurnedAway), runs.BytesTurnedAway == 0);
        }

        foreach (var runs in drivers)
        {
            yield return Ratio("time that the driver puts down to us", runs.Corpus.Name, $"≤ {MostTimesEmpty} × the empty analyzer", runs.Telemetry.Ratio);
            yield return NoDifference("wall time of the analysis", runs.Corpus.Name, runs.Wall);
        }

        // Ten bodies bear what a compilation costs once; that is part of the growth, not of the price of a body.
        var slowest = dense.Where(run => run.Count >= 100).MaxBy(run => run.Micros)!;
        yield return new Budget(
            "a body, read and judged",
            $"the slowest: {slowest.Count} × {slowest.Name}",
            $"≤ {MostMicrosABody} µs",
            $"{Number.Text(slowest.Micros)} µs",
            slowest.Micros <= MostMicrosABody);
        var steepest = Growth(dense).MaxBy(step => step.Growth);
        yield return new Budget(
            "10 × as many bodies",
            $"the steepest: {steepest.To.Count} × {steepest.To.Name}",
            $"≤ {MostGrowth} × the time",
            Number.Times(steepest.Growth),
            steepest.Growth <= MostGrowth);

        var (small, large) = (documents[0], documents[^1]);
        yield return new Budget(
            "a team's own document, read once",
            $"{large.Operations} operations, {Number.Text(large.Megabytes)} MiB",
            $"≤ {MostMillisADocument} ms",
            $"{Number.Text(large.Millis)} ms",
            large.Millis <= MostMillisADocument);
        var growth = large.Millis / small.Millis * 10 * small.Operations / large.Operations;
        yield return new Budget("10 × as many operations", $"{small.Operations} to {large.Operations}", $"≤ {MostGrowth} × the time", Number.Times(growth), growth <= MostGrowth);
    }

    private static Budget NoDifference(string what, string where, Turns turns)
    {
        var (slower, noise) = (turns.Ratio - 1, turns.Noise);
        return new Budget(what, where, $"no more than the noise, {Number.Share(noise)}", Number.Change(slower), noise > MostNoise ? null : slower <= noise);
    }

    private static Budget Ratio(string what, string where, string limit, double ratio) =>
        new(what, where, limit, Number.Times(ratio), ratio <= MostTimesEmpty);

    // Of the best runs: a median that something else disturbed would look like growth.
    private static IEnumerable<(DenseRun To, double Growth)> Growth(IReadOnlyList<DenseRun> dense) =>
        from to in dense
        from @from in dense
        where @from.Name == to.Name && @from.Count * 10 == to.Count
        select (to, to.LeastMicros * to.Count / (@from.LeastMicros * @from.Count));
}
