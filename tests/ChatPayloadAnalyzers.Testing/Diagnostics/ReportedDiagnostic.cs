using System.Reflection;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A diagnostic and the project whose analysis reported it; projects may share a file, so the diagnostic cannot tell.</summary>
internal readonly record struct ReportedDiagnostic(ProjectId Project, Diagnostic Diagnostic)
{
    // The compiler keeps the arguments to itself; without them a test could only compare finished messages.
    private static readonly PropertyInfo? s_arguments =
        typeof(Diagnostic).GetProperty("Arguments", BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);

    public static IReadOnlyList<object?> ArgumentsOf(Diagnostic diagnostic)
        => s_arguments?.GetValue(diagnostic) as IReadOnlyList<object?> ?? [];

    public static IOrderedEnumerable<ReportedDiagnostic> Sorted(IEnumerable<ReportedDiagnostic> diagnostics)
        => diagnostics
            .OrderBy(reported => reported.Diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(reported => reported.Diagnostic.Location.SourceSpan.Start)
            .ThenBy(reported => reported.Diagnostic.Location.SourceSpan.End)
            .ThenBy(reported => reported.Diagnostic.Id, StringComparer.Ordinal)
            .ThenBy(reported => reported.Diagnostic.GetMessage(), StringComparer.Ordinal);
}
