using System.Text.RegularExpressions;
using ChatPayloadAnalyzers.PackageTests.Running;

namespace ChatPayloadAnalyzers.PackageTests;

/// <summary>The command of docs/false-alarms.md collects what the page promises, and shows what it shows.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class FalseAlarmTests(PackedPackage package)
{
    private static readonly string Page = RepositoryFiles.Read("docs/false-alarms.md");

    [Fact]
    public async Task One_command_shows_the_JSON_that_is_judged_beside_the_finding()
    {
        var project = new UserProject(package, "Alarm", "Gate");
        var before = Directory.GetFiles(project.Directory);
        var command = Command().Match(Page).Groups["arguments"].Value;
        var run = (await project.RunAsync(command.Split(' '))).Failed();
        foreach (var line in Shown().Matches(Page).Select(m => m.Groups["line"].Value))
            Assert.Contains(line, run.Output, StringComparison.Ordinal);
        var log = project.Read("chat-payloads.sarif");
        Assert.Contains("\"CHAT9001\"", log, StringComparison.Ordinal);
        Assert.Contains("\"CHAT1001\"", log, StringComparison.Ordinal);
        Assert.Equal(["chat-payloads.sarif"], Directory.GetFiles(project.Directory).Except(before).Select(Path.GetFileName));
    }

    [GeneratedRegex(@"^dotnet (?<arguments>build .+)$", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex(@"^(?<line>Greeting\.cs\(.+)$", RegexOptions.Multiline)]
    private static partial Regex Shown();
}
