using ChatPayloadAnalyzers.CodeFixes;
using ChatPayloadAnalyzers.Tests.Laws;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ChatPayloadAnalyzers.Tests.Fixing;

/// <summary>
/// <c>dotnet format</c> asks for the fixes rule by rule, in an order that differs from process to process, and analyses anew in between: the
/// text is the same in the end, and the same as that of one fix-all for all rules.
/// </summary>
public sealed class OrderOfRulesTests
{
    private const int Programs = 60;

    [Fact]
    public async Task The_order_of_the_rules_makes_no_difference_to_generated_programs() =>
        await AssertAlikeAsync([.. Generated.Part(Programs).Program.Compilation.SyntaxTrees.Select(tree => tree.ToString())]);

    [Theory]
    [InlineData("new { from = new { id = agentId, type = \"agent\" }, to = new[] { new { id = participantId, type = \"participant\" } }, text = \"Hi\", cannedResponseId = \"\", type = \"text\" }")]
    [InlineData("new { form = \"2f6d\", To = new { id = \"<id>\", kind = 1 }, text = 7, cannedResponseId = \"\", priority = 1 }")]
    [InlineData("new { }")]
    public Task The_order_of_the_rules_makes_no_difference_to_an_object(string body) => AssertAlikeAsync(Source($"client.PostAsJsonAsync(path, {body})"));

    [Theory]
    [InlineData("$\"\"\"{}\"\"\"")]
    [InlineData("$$\"\"\"{ \"from\": { \"type\": \"user\" }, \"To\": { \"id\": \"9c1e\" }, \"text\": \"Hi\", \"text\": \"Ho\", \"cannedResponseId\": \" \", }\"\"\"")]
    [InlineData("$$\"\"\"{ \"from\": { \"id\": 'a', \"type\": \"agent\", }, \"to\": [{ \"id\": 007, \"type\": \"participant\" }], \"text\": \"Hi\", \"type\": \"text\" }\"\"\"")]
    public Task The_order_of_the_rules_makes_no_difference_to_text(string text) => AssertAlikeAsync(Source($"client.PostAsync(path, new StringContent({text.Replace("$\"\"\"{}", "$$\"\"\"{}")}))"));

    [Theory]
    [InlineData("new M { Text = \"Hi\", Type = \"text\" }", "class M { public string? Text { get; set; } public string? Type { get; set; } }")]
    [InlineData("new M { Text = \"Hi\", Type = \"text\", From = \"2f6d\" }", "class M { public string? Text { get; set; } public string? Type { get; set; } public string? From { get; set; } }")]
    [InlineData("new M(\"Hi\")", "record M(string Text);")]
    [InlineData("new M { Text = \"Hi\", Type = \"text\", From = agentId }, send = client.PostAsJsonAsync(path, new N { Text = \"Hi\", Type = \"text\", To = participantId })", "class M { public string? Text { get; set; } public string? Type { get; set; } public string? From { get; set; } }\n\nclass N { public string? Text { get; set; } public string? Type { get; set; } public string? To { get; set; } }")]
    [InlineData("new M { Text = \"Hi\", From = new P() }", "class P { public string? Id { get; set; } public string? Type { get; set; } }\n\nclass M { public P? From { get; set; } public string? Text { get; set; } }")]
    [InlineData("new M { Text = \"Hi\", Type = \"text\", From = new P { Id = 7, Type = \"agent\" } }", "class P { public int Id { get; set; } public string? Type { get; set; } }\n\nclass M { public P? From { get; set; } public string? Text { get; set; } public string? Type { get; set; } }")]
    [InlineData("new M { Text = \"Hi\", Type = \"text\", From = new P { Id = agentId.Length } }", "class P { public int Id { get; set; } }\n\nclass M { public P? From { get; set; } public string? Text { get; set; } public string? Type { get; set; } }")]
    [InlineData("new M { Text = \"Hi\", Type = \"text\", From = new P { Id = agentId } }", "class P { public string? Id { get; set; } }\n\nclass M { public P? From { get; set; } public string? Text { get; set; } public string? Type { get; set; } }")]
    [InlineData("new M { Text = \"Hi\", Type = \"text\", From = new P { Id = agentId, Type = \"agent\" } }", "class P { public string? Id { get; set; } public string? Type { get; set; } public int Age { get; set; } }\n\nclass M { public P? From { get; set; } public string? Text { get; set; } public string? Type { get; set; } }")]
    [InlineData("new M { Text = \"Hi\", Type = \"text\" }", "class P { public int Id { get; set; } }\n\nclass M { public P? From { get; set; } public string? Text { get; set; } public string? Type { get; set; } }")]
    [InlineData("new M(new P(7, \"agent\"), \"Hi\", \"text\")", "record P(int Id, string Type);\n\nrecord M(P From, string Text, string Type);")]
    [InlineData("new M(new P(agentId), \"Hi\", \"text\")", "record P(string Id);\n\nrecord M(P From, string Text, string Type);")]
    [InlineData("new M(new P(agentId, \"agent\"), \"Hi\")", "record P(string Id, string Type);\n\nrecord M(P From, string Body);")]
    [InlineData("new M(new P(agentId, \"agent\"), \"Hi\")", "record P(string Id, string Type);\n\nrecord M(P From, [property: System.Text.Json.Serialization.JsonPropertyName(\"message\")] string Text);")]
    [InlineData("new M { Text = \"Hi\", Canned = \"b1c\", Type = \"text\" }", "class M { [System.Text.Json.Serialization.JsonPropertyName(\"message\")] public string? Text { get; set; } [System.Text.Json.Serialization.JsonPropertyName(\"cannedResponseId\")] public string? Canned { get; set; } public string? Type { get; set; } }")]
    public Task The_order_of_the_rules_makes_no_difference_to_types(string body, string types) =>
        AssertAlikeAsync("#nullable enable\n" + Source($"client.PostAsJsonAsync(path, {body.Replace(", send = ", ").ContinueWith(_ => ")})") + "\n" + types + "\n");

    private static async Task AssertAlikeAsync(params string[] files)
    {
        var start = OpenSolution.Of(files);
        var together = await (await start.FixAllAsync(FixAllScope.Solution)).TextsAsync();
        Assert.NotEqual(await start.TextsAsync(), together);
        var ids = new ChatPayloadCodeFixProvider().FixableDiagnosticIds;
        var random = new Random(7);
        foreach (var order in new[] { ids, ids.Reverse(), ids.OrderBy(_ => random.Next()) })
        {
            var now = start;
            foreach (var id in order.ToList()) now = await now.FixAllAsync(FixAllScope.Solution, id: id);
            Assert.Equal(string.Concat(together), string.Concat(await now.TextsAsync()));
        }
    }

    private static string Source(string send) =>
        $"using System.Net.Http;\nusing System.Net.Http.Json;\nusing System.Threading.Tasks;\n\nclass A\n{{\n    Task Send(HttpClient client, string conversationId, string agentId, string participantId)\n    {{\n        var path = $\"/api/v2/conversations/chat/{{conversationId}}/messages\";\n        return {send};\n    }}\n}}\n";
}
