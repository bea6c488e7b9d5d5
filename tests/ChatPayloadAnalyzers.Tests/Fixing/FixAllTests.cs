using ChatPayloadAnalyzers.CodeFixes;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ChatPayloadAnalyzers.Tests.Fixing;

/// <summary>Fix-all by the own provider: whatever the findings have to do with each other, one pass mends them, and a second changes nothing.</summary>
public sealed class FixAllTests
{
    private const string Right = "from = new { id = agentId, type = \"agent\" }, to = new[] { new { id = participantId, type = \"participant\" } }, text = \"Hi\", type = \"text\"";

    [Theory]
    [InlineData("new { from = new { id = agentId, type = \"user\" }, text = \"Hi\", type = \"chat\", priority = 1 }", 4)]
    [InlineData("new { from = new { id = agentId, kind = 1, type = \"user\" }, to = new { id = participantId, type = \"user\" }, text = \"Hi\", type = \"text\" }", 3)]
    [InlineData("new { from = new { id = agentId }, to = new[] { new { type = \"user\" } }, txt = \"Hi\", type = 7 }", 5)]
    public async Task Several_findings_in_one_object_and_inside_each_other_are_mended_together(string body, int findings)
    {
        var solution = OpenSolution.Of(Sender("A", body));
        Assert.Equal(findings, (await solution.FindingsAsync()).Length);
        var mended = await MendedAsync(solution, FixAllScope.Solution);
        Assert.Equal(Sender("A", "new { " + Right + " }"), await mended.TextAsync("File0.cs"));
    }

    [Theory]
    [InlineData(FixAllScope.Document, 3)]
    [InlineData(FixAllScope.Project, 2)]
    [InlineData(FixAllScope.Solution, 0)]
    public async Task A_scope_holds_what_its_name_says(FixAllScope scope, int left)
    {
        const string Wrong = "new { from = new { id = agentId, type = \"agent\" }, text = \"Hi\", type = \"text\" }";
        var solution = OpenSolution.Of(Sender("A", Wrong), Sender("B", Wrong)).With("Other", [], ("C.cs", Sender("C", Wrong)), ("D.cs", Sender("D", Wrong)));
        var mended = await MendedAsync(solution, scope);
        Assert.Equal(left, (await mended.FindingsAsync()).Length + (await mended.FindingsAsync("Other")).Length);
    }

    [Theory]
    [InlineData(FixAllScope.ContainingMember, 2)]
    [InlineData(FixAllScope.ContainingType, 1)]
    public async Task A_member_and_a_type_are_scopes_too(FixAllScope scope, int left)
    {
        const string Wrong = "new { from = new { id = agentId, type = \"agent\" }, text = \"Hi\", type = \"text\" }";
        var solution = OpenSolution.Of($"{Usings}class A\n{{\n    {Method("One", Wrong)}\n    {Method("Two", Wrong)}\n}}\nclass B\n{{\n    {Method("Three", Wrong)}\n}}\n");
        var provider = new ChatPayloadCodeFixProvider().GetFixAllProvider();
        Assert.Contains(scope, provider.GetSupportedFixAllScopes());
        var mended = await solution.FixAllAsync(scope, at: (await solution.FindingsAsync())[0]);
        Assert.Equal(left, (await mended.FindingsAsync()).Length);
        Assert.Empty(await mended.ErrorsAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("CHAT1001:0")]
    [InlineData("CHAT2001:7")]
    [InlineData("CHAT3001:0")]
    [InlineData("CHAT3001:9")]
    [InlineData("CHAT3001:-1")]
    [InlineData("Somebody.Else")]
    public async Task A_key_that_says_nothing_of_a_finding_means_its_first_choice(string? key)
    {
        var solution = OpenSolution.Of(Sender("A", "new { from = new { id = agentId, type = \"user\" }, text = \"Hi\", cannedResponseId = \"b1c\", type = \"text\" }"));
        var mended = await MendedAsync(solution, FixAllScope.Solution, key);
        Assert.Contains("cannedResponseId = \"b1c\"", await mended.TextAsync("File0.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("text = \"Hi\"", await mended.TextAsync("File0.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_of_the_rule_picks_that_choice_and_mends_the_others_by_their_first()
    {
        var solution = OpenSolution.Of(Sender("A", "new { from = new { id = agentId, type = \"user\" }, text = \"Hi\", cannedResponseId = \"b1c\", type = \"text\" }"));
        var mended = await MendedAsync(solution, FixAllScope.Solution, "CHAT3001:1");
        Assert.Equal(Sender("A", "new { " + Right + " }"), await mended.TextAsync("File0.cs"));
    }

    [Fact]
    public async Task A_constant_in_a_third_file_that_two_send_is_mended_in_one_pass()
    {
        const string Json = "static class Bodies\n{\n    public const string Greeting = \"{'from':{'id':'2f6d','type':'user'},'to':{'id':'9c1e','type':'participant'},'text':'Hi','type':'chat'}\";\n}\n";
        static string Send(string type) => Sender(type, "", $"client.PostAsync($\"/api/v2/conversations/chat/{{conversationId}}/messages\", new StringContent(Bodies.Greeting))");
        var solution = OpenSolution.Of(Send("A"), Send("B"), Json.Replace("'", "\\\""));
        var mended = await MendedAsync(solution, FixAllScope.Project);
        Assert.Equal(
            Json.Replace("'user'", "'agent'").Replace("'chat'", "'text'").Replace("'to':{", "'to':[{").Replace("'participant'}", "'participant'}]").Replace("'", "\\\""),
            await mended.TextAsync("File2.cs"));
        Assert.Empty(await mended.FindingsAsync());
    }

    [Fact]
    public async Task A_type_in_a_third_file_that_two_send_is_mended_in_one_pass()
    {
        const string Types = "public class Party { public string id { get; set; } public string type { get; set; } }\npublic class Message\n{\n    public Party from { get; set; }\n    public Party[] to { get; set; }\n    public string txt { get; set; }\n    public string type { get; set; }\n}\n";
        static string Send(string type) => Sender(type, "new Message { from = new Party { id = agentId, type = \"agent\" }, to = new[] { new Party { id = participantId, type = \"participant\" } }, txt = \"Hi\", type = \"text\" }");
        var mended = await MendedAsync(OpenSolution.Of(Send("A"), Send("B"), Types), FixAllScope.Solution);
        Assert.Equal(Send("A"), await mended.TextAsync("File0.cs"));
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(await mended.TextAsync("File2.cs"), "JsonPropertyName"));
        Assert.Empty(await mended.FindingsAsync());
    }

    [Fact]
    public async Task An_object_that_several_findings_share_is_mended_once()
    {
        const string Code = Usings + """
            class A
            {
                async Task Send(HttpClient client, string conversationId, string agentId, string participantId)
                {
                    var sender = new { id = agentId, type = "user" };
                    await client.PostAsJsonAsync($"/api/v2/conversations/chat/{conversationId}/messages", new { from = sender, text = "Hi", type = "text" });
                    await client.PostAsJsonAsync($"/api/v2/conversations/chat/{conversationId}/messages", new { from = sender, text = "Ho", type = "chat" });
                }
            }
            """;
        var mended = await MendedAsync(OpenSolution.Of(Code), FixAllScope.Document);
        var text = await mended.TextAsync("File0.cs");
        Assert.Contains("var sender = new { id = agentId, type = \"agent\" };", text, StringComparison.Ordinal);
        Assert.Empty(await mended.FindingsAsync());
    }

    private const string Usings = "using System.Net.Http;\nusing System.Net.Http.Json;\nusing System.Threading.Tasks;\n\n";

    /// <summary>After one pass it compiles; a second changes nothing.</summary>
    private static async Task<OpenSolution> MendedAsync(OpenSolution solution, FixAllScope scope, string? key = null)
    {
        Assert.Empty(await solution.ErrorsAsync());
        var mended = await solution.FixAllAsync(scope, key);
        Assert.Empty(await mended.ErrorsAsync());
        Assert.NotEqual(await solution.TextsAsync(), await mended.TextsAsync());
        Assert.Equal(await mended.TextsAsync(), await (await mended.FixAllAsync(scope, key)).TextsAsync());
        return mended;
    }

    private static string Sender(string type, string body, string? send = null) => $"{Usings}class {type}\n{{\n    {Method("Send", body, send)}\n}}\n";

    private static string Method(string name, string body, string? send = null) =>
        $"Task {name}(HttpClient client, string conversationId, string agentId, string participantId) => {send ?? $"client.PostAsJsonAsync($\"/api/v2/conversations/chat/{{conversationId}}/messages\", {body})"};";
}
