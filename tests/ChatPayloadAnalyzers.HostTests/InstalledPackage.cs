using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ChatPayloadAnalyzers.HostTests;

/// <summary>The analyzers and fixes of an open project, taken from its analyzer references as an IDE takes them.</summary>
internal sealed class InstalledPackage
{
    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers;
    private readonly CodeFixProvider _fixes;

    public InstalledPackage(Project project)
    {
        var references = project.AnalyzerReferences.OfType<AnalyzerFileReference>().Where(r => Path.GetFileName(r.FullPath).StartsWith("ChatPayloadAnalyzers", StringComparison.Ordinal)).ToList();
        _analyzers = [.. references.SelectMany(reference => reference.GetAnalyzers(LanguageNames.CSharp))];
        var provider = references.Select(reference => reference.GetAssembly())
            .SelectMany(assembly => assembly.GetTypes())
            .Single(type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is { } export && export.Languages.Contains(LanguageNames.CSharp));
        _fixes = (CodeFixProvider)Activator.CreateInstance(provider)!;
    }

    /// <summary>The warnings: advice is mended only by those who ask for it.</summary>
    public async Task<ImmutableArray<Diagnostic>> FindingsAsync(Project project)
    {
        var compilation = (await project.GetCompilationAsync())!;
        Assert.DoesNotContain(compilation.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
        var found = await compilation.WithAnalyzers(_analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        return [.. found.Where(d => d.Severity == DiagnosticSeverity.Warning).OrderBy(d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start)];
    }

    /// <summary>The light bulb of each finding of a document, asked for at once.</summary>
    public async Task<IReadOnlyList<(Diagnostic Finding, CodeAction Action)>> LightBulbsAsync(Document document, IEnumerable<Diagnostic> findings)
    {
        var bulbs = new List<(Diagnostic, CodeAction)>();
        foreach (var finding in findings.Where(finding => _fixes.FixableDiagnosticIds.Contains(finding.Id)))
            await _fixes.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => bulbs.Add((finding, action)), CancellationToken.None));
        return bulbs;
    }

    public async Task<Solution> FixAllAsync(Document document, FixAllScope scope, string? key)
    {
        var context = new FixAllContext(document, _fixes, scope, key!, _fixes.FixableDiagnosticIds, new Reported(this), CancellationToken.None);
        return await ChangedAsync((await _fixes.GetFixAllProvider()!.GetFixAsync(context))!);
    }

    public static async Task<Solution> ChangedAsync(CodeAction action) =>
        (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;

    private sealed class Reported(InstalledPackage package) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await package.FindingsAsync(document.Project)).Where(d => d.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => await package.FindingsAsync(project);
    }
}
