using System.Text.RegularExpressions;
using ChatPayloadAnalyzers.Rules;

namespace ChatPayloadAnalyzers.Tests.Pages;

/// <summary>The README's table has every rule, with its severity.</summary>
public sealed partial class ReadmeTests
{
    [Fact]
    public void The_table_has_each_rule_with_its_severity_and_whether_it_has_a_fix()
    {
        var rows = Row().Matches(MarkdownFile.At("README.md").Text).Select(m => (m.Groups["id"].Value, m.Groups["page"].Value, m.Groups["severity"].Value, HasFix: m.Groups["fix"].Length > 0));
        Assert.Equal(
            AllRules.Judging.Select(rule => (rule.Descriptor.Id, $"docs/rules/{rule.Descriptor.Id}.md", DocsIndex.Severity(rule.Descriptor), rule.HasFix)),
            rows);
    }

    [GeneratedRegex(@"^\| \[(?<id>CHAT\d{4})\]\((?<page>[^)]+)\) \| (?<severity>[^|]+) \| [^|]+ \| *(?<fix>[^|]*?) *\|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
