namespace ChatPayloadAnalyzers.PackageTests.Running;

/// <summary>A project of somebody who has installed the package. It lies outside the repository and takes nothing from around it.</summary>
internal sealed class UserProject
{
    private readonly IReadOnlyDictionary<string, string> _environment;

    /// <param name="package">The package that it installs.</param>
    /// <param name="name">The project's name, also that of its directory.</param>
    /// <param name="program">The directory under <c>Programs</c> that its sources come from; null if the test writes them.</param>
    /// <param name="properties">Properties for the project file, as XML.</param>
    /// <param name="isInstalled">Whether the project has the package already.</param>
    /// <param name="items">Items for the project file, as XML.</param>
    public UserProject(PackedPackage package, string name, string? program, string properties = "", bool isInstalled = true, string items = "")
    {
        _environment = package.UserEnvironment;
        Name = name;
        Directory = System.IO.Directory.CreateDirectory(Path.Combine(package.UsersFolder, name)).FullName;
        foreach (var file in program is null ? [] : System.IO.Directory.EnumerateFiles(RepositoryFiles.Program(program))) File.Copy(file, PathOf(Path.GetFileName(file)));
        var reference = $"""<ItemGroup><PackageReference Include="ChatPayloadAnalyzers" Version="{package.Version}" PrivateAssets="all" /></ItemGroup>""";
        Write(name + ".csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                {properties}
              </PropertyGroup>
              {(isInstalled ? reference : "")}
              {items}
            </Project>
            """);
    }

    public string Name { get; }

    public string Directory { get; }

    public string PathOf(string file) => Path.Combine(Directory, file);

    public void Write(string file, string text)
    {
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
    }

    public string Read(string file) => File.ReadAllText(PathOf(file));

    /// <summary>A command of <c>dotnet</c> in the project's directory.</summary>
    public Task<DotnetRun> RunAsync(params IEnumerable<string> arguments) => Dotnet.RunAsync(Directory, _environment, arguments);

    /// <summary>The same where <paramref name="variable"/> is set, as CI services do.</summary>
    public Task<DotnetRun> RunInCiAsync(string variable, string value, params IEnumerable<string> arguments) =>
        Dotnet.RunAsync(Directory, new Dictionary<string, string>(_environment) { [variable] = value }, arguments);

    /// <summary>Sends what the program that was built last sends, and gives its lines: <c>spelling status</c>.</summary>
    public async Task<IReadOnlyList<string>> SendAsync(StandIn api) =>
        (await RunAsync([Path.Combine("bin", "Debug", "net10.0", Name + ".dll"), .. api.Arguments])).Succeeded()
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
