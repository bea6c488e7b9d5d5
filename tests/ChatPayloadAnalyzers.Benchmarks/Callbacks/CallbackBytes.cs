using ChatPayloadAnalyzers.Benchmarks.Corpora;

namespace ChatPayloadAnalyzers.Benchmarks.Callbacks;

/// <summary>What our callbacks allocate on all nodes of some code, called directly: ours less what the empty analyzer's do.</summary>
/// <param name="TurnedAway">How many nodes the gate turns away.</param>
/// <param name="BytesTurnedAway">Bytes in all on these.</param>
/// <param name="Passing">How many pass it.</param>
/// <param name="BytesPassing">Bytes in all on these, what the compiler makes for us and what is looked up once a compilation included.</param>
internal sealed record CallbackBytes(int TurnedAway, long BytesTurnedAway, int Passing, long BytesPassing)
{
    public static CallbackBytes Of(Corpus corpus)
    {
        // Once before it counts: what a process allocates once is no part of a node.
        _ = Of(corpus.Projects[0]);
        var all = corpus.Projects.Select(Of).ToList();
        return new CallbackBytes(all.Sum(p => p.TurnedAway), all.Sum(p => p.BytesTurnedAway), all.Sum(p => p.Passing), all.Sum(p => p.BytesPassing));
    }

    private static CallbackBytes Of(SourceProject project)
    {
        var nodes = CallbackNode.In(project.Compile()).ToArray();
        var passes = CallbackNode.Passing(project.Compile());
        CallbackNode[] turnedAway = [.. nodes.Where((_, i) => !passes[i])];
        CallbackNode[] passing = [.. nodes.Where((_, i) => passes[i])];
        foreach (var node in passing) node.Bind();
        // The first node of a compilation bears what is looked up once; it is counted with those that pass.
        var once = Bytes(turnedAway[..1]);
        return new CallbackBytes(turnedAway.Length, Bytes(turnedAway), passing.Length, once + Bytes(passing));
    }

    private static long Bytes(CallbackNode[] nodes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (ref readonly var node in nodes.AsSpan()) node.CallEmpty();
        var between = GC.GetAllocatedBytesForCurrentThread();
        foreach (ref readonly var node in nodes.AsSpan()) node.CallOurs();
        return GC.GetAllocatedBytesForCurrentThread() - between - (between - before);
    }
}
