namespace ChatPayloadAnalyzers.Tests.Reading;

/// <summary>Trees of Newtonsoft.Json, built, parsed and made of objects, and changed before they are sent.</summary>
public sealed class JTokenTests
{
    private const string From = """new JObject { ["id"] = agentId, ["type"] = "agent" }""";
    private const string To = """new JArray(new JObject { ["id"] = participantId, ["type"] = "participant" })""";
    private const string Right = """{"from":{"id":…,"type":"agent"},"to":[{"id":…,"type":"participant"}],"text":"Hi","type":"text"}""";
    private const string Changing = """{"from":{"id":…,"type":"agent"},"text":"Hi","type":"text","to":[{"id":…,"type":"participant"}]}""";
    private const string WithoutTo = """{"from":{"id":…,"type":"agent"},"text":"Hi","type":"text"}""";
    private const string Create = $$"""var o = new JObject { ["from"] = {{From}}, ["text"] = "Hi", ["type"] = "text" };""" + "\n";
    private const string Text = """ "{\"from\":{\"id\":\"2f6d\",\"type\":\"agent\"},\"to\":[{\"id\":\"9c1e\",\"type\":\"participant\"}],\"text\":\"Hi\",\"type\":\"text\"}" """;
    private const string Anonymous = """new { from = new { id = agentId, type = "agent" }, to = new[] { new { id = participantId, type = "participant" } }, text = "Hi", type = "text" }""";

    private static readonly SendingCases Table = new(
        // All of them right.
        Body("by indexers", $$"""new JObject { ["from"] = {{From}}, ["to"] = {{To}}, ["text"] = "Hi", ["type"] = "text" }""", Right),
        Body("by pairs", $$"""new JObject { { "from", {{From}} }, { "to", {{To}} }, { "text", "Hi" }, { "type", new JValue("text") } }""", Right),
        Body("by properties", $$"""new JObject(new JProperty("from", new JObject(new JProperty("id", agentId), new JProperty("type", "agent"))), new JProperty("to", {{To}}), new JProperty("text", "Hi"), new JProperty("type", "text"))""", Right),
        Body("by one property", $$"""new JObject(new JProperty("from", {{From}})) { ["to"] = {{To}}, ["text"] = "Hi", ["type"] = "text" }""", Right),
        Body("by added properties", $$"""new JObject { new JProperty("from", {{From}}), new JProperty("to", new JArray { new JObject { { "id", participantId }, { "type", "participant" } } }), new JProperty("text", "Hi"), new JProperty("type", "text") }""", Right),
        Body("by a property with an array", $$"""new JObject(new JProperty("from", {{From}}), new JProperty("to", new[] { new JObject { ["id"] = participantId, ["type"] = "participant" } }), new JProperty("text", "Hi"), new JProperty("type", "text"))""", Right),
        Body("by a property with several values", $$"""new JObject(new JProperty("from", {{From}}), new JProperty("to", new JObject { ["id"] = participantId, ["type"] = "participant" }, new JObject { ["id"] = participantId, ["type"] = "participant" }), new JProperty("text", "Hi"), new JProperty("type", "text"))""", """{"from":{"id":…,"type":"agent"},"to":[{"id":…,"type":"participant"},{"id":…,"type":"participant"}],"text":"Hi","type":"text"}"""),
        Body("by an array of an array", $$"""new JObject { ["from"] = {{From}}, ["to"] = new JArray(new object[] { new JObject { ["id"] = participantId, ["type"] = "participant" } }), ["text"] = "Hi", ["type"] = "text" }""", Right),
        Body("in an anonymous object", $$"""JObject.FromObject(new { from = {{From}}, to = {{To}}, text = (JToken)"Hi", type = "text" })""", Right),
        Body("in a dictionary", $$"""JObject.FromObject(new Dictionary<string, object> { ["from"] = {{From}}, ["to"] = {{To}}, ["text"] = "Hi", ["type"] = "text" })""", Right),
        Body("of an object", $"JObject.FromObject({Anonymous})", Right),
        Body("of an object as a token", $"JToken.FromObject({Anonymous})", Right),
        Body("of a text", $"JObject.Parse({Text})", null),
        Body("of a text as a token", $"JToken.Parse({Text})", null),
        Body("of a text of an object", $"JObject.Parse(JsonConvert.SerializeObject({Anonymous}))", Right),
        Changed("set", $"o[\"to\"] = {To};", Changing),
        Changed("added to", $"o.Add(\"to\", {To});", Changing),
        Changed("a property is added", $"o.Add(new JProperty(\"to\", {To}));", Changing),
        Changed("set inside", "o[\"to\"] = new JArray(new JObject()); o[\"to\"]![0]![\"id\"] = participantId; ((JObject)o[\"to\"]![0]!)[\"type\"] = \"participant\";", Changing),
        Changed("an item is added inside", "o[\"to\"] = new JArray(); ((JArray)o[\"to\"]!).Add(new JObject { [\"id\"] = participantId, [\"type\"] = \"participant\" });", Changing),
        Changed("a variable inside", "var to = new JArray(); o[\"to\"] = to; var p = new JObject(); to.Add(p); p[\"id\"] = participantId; p.Add(\"type\", \"participant\");", Changing),
        Changed("taken away and set", $"o[\"x\"] = 1; o.Remove(\"x\"); o.Add(\"to\", {To}); o.Remove(\"type\"); o[\"type\"] = \"text\";", null),
        Changed("started again", $"o.RemoveAll(); o[\"from\"] = {From}; o[\"to\"] = {To}; o[\"text\"] = \"Hi\"; o[\"type\"] = \"text\";", Right),
        Changed("in a branch", $"if (agentId.Length > 0) o[\"to\"] = {To};", """{"from":{"id":…,"type":"agent"},"text":"Hi","type":"text","to"?:[{"id":…,"type":"participant"}]}"""),
        Changed("read", $"o[\"to\"] = {To}; Console.WriteLine((string?)o[\"text\"]); Console.WriteLine(o); if (o.ContainsKey(\"x\") || o.Count > 9) return; Console.WriteLine(o.ToString());", Changing),
        Changed("cloned", $"var p = (JObject)o.DeepClone(); o[\"text\"] = \"Ho\"; p[\"to\"] = {To}; o = p;", Changing),
        Changed("copied", $"var p = new JObject(o); o[\"text\"] = \"Ho\"; p[\"to\"] = {To}; o = p;", Changing),
        Changed("made of an object and changed", $"o = JObject.FromObject(new {{ from = new {{ id = agentId, type = \"chat\" }}, type = \"x\" }}); o[\"from\"]![\"type\"] = \"agent\"; o[\"to\"] = {To}; o[\"text\"] = \"Hi\"; o[\"type\"] = \"text\";", null),
        Changed("parsed and changed", $"o = JObject.Parse(\"{{\\\"from\\\":{{\\\"type\\\":\\\"agent\\\"}},\\\"to\\\":[],\\\"type\\\":\\\"x\\\"}}\"); o[\"from\"]![\"id\"] = agentId; ((JArray)o[\"to\"]!).Add(new JObject {{ [\"id\"] = participantId, [\"type\"] = \"participant\" }}); o[\"text\"] = \"Hi\"; o[\"type\"] = \"text\";", """{"from":{"type":"agent","id":…},"to":[{"id":…,"type":"participant"}],"type":"text","text":"Hi"}"""),
        Changed("a snapshot of a variable", $"var from = new Dictionary<string, string> {{ [\"id\"] = agentId, [\"type\"] = \"agent\" }}; o[\"from\"] = JObject.FromObject(from); from.Clear(); o[\"to\"] = {To};", null),
        Changed("the same token twice", $"o[\"to\"] = {To}; var from = {From}; var other = new JObject {{ [\"from\"] = from }}; o[\"from\"] = from; from[\"type\"] = \"x\";", null),
        Sent("as text", Create + $"o[\"to\"] = {To}; var json = o.ToString(); o.RemoveAll(); await client.PostAsync(path, new StringContent(json));", Changing),
        Sent("as text on one line", Create + $"o[\"to\"] = {To}; await client.PostAsync(path, new StringContent(o.ToString(Formatting.None), Encoding.UTF8, \"application/json\"));", Changing),
        Sent("serialized", Create + $"o[\"to\"] = {To}; await client.PostAsync(path, new StringContent(JsonConvert.SerializeObject(o, new JsonSerializerSettings {{ NullValueHandling = NullValueHandling.Ignore, ContractResolver = new Newtonsoft.Json.Serialization.CamelCasePropertyNamesContractResolver() }})));", Changing),
        Sent("serialized inside", $$"""await client.PostAsync(path, new StringContent(JsonConvert.SerializeObject(new { from = {{From}}, to = {{To}}, text = new JValue("Hi"), type = JValue.CreateString("text") })));""", Right),
        Changed("given back by a method", $"o = Of(agentId); o[\"to\"] = {To}; static JObject Of(string agentId) => new() {{ [\"from\"] = {From}, [\"text\"] = \"Hi\", [\"type\"] = \"text\" }};", Changing),
        // Wrong, and found.
        Body("without to", $$"""new JObject { ["from"] = {{From}}, ["text"] = "Hi", ["type"] = "text" }""", WithoutTo, "CHAT1001"),
        Body("without to by properties", $$"""new JObject(new JProperty("from", {{From}}), new JProperty("text", "Hi"), new JProperty("type", "text"))""", WithoutTo, "CHAT1001"),
        Body("an object for an array", $$"""new JObject { ["from"] = {{From}}, ["to"] = new JObject { ["id"] = participantId, ["type"] = "participant" }, ["text"] = "Hi", ["type"] = "text" }""", null, "CHAT1003"),
        Body("a wrong type of an item", $$"""new JObject { ["from"] = {{From}}, ["to"] = new JArray(new JObject { ["id"] = participantId, ["type"] = "customer" }), ["text"] = "Hi", ["type"] = "text" }""", null, "CHAT2001"),
        Body("a null is written", $$"""new JObject { ["from"] = {{From}}, ["to"] = null, ["text"] = "Hi", ["type"] = "text" }""", """{"from":{"id":…,"type":"agent"},"to":null,"text":"Hi","type":"text"}""", "CHAT1001"),
        Body("names as they are spelled", "JObject.FromObject(new { From = new { id = agentId, type = \"agent\" }, to = new[] { new { id = participantId, type = \"participant\" } }, text = \"Hi\", type = \"text\" })", null, "CHAT1004"),
        Body("of a text without to", """JObject.Parse("{\"from\":{\"id\":\"2f6d\",\"type\":\"agent\"},\"text\":\"Hi\",\"type\":\"text\"}")""", null, "CHAT1001"),
        Changed("not changed where it matters", "o[\"text\"] = \"Ho\"; o[\"from\"]![\"id\"] = \"2f6d\";", null, "CHAT1001"),
        Changed("taken away", $"o[\"to\"] = {To}; o.Remove(\"to\");", WithoutTo, "CHAT1001"),
        Changed("emptied", $"o[\"to\"] = {To}; ((JArray)o[\"to\"]!).Clear();", null, "CHAT1001"),
        Changed("spoilt inside", $"o[\"to\"] = {To}; o[\"to\"]![0]![\"type\"] = \"customer\";", null, "CHAT2001"),
        Changed("parsed and spoilt", $"o = JObject.Parse({Text}); o[\"type\"] = \"chat\";", null, "CHAT2001"),
        Sent("a text too late", Create + $"var json = o.ToString(); o[\"to\"] = {To}; await client.PostAsync(path, new StringContent(json));", WithoutTo, "CHAT1001"),
        // Silent.
        Changed("merged", $"o.Merge(new JObject {{ [\"to\"] = {To} }});", null),
        Changed("by a loop", $"foreach (var name in new[] {{ \"to\", \"by\" }}) o[name] = {To};", "{…}"),
        Changed("by a helper", "Friends.Fill(o);", null),
        Changed("by a lambda", $"Action fill = () => o[\"to\"] = {To}; fill();", null),
        Changed("by another name", $"var p = o; p[\"to\"] = {To};", null),
        Changed("by its child", $"o[\"from\"]!.Parent!.Parent![\"to\"] = {To};", null),
        Changed("by a sibling", $"o.Property(\"text\")!.AddAfterSelf(new JProperty(\"to\", {To}));", null),
        Changed("by a path", $"o[\"to\"] = 5; o.SelectToken(\"$.to\")!.Replace({To});", null),
        Changed("by a property", $"o[\"to\"] = 5; o.Property(\"to\")!.Value = {To};", null),
        Changed("an item that is taken out", $"o[\"to\"] = {To}; o[\"x\"] = 1; o[\"x\"]!.Parent!.Remove();", null),
        Changed("dynamic", $"dynamic p = o; p.to = {To};", null),
        Changed("a property of its own", $"var to = new JProperty(\"to\", 5); o.Add(to); to.Value = {To};", null),
        Changed("an array of values", "o[\"to\"] = new JArray(new[] { participantId }.Select(id => new JObject { [\"id\"] = id, [\"type\"] = \"participant\" }));", """{"from":{"id":…,"type":"agent"},"text":"Hi","type":"text","to":[…]}"""),
        Changed("a list in a property", "o.Add(new JProperty(\"to\", new List<JObject> { new JObject { [\"id\"] = participantId, [\"type\"] = \"participant\" } }));", """{"from":{"id":…,"type":"agent"},"text":"Hi","type":"text","to":…}"""),
        Changed("items of an array that is added", $"o[\"to\"] = new JArray(); ((JArray)o[\"to\"]!).Add(new List<JObject> {{ new JObject {{ [\"id\"] = participantId, [\"type\"] = \"participant\" }} }});", null),
        Changed("of entries", $"o = new JObject(new List<JProperty> {{ new JProperty(\"from\", {From}), new JProperty(\"to\", {To}), new JProperty(\"text\", \"Hi\"), new JProperty(\"type\", \"text\") }});", "{…}"),
        Changed("a serializer of one's own", $"o = JObject.FromObject(new {{ From = new {{ id = agentId, type = \"agent\" }}, text = \"Hi\", type = \"text\" }}, JsonSerializer.Create(new JsonSerializerSettings {{ ContractResolver = new Newtonsoft.Json.Serialization.CamelCasePropertyNamesContractResolver() }})); o[\"to\"] = {To};", null),
        Changed("a lenient text", $"o = JObject.Parse(\"{{'to':[{{'id':'9c1e','type':'participant'}}],/* a */'text':'Hi',type:'text'}}\"); o[\"from\"] = {From};", null),
        Changed("a text with a name twice", $"o = JObject.Parse(\"{{\\\"to\\\":5,\\\"to\\\":[{{\\\"id\\\":\\\"9c1e\\\",\\\"type\\\":\\\"participant\\\"}}],\\\"text\\\":\\\"Hi\\\",\\\"type\\\":\\\"text\\\"}}\"); o[\"from\"] = {From};", null),
        Changed("thrown", $"try {{ o.Add(\"type\", \"chat\"); }} catch (ArgumentException) {{ o[\"to\"] = {To}; }}", null),
        Sent("written by System.Text.Json", $$"""await client.PostAsJsonAsync(path, new JObject { ["a"] = 1 });""", "…"),
        Sent("written by System.Text.Json inside", $$"""await client.PostAsJsonAsync(path, new[] { new { a = new JObject { ["a"] = 1 }, b = (JToken)"x" } });""", """[{"a":…,"b":…}]""", "CHAT1003"),
        Sent("dates and numbers that are parsed", """await client.PostAsync(path, new StringContent(JArray.Parse("[1.50, 1e3, 5, -0, \"2020-01-01T00:00:00+05:00\", \"/Date(0)/\", \"2020\", true, null]").ToString()));""", "[…,…,5,…,…,…,…,true,null]", "CHAT1003"),
        Sent("values of all kinds", """await client.PostAsync(path, new StringContent(new JArray(1, -2L, true, "a", 1.5, 2m, 2.0, double.NaN, null, Guid.NewGuid(), DateTime.Now, DateTimeOffset.Now, TimeSpan.Zero, new Uri("https://example.test/"), new JValue((object?)null), JValue.CreateNull(), (JToken)5, (byte)7).ToString(Formatting.None)));""", null, "CHAT1003"));

    private const string Types = """
        public static class Friends
        {
            public static void Fill(JObject o) => o["to"] = new JArray(new JObject { ["id"] = "9c1e", ["type"] = "participant" });
        }
        """;

    public static TheoryData<string> Cases => Table.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Trees_are_read_as_far_as_they_are_known(string name) => Table.AssertAsync(name);

    private static SendingCase Body(string name, string body, string? reads, string says = "") => Sent(name, $"await client.PostAsync(path, new StringContent(({body}).ToString()));", reads, says);

    private static SendingCase Changed(string name, string changes, string? reads, string says = "") =>
        Sent(name, Create + changes + "\nawait client.PostAsync(path, new StringContent(o.ToString()));", reads, says);

    private static SendingCase Sent(string name, string statements, string? reads, string says = "")
    {
        foreach (var type in new[] { "JObject", "JArray", "JToken", "JProperty", "JValue" })
            statements = System.Text.RegularExpressions.Regex.Replace(statements, $@"(?<![\w.]){type}\b", "Newtonsoft.Json.Linq." + type);
        foreach (var type in new[] { "JsonConvert", "Formatting", "JsonSerializerSettings", "NullValueHandling", "JsonSerializer" })
            statements = System.Text.RegularExpressions.Regex.Replace(statements, $@"(?<![\w.]){type}\b(?! =)", "Newtonsoft.Json." + type);
        return new SendingCase(name, statements, Other: "using Newtonsoft.Json.Linq;\n" + Types, Reads: reads, Says: says);
    }
}
