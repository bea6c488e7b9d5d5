using ChatPayloadAnalyzers.Benchmarks.Results;

namespace ChatPayloadAnalyzers.Benchmarks.Cold;

/// <summary>What the first file in a new process costs.</summary>
internal static class ColdSection
{
    private const int Rounds = 11;
    private const int QuickRounds = 2;

    public static Section Measure(bool quick) => MeasureAsync(quick).GetAwaiter().GetResult();

    private static async Task<Section> MeasureAsync(bool quick)
    {
        var rows = new List<string[]>();
        foreach (var (file, name) in new[] { (ColdProcess.WithoutMessage, "sends nothing"), (ColdProcess.WithMessage, "sends a wrong message") })
        {
            var (analysis, process) = (new Turns(), new Turns());
            for (var round = -1; round < (quick ? QuickRounds : Rounds); round++)
            {
                var (empty, ours) = round % 2 == 0
                    ? (await ColdProcess.StartAsync(ColdProcess.Empty, file), await ColdProcess.StartAsync(ColdProcess.Ours, file))
                    : Swapped(await ColdProcess.StartAsync(ColdProcess.Ours, file), await ColdProcess.StartAsync(ColdProcess.Empty, file));
                // The first reads the files from the disk.
                if (round < 0) continue;
                analysis.Take(() => empty.Analysis, () => ours.Analysis);
                process.Take(() => empty.Process, () => ours.Process);
            }

            rows.Add(Row(name, "the analysis", analysis));
            rows.Add(Row(name, "the process", process));
        }

        return new Section(
            $"""
            A small file, in a process that has analysed nothing yet, with ours and with the empty analyzer in turn. "The analysis" is from the making of
            the analyzer to the findings: our assembly is loaded, its code compiled, the schemas are read if there is a message. "The process" is from its
            start to the findings, with what the compiler needs. Milliseconds, medians of {(quick ? QuickRounds : Rounds)} processes each.

            {Table.Of(2, ["a file that", "what", "empty, ms", "ours, ms", "we add, ms", "noise", "least: empty", "ours"], rows)}
            """,
            []);
    }

    private static (T Empty, T Ours) Swapped<T>(T ours, T empty) => (empty, ours);

    private static string[] Row(string file, string what, Turns turns) =>
    [
        file, what, Number.Text(turns.Other), Number.Text(turns.Ours), Number.Text(turns.Ours - turns.Other), Number.Share(turns.Noise),
        Number.Text(turns.LeastOther), Number.Text(turns.LeastOurs),
    ];
}
