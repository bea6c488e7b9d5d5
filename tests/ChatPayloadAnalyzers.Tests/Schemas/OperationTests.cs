using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Schemas;

namespace ChatPayloadAnalyzers.Tests.Schemas;

/// <summary>What the operations of a document say of their endpoints.</summary>
public sealed class OperationTests
{
    private const string Body = """ "requestBody":{"content":{"application/json":{"schema":{"const":"x"}}}} """;

    [Theory]
    [InlineData("get", true)]
    [InlineData("put", true)]
    [InlineData("post", true)]
    [InlineData("delete", true)]
    [InlineData("options", true)]
    [InlineData("head", true)]
    [InlineData("patch", true)]
    [InlineData("trace", true)]
    [InlineData("POST", false)]
    [InlineData("connect", false)]
    [InlineData("summary", false)]
    [InlineData("", false)]
    public void An_operation_stands_under_its_method(string method, bool isOne) =>
        Assert.Equal(isOne ? [$"{method.ToUpperInvariant()} /a"] : [], OpenApiDocument.Load($$"""{"paths":{"/a":{"{{method}}":{ {{Body}} } } } }""").Select(e => $"{e.Method} {e.Path}"));

    [Theory]
    [InlineData("application/json", true)]
    [InlineData("application/json; charset=utf-8", true)]
    [InlineData("Application/JSON", true)]
    [InlineData("application/vnd.team+json", true)]
    [InlineData("application/hal+JSON", true)]
    [InlineData("application/hal+json; charset=utf-8", true)]
    [InlineData("application/*+json", true)]
    [InlineData("application/*", false)]
    [InlineData("*/*", false)]
    [InlineData("application/json-seq", false)]
    [InlineData("application/jsonl", false)]
    [InlineData("text/*", false)]
    [InlineData("application/xml", false)]
    [InlineData("text/json", false)]
    [InlineData("application/hal+json+zip", false)]
    [InlineData("multipart/form-data", false)]
    public void A_body_is_JSON_by_its_media_type(string type, bool isJson)
    {
        Assert.Equal(isJson ? ["x"] : [], Load($$"""{"requestBody":{"content":{"{{type}}":{"schema":{"const":"x"} } } } }""").Select(e => e.Body.AllowedText.Single()));
    }

    [Fact]
    public void Of_several_media_types_the_first_that_is_JSON_counts()
    {
        Assert.Equal("b", Chosen("text/plain", "application/json", "application/hal+json"));
        Assert.Equal("c", Chosen("*/*", "application/*", "application/json"));

        static string Chosen(string first, string second, string third) => One(
            $$"""{"requestBody":{"content":{"{{first}}":{"schema":{"const":"a"} },"{{second}}":{"schema":{"const":"b"} },"{{third}}":{"schema":{"const":"c"} } } } }""").Body.AllowedText.Single();
    }

    [Fact]
    public void A_body_without_a_schema_may_be_anything()
    {
        Assert.Equal(JsonKinds.Any, One("""{"requestBody":{"content":{"application/json":{}}}}""").Body.Kinds);
        Assert.Empty(Load("""{"requestBody":{"content":{}}}"""));
        Assert.Empty(Load("{}"));
    }

    [Theory]
    [InlineData("", "400")]
    [InlineData(""" "200":{"description":"Sent"},"default":{"description":"Wrong"} """, "400")]
    [InlineData(""" "400":{"description":"Bad body"} """, "400 Bad body")]
    [InlineData(""" "422":{"description":"Bad body"} """, "422 Bad body")]
    [InlineData(""" "4XX":{"description":"Bad body"} """, "4XX Bad body")]
    [InlineData(""" "4XX":{"description":"c"},"422":{"description":"b"},"400":{"description":"a"} """, "400 a")]
    [InlineData(""" "4XX":{"description":"c"},"422":{"description":"b"} """, "422 b")]
    [InlineData(""" "400":{} """, "400")]
    [InlineData(""" "422":{"description":" "} """, "422")]
    [InlineData(""" "400":{"description":"  Bad body. See the manual."} """, "400 Bad body")]
    [InlineData(""" "400":{"description":"Bad body\nSee the manual"} """, "400 Bad body")]
    [InlineData(""" "400":{"description":"Bad body\r\nSee the manual"} """, "400 Bad body")]
    [InlineData(""" "400":{"description":".NET"} """, "400")]
    [InlineData(""" "400":{"description":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"} """, "400 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData(""" "400":{"description":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"} """, "400")]
    [InlineData(""" "400":{"$ref":"#/components/responses/Wrong"} """, "400 Bad body")]
    public void What_it_answers_is_what_the_document_says(string responses, string answer)
    {
        Assert.Equal(answer, One($$"""{ {{Body}},"responses":{ {{responses}} } }""", """ "components":{"responses":{"Wrong":{"description":"Bad body"}}} """).Answer);
    }

    [Theory]
    [InlineData("", "n", "")]
    [InlineData("""{}""", "n", "")]
    [InlineData("""{"url":"https://a.example/v1"}""", "v1/n", "a.example")]
    [InlineData("""{"url":"https://a.example:8080/v1/x/"}""", "v1/x/n", "a.example:8080")]
    [InlineData("""{"url":"https://a.example/v1/"},{"url":"https://b.example/v1"}""", "v1/n", "a.example b.example")]
    [InlineData("""{"url":"https://a.example/v1"},{"url":"https://b.example/v2"}""", "n", "a.example b.example")]
    [InlineData("""{"url":"https://a.example/v1"},{"url":"/v1"}""", "v1/n", "")]
    [InlineData("""{"url":"https://{region}.example/v1"}""", "v1/n", "")]
    [InlineData("""{"url":"https://a.example/{version}"}""", "n", "")]
    [InlineData("""{"url":"https://a.example"}""", "n", "a.example")]
    [InlineData("""{"url":"https://a.example/"}""", "n", "a.example")]
    [InlineData("""{"url":"/v1/"}""", "v1/n", "")]
    [InlineData("""{"url":"v1"}""", "n", "")]
    public void It_is_where_its_servers_are(string servers, string key, string hosts)
    {
        foreach (var document in new[]
        {
            $$"""{"servers":[{{servers}}],"paths":{"/n":{"post":{ {{Body}} } } } }""",
            $$"""{"servers":[{"url":"https://no.example/no"}],"paths":{"/n":{"servers":[{{servers}}],"post":{ {{Body}} } } } }""",
            $$"""{"servers":[{"url":"https://no.example/no"}],"paths":{"/n":{"servers":[{"url":"/neither"}],"post":{"servers":[{{servers}}],{{Body}} } } } }""",
        })
        {
            var endpoint = OpenApiDocument.Load(document).Single();
            Assert.Equal((key, hosts), (endpoint.Path.Key, string.Join(' ', endpoint.Hosts)));
        }
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(""" "security":[] """, "")]
    [InlineData(""" "security":[{}] """, "")]
    [InlineData(""" "security":[{"key":[]}] """, "")]
    [InlineData(""" "security":[{"oauth":["a","b"]},{"oauth":["c"]}] """, "a+b, c")]
    public void Its_token_has_scopes(string security, string scopes)
    {
        var separator = security.Length > 0 ? "," : "";
        Assert.Equal(scopes, Scopes(One($$"""{ {{Body}}{{separator}}{{security}} }""")));
        Assert.Equal(security.Length > 0 ? scopes : "all", Scopes(One($$"""{ {{Body}}{{separator}}{{security}} }""", """ "security":[{"oauth":["all"]}] """)));

        static string Scopes(Endpoint endpoint) => string.Join(", ", endpoint.Scopes.Select(list => string.Join('+', list)));
    }

    [Fact]
    public void It_is_named_by_method_and_path()
    {
        Assert.Equal("POST /n", One($$"""{ {{Body}} }""").Name);
        Assert.Equal("the note endpoint", One($$"""{"x-chat-name":"the note endpoint",{{Body}} }""").Name);
        Assert.Equal("PUT …/" + new string('b', 30), OpenApiDocument.Load($$"""{"paths":{"/aaaaaaaaa/{{new string('b', 30)}}":{"put":{ {{Body}} } } } }""").Single().Name);
    }

    [Fact]
    public void What_is_our_own_is_read_from_names_of_our_own()
    {
        var plain = One($$"""{ {{Body}} }""");
        Assert.Equal((null, false, null, null, true, true), (plain.Retired, plain.IsInvented, plain.Successor, plain.SdkMethod, plain.IsThere, plain.NullIsAbsent));
        var gone = One($$"""{"x-chat-retired":"2024","x-chat-successor":"/m","x-chat-sdk":"Post","x-chat-null-is-absent":false,{{Body}} }""");
        Assert.Equal(("2024", false, "/m", "Post", false, false), (gone.Retired, gone.IsInvented, gone.Successor, gone.SdkMethod, gone.IsThere, gone.NullIsAbsent));
        var invented = One($$"""{"x-chat-invented":true,{{Body}} }""");
        Assert.Equal((true, false), (invented.IsInvented, invented.IsThere));
        Assert.Null(One($$"""{"x-chat-whole-path":true,{{Body}} }""", """ "servers":[{"url":"/v1"}] """).Path.Match(SentPath.Of(PartialText.Known("n"))!));
        Assert.NotNull(One($$"""{"x-chat-whole-path":false,{{Body}} }""", """ "servers":[{"url":"/v1"}] """).Path.Match(SentPath.Of(PartialText.Known("n"))!));
    }

    [Fact]
    public void References_of_paths_and_bodies_are_followed()
    {
        var endpoint = OpenApiDocument.Load("""
            {"paths":{"/n":{"$ref":"#/components/pathItems/N"}},
             "components":{"pathItems":{"N":{"post":{"requestBody":{"$ref":"#/components/requestBodies/B"}}}},"requestBodies":{"B":{"content":{"application/json":{"schema":{"const":"y"}}}}}}}
            """).Single();
        Assert.Equal(("/n", "y"), (endpoint.Path.ToString(), endpoint.Body.AllowedText.Single()));
    }

    private static Endpoint One(string operation, string more = "") => Load(operation, more).Single();

    private static IEnumerable<Endpoint> Load(string operation, string more = "") =>
        OpenApiDocument.Load($$"""{"paths":{"/n":{"post":{{operation}} } }{{(more.Length > 0 ? "," : "")}}{{more}} }""");
}
