using ChatPayloadAnalyzers.Benchmarks.Corpora;

namespace ChatPayloadAnalyzers.Benchmarks.Callbacks;

/// <summary>What our callbacks allocate on all nodes of some code, called directly: ours less what the empty analyzer's do.</summary>
/// <param name="TurnedAway">How many nodes the gate turns away.</param>
/// <param name="BytesTurnedAway">Bytes in all on these.</param>
/// <param name="Passing">How many pass it.</param>
/// <param name="BytesPassing">Bytes in all on these, what the compiler makes for us included.</param>
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
        CallbackNode[] turnedAway = [.. nodes.Where(node => !node.PassesGate)];
        CallbackNode[] passing = [.. nodes.Where(node => node.PassesGate)];
        foreach (var node in passing) node.Bind();
        return new CallbackBytes(turnedAway.Length, Bytes(turnedAway), passing.Length, Bytes(passing));
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
