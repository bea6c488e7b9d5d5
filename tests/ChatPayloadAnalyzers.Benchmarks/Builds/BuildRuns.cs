using System.Diagnostics;
using ChatPayloadAnalyzers.Benchmarks.Results;

namespace ChatPayloadAnalyzers.Benchmarks.Builds;

/// <summary>Whole builds without and with the package, in turn.</summary>
internal sealed class BuildRuns
{
    private const int Rounds = 5;

    // A compiler that compiled these projects took longer than that; if it did not, the build has gone past it.
    private const double LeastSeconds = 1;

    private BuildRuns()
    {
    }

    /// <summary>Seconds, from the command to its end.</summary>
    public Turns Wall { get; } = new();

    /// <summary>Seconds of all processors together, of the compiler.</summary>
    public Turns Processor { get; } = new();

    /// <summary>MiB of the compiler, at the most.</summary>
    public Turns Peak { get; } = new();

    /// <summary>What the compiler puts down to which analyzer, in one more build with the package.</summary>
    public AnalyzerReport Report { get; private set; } = AnalyzerReport.Nothing;

    public static async Task<BuildRuns> OfAsync(LargeSolution solution, bool quick)
    {
        var compiler = (await solution.RunAsync("msbuild", solution.AnyProject, "-getProperty:RoslynTargetsPath")).Succeeded().Output.Trim();
        var runs = new BuildRuns();
        // One round before it counts: the first reads the files from the disk.
        for (var round = quick ? 0 : -1; round < (quick ? 1 : Rounds); round++)
        {
            Run without = default, with = default;
            if (round % 2 == 0) without = await BuildAsync(solution, compiler, isInstalled: false);
            with = await BuildAsync(solution, compiler, isInstalled: true);
            if (round % 2 != 0) without = await BuildAsync(solution, compiler, isInstalled: false);
            if (round < 0) continue;
            runs.Wall.Take(() => without.Wall, () => with.Wall);
            runs.Processor.Take(() => without.Processor, () => with.Processor);
            runs.Peak.Take(() => without.Peak, () => with.Peak);
        }

        runs.Report = AnalyzerReport.Of((await BuildAsync(solution, compiler, isInstalled: true, "-p:ReportAnalyzer=true", "-v:d")).Output);
        return runs;
    }

    private static async Task<Run> BuildAsync(LargeSolution solution, string folder, bool isInstalled, params IEnumerable<string> more)
    {
        using var compiler = new Compiler(folder);
        var start = Stopwatch.GetTimestamp();
        // One project after another: two at a time would meet by chance.
        var build = await solution.RunAsync(
            ["build", LargeSolution.FileOf(isInstalled), "-t:Rebuild", "--no-restore", "-m:1", "-v:q", .. compiler.Arguments, .. more]);
        var wall = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var (peak, processor) = compiler.Needed();
        if (build.Succeeded().Ours.FirstOrDefault() is { } found) throw new InvalidOperationException($"There is no message in this code, but: {found}");
        if (processor < LeastSeconds) throw new InvalidOperationException($"The build did not use the compiler that we started.\n{build}");
        return new Run(wall, processor, peak, build.Output);
    }

    private record struct Run(double Wall, double Processor, double Peak, string Output);
}
