using ChatPayloadAnalyzers.Benchmarks.Corpora;
using ChatPayloadAnalyzers.Benchmarks.Results;

namespace ChatPayloadAnalyzers.Benchmarks.Driver;

/// <summary>What code without messages costs in the driver, beside the empty analyzer and beside those of another SDK.</summary>
internal static class DriverSection
{
    private const double MostTimesEmpty = 5;
    private const double MostTimesPeer = 0.5;
    private const double Mega = 1024 * 1024;

    public static Section Measure(bool quick)
    {
        var empty = WithoutMessages.Corpora(quick).Select(corpus => DriverRuns.Of(corpus, [new EmptyAnalyzer()], quick)).ToList();
        var analyzers = Peer.Analyzers();
        List<DriverRuns> peer = analyzers.IsEmpty ? [] : [.. WithoutMessages.Corpora(quick).Select(corpus => DriverRuns.Of(corpus, analyzers, quick))];
        return new Section(
            $"""
            `CompilationWithAnalyzers` with one analyzer, concurrent. Nobody else asks for the bodies of methods here, so that all which is bound for us
            counts as ours. The noise is the distance between the quartiles of the empty analyzer's runs; the least run is the one that other programs
            on the machine disturbed least.

            {Table.Of(2, ["code", "what", "empty", "ours", "ratio", "noise", "least: empty", "ours", "ratio"], empty.SelectMany(Rows))}

            {(peer.Count == 0 ? $"{Peer.Name} {Peer.Version} was not there to be held against." : TextOf(peer))}
            """,
            [.. empty.SelectMany(OfEmpty), .. peer.Select(OfPeer)]);
    }

    private static string TextOf(IEnumerable<DriverRuns> peer) => $"""
        The same beside the analyzers that {Peer.Name} {Peer.Version} brings to everybody who references it:

        {Table.Of(2, ["code", "what", Peer.Name, "ours", "ratio", "noise", $"least: {Peer.Name}", "ours", "ratio"], peer.SelectMany(Rows))}
        """;

    private static IEnumerable<Budget> OfEmpty(DriverRuns runs)
    {
        yield return Budget.AtMost("time that the driver puts down to us", runs.Corpus.Name, MostTimesEmpty, "× the empty analyzer", runs.Telemetry.Ratio);
        yield return Budget.NoDifference("wall time of the analysis", runs.Corpus.Name, runs.Wall);
    }

    private static Budget OfPeer(DriverRuns runs) =>
        Budget.AtMost("time that the driver puts down to us", runs.Corpus.Name, MostTimesPeer, $"× {Peer.Name}'s analyzers", runs.Telemetry.Ratio);

    private static IEnumerable<string[]> Rows(DriverRuns runs) =>
    [
        Row(runs.Corpus, "wall time, ms", runs.Wall),
        Row(runs.Corpus, "processor time, ms", runs.Processor),
        Row(runs.Corpus, "put down to the analyzers, ms", runs.Telemetry),
        Row(runs.Corpus, "allocated, MiB", runs.Bytes, Mega),
    ];

    private static string[] Row(Corpus corpus, string what, Turns turns, double unit = 1) =>
    [
        corpus.Name, what, Number.Text(turns.Other / unit), Number.Text(turns.Ours / unit), Number.Times(turns.Ratio), Number.Share(turns.Noise),
        Number.Text(turns.LeastOther / unit), Number.Text(turns.LeastOurs / unit), Number.Times(turns.LeastOurs / turns.LeastOther),
    ];
}
