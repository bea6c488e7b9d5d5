using System.Text;

namespace ChatPayloadAnalyzers.Benchmarks.Results;

/// <summary>Writes docs/performance.md. A part that is measured alone takes the place of its own section; the others stay, with their date.</summary>
internal static class PerformancePage
{
    private const string Start = """
        # Performance

        Most code sends no chat message. It must not notice that the analyzer is there, and code that does send messages must not wait for it.
        This page is written by the program that measures it; do not edit it:

            dotnet run -c Release --project tests/ChatPayloadAnalyzers.Benchmarks

        Names of parts behind `--` measure those alone. "Noisy" means that the machine was too busy to tell.
        """;

    private const string Heading = "\n\n## ";

    /// <param name="before">The page as it is, or nothing.</param>
    /// <param name="parts">All parts, in the order of their sections.</param>
    /// <param name="measured">What has been measured now.</param>
    public static string Of(string before, IEnumerable<Part> parts, IReadOnlyDictionary<Part, Section> measured)
    {
        var kept = before.Split(Heading).Skip(1).ToDictionary(text => text[..text.IndexOf('\n', StringComparison.Ordinal)], text => text.TrimEnd());
        var texts = parts.Select(part => measured.TryGetValue(part, out var section) ? TextOf(part.Title, section) : kept.GetValueOrDefault(part.Title)).OfType<string>();
        return string.Join(Heading, texts.Prepend(Start.ReplaceLineEndings("\n"))) + "\n";
    }

    private static string TextOf(string title, Section section)
    {
        var text = new StringBuilder(title).Append("\n\n");
        text.Append(Table.Of(5, ["budget", "on", "limit", "measured", "holds"], section.Budgets.Select(Row)));
        text.Append("\n\n").Append(section.Text.Trim()).Append("\n\nMeasured on:\n\n");
        foreach (var line in Machine.Lines()) text.Append("    ").Append(line).Append('\n');
        return text.ToString().ReplaceLineEndings("\n").TrimEnd();
    }

    private static string[] Row(Budget budget) => [budget.What, budget.Where, budget.Limit, budget.Measured, budget.Holds == false ? "**no**" : budget.Verdict];
}
