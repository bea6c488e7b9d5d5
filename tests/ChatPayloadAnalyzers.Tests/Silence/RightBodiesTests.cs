using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Silence;

/// <summary>Bodies that the endpoint takes, in every spelling.</summary>
public sealed class RightBodiesTests
{
    [Fact]
    public Task Anonymous_objects() => Silent.AndAcceptedAsync($$"""
        await client.PostAsJsonAsync({{Silent.Path}}, new { {{Silent.From}}, {{Silent.To}}, text = "Hi", type = "text" });
        await client.PostAsJsonAsync({{Silent.Path}}, new { {{Silent.From}}, {{Silent.To}}, cannedResponseId = "b1c9", type = "text" });
        await client.PostAsJsonAsync({{Silent.Path}}, new { {{Silent.From}}, {{Silent.To}}, text = "Hi", cannedResponseId = (string?)null, type = "text", extra = (object?)null });
        """);

    /// <summary>Other words for members that the body has, and for some that it lacks: null counts as absent.</summary>
    [Fact]
    public Task Other_names_that_are_null() => Silent.AndAcceptedAsync($$"""
        await client.PostAsJsonAsync({{Silent.Path}}, new { {{Silent.From}}, {{Silent.To}}, text = "Hi", type = "text", sender = (object?)null, recipients = (object[]?)null, message = (string?)null, kind = (string?)null });
        await client.PostAsJsonAsync({{Silent.Path}}, new Message { Text = "Hi", Type = "text" });
        await client.PostAsJsonAsync({{Silent.Path}}, new Dictionary<string, object?> { ["from"] = new { id = agentId, type = "agent", userId = (string?)null }, ["to"] = new[] { new { id = participantId, type = "participant", recipientId = (string?)null } }, ["text"] = "Hi", ["type"] = "text", ["messageType"] = null });
        class Message
        {
            [JsonPropertyName("from")] public object Author { get; set; } = new { id = "2f6d", type = "agent" };
            [JsonPropertyName("sender")] public object? From { get; set; }
            public object[] To { get; set; } = new object[] { new { id = "9c1e", type = "participant" } };
            [JsonPropertyName("body")] public string? Message_Text { get; set; }
            public string? Text { get; set; }
            public string? Type { get; set; }
        }
        """);

    [Fact]
    public Task Names_with_capitals_under_web_defaults() => Silent.AndAcceptedAsync($$"""
        var body = new { From = new { Id = agentId, Type = "agent" }, To = new[] { new { Id = participantId, Type = "participant" } }, CannedResponseId = "b1c9", Type = "text" };
        await client.PostAsJsonAsync({{Silent.Path}}, body);
        await client.PostAsync({{Silent.Path}}, JsonContent.Create(body));
        await client.PostAsync({{Silent.Path}}, new StringContent(JsonSerializer.Serialize(body, new JsonSerializerOptions(JsonSerializerDefaults.Web))));
        await client.PostAsync({{Silent.Path}}, new StringContent(JsonSerializer.Serialize(body, JsonSerializerOptions.Web)));
        var options = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };
        await client.PostAsync({{Silent.Path}}, new StringContent(JsonSerializer.Serialize(body, options)));
        """);

    [Fact]
    public Task Names_inferred_from_variables() => Silent.AndAcceptedAsync($$"""
        const string type = "text";
        var from = new { id = agentId, type = "agent" };
        var to = new[] { new { id = participantId, type = "participant" } };
        var text = "Hi " + Environment.NewLine + ".";
        await client.PostAsJsonAsync({{Silent.Path}}, new { from, to, text, type });
        """);

    [Fact]
    public Task Classes() => Silent.AndAcceptedAsync($$"""
        await client.PostAsJsonAsync({{Silent.Path}}, new Message
        {
            From = new Party { Id = agentId, Type = "agent" },
            To = new List<Party> { new Party { Id = participantId, Type = "participant" } },
            Text = "Hi",
        });
        await client.PostAsJsonAsync({{Silent.Path}}, new Message
        {
            From = new() { Id = agentId, Type = "agent" },
            To = new() { new() { Id = participantId, Type = "participant" } },
            CannedResponseId = "b1c9",
        });
        {{Silent.MessageTypes}}
        """);

    [Fact]
    public Task Records() => Silent.AndAcceptedAsync($$"""
        var message = new Message(new Party(agentId, "agent"), new List<Party> { new Party(participantId, "participant") }, "Hi");
        await client.PostAsJsonAsync({{Silent.Path}}, message);
        await client.PostAsJsonAsync({{Silent.Path}}, new Message(new(agentId, "agent"), new Party[] { new(participantId, "participant") }, null, CannedResponseId: "b1c9"));

        public sealed record Message(Party From, IReadOnlyList<Party> To, string? Text, string Type = "text", string? CannedResponseId = null);

        public sealed record Party(string Id, string Type);
        """);

    [Theory]
    [InlineData("new object[] { one }")]
    [InlineData("new List<object> { one, one }")]
    [InlineData("new HashSet<object> { one }")]
    [InlineData("Enumerable.Repeat(one, 1)")]
    [InlineData("new[] { one }.ToList()")]
    [InlineData("new Queue<object>(new[] { one })")]
    [CSharpData(12, "(object[])[one]")]
    [CSharpData(12, "new Queue<object>([one])")]
    public Task Collections_of_every_kind(string to) => Silent.AndAcceptedAsync($$"""
        var one = new { id = participantId, type = "participant" };
        await client.PostAsJsonAsync({{Silent.Path}}, new { {{Silent.From}}, to = {{to}}, text = "Hi", type = "text" });
        """);

    [Theory]
    [InlineData("new Message { From = new() { Id = agentId, Type = \"agent\" }, To = new() { new() { Id = participantId, Type = \"participant\" } }, CannedResponseId = \"b1c9\" }", "")]
    [CSharpData(12, "new Message { From = new() { Id = agentId, Type = \"agent\" }, To = [new() { Id = participantId, Type = \"participant\" }], CannedResponseId = \"b1c9\" }", "")]
    [CSharpData(12, "new Positional(new Party { Id = agentId, Type = \"agent\" }, [new Party { Id = participantId, Type = \"participant\" }], \"Hi\")", "public sealed record Positional(Party From, IReadOnlyList<Party> To, string? Text, string Type = \"text\");")]
    public Task Objects_in_collections_without_a_type(string body, string types) => Silent.AndAcceptedAsync($$"""
        await client.PostAsJsonAsync({{Silent.Path}}, {{body}});
        {{types}}
        {{Silent.MessageTypes}}
        """);

    [Fact]
    public Task JSON_text_in_literals_of_every_kind() => Silent.AndAcceptedAsync($$$""""
        await client.PostAsync({{{Silent.Path}}}, new StringContent("""{"from":{"id":"2f6d","type":"agent"},"to":[{"id":"9c1e","type":"participant"}],"text":"Hi","type":"text"}"""));
        await client.PostAsync({{{Silent.Path}}}, new StringContent($$"""
            {
              "from": { "id": "{{agentId}}", "type": "agent" },
              "to": [
                { "id": "{{participantId}}", "type": "participant" }
              ],
              "cannedResponseId": "b1c9",
              "type": "text"
            }
            """, Encoding.UTF8, "application/json"));
        await client.PostAsync({{{Silent.Path}}}, new StringContent("{\"from\":{\"id\":\"2f6d\",\"type\":\"agent\"},\"to\":[{\"id\":\"9c1e\",\"type\":\"participant\"}],\"text\":\"Hi\",\"type\":\"text\"}"));
        await client.PostAsync({{{Silent.Path}}}, new StringContent(@"{""from"":{""id"":""2f6d"",""type"":""agent""},""to"":[{""id"":""9c1e"",""type"":""participant""}],""text"":""{ } {{ }}"",""type"":""text""}"));
        await client.PostAsync({{{Silent.Path}}}, new StringContent($"{{\"from\":{{\"id\":\"{agentId}\",\"type\":\"agent\"}},\"to\":[{{\"id\":\"{participantId}\",\"type\":\"participant\"}}],\"text\":\"Hi\",\"type\":\"text\"}}"));
        """");

    [Fact]
    public Task JSON_text_with_escapes() => Silent.AndAcceptedAsync($$$""""
        await client.PostAsync({{{Silent.Path}}}, new StringContent("""{"from":{"id":"a\/b","t\u0079pe":"agent"},"to":[{"id":"p","type":"p\u0061rticipant"}],"text":"\uD83D\uDE00 \" \\ \b\f\n\r\t","type":"text"}"""));
        await client.PostAsync({{{Silent.Path}}}, new StringContent("\t{\r\n\"from\" : {\"id\":\"\u00e4\",\"type\":\"\x61gent\"} ,\"to\":[ {\"id\":\"\U0001F600\",\"type\":\"participant\"} ] ,\"text\":\"\uFFFF\",\"type\":\"text\"}\n"));
        """");

    [Fact]
    public Task JSON_text_from_constants() => Silent.AndAcceptedAsync($$""""
        const char quote = '"';
        const string from = "\"from\":{\"id\":\"2f6d\",\"type\":\"agent\"}", end = ",\"text\":\"Hi\",\"type\":\"text\"}";
        await client.PostAsync({{Silent.Path}}, new StringContent("{" + from + "," + quote + "to" + quote + ":[{\"id\":\"9c1e\",\"type\":\"participant\"}]" + end));
        await client.PostAsync({{Silent.Path}}, new StringContent(Bodies.Greeting));

        public static class Bodies
        {
            public const string Greeting = Start + """ "to": [{ "id": "9c1e", "type": "participant" }], "text": "Hi", "type": "text" }""";

            private const string Start = """{ "from": { "id": "2f6d", "type": "agent" },""";
        }
        """");

    [Fact]
    public Task Nulls_count_as_absent_unknown_ones_too() => Silent.AndAcceptedAsync($$""""
        await client.PostAsync({{Silent.Path}}, new StringContent(
            """{"from":{"id":"a","type":"agent","name":null},"to":[{"id":"p","type":"participant","To":null}],"text":"Hi","txt":null,"cannedResponseId":null,"type":"text","extra":null}"""));
        """");

    [Fact]
    public Task Requests_put_together_step_by_step() => Silent.AndAcceptedAsync($$"""
        var request = new HttpRequestMessage();
        request.Headers.Add("X-Trace", "1");
        request.Method = HttpMethod.Post;
        request.RequestUri = new Uri({{Silent.Path}}, UriKind.Relative);
        request.Content = JsonContent.Create(new { {{Silent.From}}, {{Silent.To}}, text = "Hi", type = "text" });
        request.Content.Headers.Add("X-Kind", "greeting");
        await client.SendAsync(request);
        """);

    [Fact]
    public Task Strings_put_together() => Silent.AndAcceptedAsync($$"""
        const string kind = "text";
        await client.PostAsJsonAsync({{Silent.Path}}, new
        {
            from = new { id = $"{agentId}", type = $"{"agent"}" },
            to = new[] { new { id = "" + participantId, type = "parti" + "cipant" } },
            text = $"Dear {agentId}," + Environment.NewLine + 'x',
            type = $"{kind}",
        });
        """);
}
