using System.Collections.Immutable;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;

namespace ChatPayloadAnalyzers.Benchmarks.Dense;

/// <summary>What a body costs, read and judged: the median, the best run, the bytes, each of one body.</summary>
internal sealed record DenseRun(Spelling Spelling, Layout Layout, int Count, double Micros, double LeastMicros, double Bytes)
{
    public string Name => Spelling switch
    {
        Spelling.RawJsonText => "raw JSON text",
        Spelling.AnonymousObject => "anonymous object, `PostAsJsonAsync`",
        _ => "class, `JsonContent.Create`",
    } + (Layout == Layout.OneMethod ? ", all in one method" : ", a method each");
}

/// <summary>Runs <see cref="DenseBenchmark"/>.</summary>
internal static class DenseRuns
{
    public static ImmutableArray<DenseRun> All()
    {
        var job = Job.Default
            .WithToolchain(InProcessNoEmitToolchain.Instance)
            .WithWarmupCount(1)
            .WithIterationCount(7)
            // It would collect four times an iteration; the benchmark does so once, when it has set up.
            .WithGcForce(false);
        var config = ManualConfig.CreateEmpty()
            .AddJob(job)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddLogger(NullLogger.Instance)
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

    private static DenseRun Read(BenchmarkReport report)
    {
        var parameters = report.BenchmarkCase.Parameters;
        var count = (int)parameters[nameof(DenseBenchmark.Count)];
        return new DenseRun(
            (Spelling)parameters[nameof(DenseBenchmark.Spelling)],
            (Layout)parameters[nameof(DenseBenchmark.Layout)],
            count,
            report.ResultStatistics!.Median / 1000 / count,
            report.ResultStatistics.Min / 1000 / count,
            (double)(report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0) / count);
    }
}
