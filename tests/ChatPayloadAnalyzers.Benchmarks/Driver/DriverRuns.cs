using System.Diagnostics;
using ChatPayloadAnalyzers.Benchmarks.Corpora;
using ChatPayloadAnalyzers.Benchmarks.Results;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ChatPayloadAnalyzers.Benchmarks.Driver;

/// <summary>The whole analysis as a host runs it, with ours and with the empty analyzer in turn. In milliseconds.</summary>
internal sealed class DriverRuns
{
    private const int Rounds = 7;

    private DriverRuns(Corpus corpus) => Corpus = corpus;

    public Corpus Corpus { get; }

    /// <summary>From start to end.</summary>
    public Turns Wall { get; } = new();

    /// <summary>Of all processors together: other programs on the machine show less in it.</summary>
    public Turns Processor { get; } = new();

    /// <summary>What the driver puts down to the analyzer.</summary>
    public Turns Telemetry { get; } = new();

    public static DriverRuns Of(Corpus corpus)
    {
        var runs = new DriverRuns(corpus);
        for (var round = -1; round < Rounds; round++)
        {
            // Parsed before the clock starts; bound while it runs, as in a build.
            var compilations = corpus.Compile();
            Run empty = default, ours = default;
            var wall = round < 0 ? new Turns() : runs.Wall;
            wall.Take(
                () => (empty = Analyse(compilations, new EmptyAnalyzer())).Wall,
                () => (ours = Analyse(compilations, new ChatPayloadAnalyzer())).Wall);
            if (round < 0) continue;
            runs.Processor.Take(() => empty.Processor, () => ours.Processor);
            runs.Telemetry.Take(() => empty.Telemetry, () => ours.Telemetry);
        }

        return runs;
    }

    private static Run Analyse(IEnumerable<CSharpCompilation> compilations, DiagnosticAnalyzer analyzer)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var run = default(Run);
        foreach (var compilation in compilations)
        {
            var options = new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]),
                onAnalyzerException: (failure, _, _) => Console.Error.WriteLine(failure),
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: true);
            // A clone: what was bound for the other analyzer is not there for this one.
            var analysed = new CompilationWithAnalyzers(compilation.Clone(), [analyzer], options);
            var processor = Environment.CpuUsage.TotalTime;
            var start = Stopwatch.GetTimestamp();
            var found = analysed.GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
            run.Wall += Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            run.Processor += (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds;
            var telemetry = analysed.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None).GetAwaiter().GetResult();
            run.Telemetry += telemetry.ExecutionTime.TotalMilliseconds;
            if (!found.IsEmpty) throw new InvalidOperationException($"There is no message in this code, but: {found[0]}");
        }

        return run;
    }

    private record struct Run(double Wall, double Processor, double Telemetry);
}
