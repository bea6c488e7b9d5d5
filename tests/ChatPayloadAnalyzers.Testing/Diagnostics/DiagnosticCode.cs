using System.Text;
using CSharpDisplay = Microsoft.CodeAnalysis.CSharp.SymbolDisplay;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A diagnostic as the C# that expects it, so that a person can paste it into the test.</summary>
internal static class DiagnosticCode
{
    public static string Of(Diagnostic diagnostic, string defaultPath)
    {
        var code = Start(diagnostic.Id, diagnostic.Severity, diagnostic.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.Compiler));
        if (diagnostic.Location != Location.None)
        {
            foreach (var location in diagnostic.AdditionalLocations.Prepend(diagnostic.Location))
                AppendSpan(code, location.GetLineSpan(), DiagnosticLocationOptions.None, defaultPath);
        }

        return Finish(code, ReportedDiagnostic.ArgumentsOf(diagnostic));
    }

    public static string Of(DiagnosticResult expected, string defaultPath)
    {
        var code = Start(expected.Id, expected.Severity, isCompiler: false);
        foreach (var location in expected.Spans)
            AppendSpan(code, location.Span, location.Options, defaultPath);

        return Finish(code, expected.MessageArguments ?? []);
    }

    private static StringBuilder Start(string id, DiagnosticSeverity severity, bool isCompiler)
        => new(severity switch
        {
            DiagnosticSeverity.Error when isCompiler => $"DiagnosticResult.CompilerError(\"{id}\")",
            DiagnosticSeverity.Warning when isCompiler => $"DiagnosticResult.CompilerWarning(\"{id}\")",
            _ => $"new DiagnosticResult(\"{id}\", DiagnosticSeverity.{severity})",
        });

    private static void AppendSpan(StringBuilder code, FileLinePositionSpan span, DiagnosticLocationOptions options, string defaultPath)
    {
        var path = span.Path == defaultPath ? string.Empty : $"{CSharpDisplay.FormatLiteral(span.Path, quote: true)}, ";
        var start = $"{span.StartLinePosition.Line + 1}, {span.StartLinePosition.Character + 1}";
        code.Append(options.HasFlag(DiagnosticLocationOptions.IgnoreLength)
            ? $".WithLocation({path}{start})"
            : $".WithSpan({path}{start}, {span.EndLinePosition.Line + 1}, {span.EndLinePosition.Character + 1})");
    }

    private static string Finish(StringBuilder code, IReadOnlyList<object?> arguments)
    {
        if (arguments.Count > 0)
        {
            var literals = arguments.Select(argument => CSharpDisplay.FormatLiteral(argument?.ToString() ?? string.Empty, quote: true));
            code.Append($".WithArguments({string.Join(", ", literals)})");
        }

        return code.Append(',').ToString();
    }
}
