using static ChatPayloadAnalyzers.Tests.Editing.FixCase;

namespace ChatPayloadAnalyzers.Tests.Editing;

/// <summary>A property that holds an object gets a type: the one that fits, the one that is called so, or one of its own.</summary>
public sealed class MissingTypeTests
{
    private const string Party = "public class Party { public string? Id { get; set; } public string? Type { get; set; } }\n";
    private const string From = "From = new Party { Id = agentId, Type = \"agent\" }";
    private const string To = "To = new[] { new Party { Id = participantId, Type = \"participant\" } }";

    private static readonly FixCases Table = new(
        Post(
            "a type of recipients where none fits",
            "new Message { From = new Sender(agentId), Text = \"Hi\", Type = \"text\" }",
            "new Message { From = new Sender(agentId), To = new[] { new MessageRecipient { Id = participantId, Type = \"participant\" } }, Text = \"Hi\", Type = \"text\" }",
            """
            public sealed class Message
            {
                public Sender? From { get; set; }
                public string? Text { get; set; }
                public string? Type { get; set; }
            }

            public sealed class Sender
            {
                public Sender(string id) => Id = id;
                public string Id { get; }
                public string Type => "agent";
            }
            """,
            """
            public sealed class Message
            {
                public Sender? From { get; set; }
                public MessageRecipient[]? To { get; set; }
                public string? Text { get; set; }
                public string? Type { get; set; }
            }

            public sealed class MessageRecipient
            {
                public string? Id { get; set; }
                public string? Type { get; set; }
            }

            public sealed class Sender
            {
                public Sender(string id) => Id = id;
                public string Id { get; }
                public string Type => "agent";
            }
            """),
        Post(
            "the type that is called so",
            $"new Message {{ {From}, Text = \"Hi\", Type = \"text\" }}",
            $"new Message {{ {From}, To = new[] {{ new Recipient {{ Id = participantId, Type = \"participant\" }} }}, Text = \"Hi\", Type = \"text\" }}",
            Party + "public class Recipient : Party { }\npublic class Message { public Party? From { get; set; } public string? Text { get; set; } public string? Type { get; set; } }",
            Party + "public class Recipient : Party { }\npublic class Message { public Party? From { get; set; } public Recipient[]? To { get; set; } public string? Text { get; set; } public string? Type { get; set; } }"),
        Post(
            "types for both",
            "new Message { Text = \"Hi\", Type = \"text\" }",
            "new Message { From = new MessageSender { Id = agentId, Type = \"agent\" }, To = new[] { new MessageRecipient { Id = participantId, Type = \"participant\" } }, Text = \"Hi\", Type = \"text\" }",
            "public class Message { public string? Text { get; set; } public string? Type { get; set; } }",
            "public class Message { public MessageSender? From { get; set; } public MessageRecipient[]? To { get; set; } public string? Text { get; set; } public string? Type { get; set; } }\npublic class MessageRecipient { public string? Id { get; set; } public string? Type { get; set; } }\npublic class MessageSender { public string? Id { get; set; } public string? Type { get; set; } }"),
        Post(
            "a positional record of recipients",
            "new Message(\"Hi\", \"text\", new { id = agentId, type = \"agent\" })",
            "new Message(\"Hi\", \"text\", new { id = agentId, type = \"agent\" }, To: new[] { new MessageRecipient(participantId, \"participant\") })",
            "public record Message(string Text, string Type, object From);",
            "public record Message(string Text, string Type, object From, MessageRecipient[]? To = null);\npublic record MessageRecipient(string Id, string Type);"),
        Post(
            "what the sender's type lacks",
            "new Message { From = new Sender { Id = agentId }, To = new[] { new Party { Id = participantId, Type = \"participant\" } }, Text = \"Hi\", Type = \"text\" }",
            "new Message { From = new Sender { Id = agentId, Type = \"agent\" }, To = new[] { new Party { Id = participantId, Type = \"participant\" } }, Text = \"Hi\", Type = \"text\" }",
            Party + "public class Sender { public string? Id { get; set; } }\npublic class Message { public Sender? From { get; set; } public Party[]? To { get; set; } public string? Text { get; set; } public string? Type { get; set; } }",
            Party + "public class Sender { public string? Id { get; set; } public string? Type { get; set; } }\npublic class Message { public Sender? From { get; set; } public Party[]? To { get; set; } public string? Text { get; set; } public string? Type { get; set; } }"),
        Post(
            "a class without members",
            $"new Message {{ }}",
            "new Message { From = new Party { Id = agentId, Type = \"agent\" }, To = new[] { new Party { Id = participantId, Type = \"participant\" } }, Text = \"Hi\", Type = \"text\" }",
            Party + "public abstract class Base { public string Text { get; set; } = \"Hi\"; public string Type { get; set; } = \"text\"; public Party? From { get; set; } }\npublic class Message : Base { }",
            Party + "public abstract class Base { public string Text { get; set; } = \"Hi\"; public string Type { get; set; } = \"text\"; public Party? From { get; set; } }\npublic class Message : Base { public Party[]? To { get; set; } }")
        with
        { After = $"await client.PostAsJsonAsync(path, new Message {{ {From}, {To} }});" });

    public static TheoryData<string> Cases => Table.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_property_gets_a_type(string name) => Table.AssertAsync(name);
}
