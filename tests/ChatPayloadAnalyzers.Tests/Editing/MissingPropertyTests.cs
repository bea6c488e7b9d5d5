using static ChatPayloadAnalyzers.Tests.Editing.FixCase;

namespace ChatPayloadAnalyzers.Tests.Editing;

/// <summary>A type that has no property for a member gets one, declared as its neighbours are, and the creation sets it.</summary>
public sealed class MissingPropertyTests
{
    private const string Party = "public class Party { public string? Id { get; set; } public string? Type { get; set; } }\n";
    private const string From = "From = new Party { Id = agentId, Type = \"agent\" }";
    private const string To = "To = new[] { new Party { Id = participantId, Type = \"participant\" } }";

    private static readonly FixCases Table = new(
        Post(
            "behind the neighbour on its line",
            $"new Message {{ {From}, Text = \"Hi\", Type = \"text\" }}",
            $"new Message {{ {From}, {To}, Text = \"Hi\", Type = \"text\" }}",
            Party + "public class Message { public Party? From { get; set; } public string? Text { get; set; } public string? Type { get; set; } }",
            Party + "public class Message { public Party? From { get; set; } public Party[]? To { get; set; } public string? Text { get; set; } public string? Type { get; set; } }"),
        new(
            "set by a statement where the others are",
            """
            var message = new Message();
            message.From = new Party { Id = agentId, Type = "agent" };
            message.Text = "Hi";
            message.Type = "text";
            await client.PostAsJsonAsync(path, message);
            """,
            """
            var message = new Message();
            message.From = new Party { Id = agentId, Type = "agent" };
            message.To = new[] { new Party { Id = participantId, Type = "participant" } };
            message.Text = "Hi";
            message.Type = "text";
            await client.PostAsJsonAsync(path, message);
            """,
            Party + "public class Message { public Party? From { get; set; } public string? Text { get; set; } public string? Type { get; set; } }",
            Party + "public class Message { public Party? From { get; set; } public Party[]? To { get; set; } public string? Text { get; set; } public string? Type { get; set; } }"),
        Post(
            "on a line of its own",
            $"new Message {{ {From}, Text = \"Hi\", Type = \"text\" }}",
            $"new Message {{ {From}, {To}, Text = \"Hi\", Type = \"text\" }}",
            Party + """
            public class Message
            {
                public Party? From { get; init; } // who speaks
                public string? Text { get; init; }
                public string? Type { get; init; }
            }
            """,
            Party + """
            public class Message
            {
                public Party? From { get; init; } // who speaks
                public Party[]? To { get; init; }
                public string? Text { get; init; }
                public string? Type { get; init; }
            }
            """),
        Post(
            "with blank lines and attributes",
            $"new Message {{ {From}, Text = \"Hi\" }}",
            $"new Message {{ {From}, {To}, Type = \"text\", Text = \"Hi\" }}",
            Party + """
            public class Message
            {
                [JsonPropertyName("from")]
                public Party? From { get; set; }

                [Obsolete, JsonPropertyName("text"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
                public string? Text { get; set; }
            }
            """,
            Party + """
            public class Message
            {
                [JsonPropertyName("from")]
                public Party? From { get; set; }

                [JsonPropertyName("to")]
                public Party[]? To { get; set; }

                [JsonPropertyName("type")]
                public string? Type { get; set; }

                [Obsolete, JsonPropertyName("text"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
                public string? Text { get; set; }
            }
            """),
        Post(
            "attributes on the line of the property",
            $"new Message {{ {From}, Text = \"Hi\", Type = \"text\" }}",
            $"new Message {{ {From}, {To}, Text = \"Hi\", Type = \"text\" }}",
            Party + """
            public class Message
            {
                [JsonPropertyName("from")] public Party? From { get; set; }
                [JsonPropertyName("text")] public string? Text { get; set; }
                [JsonPropertyName("type")] public string? Type { get; set; }
            }
            """,
            Party + """
            public class Message
            {
                [JsonPropertyName("from")] public Party? From { get; set; }
                [JsonPropertyName("to")] public Party[]? To { get; set; }
                [JsonPropertyName("text")] public string? Text { get; set; }
                [JsonPropertyName("type")] public string? Type { get; set; }
            }
            """),
        Post(
            "once for two creations",
            $"new Message {{ {From}, Text = \"Hi\", Type = \"text\" }}",
            $"new Message {{ {From}, {To}, Text = \"Hi\", Type = \"text\" }}",
            Party + "public class Message { public Party? From { get; set; } public string? Text { get; set; } public string? Type { get; set; } }",
            Party + "public class Message { public Party? From { get; set; } public Party[]? To { get; set; } public string? Text { get; set; } public string? Type { get; set; } }",
            times: 2),
        Post(
            "a list where the type has lists",
            $"new Message {{ {From}, Text = \"Hi\", Type = \"text\" }}",
            $"new Message {{ {From}, To = new List<Party> {{ new Party {{ Id = participantId, Type = \"participant\" }} }}, Text = \"Hi\", Type = \"text\" }}",
            Party + "public class Message { public Party? From { get; set; } public string? Text { get; set; } public string? Type { get; set; } [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public List<string>? Tags { get; set; } }",
            Party + "public class Message { public Party? From { get; set; } public List<Party>? To { get; set; } public string? Text { get; set; } public string? Type { get; set; } [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public List<string>? Tags { get; set; } }"),
        Post(
            "a positional record",
            "new Message(new Party(agentId, \"agent\"), \"Hi\", \"text\")",
            "new Message(new Party(agentId, \"agent\"), \"Hi\", \"text\", To: new[] { new Party(participantId, \"participant\") })",
            "public record Party(string Id, string Type);\npublic record Message(Party From, string Text, string Type);",
            "public record Party(string Id, string Type);\npublic record Message(Party From, string Text, string Type, Party[]? To = null);"),
        Post(
            "a positional record with attributes on lines",
            "new Message(new Party(agentId, \"agent\"), \"Hi\", \"text\")",
            "new Message(new Party(agentId, \"agent\"), \"Hi\", \"text\", To: new[] { new Party(participantId, \"participant\") })",
            """
            public record Party(string Id, string Type);
            public record Message(
                [property: JsonPropertyName("from")] Party From,
                [property: JsonPropertyName("text")] string Text,
                [property: JsonPropertyName("type")] string Type);
            """,
            """
            public record Party(string Id, string Type);
            public record Message(
                [property: JsonPropertyName("from")] Party From,
                [property: JsonPropertyName("text")] string Text,
                [property: JsonPropertyName("type")] string Type,
                [property: JsonPropertyName("to")] Party[]? To = null);
            """),
        Post(
            "nullable annotations are off",
            $"new Message {{ {From}, Text = \"Hi\", Type = \"text\" }}",
            $"new Message {{ {From}, {To}, Text = \"Hi\", Type = \"text\" }}",
            "#nullable disable\npublic class Party { public string Id { get; set; } public string Type { get; set; } }\npublic class Message\n{\n\tpublic Party From { get; set; }\n\tpublic string Text { get; set; }\n\tpublic string Type { get; set; }\n}",
            "#nullable disable\npublic class Party { public string Id { get; set; } public string Type { get; set; } }\npublic class Message\n{\n\tpublic Party From { get; set; }\n\tpublic Party[] To { get; set; }\n\tpublic string Text { get; set; }\n\tpublic string Type { get; set; }\n}"),
        Post(
            "fields",
            $"new Message {{ {From}, Text = \"Hi\", Type = \"text\" }}",
            $"new Message {{ {From}, {To}, Text = \"Hi\", Type = \"text\" }}",
            Party + "public class Message { [JsonInclude] public Party? From; [JsonInclude] public string? Text; [JsonInclude] public string? Type; }",
            Party + "public class Message { [JsonInclude] public Party? From; [JsonInclude] public Party[]? To; [JsonInclude] public string? Text; [JsonInclude] public string? Type; }"),
        Post(
            "a struct, and no setters",
            "new Message(new Party { Id = agentId, Type = \"agent\" }, \"Hi\")",
            "new Message(new Party { Id = agentId, Type = \"agent\" }, \"Hi\") { To = new[] { new Party { Id = participantId, Type = \"participant\" } } }",
            Party + "public readonly struct Message { public Message(Party from, string text) { From = from; Text = text; } public Party From { get; } public string Text { get; } public string Type => \"text\"; }",
            Party + "public readonly struct Message { public Message(Party from, string text) { From = from; Text = text; } public Party From { get; } public Party[]? To { get; init; } public string Text { get; } public string Type => \"text\"; }"),
        Post(
            "the name is taken by another member",
            $"new Message {{ {From}, Text = \"Hi\", Type = \"text\" }}",
            $"new Message {{ {From}, Text = \"Hi\", Type = \"text\" }}",
            Party + "public class Message { public Party? From { get; set; } [JsonIgnore] public int To { get; set; } public string? Text { get; set; } public string? Type { get; set; } }",
            left: "CHAT1001"));

    public static TheoryData<string> Cases => Table.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_type_gets_the_property_that_a_message_needs(string name) => Table.AssertAsync(name);
}
