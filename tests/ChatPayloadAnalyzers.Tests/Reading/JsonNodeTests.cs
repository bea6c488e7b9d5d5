namespace ChatPayloadAnalyzers.Tests.Reading;

/// <summary>Trees of System.Text.Json, built, parsed and made of objects, and changed before they are sent.</summary>
public sealed class JsonNodeTests
{
    private const string From = """new JsonObject { ["id"] = agentId, ["type"] = "agent" }""";
    private const string To = """new JsonArray(new JsonObject { ["id"] = participantId, ["type"] = "participant" })""";
    private const string Right = """{"from":{"id":…,"type":"agent"},"to":[{"id":…,"type":"participant"}],"text":"Hi","type":"text"}""";
    private const string Changing = """{"from":{"id":…,"type":"agent"},"text":"Hi","type":"text","to":[{"id":…,"type":"participant"}]}""";
    private const string WithoutTo = """{"from":{"id":…,"type":"agent"},"text":"Hi","type":"text"}""";
    private const string Create = $$"""var o = new JsonObject { ["from"] = {{From}}, ["text"] = "Hi", ["type"] = "text" };""" + "\n";
    private const string Text = """ "{\"from\":{\"id\":\"2f6d\",\"type\":\"agent\"},\"to\":[{\"id\":\"9c1e\",\"type\":\"participant\"}],\"text\":\"Hi\",\"type\":\"text\"}" """;
    private const string Anonymous = """new { from = new { id = agentId, type = "agent" }, to = new[] { new { id = participantId, type = "participant" } }, text = "Hi", type = "text" }""";

    private static readonly SendingCases Table = new(
        // All of them right.
        Body("by indexers", $$"""new JsonObject { ["from"] = {{From}}, ["to"] = {{To}}, ["text"] = "Hi", ["type"] = "text" }""", Right),
        Body("by pairs", $$"""new JsonObject { { "from", {{From}} }, { "to", {{To}} }, { "text", "Hi" }, { "type", JsonValue.Create("text") } }""", Right),
        Body("by items", $$"""new JsonObject { ["from"] = {{From}}, ["to"] = new JsonArray { new JsonObject { ["id"] = participantId, ["type"] = "participant" } }, ["text"] = "Hi", ["type"] = "text" }""", Right),
        Body("several items", $$"""new JsonObject { ["from"] = {{From}}, ["to"] = new JsonArray({{From.Replace("\"agent\"", "\"participant\"", StringComparison.Ordinal)}}, {{From.Replace("\"agent\"", "\"participant\"", StringComparison.Ordinal)}}), ["text"] = "Hi", ["type"] = "text" }""", null),
        Body("declared as a node", $$"""(JsonNode)new JsonObject { ["from"] = {{From}}, ["to"] = {{To}}, ["text"] = (JsonNode)"Hi", ["type"] = (JsonNode?)"text" }""", Right),
        Body("in an anonymous object", $$"""new { from = {{From}}, to = {{To}}, text = (JsonNode)"Hi", type = "text" }""", Right),
        Body("in a dictionary", $$"""new Dictionary<string, object> { ["from"] = {{From}}, ["to"] = {{To}}, ["text"] = "Hi", ["type"] = "text" }""", Right),
        Body("in a dictionary of nodes", $$"""new Dictionary<string, JsonNode> { ["from"] = {{From}}, ["to"] = {{To}}, ["text"] = "Hi", ["type"] = "text" }""", Right),
        Body("in a class", $$"""new Message { From = {{From}}, To = {{To}} }""", """{"from":{"id":…,"type":"agent"},"to":[{"id":…,"type":"participant"}],"text":"Hi","type":"text"}"""),
        Body("of an object", $"JsonSerializer.SerializeToNode({Anonymous})", Right),
        Body("of an object under names", $"JsonSerializer.SerializeToNode(new {{ From = new {{ Id = agentId, Type = \"agent\" }}, To = new[] {{ new {{ Id = participantId, Type = \"participant\" }} }}, Text = \"Hi\", Type = \"text\" }}, JsonSerializerOptions.Web)", Right),
        Body("of a text", $"JsonNode.Parse({Text})", Right.Replace("…", "\"2f6d\"", StringComparison.Ordinal).Replace("[{\"id\":\"2f6d\"", "[{\"id\":\"9c1e\"", StringComparison.Ordinal)),
        Body("of a text of an object", $"JsonNode.Parse(JsonSerializer.Serialize({Anonymous}))", Right),
        Changed("set", $"o[\"to\"] = {To};", Changing),
        Changed("added to", $"o.Add(\"to\", {To});", Changing),
        Changed("set inside", "o[\"to\"] = new JsonArray(new JsonObject()); o[\"to\"]![0]![\"id\"] = participantId; o[\"to\"]!.AsArray()[0]!.AsObject()[\"type\"] = \"participant\";", Changing),
        Changed("an item is added inside", "o[\"to\"] = new JsonArray(); o[\"to\"]!.AsArray().Add(new JsonObject { [\"id\"] = participantId, [\"type\"] = \"participant\" });", Changing),
        Changed("an item of a cast", "o[\"to\"] = new JsonArray(); ((JsonArray)o[\"to\"]!).Add((JsonNode)new JsonObject { [\"id\"] = participantId, [\"type\"] = \"participant\" });", Changing),
        Changed("a variable inside", "var to = new JsonArray(); o[\"to\"] = to; var p = new JsonObject(); to.Add(p); p[\"id\"] = participantId; p.Add(\"type\", \"participant\");", Changing),
        Changed("taken away and set", $"o[\"x\"] = 1; o.Remove(\"x\"); o.Add(\"to\", {To}); o.Remove(\"type\"); o[\"type\"] = \"text\";", null),
        Changed("in a branch", $"if (agentId.Length > 0) o[\"to\"] = {To};", """{"from":{"id":…,"type":"agent"},"text":"Hi","type":"text","to"?:[{"id":…,"type":"participant"}]}"""),
        Changed("read", $"o[\"to\"] = {To}; Console.WriteLine((string?)o[\"text\"]); Console.WriteLine(o); if (o.ContainsKey(\"x\") || o.Count > 9) return; Console.WriteLine(o.ToJsonString());", Changing),
        Changed("cloned", $"o[\"to\"] = {To}; o = o.DeepClone().AsObject();", Changing),
        Changed("cloned and changed", $"var p = (JsonObject)o.DeepClone(); o[\"text\"] = \"Ho\"; p[\"to\"] = {To}; o = p;", Changing),
        Changed("made of an object and changed", $"o = JsonSerializer.SerializeToNode(new {{ from = new {{ id = agentId, type = \"chat\" }}, type = \"x\" }})!.AsObject(); o[\"from\"]![\"type\"] = \"agent\"; o[\"to\"] = {To}; o[\"text\"] = \"Hi\"; o[\"type\"] = \"text\";", null),
        Changed("parsed and changed", $"o = JsonNode.Parse(\"{{\\\"from\\\":{{\\\"type\\\":\\\"agent\\\"}},\\\"to\\\":[],\\\"type\\\":\\\"x\\\"}}\")!.AsObject(); o[\"from\"]![\"id\"] = agentId; o[\"to\"]!.AsArray().Add((JsonNode)new JsonObject {{ [\"id\"] = participantId, [\"type\"] = \"participant\" }}); o[\"text\"] = \"Hi\"; o[\"type\"] = \"text\";", """{"from":{"type":"agent","id":…},"to":[{"id":…,"type":"participant"}],"type":"text","text":"Hi"}"""),
        Changed("a snapshot of a variable", $"var from = new Dictionary<string, string> {{ [\"id\"] = agentId, [\"type\"] = \"agent\" }}; o[\"from\"] = JsonSerializer.SerializeToNode(from); from.Clear(); o[\"to\"] = {To};", null),
        Sent("as text", Create + $"o[\"to\"] = {To}; var json = o.ToJsonString(); o.Clear(); await client.PostAsync(path, new StringContent(json));", Changing),
        Sent("as indented text", Create + $"o[\"to\"] = {To}; await client.PostAsync(path, new StringContent(o.ToJsonString(new JsonSerializerOptions {{ WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper }}), Encoding.UTF8, \"application/json\")); await client.PostAsync(path, new StringContent(o.ToString()));", Changing),
        Sent("serialized", Create + $"o[\"to\"] = {To}; await client.PostAsync(path, new StringContent(JsonSerializer.Serialize(o, new JsonSerializerOptions {{ DictionaryKeyPolicy = JsonNamingPolicy.SnakeCaseUpper, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper }}))); await client.PostAsync(path, JsonContent.Create(o));", Changing),
        Changed("given back by a method", $"o = Of(agentId); o[\"to\"] = {To}; static JsonObject Of(string agentId) => new() {{ [\"from\"] = {From}, [\"text\"] = \"Hi\", [\"type\"] = \"text\" }};", Changing),
        // Wrong, and found.
        Body("without to", $$"""new JsonObject { ["from"] = {{From}}, ["text"] = "Hi", ["type"] = "text" }""", WithoutTo, "CHAT1001"),
        Body("an object for an array", $$"""new JsonObject { ["from"] = {{From}}, ["to"] = new JsonObject { ["id"] = participantId, ["type"] = "participant" }, ["text"] = "Hi", ["type"] = "text" }""", null, "CHAT1003"),
        Body("an object from elsewhere for an array", $$"""new { from = new { id = agentId, type = "agent" }, to = Friends.Node(participantId), text = "Hi", type = "text" }""", null, "CHAT1003"),
        Body("capitals", $$"""new JsonObject { ["From"] = {{From}}, ["to"] = {{To}}, ["text"] = "Hi", ["type"] = "text" }""", null, "CHAT1004"),
        Body("a wrong type of an item", $$"""new JsonObject { ["from"] = {{From}}, ["to"] = new JsonArray(new JsonObject { ["id"] = participantId, ["type"] = "customer" }), ["text"] = "Hi", ["type"] = "text" }""", null, "CHAT2001"),
        Body("a number for a text", $$"""new JsonObject { ["from"] = {{From}}, ["to"] = {{To}}, ["text"] = 5, ["type"] = "text" }""", """{"from":{"id":…,"type":"agent"},"to":[{"id":…,"type":"participant"}],"text":5,"type":"text"}""", "CHAT1003"),
        Body("a null", $$"""new JsonObject { ["from"] = {{From}}, ["to"] = null, ["text"] = "Hi", ["type"] = "text" }""", """{"from":{"id":…,"type":"agent"},"to":null,"text":"Hi","type":"text"}""", "CHAT1001"),
        Body("of a text without to", """JsonNode.Parse("{\"from\":{\"id\":\"2f6d\",\"type\":\"agent\"},\"text\":\"Hi\",\"type\":\"text\"}")""", null, "CHAT1001"),
        Body("an object without to", """JsonSerializer.SerializeToNode(new { from = new { id = agentId, type = "agent" }, text = "Hi", type = "text" })""", WithoutTo, "CHAT1001"),
        Changed("not changed where it matters", "o[\"text\"] = \"Ho\"; o[\"from\"]![\"id\"] = \"2f6d\";", null, "CHAT1001"),
        Changed("taken away", $"o[\"to\"] = {To}; o.Remove(\"to\");", WithoutTo, "CHAT1001"),
        Changed("emptied", $"o[\"to\"] = {To}; o[\"to\"]!.AsArray().Clear();", null, "CHAT1001"),
        Changed("spoilt inside", $"o[\"to\"] = {To}; o[\"to\"]![0]![\"type\"] = \"customer\";", null, "CHAT2001"),
        Changed("parsed and spoilt", $"o = JsonNode.Parse({Text})!.AsObject(); o[\"type\"] = \"chat\";", null, "CHAT2001"),
        Sent("parsed, and one member taken", Create + $"var n = JsonNode.Parse({Text}); n!.AsObject().Remove(\"to\"); await client.PostAsync(path, new StringContent(n.ToJsonString()));", null, "CHAT1001"),
        Sent("a text too late", Create + $"var json = o.ToJsonString(); o[\"to\"] = {To}; await client.PostAsync(path, new StringContent(json));", WithoutTo, "CHAT1001"),
        Sent("a clone too late", Create + $"var p = o.DeepClone(); o[\"to\"] = {To}; await client.PostAsJsonAsync(path, p);", WithoutTo, "CHAT1001"),
        // Silent.
        Changed("by a loop", $"foreach (var name in new[] {{ \"to\", \"by\" }}) o[name] = {To};", "{…}"),
        Changed("by a helper", "Friends.Fill(o);", null),
        Changed("by a lambda", $"Action fill = () => o[\"to\"] = {To}; fill();", null),
        Changed("by another name", $"var p = o; p[\"to\"] = {To};", null),
        Changed("by its child", $"var from = o[\"from\"]!; from.Parent![\"to\"] = {To};", null),
        Changed("by its child at once", $"o[\"from\"]!.Parent![\"to\"] = {To};", null),
        Changed("by its child and a helper", "Friends.FillFrom(o[\"from\"]!);", null),
        Changed("by its root", $"o[\"from\"]![\"id\"]!.Root[\"to\"] = {To};", null),
        Changed("by a pattern", $"if (o is JsonNode {{ }} n) n[\"to\"] = {To};", null),
        Changed("by a condition", $"o[\"to\"] = new JsonArray(); o[\"to\"]?.AsArray().Add((JsonNode)new JsonObject {{ [\"id\"] = participantId, [\"type\"] = \"participant\" }});", null),
        Changed("replaced", $"o[\"to\"] = 5; o[\"to\"]!.ReplaceWith<JsonNode>({To});", null),
        Changed("an array that is inserted to", "o[\"to\"] = new JsonArray(); o[\"to\"]!.AsArray().Insert(0, new JsonObject { [\"id\"] = participantId, [\"type\"] = \"participant\" });", null),
        Changed("an object that is added as itself", "o[\"to\"] = new JsonArray(); o[\"to\"]!.AsArray().Add(new { id = participantId, type = \"participant\" });", null),
        Changed("an array of values", "o[\"to\"] = new JsonArray(new[] { participantId }.Select(id => (JsonNode)new JsonObject { [\"id\"] = id, [\"type\"] = \"participant\" }).ToArray());", """{"from":{"id":…,"type":"agent"},"text":"Hi","type":"text","to":[…]}"""),
        Changed("names that do not tell case apart", $"o = new JsonObject(new JsonNodeOptions {{ PropertyNameCaseInsensitive = true }}) {{ [\"from\"] = {From}, [\"To\"] = 1, [\"text\"] = \"Hi\", [\"type\"] = \"text\" }}; o.Remove(\"to\"); o[\"to\"] = {To};", "{…}"),
        Changed("of entries", $"o = new JsonObject(new Dictionary<string, JsonNode?> {{ [\"from\"] = {From}, [\"to\"] = {To}, [\"text\"] = \"Hi\", [\"type\"] = \"text\" }});", "{…}"),
        Changed("a malformed text", $"try {{ o = JsonNode.Parse(\"{{'a':1}}\")!.AsObject(); }} catch (JsonException) {{ o[\"to\"] = {To}; }}", null),
        Changed("a text with comments", $"o = JsonNode.Parse(\"{{/* a */}}\", null, new JsonDocumentOptions {{ CommentHandling = JsonCommentHandling.Skip }})!.AsObject(); o[\"from\"] = {From}; o[\"text\"] = \"Hi\"; o[\"type\"] = \"text\"; o[\"to\"] = {To};", null),
        Sent("a text in a tree", Create + $"o[\"to\"] = {To}; JsonNode n = \"{{\\\"a\\\":1}}\"; await client.PostAsync(path, new StringContent(o.ToString()));", Changing),
        Sent("a value that is text", Create + $"JsonNode n = o.ToJsonString().Replace(\"}}\", \",\\\"to\\\":[{{\\\"id\\\":\\\"9c1e\\\",\\\"type\\\":\\\"participant\\\"}}]}}\"); await client.PostAsync(path, new StringContent(n.ToString().Replace(\"\\\"agent\\\",\\\"to\\\":[{{\\\"id\\\":\\\"9c1e\\\",\\\"type\\\":\\\"participant\\\"}}]\", \"\\\"agent\\\"\")));", null),
        Body("by Newtonsoft", $$"""(object)Newtonsoft.Json.JsonConvert.DeserializeObject(new JsonObject { ["a"] = 1 }.ToJsonString())!""", null),
        Sent("written by Newtonsoft", """try { await client.PostAsync(path, new StringContent(Newtonsoft.Json.JsonConvert.SerializeObject(new { a = new JsonObject { ["b"] = new JsonArray() } }))); } catch (Exception) { }""", """{"a":…}""", "CHAT1001 CHAT1002 CHAT3002"),
        Sent("values of all kinds", """await client.PostAsJsonAsync(path, new JsonArray(1, -2L, true, "a", 'c', 1.5, 2.5m, (JsonNode?)null, Guid.NewGuid(), DateTime.Now, DateTimeOffset.Now, JsonValue.Create(DayOfWeek.Monday), JsonValue.Create((int?)null), JsonValue.Create(5), (byte)7));""", null, "CHAT1003"));

    public static TheoryData<string> Cases => Table.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Trees_are_read_as_far_as_they_are_known(string name) => Table.AssertAsync(name);

    private const string Types = """
        public class Message { public JsonObject? From { get; set; } public JsonArray? To { get; set; } public JsonNode? Text { get; set; } = "Hi"; public JsonNode? Type { get; set; } = JsonValue.Create("text"); }
        public static class Friends
        {
            public static JsonObject Node(string id) => JsonNode.Parse("{\"id\":\"" + id.Trim() + "\",\"type\":\"participant\"}")!.AsObject();
            public static void Fill(JsonObject o) => o["to"] = new JsonArray(new JsonObject { ["id"] = "9c1e", ["type"] = "participant" });
            public static void FillFrom(JsonNode from) => Fill(from.Parent!.AsObject());
        }
        """;

    private static SendingCase Body(string name, string body, string? reads, string says = "") => Sent(name, $"await client.PostAsJsonAsync(path, {body});", reads, says);

    private static SendingCase Changed(string name, string changes, string? reads, string says = "") => Sent(name, Create + changes + "\nawait client.PostAsJsonAsync(path, o);", reads, says);

    private static SendingCase Sent(string name, string statements, string? reads, string says = "") =>
        new(name, statements.Replace("JsonNode", "System.Text.Json.Nodes.JsonNode", StringComparison.Ordinal).Replace("JsonObject", "System.Text.Json.Nodes.JsonObject", StringComparison.Ordinal).Replace("JsonArray", "System.Text.Json.Nodes.JsonArray", StringComparison.Ordinal).Replace("JsonValue.", "System.Text.Json.Nodes.JsonValue.", StringComparison.Ordinal), Other: "using System.Text.Json.Nodes;\n" + Types, Reads: reads, Says: says);
}
