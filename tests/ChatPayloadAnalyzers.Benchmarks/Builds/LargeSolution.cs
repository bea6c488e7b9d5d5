using ChatPayloadAnalyzers.Benchmarks.Corpora;
using ChatPayloadAnalyzers.PackageTests.Running;

namespace ChatPayloadAnalyzers.Benchmarks.Builds;

/// <summary>
/// Generated projects of a user, twice: with the package installed and without it, over the same files. They lie outside the repository and take nothing
/// from around it; the packages' cache holds this package alone.
/// </summary>
internal sealed class LargeSolution : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chat-payload-builds-").FullName;

    // Another one each run, so that no cache on the way can serve an older build.
    private readonly string _version = $"0.0.0-builds-{Guid.NewGuid():N}";

    private readonly Corpus _corpus;

    private LargeSolution(Corpus corpus) => _corpus = corpus;

    private string UsersFolder => Path.Combine(_folder, "users");

    public static async Task<LargeSolution> WriteAsync(Corpus corpus)
    {
        var solution = new LargeSolution(corpus);
        await solution.PackAsync();
        Directory.CreateDirectory(solution.UsersFolder);
        EndsOfSearch.WriteTo(solution.UsersFolder);
        solution.WriteSources();
        solution.WriteProjects(FileOf(isInstalled: false), "");
        solution.WriteProjects(FileOf(isInstalled: true), $"""<PackageReference Include="ChatPayloadAnalyzers" Version="{solution._version}" PrivateAssets="all" />""");
        foreach (var file in new[] { FileOf(isInstalled: false), FileOf(isInstalled: true) }) (await solution.RunAsync("restore", file)).Succeeded();
        return solution;
    }

    public static string FileOf(bool isInstalled) => isInstalled ? "With.slnx" : "Without.slnx";

    /// <summary>A command of <c>dotnet</c> in the folder of both.</summary>
    public Task<DotnetRun> RunAsync(params IEnumerable<string> arguments) =>
        Dotnet.RunAsync(UsersFolder, new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.Combine(_folder, "packages") }, arguments);

    /// <summary>A project of it, for questions that MSBuild answers of projects only.</summary>
    public string AnyProject => Path.Combine("With", _corpus.Projects[0].Name, _corpus.Projects[0].Name + ".csproj");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // The artifacts path keeps this build out of the repository's bin and obj, where another may be at work.
    private async Task PackAsync() => (await Dotnet.RunAsync(
        Repository.Root,
        new Dictionary<string, string>(),
        [
            "pack", Path.Combine("src", "ChatPayloadAnalyzers.Package"), "-c", "Release", "-o", Path.Combine(_folder, "feed"),
            "--artifacts-path", Path.Combine(_folder, "artifacts"), "-p:PackageVersion=" + _version,
        ])).Succeeded();

    private void WriteSources()
    {
        foreach (var project in _corpus.Projects)
            foreach (var (path, text) in project.Files) Write(Path.Combine("Code", project.Name, path), text.ToString());
    }

    private void WriteProjects(string file, string reference)
    {
        var folder = Path.GetFileNameWithoutExtension(file);
        foreach (var project in _corpus.Projects)
            Write(Path.Combine(folder, project.Name, project.Name + ".csproj"), $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <ImplicitUsings>enable</ImplicitUsings>
                    <Nullable>enable</Nullable>
                  </PropertyGroup>
                  <ItemGroup>
                    <FrameworkReference Include="Microsoft.AspNetCore.App" />
                    <Compile Include="../../Code/{project.Name}/**/*.cs" />
                    {reference}
                  </ItemGroup>
                </Project>
                """);
        var projects = _corpus.Projects.Select(project => $"<Project Path=\"{folder}/{project.Name}/{project.Name}.csproj\" />");
        Write(file, $"<Solution>{string.Concat(projects)}</Solution>");
    }

    private void Write(string path, string text)
    {
        path = Path.Combine(UsersFolder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
