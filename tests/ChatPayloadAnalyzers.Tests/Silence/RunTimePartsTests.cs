using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Silence;

/// <summary>Parts that only run time knows, and that are right.</summary>
public sealed class RunTimePartsTests
{
    [Theory]
    [InlineData("new[] { participantId }.Select(id => new { id, type = \"participant\" })")]
    [InlineData("new[] { participantId }.Select(id => new { id, type = \"participant\" }).ToArray()")]
    [InlineData("(from id in new[] { participantId } select new { id, type = \"participant\" }).ToList()")]
    [InlineData("Array.Empty<object>().Append(new { id = participantId, type = \"participant\" })")]
    [InlineData("Recipients.Of(participantId)")]
    [InlineData("Recipients.Lazy(participantId)")]
    [InlineData("new Recipients(participantId)")]
    [InlineData("new Recipients { participantId }")]
    [InlineData("new[] { new Dictionary<string, string> { [\"id\"] = participantId, [\"type\"] = \"participant\" } }")]
    [InlineData("agentId.Length > 0 ? new[] { new { id = participantId, type = \"participant\" } } : null")]
    [CSharpData(12, "(IEnumerable<object>)[.. Recipients.Lazy(participantId)]")]
    [InlineData("JsonSerializer.SerializeToElement(new[] { new { id = participantId, type = \"participant\" } })")]
    [InlineData("JsonSerializer.SerializeToNode(new[] { new { id = participantId, type = \"participant\" } })")]
    [InlineData("new Dictionary<string, object> { [\"a\"] = new { id = participantId, type = \"participant\" } }.Values")]
    [InlineData("(dynamic)Recipients.Of(participantId)")]
    public Task Recipients_from(string expression) => Silent.AndAcceptedAsync($$"""
        await client.PostAsJsonAsync({{Silent.Path}}, new { {{Silent.From}}, to = {{expression}}, text = "Hi", type = "text" });

        public sealed class Recipients : List<object>
        {
            public Recipients(params string[] ids) { foreach (var id in ids) Add(id); }

            public static IEnumerable<object> Of(string id) => new Recipients(id);

            public static IEnumerable<object> Lazy(string id) { yield return new { id, type = "participant" }; }

            public void Add(string id) => base.Add(new { id, type = "participant" });
        }
        """);

    [Fact]
    public Task Whole_bodies_from_elsewhere() => Silent.AndAcceptedAsync($$"""
        await client.PostAsJsonAsync({{Silent.Path}}, Make());
        var body = Make();
        await client.PostAsJsonAsync({{Silent.Path}}, body);
        await client.PostAsync({{Silent.Path}}, JsonContent.Create(body));
        await client.PostAsync({{Silent.Path}}, new StringContent(JsonSerializer.Serialize(Make())));
        if (TryMake(out var made)) await client.PostAsJsonAsync({{Silent.Path}}, made);
        foreach (var each in new[] { Make(), Make() }) await client.PostAsJsonAsync({{Silent.Path}}, each);
        Func<object> factory = Make;
        await client.PostAsJsonAsync({{Silent.Path}}, factory());
        await Send(Make());
        await Send(new { {{Silent.From}}, {{Silent.To}}, text = "Hi", type = "text" });

        Task Send<T>(T message) => client.PostAsJsonAsync({{Silent.Path}}, message);
        object Make() => new { {{Silent.From}}, {{Silent.To}}, text = "Hi", type = "text" };
        bool TryMake(out object made) { made = Make(); return true; }
        """);

    [Fact]
    public Task Bodies_as_dictionaries_and_nodes() => Silent.AndAcceptedAsync($$"""
        await client.PostAsJsonAsync({{Silent.Path}}, new Dictionary<string, object>
        {
            ["from"] = new { id = agentId, type = "agent" },
            ["to"] = new[] { new { id = participantId, type = "participant" } },
            ["text"] = "Hi",
            ["type"] = "text",
        });
        var node = new System.Text.Json.Nodes.JsonObject { ["from"] = new System.Text.Json.Nodes.JsonObject { ["id"] = agentId, ["type"] = "agent" } };
        node["to"] = new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject { ["id"] = participantId, ["type"] = "participant" });
        node["text"] = "Hi";
        node["type"] = "text";
        await client.PostAsJsonAsync({{Silent.Path}}, node);
        await client.PostAsync({{Silent.Path}}, new StringContent(node.ToJsonString(), Encoding.UTF8, "application/json"));
        """);

    [Fact]
    public Task Values_by_branches() => Silent.AndAcceptedAsync($$"""
        string? canned = agentId.Length > 100 ? "b1c9" : null;
        var text = agentId.Length > 100 ? "Ho" : "Hi";
        string? other = canned ?? "Hi";
        string type;
        switch (agentId.Length) { case 0: type = "chat"; break; default: type = "text"; break; }
        await client.PostAsJsonAsync({{Silent.Path}}, new { {{Silent.From}}, {{Silent.To}}, text, cannedResponseId = canned, type });
        await client.PostAsJsonAsync({{Silent.Path}}, new { {{Silent.From}}, {{Silent.To}}, text = canned, cannedResponseId = other, type = "text" });
        object body = new { {{Silent.From}}, {{Silent.To}}, text = "Hi", type };
        if (agentId.Length > 100) body = {{Silent.WrongBody}};
        await client.PostAsJsonAsync({{Silent.Path}}, body);
        """);

    [Fact]
    public Task Values_by_loops_and_lambdas() => Silent.AndAcceptedAsync($$"""
        foreach (var type in new[] { "text" })
            await client.PostAsJsonAsync({{Silent.Path}}, new { {{Silent.From}}, {{Silent.To}}, text = "Hi", type });
        for (var text = ""; text.Length < 2; text += "x")
            if (text.Length > 0) await client.PostAsJsonAsync({{Silent.Path}}, new { {{Silent.From}}, {{Silent.To}}, text, type = "text" });
        Func<string, Task> send = text => client.PostAsJsonAsync({{Silent.Path}}, new { {{Silent.From}}, {{Silent.To}}, text, type = "text" });
        await send("Hi");
        var kind = "chat";
        Action mend = () => kind = "text";
        mend();
        await client.PostAsJsonAsync({{Silent.Path}}, new { {{Silent.From}}, {{Silent.To}}, text = "Hi", type = kind });
        """);

    [Fact]
    public Task Members_that_may_be_null_may_be_anything() => Silent.AndAcceptedAsync($$"""
        string? note = Environment.GetEnvironmentVariable("NOTE_OF_NOBODY");
        int? priority = note?.Length;
        await client.PostAsJsonAsync({{Silent.Path}}, new { {{Silent.From}}, {{Silent.To}}, text = "Hi", type = "text", note, priority });
        """);

    [Fact]
    public Task Types_that_are_written_as_strings() => Silent.AndAcceptedAsync($$"""
        await client.PostAsJsonAsync({{Silent.Path}}, new
        {
            from = new { id = Guid.NewGuid(), type = Kind.agent },
            to = new[] { new { id = new ParticipantId(5), type = Kind.participant } },
            text = new Uri("https://example.com/"),
            type = Kind.text,
        });

        [JsonConverter(typeof(JsonStringEnumConverter<Kind>))]
        public enum Kind { agent, participant, text }

        [JsonConverter(typeof(Converter))]
        public readonly record struct ParticipantId(int Value)
        {
            private sealed class Converter : JsonConverter<ParticipantId>
            {
                public override ParticipantId Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => new(reader.GetInt32());

                public override void Write(Utf8JsonWriter writer, ParticipantId value, JsonSerializerOptions options) => writer.WriteStringValue("p" + value.Value);
            }
        }
        """);
}
