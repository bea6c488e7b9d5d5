using System.Text;

namespace ChatPayloadAnalyzers.Benchmarks.Results;

/// <summary>Writes docs/performance.md.</summary>
internal static class PerformancePage
{
    public static string Of(IReadOnlyList<Section> sections)
    {
        var page = new StringBuilder("""
            # Performance

            Most code sends no chat message. It must not notice that the analyzer is there, and code that does send messages must not wait for it.
            This page is written by the program that measures it; do not edit it:

                dotnet run -c Release --project tests/ChatPayloadAnalyzers.Benchmarks

            Measured on:


            """);
        foreach (var line in Machine.Lines()) page.Append("    ").Append(line).Append('\n');
        page.Append("\n## Budgets\n\n");
        page.Append("\"Noisy\": the machine was too busy to tell.\n\n");
        page.Append(Table.Of(5, ["budget", "on", "limit", "measured", "holds"], sections.SelectMany(section => section.Budgets).Select(Row)));
        foreach (var section in sections) page.Append("\n\n## ").Append(section.Title).Append("\n\n").Append(section.Text.Trim());
        return page.Append('\n').ToString().ReplaceLineEndings("\n");
    }

    private static string[] Row(Budget budget) => [budget.What, budget.Where, budget.Limit, budget.Measured, budget.Holds == false ? "**no**" : budget.Verdict];
}
