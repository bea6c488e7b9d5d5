using static ChatPayloadAnalyzers.Tests.Editing.FixCase;

namespace ChatPayloadAnalyzers.Tests.Editing;

/// <summary>Where the members of a type are described, the one that it gets is described as well, and what was said of the others stays with them.</summary>
public sealed class DescribedPropertyTests
{
    private const string Party = "public class Party { public string? Id { get; set; } public string? Type { get; set; } }\n";
    private const string From = "From = new Party { Id = agentId, Type = \"agent\" }";
    private const string To = "To = new[] { new Party { Id = participantId, Type = \"participant\" } }";

    private static readonly FixCases Table = new(
        Post(
            "in front of a described property",
            $"new Message {{ {To}, Text = \"Hi\", Type = \"text\" }}",
            $"new Message {{ {From}, {To}, Text = \"Hi\", Type = \"text\" }}",
            Party + """
            public class Message
            {
                /// <summary>Who is spoken to.</summary>
                public Party[]? To { get; set; }

                /// <summary>What is said.</summary>
                public string? Text { get; set; }

                /// <summary>Always text.</summary>
                public string? Type { get; set; }
            }
            """,
            Party + """
            public class Message
            {
                /// <summary>Sent to the endpoint with the message.</summary>
                public Party? From { get; set; }

                /// <summary>Who is spoken to.</summary>
                public Party[]? To { get; set; }

                /// <summary>What is said.</summary>
                public string? Text { get; set; }

                /// <summary>Always text.</summary>
                public string? Type { get; set; }
            }
            """),
        Post(
            "in front of a property that is described on several lines",
            $"new Message {{ {To}, Text = \"Hi\", Type = \"text\" }}",
            $"new Message {{ {From}, {To}, Text = \"Hi\", Type = \"text\" }}",
            Party + """
            public class Message
            {
                /// <summary>
                /// Who is spoken to.
                /// </summary>
                public Party[]? To { get; set; }

                public string? Text { get; set; }

                public string? Type { get; set; }
            }
            """,
            Party + """
            public class Message
            {
                /// <summary>
                /// Sent to the endpoint with the message.
                /// </summary>
                public Party? From { get; set; }

                /// <summary>
                /// Who is spoken to.
                /// </summary>
                public Party[]? To { get; set; }

                public string? Text { get; set; }

                public string? Type { get; set; }
            }
            """),
        Post(
            "a positional record whose parameters are described",
            "new Message(new Party(agentId, \"agent\"), \"Hi\")",
            "new Message(new Party(agentId, \"agent\"), \"Hi\", To: new[] { new Party(participantId, \"participant\") }, Type: \"text\")",
            """
            public record Party(string Id, string Type);
            /// <summary>A message.</summary>
            /// <param name="From">Who speaks.</param>
            /// <param name="Text">
            /// What is said.
            /// </param>
            /// <remarks>One.</remarks>
            public record Message(Party From, string Text);
            """,
            """
            public record Party(string Id, string Type);
            /// <summary>A message.</summary>
            /// <param name="From">Who speaks.</param>
            /// <param name="Text">
            /// What is said.
            /// </param>
            /// <param name="To">Sent to the endpoint with the message.</param>
            /// <param name="Type">Sent to the endpoint with the message.</param>
            /// <remarks>One.</remarks>
            public record Message(Party From, string Text, Party[]? To = null, string? Type = null);
            """));

    public static TheoryData<string> Cases => Table.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task What_is_described_gets_a_description(string name) => Table.AssertAsync(name);
}
