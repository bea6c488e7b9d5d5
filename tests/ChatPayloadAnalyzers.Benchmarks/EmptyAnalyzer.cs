using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ChatPayloadAnalyzers.Benchmarks;

/// <summary>Registers what <see cref="ChatPayloadAnalyzer"/> registers, and does nothing: the cost of being asked.</summary>
#pragma warning disable RS1036, RS1038, RS1041 // It is never shipped, only run by this program, in its process.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
#pragma warning restore RS1038, RS1041
internal sealed class EmptyAnalyzer : DiagnosticAnalyzer
{
    // An analyzer without a descriptor is not run at all.
#pragma warning disable RS2008, RS1017, RS1032 // Nobody ever reads it.
    private static readonly DiagnosticDescriptor Nothing = new("EMPTY0001", "Nothing", "Nothing", "Empty", DiagnosticSeverity.Warning, true);
#pragma warning restore RS2008, RS1017, RS1032

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Nothing];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
            start.RegisterSyntaxNodeAction(_ => { }, SyntaxKind.InvocationExpression, SyntaxKind.ObjectCreationExpression));
    }
}
