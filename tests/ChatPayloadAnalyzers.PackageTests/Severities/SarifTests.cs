using System.Text.Json;
using System.Text.RegularExpressions;
using ChatPayloadAnalyzers.PackageTests.Running;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.PackageTests.Severities;

/// <summary>
/// The logs of builds in every mode. They say of each rule what it is about, where its page is, and which level it had, whether it found something or not: so
/// they also show the table of modes in docs/configuration.md to be true, rule by rule.
/// </summary>
[Collection(PackageCollection.Name)]
public sealed partial class SarifTests(SarifTests.Logs logs) : IClassFixture<SarifTests.Logs>
{
    private static readonly IReadOnlyList<DiagnosticDescriptor> Rules = new ChatPayloadAnalyzer().SupportedDiagnostics;

    public static TheoryData<string, bool> Modes
    {
        get
        {
            var modes = new TheoryData<string, bool>();
            foreach (var mode in ModeTable.Modes)
            {
                modes.Add(mode, false);
                modes.Add(mode, true);
            }

            return modes;
        }
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void Every_rule_has_the_level_that_the_table_of_modes_says(string mode, bool inCI)
    {
        var levels = LevelsOf(Run(mode, inCI));
        foreach (var rule in Rules.Where(rule => rule.IsEnabledByDefault && rule.DefaultSeverity != DiagnosticSeverity.Hidden))
        {
            // What the package says of itself is louder in no mode.
            var expected = rule is { DefaultSeverity: DiagnosticSeverity.Info } && rule.Id.StartsWith("CHAT0", StringComparison.Ordinal)
                ? (ModeTable.Of(mode, inCI, DiagnosticSeverity.Info) == "off" ? "off" : "info")
                : ModeTable.Of(mode, inCI, rule.DefaultSeverity);
            Assert.True(levels[rule.Id] == expected, $"{rule.Id} in {mode}{(inCI ? " in CI" : "")}: {levels[rule.Id]}, not {expected}");
        }
    }

    [Fact]
    public void Every_rule_brings_its_help()
    {
        var rules = Run("Default", false).GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToDictionary(rule => rule.GetProperty("id").GetString()!);
        Assert.Equal(Rules.Select(rule => rule.Id).Order(), rules.Keys.Where(id => id.StartsWith("CHAT", StringComparison.Ordinal)).Order());
        foreach (var id in Rules.Select(rule => rule.Id))
        {
            Assert.NotEmpty(Text(rules[id], "shortDescription"));
            Assert.NotEmpty(Text(rules[id], "fullDescription"));
            var page = $"docs/rules/{id}.md";
            Assert.Equal($"{RepositoryFiles.Property("ChatPayloadRepositoryUrl")}/blob/main/{page}", rules[id].GetProperty("helpUri").GetString());
            Assert.True(File.Exists(Path.Combine(RepositoryFiles.Root, page)), page);
        }
    }

    [Theory]
    [InlineData(false, "warning")]
    [InlineData(true, "error")]
    public void A_finding_has_its_level_its_words_and_its_place(bool inCI, string level)
    {
        var finding = Assert.Single(Run("Default", inCI).GetProperty("results").EnumerateArray(), result => result.GetProperty("ruleId").GetString() == "CHAT1001");
        Assert.Equal(level, finding.GetProperty("level").GetString());
        Assert.StartsWith("'to' is missing, so", Text(finding, "message"), StringComparison.Ordinal);
        var place = finding.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.EndsWith("/Greeting.cs", place.GetProperty("artifactLocation").GetProperty("uri").GetString(), StringComparison.Ordinal);
        Assert.Equal(9, place.GetProperty("region").GetProperty("startLine").GetInt32());
    }

    private JsonElement Run(string mode, bool inCI) => logs.Of(mode, inCI).RootElement.GetProperty("runs")[0];

    private static string Text(JsonElement owner, string name) => owner.GetProperty(name).GetProperty("text").GetString()!;

    /// <summary>The level of each rule: what it has by itself, and what the build made of it.</summary>
    private static Dictionary<string, string> LevelsOf(JsonElement run)
    {
        var levels = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()
            .ToDictionary(rule => rule.GetProperty("id").GetString()!, rule => rule.TryGetProperty("defaultConfiguration", out var own) ? Level(own) : "warning");
        if (run.GetProperty("invocations")[0].TryGetProperty("ruleConfigurationOverrides", out var overrides))
            foreach (var rule in overrides.EnumerateArray())
                levels[rule.GetProperty("descriptor").GetProperty("id").GetString()!] = Level(rule.GetProperty("configuration"));
        return levels;
    }

    private static string Level(JsonElement configuration) =>
        configuration.TryGetProperty("enabled", out var enabled) && !enabled.GetBoolean() ? "off"
        : !configuration.TryGetProperty("level", out var level) ? "warning"
        : level.GetString() == "note" ? "info" : level.GetString()!;

    /// <summary>The table of modes in docs/configuration.md.</summary>
    private static partial class ModeTable
    {
        private static readonly Dictionary<string, string[]> Rows = Row().Matches(RepositoryFiles.Read("docs/configuration.md"))
            .ToDictionary(m => m.Groups["mode"].Value, m => m.Groups["cell"].Captures.Select(cell => cell.Value).ToArray());

        public static IEnumerable<string> Modes => Rows.Keys;

        public static string Of(string mode, bool inCI, DiagnosticSeverity severity) => Rows[mode][(inCI ? 2 : 0) + (severity == DiagnosticSeverity.Warning ? 0 : 1)];

        [GeneratedRegex(@"^\| `(?<mode>\w+)` \|(?: \**(?<cell>error|warning|info|off)\** \|){4}$", RegexOptions.Multiline)]
        private static partial Regex Row();
    }

    /// <summary>One build with a project for each mode, in CI and not.</summary>
    public sealed class Logs(PackedPackage package) : IAsyncLifetime
    {
        private readonly Dictionary<(string, bool), JsonDocument> _logs = [];

        internal JsonDocument Of(string mode, bool inCI) => _logs[(mode, inCI)];

        async Task IAsyncLifetime.InitializeAsync()
        {
            var projects = ModeTable.Modes.SelectMany(mode => new[] { (mode, inCI: false), (mode, inCI: true) }).ToDictionary(
                cell => cell,
                cell => new UserProject(
                    package,
                    $"Log{cell.mode}{(cell.inCI ? "CI" : "")}",
                    "Gate",
                    $"""
                    <ChatPayloadAnalysisMode>{cell.mode}</ChatPayloadAnalysisMode><ContinuousIntegrationBuild>{cell.inCI}</ContinuousIntegrationBuild>
                    <ErrorLog>build.sarif,version=2.1</ErrorLog>
                    """));
            (await new UserSolution(package, "Logs", projects.Values).BuildAsync()).Failed();
            foreach (var (cell, project) in projects) _logs.Add(cell, JsonDocument.Parse(project.Read("build.sarif")));
        }

        Task IAsyncLifetime.DisposeAsync()
        {
            foreach (var log in _logs.Values) log.Dispose();
            return Task.CompletedTask;
        }
    }
}
