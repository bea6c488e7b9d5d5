using System.IO.Compression;
using ChatPayloadAnalyzers.PackageTests.Running;

namespace ChatPayloadAnalyzers.PackageTests;

/// <summary>
/// The package, packed once for all tests by the command that the project uses, and a folder of users' projects that take it from there.
/// Everything lies in one temporary folder, the packages' cache too: it holds this package alone, so nothing is downloaded.
/// </summary>
public sealed class PackedPackage : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chat-payload-package-").FullName;

    /// <summary>Another one each run, so that no cache on the way can serve an older build.</summary>
    internal string Version { get; } = $"{RepositoryFiles.Property("Version")}-test-{Guid.NewGuid():N}";

    internal string UsersFolder => Path.Combine(_folder, "users");

    internal IReadOnlyDictionary<string, string> UserEnvironment => new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.Combine(_folder, "packages") };

    internal string File => FileIn("feed");

    internal string FolderOf(string name) => Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;

    internal Task<ZipArchive> OpenAsync() => ZipFile.OpenReadAsync(File);

    /// <summary>The package's files in a folder of their own, for those who take them from there, and its path.</summary>
    internal string ExtractTo(string name)
    {
        ZipFile.ExtractToDirectory(File, FolderOf(name));
        return FolderOf(name);
    }

    /// <summary>Packs the DLLs that are built already once more.</summary>
    internal async Task<string> PackAgainAsync()
    {
        await PackAsync("again", "--no-build");
        return FileIn("again");
    }

    async Task IAsyncLifetime.InitializeAsync()
    {
        Directory.CreateDirectory(UsersFolder);
        EndsOfSearch.WriteTo(UsersFolder);
        await PackAsync("feed");
    }

    Task IAsyncLifetime.DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    private string FileIn(string folder) => Path.Combine(_folder, folder, $"ChatPayloadAnalyzers.{Version}.nupkg");

    // The artifacts path keeps this build out of the repository's bin and obj, where another may be at work.
    private async Task PackAsync(string folder, params IEnumerable<string> more) => (await Dotnet.RunAsync(
        RepositoryFiles.Root,
        new Dictionary<string, string>(),
        [
            "pack", Path.Combine("src", "ChatPayloadAnalyzers.Package"), "-c", "Release", "-o", FolderOf(folder),
            "--artifacts-path", FolderOf("artifacts"), "-p:PackageVersion=" + Version, .. more,
        ])).Succeeded();
}

/// <summary>All tests share one package and run one after the other: each is a build that takes all processors.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackedPackage>
{
    public const string Name = "package";
}
