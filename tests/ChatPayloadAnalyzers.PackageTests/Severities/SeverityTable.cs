using System.Text.RegularExpressions;
using ChatPayloadAnalyzers.PackageTests.Running;

namespace ChatPayloadAnalyzers.PackageTests.Severities;

/// <summary>The tables of docs/configuration.md: what a user writes, and what a build then says of a warning and of advice in each mode.</summary>
internal static partial class SeverityTable
{
    private const string Silence = "–";

    /// <summary>The columns of a table. In the mode <c>None</c> CI changes nothing, so it has one column for both.</summary>
    private static readonly (string Mode, bool[] InCI)[] Columns =
        [("Default", [false]), ("Default", [true]), ("Strict", [false]), ("Strict", [true]), ("CIOnly", [false]), ("CIOnly", [true]), ("None", [false, true])];

    public static IReadOnlyList<Setting> Settings { get; } = Read();

    private static IReadOnlyList<Setting> Read()
    {
        var tables = Table().Matches(RepositoryFiles.Read("docs/configuration.md"));
        Assert.Equal(2, tables.Count);
        var rows = tables.SelectMany(table => table.Groups["row"].Captures.Select(row => (Rule: table.Groups["rule"].Value, Cells: row.Value.Trim('|', ' ', '\n').Split(" | ")))).ToList();
        Assert.All(rows, row => Assert.Equal(Columns.Length + 1, row.Cells.Length));
        return [.. rows.Select((row, i) => new Setting($"Row{i + 1}", row.Rule, row.Cells[0], Code().Match(row.Cells[0]).Groups["code"].Value, Verdicts(row.Cells)))];
    }

    private static Dictionary<(string Mode, bool InCI), string> Verdicts(string[] row) =>
        Columns.SelectMany((column, i) => column.InCI.Select(inCI => (Key: (column.Mode, inCI), Verdict: row[i + 1]))).ToDictionary(
            cell => cell.Key,
            cell => cell.Verdict is Silence or "warning" or "error" ? cell.Verdict.Replace(Silence, "") : throw new FormatException($"'{cell.Verdict}' in the row of {row[0]}"));

    [GeneratedRegex(@"^\| (?<rule>CHAT\d{4}): you write \|.*\n\|-.*\n(?<row>\|.*\n)+", RegexOptions.Multiline)]
    private static partial Regex Table();

    [GeneratedRegex("`(?<code>[^`]+)`")]
    private static partial Regex Code();
}

/// <summary>A row: <paramref name="Name"/> is also that of the file that it is tried in; <paramref name="Code"/> is what stands between its first backticks.</summary>
internal sealed record Setting(string Name, string Rule, string Words, string Code, IReadOnlyDictionary<(string Mode, bool InCI), string> Verdicts)
{
    public bool IsProperty => Code.StartsWith('<');

    /// <summary>The property that is set for all rules, so that it is tried in projects of its own; else empty.</summary>
    public string OwnProject => IsProperty && !Code.Contains(Rule, StringComparison.Ordinal) ? Code[1..Code.IndexOf('>')] : "";
}
