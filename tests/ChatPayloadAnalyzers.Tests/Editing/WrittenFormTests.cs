namespace ChatPayloadAnalyzers.Tests.Editing;

/// <summary>What is written call by call is mended by calls like those beside it.</summary>
public sealed class WrittenFormTests
{
    private static readonly FixCases Table = new(
        Case(
            "a recipient",
            """
            writer.WriteStartObject("from"); // who speaks
            writer.WriteString("id", agentId);
            writer.WriteString("type", "agent");
            writer.WriteEndObject();
            writer.WriteString("text", "Hi");
            writer.WriteString("type", "text");
            """,
            """
            writer.WriteStartObject("from"); // who speaks
            writer.WriteString("id", agentId);
            writer.WriteString("type", "agent");
            writer.WriteEndObject();
            writer.WriteStartArray("to");
            writer.WriteStartObject();
            writer.WriteString("id", participantId);
            writer.WriteString("type", "participant");
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteString("text", "Hi");
            writer.WriteString("type", "text");
            """),
        Case(
            "an object in place of an array, a number and another member",
            """
            writer.WriteStartObject("from");
            writer.WriteString("id", agentId);
            writer.WriteString("type", "bot");
            writer.WriteEndObject();
            writer.WriteStartObject("To");
            writer.WriteString("id", participantId);
            writer.WriteEndObject();
            writer.WriteNumber("text", 5);
            writer.WriteBoolean("urgent", true);
            writer.WriteString("type", "text");
            """,
            """
            writer.WriteStartObject("from");
            writer.WriteString("id", agentId);
            writer.WriteString("type", "agent");
            writer.WriteEndObject();
            writer.WriteStartArray("to");
            writer.WriteStartObject();
            writer.WriteString("id", participantId);
            writer.WriteString("type", "participant");
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteString("text", "5");
            writer.WriteString("type", "text");
            """),
        Case(
            "names by calls of their own",
            """
            writer.WritePropertyName("from");
            writer.WriteStartObject();
            writer.WritePropertyName("id");
            writer.WriteStringValue(agentId);
            writer.WriteEndObject();
            writer.WritePropertyName("to"); writer.WriteStringValue(participantId);
            writer.WritePropertyName("text");
            writer.WriteStringValue("Hi");
            writer.WritePropertyName("type");
            writer.WriteStringValue("text");
            """,
            """
            writer.WritePropertyName("from");
            writer.WriteStartObject();
            writer.WritePropertyName("id");
            writer.WriteStringValue(agentId);
            writer.WritePropertyName("type");
            writer.WriteStringValue("agent");
            writer.WriteEndObject();
            writer.WritePropertyName("to");
            writer.WriteStartArray();
            writer.WriteStartObject();
            writer.WritePropertyName("id");
            writer.WriteStringValue(participantId);
            writer.WritePropertyName("type");
            writer.WriteStringValue("participant");
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WritePropertyName("text");
            writer.WriteStringValue("Hi");
            writer.WritePropertyName("type");
            writer.WriteStringValue("text");
            """));

    public static TheoryData<string> Cases => Table.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Calls_are_mended_as_their_writer_would(string name) => Table.AssertAsync(name);

    private static FixCase Case(string name, string before, string after) => new(name, Around(before), Around(after));

    private static string Around(string calls) =>
        $$"""
        using var stream = new System.IO.MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            {{calls.Replace("\n", "\n    ")}}
            writer.WriteEndObject();
        }

        await client.PostAsync(path, new ByteArrayContent(stream.ToArray()));
        """;
}
