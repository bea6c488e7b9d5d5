using System.Diagnostics;
using ChatPayloadAnalyzers.Benchmarks.Callbacks;
using ChatPayloadAnalyzers.Benchmarks.Corpora;
using ChatPayloadAnalyzers.Tests.Adversaries;
using Microsoft.CodeAnalysis.Text;

namespace ChatPayloadAnalyzers.Benchmarks.Worst;

/// <summary>What code of absurd size or shape costs, and a quarter of it: the best of a few runs, each on code that is bound but not known otherwise.</summary>
internal sealed record WorstRun(Adversary Adversary, double QuarterMillis, double WholeMillis, double WholeBytes)
{
    public const int Times = 5;

    private const int PoolStack = 1024 * 1024;

    // What the compiler needs for deep code is its own affair.
    private const int LargeStack = 64 * 1024 * 1024;

    public double Growth => WholeMillis / QuarterMillis;

    public static WorstRun Of(Adversary adversary, bool quick)
    {
        var quarter = Math.Max(1, adversary.Size / 4);
        _ = Once(adversary, quarter);
        var times = quick ? 1 : Times;
        var quarters = Enumerable.Range(0, times).Select(_ => Once(adversary, quarter)).ToList();
        var wholes = Enumerable.Range(0, times).Select(_ => Once(adversary, adversary.Size)).ToList();
        return new WorstRun(adversary, quarters.Min(run => run.Millis), wholes.Min(run => run.Millis), wholes.Min(run => run.Bytes));
    }

    private static (double Millis, double Bytes) Once(Adversary adversary, int size)
    {
        CallbackNode[] nodes = [];
        OwnThread.Run(LargeStack, () =>
        {
            var compilation = new SourceProject("Adversary", [("Adversary.cs", SourceText.From(adversary.Source(size)))]).Compile();
            nodes = [.. CallbackNode.In(compilation)];
            foreach (var node in nodes) node.Bind();
        });
        GC.Collect();
        var (millis, bytes) = (0.0, 0.0);
        OwnThread.Run(PoolStack, () =>
        {
            var (before, start) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
            foreach (var node in nodes) node.CallOurs();
            millis = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        });
        CallbackNode.TakeReported();
        return (millis, bytes);
    }
}
