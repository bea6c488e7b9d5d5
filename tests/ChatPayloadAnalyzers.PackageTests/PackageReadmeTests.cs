using System.Text.RegularExpressions;
using ChatPayloadAnalyzers.PackageTests.Running;

namespace ChatPayloadAnalyzers.PackageTests;

/// <summary>The package's README is read on another site than the repository's, so each link says where it leads.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class PackageReadmeTests(PackedPackage package)
{
    private const string InRepository = """
        # Title

        ![picture](docs/one.png) ![drawing](docs/four.svg) [page](docs/rules/CHAT1001.md) [`code`](./LICENSE "with a title") [section](#title)
        [elsewhere](https://example.org/a.md) [mail](mailto:a@example.org) [![badge](docs/two.svg)](CHANGELOG.md)

        | a | [cell](docs/performance.md#idle) |
        |---|---|

        `items[0](left)` and ``a ` b](left)``

        ```csharp
        var left = items[0](left);
        ```

        <a href="CONTRIBUTING.md"><img src="docs/three.gif" alt="x"></a>

        [reference]: docs/rules/CHAT1002.md
        """;

    private const string InPackage = """
        # Title

        ![picture](RAW/main/docs/one.png) ![drawing](RAW/main/docs/four.png) [page](URL/blob/main/docs/rules/CHAT1001.md) [`code`](URL/blob/main/LICENSE "with a title") [section](#title)
        [elsewhere](https://example.org/a.md) [mail](mailto:a@example.org) [![badge](RAW/main/docs/two.svg)](URL/blob/main/CHANGELOG.md)

        | a | [cell](URL/blob/main/docs/performance.md#idle) |
        |---|---|

        `items[0](left)` and ``a ` b](left)``

        ```csharp
        var left = items[0](left);
        ```

        <a href="URL/blob/main/CONTRIBUTING.md"><img src="RAW/main/docs/three.gif" alt="x"></a>

        [reference]: URL/blob/main/docs/rules/CHAT1002.md
        """;

    [Fact]
    public async Task Links_become_absolute_and_code_stays()
    {
        var folder = package.FolderOf("readme");
        var source = Path.Combine(folder, "repository.md");
        var result = Path.Combine(folder, "package.md");
        await File.WriteAllTextAsync(source, InRepository);
        // This one of the drawings has its bitmap.
        Directory.CreateDirectory(Path.Combine(folder, "docs"));
        await File.WriteAllBytesAsync(Path.Combine(folder, "docs", "four.png"), []);
        var run = await Dotnet.RunAsync(
            RepositoryFiles.PackageProject,
            new Dictionary<string, string>(),
            ["msbuild", "-t:WritePackageReadme", "-p:RepositoryReadme=" + source, "-p:PackageReadme=" + result]);
        run.Succeeded();
        var url = RepositoryFiles.Property("ChatPayloadRepositoryUrl");
        var expected = InPackage.Replace("URL", url, StringComparison.Ordinal).Replace("RAW", url.Replace("//github.com/", "//raw.githubusercontent.com/", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(expected, await File.ReadAllTextAsync(result));
    }

    [Fact]
    public async Task No_link_of_the_packed_readme_is_relative()
    {
        await using var nupkg = await package.OpenAsync();
        using var reader = new StreamReader(await nupkg.GetEntry("README.md")!.OpenAsync());
        var targets = Target().Matches(Fence().Replace(await reader.ReadToEndAsync(), "")).Select(m => m.Groups["target"].Value);
        Assert.All(targets, target => Assert.Matches("^(https://|mailto:|#)", target));
        Assert.Contains(targets, target => target.StartsWith("https://raw.githubusercontent.com/", StringComparison.Ordinal) && target.EndsWith("/docs/images/build.png", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^```[\s\S]*?^```", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"(?:\]\(|(?:src|href)="")(?<target>[^)""\s]+)")]
    private static partial Regex Target();
}
