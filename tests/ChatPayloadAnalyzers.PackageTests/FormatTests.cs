using ChatPayloadAnalyzers.PackageTests.Running;

namespace ChatPayloadAnalyzers.PackageTests;

/// <summary>
/// <c>dotnet format analyzers</c> on a file with most rules in it, several findings of one rule, and one that has no fix. The command picks
/// one finding of ours at random, in a new process at random again, and takes its choice for all: hence the repetitions.
/// </summary>
[Collection(PackageCollection.Name)]
public sealed class FormatTests(PackedPackage package)
{
    private const int Times = 5;

    [Fact]
    public async Task One_pass_mends_all_that_has_a_fix_and_each_time_alike()
    {
        var copies = Enumerable.Range(1, Times).Select(i => new UserProject(package, "Drafts" + i, "Drafts")).ToList();
        var build = (await copies[0].RunAsync("build")).Succeeded();
        Assert.Equal(
            ["CHAT1001", "CHAT1002", "CHAT1003", "CHAT1004", "CHAT1005", "CHAT1006", "CHAT2001", "CHAT2001", "CHAT2003", "CHAT3001", "CHAT3002"],
            build.Ours.Select(f => f.Id).Order());

        foreach (var copy in copies) (await copy.RunAsync("format", "analyzers")).Succeeded();
        Assert.All(copies, copy => Assert.Equal(copies[0].Read("Drafts.cs"), copy.Read("Drafts.cs")));
        var after = (await copies[0].RunAsync("build")).Succeeded();
        Assert.All(after.Ours, finding => Assert.Equal("CHAT2003", finding.Id));

        await using var api = await StandIn.StartAsync();
        Assert.Equal(["Misnamed 200", "Overfull 200", "Malformed 200", "Nameless 200"], await copies[0].SendAsync(api));
    }
}
