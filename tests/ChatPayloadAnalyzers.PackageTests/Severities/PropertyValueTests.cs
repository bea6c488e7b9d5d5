using ChatPayloadAnalyzers.PackageTests.Running;
using ChatPayloadAnalyzers.Tests.Releases;

namespace ChatPayloadAnalyzers.PackageTests.Severities;

/// <summary>
/// What may stand in the properties, and what a value that means nothing is answered. The projects take a copy of the package that has one version more to
/// hold to: 0.0, to which every rule is too young.
/// </summary>
[Collection(PackageCollection.Name)]
public sealed class PropertyValueTests(PropertyValueTests.AllValues build) : IClassFixture<PropertyValueTests.AllValues>
{
    private const string Warning = "warning CHAT1001";
    private const string Error = "error CHAT1001";
    private const string Silence = "";

    private const string InCI = "<ContinuousIntegrationBuild>true</ContinuousIntegrationBuild>";
    private const string OldLevel = "<ChatPayloadAnalysisLevel>0.0</ChatPayloadAnalysisLevel>";

    private static readonly string Today = $"<ChatPayloadAnalysisLevel>{Presets.Levels().Last()}</ChatPayloadAnalysisLevel>";

    private static readonly string Levels = $"0.0, {string.Join(", ", Presets.Levels())}, latest";

    private static readonly (string Name, string Properties, string Verdict, string Answer)[] Values =
    [
        ("ModeInOtherLetters", "<ChatPayloadAnalysisMode>cionly</ChatPayloadAnalysisMode>", Silence, ""),
        ("ModeOnALineOfItsOwn", "<ChatPayloadAnalysisMode>\n  None\n</ChatPayloadAnalysisMode>", Silence, ""),
        ("ModeEmpty", "<ChatPayloadAnalysisMode></ChatPayloadAnalysisMode>", Warning, ""),
        ("ModeUnknown", "<ChatPayloadAnalysisMode>Quiet</ChatPayloadAnalysisMode>", Warning,
            "ChatPayloadAnalysisMode is 'Quiet', which counts as Default: write one of Default, Strict, CIOnly, None"),
        ("ModeUnknownInCI", "<ChatPayloadAnalysisMode>Quiet</ChatPayloadAnalysisMode>" + InCI, Error,
            "ChatPayloadAnalysisMode is 'Quiet', which counts as Default: write one of Default, Strict, CIOnly, None"),

        ("LevelOld", OldLevel, Silence, ""),
        ("LevelOldWithPatch", "<ChatPayloadAnalysisLevel>0.0.7</ChatPayloadAnalysisLevel>", Silence, ""),
        ("LevelOldInCI", OldLevel + InCI, Silence, ""),
        ("LevelOldStrictInCI", OldLevel + InCI + "<ChatPayloadAnalysisMode>Strict</ChatPayloadAnalysisMode>", Silence, ""),
        ("LevelOldAndNone", OldLevel + "<ChatPayloadAnalysisMode>None</ChatPayloadAnalysisMode>", Silence, ""),
        ("LevelOfToday", Today, Warning, ""),
        ("LevelOfTodayInCI", Today + InCI, Error, ""),
        ("LevelLatest", "<ChatPayloadAnalysisLevel>Latest</ChatPayloadAnalysisLevel>", Warning, ""),
        ("LevelUnknown", "<ChatPayloadAnalysisLevel>7.0</ChatPayloadAnalysisLevel>", Warning,
            "ChatPayloadAnalysisLevel is '7.0', which counts as latest: write one of " + Levels),
        ("LevelNoVersion", "<ChatPayloadAnalysisLevel>newest</ChatPayloadAnalysisLevel>", Warning,
            "ChatPayloadAnalysisLevel is 'newest', which counts as latest: write one of " + Levels),

        ("GateOff", InCI + "<ChatPayloadWarningsAsErrorsInCI>False</ChatPayloadWarningsAsErrorsInCI>", Warning, ""),
        ("GateOn", InCI + "<ChatPayloadWarningsAsErrorsInCI>true</ChatPayloadWarningsAsErrorsInCI>", Error, ""),
        // The test SDK's targets come after ours.
        ("TestProjectToldLate", InCI, Warning, ""),
    ];

    public static TheoryData<string> Names => [.. Values.Select(v => v.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_value_does_what_it_says_and_one_without_meaning_is_answered_in_one_line(string name)
    {
        var (_, _, verdict, answer) = Values.Single(v => v.Name == name);
        var said = build.Run.Findings.Where(finding => finding.Project == name).ToLookup(finding => finding.Id);
        string[] expected = verdict == Silence ? [] : [verdict];
        Assert.True(expected.SequenceEqual(said["CHAT1001"].Select(finding => finding.Verdict)), $"Expected: {verdict}\n{build.Run}");
        string[] answers = answer.Length == 0 ? [] : [$"warning: {answer} ({name}.csproj)"];
        Assert.Equal(answers.Select(InOrder), said["CHAT0101"].Select(finding => InOrder($"{finding.Severity}: {finding.Message} ({finding.File})")));
    }

    /// <summary>The versions are files, and MSBuild lists files in no order.</summary>
    private static string InOrder(string answer) => string.Join(' ', answer.Split(' ').Select(word => word.Trim(',')).Order(StringComparer.Ordinal));

    public sealed class AllValues(PackedPackage package) : IAsyncLifetime
    {
        internal DotnetRun Run { get; private set; } = null!;

        async Task IAsyncLifetime.InitializeAsync()
        {
            var copy = package.ExtractTo("with-an-older-level");
            await File.WriteAllTextAsync(Path.Combine(copy, "build", "config", "Level.0.0.globalconfig"), Presets.Level(new Version(0, 0)));
            var analyzers = $"""<ItemGroup><Analyzer Include="{copy}/analyzers/dotnet/cs/*.dll" /></ItemGroup><Import Project="{copy}/build/ChatPayloadAnalyzers.targets" />""";
            var projects = Values.Select(value => new UserProject(package, value.Name, "Gate", value.Properties, isInstalled: false, analyzers)).ToList();
            projects.Single(p => p.Name == "TestProjectToldLate")
                .Write("Directory.Build.targets", "<Project><PropertyGroup><IsTestProject>true</IsTestProject></PropertyGroup></Project>");
            Run = (await new UserSolution(package, "Values", projects).BuildAsync()).Failed();
        }

        Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;
    }
}
