using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using ChatPayloadAnalyzers.Schemas;
using ChatPayloadAnalyzers.Tests.Payloads;
using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Schemas;

/// <summary>The documents of the package, and what leads to their endpoints.</summary>
public sealed partial class EndpointCatalogTests
{
    private const string Messages = "/api/v2/conversations/messages/{conversationId}/communications/{communicationId}/messages";

    private static EndpointCatalog Catalog => EndpointCatalog.BuiltIn;

    [Fact]
    public void Every_operation_of_every_document_is_an_endpoint_of_its_own()
    {
        var written = Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "src", "ChatPayloadAnalyzers", "Schemas", "Documents"), "*.json")
            .SelectMany(file => JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("paths").EnumerateObject())
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => $"{operation.Name.ToUpperInvariant()} {path.Name}"))
            .ToList();
        Assert.Equal(written.Order(), Catalog.All.Select(e => $"{e.Method} {e.Path}").Order());
        Assert.Equal(Catalog.All.Length, Catalog.All.Select(e => (e.Method, e.Path.Key)).Distinct().Count());
        Assert.All(Catalog.All, endpoint => Assert.Equal(endpoint, Find(endpoint.Method, Filled(endpoint.Path.ToString()))));
    }

    /// <summary>The words decide, before any document is loaded, whether code is looked at.</summary>
    [Fact]
    public void The_words_of_every_path_are_known_without_its_document()
    {
        foreach (var endpoint in Catalog.All)
        {
            var path = endpoint.Path.ToString();
            Assert.True(Catalog.MayBePath(path), path);
            Assert.Contains(Catalog.Words, words => words.All(word => path.Contains(word, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void No_list_of_words_is_for_nothing()
    {
        Assert.All(Catalog.Words.SelectMany(words => words), Assert.NotEmpty);
        Assert.All(Catalog.Words, words => Assert.Contains(Catalog.All, e => words.All(word => e.Path.ToString().Contains(word, StringComparison.Ordinal))));
    }

    [Fact]
    public void What_is_gone_names_what_to_use_instead()
    {
        Assert.Equal((4, 13), (Catalog.All.Count(e => e.Retired is not null), Catalog.All.Count(e => e.IsInvented)));
        foreach (var endpoint in Catalog.All.Where(e => !e.IsThere))
        {
            Assert.NotNull(endpoint.Successor);
            if (endpoint.Successor.StartsWith('/')) Assert.Contains(Catalog.All, e => e.IsThere && e.Path.ToString() == endpoint.Successor);
        }
    }

    [Theory]
    [InlineData("https://api.mypurecloud.com/api/v2/conversations/messages/agentless", "/api/v2/conversations/messages/agentless")]
    [InlineData("…/api/v2/conversations/messages/agentless", "/api/v2/conversations/messages/agentless")]
    [InlineData("conversations/messages/agentless", "/api/v2/conversations/messages/agentless")]
    [InlineData("conversations/messages/…/communications/…/messages", Messages)]
    [InlineData("/api/v2/conversations/messages/…/communications/…/messages?useNormalizedMessage=true", Messages)]
    [InlineData("/api/v2/conversations/messages", "/api/v2/conversations/messages")]
    [InlineData("/api/v2/conversations/messages/inbound/open", "/api/v2/conversations/messages/inbound/open")]
    [InlineData("/api/v2/conversations/messages/…/inbound/open/structured/response", "/api/v2/conversations/messages/{integrationId}/inbound/open/structured/response")]
    [InlineData("/api/v2/conversations/chat/messages", "/api/v2/conversations/chat/messages")]
    // Without the prefix these could be anybody's.
    [InlineData("conversations/messages", null)]
    [InlineData("chats/users/…/messages", null)]
    [InlineData("conversations/emails/…/messages", null)]
    [InlineData("conversations/…/events", null)]
    [InlineData("/conversations/messages/agentless", null)]
    [InlineData("/v3/conversations/messages/agentless", null)]
    [InlineData("…", null)]
    [InlineData("", null)]
    public void A_path_leads_to_its_endpoint_or_to_none(string path, string? template)
    {
        Assert.Equal(template, Find("POST", path)?.Path.ToString());
        Assert.Null(Find("GET", path));
        Assert.Null(Find("PUT", path));
    }

    [Theory]
    [InlineData("/api/v2/conversations/messages/…/communication/…/messages", Messages)]
    [InlineData("/api/v2/conversation/messages/…/communications/…/messages", Messages)]
    [InlineData("/api/v2/conversations/messages/…/communications/…/mesages", Messages)]
    [InlineData("/api/v2/conversations/messages/agentles", "/api/v2/conversations/messages/agentless")]
    [InlineData("conversations/messages/…/comunications/…/typing", "/api/v2/conversations/messages/{conversationId}/communications/{communicationId}/typing")]
    [InlineData("/api/v2/conversations/messages/…/inbound/open/messages", null)]
    [InlineData("/api/v2/conversations/messages/…/inbound/open/events", null)]
    [InlineData("/api/v2/conversations/chat/…/message", "/api/v2/conversations/chat/{conversationId}/messages")]
    public void A_slip_in_one_word_is_near_the_path_that_is_meant(string path, string? meant)
    {
        Assert.Null(Find("POST", path));
        var near = EndpointCatalog.FindNear("POST", PayloadNotation.ReadText(path));
        Assert.Equal((meant, meant is null ? null : (bool?)true), (near?.Endpoint.Successor, near?.Endpoint.IsInvented));
    }

    [Theory]
    // Right as it is.
    [InlineData("/api/v2/conversations/messages/agentless")]
    // Other published operations.
    [InlineData("/api/v2/conversations/messages/…")]
    [InlineData("/api/v2/conversations/messages/…/communications/…/messages/media")]
    [InlineData("/api/v2/conversations/messages/…/messages/bulk")]
    [InlineData("/api/v2/conversations/messages/…/participants/…/communications/…/wrapup")]
    [InlineData("/api/v2/conversations/emails/…/messages/draft")]
    [InlineData("/api/v2/conversations/calls/…/participants")]
    [InlineData("/api/v2/conversations/callbacks")]
    [InlineData("/api/v2/conversations/email/…/messages")]
    [InlineData("/api/v2/conversations/chats/…/messages/…")]
    [InlineData("/api/v2/conversations/events/…")]
    [InlineData("/api/v2/chats/rooms/…/messages/pins")]
    [InlineData("/api/v2/analytics/conversations/details/query")]
    // Other services, and words too far away.
    [InlineData("/api/v2/tickets/messages/agentless")]
    [InlineData("/api/v2/conversations/messages/broadcast")]
    [InlineData("/api/v2/conversations/messages/…/threads/…/messages")]
    [InlineData("/api/v3/conversations/messages/…/communications/…/messages")]
    [InlineData("/api/v2/Conversations/messages/…/communications/…/messages")]
    [InlineData("/api/v2/conversation/message/…/communications/…/messages")]
    [InlineData("/api/v2/conversations/messages/…/…/…/messages")]
    [InlineData("…")]
    [InlineData("")]
    public void Nothing_is_near_to_what_may_be_meant_as_it_is(string path)
    {
        Assert.Null(EndpointCatalog.FindNear("POST", PayloadNotation.ReadText(path)));
    }

    [Fact]
    public void Nothing_is_near_by_another_method()
    {
        Assert.Null(EndpointCatalog.FindNear("GET", PayloadNotation.ReadText("/api/v2/conversations/messages/agentles")));
    }

    [Fact]
    public void A_later_document_overrides_and_adds_and_the_default_keeps_its_place()
    {
        var others = OpenApiDocument.Load("""
            {"openapi":"3.1.0","servers":[{"url":"https://chat.example.test/v1"}],"paths":{
              "/notes/{id}":{"post":{"requestBody":{"content":{"application/json":{"schema":{}}}}}},
              "/conversations/messages/agentless":{"post":{"requestBody":{"content":{"application/json":{"schema":{}}}}}}}}
            """).AddRange(OpenApiDocument.Load("""
            {"openapi":"3.1.0","paths":{"/api/v2/conversations/messages/agentless":{"post":{"x-chat-name":"ours","requestBody":{"content":{"application/json":{"schema":{}}}}}}}}
            """));
        var catalog = Catalog.With(() => others);
        Assert.Same(Catalog.Default, catalog.Default);
        Assert.Equal(Catalog.All.Length + 2, catalog.All.Length);
        Assert.Equal("ours", catalog.Find("POST", PayloadNotation.ReadText("https://api.mypurecloud.com/api/v2/conversations/messages/agentless"))!.Endpoint.Name);
        Assert.Equal("/notes/{id}", catalog.Find("POST", PayloadNotation.ReadText("https://chat.example.test/v1/notes/7"))!.Endpoint.Path.ToString());
        Assert.Null(catalog.Find("POST", PayloadNotation.ReadText("https://other.example.test/v1/notes/7")));
    }

    [Theory]
    [InlineData("/api/v2/chats/user/…/messages")]
    [InlineData("/api/v2/chats/room/…/messages")]
    [InlineData("/api/v2/chat/users/…/messages")]
    [InlineData("/api/v2/conversations/chats/…/messages")]
    [InlineData("/api/v2/conversations/email/…/messages")]
    [InlineData("/api/v3/conversations/messages/agentless")]
    [InlineData("/api/v2/CONVERSATIONS/messages/agentless")]
    public void Words_of_other_published_paths_and_versions_are_no_slips(string path) => Assert.Null(EndpointCatalog.FindNear("POST", PayloadNotation.ReadText(path)));

    [Theory]
    [InlineData("/api/v2/chats/usesr/…/messages", "/api/v2/chats/users/{userId}/messages")]
    [InlineData("/api/v2/conversations/caht/…/messages", "/api/v2/conversations/chat/{conversationId}/messages")]
    [InlineData("/api/v2/chats/romos/…/messages", "/api/v2/chats/rooms/{roomJid}/messages")]
    [InlineData("/api/v2/conversations/emials/…/messages", "/api/v2/conversations/emails/{conversationId}/messages")]
    public void Other_words_nearby_are(string path, string meant)
    {
        var near = EndpointCatalog.FindNear("POST", PayloadNotation.ReadText(path))!;
        var endpoint = Catalog.All.Single(e => e.Method == "POST" && e.Path.ToString() == meant);
        Assert.Equal((meant, endpoint.Name, endpoint.Answer, "POST"), (near.Endpoint.Successor, near.Endpoint.Name, near.Endpoint.Answer, near.Endpoint.Method));
        Assert.Same(endpoint.Path, near.Endpoint.Path);
        Assert.Same(Schema.Anything, near.Endpoint.Body);
        Assert.Empty(near.Parameters);
    }

    [Fact]
    public void Each_method_of_the_SDK_leads_to_its_endpoint()
    {
        foreach (var endpoint in Catalog.All.Where(e => e.SdkMethod is not null)) Assert.Same(endpoint, Catalog.FindBySdk(endpoint.SdkMethod!));
        Assert.Contains(Catalog.All, e => e.SdkMethod is not null);
        Assert.Null(Catalog.FindBySdk("PostNothing"));
    }

    [Theory]
    [InlineData("https://api.example.test/7/9", "/{tenant}/{id}")]
    [InlineData("https://API.example.test/7/9", "/{tenant}/{id}")]
    [InlineData("https://other.example.test/7/9", null)]
    // Two parameters alone may be anything.
    [InlineData("/7/9", null)]
    [InlineData("https://…/7/9", null)]
    public void A_path_of_parameters_alone_is_known_by_its_host(string path, string? template)
    {
        var catalog = Catalog.With(() => Of("https://api.example.test", "/{tenant}/{id}"));
        Assert.Equal(template, catalog.Find("POST", PayloadNotation.ReadText(path))?.Endpoint.Path.ToString());
    }

    [Fact]
    public void Of_two_paths_that_fit_the_one_with_more_words_is_meant()
    {
        foreach (var paths in new[] { new[] { "/notes/{id}", "/notes/new" }, ["/notes/new", "/notes/{id}"] })
        {
            var catalog = Catalog.With(() => Of(null, paths));
            Assert.Equal("/notes/new", catalog.Find("POST", PayloadNotation.ReadText("/notes/new"))?.Endpoint.Path.ToString());
            var found = catalog.Find("POST", PayloadNotation.ReadText("/notes/7"))!;
            Assert.Equal(("/notes/{id}", "7"), (found.Endpoint.Path.ToString(), found.Parameters["id"].Whole));
        }
    }

    [Fact]
    public void Of_two_paths_that_are_the_same_the_first_is_meant()
    {
        var catalog = Catalog.With(() => Of(null, "/notes/{id}/new", "/notes/old/{id}"));
        Assert.Equal("/notes/{id}/new", catalog.Find("POST", PayloadNotation.ReadText("/notes/old/new"))?.Endpoint.Path.ToString());
    }

    [Theory]
    [InlineData(1, true, "words0", true)]
    [InlineData(1, true, "other", false)]
    [InlineData(24, true, "words23", true)]
    [InlineData(24, true, "other", false)]
    // So many words are looked for in no text: any may lead to a path.
    [InlineData(25, true, "other", true)]
    [InlineData(1, false, "other", true)]
    public void The_first_words_of_paths_are_looked_for_in_texts(int count, bool haveWords, string text, bool may)
    {
        var paths = Enumerable.Range(0, count).Select(i => haveWords ? $"/words{i}/{{id}}" : "/{id}");
        var catalog = Catalog.With(() => Of(null, [.. paths, .. paths.Select(path => path + "/more")]));
        Assert.Equal(may, catalog.MayBePath(text));
        Assert.True(catalog.MayBePath("conversations"));
        Assert.Equal(Catalog.Words, catalog.Words.Take(Catalog.Words.Length));
    }

    [Fact]
    public void Where_one_path_may_start_with_anything_no_word_is_looked_for()
    {
        Assert.True(Catalog.With(() => Of(null, "/words/{id}", "/{id}")).MayBePath("other"));
        Assert.False(Catalog.With(() => Of(null, "/words/{id}", "/words")).MayBePath("other"));
    }

    [Fact]
    public void Of_documents_that_say_the_same_the_last_holds_where_the_first_stood()
    {
        var catalog = Catalog.With(() => [.. Of(null, "/a", "/b"), .. Of("https://api.example.test", "/a")]);
        Assert.Equal(["/b", "/a"], catalog.All.Skip(Catalog.All.Length).Select(e => e.Path.ToString()));
        Assert.Equal("api.example.test", catalog.All.Last().Hosts.Single());
        var known = Catalog.With(() => [.. Of(null, "/api/v2/conversations/messages/agentless")]);
        Assert.Equal(Catalog.All.Select(e => e.Path.Key), known.All.Select(e => e.Path.Key));
        Assert.Equal("POST /api/v2/conversations/messages/agentless", known.Find("POST", PayloadNotation.ReadText("/api/v2/conversations/messages/agentless"))!.Endpoint.Name);
    }

    private static ImmutableArray<Endpoint> Of(string? server, params string[] paths)
    {
        var servers = server is null ? "" : $"{{\"url\":\"{server}\"}}";
        var written = paths.Select(path => $$"""  "{{path}}":{"post":{"requestBody":{"content":{"application/json":{"schema":{} } } } } }""");
        return OpenApiDocument.Load($$"""{"servers":[{{servers}}],"paths":{ {{string.Join(',', written)}} } }""");
    }

    private static Endpoint? Find(string method, string path) => Catalog.Find(method, PayloadNotation.ReadText(path))?.Endpoint;

    private static string Filled(string template) => Parameter().Replace(template, "…");

    [GeneratedRegex("{[^}]*}")]
    private static partial Regex Parameter();
}
