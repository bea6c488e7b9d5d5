namespace ChatPayloadAnalyzers.Tests.Editing;

/// <summary>Fixes in <c>new { … }</c> keep its layout and its comments.</summary>
public sealed class AnonymousObjectFormTests
{
    private const string From = "from = new { id = agentId, type = \"agent\" }";
    private const string To = "to = new[] { new { id = participantId, type = \"participant\" } }";

    private static readonly FixCases Table = new(
        new(
            "added before a comment at the end of the line that the members share",
            """
            await client.PostAsJsonAsync(path, new
            {
                from = new { id = agentId, type = "agent" }, to = new[] { new { id = participantId, type = "participant" } }, type = "text" // greets
            });
            """,
            """
            await client.PostAsJsonAsync(path, new
            {
                from = new { id = agentId, type = "agent" }, to = new[] { new { id = participantId, type = "participant" } }, type = "text", cannedResponseId = "canned-response-id-here" // greets
            });
            """,
            Left: "CHAT2003"),
        new(
            "wrapped on lines of its own",
            """
            await client.PostAsJsonAsync(path, new
            {
                from = new { id = agentId, type = "agent" },
                to = new
                {
                    // who is greeted
                    id = participantId
                },
                text = "Hi",
                type = "text"
            });
            """,
            """
            await client.PostAsJsonAsync(path, new
            {
                from = new { id = agentId, type = "agent" },
                to = new[]
                {
                    new
                    {
                        // who is greeted
                        id = participantId,
                        type = "participant"
                    }
                },
                text = "Hi",
                type = "text"
            });
            """),
        new(
            "wrapped with its braces at the ends of lines",
            """
            await client.PostAsJsonAsync(path, new {
              from = new { id = agentId, type = "agent" },
              to = new {
                id = participantId,
                type = "participant",
              },
              text = "Hi",
              type = "text",
            });
            """,
            """
            await client.PostAsJsonAsync(path, new {
              from = new { id = agentId, type = "agent" },
              to = new[] {
                new {
                  id = participantId,
                  type = "participant",
                }
              },
              text = "Hi",
              type = "text",
            });
            """),
        new(
            "set in the locals that nothing else uses",
            """
            var to = new List<object>();
            var type = "chat";
            await client.PostAsJsonAsync(path, new { from = new { id = agentId, type = "agent" }, to, text = "Hi", type });
            """,
            """
            var to = new List<object> { new { id = participantId, type = "participant" } };
            var type = "text";
            await client.PostAsJsonAsync(path, new { from = new { id = agentId, type = "agent" }, to, text = "Hi", type });
            """),
        new(
            "set in place where the local has another type",
            """
            string? to = null;
            await client.PostAsJsonAsync(path, new { from = new { id = agentId, type = "agent" }, to, text = "Hi", type = "text" });
            """,
            """
            string? to = null;
            await client.PostAsJsonAsync(path, new { from = new { id = agentId, type = "agent" }, to = new[] { new { id = participantId, type = "participant" } }, text = "Hi", type = "text" });
            """),
        new(
            "set in place where others use the local",
            """
            var type = "chat";
            Console.WriteLine(type);
            await client.PostAsJsonAsync(path, new { from = new { id = agentId, type = "agent" }, to = new[] { new { id = participantId, type = "participant" } }, text = "Hi", type });
            """,
            """
            var type = "chat";
            Console.WriteLine(type);
            await client.PostAsJsonAsync(path, new { from = new { id = agentId, type = "agent" }, to = new[] { new { id = participantId, type = "participant" } }, text = "Hi", type = "text" });
            """),
        Post("added on one line", $"new {{ {From}, text = \"Hi\", type = \"text\" }}", $"new {{ {From}, {To}, text = \"Hi\", type = \"text\" }}"),
        Post("added in front", $"new {{ {To}, text = \"Hi\", type = \"text\" }}", $"new {{ {From}, {To}, text = \"Hi\", type = \"text\" }}"),
        Post("added at the end", $"new {{ {From}, {To}, text = \"Hi\" }}", $"new {{ {From}, {To}, type = \"text\", text = \"Hi\" }}"),
        Post("added to nothing", "new { }", $"new {{ {From}, {To}, type = \"text\", cannedResponseId = \"canned-response-id-here\" }}", "CHAT2003"),
        Post("added to nothing, tight", "new {}", $"new {{ {From}, {To}, type = \"text\", cannedResponseId = \"canned-response-id-here\" }}", "CHAT2003"),
        Post("added in tight braces", $"new {{{From}, text = \"Hi\", type = \"text\"}}", $"new {{{From}, {To}, text = \"Hi\", type = \"text\"}}"),
        Post(
            "added on lines",
            $"new\n{{\n    {From},\n    text = \"Hi\",\n    type = \"text\"\n}}",
            $"new\n{{\n    {From},\n    {To},\n    text = \"Hi\",\n    type = \"text\"\n}}"),
        Post(
            "added on lines with a comma behind the last",
            $"new\n{{\n    {From},\n    {To},\n    text = \"Hi\",\n}}",
            $"new\n{{\n    {From},\n    {To},\n    type = \"text\",\n    text = \"Hi\",\n}}"),
        Post(
            "added on lines that end in CRLF",
            $"new\r\n{{\r\n    {From},\r\n    text = \"Hi\",\r\n    type = \"text\",\r\n}}",
            $"new\r\n{{\r\n    {From},\r\n    {To},\r\n    text = \"Hi\",\r\n    type = \"text\",\r\n}}"),
        Post(
            "added behind a comment",
            $"new\n{{\n    {From}, // the agent\n    text = \"Hi\",\n    type = \"text\",\n}}",
            $"new\n{{\n    {From}, // the agent\n    {To},\n    text = \"Hi\",\n    type = \"text\",\n}}"),
        Post(
            "added behind a comment at the end",
            $"new\n{{\n    text = \"Hi\",\n    type = \"text\",\n    {From} // the agent\n}}",
            $"new\n{{\n    text = \"Hi\",\n    type = \"text\",\n    {From}, // the agent\n    {To}\n}}"),
        Post(
            "added before a comment",
            $"new\n{{\n    {From},\n\n    // what it says\n    text = \"Hi\",\n    type = \"text\",\n}}",
            $"new\n{{\n    {From},\n    {To},\n\n    // what it says\n    text = \"Hi\",\n    type = \"text\",\n}}"),
        Post(
            "added between block comments",
            $"new {{ {From} /* a */, /* b */ text = \"Hi\", type = \"text\" }}",
            $"new {{ {From}, {To} /* a */, /* b */ text = \"Hi\", type = \"text\" }}"),
        Post("set for null", $"new {{ {From}, to = (object[]?)null, text = \"Hi\", type = \"text\" }}", $"new {{ {From}, {To}, text = \"Hi\", type = \"text\" }}"),
        Post("set for empty", $"new {{ {From}, to = new object[0], text = \"Hi\", type = \"text\" }}", $"new {{ {From}, {To}, text = \"Hi\", type = \"text\" }}"),
        Post(
            "wrapped",
            $"new {{ {From}, to = new {{ id = participantId, type = \"participant\" }}, text = \"Hi\", type = \"text\" }}",
            $"new {{ {From}, {To}, text = \"Hi\", type = \"text\" }}"),
        Post("made of an id", $"new {{ {From}, to = participantId, text = \"Hi\", type = \"text\" }}", $"new {{ {From}, {To}, text = \"Hi\", type = \"text\" }}"),
        Post(
            "made of a constant id",
            $"new {{ {From}, to = \"9c1e\", text = \"Hi\", type = \"text\" }}",
            $"new {{ {From}, to = new[] {{ new {{ id = \"9c1e\", type = \"participant\" }} }}, text = \"Hi\", type = \"text\" }}"),
        Post("removed in the middle", $"new {{ {From}, {To}, priority = 1, text = \"Hi\", type = \"text\" }}", $"new {{ {From}, {To}, text = \"Hi\", type = \"text\" }}"),
        Post("removed in front", $"new {{ priority = 1, {From}, {To}, text = \"Hi\", type = \"text\" }}", $"new {{ {From}, {To}, text = \"Hi\", type = \"text\" }}"),
        Post("removed at the end", $"new {{ {From}, {To}, text = \"Hi\", type = \"text\", priority = 1 }}", $"new {{ {From}, {To}, text = \"Hi\", type = \"text\" }}"),
        Post(
            "removed at the end with a comma",
            $"new {{ {From}, {To}, text = \"Hi\", type = \"text\", priority = 1, }}",
            $"new {{ {From}, {To}, text = \"Hi\", type = \"text\", }}"),
        Post(
            "several removed",
            $"new {{ a = 1, b = 2, {From}, {To}, cc = 3, dd = 4, text = \"Hi\", type = \"text\", ee = 5, ff = 6 }}",
            $"new {{ {From}, {To}, text = \"Hi\", type = \"text\" }}"),
        Post(
            "one removed, one added behind it",
            $"new {{ {From}, priority = 1, text = \"Hi\", type = \"text\" }}",
            $"new {{ {From}, {To}, text = \"Hi\", type = \"text\" }}"),
        Post(
            "removed on lines",
            $"new\n{{\n    {From},\n    priority = 1, // high\n    {To},\n    text = \"Hi\",\n    type = \"text\",\n}}",
            $"new\n{{\n    {From}, // high\n    {To},\n    text = \"Hi\",\n    type = \"text\",\n}}"),
        Post(
            "a conflict keeps the first choice",
            $"new {{ {From}, {To}, text = \"Hi\", cannedResponseId = \"b1c\", type = \"text\" }}",
            $"new {{ {From}, {To}, cannedResponseId = \"b1c\", type = \"text\" }}"),
        Post(
            "other names for what it is, which keep their values",
            "new { sender = new { id = agentId, type = \"agent\" }, recipients = new { participantId, type = \"participant\" }, message_Text = \"Hi\", messageType = \"text\" }",
            $"new {{ {From}, {To}, text = \"Hi\", type = \"text\" }}"),
        Post("renamed", $"new {{ {From}, {To}, txt = \"Hi\", type = \"text\" }}", $"new {{ {From}, {To}, text = \"Hi\", type = \"text\" }}"),
        new FixCase("renamed where the name is inferred", $"var To = new[] {{ new {{ id = participantId, type = \"participant\" }} }}; var json = JsonSerializer.Serialize(new {{ {From}, To, text = \"Hi\", type = \"text\" }}); await client.PostAsync(path, new StringContent(json));",
            $"var To = new[] {{ new {{ id = participantId, type = \"participant\" }} }}; var json = JsonSerializer.Serialize(new {{ {From}, to = To, text = \"Hi\", type = \"text\" }}); await client.PostAsync(path, new StringContent(json));"),
        new FixCase(
            "set where the name is inferred",
            $"var type = \"chat\"; Console.WriteLine(type); await client.PostAsJsonAsync(path, new {{ {From}, {To}, text = \"Hi\", type }});",
            $"var type = \"chat\"; Console.WriteLine(type); await client.PostAsJsonAsync(path, new {{ {From}, {To}, text = \"Hi\", type = \"text\" }});"),
        new FixCase(
            "set where the name is inferred from a member",
            $"await client.PostAsJsonAsync(path, new {{ {From}, {To}, text = \"Hi\", Kinds.type }});",
            $"await client.PostAsJsonAsync(path, new {{ {From}, {To}, text = \"Hi\", type = \"text\" }});",
            "static class Kinds { public const string type = \"chat\"; }"),
        Post(
            "capitals where the neighbours have them",
            "new { From = new { Id = agentId, Type = \"agent\" }, Text = \"Hi\", Type = \"text\" }",
            "new { From = new { Id = agentId, Type = \"agent\" }, To = new[] { new { id = participantId, type = \"participant\" } }, Text = \"Hi\", Type = \"text\" }"));

    public static TheoryData<string> Cases => Table.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_body_is_mended_as_its_writer_would(string name) => Table.AssertAsync(name);

    private static FixCase Post(string name, string before, string after, string left = "") =>
        new(name, $"await client.PostAsJsonAsync(path, {before});", $"await client.PostAsJsonAsync(path, {after});", Left: left);
}
