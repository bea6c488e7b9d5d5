using System.Text.RegularExpressions;
using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Pages;

/// <summary>docs/configuration.md names everything that can be set, and nothing else.</summary>
public sealed partial class ConfigurationPageTests
{
    private static readonly string Page = RepositoryFiles.Read("docs", "configuration.md");

    private static readonly string Targets = RepositoryFiles.Read("src", "ChatPayloadAnalyzers.Package", "build", "ChatPayloadAnalyzers.targets");

    [Fact]
    public void Every_property_that_the_targets_read_stands_on_the_page()
    {
        var read = Names(Property(), Targets);
        Assert.Contains("ChatPayloadAnalysisMode", read);
        Assert.All(read, name => Assert.True(Page.Contains($"`{name}`", StringComparison.Ordinal), $"docs/configuration.md does not name the property `{name}`."));
        Assert.Empty(Names(OwnProperty(), Page).Except(read).Except(Names(Metadata(), Targets)));
    }

    [Fact]
    public void Every_key_that_the_source_reads_stands_on_the_page()
    {
        var read = RepositoryFiles.CSharpUnder("src").SelectMany(path => Names(Key(), File.ReadAllText(path))).Distinct().ToList();
        Assert.Contains("chat_payload.send_methods", read);
        Assert.All(read, key => Assert.True(Page.Contains($"`{key}`", StringComparison.Ordinal), $"docs/configuration.md does not name the key `{key}`."));
        Assert.Empty(Names(Key(), Page).Except(read));
    }

    [Fact]
    public void What_the_targets_say_stands_on_the_page() => Assert.Equal(Names(Code(), Targets), Names(Code(), Page));

    private static IReadOnlyList<string> Names(Regex regex, string text) => [.. regex.Matches(text).Select(m => m.Groups["name"].Value).Distinct().Order()];

    /// <summary>Not those that MSBuild has for every project, and not those that the targets make for themselves.</summary>
    [GeneratedRegex(@"\$\((?<name>(?!MSBuild|_)[A-Za-z]\w*)")]
    private static partial Regex Property();

    [GeneratedRegex(@"\b(?<name>ChatPayload(?!Analyzers)[A-Z]\w+)")]
    private static partial Regex OwnProperty();

    /// <summary>What an item may be marked with.</summary>
    [GeneratedRegex(@"MetadataName=""(?<name>\w+)""")]
    private static partial Regex Metadata();

    [GeneratedRegex(@"\b(?<name>chat_payload\.[a-z_]+)")]
    private static partial Regex Key();

    [GeneratedRegex(@"\b(?<name>CHAT01\d\d)\b")]
    private static partial Regex Code();
}
