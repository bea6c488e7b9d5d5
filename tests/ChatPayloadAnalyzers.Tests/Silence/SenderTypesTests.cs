namespace ChatPayloadAnalyzers.Tests.Silence;

/// <summary>Types that write a sender otherwise than their members look.</summary>
public sealed class SenderTypesTests
{
    public static TheoryData<string, string, string> Senders => new()
    {
        {
            "a setter that sets another property", """new Agent { Id = "2f6d" }""",
            """
            public sealed class Agent
            {
                private string? _id;
                public string? Id { get => _id; set { _id = value; Type = "agent"; } }
                public string? Type { get; private set; }
            }
            """
        },
        {
            "ignored for reading only", """new Agent { Id = "2f6d", Type = "agent" }""",
            """
            public sealed class Agent
            {
                public string? Id { get; set; }
                [JsonIgnore(Condition = JsonIgnoreCondition.WhenReading)] public string? Type { get; set; }
            }
            """
        },
        {
            "an ignored member that hides another", """new Agent { Id = "2f6d", Type = "bot" }""",
            """
            public class Party { public string? Id { get; set; } public string Type { get; set; } = "agent"; }
            public sealed class Agent : Party { [JsonIgnore] public new string? Type { get; set; } }
            """
        },
        {
            "a callback before serializing", """new Agent { Id = "2f6d" }""",
            """public sealed class Agent : IJsonOnSerializing { public string? Id { get; set; } public string? Type { get; set; } public void OnSerializing() => Type = "agent"; }"""
        },
        {
            "a converter attribute of the user's own", """new Agent { Id = "2f6d" }""",
            """
            [AttributeUsage(AttributeTargets.Class)] public sealed class AgentJsonAttribute : JsonConverterAttribute
            {
                public override JsonConverter? CreateConverter(Type type) => new AgentConverter();
            }
            [AgentJson] public sealed class Agent { public string? Id { get; set; } }
            public sealed class AgentConverter : JsonConverter<Agent>
            {
                public override Agent? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => null;
                public override void Write(Utf8JsonWriter writer, Agent value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, new { id = value.Id, type = "agent" });
            }
            """
        },
        {
            "a converter attribute of the user's own, on a property", """new Agent { Id = "2f6d", Type = "AGENT" }""",
            """
            public sealed class LowerAttribute : JsonConverterAttribute { public override JsonConverter? CreateConverter(Type type) => new Lower(); }
            public sealed class Agent { public string? Id { get; set; } [Lower] public string? Type { get; set; } }
            public sealed class Lower : JsonConverter<string>
            {
                public override string? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => null;
                public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToLowerInvariant());
            }
            """
        },
    };

    [Theory]
    [MemberData(nameof(Senders))]
    public Task Senders_by(string how, string sender, string types) => Silent.AndAcceptedAsync($$"""
        // {{how}}
        await client.PostAsJsonAsync({{Silent.Path}}, new { from = {{sender}}, {{Silent.To}}, text = "Hi", type = "text" });

        {{types}}
        """);
}
