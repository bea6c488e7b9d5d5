using System.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What a person reads when expected and reported diagnostics differ.</summary>
internal static class MismatchReport
{
    public static string Of(DiagnosticMatching matching, string defaultPath)
    {
        var matched = matching.Pairs.Length;
        var report = new StringBuilder().AppendLine(
            $"Diagnostics differ: {matched + matching.NotReported.Length} expected, {matched + matching.NotExpected.Length} reported, "
            + $"{matched} of them as expected.");

        Heading("Expected, but not reported", matching.NotReported.Length);
        foreach (var expected in matching.NotReported)
        {
            report.AppendLine($"    // {expected}").AppendLine($"    {DiagnosticCode.Of(expected, defaultPath)}");
            if (Nearest(expected, matching.NotExpected) is { } differences)
                report.AppendLine($"        // nearest report: {string.Join("; ", differences)}");
        }

        Heading("Reported, but not expected", matching.NotExpected.Length);
        foreach (var actual in matching.NotExpected)
        {
            report.AppendLine($"    // {actual}");

            // Nobody wants to paste that an analyzer throws.
            if (actual.Id != "AD0001")
                report.AppendLine($"    {DiagnosticCode.Of(actual, defaultPath)}");

            if (SourceLine(actual) is { } line)
                report.AppendLine($"        // line: {line}");
        }

        return report.ToString();

        void Heading(string title, int count)
        {
            if (count > 0)
                report.AppendLine().AppendLine($"{title} ({count}):");
        }
    }

    private static List<string>? Nearest(DiagnosticResult expected, IEnumerable<Diagnostic> candidates)
        => candidates
            .Where(actual => actual.Id == expected.Id || StartsAlike(expected, actual))
            .Select(actual => DiagnosticDifferences.Between(expected, actual).ToList())
            .MinBy(differences => differences.Count);

    private static bool StartsAlike(DiagnosticResult expected, Diagnostic actual)
        => expected.HasLocation && actual.Location.GetLineSpan() is var span
            && span.Path == expected.Spans[0].Span.Path && span.StartLinePosition == expected.Spans[0].Span.StartLinePosition;

    private static string? SourceLine(Diagnostic actual)
        => actual.Location.SourceTree?.GetText().Lines[actual.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim();
}
