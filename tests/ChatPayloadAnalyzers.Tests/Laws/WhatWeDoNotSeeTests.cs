using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Laws;

/// <summary>The page says what the tables of the laws say.</summary>
public sealed class WhatWeDoNotSeeTests
{
    private static readonly string Path = System.IO.Path.Combine(RepositoryFiles.Root, "docs", "what-we-do-not-see.md");

    [Fact]
    public void The_page_is_written_from_the_tables()
    {
        var page = WhatWeDoNotSee.Page();
        if (Environment.GetEnvironmentVariable("CHATPAYLOAD_WRITE_PAGES") is "1" or "true") File.WriteAllText(Path, page);
        Assert.True(File.Exists(Path) && File.ReadAllText(Path) == page, $"docs/what-we-do-not-see.md is not what the tables say. Run: {WhatWeDoNotSee.Command}");
    }

    [Fact]
    public void Each_that_is_open_by_design_can_be_shown()
    {
        var body = Bodies.All.Single(b => b.Name == "to missing");
        Assert.All(Spelling.Every.Where(s => s.OpenBecause is not null), s => Assert.NotNull(s.Write(body, "Message")));
    }
}
