using System.Diagnostics;
using ChatPayloadAnalyzers.Benchmarks.Corpora;
using ChatPayloadAnalyzers.Benchmarks.Results;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ChatPayloadAnalyzers.Benchmarks.Callbacks;

/// <summary>
/// Time and bytes of the callback bodies alone, called without the driver on code that is bound already. Nanoseconds a node, in
/// which the context that a callback is handed is made as well, for both analyzers alike.
/// </summary>
internal sealed class CallbackRuns
{
    private const int Rounds = 7;
    private const int QuickRounds = 2;
    private const int PassesAgain = 15;
    private const int QuickPassesAgain = 3;
    private const int NodesAtOnce = 250;

    private CallbackRuns(Corpus corpus) => Corpus = corpus;

    public Corpus Corpus { get; }

    public int NodesTurnedAway { get; private set; }

    public int NodesPassing { get; private set; }

    /// <summary>What is done before the first node is handed over, for each node that is: the texts of the files are searched for words of known paths.</summary>
    public Turns Starting { get; } = new();

    /// <summary>Nodes that the gate by names turns away. They ask for nothing, so the first time is like all others.</summary>
    public Turns TurnedAway { get; } = new();

    /// <summary>Nodes that pass it, where nobody has asked for this code's operations before: each run on a compilation of its own.</summary>
    public Turns PassingFirst { get; } = new();

    /// <summary>The same nodes, where all has been asked for before.</summary>
    public Turns PassingAgain { get; } = new();

    /// <summary>All that is done where nobody has analysed the code before.</summary>
    public (double Empty, double Ours) AllFirst => (Starting.Other + Mean(TurnedAway.Other, PassingFirst.Other), Starting.Ours + Mean(TurnedAway.Ours, PassingFirst.Ours));

    public (double Empty, double Ours) AllAgain => (Mean(TurnedAway.Other, PassingAgain.Other), Mean(TurnedAway.Ours, PassingAgain.Ours));

    /// <summary>Bytes in all that the nodes which are turned away cost us.</summary>
    public long BytesTurnedAway { get; private set; }

    /// <summary>Bytes a node that passes the gate, the first time and later.</summary>
    public double BytesPassingFirst { get; private set; }

    public double BytesPassingAgain { get; private set; }

    public static CallbackRuns Of(Corpus corpus, bool quick)
    {
        CallbackNode.TakeReported();
        var runs = new CallbackRuns(corpus);
        CallbackNode[] turnedAway = [], passing = [];
        bool[] passes = [.. corpus.Compile().SelectMany(CallbackNode.Passing)];
        // One round before it counts: the just-in-time compiler has its say first.
        for (var round = -1; round < (quick ? QuickRounds : Rounds); round++)
        {
            var compilations = corpus.Compile();
            (round < 0 ? new Turns() : runs.Starting).Take(() => Start(new EmptyAnalyzer(), compilations, passes.Length), () => Start(new ChatPayloadAnalyzer(), compilations, passes.Length));
            var all = compilations.SelectMany(CallbackNode.In).ToArray();
            turnedAway = [.. all.Where((_, i) => !passes[i])];
            passing = [.. all.Where((_, i) => passes[i])];
            (runs.NodesTurnedAway, runs.NodesPassing) = (turnedAway.Length, passing.Length);
            var members = passing.Select(node => node.Member).ToHashSet();
            foreach (var node in all.Where(node => members.Contains(node.Member))) node.Bind();
            runs.First(passing, round < 0 ? new Turns() : runs.PassingFirst);
        }

        runs.Again(turnedAway, passing, quick ? QuickPassesAgain : PassesAgain);
        if (CallbackNode.TakeReported() is > 0 and var reported) throw new InvalidOperationException($"{reported} findings in {corpus.Name}.");
        return runs;
    }

    private static double Start(DiagnosticAnalyzer analyzer, IEnumerable<Compilation> compilations, int nodes)
    {
        var start = Stopwatch.GetTimestamp();
        CallbackNode.Start(analyzer, compilations);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / nodes;
    }

    private void First(CallbackNode[] passing, Turns turns)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var bytesOfEmpty = Bytes(Empty, passing);
        turns.Take(
            () => PerNode(Empty, passing),
            () =>
            {
                double time = 0;
                BytesPassingFirst = PerPassing(Bytes(nodes => time = PerNode(Ours, nodes), passing) - bytesOfEmpty);
                return time;
            });
    }

    private void Again(CallbackNode[] turnedAway, CallbackNode[] passing, int passes)
    {
        for (var pass = 0; pass < passes; pass++)
        {
            TurnedAway.Take(() => PerNodeTouched(Empty, turnedAway), () => PerNodeTouched(Ours, turnedAway));
            PassingAgain.Take(() => PerNodeTouched(Empty, passing), () => PerNodeTouched(Ours, passing));
        }

        BytesTurnedAway = Bytes(Ours, turnedAway) - Bytes(Empty, turnedAway);
        BytesPassingAgain = PerPassing(Bytes(Ours, passing) - Bytes(Empty, passing));
    }

    private double Mean(double turnedAway, double passing) =>
        ((turnedAway * NodesTurnedAway) + (passing * NodesPassing)) / (NodesTurnedAway + NodesPassing);

    private double PerPassing(long bytes) => NodesPassing == 0 ? 0 : (double)bytes / NodesPassing;

    private static double PerNode(Action<CallbackNode[]> pass, CallbackNode[] nodes)
    {
        if (nodes.Length == 0) return 0;
        var start = Stopwatch.GetTimestamp();
        pass(nodes);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / nodes.Length;
    }

    /// <summary>
    /// A few nodes after another, each few called twice and timed the second time: the driver too has just walked through the
    /// nodes that it hands over, and how fast memory is must not count for either of the two.
    /// </summary>
    private static double PerNodeTouched(Action<CallbackNode[]> pass, CallbackNode[] nodes)
    {
        if (nodes.Length == 0) return 0;
        var total = TimeSpan.Zero;
        foreach (var few in nodes.Chunk(NodesAtOnce))
        {
            pass(few);
            var start = Stopwatch.GetTimestamp();
            pass(few);
            total += Stopwatch.GetElapsedTime(start);
        }

        return total.TotalNanoseconds / nodes.Length;
    }

    private static long Bytes(Action<CallbackNode[]> pass, CallbackNode[] nodes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        pass(nodes);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Empty(CallbackNode[] nodes)
    {
        foreach (ref readonly var node in nodes.AsSpan()) node.CallEmpty();
    }

    private static void Ours(CallbackNode[] nodes)
    {
        foreach (ref readonly var node in nodes.AsSpan()) node.CallOurs();
    }
}
