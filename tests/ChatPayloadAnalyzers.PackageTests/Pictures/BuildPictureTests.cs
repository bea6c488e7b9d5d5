using System.Text.Json;
using System.Text.RegularExpressions;
using ChatPayloadAnalyzers.PackageTests.Running;

namespace ChatPayloadAnalyzers.PackageTests.Pictures;

/// <summary>The picture in the README is one of a real build, and what it says is what that build says today; so is the code that the fixes make of it.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class BuildPictureTests(PackedPackage package)
{
    private const string Picture = "docs/images/build.svg";
    private const string Command = "CHATPAYLOAD_WRITE_PAGES=1 dotnet test tests/ChatPayloadAnalyzers.PackageTests --filter BuildPicture";

    [Fact]
    public async Task The_README_shows_what_a_build_says_and_what_the_fixes_write()
    {
        var project = new UserProject(package, "Picture", "Picture", "<ErrorLog>build.sarif,version=2.1</ErrorLog>");
        var code = project.Read("Greeting.cs").TrimEnd().Split('\n');
        var build = (await project.RunAsync("build")).Succeeded();
        var findings = Squiggled(build, JsonDocument.Parse(project.Read("build.sarif")).RootElement);
        Assert.Equal(["CHAT1001", "CHAT2001", "CHAT3001"], findings.Select(finding => finding.Id).Order());

        var drawn = BuildPicture.Draw(code, Array.FindIndex(code, line => line.StartsWith("await", StringComparison.Ordinal)) + 1, findings);
        var file = Path.Combine(RepositoryFiles.Root, Picture);
        var bitmap = Path.ChangeExtension(file, ".png");
        if (Environment.GetEnvironmentVariable("CHATPAYLOAD_WRITE_PAGES") is "1" or "true")
        {
            await File.WriteAllTextAsync(file, drawn);
            if (!Bitmap.IsOf(file, bitmap)) await Bitmap.WriteAsync(file, bitmap);
        }

        Assert.True(File.Exists(file) && await File.ReadAllTextAsync(file) == drawn, $"{Picture} is not what a build says. Run: {Command}");
        Assert.True(Bitmap.IsOf(file, bitmap), $"docs/images/build.png was not made of {Picture} as it is. With librsvg's rsvg-convert, run: {Command}");

        (await project.RunAsync("format", "analyzers", "--no-restore")).Succeeded();
        var mended = project.Read("Greeting.cs");
        Assert.Contains(mended[mended.IndexOf("await", StringComparison.Ordinal)..].Trim(), RepositoryFiles.Read("README.md"), StringComparison.Ordinal);
        Assert.Empty((await project.RunAsync("build")).Succeeded().Findings);
    }

    /// <summary>The words are those of the output; where the squiggle ends only the log says.</summary>
    private static IReadOnlyList<SquiggledFinding> Squiggled(DotnetRun build, JsonElement log)
    {
        var places = log.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToLookup(
            result => result.GetProperty("ruleId").GetString()!,
            result => result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region"));
        return [.. build.Ours.OrderBy(finding => finding.Line).Select(finding =>
        {
            var region = places[finding.Id].Single(place => place.GetProperty("startLine").GetInt32() == finding.Line);
            // What goes on in further lines is underlined to the end of the first.
            var end = region.GetProperty("endLine").GetInt32() == finding.Line ? region.GetProperty("endColumn").GetInt32() : int.MaxValue;
            return new SquiggledFinding(finding.File, finding.Line, region.GetProperty("startColumn").GetInt32(), end, finding.Severity, finding.Id, HelpLink().Replace(finding.Message, ""));
        })];
    }

    [GeneratedRegex(@" \(https://\S+\)$")]
    private static partial Regex HelpLink();
}
