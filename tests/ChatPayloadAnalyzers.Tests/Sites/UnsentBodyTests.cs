using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Sites;

/// <summary>A body without a path in view is judged only where it cannot well be anything but a message to the default endpoint.</summary>
public sealed class UnsentBodyTests
{
    private const string Body = "new { from = new { id = agentId, type = \"agent\" }, text = \"Hi\", type = \"text\" }";
    private const string Json = "\"{\\\"from\\\":{\\\"id\\\":\\\"2f6d\\\",\\\"type\\\":\\\"agent\\\"},\\\"text\\\":\\\"Hi\\\",\\\"type\\\":\\\"text\\\"}\"";

    [Theory]
    [InlineData("var json = JsonSerializer.Serialize({body});")]
    [InlineData("var payload = {body}; var json = JsonSerializer.Serialize(payload);")]
    [InlineData("var content = JsonContent.Create({body});")]
    [InlineData("var content = new StringContent({json});")]
    [InlineData("var content = new StringContent({json}, Encoding.UTF8, \"application/json\");")]
    [InlineData("var json = {json}; var content = new StringContent(json);")]
    [InlineData("Console.WriteLine(JsonSerializer.Serialize({body}));")]
    [InlineData("var json = JsonSerializer.Serialize(new { to = new[] { new { id = \"\", type = \"participant\" } }, text = \"Hi\", type = \"text\" });")]
    [InlineData("var json = JsonSerializer.Serialize(new { from = new { id = agentId, type = \"agent\" }, to = new[] { new { id = participantId, type = \"participant\" } } });")]
    [InlineData("var json = JsonSerializer.Serialize(new { from = new { id = agentId, type = \"agent\" }, cannedResponseId = \"b1c\", type = \"text\" });")]
    public async Task Two_marks_make_a_message(string statements)
    {
        Assert.NotEmpty(await SaysAsync(statements));
    }

    [Theory]
    [InlineData("var json = JsonSerializer.Serialize(new { from = new { id = agentId, type = \"agent\" } });")]
    [InlineData("var json = JsonSerializer.Serialize(new { from = new { id = agentId, type = \"user\" }, text = \"Hi\", type = \"text\" });")]
    [InlineData("var json = JsonSerializer.Serialize(new { from = agentId, to = participantId, text = \"Hi\", type = \"text\" });")]
    [InlineData("var json = JsonSerializer.Serialize(new { from = new { type = agentId }, to = new[] { new { type = \"participant\" } }, type = \"text\" });")]
    [InlineData("var json = JsonSerializer.Serialize(new { text = \"Hi\", type = \"text\" });")]
    [InlineData("var json = JsonSerializer.Serialize(new { From = new { Id = agentId, Type = \"agent\" }, Text = \"Hi\", Type = \"text\" });")]
    [InlineData("var json = JsonSerializer.Serialize(new[] { {body} });")]
    [InlineData("var json = JsonSerializer.Serialize({body}, new JsonSerializerOptions { TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver() });")]
    [InlineData("var payload = {body};")]
    [InlineData("var json = {json};")]
    [InlineData("Console.WriteLine({json});")]
    [InlineData("var content = new StringContent({json}, Encoding.UTF8, \"application/xml\");")]
    [InlineData("var content = new StringContent({json} + agentId);")]
    [InlineData("var content = new StringContent(\"{\\\"from\\\":{\\\"type\\\":\\\"agent\\\"},\\\"text\\\":\\\"Hi\\\",\\\"type\\\":\\\"text\\\",\" + agentId + \"}\");")]
    [InlineData("var json = JsonSerializer.Serialize(new Message { from = new Party { id = \"\", type = \"agent\" }, text = \"Hi\", type = \"text\" });")]
    public async Task Fewer_marks_an_open_body_or_a_class_do_not(string statements)
    {
        Assert.Empty(await SaysAsync(statements));
    }

    [Theory]
    [InlineData("var path = \"/messages\"; var json = JsonSerializer.Serialize({body});")]
    [InlineData("var json = JsonSerializer.Serialize({body}); await client.PostAsync(\"messages\", new StringContent(json));")]
    [InlineData("var json = JsonSerializer.Serialize({body}); await client.PostAsync($\"{agentId}messages\", new StringContent(json));")]
    [InlineData("var json = JsonSerializer.Serialize({body}); await client.PostAsync($\"{agentId}/chats\", new StringContent(json));")]
    [InlineData("var json = JsonSerializer.Serialize({body}); await client.PutAsync(Routes.Chats, new StringContent(json));")]
    [InlineData("await client.PostAsync(\"https://example.test/chats\", new StringContent({json}));")]
    public async Task A_path_in_view_takes_the_body_for_its_own(string statements)
    {
        Assert.Empty(await SaysAsync(statements));
    }

    [Theory]
    [InlineData("Console.WriteLine(\"and/or\" + \" \" + agentId); var json = JsonSerializer.Serialize({body});")]
    [InlineData("var content = new StringContent({json}, Encoding.UTF8, \"application/json\"); content.Headers.Add(\"Accept\", \"text/plain\");")]
    [InlineData("var json = JsonSerializer.Serialize(new { from = new { id = agentId, type = \"agent\" }, text = \"see a/b\", type = \"text\" });")]
    [InlineData("var content = new StringContent(Routes.Json);")]
    public async Task What_is_no_path_does_not(string statements)
    {
        if (statements.Contains("and/or", StringComparison.Ordinal)) Assert.Empty(await SaysAsync(statements));
        else Assert.Equal(["CHAT1001"], await SaysAsync(statements));
    }

    private static async Task<IEnumerable<string>> SaysAsync(string statements)
    {
        var types = $$"""

            class Message { public Party? from { get; set; } public Party[]? to { get; set; } public string? text { get; set; } public string? type { get; set; } }
            class Party { public string? id { get; set; } public string? type { get; set; } }
            static class Routes { public const string Chats = "/chats"; public const string Json = {{Json}}; }
            """;
        var source = UserProgram.AsMethod(statements.Replace("{body}", Body).Replace("{json}", Json), "Sender") + types + "\nstatic class Entry { static void Main() { } }";
        var program = UserProgram.Of(source);
        Assert.Empty(program.Errors);
        return (await Analysis.OfAsync(program)).Select(d => d.Id);
    }
}
