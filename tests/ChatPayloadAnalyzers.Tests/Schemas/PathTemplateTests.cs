using System.Text.RegularExpressions;
using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Schemas;

namespace ChatPayloadAnalyzers.Tests.Schemas;

/// <summary><c>…</c> is what only run time knows.</summary>
public sealed class PathTemplateTests
{
    private static readonly PathTemplate Template = new("/api/v2/conversations/chat/{conversationId}/messages");

    [Theory]
    [InlineData("/api/v2/conversations/chat/…/messages")]
    [InlineData("/api/v2/conversations/chat/6b1c/messages")]
    [InlineData("/api/v2/conversations/chat/a…b/messages")]
    [InlineData("/api/v2/conversations/chat/……/messages")]
    [InlineData("api/v2/conversations/chat/…/messages")]
    [InlineData("conversations/chat/…/messages")]
    [InlineData("v2/conversations/chat/…/messages")]
    [InlineData("https://api.example.test/api/v2/conversations/chat/…/messages")]
    [InlineData("http://localhost:5000/api/v2/conversations/chat/…/messages")]
    [InlineData("https://…/api/v2/conversations/chat/…/messages")]
    [InlineData("https://api.…/api/v2/conversations/chat/…/messages")]
    [InlineData("https://api.….example.test/api/v2/conversations/chat/…/messages")]
    [InlineData("…/api/v2/conversations/chat/…/messages")]
    [InlineData("…://…/api/v2/conversations/chat/…/messages")]
    [InlineData("…://…:…/api/v2/conversations/chat/…/messages")]
    [InlineData("https://…:…/api/v2/conversations/chat/…/messages")]
    [InlineData("HTTPS://API.EXAMPLE.TEST/api/v2/conversations/chat/…/messages")]
    [InlineData("/api/v2/conversations/chat/a%2Fb/messages")]
    [InlineData("/api/v2/conversations/chat/{conversationId}/messages")]
    [InlineData("/api/v2/conversations/chat/1/messages?back=https://example.test/x")]
    [InlineData("…/conversations/chat/…/messages")]
    [InlineData("…conversations/chat/…/messages")]
    [InlineData("…/v2/conversations/chat/…/messages")]
    [InlineData("/api/v2/conversations/chat/…/messages?async=true")]
    [InlineData("/api/v2/conversations/chat/…/messages?async=…")]
    [InlineData("/api/v2/conversations/chat/…/messages#top")]
    [InlineData("/api/v2/conversations/chat/…/messages/")]
    [InlineData("/api/v2//conversations/chat/…/messages")]
    public void Paths_that_lead_to_the_endpoint_match(string path)
    {
        Assert.NotNull(Match(Template, path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("…")]
    [InlineData("…/messages")]
    [InlineData("…/…/messages")]
    [InlineData("chat/…/messages")]
    [InlineData("messages")]
    [InlineData("/conversations/chat/…/messages")]
    [InlineData("/v2/conversations/chat/…/messages")]
    [InlineData("https://api.example.test/conversations/chat/…/messages")]
    [InlineData("https://api.example.test")]
    [InlineData("https://api.example.test/")]
    [InlineData("https://…")]
    [InlineData("…://…")]
    [InlineData("…://…?/api/v2/conversations/chat/…/messages")]
    [InlineData("https://…/conversations/chat/…/messages")]
    [InlineData("https://…/…/conversations/chat/…/messages")]
    [InlineData("/api/v2/conversations/chat/../messages")]
    [InlineData("/api/v2/conversations/chat/%2E./messages")]
    [InlineData("/api/v2%2Fconversations/chat/…/messages")]
    [InlineData("/api/v2/conversations/chat/…")]
    [InlineData("/api/v2/conversations/chat/…/messages…")]
    [InlineData("/api/v2/conversations/chat/…/messages/…")]
    [InlineData("/api/v2/conversations/chat/…/message")]
    [InlineData("/api/v2/conversations/chat/…/messages2")]
    [InlineData("/api/v2/conversations/chat/…/Messages")]
    [InlineData("/api/v2/conversations/chats/…/messages")]
    [InlineData("/api/v2/conversations/messages/…/messages")]
    [InlineData("/api/v2/conversations/…/…/messages")]
    [InlineData("/api/v1/conversations/chat/…/messages")]
    [InlineData("/api/v2/api/v2/conversations/chat/…/messages")]
    [InlineData("/api/v2/conversations/chat/…/…/messages")]
    [InlineData("/api/v2/conversations/chat//messages")]
    [InlineData("/other/api/v2/conversations/chat/…/messages")]
    [InlineData("//api.example.test/api/v2/conversations/chat/…/messages")]
    [InlineData("/api/v2/search?q=/conversations/chat/1/messages")]
    public void Other_paths_do_not(string path)
    {
        Assert.Null(Match(Template, path));
    }

    [Fact]
    public void A_path_without_version_has_no_prefix_to_leave_out()
    {
        var template = new PathTemplate("/chat/{id}/messages");
        Assert.NotNull(Match(template, "chat/…/messages"));
        Assert.NotNull(Match(template, "…/chat/…/messages"));
        Assert.Null(Match(template, "messages"));
        Assert.Null(Match(template, "/api/v2/chat/…/messages"));
    }

    [Fact]
    public void A_text_that_is_longer_than_any_path_does_not_match()
    {
        Assert.Null(Match(Template, new string('/', 5000) + "api/v2/conversations/chat/1/messages"));
        Assert.Null(Match(Template, "/api/v2/conversations/chat/1/messages?" + new string('a', 5000)));
    }

    [Fact]
    public void It_is_shown_as_the_document_has_it()
    {
        Assert.Equal("/api/v2/conversations/chat/{conversationId}/messages", Template.ToString());
    }

    private static IReadOnlyDictionary<string, PartialText>? Match(PathTemplate template, string path) => SentPath.Of(Of(path)) is { } sent ? template.Match(sent) : null;

    private static PartialText Of(string notation) =>
        PartialText.Of(Regex.Split(notation, "(…)").Where(p => p.Length > 0).Select(p => new TextPiece(p == "…" ? null : p)));
}
