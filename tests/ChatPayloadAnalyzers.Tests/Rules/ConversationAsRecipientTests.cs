using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Rules;

/// <summary>The recipient is the conversation where both are certainly one value, and nowhere else.</summary>
public sealed class ConversationAsRecipientTests
{
    private static readonly Dictionary<string, string> Same = new()
    {
        ["a parameter"] = Send("conversationId", "conversationId"),
        ["a constant text"] = Send("x", "\"6b1c0d7e\"").Replace("{x}", "6b1c0d7e"),
        ["a constant"] = "const string Id = \"6b1c0d7e\";\n" + Send("Id", "Id"),
        ["another name for it"] = "var target = conversationId;\n" + Send("conversationId", "target"),
        ["two other names"] = "var a = conversationId;\nvar b = a;\n" + Send("a", "b"),
        ["what a call gave"] = "var id = Console.ReadLine();\n" + Send("id", "id"),
        ["what was awaited"] = "var id = await Task.FromResult(Console.ReadLine());\n" + Send("id", "id"),
        ["a GUID and its text"] = "var id = Guid.NewGuid();\n" + Send("id", "id.ToString()"),
        ["a GUID as it is"] = "var id = Guid.NewGuid();\n" + Send("id", "id"),
        ["interpolated"] = Send("conversationId", "$\"{conversationId}\""),
        ["escaped in the path"] = Send("Uri.EscapeDataString(conversationId)", "conversationId"),
        ["null refused"] = "string? id = Console.ReadLine();\n" + Send("id", "id ?? throw new InvalidOperationException()"),
        ["a property of an object"] = "var chat = Json.Chat();\n" + Send("chat.Id", "chat.Id") + "\nstatic class Json { public static Chat Chat() => new Chat(); }\nclass Chat { public string Id { get; set; } = \"\"; }",
        ["a member of a tuple"] = "var pair = (Id: Console.ReadLine(), Name: \"\");\n" + Send("pair.Id", "pair.Id"),
        ["an element"] = "var parts = (Console.ReadLine() ?? \"\").Split('/');\n" + Send("parts[2]", "parts[2]"),
        ["a JSON element"] = "var chat = JsonDocument.Parse(\"{}\").RootElement;\n" + Send("chat.GetProperty(\"id\").GetString()", "chat.GetProperty(\"id\").GetString()"),
        ["reassigned before both"] = "var id = Console.ReadLine();\nid = Console.ReadLine();\n" + Send("id", "id"),
        ["in a loop"] = "foreach (var id in Environment.GetCommandLineArgs())\n{\n    var path = id;\n    " + Send("path", "id") + "}\n",
        ["a path in a variable"] = "var url = $\"/api/v2/conversations/chat/{conversationId}/messages\";\n" + Send("conversationId", "conversationId").Replace("$\"/api/v2/conversations/chat/{conversationId}/messages\"", "url"),
        ["JSON text"] = "await client.PostAsync($\"/api/v2/conversations/chat/{conversationId}/messages\", new StringContent($\"{{\\\"from\\\": {{\\\"id\\\": \\\"{agentId}\\\", \\\"type\\\": \\\"agent\\\"}}, \\\"to\\\": [{{\\\"id\\\": \\\"{conversationId}\\\", \\\"type\\\": \\\"participant\\\"}}], \\\"text\\\": \\\"Hi\\\", \\\"type\\\": \\\"text\\\"}}\"));\n",
        ["a helper that makes the recipient"] = Send("conversationId", "To(conversationId)").Replace("new { id = To(conversationId), type = \"participant\" }", "To(conversationId)") + "static object To(string id) => new { id, type = \"participant\" };\n",
        ["a wrapper that is given it twice"] = "await Say(conversationId, conversationId);\nasync Task Say(string conversation, string participant)\n{\n    " + Send("conversation", "participant") + "}\n",
        ["a wrapper that uses it twice"] = "await Say(conversationId);\nasync Task Say(string conversation)\n{\n    " + Send("conversation", "conversation") + "}\n",
        ["a read-only field"] = InClass("readonly string _id;\n    public Chat(string id) => _id = id;", Send("_id", "_id")),
        ["a property of its own"] = InClass("public string ConversationId { get; set; } = \"\";", Send("ConversationId", "ConversationId")),
        ["this"] = InClass("public string ConversationId { get; set; } = \"\";", Send("this.ConversationId", "ConversationId")),
        ["a getter over a field"] = InClass("readonly string _id = Console.ReadLine()!;\n    string Id => _id;", Send("Id", "_id")),
        ["a path made by another method"] = InClass("readonly string _id = Console.ReadLine()!;\n    string Url() => $\"/api/v2/conversations/chat/{_id}/messages\";", Send("x", "_id").Replace("$\"/api/v2/conversations/chat/{x}/messages\"", "Url()")),
    };

    private static readonly Dictionary<string, string> Different = new()
    {
        ["another parameter"] = Send("conversationId", "participantId"),
        ["a likeness of names"] = "var conversationid = Console.ReadLine();\n" + Send("conversationId", "conversationid"),
        ["a constant of the same name"] = Send("x", "\"9c1e0d7e\"").Replace("{x}", "6b1c0d7e"),
        ["two calls"] = Send("Guid.NewGuid()", "Guid.NewGuid()"),
        ["two calls by a getter"] = InClass("string Id => Guid.NewGuid().ToString();", Send("Id", "Id")),
        ["two calls by a method"] = InClass("string Id() => Guid.NewGuid().ToString();", Send("Id()", "Id()")),
        ["a field with what two objects made"] = "var a = new Chat();\nvar b = new Chat();\nawait a.Send(b, client, agentId);\nclass Chat\n{\n    readonly string _id = Guid.NewGuid().ToString();\n    public async Task Send(Chat other, HttpClient client, string agentId)\n    {\n        " + Send("_id", "other._id") + "    }\n}\n",
        ["the same property of another object"] = "var a = new Chat();\nvar b = new Chat();\n" + Send("a.Id", "b.Id") + "class Chat { public string Id { get; set; } = Guid.NewGuid().ToString(); }",
        ["another property"] = "var a = new Chat();\n" + Send("a.Id", "a.Customer") + "class Chat { public string Id { get; set; } = Guid.NewGuid().ToString(); public string Customer { get; set; } = \"9c1e\"; }",
        ["set in between"] = "var id = conversationId;\nvar url = $\"/api/v2/conversations/chat/{id}/messages\";\nid = participantId;\n" + Send("id", "id").Replace("$\"/api/v2/conversations/chat/{id}/messages\"", "url"),
        ["set again behind another name"] = "var id = Console.ReadLine()!;\nvar url = $\"/api/v2/conversations/chat/{id}/messages\";\nid = Console.ReadLine()!;\n" + Send("id", "id").Replace("$\"/api/v2/conversations/chat/{id}/messages\"", "url"),
        ["a property set in between"] = "var chat = new Chat { Id = Console.ReadLine()! };\nvar url = $\"/api/v2/conversations/chat/{chat.Id}/messages\";\nchat.Id = participantId;\n" + Send("x", "chat.Id").Replace("$\"/api/v2/conversations/chat/{x}/messages\"", "url") + "class Chat { public string Id { get; set; } = \"\"; }",
        ["a property set by a method in between"] = InClass("public string Id { get; set; } = \"\";\n    void Next() => Id = Console.ReadLine()!;", "var url = $\"/api/v2/conversations/chat/{Id}/messages\";\n        Next();\n        " + Send("x", "Id").Replace("$\"/api/v2/conversations/chat/{x}/messages\"", "url")),
        ["a property that may be set while something is awaited"] = InClass("public string Id { get; set; } = \"\";", "var url = $\"/api/v2/conversations/chat/{Id}/messages\";\n        await Task.Yield();\n        " + Send("x", "Id").Replace("$\"/api/v2/conversations/chat/{x}/messages\"", "url")),
        ["an enumerator that moves"] = "using var ids = ((IEnumerable<string>)Environment.GetCommandLineArgs()).GetEnumerator();\nids.MoveNext();\nvar url = $\"/api/v2/conversations/chat/{ids.Current}/messages\";\nids.MoveNext();\n" + Send("x", "ids.Current").Replace("$\"/api/v2/conversations/chat/{x}/messages\"", "url"),
        ["a path kept from an earlier round"] = "string? url = null;\nforeach (var id in Environment.GetCommandLineArgs())\n{\n    if (url is null) url = $\"/api/v2/conversations/chat/{id}/messages\";\n    " + Send("x", "id").Replace("$\"/api/v2/conversations/chat/{x}/messages\"", "url") + "}\n",
        ["a variable of the loop around"] = "var id = conversationId;\nvar url = $\"/api/v2/conversations/chat/{id}/messages\";\nwhile (id.Length > 0)\n{\n    " + Send("x", "id").Replace("$\"/api/v2/conversations/chat/{x}/messages\"", "url") + "    id = Console.ReadLine()!;\n}\n",
        ["a helper called for two values"] = Send("Clean(conversationId)", "Clean(participantId)") + "static string Clean(string id) { var plain = id.Trim('-'); return plain; }\n",
        ["a part of it"] = Send("conversationId", "conversationId.Substring(0, 4)"),
        ["a part of a text"] = Send("conversationId", "$\"p-{conversationId}\""),
        ["an element by what only run time knows"] = "var ids = Environment.GetCommandLineArgs();\nvar i = 0;\n" + Send("ids[i]", "ids[++i]"),
        ["the sender"] = Send("agentId", "participantId"),
    };

    public static TheoryData<string> SameNames => [.. Same.Keys];

    public static TheoryData<string> DifferentNames => [.. Different.Keys];

    [Theory]
    [MemberData(nameof(SameNames))]
    public async Task It_is_reported_where_both_are_one_value(string name) => Assert.Equal(["CHAT4001"], await FindingsAsync(Same[name]));

    [Theory]
    [MemberData(nameof(DifferentNames))]
    public async Task Nothing_is_said_where_they_may_be_two(string name) => Assert.Empty(await FindingsAsync(Different[name]));

    private static string Body(string to) => "new { from = new { id = agentId, type = \"agent\" }, to = new[] { new { id = TO, type = \"participant\" } }, text = \"Hi\", type = \"text\" }".Replace("TO", to);

    private static string Send(string path, string to) => $"await client.PostAsJsonAsync($\"/api/v2/conversations/chat/{{{path}}}/messages\", {Body(to)});\n";

    private static string InClass(string members, string statements) =>
        $"await new Chat{(members.Contains("Chat(string id)", StringComparison.Ordinal) ? "(conversationId)" : "()")}.Send(client, agentId, participantId);\nclass Chat\n{{\n    {members}\n    public async Task Send(HttpClient client, string agentId, string participantId)\n    {{\n        {statements}    }}\n}}\n";

    private static async Task<IEnumerable<string>> FindingsAsync(string statements)
    {
        var program = UserProgram.OfStatements(statements);
        Assert.True(program.Errors.Count == 0, string.Join('\n', program.Errors) + "\n" + program.Source);
        return (await Analysis.OfAsync(program)).Select(finding => finding.Id);
    }
}
