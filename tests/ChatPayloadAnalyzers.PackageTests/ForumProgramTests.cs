using System.Text.RegularExpressions;
using ChatPayloadAnalyzers.PackageTests.Running;

namespace ChatPayloadAnalyzers.PackageTests;

/// <summary>The forum's story: the build says what the API does not, CI stops it, one command mends it, and the message goes through.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class ForumProgramTests(ForumProgramTests.Story story) : IClassFixture<ForumProgramTests.Story>
{
    private static readonly string[] Spellings = ["Raw", "RawInterpolated", "Regular", "Verbatim", "Interpolated", "AnonymousObject", "OwnClass"];

    /// <summary>No recipient in any; and where no variable fills it, the agent's id as the forum wrote it.</summary>
    private static readonly string[] Mistakes =
    [
        "Raw CHAT1001", "Raw CHAT2003",
        "RawInterpolated CHAT1001",
        "Regular CHAT1001", "Regular CHAT2003",
        "Verbatim CHAT1001", "Verbatim CHAT2003",
        "Interpolated CHAT1001",
        "AnonymousObject CHAT1001",
        "OwnClass CHAT1001",
    ];

    [Fact]
    public void It_is_installed_for_the_project_alone()
    {
        story.Install.Succeeded();
        Assert.Contains("<PrivateAssets>all</PrivateAssets>", story.ProjectFile, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_build_warns_of_each_spelling_and_goes_on()
    {
        story.FirstBuild.Succeeded();
        Assert.Equal(Mistakes, story.MistakesIn(story.FirstBuild));
        Assert.All(story.FirstBuild.Ours, finding => Assert.Equal("warning", finding.Severity));
    }

    [Fact]
    public void The_API_refuses_each() => Assert.Equal(Spellings.Select(s => s + " 400"), story.FirstAnswers);

    [Fact]
    public void The_same_sources_fail_in_CI_although_they_have_been_built()
    {
        story.FirstCiBuild.Failed();
        Assert.Equal(Mistakes, story.MistakesIn(story.FirstCiBuild));
        Assert.All(story.FirstCiBuild.Ours, finding => Assert.Equal("error", finding.Severity));
    }

    [Fact]
    public void One_command_mends_all_so_that_CI_has_nothing_to_say()
    {
        story.Format.Succeeded();
        story.LastCiBuild.Succeeded();
        Assert.True(story.LastCiBuild.Findings.Count == 0, $"{story.LastCiBuild}\n{story.Mended}");
    }

    [Fact]
    public void The_API_accepts_each_that_was_mended() => Assert.Equal(Spellings.Select(s => s + " 200"), story.LastAnswers);

    /// <summary>The steps, each taken once and in this order; the tests look at what came of them.</summary>
    public sealed partial class Story(PackedPackage package) : IAsyncLifetime
    {
        private UserProject _project = null!;

        private string _asWritten = "";

        internal DotnetRun Install { get; private set; } = null!;

        internal string ProjectFile => _project.Read("Forum.csproj");

        internal DotnetRun FirstBuild { get; private set; } = null!;

        internal IReadOnlyList<string> FirstAnswers { get; private set; } = [];

        internal DotnetRun FirstCiBuild { get; private set; } = null!;

        internal DotnetRun Format { get; private set; } = null!;

        internal string Mended => _project.Read("Greetings.cs");

        internal DotnetRun LastCiBuild { get; private set; } = null!;

        internal IReadOnlyList<string> LastAnswers { get; private set; } = [];

        /// <summary>The findings of ours as <c>method ID</c>, in the order of the file.</summary>
        internal IEnumerable<string> MistakesIn(DotnetRun build) =>
            from finding in build.Ours
            orderby finding.Line, finding.Id
            select $"{MethodAt(finding.Line)} {finding.Id}";

        async Task IAsyncLifetime.InitializeAsync()
        {
            await using var api = await StandIn.StartAsync();
            _project = new UserProject(package, "Forum", "Forum", isInstalled: false);
            _asWritten = Mended;
            Install = await _project.RunAsync("add", "package", "ChatPayloadAnalyzers", "--version", package.Version);
            FirstBuild = await _project.RunAsync("build");
            FirstAnswers = await _project.SendAsync(api);
            FirstCiBuild = await _project.RunInCiAsync("CI", "true", "build");
            Format = await _project.RunAsync("format", "analyzers", "--no-restore");
            LastCiBuild = await _project.RunInCiAsync("CI", "true", "build");
            LastAnswers = await _project.SendAsync(api);
        }

        Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

        private string MethodAt(int line) =>
            Method().Matches(string.Join('\n', _asWritten.Split('\n').Take(line))).Last().Groups["name"].Value;

        [GeneratedRegex(@"public Task<HttpResponseMessage> (?<name>\w+)\(")]
        private static partial Regex Method();
    }
}
