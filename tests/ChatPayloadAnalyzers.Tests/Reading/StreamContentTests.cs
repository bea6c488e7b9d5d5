namespace ChatPayloadAnalyzers.Tests.Reading;

/// <summary>A stream that is filled, set back to its start and sent.</summary>
public sealed class StreamContentTests
{
    private const string Wrong = "new { from = new { id = agentId, type = \"agent\" }, text = \"Hi\", type = \"text\" }";

    private const string Right = "new { from = new { id = agentId, type = \"agent\" }, to = new[] { new { id = participantId, type = \"participant\" } }, text = \"Hi\", type = \"text\" }";

    private static readonly SendingCases Seen = new(
        Sent("by position", $"await JsonSerializer.SerializeAsync(stream, {Wrong}); stream.Position = 0;"),
        Sent("by position, at once", $"JsonSerializer.Serialize(stream, {Wrong}); stream.Position = 0L;"),
        Sent("by seeking", $"JsonSerializer.Serialize(stream, {Wrong}); stream.Seek(0, System.IO.SeekOrigin.Begin);"),
        Sent("by seeking, and something else before", $"JsonSerializer.Serialize(stream, {Wrong}); stream.Position = 3; stream.Seek(0, System.IO.SeekOrigin.Begin);"),
        Sent("when the content is there", $"JsonSerializer.Serialize(stream, {Wrong}); var content = new StreamContent(stream); stream.Position = 0;", "content"),
        Sent("in a content with headers", $"JsonSerializer.Serialize(stream, {Wrong}); stream.Position = 0; using var content = new StreamContent(stream, 4096); content.Headers.ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue(\"application/json\");", "content"),
        Sent("by a writer", $"using (var writer = new Utf8JsonWriter(stream)) JsonSerializer.Serialize(writer, {Wrong}); stream.Position = 0;"),
        Sent("of bytes", $"var bytes = JsonSerializer.SerializeToUtf8Bytes({Wrong}); var filled = new System.IO.MemoryStream(bytes);", "new StreamContent(filled)"),
        Sent("of the bytes of a text", $"using var filled = new System.IO.MemoryStream(Encoding.UTF8.GetBytes(JsonSerializer.Serialize({Wrong})));", "new StreamContent(filled)"));

    private static readonly SendingCases Unknown = new(
        Sent("written twice", $"JsonSerializer.Serialize(stream, {Wrong}); stream.Position = 0; JsonSerializer.Serialize(stream, {Right}); stream.Position = 0;") with { Says = "" },
        Sent("emptied and written anew", $"JsonSerializer.Serialize(stream, {Wrong}); stream.SetLength(0); JsonSerializer.Serialize(stream, {Right}); stream.Position = 0;") with { Says = "" },
        Sent("completed by others", $"JsonSerializer.Serialize(stream, {Wrong}); Fill(stream); stream.Position = 0; void Fill(System.IO.Stream s) {{ s.SetLength(0); JsonSerializer.Serialize(s, {Right}); }}") with { Says = "" },
        Sent("completed when the content is there", $"JsonSerializer.Serialize(stream, {Wrong}); var content = new StreamContent(stream); stream.SetLength(0); JsonSerializer.Serialize(stream, {Right}); stream.Position = 0;", "content") with { Says = "" },
        Sent("not from the start", $"JsonSerializer.Serialize(stream, new {{ body = {Right} }}); stream.SetLength(stream.Length - 1); stream.Position = 8;") with { Says = "" },
        Sent("of bytes, and written into", $"var filled = new System.IO.MemoryStream(JsonSerializer.SerializeToUtf8Bytes({Right}.ToString()!.PadRight(400))); JsonSerializer.Serialize(filled, {Right}); filled.SetLength(filled.Position); filled.Position = 0;", "new StreamContent(filled)") with { Says = "" },
        Sent("of bytes that are changed", $"var bytes = JsonSerializer.SerializeToUtf8Bytes({Wrong} with {{ text = \"                                                                        \" }}); var filled = new System.IO.MemoryStream(bytes); var right = JsonSerializer.SerializeToUtf8Bytes({Right}); Array.Fill(bytes, (byte)' '); right.CopyTo(bytes, 0);", "new StreamContent(filled)") with { Says = "" });

    public static TheoryData<string> SeenNames => Seen.Names;

    public static TheoryData<string> UnknownNames => Unknown.Names;

    [Theory, MemberData(nameof(SeenNames))]
    public Task What_is_written_into_it_is_known(string name) => Seen.AssertAsync(name);

    [Theory, MemberData(nameof(UnknownNames))]
    public Task What_else_may_stand_in_it_is_not(string name) => Unknown.AssertAcceptedAsync(name);

    private static SendingCase Sent(string name, string statements, string content = "new StreamContent(stream)") => new(name, $"""
        var stream = new System.IO.MemoryStream();
        {statements}
        await client.PostAsync(path, {content});
        """, Says: "CHAT1001");
}
