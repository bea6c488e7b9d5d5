using ChatPayloadAnalyzers.PackageTests;
using ChatPayloadAnalyzers.PackageTests.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.MSBuild;

namespace ChatPayloadAnalyzers.HostTests;

/// <summary>A project with the installed package, opened and mended as an IDE does it; then it is built, run, and answered 200.</summary>
[Collection(PackageCollection.Name)]
public sealed class MSBuildWorkspaceTests(PackedPackage package)
{
    private static readonly string[] Accepted = ["Misnamed 200", "Overfull 200", "Malformed 200", "Nameless 200"];

    [Fact]
    public async Task Each_finding_has_a_light_bulb_and_the_first_choices_one_by_one_mend_the_program()
    {
        var user = await RestoredAsync("OneByOne");
        using var workspace = OpenWorkspace();
        var project = await workspace.OpenProjectAsync(user.PathOf(user.Name + ".csproj"));
        var installed = new InstalledPackage(project);
        var findings = await installed.FindingsAsync(project);
        Assert.Equal(11, findings.Length);

        var bulbs = await installed.LightBulbsAsync(Drafts(project), findings);
        // An id in nobody's variable has nothing to be set to.
        Assert.Equal(["CHAT2003"], findings.Where(finding => bulbs.All(bulb => bulb.Finding != finding)).Select(finding => finding.Id));
        foreach (var (finding, action) in bulbs)
        {
            var changed = (await InstalledPackage.ChangedAsync(action)).GetProject(project.Id)!;
            Assert.DoesNotContain(await installed.FindingsAsync(changed), left => left.Id == finding.Id && left.GetMessage() == finding.GetMessage());
        }

        for (var i = 0; i < findings.Length; i++)
        {
            var now = await installed.FindingsAsync(project);
            if ((await installed.LightBulbsAsync(Drafts(project), now)).Select(bulb => bulb.Action).FirstOrDefault() is not { } first) break;
            Assert.True(workspace.TryApplyChanges(await InstalledPackage.ChangedAsync(first)));
            project = workspace.CurrentSolution.GetProject(project.Id)!;
        }

        await AssertAcceptedAsync(user);
    }

    [Theory]
    [InlineData(FixAllScope.Document, null)]
    [InlineData(FixAllScope.Solution, "CHAT1004:0")]
    public async Task Fix_all_mends_the_program(FixAllScope scope, string? key)
    {
        var user = await RestoredAsync("All" + scope);
        using var workspace = OpenWorkspace();
        var project = await workspace.OpenProjectAsync(user.PathOf(user.Name + ".csproj"));
        var installed = new InstalledPackage(project);
        Assert.True(workspace.TryApplyChanges(await installed.FixAllAsync(Drafts(project), scope, key)));
        project = workspace.CurrentSolution.GetProject(project.Id)!;
        Assert.All(await installed.FindingsAsync(project), finding => Assert.Equal("CHAT2003", finding.Id));
        await AssertAcceptedAsync(user);
    }

    // These tests run in CI as well, where the project would turn our warnings into errors: an IDE is never in CI.
    private static MSBuildWorkspace OpenWorkspace() => MSBuildWorkspace.Create(Dotnet.Gate.ToDictionary(name => name, _ => ""));

    private static Document Drafts(Project project) => project.Documents.Single(document => document.Name == "Drafts.cs");

    private async Task<UserProject> RestoredAsync(string name)
    {
        // The compiler of this workspace knows C# 13.
        var user = new UserProject(package, name, "Drafts", "<LangVersion>13</LangVersion>");
        (await user.RunAsync("restore")).Succeeded();
        return user;
    }

    private static async Task AssertAcceptedAsync(UserProject user)
    {
        (await user.RunAsync("build", "--no-restore")).Succeeded();
        await using var api = await StandIn.StartAsync();
        Assert.Equal(Accepted, await user.SendAsync(api));
    }
}
