using ChatPayloadAnalyzers.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace ChatPayloadAnalyzers.Tests.Editing;

/// <summary>Fixes as an IDE applies them: one by one, in a document, a project and a solution, with the same text in the end.</summary>
public sealed class CodeFixTests
{
    private const string Usings = "using System.Net.Http;\nusing System.Net.Http.Json;\nusing System.Threading.Tasks;\n\n";

    [Fact]
    public Task A_missing_recipient_is_added() => VerifyAsync(
        """
        class Greeting
        {
            Task Send(HttpClient client, string conversationId, string agentId, string participantId) =>
                client.PostAsJsonAsync(
                    $"/api/v2/conversations/chat/{conversationId}/messages",
                    {|CHAT1001:new|}
                    {
                        from = new { id = agentId, type = "agent" },
                        text = "Hi",
                        type = "text",
                    });
        }
        """,
        """
        class Greeting
        {
            Task Send(HttpClient client, string conversationId, string agentId, string participantId) =>
                client.PostAsJsonAsync(
                    $"/api/v2/conversations/chat/{conversationId}/messages",
                    new
                    {
                        from = new { id = agentId, type = "agent" },
                        to = new[] { new { id = participantId, type = "participant" } },
                        text = "Hi",
                        type = "text",
                    });
        }
        """);

    [Fact]
    public Task Interpolated_text_is_mended_where_it_stands() => VerifyAsync(
        """"
        class Greeting
        {
            Task Send(HttpClient client, string conversationId, string agentId, string participantId) =>
                client.PostAsync($"/api/v2/conversations/chat/{conversationId}/messages", new StringContent(
                    $$"""
                    {|CHAT1001:{|}
                      "from": { "id": "{{agentId}}", "type": {|CHAT2001:"user"|} },
                      "text": "Hi",
                      "type": "text"{|CHAT1005:,|}
                    }
                    """));
        }
        """",
        """"
        class Greeting
        {
            Task Send(HttpClient client, string conversationId, string agentId, string participantId) =>
                client.PostAsync($"/api/v2/conversations/chat/{conversationId}/messages", new StringContent(
                    $$"""
                    {
                      "from": { "id": "{{agentId}}", "type": "agent" },
                      "to": [{ "id": "{{participantId}}", "type": "participant" }],
                      "text": "Hi",
                      "type": "text"
                    }
                    """));
        }
        """");

    [Fact]
    public async Task All_findings_of_a_solution_are_mended_in_one_pass()
    {
        var test = Test(Greeting("A", "{|CHAT1001:new|} { from = new { id = agentId, type = {|CHAT2001:\"user\"|} }, text = \"Hi\", type = \"text\", {|CHAT1004:priority|} = 1 }"), "");
        test.TestState.Sources.Add(Greeting("B", "new { from = new { id = agentId, type = \"agent\" }, to = {|CHAT1003:participantId|}, {|CHAT1004:txt|} = \"Hi\", type = {|CHAT2001:\"chat\"|} }"));
        test.FixedState.Sources.Clear();
        test.FixedState.Sources.Add(Greeting("A", "new { from = new { id = agentId, type = \"agent\" }, to = new[] { new { id = participantId, type = \"participant\" } }, text = \"Hi\", type = \"text\" }"));
        test.FixedState.Sources.Add(Greeting("B", "new { from = new { id = agentId, type = \"agent\" }, to = new[] { new { id = participantId, type = \"participant\" } }, text = \"Hi\", type = \"text\" }"));
        await test.RunAsync();
    }

    [Fact]
    public async Task A_constant_that_two_documents_send_is_mended_once()
    {
        const string Send = "class {0}\n{{\n    Task Send(HttpClient client, string conversationId) => client.PostAsync($\"/api/v2/conversations/chat/{{conversationId}}/messages\", new StringContent({1}));\n}}\n";
        const string Json = "static class Bodies\n{{\n    public const string Greeting = \"{0}\";\n}}\n";
        const string Wrong = "{\\\"from\\\":{\\\"id\\\":\\\"2f6d\\\",\\\"type\\\":\\\"agent\\\"},\\\"to\\\":[{\\\"id\\\":\\\"9c1e\\\",\\\"type\\\":\\\"participant\\\"}],\\\"text\\\":\\\"Hi\\\",\\\"type\\\":\\\"chat\\\"}";
        var test = Test(Usings + string.Format(null, Send, "A", "{|CHAT2001:Bodies.Greeting|}"), "");
        test.TestState.Sources.Add(Usings + string.Format(null, Send, "B", "{|CHAT2001:Bodies.Greeting|}"));
        test.TestState.Sources.Add(string.Format(null, Json, Wrong));
        test.FixedState.Sources.Clear();
        test.FixedState.Sources.Add(Usings + string.Format(null, Send, "A", "Bodies.Greeting"));
        test.FixedState.Sources.Add(Usings + string.Format(null, Send, "B", "Bodies.Greeting"));
        test.FixedState.Sources.Add(string.Format(null, Json, Wrong.Replace("chat", "text")));
        // One by one, and in the first document, the constant is mended with the first finding: the second is gone then.
        test.NumberOfIncrementalIterations = 1;
        test.NumberOfFixAllIterations = 1;
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.SkipLocalDiagnosticCheck;
        await test.RunAsync();
    }

    [Fact]
    public async Task The_second_choice_of_a_conflict_keeps_the_other_member()
    {
        const string Body = "new { from = new { id = agentId, type = \"agent\" }, to = new[] { new { id = participantId, type = \"participant\" } }, ";
        var test = Test(Greeting("A", Body + "text = \"Hi\", {|CHAT3001:cannedResponseId|} = \"b1c\", type = \"text\" }"), Greeting("A", Body + "text = \"Hi\", type = \"text\" }"));
        test.CodeActionIndex = 1;
        test.CodeActionVerifier = (action, verifier) => verifier.Equal("Keep 'text', remove 'cannedResponseId'", action.Title);
        await test.RunAsync();
    }

    [Fact]
    public async Task Where_there_is_no_room_no_fix_is_offered()
    {
        var code = Greeting("A", "new Message { from = new Party { id = agentId, type = \"agent\" }, to = {|CHAT1003:new Party { id = participantId, type = \"participant\" }|}, text = \"Hi\", type = \"text\" }")
            + "class Party { public string id { get; set; } public string type { get; set; } }\nclass Message { public Party from { get; set; } public Party to { get; set; } public string text { get; set; } public string type { get; set; } }\n"
            + "class Reader { string IdOf(Message message) => message.to.id; }\n";
        await Test(code, code).RunAsync();
    }

    [Fact]
    public async Task A_message_is_the_same_wherever_it_is_shown()
    {
        var test = Test(Greeting("A", "{|#0:new|} { from = new { id = agentId, type = \"agent\" }, text = \"Hi\", type = \"text\" }"), "");
        test.FixedState.Sources.Clear();
        test.ExpectedDiagnostics.Add(DiagnosticResult.CompilerWarning("CHAT1001").WithLocation(0)
            .WithMessage("'to' is missing, so the chat message endpoint answers '400 Invalid message payload': add an array with the participant's id and type"));
        await test.RunAsync();
    }

    private static string Greeting(string type, string body) =>
        Usings + $"class {type}\n{{\n    Task Send(HttpClient client, string conversationId, string agentId, string participantId) =>\n        client.PostAsJsonAsync($\"/api/v2/conversations/chat/{{conversationId}}/messages\", {body});\n}}\n";

    private static Task VerifyAsync(string code, string after) => Test(Usings + code, Usings + after).RunAsync();

    private static CSharpCodeFixTest<ChatPayloadAnalyzer, ChatPayloadCodeFixProvider, DefaultVerifier> Test(string code, string after) => new()
    {
        TestCode = code,
        FixedCode = after,
        MarkupOptions = MarkupOptions.TreatPositionIndicatorsAsCode,
        ReferenceAssemblies = ReferenceAssemblies.Net.Net90,
        // Advice on text that is composed; it has tests of its own.
        DisabledDiagnostics = { "CHAT6002" },
    };
}
