using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Rules;
using ChatPayloadAnalyzers.Schemas;
using ChatPayloadAnalyzers.Tests.Payloads;
using ChatPayloadAnalyzers.Tests.Schemas;

namespace ChatPayloadAnalyzers.Tests.Rules;

/// <summary>What the user reads of a path, a token, a serializer or a text of run time, without the code that shows them.</summary>
public sealed class BesideTheBodyTests
{
    [Fact]
    public void The_conversation_is_no_recipient()
    {
        var endpoint = EndpointCatalog.BuiltIn.Default;
        var parameters = System.Collections.Immutable.ImmutableDictionary<string, PartialText>.Empty.Add("conversationId", PartialText.Known("6b1c"));
        var body = PayloadNotation.ReadSlot($$"""{ {{Judged.From}}, "to":[{"id":"6b1c","type":"participant"}], {{Judged.Rest}} }""");
        var finding = Assert.Single(Judged.Findings(body, new Destination(endpoint, parameters)));
        Assert.Equal("'to[0].id' is the conversation's id, so the chat message endpoint answers '400 Invalid message payload': write the participant's id", Judged.Text(finding));
        var fix = finding.Fixes[0];
        Assert.Equal("Use the participant in scope", fix.Title);
        Assert.Equal("Use guestId", fix.TitleWith("guestId"));
        Assert.StartsWith("Set ", Judged.Edits(fix), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"required":["from"],"properties":{"from":{"type":"object"}}}""", "'from' is JSON text in a string, so POST /a answers '400': give it the object itself", "Pass the object itself")]
    [InlineData("""{"properties":{"from":{"type":"string"}}}""", "", "")]
    public void A_part_that_is_JSON_text_is_given_as_it_is(string schema, string says, string titles)
    {
        var text = new Slot(new UnknownNode(default, JsonKinds.String) { Origin = new KnownOrigin(isText: true, PayloadNotation.ReadSlot("{}")) }, default, null);
        var body = new Slot(new ObjectNode(default, [new Member("from", default, text)], isOpen: false), default, null);
        var findings = Judged.Findings(body, new Destination(OpenApiDocumentTests.Endpoint(schema)));
        Assert.Equal(says, string.Join("; ", findings.Select(Judged.Text)));
        Assert.Equal(titles, string.Join("; ", findings.Select(Judged.Titles)));
    }

    [Fact]
    public void A_body_that_is_JSON_text_is_sent_as_it_is()
    {
        var body = new Slot(new UnknownNode(default, JsonKinds.String) { Origin = new KnownOrigin(isText: true, PayloadNotation.ReadSlot("{}")) }, default, null) { Serializer = new AnyForm() };
        var findings = Judged.Findings(body, new Destination(OpenApiDocumentTests.Endpoint("""{"type":"object"}""")));
        var finding = Assert.Single(findings);
        Assert.Equal("the body is JSON text that is serialized once more, so POST /a answers '400': send the text as it is", Judged.Text(finding));
        Assert.Equal("Send the text as it is; Pass the object itself", Judged.Titles(finding));
    }

    [Fact]
    public void A_text_of_run_time_is_escaped_or_serialized()
    {
        var text = new Slot(new TextNode(default, PartialText.Unknown) { RawHoles = [new RawHole(default, null)] }, default, null);
        var body = new Slot(new ObjectNode(default, [new Member("text", default, text)], isOpen: false), default, null);
        var finding = Assert.Single(Judged.Findings(body, new Destination(OpenApiDocumentTests.Endpoint("""{"properties":{"text":{"type":"string"}}}"""))));
        Assert.Equal("'text' takes a run-time text as it is, so that a quote in it breaks or forges the body: build the body as an object, or escape the text", Judged.Text(finding));
        Assert.Equal("Write the JSON text as an object; Escape the text for JSON", Judged.Titles(finding));
    }

    [Theory]
    [InlineData(1998, false)]
    [InlineData(1999, true)]
    [InlineData(5000, true)]
    public void A_long_body_is_previewed_in_part(int length, bool isCut)
    {
        // With its quotes the text is two longer.
        var shown = PayloadPreview.Of(PayloadNotation.ReadSlot($"\"{new string('a', length)}\"")).Words[0];
        Assert.Equal(isCut ? 2001 : 2000, shown.Length);
        Assert.Equal(isCut, shown.EndsWith('…'));
    }

    /// <summary>Tokens are for one endpoint; scopes of one alternative are parted by a blank, alternatives by a bar.</summary>
    [Theory]
    [InlineData("a", "a", "")]
    [InlineData("a", "A", "")]
    [InlineData("a", "*", "")]
    [InlineData("a", "b", "'b', 'a'")]
    [InlineData("a b", "a", "'a', 'b'")]
    [InlineData("a b", "c", "'c', 'a' and 'b'")]
    [InlineData("a b|c", "d", "'d', 'c'")]
    [InlineData("a b|c d", "a c d", "")]
    [InlineData("a:read", "a", "")]
    [InlineData("a:read", "A", "")]
    [InlineData("a:read", "a:write", "")]
    [InlineData("a:read", "A:WRITE", "")]
    [InlineData("a:readonly", "a:write", "")]
    [InlineData("a:write", "a", "")]
    [InlineData("a:write", "a:readonly", "'a:readonly', 'a:write'")]
    [InlineData("a:add", "a:write", "'a:write', 'a:add'")]
    [InlineData("a", "a:write", "'a:write', 'a'")]
    [InlineData(":read", "", "")]
    [InlineData("conversations", "conversation:write", "")]
    [InlineData("conversations|x", "conversation:write", "")]
    [InlineData("x|conversations", "conversation:write", "")]
    [InlineData("x", "conversation:write", "'conversation:write', 'x'")]
    [InlineData("conversations|conversation:write chat:write", "conversation:write", "'conversation:write', 'conversations'")]
    [InlineData("x", "abcdefghijklmnopqrstuvwxyz012345", "'abcdefghijklmnopqrstuvwxyz012345', 'x'")]
    [InlineData("x", "abcdefghijklmnopqrstuvwxyz0123456", "'abcdefghijklmnopqrstuvwxyz01234…', 'x'")]
    [InlineData("abcdefghijklmnopqrstuvwxyz012345", "x", "'x', 'abcdefghijklmnopqrstuvwxyz012345'")]
    [InlineData("abcdefghijklmnopq uvwxyz0123456789", "x", "'x', 'abcdefghijklmnopq' and 'uvwxyz0123456789'")]
    [InlineData("abcdefghijklmnopqr uvwxyz0123456789", "x", "'x', 'abcdefghijklmnopqr'")]
    [InlineData("abcdefghijklmnopqrstuvwxyz0123456 x", "y", "'y', 'abcdefghijklmnopqrstuvwxyz01234…'")]
    public void A_token_covers_the_endpoint_or_lacks_scopes(string needed, string given, string says)
    {
        var endpoint = new Endpoint("POST", new PathTemplate("/a", ""), "POST /a", "400", () => Schema.Anything)
        {
            Scopes = [.. needed.Split('|').Select(alternative => System.Collections.Immutable.ImmutableArray.Create(alternative.Split(' ')))],
        };
        var findings = MissingScope.Of(endpoint, [new TokenRequest(default, [.. given.Split(' ')])]);
        Assert.Equal(says, string.Join("; ", findings.Select(finding => $"{finding.Words[0]}, {finding.Words[2]}")));
        Assert.Empty(MissingScope.Of(endpoint, []));
    }
}
