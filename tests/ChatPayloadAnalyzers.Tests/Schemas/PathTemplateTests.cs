using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Schemas;
using ChatPayloadAnalyzers.Tests.Payloads;

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

    [Theory]
    [InlineData("/api/v2/conversations/chat/{conversationId}/messages", "/api/v2/conversations/chat/6b1c/messages", "conversationId=6b1c")]
    [InlineData("/api/v2/{a}/x/{b}", "1/x/2", "a=1 b=2")]
    [InlineData("/api/v2/{a}/x/{a}", "1/x/2", "a=1")]
    [InlineData("/files/{id}.json", "/files/7.json", "")]
    [InlineData("/files/{id}.json", "/files/7.xml", "")]
    [InlineData("/files/{}", "/files/7", "")]
    [InlineData("/files/{a}{b}", "/files/7", "")]
    [InlineData("/files/{a}", "/folders/7", null)]
    [InlineData("/files/{a}", "/files/7/8", null)]
    public void What_fills_its_parameters_is_told(string template, string path, string? parameters)
    {
        var match = Match(new PathTemplate(template), path);
        Assert.Equal(parameters, match is null ? null : string.Join(' ', match.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}={pair.Value.Whole}")));
    }

    [Theory]
    [InlineData("/api/v2/a/{id}/b", "", "api/v2/a/{}/b", "a b", 4)]
    [InlineData("api/v2/a/", "", "api/v2/a", "a", 3)]
    [InlineData("/api/v2", "", "api/v2", "api v2", 2)]
    [InlineData("/apis/v2/a", "", "apis/v2/a", "apis v2 a", 3)]
    [InlineData("/a/{id}", "v1/x", "v1/x/a/{}", "a", 3)]
    [InlineData("/api/v2/a", "v1", "v1/api/v2/a", "api v2 a", 4)]
    [InlineData("/", "v1", "v1", "v1", 1)]
    [InlineData("/{tenant}/{id}", "", "{}/{}", "", 0)]
    [InlineData("/a/{id}.json", "", "a/{id}.json", "a", 1)]
    [InlineData("/a/{id}{x}/{y", "", "a/{id}{x}/{y", "a", 1)]
    public void Its_words_and_what_it_is_the_same_as(string template, string server, string key, string words, int certainty)
    {
        var path = new PathTemplate(template, server);
        Assert.Equal((key, words, certainty), (path.Key, string.Join(' ', path.Words), path.Certainty));
    }

    [Theory]
    [InlineData("/a/{id}", "v1", false, "/v1/a/7", true)]
    [InlineData("/a/{id}", "v1", false, "a/7", true)]
    [InlineData("/a/{id}", "v1", false, "/a/7", false)]
    [InlineData("/a/{id}", "v1", true, "v1/a/7", true)]
    [InlineData("/a/{id}", "v1", true, "a/7", false)]
    [InlineData("/api/v2/a/{id}", "", true, "…/api/v2/a/7", true)]
    [InlineData("/api/v2/a/{id}", "", true, "…/a/7", false)]
    public void The_path_of_a_server_may_be_in_the_base_address(string template, string server, bool isWhole, string path, bool matches) =>
        Assert.Equal(matches, Match(new PathTemplate(template, server, isWhole), path) is not null);

    [Theory]
    [InlineData("/api/v2/conversations/chat/…/messages", null)]
    [InlineData("/api/v2/conversations/chat/…/mesages", "mesages for messages")]
    [InlineData("/api/v2/conversation/chat/7/messages", "conversation for conversations")]
    [InlineData("conversation/chat/7/messages", "conversation for conversations")]
    [InlineData("/api/v2/conversation/chats/7/messages", null)]
    [InlineData("/api/v2/conversations/…/7/messages", null)]
    [InlineData("/api/v2/conversations/cha…/7/messages", null)]
    [InlineData("/conversation/chat/7/messages", null)]
    [InlineData("/api/v2/conversations/chat/7/8/mesages", null)]
    public void The_one_word_in_which_a_path_differs(string path, string? difference) => AssertDiffers(Template, path, difference);

    [Theory]
    [InlineData("/filez/7.xml", "filez for files")]
    [InlineData("/files/7.xml", null)]
    public void Of_a_parameter_that_is_part_of_a_word_nothing_is_asked(string path, string? difference) => AssertDiffers(new PathTemplate("/files/{id}.json"), path, difference);

    private static void AssertDiffers(PathTemplate template, string path, string? difference)
    {
        var found = template.OnlyDifference(SentPath.Of(PayloadNotation.ReadText(path))!);
        Assert.Equal(difference, found is { } words ? $"{words.Actual} for {words.Expected}" : null);
    }

    [Theory]
    [InlineData("/aaaaaaaaa/bbbbbbbbbbbbbbbbbbbbbbbbbbbbb", "/aaaaaaaaa/bbbbbbbbbbbbbbbbbbbbbbbbbbbbb")]
    [InlineData("/aaaaaaaaa/bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", "…/bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb")]
    [InlineData("/a/bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", "…/bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb")]
    [InlineData("//bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", "…bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb")]
    [InlineData("/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "…aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/", "…aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/")]
    [InlineData("/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/b", "…/b")]
    public void A_long_path_loses_what_it_starts_with(string path, string shown)
    {
        Assert.Equal(shown, PathTemplate.Shorten(path));
        Assert.True(shown.Length <= 40);
    }

    [Fact]
    public void A_path_is_shown_without_the_names_of_its_parameters() => Assert.Equal("/a/{…}/{}/{b}.json", PathTemplate.Abridge("/a/{id}/{}/{b}.json"));

    private static IReadOnlyDictionary<string, PartialText>? Match(PathTemplate template, string path) => SentPath.Of(PayloadNotation.ReadText(path)) is { } sent ? template.Match(sent) : null;
}
