using ChatPayloadAnalyzers.Rules;
using ChatPayloadAnalyzers.Sites;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ChatPayloadAnalyzers;

/// <summary>Finds where chat messages are sent, reads their bodies, and reports why the endpoint will refuse them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ChatPayloadAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        AllRules.Judging.Select(rule => rule.Descriptor).ToImmutableArray();

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var symbols = new KnownSymbols(start.Compilation);
            start.RegisterSyntaxNodeAction(node => Analyze(node, symbols), SyntaxKind.InvocationExpression, SyntaxKind.ObjectCreationExpression);
        });
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, KnownSymbols symbols)
    {
        var expression = (ExpressionSyntax)context.Node;
        if (!(Gate.MayBeSite(expression) && Gate.IsWorthReading(expression, context.Compilation)) && !Gate.MayBeWrapper(expression, context.Compilation)) return;
        foreach (var report in SiteFindings.Of(expression, context.SemanticModel, symbols, context.CancellationToken)) context.ReportDiagnostic(report.ToDiagnostic());
    }
}
