using System.Text.Json;
using System.Text.RegularExpressions;
using ChatPayloadAnalyzers.PackageTests.Running;

namespace ChatPayloadAnalyzers.PackageTests;

/// <summary>The blocks of docs/code-scanning.md in real builds: a log for each project, of those too that depend on one with findings.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class CodeScanningTests(PackedPackage package)
{
    private const string GateOpen = "-p:ChatPayloadWarningsAsErrorsInCI=false";

    private static readonly string[] Blocks =
        [.. Xml().Matches(RepositoryFiles.Read("docs/code-scanning.md")).Select(m => m.Groups["xml"].Value)];

    [Fact]
    public async Task Each_project_has_a_log_if_the_gate_is_open()
    {
        Assert.Equal(2, Blocks.Length);
        var solution = TwoProjects("Scanned", isInstalled: true, Blocks[0]);
        Assert.Equal(["ScannedBase-net10.0 CHAT1001"], await LogsAsync(solution, "closed"));
        Assert.Equal(["ScannedBase-net10.0 CHAT1001", "ScannedUser-net10.0 CHAT1001"], await LogsAsync(solution, "open", GateOpen));
    }

    [Fact]
    public async Task A_repository_is_scanned_as_it_is()
    {
        var fleet = package.FolderOf("fleet");
        package.ExtractTo(Path.Combine("fleet", "package"));
        await File.WriteAllTextAsync(Path.Combine(fleet, "fleet.targets"), Blocks[1]);
        var solution = TwoProjects("Fleet", isInstalled: false, "<Project />");
        Assert.Equal(
            ["FleetBase-net10.0 CHAT1001", "FleetUser-net10.0 CHAT1001"],
            await LogsAsync(solution, "fleet-logs", GateOpen, "-p:CustomAfterMicrosoftCommonTargets=" + Path.Combine(fleet, "fleet.targets")));
    }

    private UserSolution TwoProjects(string name, bool isInstalled, string targets)
    {
        var projects = new[] { "Base", "User" }.Select(part => new UserProject(
            package,
            name + part,
            "Anywhere",
            "<OutputType>Library</OutputType><ContinuousIntegrationBuild>true</ContinuousIntegrationBuild>",
            isInstalled,
            part == "User" ? $"""<ItemGroup><ProjectReference Include="../{name}Base/{name}Base.csproj" /></ItemGroup>""" : "")).ToList();
        foreach (var project in projects) project.Write("Directory.Build.targets", targets);
        return new UserSolution(package, name, projects);
    }

    /// <summary>The logs of a build, with the IDs of what was found and is no advice.</summary>
    private async Task<IEnumerable<string>> LogsAsync(UserSolution solution, string folder, params string[] arguments)
    {
        var logs = package.FolderOf(folder);
        await solution.BuildAsync(["-p:SarifFolder=" + logs, .. arguments]);
        return [.. Directory.EnumerateFiles(logs).Order().Select(log => string.Join(' ', IdsIn(log).Prepend(Path.GetFileNameWithoutExtension(log))))];
    }

    private static IEnumerable<string> IdsIn(string log)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(log));
        return [.. json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Where(result => result.GetProperty("level").GetString() != "note").Select(result => result.GetProperty("ruleId").GetString()!)];
    }

    [GeneratedRegex(@"^```xml\n(?<xml>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Xml();
}
