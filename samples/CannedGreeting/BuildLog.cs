using System.Text.Json;

namespace CannedGreeting;

/// <summary>What the build said of this project's bodies: the SARIF log that the compiler wrote, copied beside the program.</summary>
internal sealed class BuildLog
{
    private readonly List<Finding> findings;

    private BuildLog(List<Finding> findings) => this.findings = findings;

    public static BuildLog OfThisProgram() => Read(Path.Combine(AppContext.BaseDirectory, "CannedGreeting.sarif"));

    public static BuildLog Read(string path)
    {
        using var sarif = JsonDocument.Parse(File.ReadAllBytes(path));
        return new BuildLog(
        [
            .. from run in sarif.RootElement.GetProperty("runs").EnumerateArray()
               from result in run.GetProperty("results").EnumerateArray()
               where IsWarningOfOurs(result)
               from location in result.GetProperty("locations").EnumerateArray().Take(1)
               select Finding.Read(result, location.GetProperty("physicalLocation")),
        ]);
    }

    /// <summary>The findings between the body's line and that of the next one in its file.</summary>
    public IEnumerable<string> SaidOf(BodyAttribute body, IEnumerable<BodyAttribute> all)
    {
        var end = all
            .Where(other => other.File == body.File && other.Line > body.Line)
            .Select(other => other.Line)
            .DefaultIfEmpty(int.MaxValue)
            .Min();
        return from finding in findings
               where finding.FileName == FileName(body.File) && finding.Line >= body.Line && finding.Line < end
               orderby finding.Line
               select $"{finding.Rule}: {finding.Message}";
    }

    /// <summary>Advice (level "note") and what the source suppresses are not counted.</summary>
    private static bool IsWarningOfOurs(JsonElement result) =>
        result.GetProperty("ruleId").GetString()!.StartsWith("CHAT", StringComparison.Ordinal)
        && (!result.TryGetProperty("level", out var level) || level.GetString() is "warning" or "error")
        && (!result.TryGetProperty("suppressions", out var suppressions) || suppressions.GetArrayLength() == 0);

    /// <summary>The last segment is enough in one project; a deterministic build maps what stands before it in one place only.</summary>
    private static string FileName(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];

    private sealed record Finding(string Rule, string Message, string FileName, int Line)
    {
        public static Finding Read(JsonElement result, JsonElement location) => new(
            result.GetProperty("ruleId").GetString()!,
            result.GetProperty("message").GetProperty("text").GetString()!,
            BuildLog.FileName(Uri.UnescapeDataString(location.GetProperty("artifactLocation").GetProperty("uri").GetString()!)),
            location.GetProperty("region").GetProperty("startLine").GetInt32());
    }
}
