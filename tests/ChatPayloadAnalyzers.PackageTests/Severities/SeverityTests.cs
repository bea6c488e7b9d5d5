using System.Text;
using ChatPayloadAnalyzers.PackageTests.Running;

namespace ChatPayloadAnalyzers.PackageTests.Severities;

/// <summary>
/// Every cell of the tables in docs/configuration.md, with and without <c>TreatWarningsAsErrors</c>, in one build: a project for each mode, in CI and not,
/// with a file for each row. Rows that set a rule's severity in a whole project take another rule for CHAT1001, so that they do not meet.
/// </summary>
[Collection(PackageCollection.Name)]
public sealed class SeverityTests(SeverityTests.AllModes build) : IClassFixture<SeverityTests.AllModes>
{
    public static TheoryData<string, string, string, bool, bool> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string, bool, bool>();
            foreach (var setting in SeverityTable.Settings)
                foreach (var ((mode, inCI), _) in setting.Verdicts)
                    foreach (var isStrictBuild in new[] { false, true })
                        cases.Add(setting.Rule, setting.Words, mode, inCI, isStrictBuild);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_build_says_what_the_table_says(string rule, string words, string mode, bool inCI, bool warningsAreErrors)
    {
        var setting = SeverityTable.Settings.Single(s => s.Rule == rule && s.Words == words);
        var expected = setting.Verdicts[(mode, inCI)];
        if (warningsAreErrors && expected == "warning" && !setting.Code.Contains("WarningsNotAsErrors", StringComparison.Ordinal)) expected = "error";
        var project = ProjectOf(mode, inCI, warningsAreErrors) + setting.OwnProject;
        var said = build.Run.Findings.Where(finding => finding.Project == project && finding.File == setting.Name + ".cs").Select(finding => finding.Verdict).ToList();
        string[] wanted = expected.Length == 0 ? [] : [$"{expected} {Rules.RuleOf(setting)}"];
        Assert.True(wanted.SequenceEqual(said), $"Expected: {string.Join(", ", wanted)}\nBut it says: {string.Join(", ", said)}\n{build.Run}");
    }

    private static string ProjectOf(string mode, bool inCI, bool warningsAreErrors) => mode + (inCI ? "CI" : "") + (warningsAreErrors ? "Errors" : "");

    public sealed class AllModes(PackedPackage package) : IAsyncLifetime
    {
        internal DotnetRun Run { get; private set; } = null!;

        async Task IAsyncLifetime.InitializeAsync()
        {
            var projects =
                from cell in SeverityTable.Settings[0].Verdicts.Keys
                from warningsAreErrors in new[] { false, true }
                let name = ProjectOf(cell.Mode, cell.InCI, warningsAreErrors)
                let properties = $"""
                    <ChatPayloadAnalysisMode>{cell.Mode}</ChatPayloadAnalysisMode>
                    <ContinuousIntegrationBuild>{cell.InCI}</ContinuousIntegrationBuild>
                    <TreatWarningsAsErrors>{warningsAreErrors}</TreatWarningsAsErrors>
                    """
                from settings in SeverityTable.Settings.GroupBy(s => s.OwnProject)
                select Project(name + settings.Key, properties, [.. settings]);
            Run = (await new UserSolution(package, "Severities", projects).BuildAsync()).Failed();
        }

        Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

        private UserProject Project(string name, string properties, IReadOnlyList<Setting> settings)
        {
            var ofUser = string.Concat(settings.Where(s => s.IsProperty).Select(s => Rules.Renamed(s)).Distinct());
            var project = new UserProject(package, name, program: null, $"{properties}<OutputType>Library</OutputType><EnableNETAnalyzers>false</EnableNETAnalyzers>{ofUser}");
            var files = new StringBuilder();
            var global = new StringBuilder("is_global = true\n");
            foreach (var setting in settings)
            {
                project.Write(setting.Name + ".cs", Rules.Source(setting));
                if (!setting.Code.StartsWith("dotnet_", StringComparison.Ordinal)) continue;
                if (setting.Words.Contains(".globalconfig", StringComparison.Ordinal)) global.Append($"{Rules.Renamed(setting)}\n");
                else files.Append($"[{setting.Name}.cs]\n{setting.Code}\n");
            }

            project.Write(".editorconfig", files.ToString());
            project.Write(".globalconfig", global.ToString());
            return project;
        }
    }
}
