using System.Text.RegularExpressions;
using ChatPayloadAnalyzers.PackageTests.Running;

namespace ChatPayloadAnalyzers.PackageTests.Severities;

/// <summary>The table of docs/configuration.md: what a user writes, and what a build then says of CHAT1001 in each mode.</summary>
internal static partial class SeverityTable
{
    private const string Silence = "–";

    /// <summary>The columns of the table. In the mode <c>None</c> CI changes nothing, so it has one column for both.</summary>
    private static readonly (string Mode, bool[] InCI)[] Columns =
        [("Default", [false]), ("Default", [true]), ("Strict", [false]), ("Strict", [true]), ("CIOnly", [false]), ("CIOnly", [true]), ("None", [false, true])];

    public static IReadOnlyList<Setting> Settings { get; } = Read();

    private static IReadOnlyList<Setting> Read()
    {
        var page = RepositoryFiles.Read("docs/configuration.md");
        var rows = page[page.IndexOf("| you write |", StringComparison.Ordinal)..].Split("\n\n")[0].Split('\n').Skip(2)
            .Select(line => line.Trim('|', ' ').Split(" | ")).ToList();
        Assert.All(rows, row => Assert.Equal(Columns.Length + 1, row.Length));
        return [.. rows.Select((row, i) => new Setting($"Row{i + 1}", row[0], Code().Match(row[0]).Groups["code"].Value, Verdicts(row)))];
    }

    private static Dictionary<(string Mode, bool InCI), string> Verdicts(string[] row) =>
        Columns.SelectMany((column, i) => column.InCI.Select(inCI => (Key: (column.Mode, inCI), Verdict: row[i + 1]))).ToDictionary(
            cell => cell.Key,
            cell => cell.Verdict is Silence or "warning" or "error" ? cell.Verdict.Replace(Silence, "") : throw new FormatException($"'{cell.Verdict}' in the row of {row[0]}"));

    [GeneratedRegex("`(?<code>[^`]+)`")]
    private static partial Regex Code();
}

/// <summary>A row: <paramref name="Name"/> is also that of the file or project that it is tried in; <paramref name="Code"/> is what stands between its first backticks.</summary>
internal sealed record Setting(string Name, string Words, string Code, IReadOnlyDictionary<(string Mode, bool InCI), string> Verdicts)
{
    public bool IsProperty => Code.StartsWith('<');

    /// <summary>It speaks of a whole project, so it is tried in one of its own.</summary>
    public bool IsOfProject => IsProperty && !Code.Contains("CHAT1001", StringComparison.Ordinal);
}
