using System.Collections.Immutable;
using System.Diagnostics;
using ChatPayloadAnalyzers.Benchmarks.Corpora;
using ChatPayloadAnalyzers.Benchmarks.Results;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ChatPayloadAnalyzers.Benchmarks.Driver;

/// <summary>The whole analysis as a host runs it, with ours and with other analyzers in turn. In milliseconds.</summary>
internal sealed class DriverRuns
{
    private const int Rounds = 7;
    private const int QuickRounds = 2;

    private DriverRuns(Corpus corpus) => Corpus = corpus;

    public Corpus Corpus { get; }

    /// <summary>From start to end.</summary>
    public Turns Wall { get; } = new();

    /// <summary>Of all processors together: other programs on the machine show less in it.</summary>
    public Turns Processor { get; } = new();

    /// <summary>What the driver puts down to the analyzers.</summary>
    public Turns Telemetry { get; } = new();

    /// <summary>Bytes that the analysis allocates, the binding of the code included.</summary>
    public Turns Bytes { get; } = new();

    public static DriverRuns Of(Corpus corpus, ImmutableArray<DiagnosticAnalyzer> others, bool quick)
    {
        var runs = new DriverRuns(corpus);
        for (var round = -1; round < (quick ? QuickRounds : Rounds); round++)
        {
            // Parsed before the clock starts; bound while it runs, as in a build.
            var compilations = corpus.Compile();
            Run other = default, ours = default;
            var wall = round < 0 ? new Turns() : runs.Wall;
            wall.Take(
                () => (other = Analyse(compilations, others)).Wall,
                () => (ours = Analyse(compilations, [new ChatPayloadAnalyzer()])).Wall);
            if (round < 0) continue;
            runs.Processor.Take(() => other.Processor, () => ours.Processor);
            runs.Telemetry.Take(() => other.Telemetry, () => ours.Telemetry);
            runs.Bytes.Take(() => other.Bytes, () => ours.Bytes);
        }

        return runs;
    }

    private static Run Analyse(IEnumerable<CSharpCompilation> compilations, ImmutableArray<DiagnosticAnalyzer> analyzers)
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
            var analysed = new CompilationWithAnalyzers(compilation.Clone(), analyzers, options);
            var bytes = GC.GetTotalAllocatedBytes(precise: true);
            var processor = Environment.CpuUsage.TotalTime;
            var start = Stopwatch.GetTimestamp();
            var found = analysed.GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
            run.Wall += Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            run.Processor += (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds;
            run.Bytes += GC.GetTotalAllocatedBytes(precise: true) - bytes;
            foreach (var analyzer in analyzers)
                run.Telemetry += analysed.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None).GetAwaiter().GetResult().ExecutionTime.TotalMilliseconds;
            if (!found.IsEmpty) throw new InvalidOperationException($"There is nothing to be found in this code, but: {found[0]}");
        }

        return run;
    }

    private record struct Run(double Wall, double Processor, double Telemetry, double Bytes);
}
