using System.Xml.Linq;
using ChatPayloadAnalyzers.PackageTests.Running;

namespace ChatPayloadAnalyzers.PackageTests;

/// <summary>What is in the package, and what it says of itself.</summary>
[Collection(PackageCollection.Name)]
public sealed class PackageContentTests(PackedPackage package)
{
    private const string Snapshot = "tests/ChatPayloadAnalyzers.PackageTests/package.snapshot";
    private const string Command = "CHATPAYLOAD_WRITE_PAGES=1 dotnet test tests/ChatPayloadAnalyzers.PackageTests --filter PackageContent";

    /// <summary>What every NuGet package has for the container's sake.</summary>
    private static readonly string[] OfTheContainer = ["_rels/.rels", "[Content_Types].xml"];

    /// <summary>Whatever comes into the package or leaves it is seen in the change that does it.</summary>
    [Fact]
    public async Task Files_and_nuspec_are_those_of_the_snapshot()
    {
        var files = await FilesAsync();
        var nuspec = await ReadNuspecAsync();
        // Another one each run, and none outside a clone.
        nuspec.Descendants().Single(e => e.Name.LocalName == "version").Value = "(version)";
        nuspec.Descendants().Single(e => e.Name.LocalName == "repository").Attribute("commit")?.Remove();
        var now = $"{string.Join('\n', files)}\n\n{nuspec.ToString().ReplaceLineEndings("\n")}\n";
        var file = Path.Combine(RepositoryFiles.Root, Snapshot);
        if (Environment.GetEnvironmentVariable("CHATPAYLOAD_WRITE_PAGES") is "1" or "true") await File.WriteAllTextAsync(file, now);
        Assert.True(File.Exists(file) && await File.ReadAllTextAsync(file) == now, $"{Snapshot} is not what is packed. If that is meant, run: {Command}\n{now}");
    }

    [Fact]
    public async Task It_is_a_development_dependency_without_dependencies()
    {
        var nuspec = await ReadNuspecAsync();
        Assert.Equal("true", Text(nuspec, "developmentDependency"));
        Assert.DoesNotContain(nuspec.Descendants(), e => e.Name.LocalName is "dependencies" or "frameworkAssemblies" or "references");
    }

    [Fact]
    public async Task It_introduces_itself()
    {
        var nuspec = await ReadNuspecAsync();
        var repository = RepositoryFiles.Property("ChatPayloadRepositoryUrl");
        Assert.Equal("ChatPayloadAnalyzers", Text(nuspec, "id"));
        Assert.Equal(package.Version, Text(nuspec, "version"));
        Assert.Equal(RepositoryFiles.Property("Authors"), Text(nuspec, "authors"));
        Assert.Equal("MIT", Text(nuspec, "license"));
        Assert.Equal("README.md", Text(nuspec, "readme"));
        Assert.Equal("icon.png", Text(nuspec, "icon"));
        Assert.Equal(repository, Text(nuspec, "projectUrl"));
        Assert.Equal(repository + "/blob/main/CHANGELOG.md", Text(nuspec, "releaseNotes"));
        Assert.Contains("Invalid message payload", Text(nuspec, "description"), StringComparison.Ordinal);
        Assert.Superset(new HashSet<string> { "roslyn", "analyzer", "codefix", "chat" }, Text(nuspec, "tags").Split(' ').ToHashSet());
        var source = nuspec.Descendants().Single(e => e.Name.LocalName == "repository");
        Assert.Equal(("git", repository), (source.Attribute("type")!.Value, source.Attribute("url")!.Value));
    }

    [Fact]
    public async Task The_icon_is_128_pixels_each_way()
    {
        await using var nupkg = await package.OpenAsync();
        await using var icon = await nupkg.GetEntry("icon.png")!.OpenAsync();
        // A PNG starts with 8 bytes of signature and 8 of the header's own, then width and height, the highest byte first.
        var start = new byte[24];
        await icon.ReadExactlyAsync(start);
        Assert.Equal([0x89, .. "PNG"u8], start[..4]);
        Assert.Equal([0, 0, 0, 128, 0, 0, 0, 128], start[16..]);
    }

    [Fact]
    public async Task Packed_again_it_is_the_same_to_the_byte() =>
        Assert.Equal(await File.ReadAllBytesAsync(package.File), await File.ReadAllBytesAsync(await package.PackAgainAsync()));

    private async Task<IReadOnlyList<string>> FilesAsync()
    {
        await using var nupkg = await package.OpenAsync();
        return
        [
            .. nupkg.Entries.Select(e => e.FullName)
                .Where(name => !OfTheContainer.Contains(name) && !name.StartsWith("package/services/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
    }

    private async Task<XElement> ReadNuspecAsync()
    {
        await using var nupkg = await package.OpenAsync();
        await using var nuspec = await nupkg.GetEntry("ChatPayloadAnalyzers.nuspec")!.OpenAsync();
        return (await XDocument.LoadAsync(nuspec, LoadOptions.None, CancellationToken.None)).Root!;
    }

    private static string Text(XElement nuspec, string name) => nuspec.Elements().Elements().Single(e => e.Name.LocalName == name).Value;
}
