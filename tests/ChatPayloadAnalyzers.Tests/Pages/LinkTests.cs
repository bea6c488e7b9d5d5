using ChatPayloadAnalyzers.Rules;
using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Pages;

/// <summary>Nobody who follows a link of ours ends at nothing.</summary>
public sealed class LinkTests
{
    public static TheoryData<string> Files => [.. MarkdownFile.All.Select(file => file.Path)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_relative_link_leads_to_a_file_and_a_heading(string path)
    {
        var file = MarkdownFile.At(path);
        Assert.All(
            file.Links.Where(link => !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith("mailto:", StringComparison.Ordinal)),
            link => Assert.True(Leads(file, link), $"{path} links to '{link}', and there is no such file or heading."));
    }

    [Fact]
    public void Every_help_link_leads_to_the_page_of_its_rule() =>
        Assert.All(AllRules.Judging.Select(rule => rule.Descriptor), descriptor =>
        {
            var start = Repository.Url + "/blob/main/";
            Assert.StartsWith(start, descriptor.HelpLinkUri, StringComparison.Ordinal);
            Assert.StartsWith(descriptor.Id + ": ", MarkdownFile.At(descriptor.HelpLinkUri[start.Length..]).Title, StringComparison.Ordinal);
        });

    /// <summary>The words of a link may be right and the address wrong, so the test knows both ends of one that is long.</summary>
    [Theory]
    [InlineData("docs/configuration.md", "rules/CHAT0003.md#how-an-entry-is-written", true)]
    [InlineData("docs/configuration.md", "rules/CHAT0003.md#how-an-entry-is-read", false)]
    [InlineData("docs/configuration.md", "docs/rules/CHAT0003.md", false)]
    [InlineData("README.md", "docs/decisions", true)]
    public void A_link_leads_somewhere_or_not(string path, string link, bool leads) => Assert.Equal(leads, Leads(MarkdownFile.At(path), link));

    private static bool Leads(MarkdownFile from, string link)
    {
        var (target, anchor) = link.Split('#') switch { [var file, var heading] => (file, heading), var parts => (parts[0], null) };
        var path = target.Length == 0 ? from.Path : Path.GetRelativePath(RepositoryFiles.Root, Path.Combine(RepositoryFiles.Root, Path.GetDirectoryName(from.Path)!, target)).Replace('\\', '/');
        var there = Path.Combine(RepositoryFiles.Root, path);
        if (!File.Exists(there)) return anchor is null && Directory.Exists(there);
        return anchor is null || MarkdownFile.All.Any(file => file.Path == path && file.Anchors.Contains(anchor));
    }
}
