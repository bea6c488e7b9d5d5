using ChatPayloadAnalyzers.Payload;
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
            var settings = UserSettings.Of(start.Compilation, start.Options);
            var symbols = new KnownSymbols(start.Compilation, settings);
            if (!settings.Sends.Unreadable.IsEmpty) start.RegisterSyntaxTreeAction(tree => Report(tree, settings.Sends));
            if (!settings.Documents.IsEmpty) start.RegisterAdditionalFileAction(file => Report(file, settings.Documents));
            if (!symbols.MayHaveSites(start.CancellationToken)) return;
            start.RegisterSyntaxNodeAction(node => Analyze(node, symbols), SyntaxKind.InvocationExpression, SyntaxKind.ObjectCreationExpression);
        });
    }

    /// <summary>What a setting says wrongly is said once, in the first file that it is for.</summary>
    private static void Report(SyntaxTreeAnalysisContext context, SendMethods sends)
    {
        foreach (var (tree, entry) in sends.Unreadable)
            if (tree == context.Tree) context.ReportDiagnostic(Diagnostic.Create(UnreadableSetting.Setting, Location.Create(tree, default), UnreadableSetting.Shorten(entry), SendMethods.Key));
    }

    private static void Report(AdditionalFileAnalysisContext context, OwnDocuments documents)
    {
        var file = context.AdditionalFile;
        if (!documents.Contains(file) || OwnDocuments.Read(file, context.CancellationToken) is not { Flaw: { } flaw, Span: var span }) return;
        var lines = file.GetText(context.CancellationToken)?.Lines.GetLinePositionSpan(span) ?? default;
        context.ReportDiagnostic(Diagnostic.Create(UnreadableSchema.Document, Location.Create(file.Path, span, lines), flaw));
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, KnownSymbols symbols)
    {
        var expression = (ExpressionSyntax)context.Node;
        try
        {
            if (!(Gate.MayBeSite(expression) && Gate.IsWorthReading(expression, symbols)) && !symbols.Declared(context.CancellationToken).MayBe(expression)) return;
            foreach (var report in SiteFindings.Of(expression, context.SemanticModel, symbols, context.CancellationToken)) context.ReportDiagnostic(report.ToDiagnostic());
        }
        catch (InsufficientExecutionStackException)
        {
            // Nested deeper than this thread can follow.
        }
        catch (Exception failure) when (RuleFailed.IsCaught(failure))
        {
            // What throws before a body is read, or beside it, is no crash of the build either.
            var failed = RuleFailed.In("Searching", failure, new Place(expression.Span));
            context.ReportDiagnostic(Diagnostic.Create(failed.Descriptor, expression.GetLocation(), [.. failed.Words]));
        }
    }
}
