namespace ChatPayloadAnalyzers.Tests.Reading;

/// <summary>Dictionaries by every spelling of their entries; a key that only run time knows, and code that is not followed, opens them.</summary>
public sealed class EntryReaderTests
{
    private const string From = "new { id = agentId, type = \"agent\" }";
    private const string To = "new[] { new { id = participantId, type = \"participant\" } }";
    private const string Right = """{"from":{"id":…,"type":"agent"},"to":[{"id":…,"type":"participant"}],"text":"Hi","type":"text"}""";
    private const string WithoutTo = """{"from":{"id":…,"type":"agent"},"text":"Hi","type":"text"}""";
    private const string New = "new Dictionary<string, object?>";
    private const string Create = $$"""var d = {{New}} { ["from"] = {{From}}, ["text"] = "Hi", ["type"] = "text" };""" + "\n";

    private const string Types = """
        public static class Friends
        {
            public const string ToKey = "to";
            public static void Fill(IDictionary<string, object?> d) => d["to"] = new[] { new { id = "9c1e", type = "participant" } };
            public static IDictionary<string, object?> Of(string id) => new Dictionary<string, object?> { ["to"] = new[] { new { id, type = "participant" } } };
        }
        public class Base { public string? Id { get; set; } }
        public class Derived : Base { public string? Type { get; set; } }
        """;

    private static readonly SendingCases Table = new(
        // All of them right.
        Body("by indexers", $$"""{{New}} { ["from"] = {{From}}, ["to"] = {{To}}, ["text"] = "Hi", ["type"] = "text" }""", Right),
        Body("by pairs", $$"""{{New}} { { "from", {{From}} }, { "to", {{To}} }, { "text", "Hi" }, { "type", "text" } }""", Right),
        Body("of strings inside", $$"""
            {{New}} { ["from"] = new Dictionary<string, string> { ["id"] = agentId, ["type"] = "agent" }, ["to"] = new[] { new Dictionary<string, string> { { "id", participantId }, { "type", "participant" } } }, ["text"] = "Hi", ["type"] = "text" }
            """, Right),
        Body("in an anonymous object", $$"""
            new { from = new Dictionary<string, string> { ["id"] = agentId, ["type"] = "agent" }, to = new List<Dictionary<string, object>> { new() { ["id"] = participantId, ["type"] = "participant" } }, text = "Hi", type = "text" }
            """, Right),
        Body("sorted", $$"""new SortedDictionary<string, object?> { ["from"] = {{From}}, ["to"] = {{To}}, ["text"] = "Hi", ["type"] = "text" }""", Right),
        Body("for many threads", $$"""new System.Collections.Concurrent.ConcurrentDictionary<string, object?> { ["from"] = {{From}}, ["to"] = {{To}}, ["text"] = "Hi", ["type"] = "text" }""", Right),
        Body("by constants", $$"""{{New}} { ["from"] = {{From}}, [Friends.ToKey] = {{To}}, ["te" + "xt"] = "Hi", [nameof(Type).ToLower() == "type" ? "type" : "x"] = "text" }""", "{…}"),
        Body("by names of constants", $$"""{{New}} { ["from"] = {{From}}, [Friends.ToKey] = {{To}}, ["te" + "xt"] = "Hi", [nameof(type)] = "text" }""", Right, "", "var type = 1;"),
        Body("by names of variables", $$"""{{New}} { ["from"] = {{From}}, [key] = {{To}}, ["text"] = "Hi", ["type"] = "text" }""", Right, "", "var key = \"to\";"),
        Body("with room", $$"""new Dictionary<string, object?>(8) { ["from"] = {{From}}, ["to"] = {{To}}, ["text"] = "Hi", ["type"] = "text" }""", Right),
        Changed("added to", "d.Add(\"to\", " + To + ");", """{"from":{"id":…,"type":"agent"},"text":"Hi","type":"text","to":[{"id":…,"type":"participant"}]}"""),
        Changed("set", "d[\"to\"] = " + To + ";", """{"from":{"id":…,"type":"agent"},"text":"Hi","type":"text","to":[{"id":…,"type":"participant"}]}"""),
        Changed("tried", "d.TryAdd(\"to\", " + To + "); d.TryAdd(\"type\", \"chat\");", """{"from":{"id":…,"type":"agent"},"text":"Hi","type":"text","to":[{"id":…,"type":"participant"}]}"""),
        Changed("mended", "d[\"type\"] = \"chat\"; d[\"x\"] = 1; d.Remove(\"x\"); d[\"type\"] = \"text\"; d[\"to\"] = " + To + ";", """{"from":{"id":…,"type":"agent"},"text":"Hi","type":"text","to":[{"id":…,"type":"participant"}]}"""),
        Changed("started again", "d.Clear(); d[\"from\"] = " + From + "; d[\"to\"] = " + To + "; d[\"cannedResponseId\"] = \"b1c9\"; d[\"type\"] = \"text\";", """{"from":{"id":…,"type":"agent"},"to":[{"id":…,"type":"participant"}],"cannedResponseId":"b1c9","type":"text"}"""),
        Changed("in a branch", "if (agentId.Length > 100) d[\"to\"] = " + To + "; else d.Add(\"to\", " + To + ");", """{"from":{"id":…,"type":"agent"},"text":"Hi","type":"text","to":([{"id":…,"type":"participant"}]|[{"id":…,"type":"participant"}])}"""),
        Changed("in one branch", "if (agentId.Length > 0) d[\"to\"] = " + To + ";", """{"from":{"id":…,"type":"agent"},"text":"Hi","type":"text","to"?:[{"id":…,"type":"participant"}]}"""),
        Changed("replaced in a branch", "d[\"to\"] = \"9c1e\"; if (agentId.Length > 0) d[\"to\"] = " + To + ";", """{"from":{"id":…,"type":"agent"},"text":"Hi","type":"text","to":([{"id":…,"type":"participant"}]|"9c1e")}"""),
        Changed("asked", "d[\"to\"] = " + To + "; if (d.ContainsKey(\"x\") || d.Count > 9) Console.WriteLine(d[\"text\"]); Console.WriteLine(string.Join(\", \", d.Keys));", null),
        Changed("through an interface", "IDictionary<string, object?> i = d; i[\"to\"] = " + To + ";", null),
        Changed("added through an interface", "((IDictionary<string, object?>)d).Add(\"to\", " + To + ");", """{"from":{"id":…,"type":"agent"},"text":"Hi","type":"text","to":[{"id":…,"type":"participant"}]}"""),
        Changed("a list inside", "d[\"to\"] = new List<object>(); ((List<object>)d[\"to\"]!).Add(new { id = participantId, type = \"participant\" });", """{"from":{"id":…,"type":"agent"},"text":"Hi","type":"text","to":[{"id":…,"type":"participant"}]}"""),
        Changed("a dictionary inside", "d[\"to\"] = " + To + "; d[\"from\"] = new Dictionary<string, object?>(); ((Dictionary<string, object?>)d[\"from\"]!)[\"id\"] = agentId; (d[\"from\"] as IDictionary<string, object?>)!.Add(\"type\", \"agent\");", null),
        Changed("a variable inside", "var to = new List<Dictionary<string, string>>(); d[\"to\"] = to; var p = new Dictionary<string, string>(); to.Add(p); p[\"id\"] = participantId; p[\"type\"] = \"participant\";", """{"from":{"id":…,"type":"agent"},"text":"Hi","type":"text","to":[{"id":…,"type":"participant"}]}"""),
        Changed("copied", "d[\"to\"] = " + To + "; d = new Dictionary<string, object?>(d) { [\"text\"] = \"Ho\" };", """{"from":{"id":…,"type":"agent"},"text":"Ho","type":"text","to":[{"id":…,"type":"participant"}]}"""),
        Changed("copied from another", "var e = new Dictionary<string, object?>(d, StringComparer.Ordinal) { [\"to\"] = " + To + " }; d = e;", null),
        // Wrong, and found.
        Body("without to", $$"""{{New}} { ["from"] = {{From}}, ["text"] = "Hi", ["type"] = "text" }""", WithoutTo, "CHAT1001"),
        Body("a recipient without type", $$"""
            {{New}} { ["from"] = {{From}}, ["to"] = new[] { new Dictionary<string, string> { ["id"] = participantId } }, ["text"] = "Hi", ["type"] = "text" }
            """, null, "CHAT1002"),
        Body("names that differ", $$"""{{New}} { ["From"] = {{From}}, ["to"] = {{To}}, ["text"] = "Hi", ["type"] = "text" }""", null, "CHAT1004"),
        Body("null written", $$"""{{New}} { ["from"] = {{From}}, ["to"] = null, ["text"] = "Hi", ["type"] = "text" }""", """{"from":{"id":…,"type":"agent"},"to":null,"text":"Hi","type":"text"}""", "CHAT1001"),
        Body("an object for an array", $$"""new { from = {{From}}, to = new Dictionary<string, string> { ["id"] = participantId, ["type"] = "participant" }, text = "Hi", type = "text" }""", null, "CHAT1003"),
        Body("a dictionary from elsewhere for an array", $$"""new { from = {{From}}, to = new[] { "a" }.ToDictionary(x => x), text = "Hi", type = "text" }""", """{"from":{"id":…,"type":"agent"},"to":…,"text":"Hi","type":"text"}""", "CHAT1003"),
        Changed("without to behind changes", "d[\"text\"] = \"Ho\"; d[\"x\"] = 1; d.Remove(\"x\");", """{"from":{"id":…,"type":"agent"},"text":"Ho","type":"text"}""", "CHAT1001"),
        Changed("taken away", "d[\"to\"] = " + To + "; d.Remove(\"to\");", WithoutTo, "CHAT1001"),
        Changed("taken away in both branches", "d[\"to\"] = " + To + "; if (agentId.Length > 0) d.Remove(\"to\"); else d.Remove(\"to\", out _);", WithoutTo, "CHAT1001"),
        Changed("tried too late", "d[\"to\"] = " + To + "; d[\"type\"] = \"chat\"; d.TryAdd(\"type\", \"text\");", null, "CHAT2001"),
        Changed("written over", "d[\"to\"] = " + To + "; d[\"type\"] = \"chat\";", null, "CHAT2001"),
        Changed("a list left empty", "d[\"to\"] = new List<object>();", null, "CHAT1001"),
        Changed("copied before", "var e = new Dictionary<string, object?>(d); e[\"to\"] = " + To + "; d = new Dictionary<string, object?>(d) { [\"type\"] = \"chat\" };", null),
        Changed("ignoring case", "d = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase) { [\"from\"] = " + From + ", [\"To\"] = 1, [\"text\"] = \"Hi\", [\"type\"] = \"text\" }; d[\"to\"] = " + To + ";", """{"from":{"id":…,"type":"agent"},"To":[{"id":…,"type":"participant"}],"text":"Hi","type":"text"}""", "CHAT1004"),
        // Silent: what is done is not known.
        Changed("a key from elsewhere", "d[agentId.Length > 0 ? \"to\" : \"x\"] = " + To + ";", "{…}"),
        Changed("keys by a loop", "foreach (var key in new[] { \"to\", \"by\" }) d[key] = " + To + ";", "{…}"),
        Changed("entries by a loop", "foreach (var (key, value) in Friends.Of(participantId)) d.Add(key, value);", "{…}"),
        Changed("by a helper", "Friends.Fill(d);", null),
        Changed("by a lambda", "Action fill = () => d[\"to\"] = " + To + "; fill();", null),
        Changed("by another name", "var e = d; e[\"to\"] = " + To + ";", null),
        Changed("by a field", "Held.D = d; Held.D[\"to\"] = " + To + ";", null, types: "public static class Held { public static Dictionary<string, object?>? D; }"),
        Changed("by a computed key later", "d[\"to\"] = 7; d[Environment.MachineName.Length > 0 ? \"to\" : \"x\"] = " + To + ";", "{…}"),
        Changed("a value by a helper", "d[\"to\"] = new List<object>(); Fill(d[\"to\"]!); void Fill(object to) => ((List<object>)to).Add(new { id = participantId, type = \"participant\" });", null),
        Changed("a value by another name", "d[\"to\"] = new List<object>(); var to = (List<object>)d[\"to\"]!; to.Add(new { id = participantId, type = \"participant\" });", null),
        Changed("values by a loop", "d[\"to\"] = new List<object>(); foreach (var value in d.Values) (value as List<object>)?.Add(new { id = participantId, type = \"participant\" });", null),
        Changed("a value that is found", "d[\"to\"] = new List<object>(); if (d.TryGetValue(\"to\", out var to)) ((List<object>)to!).Add(new { id = participantId, type = \"participant\" });", null),
        Changed("a sum", "d[\"to\"] = " + To + "; d[\"type\"] = \"te\"; d[\"type\"] += \"xt\";", null),
        Changed("coalesced", "d[\"to\"] = null; d[\"to\"] ??= " + To + ";", null),
        Changed("a comparer of one's own", "d = new Dictionary<string, object?>(d, StringComparer.InvariantCulture) { [\"to\"] = " + To + " };", "{…}"),
        Changed("a copy of what a call gives", "d = new Dictionary<string, object?>(Friends.Of(participantId)) { [\"from\"] = " + From + ", [\"text\"] = \"Hi\", [\"type\"] = \"text\" };", null),
        Changed("a copy whose values change", "var from = new Dictionary<string, object?> { [\"id\"] = agentId }; d[\"from\"] = from; d[\"to\"] = " + To + "; var e = new Dictionary<string, object?>(d); from[\"type\"] = \"agent\"; d = e;", null),
        Changed("a copy of what is cleared", "d[\"to\"] = " + To + "; var e = new Dictionary<string, object?>(d); d.Clear(); d = e;", null),
        Changed("a value that is set through the copy", "d[\"to\"] = new List<object>(); var e = new Dictionary<string, object?>(d); ((List<object>)e[\"to\"]!).Add(new { id = participantId, type = \"participant\" });", null),
        Changed("thrown", "try { d.Add(\"type\", \"chat\"); } catch (ArgumentException) { d[\"to\"] = " + To + "; }", null),
        Body("a dictionary of a call", "new[] { (\"from\", (object)" + From + "), (\"to\", " + To + "), (\"text\", \"Hi\"), (\"type\", \"text\") }.ToDictionary(x => x.Item1, x => x.Item2)", "…"),
        Body("one's own dictionary", "new Own()", null, "", "", "public class Own : Dictionary<string, object> { public Own() { this[\"from\"] = new { id = \"2f6d\", type = \"agent\" }; this[\"to\"] = new[] { new { id = \"9c1e\", type = \"participant\" } }; this[\"text\"] = \"Hi\"; this[\"type\"] = \"text\"; } }"),
        Body("an immutable one", $$"""System.Collections.Immutable.ImmutableDictionary<string, object>.Empty.Add("from", {{From}}).Add("to", {{To}}).Add("text", "Hi").Add("type", "text")""", null),
        Sent("values as their declared type", $$"""await client.PostAsJsonAsync(path, new[] { new Dictionary<string, Base> { ["a"] = new Derived { Id = "x", Type = "y" } } });""", """[{"a":…}]""", "CHAT1003"),
        Sent("told of a sequence of pairs", $$"""IEnumerable<KeyValuePair<string, object>> d = new Dictionary<string, object> { ["a"] = 1 }; await client.PostAsJsonAsync(path, d);""", "…"),
        Sent("a member that is a sequence of pairs", $$"""await client.PostAsJsonAsync(path, new[] { new Holder { D = new Dictionary<string, object> { ["a"] = 1 } } });""", """[{"d":…}]""", "CHAT1003", "public class Holder { public IReadOnlyCollection<KeyValuePair<string, object>>? D { get; set; } }"),
        Sent("a member that is an interface", $$"""await client.PostAsJsonAsync(path, new[] { new Holder { D = new Dictionary<string, object> { ["A"] = 1 } } });""", """[{"d":{"A":1}}]""", "CHAT1003", "public class Holder { public IReadOnlyDictionary<string, object>? D { get; set; } }"),
        // How it is written.
        Sent("keys as they are", "await client.PostAsJsonAsync(path, new[] { new Dictionary<string, object?> { [\"AB\"] = new { AB = 1 }, [\"b\"] = null } });", """[{"AB":{"aB":1},"b":null}]""".Replace("aB", "ab", StringComparison.Ordinal), "CHAT1003"),
        Sent("keys by a policy", "await client.PostAsync(path, new StringContent(JsonSerializer.Serialize(new[] { new Dictionary<string, object?> { [\"AaBb\"] = 1, [\"b\"] = null } }, new JsonSerializerOptions { DictionaryKeyPolicy = JsonNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull })));", """[{"aaBb":1,"b":null}]""", "CHAT1003"),
        Sent("keys by Newtonsoft", "await client.PostAsync(path, new StringContent(Newtonsoft.Json.JsonConvert.SerializeObject(new[] { new Dictionary<string, object?> { [\"AaBb\"] = 1, [\"b\"] = null } }, new Newtonsoft.Json.JsonSerializerSettings { NullValueHandling = Newtonsoft.Json.NullValueHandling.Ignore, DefaultValueHandling = Newtonsoft.Json.DefaultValueHandling.Ignore })));", """[{"AaBb":1,"b":null}]""", "CHAT1003"),
        Sent("keys in camel case by Newtonsoft", "await client.PostAsync(path, new StringContent(Newtonsoft.Json.JsonConvert.SerializeObject(new[] { new Dictionary<string, object?> { [\"AaBb\"] = new { Xy = 0 } } }, new Newtonsoft.Json.JsonSerializerSettings { ContractResolver = new Newtonsoft.Json.Serialization.CamelCasePropertyNamesContractResolver() })));", """[{"aaBb":{"xy":0}}]""", "CHAT1003"),
        Sent("two keys of one name", "await client.PostAsync(path, new StringContent(JsonSerializer.Serialize(new Dictionary<string, object?> { [\"From\"] = " + From + ", [\"from\"] = " + From + ", [\"to\"] = " + To + ", [\"text\"] = \"Hi\", [\"type\"] = \"text\" }, new JsonSerializerOptions { DictionaryKeyPolicy = JsonNamingPolicy.CamelCase })));", null, "CHAT1006"));

    public static TheoryData<string> Cases => Table.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Entries_are_read_as_far_as_they_are_known(string name) => Table.AssertAsync(name);

    private static SendingCase Body(string name, string body, string? reads, string says = "", string before = "", string types = "") =>
        new(name, $"{before}\nawait client.PostAsJsonAsync(path, {body});", Types + types, Reads: reads, Says: says);

    private static SendingCase Changed(string name, string changes, string? reads, string says = "", string types = "") =>
        new(name, Create + changes + "\nawait client.PostAsJsonAsync(path, d);", Types + types, Reads: reads, Says: says);

    private static SendingCase Sent(string name, string statements, string? reads, string says = "", string types = "") =>
        new(name, statements, Types + types, Reads: reads, Says: says);
}
