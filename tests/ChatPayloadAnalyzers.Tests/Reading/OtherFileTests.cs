using ChatPayloadAnalyzers.Tests.Running;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Tests.Reading;

/// <summary>
/// A body that is written in another file is reported in the file under analysis, at the expression that leads there; the body
/// is an additional location.
/// </summary>
public sealed class OtherFileTests
{
    private const string Json = "\"{\\\"from\\\":{\\\"id\\\":\\\"2f6d\\\",\\\"type\\\":\\\"agent\\\"},\\\"text\\\":\\\"Hi\\\",\\\"type\\\":\\\"text\\\"}\"";
    private const string Path = "$\"/api/v2/conversations/chat/{conversationId}/messages\"";

    [Fact]
    public async Task A_constant_is_reported_at_its_use()
    {
        var (program, finding) = await SingleAsync($"await client.PostAsync({Path}, new StringContent(Bodies.Greeting));", $"static class Bodies {{ public const string Greeting = {Json}; }}");
        Assert.Equal("Bodies.Greeting", Text(program, finding.Location));
        Assert.Equal("{", Text(program, finding.AdditionalLocations.Single()));
        Assert.Equal("File1.cs", finding.AdditionalLocations.Single().SourceTree!.FilePath);
    }

    [Fact]
    public async Task A_constant_of_a_constant_is_reported_at_the_use_in_this_file()
    {
        var (program, finding) = await SingleAsync(
            $"const string text = Bodies.Greeting; await client.PostAsync({Path}, new StringContent(text));",
            "static class Bodies { public const string Greeting = Texts.Greeting; }",
            $"static class Texts {{ public const string Greeting = {Json}; }}");
        Assert.Equal("Bodies.Greeting", Text(program, finding.Location));
        Assert.Equal("File2.cs", finding.AdditionalLocations.Single().SourceTree!.FilePath);
    }

    [Fact]
    public async Task A_value_of_another_file_is_reported_at_its_use()
    {
        var (program, finding) = await SingleAsync(
            $"await client.PostAsJsonAsync({Path}, new {{ from = new {{ id = agentId, type = Kinds.Sender }}, to = new[] {{ new {{ id = participantId, type = \"participant\" }} }}, text = \"Hi\", type = \"text\" }});",
            "static class Kinds { public const string Sender = \"bot\"; }");
        Assert.Equal("CHAT2001", finding.Id);
        Assert.Equal("Kinds.Sender", Text(program, finding.Location));
    }

    [Fact]
    public async Task A_default_of_a_type_in_another_file_is_reported_at_the_creation()
    {
        var (program, finding) = await SingleAsync(
            $"await client.PostAsJsonAsync({Path}, new Message {{ From = new Party {{ Id = agentId, Type = \"agent\" }}, To = new[] {{ new Party {{ Id = participantId, Type = \"participant\" }} }}, Text = \"Hi\" }});",
            "class Message { public Party? From { get; set; } public Party[]? To { get; set; } public string? Text { get; set; } public string Type { get; set; } = \"chat\"; } class Party { public string? Id { get; set; } public string? Type { get; set; } }");
        Assert.Equal("CHAT2001", finding.Id);
        Assert.Equal("new Message", Text(program, finding.Location));
    }

    [Fact]
    public async Task Nothing_is_reported_in_the_file_that_only_holds_the_constant()
    {
        var program = UserProgram.Of(UserProgram.Usings + $"static class Bodies {{ public const string Greeting = {Json}; public static void Main() {{ }} }}");
        Assert.Empty(await Analysis.OfAsync(program));
    }

    [Fact]
    public async Task A_path_of_another_file_leads_to_the_endpoint()
    {
        var (program, finding) = await SingleAsync(
            "await client.PostAsJsonAsync(string.Format(\"{0}\", 1).Length > 0 ? \"\" : \"\", 1); await client.PostAsJsonAsync(Routes.Chat + conversationId + Routes.Messages, new { });",
            "static class Routes { public const string Chat = \"/api/v2/conversations/chat/\"; public const string Messages = \"/messages\"; }",
            expected: "CHAT1001");
        Assert.Equal("new", Text(program, finding.Location));
        Assert.Empty(finding.AdditionalLocations);
    }

    private static async Task<(UserProgram Program, Diagnostic Finding)> SingleAsync(string statements, string other, string another = "", string? expected = null)
    {
        var program = UserProgram.Of(UserProgram.OfStatements(statements).Source, other, another);
        Assert.Empty(program.Errors);
        var findings = await Analysis.OfAsync(program);
        Assert.All(findings, d => Assert.Same(program.Tree, d.Location.SourceTree));
        return (program, findings.Single(d => expected is null || d.Id == expected));
    }

    private static string Text(UserProgram program, Location location)
    {
        Assert.Contains(location.SourceTree, program.Compilation.SyntaxTrees);
        return location.SourceTree!.GetText().ToString(location.SourceSpan);
    }
}
