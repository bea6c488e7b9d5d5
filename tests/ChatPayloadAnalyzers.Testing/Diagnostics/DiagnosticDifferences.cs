using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>In what a reported diagnostic is not the expected one, in words; nothing where it is.</summary>
internal static class DiagnosticDifferences
{
    public static IEnumerable<string> Between(DiagnosticResult expected, Diagnostic actual)
    {
        if (expected.Id != actual.Id)
            yield return $"id is {actual.Id}, expected {expected.Id}";

        foreach (var difference in InLocations(expected, actual))
            yield return difference;

        if (!expected.Options.HasFlag(DiagnosticOptions.IgnoreSeverity) && expected.Severity != actual.Severity)
            yield return $"severity is {actual.Severity}, expected {expected.Severity}";

        foreach (var difference in InMessage(expected, actual))
            yield return difference;
    }

    private static IEnumerable<string> InLocations(DiagnosticResult expected, Diagnostic actual)
    {
        if (!expected.HasLocation)
            return actual.Location == Location.None ? [] : [$"it has a location ({actual.Location.GetLineSpan()}), expected none"];

        var differences = InLocation(expected.Spans[0], actual.Location, string.Empty);
        if (expected.Options.HasFlag(DiagnosticOptions.IgnoreAdditionalLocations))
            return differences;

        var count = expected.Spans.Length - 1;
        return actual.AdditionalLocations.Count != count
            ? differences.Append($"it has {actual.AdditionalLocations.Count} additional locations, expected {count}")
            : differences.Concat(actual.AdditionalLocations.SelectMany(
                (location, index) => InLocation(expected.Spans[index + 1], location, $"additional location {index + 1} ")));
    }

    private static IEnumerable<string> InLocation(DiagnosticLocation expected, Location actual, string which)
    {
        var span = actual.GetLineSpan();
        if (span.Path != expected.Span.Path)
            yield return $"{which}is in '{span.Path}', expected '{expected.Span.Path}'";

        if (span.StartLinePosition != expected.Span.StartLinePosition)
            yield return $"{which}starts at {Place(span.StartLinePosition)}, expected {Place(expected.Span.StartLinePosition)}";

        if (!expected.Options.HasFlag(DiagnosticLocationOptions.IgnoreLength) && span.EndLinePosition != expected.Span.EndLinePosition)
            yield return $"{which}ends at {Place(span.EndLinePosition)}, expected {Place(expected.Span.EndLinePosition)}";
    }

    private static IEnumerable<string> InMessage(DiagnosticResult expected, Diagnostic actual)
    {
        if (expected.Message is { } message)
        {
            if (message != actual.GetMessage())
                yield return $"message is \"{actual.GetMessage()}\", expected \"{message}\"";
        }
        else if (expected.MessageArguments is { Length: > 0 } arguments)
        {
            var given = Texts(ReportedDiagnostic.ArgumentsOf(actual));
            if (!given.SequenceEqual(Texts(arguments)))
                yield return $"arguments are ({string.Join(", ", given)}), expected ({string.Join(", ", Texts(arguments))})";
        }
    }

    private static IEnumerable<string> Texts(IEnumerable<object?> arguments)
        => arguments.Select(argument => argument?.ToString() ?? string.Empty);

    private static string Place(LinePosition position) => $"({position.Line + 1},{position.Character + 1})";
}
