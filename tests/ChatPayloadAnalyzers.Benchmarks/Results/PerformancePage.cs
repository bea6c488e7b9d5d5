using System.Text;
using ChatPayloadAnalyzers.Benchmarks.Callbacks;
using ChatPayloadAnalyzers.Benchmarks.Corpora;
using ChatPayloadAnalyzers.Benchmarks.Dense;
using ChatPayloadAnalyzers.Benchmarks.Documents;
using ChatPayloadAnalyzers.Benchmarks.Driver;

namespace ChatPayloadAnalyzers.Benchmarks.Results;

/// <summary>Writes docs/performance.md.</summary>
internal static class PerformancePage
{
    public static string Of(IReadOnlyList<CallbackRuns> callbacks, IReadOnlyList<DriverRuns> drivers, IReadOnlyList<DenseRun> dense, IReadOnlyList<DocumentRun> documents)
    {
        var page = new StringBuilder("""
            # Performance

            Most code sends no chat message. It must not notice that the analyzer is there, and code that does send messages must not wait for it.
            This page is written by the program that measures it; do not edit it:

                dotnet run -c Release --project tests/ChatPayloadAnalyzers.Benchmarks

            Measured on:


            """);
        foreach (var line in Machine.Lines()) page.Append("    ").Append(line).Append('\n');
        page.Append("\n## Budgets\n\n");
        Table(page, 5, ["budget", "on", "limit", "measured", "holds"], Budgets.Of(callbacks, drivers, dense, documents).Select(Row));
        page.Append("\n## The code without messages\n\n");
        Table(page, 1, ["code", "lines", "calls and creations", "pass the gate by names"], callbacks.Select(Row));
        page.Append("""

            The gate by names lets through what is called `PostAsync`, `PostAsJsonAsync`, `SendAsync`, `Send`, `Serialize`, `JsonContent.Create` or
            `StringContent`. The generated SDK has them in every client, to URLs that are not ours; in the second, smaller one a few files of many have the
            word "conversations" in a path, as ours have. "Empty" is an analyzer with the same registrations whose callbacks do nothing. Times are
            medians of runs in turn.

            ## Callback bodies alone

            The callbacks are called without the driver, on code that is bound already. Nanoseconds a node, with the making of the context that each
            call is handed.


            """);
        Table(page, 2, ["code", "nodes", "empty, ns", "ours, ns", "ratio", "runs", "bytes a node"], callbacks.SelectMany(Rows));
        page.Append("""

            "First": nobody has asked for the operations of this code before, so that the compiler makes them while we wait. "Again": they are there.
            Bytes are ours less those of the empty analyzer.

            ## In the driver

            `CompilationWithAnalyzers` with one analyzer, concurrent. Nobody else asks for the bodies of methods here, so that all which is bound for us
            counts as ours. The noise is the distance between the quartiles of the empty analyzer's runs; the least run is the one that other programs
            on the machine disturbed least.


            """);
        Table(page, 2, ["code", "what", "empty, ms", "ours, ms", "ratio", "noise", "least: empty", "ours", "ratio"], drivers.SelectMany(Rows));
        page.Append("""

            ## Bodies at endpoints

            A file that does nothing but send messages, half of them without their recipient; read, judged and reported. Microseconds a body
            (BenchmarkDotNet, medians; the growth is that of the best runs), in code that is bound already. Ten bodies bear what a compilation costs
            once: the look-ups of known types.


            """);
        var spellings = dense.GroupBy(run => run.Name);
        Table(page, 1, ["bodies", .. dense.Select(run => run.Count).Distinct().Order().Select(count => $"{count}, µs"), "KiB a body"], spellings.Select(Row));
        page.Append("""

            ## Documents

            A team's own OpenAPI document, from the text to its endpoints and the schema of one body; kept for each text, so that it is read again
            only when it changes. The package's own documents are read once a process, when a path that may be theirs is first seen.


            """);
        Table(page, 0, ["operations", "MiB of text", "ms", "MiB allocated"], documents.Select(run => new[] { Number.Text(run.Operations), Number.Text(run.Megabytes), Number.Text(run.Millis), Number.Text(run.MegabytesAllocated) }));
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static string[] Row(Budget budget) => [budget.What, budget.Where, budget.Limit, budget.Measured, budget.Holds == false ? "**no**" : budget.Verdict];

    private static string[] Row(CallbackRuns runs)
    {
        var nodes = runs.NodesTurnedAway + runs.NodesPassing;
        var share = Number.Share((double)runs.NodesPassing / nodes);
        return [runs.Corpus.Name, Number.Text(runs.Corpus.Lines), Number.Text(nodes), $"{Number.Text(runs.NodesPassing)} ({share})"];
    }

    private static string[] Row(IGrouping<string, DenseRun> runs) =>
        [runs.Key, .. runs.OrderBy(run => run.Count).Select(run => Number.Text(run.Micros)), Number.Text(runs.MaxBy(run => run.Count)!.Bytes / 1024)];

    private static IEnumerable<string[]> Rows(CallbackRuns runs)
    {
        yield return Row(runs.Corpus, "turned away", (runs.TurnedAway.Empty, runs.TurnedAway.Ours), runs.TurnedAway.Count, runs.BytesTurnedAway);
        if (runs.NodesPassing == 0) yield break;
        yield return Row(runs.Corpus, "passing, first", (runs.PassingFirst.Empty, runs.PassingFirst.Ours), runs.PassingFirst.Count, runs.BytesPassingFirst);
        yield return Row(runs.Corpus, "passing, again", (runs.PassingAgain.Empty, runs.PassingAgain.Ours), runs.PassingAgain.Count, runs.BytesPassingAgain);
        yield return Row(runs.Corpus, "all, first", runs.AllFirst, runs.PassingFirst.Count, null);
        yield return Row(runs.Corpus, "all, again", runs.AllAgain, runs.PassingAgain.Count, null);
    }

    private static string[] Row(Corpus corpus, string nodes, (double Empty, double Ours) time, int runs, double? bytes) =>
    [
        corpus.Name, nodes, Number.Text(time.Empty), Number.Text(time.Ours), Number.Times(time.Ours / time.Empty), $"{runs}",
        bytes is { } known ? Number.Text(known) : "",
    ];

    private static IEnumerable<string[]> Rows(DriverRuns runs) =>
    [
        Row(runs.Corpus, "wall time", runs.Wall),
        Row(runs.Corpus, "processor time", runs.Processor),
        Row(runs.Corpus, "put down to the analyzer", runs.Telemetry),
    ];

    private static string[] Row(Corpus corpus, string what, Turns turns) =>
    [
        corpus.Name, what, Number.Text(turns.Empty), Number.Text(turns.Ours), Number.Times(turns.Ratio), Number.Share(turns.Noise),
        Number.Text(turns.LeastEmpty), Number.Text(turns.LeastOurs), Number.Times(turns.LeastOurs / turns.LeastEmpty),
    ];

    /// <param name="page">Where to write.</param>
    /// <param name="texts">How many columns are text; the others are numbers, which stand to the right.</param>
    /// <param name="head">The names of the columns.</param>
    /// <param name="rows">The cells.</param>
    private static void Table(StringBuilder page, int texts, string[] head, IEnumerable<string[]> rows)
    {
        Line(head);
        Line([.. head.Select((_, column) => column < texts ? "---" : "--:")]);
        foreach (var row in rows) Line(row);

        void Line(string[] cells) => page.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
    }
}
