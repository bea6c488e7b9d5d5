using System.Text.RegularExpressions;
using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Releases;

/// <summary>The changelog tells the same story as the release files.</summary>
public sealed partial class ChangelogTests
{
    private static readonly IReadOnlyDictionary<Version, string> Sections = Section().Matches(RepositoryFiles.Read("CHANGELOG.md"))
        .ToDictionary(m => Version.Parse(m.Groups["version"].Value), m => m.Groups["text"].Value);

    [Fact]
    public void Every_version_has_a_section_and_the_youngest_comes_first() =>
        Assert.Equal(ReleasedRules.Shipped.Append(ReleasedRules.Next).Distinct().OrderDescending(), Sections.Keys);

    [Fact]
    public void What_is_not_shipped_is_called_unreleased() =>
        Assert.Equal(Sections.Keys.Except(ReleasedRules.Shipped), Sections.Where(section => section.Value.StartsWith(" (unreleased)\n", StringComparison.Ordinal)).Select(section => section.Key));

    [Fact]
    public void A_version_names_the_rules_that_it_brings() =>
        Assert.All(ReleasedRules.Introduced, rule => Assert.True(IsNamed(rule.Key, Sections[rule.Value]), $"CHANGELOG.md does not say under {rule.Value} that {rule.Key} came."));

    /// <summary>By itself, or between two: <c>CHAT1001 to CHAT1006</c>.</summary>
    private static bool IsNamed(string id, string section) =>
        Ids().Matches(section).Any(m => string.CompareOrdinal(m.Groups["first"].Value, id) <= 0 && string.CompareOrdinal(id, m.Groups["last"].Success ? m.Groups["last"].Value : m.Groups["first"].Value) <= 0);

    [GeneratedRegex(@"^## (?<version>\d+\.\d+\.\d+)(?<text>.*?)(?=^## |\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex(@"(?<first>CHAT\d{4})( to (?<last>CHAT\d{4}))?")]
    private static partial Regex Ids();
}
