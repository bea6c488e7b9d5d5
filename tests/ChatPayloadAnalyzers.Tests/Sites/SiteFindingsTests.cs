using ChatPayloadAnalyzers.Sites;
using ChatPayloadAnalyzers.Tests.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Tests.Sites;

/// <summary>A body is reported where it is written, once however often it is sent.</summary>
public sealed class SiteFindingsTests
{
    private const string Path = "$\"/api/v2/conversations/chat/{conversationId}/messages\"";
    private const string Body = "new { from = new { id = agentId, type = \"agent\" }, text = \"Hi\", type = \"text\" }";
    private const string Post = "await client.PostAsJsonAsync(" + Path + ", ";

    [Fact]
    public async Task A_body_that_is_sent_twice_is_reported_once()
    {
        Assert.Single(await OfAsync($"var payload = {Body};\n{Post}payload);\n{Post}payload);"));
    }

    [Fact]
    public async Task Two_bodies_are_reported_each()
    {
        Assert.Equal(2, (await OfAsync($"{Post}{Body});\n{Post}{Body});")).Count);
    }

    [Fact]
    public async Task A_body_that_is_serialized_and_sent_is_reported_once()
    {
        Assert.Single(await OfAsync($"var payload = {Body};\nvar json = JsonSerializer.Serialize(payload);\nawait client.PostAsync({Path}, new StringContent(json));"));
        Assert.Single(await OfAsync($"var content = JsonContent.Create({Body});\nawait client.PostAsync({Path}, content);"));
        Assert.Single(await OfAsync($"await client.PostAsync({Path}, new StringContent(JsonSerializer.Serialize({Body})));"));
        Assert.Single(await OfAsync($"await client.PostAsync({Path}, JsonContent.Create({Body}));"));
    }

    [Fact]
    public async Task A_body_in_a_lambda_and_outside_is_reported_once()
    {
        Assert.Single(await OfAsync($"var payload = {Body};\nFunc<Task> again = async () => {Post}payload);\n{Post}payload);\nawait again();"));
    }

    [Fact]
    public async Task Different_findings_of_one_body_are_reported_each()
    {
        var findings = await OfAsync($"var payload = new {{ from = new {{ id = agentId, type = \"agent\" }}, Text = \"Hi\", type = \"text\" }};\nawait client.PostAsync({Path}, new StringContent(JsonSerializer.Serialize(payload)));\n{Post}payload);");
        Assert.Equal(["CHAT1001", "CHAT1004"], findings.Select(d => d.Id).Order());
    }

    [Fact]
    public async Task A_constant_that_two_members_send_is_reported_once()
    {
        var program = UserProgram.Of(UserProgram.Usings + $$"""
            class Sender
            {
                const string Json = "{\"from\":{\"id\":\"2f6d\",\"type\":\"agent\"},\"text\":\"Hi\",\"type\":\"text\"}";
                Task A(HttpClient client, string conversationId) => client.PostAsync({{Path}}, new StringContent(Json));
                Task B(HttpClient client, string conversationId) => client.PostAsync({{Path}}, new StringContent(Json));
                static void Main() { }
            }
            """);
        Assert.Empty(program.Errors);
        var finding = Assert.Single(await Analysis.OfAsync(program));
        Assert.Equal("{", program.Source.Substring(finding.Location.SourceSpan.Start, finding.Location.SourceSpan.Length));
    }

    [Fact]
    public async Task What_is_not_sent_for_certain_is_still_what_it_says_when_it_is()
    {
        Assert.Single(await OfAsync($"if (agentId.Length > 99) {Post}{Body});"));
    }

    /// <summary>A fix holds the whole body, and a finding lives as long as somebody looks at the file.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Fixes_are_kept_for_those_who_ask_for_them(bool keepsFixes)
    {
        var program = UserProgram.OfStatements($"{Post}{Body});");
        var model = program.Compilation.GetSemanticModel(program.Tree);
        var symbols = new KnownSymbols(program.Compilation) { KeepsFixes = keepsFixes };
        var report = Assert.Single(program.Tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().SelectMany(call => SiteFindings.Of(call, model, symbols, CancellationToken.None)));
        Assert.Equal(keepsFixes, !report.Finding.Fixes.IsEmpty);
    }

    private static async Task<IReadOnlyList<Diagnostic>> OfAsync(string statements)
    {
        var program = UserProgram.OfStatements(statements);
        Assert.Empty(program.Errors);
        return await Analysis.OfAsync(program);
    }
}
