using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// Checks the diagnostics of the test state and of the states after the fixes, then applies the fixes: one by one, and as fix-all
/// in document, project and solution. Without a fixed state only the diagnostics are checked.
/// </summary>
public abstract partial class CodeFixTest<TVerifier> : CodeActionTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    protected CodeFixTest() => (FixedState, BatchFixedState) = (NewState(), NewState());

    public string FixedCode
    {
        set => AddSource(FixedState, value);
    }

    public string BatchFixedCode
    {
        set => AddSource(BatchFixedState, value);
    }

    public SolutionState FixedState { get; }

    /// <summary>The state after a fix-all; where it says nothing it is the fixed state.</summary>
    public SolutionState BatchFixedState { get; }

    /// <summary>So many iterations exactly, or at most where negative; null: at most one for each fixable diagnostic.</summary>
    public int? NumberOfIncrementalIterations { get; set; }

    /// <summary>As above, for fix-all in any scope; null: the least that the scope needs.</summary>
    public int? NumberOfFixAllIterations { get; set; }

    public int? NumberOfFixAllInDocumentIterations { get; set; }

    public int? NumberOfFixAllInProjectIterations { get; set; }

    public CodeFixTestBehaviors CodeFixTestBehaviors { get; set; }

    protected abstract IEnumerable<CodeFixProvider> GetCodeFixProviders();

    /// <summary>Which diagnostic to fix under <see cref="CodeFixTestBehaviors.FixOne"/>.</summary>
    protected virtual Diagnostic? TrySelectDiagnosticToFix(ImmutableArray<Diagnostic> fixableDiagnostics)
        => fixableDiagnostics.FirstOrDefault();

    protected override bool IsCompilerDiagnosticIncluded(Diagnostic diagnostic, CompilerDiagnostics compilerDiagnostics)
        => base.IsCompilerDiagnosticIncluded(diagnostic, compilerDiagnostics) || FixableIds().Contains(diagnostic.Id);

    protected override async Task RunImplAsync(CancellationToken cancellationToken)
    {
        Verify.NotEmpty("TestState.Sources", TestState.Sources);
        var fixable = FixableIds();
        var test = StateInheritance.Resolve(TestState, null, fixable);
        var after = StateInheritance.Resolve(FixedState, test, fixable);
        var afterAll = StateInheritance.Resolve(BatchFixedState, after, fixable);

        await VerifyDiagnosticsAsync(WithoutMarkup(test, fixable), Verify.PushContext("Diagnostics of test state"), cancellationToken);
        if (!CodeActionExpected(FixedState) && !CodeActionExpected(BatchFixedState))
            return;

        WithoutMarkup(after, fixable);
        WithoutMarkup(afterAll, fixable);
        await VerifyDiagnosticsAsync(after, Verify.PushContext("Diagnostics of fixed state"), cancellationToken);
        if (CodeActionExpected(BatchFixedState) && !Skips(CodeFixTestBehaviors.SkipFixAllCheck))
            await VerifyDiagnosticsAsync(afterAll, Verify.PushContext("Diagnostics of batch fixed state"), cancellationToken);

        await VerifyFixesAsync(test, after, afterAll, cancellationToken);
    }

    private async Task VerifyFixesAsync(
        SolutionState test, SolutionState after, SolutionState afterAll, CancellationToken cancellationToken)
    {
        var start = await CreateProjectAsync(test, cancellationToken);
        var reported = await GetDiagnosticsAsync(start.Solution, cancellationToken);
        if (!Skips(CodeFixTestBehaviors.SkipLocalDiagnosticCheck))
            await VerifyLocalAsync(start.Solution, reported, cancellationToken);

        var ids = FixableIds();
        ImmutableArray<DiagnosticResult> fixable = [.. test.ExpectedDiagnostics.Where(expected => ids.Contains(expected.Id))];
        await VerifyAsync(
            "Fixes one by one", FixNextAsync, after, NumberOfIncrementalIterations, IterationLimits.Incremental(test, after, fixable));
        if (!GetCodeFixProviders().Any(provider => provider.GetFixAllProvider() is not null))
            return;

        foreach (var (scope, skip, own, usual) in ((FixAllScope, CodeFixTestBehaviors, int?, IterationLimit)[])
        [
            (FixAllScope.Document, CodeFixTestBehaviors.SkipFixAllInDocumentCheck,
                NumberOfFixAllInDocumentIterations, IterationLimits.InDocument(test, afterAll, fixable)),
            (FixAllScope.Project, CodeFixTestBehaviors.SkipFixAllInProjectCheck,
                NumberOfFixAllInProjectIterations, IterationLimits.InProject(test, afterAll)),
            (FixAllScope.Solution, CodeFixTestBehaviors.SkipFixAllInSolutionCheck, null, IterationLimits.InSolution(test, afterAll)),
        ])
        {
            var context = $"Fix all in {scope.ToString().ToLowerInvariant()}";
            if (!Skips(skip))
                await VerifyAsync(context, FixAllIn(scope), afterAll, own ?? NumberOfFixAllIterations, usual);
        }

        async Task VerifyAsync(string context, Step step, SolutionState wanted, int? own, IterationLimit usual)
        {
            var verifier = Verify.PushContext(context);
            var limit = own is { } value ? new IterationLimit(value) : usual;
            var (solution, iterations) = await RepeatAsync(start.Solution, reported, step, limit.Most, verifier, cancellationToken);
            await FixedProject.VerifyAsync(wanted, solution.GetProject(start.Id)!, verifier, cancellationToken);
            foreach (var (name, project) in wanted.AdditionalProjects)
                await FixedProject.VerifyAsync(project, solution.Projects.Single(other => other.Name == name), verifier, cancellationToken);

            // Only now: a text that is not what was wanted says more than a count.
            limit.Verify(iterations, verifier);
        }
    }

    private async Task VerifyLocalAsync(
        Solution solution, ImmutableArray<ReportedDiagnostic> reported, CancellationToken cancellationToken)
    {
        foreach (var group in Fixable(solution, reported).GroupBy(item => solution.GetProject(item.Project)!))
        {
            await LocalDiagnostics.VerifyAsync(
                group.Key, Analyzers(), GetAnalyzerOptions(group.Key), group.Select(item => item.Diagnostic), cancellationToken);
        }
    }

    private bool Skips(CodeFixTestBehaviors check) => CodeFixTestBehaviors.HasFlag(check);

    private ImmutableArray<string> FixableIds()
        => [.. GetCodeFixProviders().SelectMany(provider => provider.FixableDiagnosticIds).Distinct()];
}
