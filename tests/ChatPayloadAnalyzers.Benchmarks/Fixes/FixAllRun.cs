using System.Collections.Immutable;
using System.Diagnostics;
using ChatPayloadAnalyzers.Benchmarks.Corpora;
using ChatPayloadAnalyzers.Benchmarks.Dense;
using ChatPayloadAnalyzers.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ChatPayloadAnalyzers.Benchmarks.Fixes;

/// <summary>Fix-all in a project, from the findings to the changed files. It is not over until nothing is found any more.</summary>
/// <param name="Findings">How many there are.</param>
/// <param name="Files">The files that they stand in.</param>
/// <param name="Millis">The median.</param>
/// <param name="LeastMillis">The best run.</param>
internal sealed record FixAllRun(int Findings, int Files, double Millis, double LeastMillis)
{
    private const int Times = 3;
    private const int QuickTimes = 1;

    public static async Task<FixAllRun> OfAsync(int findings, int files, bool quick)
    {
        var millis = new List<double>();
        // One run before it counts: the just-in-time compiler has its say first.
        for (var i = -1; i < (quick ? QuickTimes : Times); i++)
        {
            var took = await OnceAsync(Project(findings, files), findings);
            if (i >= 0) millis.Add(took);
        }

        return new FixAllRun(findings, files, millis.Order().ElementAt(millis.Count / 2), millis.Min());
    }

    private static async Task<double> OnceAsync(Project project, int expected)
    {
        var found = await WarningsAsync(project);
        if (found.Length != expected) throw new InvalidOperationException($"{found.Length} findings for {expected}.");
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        var provider = new ChatPayloadCodeFixProvider();
        var context = new FixAllContext(
            project.Documents.First(), provider, FixAllScope.Project, null!, provider.FixableDiagnosticIds, new Given(found), CancellationToken.None);
        var action = await provider.GetFixAllProvider().GetFixAsync(context);
        var operations = await action!.GetOperationsAsync(CancellationToken.None);
        var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;

        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;
        var errors = (await changed.GetCompilationAsync())!.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Take(1);
        var left = (await WarningsAsync(changed)).Concat(errors).FirstOrDefault();
        return left is null ? took : throw new InvalidOperationException($"After all was fixed: {left}");
    }

    /// <summary>Every second body lacks its recipient.</summary>
    private static Project Project(int findings, int files)
    {
        var bodies = findings / files * 2;
        var compilation = new SourceProject("Dense", []).Compile();
        var project = new AdhocWorkspace().CurrentSolution
            .AddProject("Dense", "Dense", LanguageNames.CSharp)
            .WithCompilationOptions(compilation.Options)
            .WithParseOptions(compilation.SyntaxTrees[0].Options)
            .WithMetadataReferences(compilation.References)
            .AddDocument("ImplicitUsings.cs", compilation.SyntaxTrees[0].GetText()).Project;
        for (var i = 0; i < files; i++)
            project = project.AddDocument($"Greetings{i}.cs", Bodies.Text(bodies, Spelling.AnonymousObject, Layout.MethodEach, $"Greetings{i}")).Project;
        return project;
    }

    private static async Task<ImmutableArray<Diagnostic>> WarningsAsync(Project project)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (failure, _, _) => Console.Error.WriteLine(failure), concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var analysed = new CompilationWithAnalyzers((await project.GetCompilationAsync())!, [new ChatPayloadAnalyzer()], options);
        return (await analysed.GetAnalyzerDiagnosticsAsync(CancellationToken.None)).RemoveAll(d => d.Severity != DiagnosticSeverity.Warning);
    }

    private sealed class Given(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        private readonly ILookup<SyntaxTree?, Diagnostic> _byTree = diagnostics.ToLookup(d => d.Location.SourceTree);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            _byTree[await document.GetSyntaxTreeAsync(cancellationToken)];

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);
    }
}
