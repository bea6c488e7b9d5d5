using ChatPayloadAnalyzers.PackageTests.Running;

namespace ChatPayloadAnalyzers.PackageTests;

/// <summary>samples/OwnSchema with the package installed: what its README shows is what a build says, and one pass mends it.</summary>
[Collection(PackageCollection.Name)]
public sealed class OwnDocumentTests(PackedPackage package)
{
    [Fact]
    public async Task A_marked_document_is_checked_from_the_build_to_the_fix()
    {
        var user = new UserProject(
            package, "OwnDocument", null, "<DefineConstants>$(DefineConstants);WRONG</DefineConstants>",
            items: """<ItemGroup><AdditionalFiles Include="openapi.json" ChatPayloadSchema="true" /></ItemGroup>""");
        foreach (var file in new[] { "openapi.json", "Program.cs" }) user.Write(file, RepositoryFiles.Read($"samples/OwnSchema/{file}"));

        var build = (await user.RunAsync("build")).Succeeded();
        var shown = RepositoryFiles.Read("samples/OwnSchema/README.md").Split('\n').Where(line => line.StartsWith("Program.cs(", StringComparison.Ordinal)).ToList();
        Assert.Equal(["warning CHAT1002", "warning CHAT2002", "warning CHAT3001"], build.Findings.Select(finding => finding.Verdict).Order());
        Assert.Equal(3, shown.Count);
        Assert.All(shown, line => Assert.Contains(line, build.Output, StringComparison.Ordinal));

        var gate = await user.RunInCiAsync("CI", "true", "build", "--no-incremental");
        Assert.Equal(["error CHAT1002", "error CHAT2002", "error CHAT3001"], gate.Findings.Select(finding => finding.Verdict).Order());

        (await user.RunAsync("format", "analyzers", "--no-restore")).Succeeded();
        Assert.Empty((await user.RunAsync("build", "--no-restore")).Succeeded().Findings);

        user.Write("openapi.json", "{ \"openapi\": \"3.1.0\",\n  \"paths\": { }, }");
        var unread = (await user.RunAsync("build", "--no-restore")).Succeeded().Findings.Single();
        Assert.Equal(("warning CHAT0001", "openapi.json", 2), (unread.Verdict, unread.File, unread.Line));
    }
}
