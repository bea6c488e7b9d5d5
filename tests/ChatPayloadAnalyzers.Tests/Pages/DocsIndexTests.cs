using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Pages;

/// <summary>Every page can be found from docs/README.md.</summary>
public sealed class DocsIndexTests
{
    [Fact]
    public void The_index_is_what_the_rules_and_the_files_say()
    {
        var index = DocsIndex.Write();
        var file = Path.Combine(RepositoryFiles.Root, DocsIndex.Path);
        if (Environment.GetEnvironmentVariable("CHATPAYLOAD_WRITE_PAGES") is "1" or "true") File.WriteAllText(file, index);
        Assert.True(File.Exists(file) && File.ReadAllText(file) == index, $"{DocsIndex.Path} is out of date. Run: {DocsIndex.Command}");
    }

    [Fact]
    public void Every_guide_has_its_line()
    {
        var guides = MarkdownFile.All.Select(page => page.Path).Where(path => Path.GetDirectoryName(path) == "docs" && path != DocsIndex.Path).Select(path => path["docs/".Length..]);
        Assert.Empty(guides.Except(DocsIndex.Guides.Select(guide => guide.Page)));
    }
}
