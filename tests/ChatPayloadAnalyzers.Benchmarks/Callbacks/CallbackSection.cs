using ChatPayloadAnalyzers.Benchmarks.Corpora;
using ChatPayloadAnalyzers.Benchmarks.Results;

namespace ChatPayloadAnalyzers.Benchmarks.Callbacks;

/// <summary>What the callbacks cost on code without messages, without the driver around them.</summary>
internal static class CallbackSection
{
    private const double MostTimesEmpty = 5;
    private const string TimesEmpty = "× the empty analyzer";

    public static Section Measure(bool quick)
    {
        var all = WithoutMessages.Corpora(quick).Select(corpus => CallbackRuns.Of(corpus, quick)).ToList();
        return new Section(
            $"""
            {Table.Of(1, ["code", "lines", "calls and creations", "pass the gate by names"], all.Select(Row))}

            Before any node is handed over, the texts of the files are searched for words of known paths and bodies; where there are none, no node
            is asked for ("start" is all then, and "turned away" what the driver does not call). The gate by names lets through what is called `PostAsync`, `PostAsJsonAsync`, `SendAsync`, `Send`, `Serialize`, `JsonContent.Create` or
            `StringContent`, and the like; where a file speaks of a path to a known endpoint, as our own do, also the methods that surround it. The
            generated SDK has them in every client, to URLs that are not ours; in the second, smaller one a few files of many have the word "conversations" in a path, as ours have. "Empty" is an analyzer with the same registrations whose callbacks do nothing. Times are
            medians of runs in turn.

            The callbacks are called without the driver, on code that is bound already. Nanoseconds a node, with the making of the context that each
            call is handed.

            {Table.Of(2, ["code", "nodes", "empty, ns", "ours, ns", "ratio", "runs", "bytes a node"], all.SelectMany(Rows))}

            "First": nobody has asked for the operations of this code before, so that the compiler makes them while we wait. "Again": they are there.
            Bytes are ours less those of the empty analyzer.
            """,
            [.. all.SelectMany(Budgets)]);
    }

    private static IEnumerable<Budget> Budgets(CallbackRuns runs)
    {
        yield return Budget.AtMost("callbacks, where nobody has analysed the code before", runs.Corpus.Name, MostTimesEmpty, TimesEmpty, runs.AllFirst.Ours / runs.AllFirst.Empty);
        yield return Budget.AtMost("callback bodies, where all has been asked for before", runs.Corpus.Name, MostTimesEmpty, TimesEmpty, runs.AllAgain.Ours / runs.AllAgain.Empty);
        yield return new Budget("bytes on nodes that the gate turns away", runs.Corpus.Name, "0", Number.Text(runs.BytesTurnedAway), runs.BytesTurnedAway == 0);
    }

    private static string[] Row(CallbackRuns runs)
    {
        var nodes = runs.NodesTurnedAway + runs.NodesPassing;
        var share = Number.Share((double)runs.NodesPassing / nodes);
        return [runs.Corpus.Name, Number.Text(runs.Corpus.Lines), Number.Text(nodes), $"{Number.Text(runs.NodesPassing)} ({share})"];
    }

    private static IEnumerable<string[]> Rows(CallbackRuns runs)
    {
        yield return Row(runs.Corpus, "start, for each", (runs.Starting.Other, runs.Starting.Ours), runs.Starting.Count, null);
        yield return Row(runs.Corpus, "turned away", (runs.TurnedAway.Other, runs.TurnedAway.Ours), runs.TurnedAway.Count, runs.BytesTurnedAway);
        if (runs.NodesPassing > 0)
        {
            yield return Row(runs.Corpus, "passing, first", (runs.PassingFirst.Other, runs.PassingFirst.Ours), runs.PassingFirst.Count, runs.BytesPassingFirst);
            yield return Row(runs.Corpus, "passing, again", (runs.PassingAgain.Other, runs.PassingAgain.Ours), runs.PassingAgain.Count, runs.BytesPassingAgain);
        }

        yield return Row(runs.Corpus, "all, first", runs.AllFirst, runs.PassingFirst.Count, null);
        yield return Row(runs.Corpus, "all, again", runs.AllAgain, runs.PassingAgain.Count, null);
    }

    private static string[] Row(Corpus corpus, string nodes, (double Empty, double Ours) time, int runs, double? bytes) =>
    [
        corpus.Name, nodes, Number.Text(time.Empty), Number.Text(time.Ours), Number.Times(time.Ours / time.Empty), $"{runs}",
        bytes is { } known ? Number.Text(known) : "",
    ];
}
