using ChatPayloadAnalyzers.Benchmarks.Callbacks;
using ChatPayloadAnalyzers.Benchmarks.Corpora;
using ChatPayloadAnalyzers.Benchmarks.Results;

namespace ChatPayloadAnalyzers.Benchmarks.Builds;

/// <summary>What the package costs a build.</summary>
internal static class BuildSection
{
    private const int QuickProjects = 2;

    public static Section Measure(bool quick) => MeasureAsync(quick).GetAwaiter().GetResult();

    private static async Task<Section> MeasureAsync(bool quick)
    {
        var corpus = SdkCorpus.Large;
        if (quick) corpus = new Corpus("a part of a large generated SDK", [.. corpus.Projects.Take(QuickProjects)]);
        var bytes = CallbackBytes.Of(corpus);
        using var solution = await LargeSolution.WriteAsync(corpus);
        var runs = await BuildRuns.OfAsync(solution, quick);
        var where = $"{Number.Text(corpus.Lines)} lines in {corpus.Projects.Length} projects";
        return new Section(
            $"""
            `dotnet build -t:Rebuild --no-restore` of {where}, generated, without and with the package in turn. One project after another, each build with a
            compiler of its own that stays for all projects; memory and processor time are the compiler's, in which the analyzers run. The SDK's own
            analyzers run in both. Medians of {runs.Wall.Count} builds each.

            {Table.Of(1, ["what", "without", "with", "ratio", "noise", "least: without", "with", "ratio"],
            [
                Row("wall time, s", runs.Wall),
                Row("processor time, s", runs.Processor),
                Row("memory at the most, MiB", runs.Peak),
            ])}

            What the compiler says itself in one more build (`-p:ReportAnalyzer=true`), seconds of all processors together: all analyzers
            {Number.Text(runs.Report.AllSeconds)} s, ours {Number.Text(runs.Report.OurSeconds)} s ({Number.Share(runs.Report.OurSeconds / runs.Report.AllSeconds)}), in {runs.Report.Projects} projects.

            Bytes that our callbacks allocate on this code, called directly: {Number.Text(bytes.BytesTurnedAway)} on the {Number.Text(bytes.TurnedAway)} calls and
            creations that the gate by names turns away, {Number.Text(bytes.BytesPassing / 1024.0)} KiB on the {Number.Text(bytes.Passing)} others, with what is
            looked up once a project.
            """,
            [
                Budget.NoDifference("wall time of a build", where, runs.Wall),
                Budget.NoDifference("memory of the compiler", where, runs.Peak),
                new Budget("bytes on nodes that the gate turns away", where, "0", Number.Text(bytes.BytesTurnedAway), bytes.BytesTurnedAway == 0),
            ]);
    }

    private static string[] Row(string what, Turns turns) =>
    [
        what, Number.Text(turns.Other), Number.Text(turns.Ours), Number.Times(turns.Ratio), Number.Share(turns.Noise),
        Number.Text(turns.LeastOther), Number.Text(turns.LeastOurs), Number.Times(turns.LeastOurs / turns.LeastOther),
    ];
}
