using System.Text;

namespace ChatPayloadAnalyzers.Benchmarks.Results;

/// <summary>A table of the page.</summary>
internal static class Table
{
    /// <param name="texts">How many columns are text; the others are numbers, which stand to the right.</param>
    /// <param name="head">The names of the columns.</param>
    /// <param name="rows">The cells.</param>
    public static string Of(int texts, string[] head, IEnumerable<string[]> rows)
    {
        var table = new StringBuilder();
        Line(head);
        Line([.. head.Select((_, column) => column < texts ? "---" : "--:")]);
        foreach (var row in rows) Line(row);
        return table.ToString().TrimEnd();

        void Line(string[] cells) => table.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
    }
}
