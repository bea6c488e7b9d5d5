using ChatPayloadAnalyzers.PackageTests.Running;

namespace ChatPayloadAnalyzers.PackageTests;

/// <summary>In CI the package's warnings are errors, unless the user has said otherwise; all others stay what they are.</summary>
[Collection(PackageCollection.Name)]
public sealed class CiGateTests(CiGateTests.CiBuild build) : IClassFixture<CiGateTests.CiBuild>
{
    private const string Error = "error CHAT1001";
    private const string Warning = "warning CHAT1001";
    private const string Silence = "";

    private const string OneIdPerFile = "[*.cs]\ndotnet_diagnostic.CHAT1001.severity = ";
    private const string Suppressed = "[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage(\"ChatPayload\", \"CHAT1001\", Justification = \"test\")]";

    /// <summary>What a user writes into the project or beside it, and what CI then says of the body without recipient.</summary>
    private static readonly (string Name, string Properties, string File, string Text, string Verdict)[] Settings =
    [
        ("NoSetting", "", "", "", Error),

        // The package's own switches.
        ("SwitchedOff", "<ChatPayloadWarningsAsErrorsInCI>false</ChatPayloadWarningsAsErrorsInCI>", "", "", Warning),
        ("SwitchedOffLoudly", "<ChatPayloadWarningsAsErrorsInCI>False</ChatPayloadWarningsAsErrorsInCI>", "", "", Warning),
        ("TestProject", "<IsTestProject>true</IsTestProject>", "", "", Warning),
        ("TestProjectToldLate", "", "Directory.Build.targets", "<Project><PropertyGroup><IsTestProject>true</IsTestProject></PropertyGroup></Project>", Warning),
        ("NotCiByItself", "<ContinuousIntegrationBuild>false</ContinuousIntegrationBuild>", "", "", Error),

        // A severity by ID wins.
        ("EditorConfigNone", "", ".editorconfig", OneIdPerFile + "none", Silence),
        ("EditorConfigSuggestion", "", ".editorconfig", OneIdPerFile + "suggestion", Silence),
        ("EditorConfigWarning", "", ".editorconfig", OneIdPerFile + "warning", Warning),
        ("GlobalConfigWarning", "", ".globalconfig", "is_global = true\ndotnet_diagnostic.CHAT1001.severity = warning", Warning),

        // A line for many at once does not: the ID by name is stronger, ours as well.
        ("EditorConfigBulk", "", ".editorconfig", "[*.cs]\ndotnet_analyzer_diagnostic.severity = none", Error),
        ("EditorConfigCategory", "", ".editorconfig", "[*.cs]\ndotnet_analyzer_diagnostic.category-ChatPayload.severity = none", Error),

        // The compiler's own ways.
        ("NoWarn", "<NoWarn>$(NoWarn);CHAT1001</NoWarn>", "", "", Silence),
        ("WarningsNotAsErrors", "<WarningsNotAsErrors>CHAT1001</WarningsNotAsErrors>", "", "", Warning),
        ("Pragma", "", "Greeting.cs", "#pragma warning disable CHAT1001\n", Silence),
        ("SuppressMessage", "", "Suppressions.cs", Suppressed, Silence),
    ];

    public static TheoryData<string> Names => [.. Settings.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_a_user_sets_decides_and_else_it_is_an_error(string name)
    {
        var verdict = Settings.Single(s => s.Name == name).Verdict;
        var said = build.Run.Findings.Where(f => f.Project == name).Select(f => f.Verdict).Order();
        string[] expected = verdict == Silence ? ["warning CS0219"] : [verdict, "warning CS0219"];
        Assert.True(expected.Order().SequenceEqual(said), $"Expected of {name}: {string.Join(", ", expected)}\n{build.Run}");
    }

    [Fact]
    public void The_build_fails() => build.Run.Failed();

    /// <summary>All settings in one build, a project each.</summary>
    public sealed class CiBuild(PackedPackage package) : IAsyncLifetime
    {
        internal DotnetRun Run { get; private set; } = null!;

        async Task IAsyncLifetime.InitializeAsync()
        {
            var projects = Settings.Select(setting =>
            {
                var project = new UserProject(package, setting.Name, "Gate", setting.Properties);
                // In front of the source, where the file is that; else it is a file of its own.
                if (setting.File == "Greeting.cs") project.Write(setting.File, setting.Text + project.Read(setting.File));
                else if (setting.File.Length > 0) project.Write(setting.File, setting.Text);
                return project;
            }).ToList();
            var solution = Path.Combine(package.UsersFolder, "Gate.slnx");
            await File.WriteAllTextAsync(
                solution, $"<Solution>{string.Concat(projects.Select(p => $"<Project Path=\"{p.Name}/{p.Name}.csproj\" />"))}</Solution>");
            var environment = new Dictionary<string, string>(package.UserEnvironment) { ["CI"] = "true" };
            Run = await Dotnet.RunAsync(package.UsersFolder, environment, "build", solution);
        }

        Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;
    }
}
