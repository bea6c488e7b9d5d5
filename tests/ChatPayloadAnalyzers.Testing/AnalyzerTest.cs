using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Runs analyzers over sources and compares what they report with what is expected.</summary>
public abstract class AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    protected AnalyzerTest() => TestState = NewState();

    public abstract string Language { get; }

    public string TestCode
    {
        set => AddSource(TestState, value);
    }

    public SolutionState TestState { get; }

    public List<DiagnosticResult> ExpectedDiagnostics => TestState.ExpectedDiagnostics;

    public CompilerDiagnostics CompilerDiagnostics { get; set; } = CompilerDiagnostics.Errors;

    public MarkupOptions MarkupOptions { get; set; }

    public TestBehaviors TestBehaviors { get; set; }

    public List<string> DisabledDiagnostics { get; } = [];

    public ReferenceAssemblies ReferenceAssemblies { get; set; } = ReferenceAssemblies.Default;

    public List<Func<Solution, ProjectId, Solution>> SolutionTransforms { get; } = [];

    /// <summary>Looks further at each report that met its expectation.</summary>
    public Action<Diagnostic, DiagnosticResult, IVerifier>? DiagnosticVerifier { get; set; }

    protected static TVerifier Verify { get; } = new();

    protected virtual string DefaultFilePathPrefix => "/0/Test";

    protected virtual string DefaultTestProjectName => "TestProject";

    protected virtual string DefaultFilePath => $"{DefaultFilePathPrefix}0.{DefaultFileExt}";

    protected abstract string DefaultFileExt { get; }

    // Awaited here, so that every failure arrives with the task and none is thrown before there is one.
    public async Task RunAsync(CancellationToken cancellationToken = default) => await RunImplAsync(cancellationToken);

    protected virtual Task RunImplAsync(CancellationToken cancellationToken)
    {
        Verify.NotEmpty("TestState.Sources", TestState.Sources);
        return VerifyDiagnosticsAsync(WithoutMarkup(StateInheritance.Resolve(TestState, null, []), []), Verify, cancellationToken);
    }

    protected abstract IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers();

    protected abstract CompilationOptions CreateCompilationOptions();

    protected abstract ParseOptions CreateParseOptions();

    /// <summary>What <c>[|…|]</c> means: the only descriptor of the first analyzer, or its first where the options say so.</summary>
    protected internal virtual DiagnosticDescriptor? GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers)
        => MarkupOptions.HasFlag(MarkupOptions.UseFirstDescriptor)
            ? analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).FirstOrDefault()
            : analyzers.Length > 0 && analyzers[0].SupportedDiagnostics is [var only] ? only : null;

    protected virtual bool IsCompilerDiagnosticIncluded(Diagnostic diagnostic, CompilerDiagnostics compilerDiagnostics)
        => compilerDiagnostics switch
        {
            CompilerDiagnostics.Errors => diagnostic.Severity >= DiagnosticSeverity.Error,
            CompilerDiagnostics.Warnings => diagnostic.Severity >= DiagnosticSeverity.Warning,
            CompilerDiagnostics.Suggestions => diagnostic.Severity >= DiagnosticSeverity.Info,
            CompilerDiagnostics.All => true,
            _ => false,
        };

    protected virtual AnalyzerOptions GetAnalyzerOptions(Project project) => project.AnalyzerOptions;

    /// <summary>
    /// Lets the rules under test speak at their own severity, an analyzer that throws fail, and <see cref="DisabledDiagnostics"/> be
    /// silent. A rule that is off by default stays off unless the project's own options turn it on.
    /// </summary>
    protected virtual Project ApplyCompilationOptions(Project project)
    {
        var own = project.CompilationOptions!;
        var options = GetDiagnosticAnalyzers().SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .Where(descriptor => descriptor.IsEnabledByDefault)
            .Select(descriptor => KeyValuePair.Create(descriptor.Id, ReportDiagnostic.Default))
            .Append(KeyValuePair.Create("AD0001", ReportDiagnostic.Error))
            .Concat(DisabledDiagnostics.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Suppress)))
            .Concat(own.SpecificDiagnosticOptions);
        return project.Solution
            .WithProjectCompilationOptions(
                project.Id, own.WithSpecificDiagnosticOptions(ImmutableDictionary<string, ReportDiagnostic>.Empty.SetItems(options)))
            .GetProject(project.Id)!;
    }

    // Null is no source: a test that passes on what it was given need not look at it.
    private protected static void AddSource(SolutionState state, string? source)
    {
        if (source is not null)
            state.Sources.Add(source);
    }

    private protected SolutionState NewState() => new(DefaultTestProjectName, Language, DefaultFilePathPrefix, DefaultFileExt);

    private protected ImmutableArray<DiagnosticAnalyzer> Analyzers()
        => [.. GetDiagnosticAnalyzers().DefaultIfEmpty(new EmptyDiagnosticAnalyzer())];

    private protected SolutionState WithoutMarkup(SolutionState resolved, ImmutableArray<string> fixable)
    {
        var analyzers = GetDiagnosticAnalyzers().ToArray();
        new MarkupExpectations(
            resolved.MarkupHandling ?? MarkupMode.Allow,
            MarkupOptions,
            GetDefaultDiagnostic(analyzers),
            [.. analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics)],
            fixable).Apply(resolved, DefaultFilePath);
        return resolved;
    }

    private protected async Task<Project> CreateProjectAsync(SolutionState state, CancellationToken cancellationToken)
    {
        Verify.LanguageIsSupported(Language);
        var (solution, primary) = await TestSolution.CreateAsync(
            state, CreateCompilationOptions(), CreateParseOptions(), ReferenceAssemblies, cancellationToken);
        foreach (var transform in SolutionTransforms)
            solution = transform(solution, primary);

        return ApplyCompilationOptions(solution.GetProject(primary)!);
    }

    private protected async Task<ImmutableArray<ReportedDiagnostic>> GetDiagnosticsAsync(
        Solution solution, CancellationToken cancellationToken)
    {
        var reported = new List<ReportedDiagnostic>();
        foreach (var project in solution.Projects)
        {
            var compilation = await project.GetCompilationAsync(cancellationToken);
            var diagnostics = await compilation!.WithAnalyzers(Analyzers(), GetAnalyzerOptions(project))
                .GetAllDiagnosticsAsync(cancellationToken);
            reported.AddRange(diagnostics
                .Where(diagnostic => !diagnostic.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.Compiler)
                    || IsCompilerDiagnosticIncluded(diagnostic, CompilerDiagnostics))
                .Select(diagnostic => new ReportedDiagnostic(project.Id, diagnostic)));
        }

        return [.. ReportedDiagnostic.Sorted(reported)];
    }

    private protected async Task VerifyDiagnosticsAsync(SolutionState state, IVerifier verifier, CancellationToken cancellationToken)
    {
        await VerifyOnceAsync(state, [.. state.ExpectedDiagnostics], verifier, cancellationToken);
        foreach (var (context, variant) in QuietVariant.Of(state, TestBehaviors, Analyzers()))
            await VerifyOnceAsync(variant.State, variant.Expected, verifier.PushContext(context), cancellationToken);
    }

    private async Task VerifyOnceAsync(
        SolutionState state, ImmutableArray<DiagnosticResult> expected, IVerifier verifier, CancellationToken cancellationToken)
    {
        var project = await CreateProjectAsync(state, cancellationToken);
        var reported = await GetDiagnosticsAsync(project.Solution, cancellationToken);
        var matching = DiagnosticMatching.Between(expected, [.. reported.Select(item => item.Diagnostic)]);
        if (!matching.IsComplete)
            verifier.Fail(MismatchReport.Of(matching, DefaultFilePath));

        foreach (var (pairExpected, pairActual) in matching.Pairs)
            DiagnosticVerifier?.Invoke(pairActual, pairExpected, verifier);
    }
}
