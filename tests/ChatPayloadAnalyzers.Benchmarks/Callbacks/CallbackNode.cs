using ChatPayloadAnalyzers.Sites;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ChatPayloadAnalyzers.Benchmarks.Callbacks;

/// <summary>A node that callbacks are called with, and the callbacks of its compilation.</summary>
internal readonly struct CallbackNode(
    SyntaxNode node, SemanticModel model, Action<SyntaxNodeAnalysisContext> empty, Action<SyntaxNodeAnalysisContext> ours)
{
    public static readonly AnalyzerOptions NoOptions = new([]);

    private static readonly Action<Diagnostic> Count = finding => s_reported += finding.Severity == DiagnosticSeverity.Warning ? 1 : 0;
    private static readonly Func<Diagnostic, bool> All = _ => true;
    private static int s_reported;

    /// <summary>The declaration that is bound as a whole.</summary>
    public SyntaxNode? Member => node.FirstAncestorOrSelf<MemberDeclarationSyntax>();

    /// <summary>How many warnings the callbacks have reported since this was last asked; advice is not counted.</summary>
    public static int TakeReported() => Interlocked.Exchange(ref s_reported, 0);

    /// <summary>What an analyzer does before it is handed any node.</summary>
    public static void Start(DiagnosticAnalyzer analyzer, IEnumerable<Compilation> compilations)
    {
        foreach (var compilation in compilations) Registrations.Of(analyzer, compilation);
    }

    /// <summary>
    /// Which of these nodes pass the gate: by their own names, or by the names that their declarations have put there. Asked of a compilation
    /// of its own, so that what is looked up for the answer is not there when the callbacks are timed.
    /// </summary>
    public static bool[] Passing(Compilation compilation)
    {
        var symbols = new KnownSymbols(compilation);
        var mayPass = symbols.MayHaveSites(CancellationToken.None);
        return [.. In(compilation).Select(node => mayPass && node.Passes(symbols))];
    }

    /// <summary>Every node of <paramref name="compilation"/> that the driver would hand to the analyzers.</summary>
    public static IEnumerable<CallbackNode> In(Compilation compilation)
    {
        var (empty, kinds) = Registrations.Of(new EmptyAnalyzer(), compilation);
        var (ours, _) = Registrations.Of(new ChatPayloadAnalyzer(), compilation);
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var node in tree.GetRoot().DescendantNodes())
                if (kinds.Contains(node.Kind())) yield return new CallbackNode(node, model, empty, ours);
        }
    }

    /// <summary>Has the member around the node bound, as the compiler or another analyzer would have by then.</summary>
    public void Bind() => model.GetSymbolInfo(node);

    /// <summary>Has the compiler say what the node does, as any analyzer must that reads it.</summary>
    public void AskCompiler() => model.GetOperation(node);

    private bool Passes(KnownSymbols symbols) => Gate.MayBeSite((ExpressionSyntax)node, symbols);

    public void CallEmpty() => empty(Context());

    public void CallOurs() => ours(Context());

#pragma warning disable CS0618 // Obsolete, since tests should go through the driver. Here the driver is what must not be measured.
    private SyntaxNodeAnalysisContext Context() => new(node, null, model, NoOptions, Count, All, CancellationToken.None);
#pragma warning restore CS0618
}
