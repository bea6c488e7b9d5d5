using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Schemas;

namespace ChatPayloadAnalyzers.Tests.Schemas;

/// <summary>The endpoint of the forum, as design and samples describe it.</summary>
public sealed class EndpointsTests
{
    private static Endpoint Default => EndpointCatalog.BuiltIn.Default;

    [Fact]
    public void The_default_endpoint_is_the_one_of_the_forum()
    {
        Assert.Equal(
            ("POST", "/api/v2/conversations/chat/{conversationId}/messages", "the chat message endpoint", "400 Invalid message payload", true),
            (Default.Method, Default.Path.ToString(), Default.Name, Default.Answer, Default.NullIsAbsent));
    }

    [Fact]
    public void Its_body_is_strict_and_has_the_members_that_the_forum_lists()
    {
        Assert.Equal(["from", "to", "type", "text", "cannedResponseId"], Default.Body.Properties.Select(p => p.Name));
        Assert.Equal(["from", "to", "type"], Default.Body.Properties.Where(p => p.IsRequired).Select(p => p.Name));
        Assert.Equal("cannedResponseId text", string.Join(' ', Default.Body.ExactlyOne.Single()));
        Assert.True(Default.Body.IsStrict);
        Assert.Equal(JsonKinds.Object, Default.Body.Kinds);
    }

    [Fact]
    public void Its_recipient_is_marked()
    {
        var to = Default.Body.Find("to")!.Schema;
        Assert.Equal((true, 1, JsonKinds.Array), (to.IsRecipient, to.MinItems, to.Kinds));
        Assert.Equal("to", Default.Body.Properties.Single(p => p.Schema.IsRecipient).Name);
    }

    [Fact]
    public void Sender_and_recipient_have_an_id_and_a_type_of_one_value()
    {
        foreach (var (schema, type) in new[] { (Default.Body.Find("from")!.Schema, "agent"), (Default.Body.Find("to")!.Schema.Items!, "participant") })
        {
            Assert.True(schema.IsStrict);
            Assert.Equal(["id", "type"], schema.Properties.Where(p => p.IsRequired).Select(p => p.Name));
            Assert.Equal(type, schema.Find("type")!.Schema.AllowedText.Single());
            Assert.True(schema.Find("id")!.IsIdentifier);
            Assert.True(schema.Find("id")!.Schema.RefusesBlank);
            Assert.NotEmpty(schema.Find("id")!.Schema.Variables);
            Assert.NotNull(schema.Find("id")!.Schema.Example);
        }
    }

    [Theory]
    [InlineData("POST", "/api/v2/conversations/chat/1/messages", true)]
    [InlineData("GET", "/api/v2/conversations/chat/1/messages", false)]
    [InlineData("PUT", "/api/v2/conversations/chat/1/messages", false)]
    [InlineData("post", "/api/v2/conversations/chat/1/messages", false)]
    [InlineData("POST", "/api/v2/conversations/chat/1", false)]
    [InlineData("POST", "/messages", false)]
    [InlineData("", "/api/v2/conversations/chat/1/messages", false)]
    public void Method_and_path_find_it(string method, string path, bool isFound)
    {
        Assert.Equal(isFound ? Default : null, EndpointCatalog.BuiltIn.Find(method, PartialText.Known(path))?.Endpoint);
    }

    [Fact]
    public void An_unknown_path_finds_nothing()
    {
        Assert.Null(EndpointCatalog.BuiltIn.Find("POST", PartialText.Unknown));
        Assert.Null(EndpointCatalog.BuiltIn.Find("POST", PartialText.Of([])));
    }
}
