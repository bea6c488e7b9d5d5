using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Silence;

/// <summary>Types and options under which the JSON is not what the members look like.</summary>
public sealed class SerializersTests
{
    /// <summary>Each row: an expression for <c>from</c>, and the types that it needs. Each is sent as a right sender.</summary>
    public static TheoryData<string, string, string> Senders => new()
    {
        {
            "a converter on the type", """new Agent("2f6d")""",
            """
            [JsonConverter(typeof(AgentConverter))] public sealed record Agent(string Number);
            public sealed class AgentConverter : JsonConverter<Agent>
            {
                public override Agent? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => null;
                public override void Write(Utf8JsonWriter writer, Agent value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, new { id = value.Number, type = "agent" });
            }
            """
        },
        {
            "a converter on a property", """new Agent { Id = 5, Type = "AGENT" }""",
            """
            public sealed class Agent
            {
                [JsonConverter(typeof(Text))] public object? Id { get; set; }
                [JsonConverter(typeof(Text))] public object? Type { get; set; }
            }
            public sealed class Text : JsonConverter<object>
            {
                public override object? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => null;
                public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString()!.ToLowerInvariant());
            }
            """
        },
        {
            "extension data", """new Agent { Id = "2f6d", Rest = { ["type"] = "agent" } }""",
            """
            public sealed class Agent
            {
                public string? Id { get; set; }
                [JsonExtensionData] public Dictionary<string, object> Rest { get; } = new();
            }
            """
        },
        {
            "members that are not sent", """new Agent { Id = "2f6d", Type = "agent", Note = "x", Retries = 3 }""",
            """
            public sealed class Agent
            {
                public const string Kind = "agent";
                public int Field = 5;
                public string? Id { get; set; }
                public string? Type { get; set; }
                [JsonIgnore] public string? Note { get; set; }
                [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Tag { get; set; }
                [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public int Rank { get; set; }
                public static int Count { get; set; }
                internal int Retries { get; set; }
                public int Total { set { } }
                public string this[int index] => index.ToString();
            }
            """
        },
        {
            "another member with the name of an ignored one", """new Agent { Id = "2f6d", Kind = "agent" }""",
            """
            public sealed class Agent
            {
                public string? Id { get; set; }
                [JsonIgnore] public string? Type { get; set; }
                [JsonPropertyName("type")] public string? Kind { get; set; }
            }
            """
        },
        {
            "ignored for writing only", """new Agent { Id = "2f6d", Type = "agent", Note = "x" }""",
            """
            public sealed class Agent
            {
                public string? Id { get; set; }
                public string? Type { get; set; }
                [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? Note { get; set; }
            }
            """
        },
        {
            "a field and a private property that are included", """new Agent("2f6d")""",
            """
            public sealed class Agent
            {
                public Agent(string number) => Number = number;
                [JsonInclude, JsonPropertyName("id")] public string Number;
                [JsonInclude, JsonPropertyName("type")] private string Kind { get; } = "agent";
            }
            """
        },
        {
            "a discriminator", """(Party)new Agent { Id = "2f6d" }""",
            """
            [JsonPolymorphic(TypeDiscriminatorPropertyName = "type"), JsonDerivedType(typeof(Agent), "agent")]
            public abstract class Party { public string? Id { get; set; } }
            public sealed class Agent : Party { }
            """
        },
        {
            "a base type that is declared", """(Party)new Agent { Id = "2f6d", Type = "agent", Name = "Ada" }""",
            """
            public class Party { public string? Id { get; set; } public string? Type { get; set; } }
            public sealed class Agent : Party { public string? Name { get; set; } }
            """
        },
        {
            "an override", """new Agent { Id = "2f6d" }""",
            """
            public class Party { public string? Id { get; set; } public virtual string Type => "party"; }
            public sealed class Agent : Party { public override string Type => "agent"; }
            """
        },
        {
            "a member that hides another", """new Agent { Id = "2f6d" }""",
            """
            public class Party { public string? Id { get; set; } public string Type => "party"; }
            public sealed class Agent : Party { public new string Type => "agent"; }
            """
        },
        {
            "a constructor", """new Agent { Id = "2f6d" }""",
            """public sealed class Agent { public Agent() => Type = "agent"; public string? Id { get; set; } public string? Type { get; set; } }"""
        },
        {
            "a constructor in another part", """new Agent { Id = "2f6d" }""",
            """
            public sealed partial class Agent { public string? Id { get; set; } public string? Type { get; set; } }
            public sealed partial class Agent { public Agent() => Type = "agent"; }
            """
        },
        {
            "a constructor of the base", """new Agent { Id = "2f6d" }""",
            """
            public abstract class Party { protected Party(string type) => Type = type; public string? Id { get; set; } public string? Type { get; set; } }
            public sealed class Agent : Party { public Agent() : base("agent") { } }
            """
        },
        {
            "a record with another constructor", """new Agent("2f6d")""",
            """public sealed record Agent(string Id, string Type) { public Agent(string id) : this(id, "agent") { } }"""
        },
        {
            "a record of a record", """new Agent("2f6d")""",
            """
            public record Party(string Id, string Type);
            public sealed record Agent(string Id) : Party(Id, "agent");
            """
        },
        {
            "a record whose property changes what it is given", """new Agent("2f6d", "Agent")""",
            """public sealed record Agent(string Id, string Type) { public string Type { get; init; } = Type.ToLowerInvariant(); }"""
        },
        {
            "a record with a parameter that has a default", """new Agent("2f6d")""",
            """public readonly record struct Agent(string Id, string Type = "agent");"""
        },
        {
            "a conversion of the user's own", """new { id = (string)new Id(5), type = "agent" }""",
            """public readonly record struct Id(int Number) { public static implicit operator string(Id id) => "a" + id.Number; }"""
        },
        {
            "a value of type object", """Box(new { id = Box("2f6d"), type = Box("agent") })""",
            """public static class Unused { }"""
        },
    };

    [Theory]
    [MemberData(nameof(Senders))]
    [CSharpData(12, "a primary constructor", "new Agent(\"2f6d\")", "public sealed class Agent(string id) { public string Id { get; } = id; public string Type { get; } = \"agent\"; }")]
    [CSharpData(14, "a setter that changes what it is given", "new Agent { Id = \"2f6d\", Type = \"Agent\" }", "public sealed class Agent { public string? Id { get; set; } public string? Type { get; set => field = value?.ToLowerInvariant(); } }")]
    [CSharpData(14, "a getter that fills in", "new Agent { Id = \"2f6d\" }", "public sealed class Agent { public string? Id { get; set; } public string? Type { get => field ?? \"agent\"; set; } }")]
    [CSharpData(13, "a property with the body in another part", "new Agent { Id = \"2f6d\" }", "public sealed partial class Agent { public string? Id { get; set; } public partial string? Type { get; set; } }\npublic sealed partial class Agent { public partial string? Type { get => \"agent\"; set { } } }")]
    public Task Senders_by(string how, string sender, string types) => Silent.AndAcceptedAsync($$"""
        // {{how}}
        await client.PostAsJsonAsync({{Silent.Path}}, new { from = {{sender}}, {{Silent.To}}, text = "Hi", type = "text" });
        var from = {{sender}};
        await client.PostAsJsonAsync({{Silent.Path}}, new { from, {{Silent.To}}, text = "Hi", type = "text" });

        static object Box(object value) => value;

        {{types}}
        """);

    /// <summary>Each row: options under which the names with capitals come out right.</summary>
    public static TheoryData<string, string> Options => new()
    {
        { "new JsonSerializerOptions { PropertyNamingPolicy = new Lower() }", "" },
        { "new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower }", "" },
        { "new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower }", "" },
        { "new JsonSerializerOptions(new JsonSerializerOptions(JsonSerializerDefaults.Web))", "" },
        { "Shared.Options", "" },
        { "Shared.Configured(new JsonSerializerOptions())", "" },
        { "new JsonSerializerOptions().Configure()", "" },
        { "agentId.Length > 0 ? JsonSerializerOptions.Web : JsonSerializerOptions.Default", "" },
        { "new JsonSerializerOptions { TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver { Modifiers = { Shared.LowerNames } } }", "" },
        { "new JsonSerializerOptions()", "options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;" },
        { "new JsonSerializerOptions()", "Shared.Configured(options);" },
        { "new JsonSerializerOptions()", "Action<JsonSerializerOptions> configure = o => o.PropertyNamingPolicy = JsonNamingPolicy.CamelCase; configure(options);" },
        { "new JsonSerializerOptions()", "var settings = new Settings { Json = options }; settings.Json.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;" },
    };

    [Theory]
    [MemberData(nameof(Options))]
    public Task Options_by(string options, string change) => Silent.AndAcceptedAsync($$"""
        var options = {{options}};
        {{change}}
        var body = new { From = new { Id = agentId, Type = "agent" }, To = new[] { new { Id = participantId, Type = "participant" } }, Text = "Hi", Type = "text" };
        await client.PostAsync({{Silent.Path}}, new StringContent(JsonSerializer.Serialize(body, options), Encoding.UTF8, "application/json"));
        await client.PostAsync({{Silent.Path}}, JsonContent.Create(body, options: options));

        public sealed class Lower : JsonNamingPolicy
        {
            public override string ConvertName(string name) => name.ToLowerInvariant();
        }

        public sealed class Settings
        {
            public JsonSerializerOptions Json { get; set; } = new();
        }

        public static class Shared
        {
            public static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

            public static JsonSerializerOptions Configure(this JsonSerializerOptions options) => Configured(options);

            public static JsonSerializerOptions Configured(JsonSerializerOptions options)
            {
                options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
                return options;
            }

            public static void LowerNames(System.Text.Json.Serialization.Metadata.JsonTypeInfo type)
            {
                foreach (var property in type.Properties) property.Name = property.Name.ToLowerInvariant();
            }
        }
        """);

    [Fact]
    public Task Members_left_out_by_options() => Silent.AndAcceptedAsync($$"""
        var nulls = new JsonSerializerOptions(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
        var defaults = new JsonSerializerOptions(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };
        await client.PostAsJsonAsync({{Silent.Path}}, new { {{Silent.From}}, {{Silent.To}}, text = "Hi", type = "text", extra = (string?)null }, nulls);
        await client.PostAsJsonAsync({{Silent.Path}}, new { {{Silent.From}}, {{Silent.To}}, text = "Hi", type = "text", extra = (string?)null, priority = 0, urgent = false, rate = 0.0m }, defaults);
        """);

    [Fact]
    public Task Items_of_a_base_type() => Silent.AndAcceptedAsync($$"""
        await client.PostAsJsonAsync({{Silent.Path}}, new Message { From = new() { Id = agentId, Type = "agent" }, To = new Contact[] { new() { Id = participantId, Type = "participant", Name = "Ada" } } });
        await client.PostAsJsonAsync({{Silent.Path}}, new Message { From = new() { Id = agentId, Type = "agent" }, To = new List<Contact> { new() { Id = participantId, Type = "participant", Name = "Ada" } } });
        await client.PostAsJsonAsync({{Silent.Path}}, new Message { From = new() { Id = agentId, Type = "agent" }, To = new Contact[] { new Contact { Id = participantId, Type = "participant", Name = "Ada" } }.AsEnumerable() });

        public class Message { public Party? From { get; set; } public IEnumerable<Party>? To { get; set; } public string Text { get; set; } = "Hi"; public string Type => "text"; }

        public class Party { public string? Id { get; set; } public string? Type { get; set; } }

        public class Contact : Party { public string? Name { get; set; } }
        """);

    [Fact]
    public Task A_value_in_JSON_text_under_options_that_are_not_understood() => Silent.AndAcceptedAsync($$$""""
        var options = new JsonSerializerOptions { Converters = { new OneOrMany() } };
        var to = new Party { Id = participantId };
        await client.PostAsync({{{Silent.Path}}}, new StringContent(
            $$"""{"from":{"id":"{{agentId}}","type":"agent"},"to":{{JsonSerializer.Serialize(to, options)}},"text":"Hi","type":"text"}"""));

        public sealed class Party { public string? Id { get; set; } }

        public sealed class OneOrMany : JsonConverter<Party>
        {
            public override Party? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => null;

            public override void Write(Utf8JsonWriter writer, Party value, JsonSerializerOptions options) =>
                JsonSerializer.Serialize(writer, new[] { new { id = value.Id, type = "participant" } });
        }
        """");
}
