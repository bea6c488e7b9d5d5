using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ChatPayloadAnalyzers.Benchmarks.Callbacks;

/// <summary>
/// Takes down what an analyzer registers for a compilation, so that its callbacks can be called without the driver. Whatever else
/// than callbacks on syntax nodes is registered is refused: this program would not measure it.
/// </summary>
internal sealed class Registrations(Compilation compilation) : AnalysisContext
{
    private readonly List<(Action<SyntaxNodeAnalysisContext> Callback, HashSet<SyntaxKind> Kinds)> _all = [];

    /// <summary>The one callback of <paramref name="analyzer"/>, and the kinds of nodes that it is called with; none where it wants to see no node of the code.</summary>
    public static (Action<SyntaxNodeAnalysisContext> Callback, HashSet<SyntaxKind> Kinds) Of(DiagnosticAnalyzer analyzer, Compilation compilation)
    {
        var registrations = new Registrations(compilation);
        analyzer.Initialize(registrations);
        return registrations._all.Count == 0 ? (_ => { }, []) : registrations._all.Single();
    }

    public override void EnableConcurrentExecution()
    {
    }

    public override void ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags analysisMode)
    {
    }

    public override void RegisterCompilationStartAction(Action<CompilationStartAnalysisContext> action) => action(new Start(this, compilation));

    public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(
        Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) => Add(action, syntaxKinds);

    public override void RegisterCompilationAction(Action<CompilationAnalysisContext> action) => throw Refused();

    public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => throw Refused();

    public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) => throw Refused();

    public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) =>
        throw Refused();

    public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => throw Refused();

    public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => throw Refused();

    private void Add<TKind>(Action<SyntaxNodeAnalysisContext> callback, ImmutableArray<TKind> kinds)
        where TKind : struct => _all.Add((callback, [.. kinds.Cast<SyntaxKind>()]));

    private static NotSupportedException Refused() => new("The analyzer registers an action that the benchmarks do not measure yet.");

    private sealed class Start(Registrations registrations, Compilation compilation)
        : CompilationStartAnalysisContext(compilation, CallbackNode.NoOptions, CancellationToken.None)
    {
        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(
            Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) => registrations.Add(action, syntaxKinds);

        public override void RegisterCompilationEndAction(Action<CompilationAnalysisContext> action) => throw Refused();

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => throw Refused();

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) => throw Refused();

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) =>
            throw Refused();

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => throw Refused();

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => throw Refused();
    }
}
