using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// What analysing a single document reports, as an editor does it. A fix for any other diagnostic is never offered while a person
/// types, so a test that would pass with one has to say so.
/// </summary>
internal static class LocalDiagnostics
{
    public static async Task VerifyAsync(
        Project project,
        ImmutableArray<DiagnosticAnalyzer> analyzers,
        AnalyzerOptions options,
        IEnumerable<Diagnostic> fixable,
        CancellationToken cancellationToken)
    {
        var compilation = (await project.GetCompilationAsync(cancellationToken))!.WithAnalyzers(analyzers, options);
        var supported = analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id).ToHashSet();
        foreach (var inTree in fixable.Where(diagnostic => supported.Contains(diagnostic.Id)).ToLookup(it => it.Location.SourceTree!))
        {
            var model = compilation.Compilation.GetSemanticModel(inTree.Key);
            var local = (await compilation.GetAnalyzerSyntaxDiagnosticsAsync(inTree.Key, cancellationToken))
                .AddRange(await compilation.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, cancellationToken))
                .Select(diagnostic => (diagnostic.Id, diagnostic.Location.SourceSpan)).ToHashSet();
            foreach (var diagnostic in inTree.Where(diagnostic => !local.Contains((diagnostic.Id, diagnostic.Location.SourceSpan))))
            {
                throw new InvalidOperationException(
                    "A fix is registered for a diagnostic that analysing its document alone does not report, so no editor offers it "
                    + $"(CodeFixTestBehaviors.SkipLocalDiagnosticCheck allows it): {diagnostic}");
            }
        }
    }
}
