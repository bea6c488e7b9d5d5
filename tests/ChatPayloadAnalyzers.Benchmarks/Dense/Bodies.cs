using System.Text;
using ChatPayloadAnalyzers.Benchmarks.Corpora;
using Microsoft.CodeAnalysis.Text;

namespace ChatPayloadAnalyzers.Benchmarks.Dense;

/// <summary>How a body is spelt, and handed to the call that sends it.</summary>
public enum Spelling
{
    RawJsonText,
    InterpolatedText,
    ConcatenatedText,
    AnonymousObject,
    ClassInJsonContent,
    Dictionary,
    JsonObject,
    JObject,
}

/// <summary>Where the bodies stand.</summary>
public enum Layout
{
    MethodEach,
    OneMethod,
}

/// <summary>Code that does nothing but send messages to the default endpoint; every second one lacks its recipient.</summary>
internal static class Bodies
{
    private const string Path = "$\"/api/v2/conversations/chat/{conversationId}/messages\"";

    private const string Model = """
        internal sealed class Party
        {
            public required string Id { get; init; }
            public required string Type { get; init; }
        }

        internal sealed class Message
        {
            public required Party From { get; init; }
            [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
            public Party[]? To { get; init; }
            public required string Text { get; init; }
            public required string Type { get; init; }
        }
        """;

    public static string Name(Spelling spelling) => spelling switch
    {
        Spelling.RawJsonText => "raw JSON text",
        Spelling.InterpolatedText => "interpolated text",
        Spelling.ConcatenatedText => "concatenated text",
        Spelling.AnonymousObject => "anonymous object, `PostAsJsonAsync`",
        Spelling.ClassInJsonContent => "class, `JsonContent.Create`",
        Spelling.Dictionary => "dictionary, `PostAsJsonAsync`",
        Spelling.JsonObject => "`JsonObject`, `PostAsJsonAsync`",
        _ => "`JObject`, `ToString`",
    };

    /// <summary>How many findings there are in <paramref name="count"/> bodies.</summary>
    public static int Findings(int count) => count / 2;

    public static Corpus Of(int count, Spelling spelling, Layout layout) =>
        new($"{count} bodies", [new SourceProject("Dense", [("Greetings.cs", SourceText.From(Text(count, spelling, layout, "Greetings")))])]);

    /// <summary>A file; what it declares stands in <paramref name="space"/>, so that many may stand side by side.</summary>
    public static string Text(int count, Spelling spelling, Layout layout, string space)
    {
        var text = new StringBuilder($$"""
            using System.Net.Http.Json;
            using System.Text;
            using System.Text.Json.Nodes;
            using Newtonsoft.Json.Linq;

            namespace {{space}};

            internal sealed class Greetings(HttpClient http)
            {

            """);
        const string Signature = "(string conversationId, string agentId, string participantId)\n    {\n";
        if (layout == Layout.OneMethod) text.Append("    public async Task SendAll").Append(Signature);
        for (var i = 0; i < count; i++)
        {
            if (layout == Layout.MethodEach) text.Append($"    public async Task Send{i}").Append(Signature);
            text.Append(Statements(spelling, i)).Append('\n');
            if (layout == Layout.MethodEach) text.Append("    }\n\n");
        }

        if (layout == Layout.OneMethod) text.Append("    }\n");
        return text.Append("}\n\n").Append(Model).ToString();
    }

    private static string Statements(Spelling spelling, int i)
    {
        var hasRecipient = i % 2 == 0;
        return spelling switch
        {
            Spelling.RawJsonText => $$$""""
                        var text{{{i}}} = $$"""
                            {
                              "from": { "id": "{{agentId}}", "type": "agent" },
                              {{{(hasRecipient ? "\"to\": [{ \"id\": \"{{participantId}}\", \"type\": \"participant\" }]," : "")}}}
                              "text": "Thanks for waiting. How can I help you today? ({{{i}}})",
                              "type": "text"
                            }
                            """;
                        using var content{{{i}}} = new StringContent(text{{{i}}}, Encoding.UTF8, "application/json");
                        (await http.PostAsync({{{Path}}}, content{{{i}}})).EnsureSuccessStatusCode();
                """",
            Spelling.AnonymousObject => $$"""
                        var message{{i}} = new
                        {
                            from = new { id = agentId, type = "agent" },
                            {{(hasRecipient ? "to = new[] { new { id = participantId, type = \"participant\" } }," : "")}}
                            text = "Thanks for waiting. How can I help you today? ({{i}})",
                            type = "text",
                        };
                        (await http.PostAsJsonAsync({{Path}}, message{{i}})).EnsureSuccessStatusCode();
                """,
            Spelling.InterpolatedText => $$$"""
                        var text{{{i}}} = $"{{\"from\":{{\"id\":\"{agentId}\",\"type\":\"agent\"}},{{{(hasRecipient ? "\\\"to\\\":[{{\\\"id\\\":\\\"{participantId}\\\",\\\"type\\\":\\\"participant\\\"}}]," : "")}}}\"text\":\"Thanks for waiting. ({{{i}}})\",\"type\":\"text\"}}";
                        (await http.PostAsync({{{Path}}}, new StringContent(text{{{i}}}, Encoding.UTF8, "application/json"))).EnsureSuccessStatusCode();
                """,
            Spelling.ConcatenatedText => $$"""
                        var text{{i}} = "{\"from\":{\"id\":\"" + agentId + "\",\"type\":\"agent\"},"
                            {{(hasRecipient ? "+ \"\\\"to\\\":[{\\\"id\\\":\\\"\" + participantId + \"\\\",\\\"type\\\":\\\"participant\\\"}],\"" : "")}}
                            + "\"text\":\"Thanks for waiting. ({{i}})\",\"type\":\"text\"}";
                        (await http.PostAsync({{Path}}, new StringContent(text{{i}}, Encoding.UTF8, "application/json"))).EnsureSuccessStatusCode();
                """,
            Spelling.Dictionary => $$"""
                        var message{{i}} = new Dictionary<string, object>
                        {
                            ["from"] = new Dictionary<string, object> { ["id"] = agentId, ["type"] = "agent" },
                            {{(hasRecipient ? "[\"to\"] = new[] { new Dictionary<string, object> { [\"id\"] = participantId, [\"type\"] = \"participant\" } }," : "")}}
                            ["text"] = "Thanks for waiting. How can I help you today? ({{i}})",
                            ["type"] = "text",
                        };
                        (await http.PostAsJsonAsync({{Path}}, message{{i}})).EnsureSuccessStatusCode();
                """,
            Spelling.JsonObject => $$"""
                        var message{{i}} = new JsonObject
                        {
                            ["from"] = new JsonObject { ["id"] = agentId, ["type"] = "agent" },
                            {{(hasRecipient ? "[\"to\"] = new JsonArray(new JsonObject { [\"id\"] = participantId, [\"type\"] = \"participant\" })," : "")}}
                            ["text"] = "Thanks for waiting. How can I help you today? ({{i}})",
                            ["type"] = "text",
                        };
                        (await http.PostAsJsonAsync({{Path}}, message{{i}})).EnsureSuccessStatusCode();
                """,
            Spelling.JObject => $$"""
                        var message{{i}} = new JObject
                        {
                            ["from"] = new JObject { ["id"] = agentId, ["type"] = "agent" },
                            {{(hasRecipient ? "[\"to\"] = new JArray(new JObject { [\"id\"] = participantId, [\"type\"] = \"participant\" })," : "")}}
                            ["text"] = "Thanks for waiting. How can I help you today? ({{i}})",
                            ["type"] = "text",
                        };
                        (await http.PostAsync({{Path}}, new StringContent(message{{i}}.ToString(), Encoding.UTF8, "application/json"))).EnsureSuccessStatusCode();
                """,
            _ => $$"""
                        var message{{i}} = new Message
                        {
                            From = new Party { Id = agentId, Type = "agent" },
                            {{(hasRecipient ? "To = new[] { new Party { Id = participantId, Type = \"participant\" } }," : "")}}
                            Text = "Thanks for waiting. How can I help you today? ({{i}})",
                            Type = "text",
                        };
                        (await http.PostAsync({{Path}}, JsonContent.Create(message{{i}}))).EnsureSuccessStatusCode();
                """,
        };
    }
}
