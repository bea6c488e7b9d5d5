namespace ChatPayloadAnalyzers.Tests.Editing;

/// <summary>Dictionaries and JSON trees are mended entry by entry, wherever an entry stands, in the spelling of its neighbours.</summary>
public sealed class EntriesFormTests
{
    private const string Recipient = "new[] { new Dictionary<string, object> { [\"id\"] = participantId, [\"type\"] = \"participant\" } }";
    private const string From = "new Dictionary<string, object> { [\"id\"] = agentId, [\"type\"] = \"agent\" }";

    private static readonly FixCases Table = new(
        Case(
            "an initializer",
            $$"""var payload = new Dictionary<string, object> { ["from"] = {{From}}, ["text"] = "Hi", ["type"] = "text" };""",
            $$"""var payload = new Dictionary<string, object> { ["from"] = {{From}}, ["to"] = {{Recipient}}, ["text"] = "Hi", ["type"] = "text" };"""),
        Case(
            "an initializer on lines",
            $$"""
            var payload = new Dictionary<string, object>
            {
                // who speaks
                ["from"] = {{From}}, // the agent
                ["text"] = "Hi",
                ["type"] = "text",
            };
            """,
            $$"""
            var payload = new Dictionary<string, object>
            {
                // who speaks
                ["from"] = {{From}}, // the agent
                ["to"] = {{Recipient}},
                ["text"] = "Hi",
                ["type"] = "text",
            };
            """),
        Case(
            "pairs that are added",
            """var payload = new Dictionary<string, object> { { "from", new { id = agentId, type = "agent" } }, { "text", "Hi" }, { "type", "text" } };""",
            """var payload = new Dictionary<string, object> { { "from", new { id = agentId, type = "agent" } }, { "to", new[] { new { id = participantId, type = "participant" } } }, { "text", "Hi" }, { "type", "text" } };"""),
        Case(
            "statements",
            """
            var payload = new Dictionary<string, object>();
            payload["from"] = new { id = agentId, type = "agent" }; // the agent
            payload["text"] = "Hi";
            payload["type"] = "text";
            """,
            """
            var payload = new Dictionary<string, object>();
            payload["from"] = new { id = agentId, type = "agent" }; // the agent
            payload["to"] = new[] { new { id = participantId, type = "participant" } };
            payload["text"] = "Hi";
            payload["type"] = "text";
            """),
        Case(
            "calls of Add",
            """
            var payload = new Dictionary<string, object>();
            payload.Add("text", "Hi");
            payload.Add("type", "text");
            payload.Add("from", new { id = agentId, type = "agent" });
            """,
            """
            var payload = new Dictionary<string, object>();
            payload.Add("text", "Hi");
            payload.Add("type", "text");
            payload.Add("from", new { id = agentId, type = "agent" });
            payload.Add("to", new[] { new { id = participantId, type = "participant" } });
            """),
        Case(
            "a statement that goes",
            $$"""
            var payload = new Dictionary<string, object> { ["from"] = {{From}}, ["to"] = {{Recipient}}, ["type"] = "text" };
            payload["text"] = "Hi";
            payload["priority"] = "high";
            """,
            $$"""
            var payload = new Dictionary<string, object> { ["from"] = {{From}}, ["to"] = {{Recipient}}, ["type"] = "text" };
            payload["text"] = "Hi";
            """),
        Case(
            "a key in both branches",
            $$"""
            var payload = new Dictionary<string, object> { ["from"] = {{From}}, ["to"] = {{Recipient}}, ["type"] = "text" };
            if (agentId.Length > 0) payload["txt"] = "Hi"; else { payload["txt"] = "Hello"; }
            """,
            $$"""
            var payload = new Dictionary<string, object> { ["from"] = {{From}}, ["to"] = {{Recipient}}, ["type"] = "text" };
            if (agentId.Length > 0) payload["txt"] = "Hi"; else { payload["txt"] = "Hello"; }
            """,
            left: "CHAT1004"),
        Case(
            "a key that is set twice",
            $$"""
            var payload = new Dictionary<string, object> { ["from"] = {{From}}, ["to"] = {{Recipient}}, ["txt"] = "Hi", ["type"] = "text" };
            payload["txt"] = "Hello";
            """,
            $$"""
            var payload = new Dictionary<string, object> { ["from"] = {{From}}, ["to"] = {{Recipient}}, ["text"] = "Hi", ["type"] = "text" };
            payload["text"] = "Hello";
            """),
        Case(
            "a key that is asked for again",
            $$"""
            var payload = new Dictionary<string, object> { ["from"] = {{From}}, ["to"] = {{Recipient}}, ["txt"] = "Hi", ["type"] = "text" };
            Console.WriteLine(payload["txt"]);
            """,
            $$"""
            var payload = new Dictionary<string, object> { ["from"] = {{From}}, ["to"] = {{Recipient}}, ["txt"] = "Hi", ["type"] = "text" };
            Console.WriteLine(payload["txt"]);
            """,
            left: "CHAT1004"),
        Case(
            "values of a type without room",
            """var payload = new Dictionary<string, string> { ["text"] = "Hi", ["type"] = "text" };""",
            """var payload = new Dictionary<string, string> { ["text"] = "Hi", ["type"] = "text" };""",
            left: "CHAT1001 CHAT1002"),
        Case(
            "a tree",
            """var payload = new JsonObject { ["from"] = new JsonObject { ["id"] = agentId, ["type"] = "agent" }, ["text"] = "Hi", ["type"] = "text" };""",
            """var payload = new JsonObject { ["from"] = new JsonObject { ["id"] = agentId, ["type"] = "agent" }, ["to"] = new JsonArray(new JsonObject { ["id"] = participantId, ["type"] = "participant" }), ["text"] = "Hi", ["type"] = "text" };""",
            space: "System.Text.Json.Nodes"),
        Case(
            "a tree that is no array",
            """var payload = new JsonObject { ["from"] = new JsonObject { ["id"] = agentId, ["type"] = "agent" }, ["to"] = new JsonObject { ["id"] = participantId, ["type"] = "participant" }, ["text"] = 5, ["type"] = "chat" };""",
            """var payload = new JsonObject { ["from"] = new JsonObject { ["id"] = agentId, ["type"] = "agent" }, ["to"] = new JsonArray(new JsonObject { ["id"] = participantId, ["type"] = "participant" }), ["text"] = "5", ["type"] = "text" };""",
            space: "System.Text.Json.Nodes"),
        Case(
            "properties",
            """var payload = new JObject(new JProperty("from", new JObject(new JProperty("id", agentId), new JProperty("type", "agent"))), new JProperty("text", "Hi"), new JProperty("type", "text"));""",
            """var payload = new JObject(new JProperty("from", new JObject(new JProperty("id", agentId), new JProperty("type", "agent"))), new JProperty("to", new JArray(new JObject(new JProperty("id", participantId), new JProperty("type", "participant")))), new JProperty("text", "Hi"), new JProperty("type", "text"));""",
            space: "Newtonsoft.Json.Linq",
            send: "new StringContent(payload.ToString(), Encoding.UTF8, \"application/json\")"));

    public static TheoryData<string> Cases => Table.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Entries_are_mended_as_their_writer_would(string name) => Table.AssertAsync(name);

    private static FixCase Case(string name, string before, string after, string left = "", string space = "System", string send = "JsonContent.Create(payload)") =>
        new(name, $"{before}\nawait client.PostAsync(path, {send});", $"{after}\nawait client.PostAsync(path, {send});", Left: left, Using: space);
}
