using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Hands the diagnostics of one analysis to a fix-all provider.</summary>
internal sealed class FixAllDiagnostics(ImmutableArray<ReportedDiagnostic> reported) : FixAllContext.DiagnosticProvider
{
    public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
        => Task.FromResult(In(project));

    public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken)
        => Task.FromResult(In(project).Where(diagnostic => !diagnostic.Location.IsInSource));

    public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
    {
        var tree = await document.GetSyntaxTreeAsync(cancellationToken);
        return In(document.Project).Where(diagnostic => diagnostic.Location.SourceTree == tree);
    }

    private IEnumerable<Diagnostic> In(Project project)
        => reported.Where(item => item.Project == project.Id).Select(item => item.Diagnostic);
}
