using BenchmarkDotNet.Attributes;
using ChatPayloadAnalyzers.Benchmarks.Callbacks;

namespace ChatPayloadAnalyzers.Benchmarks.Dense;

/// <summary>Reads and judges bodies at endpoints, in code that is bound but that nobody has asked for its operations.</summary>
public class DenseBenchmark
{
    private CallbackNode[] _nodes = [];

    [Params(10, 100, 1000, 10_000)]
    public int Count { get; set; }

    [ParamsAllValues]
    public Spelling Spelling { get; set; }

    [ParamsAllValues]
    public Layout Layout { get; set; }

    [GlobalSetup]
    public void MustCompileAndFind()
    {
        Bodies.Of(Count, Spelling, Layout).MustCompile();
        Bind();
        CallbackNode.TakeReported();
        ReadAndJudge();
        var found = CallbackNode.TakeReported();
        if (found != Bodies.Findings(Count))
            throw new InvalidOperationException($"{Count} bodies, {Spelling}, {Layout}: {found} findings for {Bodies.Findings(Count)}.");
    }

    [IterationSetup]
    public void Bind()
    {
        _nodes = [.. Bodies.Of(Count, Spelling, Layout).Compile().SelectMany(CallbackNode.In)];
        foreach (var node in _nodes) node.Bind();
        GC.Collect();
    }

    [Benchmark]
    public void ReadAndJudge()
    {
        foreach (var node in _nodes) node.CallOurs();
    }

    /// <summary>What no analyzer gets round, and its growth: what the compiler keeps, the runtime looks through whenever it collects.</summary>
    [Benchmark]
    public void AskTheCompiler()
    {
        foreach (var node in _nodes) node.AskCompiler();
    }
}
