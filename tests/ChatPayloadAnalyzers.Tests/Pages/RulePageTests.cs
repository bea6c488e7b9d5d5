using ChatPayloadAnalyzers.Rules;
using ChatPayloadAnalyzers.Tests.Running;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Tests.Pages;

/// <summary>The pages of the rules are documentation, examples and tests in one.</summary>
public sealed class RulePageTests
{
    public static TheoryData<string, int> Reported => Examples("reported");

    public static TheoryData<string, int> Silent => Examples("silent");

    public static TheoryData<string, int> Fixed => Examples("fixed");

    [Theory]
    [MemberData(nameof(Reported))]
    public async Task What_a_page_reports_is_reported_at_its_lines(string id, int block)
    {
        var example = Find(id, block);
        Assert.Contains(example.Expected, finding => finding.Id == id);
        Assert.Equal(example.Expected.Order(), await FindingsOf(example.Code, id));
    }

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task What_a_page_leaves_alone_is_left_alone(string id, int block)
    {
        Assert.Empty(await FindingsOf(Find(id, block).Code, id));
    }

    [Theory]
    [MemberData(nameof(Fixed))]
    public async Task What_a_page_shows_as_fixed_is_what_the_fix_writes(string id, int block)
    {
        var before = UserProgram.OfStatements(Find(id, block - 1).Code);
        var texts = await Repair.AllAsync(before, adviceToo: id);
        Assert.Equal(Find(id, block).Code, UserProgram.Of(texts[0]).Statements);
    }

    [Fact]
    public void Every_rule_has_a_page_with_what_a_reader_looks_for()
    {
        string[] sections = ["Reported", "Not reported", "Fix", "When to suppress it", "Options", "Source"];
        Assert.Equal(AllRules.Judging.Select(rule => rule.Descriptor.Id).Order(), RulePage.All.Select(page => page.Id));
        foreach (var page in RulePage.All)
        {
            // How an entry is written stands between its findings and their fix.
            Assert.Equal(sections, page.Sections.Select(section => section.Heading).Intersect(sections));
            Assert.All(page.Sections, section => Assert.True(section.Text.Trim().Length > 0, $"docs/rules/{page.Id}.md says nothing under '{section.Heading}'."));
            Assert.True(page.Opening.Length > 80, $"docs/rules/{page.Id}.md does not say what the rule means to somebody who has never seen it.");
            Assert.Contains($"dotnet_diagnostic.{page.Id}.severity = ", page.Sections.Single(section => section.Heading == "Options").Text, StringComparison.Ordinal);
            Assert.True(page.Text.Contains("](../false-alarms.md", StringComparison.Ordinal), $"docs/rules/{page.Id}.md does not say how to report a false alarm.");
        }
    }

    [Fact]
    public void A_page_has_the_title_of_its_rule()
    {
        foreach (var rule in AllRules.Judging.Select(rule => rule.Descriptor))
        {
            var title = rule.Title.ToString();
            // In the middle of a line a sentence does not begin with a capital, but a name does.
            var inLine = char.IsLower(title[1]) || title[1] == ' ' ? char.ToLowerInvariant(title[0]) + title[1..] : title;
            Assert.StartsWith($"# {rule.Id}: {inLine}\n", RulePage.All.Single(page => page.Id == rule.Id).Text, StringComparison.Ordinal);
        }
    }

    private static TheoryData<string, int> Examples(string kind)
    {
        var data = new TheoryData<string, int>();
        foreach (var page in RulePage.All)
            for (var i = 0; i < page.Blocks.Count; i++)
                if (page.Blocks[i].Kind == kind) data.Add(page.Id, i);
        return data;
    }

    private static RulePage.Example Find(string id, int block) => RulePage.All.Single(page => page.Id == id).Blocks[block];

    private static async Task<IEnumerable<(int Line, string Id)>> FindingsOf(string code, string id)
    {
        var program = UserProgram.OfStatements(code);
        Assert.True(program.Errors.Count == 0, string.Join('\n', program.Errors));
        var first = program.Source[..^code.Length].Count(c => c == '\n');
        // Advice stands on its own page only.
        return (await Analysis.WithAdviceOfAsync(program.Compilation)).Where(d => d.Severity == DiagnosticSeverity.Warning || d.Id == id).Select(d => (d.Location.GetLineSpan().StartLinePosition.Line - first, d.Id)).Order();
    }
}
