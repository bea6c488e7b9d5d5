using System.Text.RegularExpressions;
using System.Xml.Linq;
using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Releases;

/// <summary>Which version brought which rule, by the release files; what is not shipped yet comes with the version that is under way.</summary>
internal static partial class ReleasedRules
{
    private const string Folder = "src/ChatPayloadAnalyzers/";

    /// <summary>The version of Directory.Build.props.</summary>
    public static Version Next { get; } = Version.Parse(XDocument.Parse(RepositoryFiles.Read("Directory.Build.props")).Descendants("Version").First().Value);

    /// <summary>The versions that are shipped.</summary>
    public static IReadOnlyList<Version> Shipped { get; } = [.. Lines("Shipped").Select(line => Release().Match(line)).Where(m => m.Success).Select(m => Version.Parse(m.Groups["version"].Value))];

    /// <summary>The version that brought each rule, by ID.</summary>
    public static IReadOnlyDictionary<string, Version> Introduced { get; } = Read();

    /// <summary>The rules that no shipped version has.</summary>
    public static IEnumerable<string> Unshipped => Lines("Unshipped").Select(line => Row().Match(line)).Where(m => m.Success).Select(m => m.Groups["id"].Value);

    private static IReadOnlyDictionary<string, Version> Read()
    {
        var introduced = new Dictionary<string, Version>();
        foreach (var file in new[] { "Shipped", "Unshipped" })
        {
            var version = Next;
            var areNew = false;
            foreach (var line in Lines(file))
            {
                if (Release().Match(line) is { Success: true } release) version = Version.Parse(release.Groups["version"].Value);
                else if (line.StartsWith("### ", StringComparison.Ordinal)) areNew = line == "### New Rules";
                else if (areNew && Row().Match(line) is { Success: true } row) introduced.Add(row.Groups["id"].Value, version);
            }
        }

        return introduced;
    }

    private static string[] Lines(string file) => RepositoryFiles.Read($"{Folder}AnalyzerReleases.{file}.md").Split('\n');

    [GeneratedRegex(@"^## Release (?<version>\d+\.\d+(\.\d+)?)$")]
    private static partial Regex Release();

    [GeneratedRegex(@"^(?<id>CHAT\d{4}) \|")]
    private static partial Regex Row();
}
