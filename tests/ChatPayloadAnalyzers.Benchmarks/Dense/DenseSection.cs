using ChatPayloadAnalyzers.Benchmarks.Results;

namespace ChatPayloadAnalyzers.Benchmarks.Dense;

/// <summary>What bodies at endpoints cost, in every spelling.</summary>
internal static class DenseSection
{
    private const double MostMicrosABody = 100;

    public static Section Measure(bool quick)
    {
        var all = DenseRuns.All(quick);
        // Ten bodies bear what a compilation costs once; that is part of the growth, not of the price of a body.
        var slowest = all.Where(run => run.Count >= 100 && !run.IsOfCompiler).MaxBy(run => run.Micros)!;
        var steepest = Growth(all).Where(step => !step.To.IsOfCompiler).MaxBy(step => step.Growth);
        return new Section(
            $"""
            A file that does nothing but send messages, half of them without their recipient; read, judged and reported. Microseconds a body
            (BenchmarkDotNet, medians; the growth is that of the best runs), in code that is bound already. Ten bodies bear what a compilation costs
            once: the look-ups of known types. Ten thousand bodies stand in a method each only: all in one would be a method of some 80,000 lines.
            "The compiler alone": it is asked what each call does, and nothing is read. Beyond a thousand bodies it grows like all else: what
            it keeps is looked through whenever the runtime collects what nobody needs any more.

            {Table.Of(1, ["bodies", .. all.Select(run => run.Count).Distinct().Order().Select(count => $"{Number.Text(count)}, µs"), "growth by the last 10 ×", "KiB a body"], all.GroupBy(run => run.Name).Select(Row))}
            """,
            [
                Budget.AtMost("a body, read and judged", $"the slowest: {slowest.Count} × {slowest.Name}", MostMicrosABody, "µs", slowest.Micros),
                Budget.AtMost("10 × as many bodies", $"the steepest: {steepest.To.Count} × {steepest.To.Name}", Budget.MostGrowth, "× the time", steepest.Growth),
            ]);

        string[] Row(IGrouping<string, DenseRun> runs)
        {
            var counts = all.Select(run => run.Count).Distinct().Order();
            var last = runs.MaxBy(run => run.Count)!;
            // Once in a while the runtime's own count is off by gigabytes.
            var bytes = runs.OrderByDescending(run => run.Count).Take(2).Min(run => run.Bytes);
            var growth = Growth([.. runs]).Where(step => step.To == last).Select(step => Number.Times(step.Growth)).SingleOrDefault("");
            return [runs.Key, .. counts.Select(count => runs.SingleOrDefault(run => run.Count == count) is { } run ? Number.Text(run.Micros) : ""), growth, Number.Text(bytes / 1024)];
        }
    }

    // Of the best runs: a median that something else disturbed would look like growth.
    private static IEnumerable<(DenseRun To, double Growth)> Growth(IReadOnlyList<DenseRun> all) =>
        from to in all
        from @from in all
        where @from.Name == to.Name && @from.Count * 10 == to.Count
        select (to, to.LeastMicros * to.Count / (@from.LeastMicros * @from.Count));
}
