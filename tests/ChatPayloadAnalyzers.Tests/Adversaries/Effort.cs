using ChatPayloadAnalyzers.Sites;
using ChatPayloadAnalyzers.Tests.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Tests.Adversaries;

/// <summary>
/// What it costs to read and judge a program, in bytes: the same on every run and every machine, as a clock is not. Readers that look at
/// something keep something of it. All of it happens on a stack of the size that threads of a pool have.
/// </summary>
/// <param name="Bytes">What was allocated.</param>
/// <param name="Said">The findings.</param>
internal sealed record Effort(long Bytes, IReadOnlyList<Diagnostic> Said)
{
    private const int PoolStack = 1024 * 1024;

    /// <summary>What the compiler needs for deep code is its own affair.</summary>
    private const int LargeStack = 64 * 1024 * 1024;

    public static Effort Of(UserProgram program)
    {
        var model = program.Compilation.GetSemanticModel(program.Tree);
        OwnThread.Run(LargeStack, () => model.GetDiagnostics());
        Effort? effort = null;
        OwnThread.Run(PoolStack, () =>
        {
            // Once, so that everything is bound; the second time is ours.
            Read(program, model);
            effort = Read(program, model);
        });
        return effort!;
    }

    /// <summary>Runs <paramref name="work"/>, and throws what it throws.</summary>
    public static void OnPoolStack(Action work) => OwnThread.Run(PoolStack, work);

    private static Effort Read(UserProgram program, SemanticModel model)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var symbols = new KnownSymbols(program.Compilation);
        var reports = program.Tree.GetRoot().DescendantNodes().OfType<ExpressionSyntax>()
            .Where(node => Gate.MayBeSite(node, symbols))
            .SelectMany(node => SiteFindings.Of(node, model, symbols, CancellationToken.None))
            .ToList();
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        return new Effort(bytes, [.. reports.Select(report => report.ToDiagnostic())]);
    }
}
