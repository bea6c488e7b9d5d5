using System.Text.RegularExpressions;
using ChatPayloadAnalyzers.PackageTests.Running;

namespace ChatPayloadAnalyzers.PackageTests;

/// <summary>The steps of docs/adopting.md with the lines that stand there, on a project with 50 findings, 20 of them without a fix.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class AdoptingTests(PackedPackage package)
{
    private const int WithFix = 30;
    private const int WithoutFix = 20;

    private const string Day = "20270331";

    [Fact]
    public async Task Step_by_step_old_code_comes_to_where_CI_stops_new_mistakes()
    {
        var page = RepositoryFiles.Read("docs/adopting.md");
        var project = new UserProject(package, "OldCode", program: null, "<OutputType>Library</OutputType>");
        for (var i = 0; i < WithFix; i++) project.Write($"src/Current/Greeting{i}.cs", Greeting("Current", i, "agentId"));
        // No variable here holds an agent's id, so there is nothing that a fix could take.
        for (var i = 0; i < WithoutFix; i++) project.Write($"src/Legacy/Greeting{i}.cs", Greeting("Legacy", i, "\"agent-id-here\"", To));

        // Step 1: warnings before the day, errors from then on.
        var gate = Block("xml", page);
        Assert.Contains(Day, gate, StringComparison.Ordinal);
        project.Write("Directory.Build.props", gate.Replace(Day, "20000101", StringComparison.Ordinal));
        Assert.Equal(WithFix + WithoutFix, (await project.RunInCiAsync("CI", "true", "build")).Failed().Ours.Count());
        project.Write("Directory.Build.props", gate.Replace(Day, "29991231", StringComparison.Ordinal));
        Assert.Equal(WithFix + WithoutFix, (await project.RunInCiAsync("CI", "true", "build")).Succeeded().Ours.Count());

        // Step 2: what has a fix is mended.
        (await project.RunAsync("format", "analyzers")).Succeeded();
        var left = (await project.RunInCiAsync("CI", "true", "build", "--no-restore")).Succeeded().Ours.ToList();
        Assert.Equal(Enumerable.Repeat("CHAT2003", WithoutFix), left.Select(finding => finding.Id));

        // Steps 3 and 4: the folder set aside, the gate closed.
        project.Write(".editorconfig", "root = true\n" + Block("ini", page));
        project.Write("Directory.Build.props", "<Project />");
        Assert.Empty((await project.RunInCiAsync("CI", "true", "build", "--no-restore")).Succeeded().Findings);
        project.Write("src/Current/Newcomer.cs", Greeting("Newcomer", 0, "agentId"));
        Assert.Equal(["error CHAT1001 Newcomer.cs"], (await project.RunInCiAsync("CI", "true", "build", "--no-restore")).Failed().Ours.Select(finding => $"{finding.Verdict} {finding.File}"));
    }

    private const string To = """to = new[] { new { id = participantId, type = "participant" } }, """;

    private static string Greeting(string space, int number, string agent, string to = "") => $$"""
        using System.Net.Http.Json;

        namespace {{space}};

        public static class Greeting{{number}}
        {
            public static Task<HttpResponseMessage> SendAsync(HttpClient http, string conversationId, string {{(agent == "agentId" ? agent : "from")}}, string participantId) =>
                http.PostAsJsonAsync(
                    $"/api/v2/conversations/chat/{conversationId}/messages",
                    new { from = new { id = {{agent}}, type = "agent" }, {{to}}text = "Greeting {{number}}", type = "text" });
        }
        """;

    private static string Block(string language, string page) => Fence().Matches(page).Single(m => m.Groups["language"].Value == language).Groups["code"].Value;

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
