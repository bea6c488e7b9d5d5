using ChatPayloadAnalyzers.Tests.Laws;
using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Pages;

/// <summary>The page on fixes names everything that has none, with the reason that the law of repair gives.</summary>
public sealed class FixesPageTests
{
    [Fact]
    public void Every_reason_for_no_fix_stands_on_the_page()
    {
        var page = RepositoryFiles.Read("docs/fixes.md");
        var reasons = WithoutFix.Bodies.Values.Concat(WithoutFix.BodiesInTypes.Values).Concat(WithoutFix.Spellings.Select(entry => entry.Reason).Where(reason => reason != "the same")).Distinct();
        Assert.All(reasons, reason => Assert.Contains(reason, page, StringComparison.Ordinal));
    }
}
