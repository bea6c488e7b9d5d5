using System.Collections.Concurrent;
using System.Collections.Immutable;
using ChatPayloadAnalyzers.Reading;
using ChatPayloadAnalyzers.Sites;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ChatPayloadAnalyzers.Tests.Running;

/// <summary>What the package says of a program.</summary>
internal static class Analysis
{
    /// <summary>The warnings of the package in the order of the text. A crash of the analyzer fails the test.</summary>
    public static async Task<ImmutableArray<Diagnostic>> OfAsync(Compilation compilation, AnalyzerConfigOptionsProvider? settings = null) =>
        [.. (await WithAdviceOfAsync(compilation, settings)).Where(d => d.Severity == DiagnosticSeverity.Warning)];

    /// <summary>The same, and what is info or hidden.</summary>
    public static Task<ImmutableArray<Diagnostic>> WithAdviceOfAsync(Compilation compilation, AnalyzerConfigOptionsProvider? settings = null) =>
        WithAdviceOfAsync(compilation, settings is null ? new AnalyzerOptions([]) : new AnalyzerOptions([], settings));

    public static async Task<ImmutableArray<Diagnostic>> WithAdviceOfAsync(Compilation compilation, AnalyzerOptions analyzerOptions)
    {
        var failures = new ConcurrentBag<Exception>();
        var options = new CompilationWithAnalyzersOptions(analyzerOptions, (failure, _, _) => failures.Add(failure), concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var diagnostics = await compilation.WithAnalyzers([new ChatPayloadAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        Assert.Empty(failures);
        Assert.DoesNotContain(diagnostics, d => d.Id is "AD0001" or "CHAT0002");
        return [.. diagnostics.OrderBy(d => d.Location.SourceSpan.Start).ThenBy(d => d.Id)];
    }

    public static Task<ImmutableArray<Diagnostic>> OfAsync(UserProgram program) => OfAsync(program.Compilation);

    /// <summary>The sites of a tree with what was read there.</summary>
    internal static IEnumerable<Site> SitesOf(Compilation compilation, SyntaxTree tree)
    {
        var model = compilation.GetSemanticModel(tree);
        var symbols = new KnownSymbols(compilation);
        return tree.GetRoot().DescendantNodes()
            .OfType<ExpressionSyntax>()
            .SelectMany(node => Site.Read(node, new Reader(model, symbols, CancellationToken.None)));
    }
}
