using System.Text.Json;
using ChatPayloadAnalyzers.PackageTests.Running;

namespace ChatPayloadAnalyzers.PackageTests;

/// <summary>What counts as CI: the variables of the services, and the property that .NET has for it.</summary>
[Collection(PackageCollection.Name)]
public sealed class CiSwitchTests(CiSwitchTests.Greeting greeting) : IClassFixture<CiSwitchTests.Greeting>
{
    [Theory]
    [InlineData("CI", "true", true)]
    [InlineData("CI", "True", true)]
    [InlineData("CI", "1", true)]
    [InlineData("TF_BUILD", "True", true)]
    [InlineData("TF_BUILD", "1", true)]
    [InlineData("ContinuousIntegrationBuild", "TRUE", true)]
    [InlineData("ContinuousIntegrationBuild", "1", true)]
    [InlineData("CI", "false", false)]
    [InlineData("CI", "0", false)]
    [InlineData("TF_BUILD", "False", false)]
    public async Task A_variable_brings_the_config_of_CI(string variable, string value, bool isCi)
    {
        var evaluation = (await greeting.Project.RunInCiAsync(variable, value, "msbuild", "-t:AddChatPayloadSeverities", "-getItem:EditorConfigFiles")).Succeeded();
        using var json = JsonDocument.Parse(evaluation.Output);
        var configs = json.RootElement.GetProperty("Items").GetProperty("EditorConfigFiles").EnumerateArray().Select(i => i.GetProperty("Filename").GetString());
        Assert.Equal(isCi, configs.Contains("CI"));
    }

    [Fact]
    public async Task Azure_Pipelines_stop_at_the_body_and_at_nothing_else() =>
        AssertStopped(await greeting.Project.RunInCiAsync("TF_BUILD", "True", "build", "--no-restore"));

    [Fact]
    public async Task The_property_stops_the_build_as_well() =>
        AssertStopped(await greeting.Project.RunAsync("build", "--no-restore", "-p:ContinuousIntegrationBuild=true"));

    [Fact]
    public async Task One_that_says_no_does_not_outvote_one_that_says_yes() =>
        AssertStopped(await greeting.Project.RunInCiAsync("CI", "true", "build", "--no-restore", "-p:ContinuousIntegrationBuild=false"));

    [Fact]
    public async Task Another_mode_compiles_anew()
    {
        Assert.Empty((await greeting.Project.RunAsync("build", "--no-restore", "-p:ChatPayloadAnalysisMode=None")).Succeeded().Ours);
        Assert.Equal(["warning CHAT1001"], (await greeting.Project.RunAsync("build", "--no-restore")).Succeeded().Ours.Select(f => f.Verdict));
    }

    private static void AssertStopped(DotnetRun build) =>
        Assert.Equal(["error CHAT1001", "warning CS0219"], build.Failed().Findings.Select(f => f.Verdict).Order());

    public sealed class Greeting(PackedPackage package) : IAsyncLifetime
    {
        internal UserProject Project { get; private set; } = null!;

        async Task IAsyncLifetime.InitializeAsync()
        {
            Project = new UserProject(package, "Switch", "Gate");
            (await Project.RunAsync("restore")).Succeeded();
        }

        Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;
    }
}
