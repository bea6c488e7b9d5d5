using System.Collections.Immutable;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Parameters;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;

namespace ChatPayloadAnalyzers.Benchmarks.Dense;

/// <summary>What a body costs, read and judged: the median, the best run, the bytes, each of one body.</summary>
internal sealed record DenseRun(Spelling Spelling, Layout Layout, int Count, double Micros, double LeastMicros, double Bytes)
{
    /// <summary>The code is not judged: the compiler is asked what each call does, and that is all.</summary>
    public bool IsOfCompiler { get; init; }

    public string Name => (IsOfCompiler ? "the compiler alone: " : "") + Bodies.Name(Spelling) + (Layout == Layout.OneMethod ? ", all in one method" : ", a method each");
}

/// <summary>Runs <see cref="DenseBenchmark"/>.</summary>
internal static class DenseRuns
{
    private const int Iterations = 7;
    private const int QuickIterations = 2;

    /// <summary>Of so many bodies each iteration takes seconds, and making the code for it longer still.</summary>
    private const int Most = 10_000;
    private const int IterationsOfMost = 3;
    private const int QuickMost = 100;
    private const int MostInOneMethod = 1000;

    public static ImmutableArray<DenseRun> All(bool quick)
    {
        // Of what a setup throws, BenchmarkDotNet says nothing.
        foreach (var spelling in Enum.GetValues<Spelling>()) new DenseBenchmark { Count = 10, Spelling = spelling }.MustCompileAndFind();
        var job = Job.Default
            .WithToolchain(InProcessNoEmitToolchain.Instance)
            .WithWarmupCount(1)
            .WithIterationCount(quick ? QuickIterations : Iterations)
            // The code is made anew for each call of nothing, too, and nothing is what that takes beside a run of ours.
            .WithEvaluateOverhead(false)
            // It would collect four times an iteration; the benchmark does so once, when it has set up.
            .WithGcForce(false)
            .WithId("Usual");
        var most = job.WithWarmupCount(0).WithIterationCount(IterationsOfMost).WithId("Most");
        var config = ManualConfig.CreateEmpty()
            .AddJob(job, most)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddLogger(NullLogger.Instance)
            .AddFilter(new SimpleFilter(benchmark => IsMeant(benchmark, quick) && (benchmark.Job.Id == most.Id) == (Of(benchmark.Parameters).Count == Most)))
            .WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "artifacts"))
            .WithOption(ConfigOptions.DisableLogFile, true);
        var summary = BenchmarkRunner.Run<DenseBenchmark>(config);
        if (summary.HasCriticalValidationErrors || summary.Reports.Any(report => report.ResultStatistics is null))
        {
            var errors = summary.ValidationErrors.Select(error => error.Message).DefaultIfEmpty("A benchmark failed.");
            throw new InvalidOperationException(string.Join(Environment.NewLine, errors));
        }

        return [.. summary.Reports.Select(Read)];
    }

    private static bool IsMeant(BenchmarkCase benchmark, bool quick)
    {
        var (spelling, layout, count) = Of(benchmark.Parameters);
        // In one spelling that is enough to hold ours against.
        if (IsOfCompiler(benchmark) && (spelling != Spelling.AnonymousObject || layout != Layout.MethodEach)) return false;
        return count <= (quick ? QuickMost : layout == Layout.OneMethod ? MostInOneMethod : int.MaxValue);
    }

    private static DenseRun Read(BenchmarkReport report)
    {
        var (spelling, layout, count) = Of(report.BenchmarkCase.Parameters);
        return new DenseRun(
            spelling,
            layout,
            count,
            report.ResultStatistics!.Median / 1000 / count,
            report.ResultStatistics.Min / 1000 / count,
            (double)(report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0) / count)
        { IsOfCompiler = IsOfCompiler(report.BenchmarkCase) };
    }

    private static bool IsOfCompiler(BenchmarkCase benchmark) => benchmark.Descriptor.WorkloadMethod.Name == nameof(DenseBenchmark.AskTheCompiler);

    private static (Spelling Spelling, Layout Layout, int Count) Of(ParameterInstances parameters) =>
    (
        (Spelling)parameters[nameof(DenseBenchmark.Spelling)],
        (Layout)parameters[nameof(DenseBenchmark.Layout)],
        (int)parameters[nameof(DenseBenchmark.Count)]
    );
}
