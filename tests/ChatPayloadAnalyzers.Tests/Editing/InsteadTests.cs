namespace ChatPayloadAnalyzers.Tests.Editing;

/// <summary>A canned response that is sent to an endpoint of the vendor's as the forum's endpoint takes it moves to where this one looks for it.</summary>
public sealed class InsteadTests
{
    private const string To = "$\"/api/v2/conversations/messages/{conversationId}/communications/{agentId}/messages\"";
    private const string ToAgentless = "\"/api/v2/conversations/messages/agentless\"";
    private const string Q = "\"\"\"";

    private static readonly FixCases Table = new(
        Post("anonymous object", "new { cannedResponseId = \"b1c\" }", "new { messagingTemplate = new { responseId = \"b1c\" } }"),
        Post("other names of it", "new { cannedId = participantId }", "new { messagingTemplate = new { responseId = participantId } }"),
        Post("on lines", "new\n{\n    cannedResponseId = participantId,\n}", "new\n{\n    messagingTemplate = new { responseId = participantId },\n}"),
        Post("name inferred", "new { cannedResponseId }", "new { messagingTemplate = new { responseId = cannedResponseId } }", "var cannedResponseId = participantId;\n"),
        Post("dictionary", "new Dictionary<string, object> { [\"cannedResponseId\"] = participantId }", "new Dictionary<string, object> { [\"messagingTemplate\"] = new { responseId = participantId } }"),
        Post("dictionary by adds", "new Dictionary<string, object> { { \"cannedResponseId\", participantId } }", "new Dictionary<string, object> { { \"messagingTemplate\", new { responseId = participantId } } }"),
        Post("dictionary of strings", "new Dictionary<string, string> { [\"cannedResponseId\"] = participantId }", "new Dictionary<string, string> { [\"cannedResponseId\"] = participantId }", left: "CHAT1004"),
        Post(
            "JsonObject",
            "new System.Text.Json.Nodes.JsonObject { [\"cannedResponseId\"] = participantId }",
            "new System.Text.Json.Nodes.JsonObject { [\"messagingTemplate\"] = new System.Text.Json.Nodes.JsonObject { [\"responseId\"] = participantId } }"),
        Post(
            "JObject",
            "new Newtonsoft.Json.Linq.JObject { [\"cannedResponseId\"] = participantId }.ToString()",
            "new Newtonsoft.Json.Linq.JObject { [\"messagingTemplate\"] = new Newtonsoft.Json.Linq.JObject { [\"responseId\"] = participantId } }.ToString()",
            isText: true),
        Post("JSON text", $"{Q}{{\"cannedResponseId\": \"b1c\"}}{Q}", $"{Q}{{\"messagingTemplate\": {{\"responseId\": \"b1c\"}} }}{Q}", isText: true),
        Post("JSON text with a hole", $"$${Q}{{\"cannedResponseId\": \"{{{{participantId}}}}\"}}{Q}", $"$${Q}{{\"messagingTemplate\": {{\"responseId\": \"{{{{participantId}}}}\"}} }}{Q}", isText: true),
        new FixCase(
            "class",
            $"await client.PostAsJsonAsync({To}, new Message {{ CannedResponseId = participantId }});",
            $"await client.PostAsJsonAsync({To}, new Message {{ CannedResponseId = new MessageCannedResponseId {{ ResponseId = participantId }} }});",
            "public class Message { [JsonPropertyName(\"cannedResponseId\")] public string? CannedResponseId { get; set; } }",
            "public class Message { [JsonPropertyName(\"messagingTemplate\")] public MessageCannedResponseId? CannedResponseId { get; set; } }\npublic class MessageCannedResponseId { public string? ResponseId { get; set; } }"),
        Post("the forum's body", "new { from = new { id = agentId, type = \"agent\" }, cannedResponseId = \"b1c\", type = \"text\" }", "new { from = new { id = agentId, type = \"agent\" }, messagingTemplate = new { responseId = \"b1c\" }, type = \"text\" }"),
        Post("two of them", "new { cannedResponseId = \"b1c\", responseId = \"b1d\" }", "new { messagingTemplate = new { responseId = \"b1c\" } }"),
        // With a text the endpoint takes the body as it is, and sends the text.
        Post("beside a text", "new { textBody = \"Hi\", cannedResponseId = \"b1c\" }", "new { textBody = \"Hi\" }"),
        Post("beside what may be a text", "new { textBody = Text(), cannedResponseId = \"b1c\" }", "new { textBody = Text(), cannedResponseId = \"b1c\" }", "static string? Text() => Environment.GetEnvironmentVariable(\"TEXT\");\n", left: "CHAT1004"),
        new FixCase(
            "where the channel asks for the template",
            $"await client.PostAsJsonAsync({ToAgentless}, new {{ fromAddress = agentId, toAddressMessengerType = \"whatsapp\", cannedResponseId = participantId }});",
            $"await client.PostAsJsonAsync({ToAgentless}, new {{ fromAddress = agentId, toAddressMessengerType = \"whatsapp\", messagingTemplate = new {{ responseId = participantId }} }});"));

    public static TheoryData<string> Names => Table.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task It_moves(string name) => Table.AssertAsync(name);

    private static FixCase Post(string name, string before, string after, string first = "", string left = "", bool isText = false)
    {
        return new FixCase(name, first + Send(before), first + Send(after), Left: left);

        string Send(string body) => isText ? $"await client.PostAsync({To}, new StringContent({body}, Encoding.UTF8, \"application/json\"));" : $"await client.PostAsJsonAsync({To}, {body});";
    }
}
