using System.Text.Json.Nodes;
using ChatPayloadAnalyzers.Tests.Running;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Tests.Editing;

/// <summary>The choice that asks the service for the participant: the mended program is run, and sends to whom the answer names.</summary>
public sealed class LookUpTests
{
    private const string Title = "Look up the participant by queue";
    private const string Path = "$\"/api/v2/conversations/chat/{conversationId}/messages\"";
    private const string Body = "new { from = new { id = agentId, type = \"agent\" }, text = \"Hi\", type = \"text\" }";
    private const string Json = "$\"{{\\\"from\\\":{{\\\"id\\\":\\\"{agentId}\\\",\\\"type\\\":\\\"agent\\\"}},\\\"text\\\":\\\"Hi\\\",\\\"type\\\":\\\"text\\\"}}\"";
    private const string Raw = "$$\"\"\"{ \"from\": { \"id\": \"{{agentId}}\", \"type\": \"agent\" }, \"text\": \"Hi\", \"type\": \"text\" }\"\"\"";

    [Theory]
    [InlineData("await client.PostAsJsonAsync({path}, {body});", "p-placeholder")]
    [InlineData("var queueId = \"support\";\nawait client.PostAsJsonAsync({path}, {body});", "p-6b1c0c9e")]
    [InlineData("var queueId = \"support\";\nvar url = {path};\nvar message = {body};\nvar response = await client.PostAsJsonAsync(url, message);", "p-6b1c0c9e")]
    [InlineData("var queueId = \"support\";\nawait client.PostAsJsonAsync(\"/api/v2/conversations/chat/77ab/messages\", {body});", "p-77ab")]
    [InlineData("var queueId = \"support\";\nawait client.PostAsJsonAsync(\"/api/v2/conversations/chat/\" + conversationId + \"/messages\", {body});", "p-6b1c0c9e")]
    [InlineData("var queueId = \"support\";\nawait client.PostAsJsonAsync($\"/api/v2/conversations/chat/{Uri.EscapeDataString(conversationId)}/messages\", {body});", "p-6b1c0c9e")]
    [InlineData("await client.PostAsync({path}, new StringContent({json}));", "p-placeholder")]
    [InlineData("await client.PostAsync({path}, new StringContent({raw}));", "p-placeholder")]
    [InlineData("await client.SendAsync(new HttpRequestMessage(HttpMethod.Post, {path}) { Content = new StringContent({json}) });", "p-placeholder")]
    [InlineData("var queueId = \"support\";\nvar request = new HttpRequestMessage(HttpMethod.Post, {path});\nrequest.Content = JsonContent.Create({body});\nawait client.SendAsync(request);", "p-6b1c0c9e")]
    [InlineData("await client.PostAsJsonAsync({path}, new { from = new { id = agentId, type = \"agent\" }, to = new object[0], text = \"Hi\", type = \"text\" });", "p-placeholder")]
    [InlineData("await client.PostAsJsonAsync({path}, new { from = new { id = agentId, type = \"agent\" }, to = new[] { new { id = \" \", type = \"participant\" } }, text = \"Hi\", type = \"text\" });", "p-placeholder")]
    [InlineData("await client.PostAsJsonAsync({path}, new { from = new { id = agentId, type = \"agent\" }, to = new[] { new { id = \"TODO\", type = \"participant\" } }, text = \"Hi\", type = \"text\" });", "p-placeholder")]
    [InlineData("await Send();\nasync Task Send()\n{\n    await client.PostAsJsonAsync({path}, {body});\n}", "p-placeholder")]
    [InlineData("Func<Task> send = async () => await client.PostAsJsonAsync({path}, {body});\nawait send();", "p-placeholder")]
    [CSharpData(12, "await new Sender(client, agentId).SendAsync(conversationId);\nclass Sender(HttpClient client, string agentId)\n{\n    public async Task SendAsync(string conversationId)\n    {\n        await client.PostAsJsonAsync({path}, {body});\n    }\n}", "p-placeholder")]
    [InlineData("await Sender.SendAsync(client, conversationId, agentId);\nstatic class Sender { public static async Task SendAsync(HttpClient client, string conversationId, string agentId) { await client.PostAsJsonAsync({path}, {body}); } }", "p-placeholder")]
    [InlineData("await new Sender().SendAsync(conversationId, agentId);\nclass Sender\n{\n\tprivate readonly HttpClient _client = Wire.Client;\n\n\tpublic async Task SendAsync(string conversationId, string agentId)\n\t{\n\t\tawait this._client.PostAsJsonAsync({path}, {body}).ConfigureAwait(false);\n\t} // the end\n}", "p-placeholder")]
    [InlineData("var rest = Wire.RestClient;\nawait rest.ExecuteAsync(new RestSharp.RestRequest({path}, RestSharp.Method.Post).AddJsonBody({body}));", "p-placeholder", "using RestSharp;\n")]
    [InlineData("var rest = Wire.RestClient;\nvar request = new RestRequest({path}, Method.Post);\nrequest.AddJsonBody({body});\nawait rest.PostAsync(request);", "p-placeholder", "using RestSharp;\n")]
    [InlineData("var flurl = Wire.FlurlClient;\nawait flurl.Request({path}).PostJsonAsync({body});", "p-placeholder", "using Flurl.Http;\n")]
    public async Task The_program_sends_to_the_participant_of_the_queue(string statements, string id, string usings = "")
    {
        var program = Program(statements, usings);
        var text = await LookedUpAsync(program);
        Assert.NotNull(text);
        var repaired = UserProgram.Of(text);
        Assert.True(repaired.Errors.Count == 0, string.Join('\n', repaired.Errors) + "\n" + text);
        Assert.Empty(Warnings(repaired).Except(Warnings(program)));
        Assert.Empty(await Analysis.OfAsync(repaired));
        var body = Assert.Single(await repaired.RunAsync());
        Assert.Equal(id, JsonNode.Parse(body)!["to"]![0]!["id"]!.GetValue<string>());
        Assert.DoesNotContain(" \n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Send().Wait();\nTask Send() { return client.PostAsJsonAsync({path}, {body}); }")]
    [InlineData("Func<Task> send = () => client.PostAsJsonAsync({path}, {body});\nawait send();")]
    [InlineData("lock (client) { client.PostAsJsonAsync({path}, {body}).Wait(); }\nawait Task.Yield();")]
    [InlineData("await Task.WhenAll(from x in new[] { 1 } select client.PostAsync({path}, new StringContent({json})));")]
    [InlineData("const string Text = \"{\\\"from\\\":{\\\"id\\\":\\\"2f6d\\\",\\\"type\\\":\\\"agent\\\"},\\\"text\\\":\\\"Hi\\\",\\\"type\\\":\\\"text\\\"}\";\nawait client.PostAsync({path}, new StringContent(Text));")]
    [InlineData("var message = {body};\nvar address = {path};\nvar other = Wire.Client;\nawait other.PostAsJsonAsync(address, message);")]
    [InlineData("string Host() => \"\";\nawait client.PostAsJsonAsync($\"{Host()}/api/v2/conversations/chat/{conversationId}/messages\", {body});")]
    [InlineData("string Conversation() => conversationId;\nawait client.PostAsJsonAsync($\"/api/v2/conversations/chat/{Conversation()}/messages\", {body});")]
    [InlineData("string FindParticipantIdAsync = \"\";\nawait client.PostAsJsonAsync({path}, {body});")]
    [InlineData("Task<string> FindParticipantIdAsync(string queueId) => Task.FromResult(queueId);\nawait client.PostAsJsonAsync({path}, {body});")]
    [CSharpData(13, "Span<int> numbers = stackalloc int[1];\nnumbers[0] = 1;\nawait client.PostAsJsonAsync({path}, {body});")]
    [InlineData("unsafe { _ = client.PostAsJsonAsync({path}, {body}); }")]
    [InlineData("await Message.SendAsync(client, conversationId, Message.Of(agentId));\nstatic class Message { public static object Of(string agentId) => {body}; public static async Task SendAsync(HttpClient client, string conversationId, object message) => await client.PostAsJsonAsync({path}, message); }")]
    [InlineData("var flurl = Wire.FlurlClient;\nawait flurl.Request({path}).WithOAuthBearerToken(\"t\").PostJsonAsync({body});", "using Flurl.Http;\n")]
    public async Task Where_it_cannot_wait_or_ask_it_is_not_offered(string statements, string usings = "")
    {
        Assert.Null(await LookedUpAsync(Program(statements, usings)));
    }

    [Fact]
    public async Task What_is_there_already_is_used()
    {
        const string Statements = "await client.PostAsJsonAsync({path}, {body});\nstatic async Task<string> FindParticipantIdAsync(HttpClient client, string conversationId, string queueId)\n{\n    await Task.Yield();\n    return \"mine\";\n}";
        var text = await LookedUpAsync(Program(Statements, ""));
        Assert.Equal(1, Count(text!, "Task<string> FindParticipantIdAsync("));
        Assert.Contains("\"mine\"", Assert.Single(await UserProgram.Of(text!).RunAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_at_once_share_one_method()
    {
        var program = Program("await client.PostAsJsonAsync({path}, {body});\nawait client.PostAsync({path}, new StringContent({json}));", "");
        var text = (await Repair.AllAsync(program, "CHAT1001:1"))[0];
        Assert.Equal((1, 2), (Count(text, "Task<string> FindParticipantIdAsync("), Count(text, "await FindParticipantIdAsync(")));
        Assert.All(await UserProgram.Of(text).RunAsync(), body => Assert.Contains("p-placeholder", body, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("CHAT1001:0")]
    [InlineData("CHAT2003:0")]
    [InlineData("CHAT2003:1")]
    public async Task It_is_never_the_first_choice(string? key)
    {
        var program = Program("await client.PostAsJsonAsync({path}, {body});\nawait client.PostAsJsonAsync({path}, new { from = new { id = agentId, type = \"agent\" }, to = new[] { new { id = \"TODO\", type = \"participant\" } }, text = \"Hi\", type = \"text\" });", "");
        var text = (await Repair.AllAsync(program, key))[0];
        Assert.Contains("to = new[] { new { id = \"participant-id-here\",", text, StringComparison.Ordinal);
        Assert.DoesNotContain("FindParticipantIdAsync", key == "CHAT2003:1" ? "" : text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_method_is_written_as_the_file_is()
    {
        var program = UserProgram.Of("""
            using System.Net.Http;
            using System.Net.Http.Json;
            using System.Threading.Tasks;

            static class Program
            {
                static async Task Main()
                {
                    var client = Wire.Client;
                    await client.PostAsJsonAsync("/api/v2/conversations/chat/6b1c/messages", new { from = new { id = "2f6d", type = "agent" }, text = "Hi", type = "text" });
                }
            }

            """);
        Assert.Equal("""
            using System;
            using System.Net.Http;
            using System.Net.Http.Json;
            using System.Text.Json;
            using System.Threading;
            using System.Threading.Tasks;

            static class Program
            {
                static async Task Main()
                {
                    var client = Wire.Client;
                    await client.PostAsJsonAsync("/api/v2/conversations/chat/6b1c/messages", new { from = new { id = "2f6d", type = "agent" }, to = new[] { new { id = await FindParticipantIdAsync(client, "6b1c", "queue-id-here"), type = "participant" } }, text = "Hi", type = "text" });
                }

                private static async Task<string> FindParticipantIdAsync(HttpClient client, string conversationId, string queueId, CancellationToken cancellationToken = default)
                {
                    using var stream = await client.GetStreamAsync($"/api/v2/conversations/chat/{conversationId}", cancellationToken);
                    using var conversation = await JsonDocument.ParseAsync(stream, cancellationToken: cancellationToken);
                    foreach (var item in conversation.RootElement.GetProperty("participants").EnumerateArray())
                    {
                        var isInQueue = item.TryGetProperty("queueId", out var value) && value.ToString() == queueId;
                        if (!isInQueue && item.TryGetProperty("queue", out var queue) && queue.ValueKind == JsonValueKind.Object)
                            isInQueue = queue.TryGetProperty("id", out value) && value.ToString() == queueId;
                        if (isInQueue && item.GetProperty("id").GetString() is string id)
                            return id;
                    }

                    throw new InvalidOperationException($"Conversation '{conversationId}' has no participant in queue '{queueId}'.");
                }
            }

            """, await LookedUpAsync(program));
    }

    [Fact]
    public async Task Names_that_a_using_would_change_are_written_in_full()
    {
        var program = UserProgram.Of("""
            using System.Net.Http;
            using System.Net.Http.Json;
            using System.Threading.Tasks;
            using Newtonsoft.Json;
            using Timer = System.Timers.Timer;

            static class Program
            {
                static void Main() { }

                static string Text(JsonSerializer serializer, string agentId, string text) => "";

                static async Task Other(Timer timer, HttpClient client)
                {
                    await client.PostAsJsonAsync("/api/v2/conversations/chat/6b1c/messages", new { from = new { id = "2f6d", type = "agent" }, text = "Hi", type = "text" });
                }
            }

            """.ReplaceLineEndings("\r\n"));
        var text = await LookedUpAsync(program);
        var errors = UserProgram.Of(text!).Errors;
        Assert.True(errors.Count == 0, string.Join('\n', errors) + text);
        Assert.Contains("await System.Text.Json.JsonDocument.ParseAsync", text, StringComparison.Ordinal);
        Assert.DoesNotContain("using System.Text.Json;", text, StringComparison.Ordinal);
        Assert.Equal(text!.ReplaceLineEndings("\r\n"), text);
    }

    private static UserProgram Program(string statements, string usings)
    {
        var text = statements.Replace("{path}", Path).Replace("{body}", Body).Replace("{json}", Json).Replace("{raw}", Raw);
        var program = UserProgram.Of(usings + UserProgram.Usings + "HttpClient client = Wire.Client;\nstring conversationId = Wire.Text(\"6b1c0c9e\"), agentId = Wire.Text(\"2f6d7a10\");\n" + text + "\n");
        Assert.True(program.Errors.Count == 0, string.Join('\n', program.Errors));
        return program;
    }

    private static async Task<string?> LookedUpAsync(UserProgram program)
    {
        var finding = (await Analysis.OfAsync(program)).First();
        var choices = await Repair.ChoicesAsync(program, finding);
        var choice = choices.FirstOrDefault(choice => choice.Title == Title);
        Assert.All(choices, other => Assert.True(FixTitles.AreInstructions(other.Title), other.Title));
        return choice.Texts?[0];
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static IEnumerable<string> Warnings(UserProgram program) =>
        program.Compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Warning).Select(d => d.Id).ToList();
}
