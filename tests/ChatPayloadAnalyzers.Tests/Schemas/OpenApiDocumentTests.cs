using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Schemas;

namespace ChatPayloadAnalyzers.Tests.Schemas;

/// <summary>Small documents; what the loader does not know accepts everything.</summary>
public sealed class OpenApiDocumentTests
{
    [Fact]
    public void Each_operation_with_a_json_body_is_an_endpoint()
    {
        var endpoints = OpenApiDocument.Load("""
            {"paths":{
              "/a":{"post":{"x-chat-name":"the a endpoint","x-chat-null-is-absent":false,"requestBody":{"content":{"application/json":{"schema":{}}}},"responses":{"400":{"description":"Bad"}}},
                    "get":{"summary":"no body"},
                    "parameters":[{"name":"id"}]},
              "/b":{"put":{"requestBody":{"content":{"application/json":{"schema":{}}}}},
                    "patch":{"requestBody":{"content":{"application/xml":{"schema":{}}}}}}}}
            """);
        Assert.Equal(
            [("POST", "/a", "the a endpoint", "400 Bad", false), ("PUT", "/b", "PUT /b", "400", true)],
            endpoints.Select(e => (e.Method, e.Path.ToString(), e.Name, e.Answer, e.NullIsAbsent)));
    }

    [Theory]
    [InlineData("""{"type":"object"}""", JsonKinds.Object)]
    [InlineData("""{"type":"integer"}""", JsonKinds.Number)]
    [InlineData("""{"type":"boolean"}""", JsonKinds.Boolean)]
    [InlineData("""{"type":["integer","number"]}""", JsonKinds.Number)]
    [InlineData("""{"type":["string","null"]}""", JsonKinds.String | JsonKinds.Null)]
    [InlineData("""{"type":"what"}""", JsonKinds.Any)]
    [InlineData("""{"type":7}""", JsonKinds.Any)]
    [InlineData("""{"const":"a"}""", JsonKinds.String)]
    [InlineData("""{"const":7}""", JsonKinds.Any)]
    [InlineData("""{"enum":["a","b"]}""", JsonKinds.String)]
    [InlineData("""{"enum":["a",null]}""", JsonKinds.String | JsonKinds.Null)]
    [InlineData("""{"enum":["a"],"nullable":true}""", JsonKinds.String | JsonKinds.Null)]
    [InlineData("""{"type":"object","nullable":true}""", JsonKinds.Object | JsonKinds.Null)]
    [InlineData("""{"enum":["a",7]}""", JsonKinds.Any)]
    [InlineData("""false""", JsonKinds.None)]
    [InlineData("""{"enum":[]}""", JsonKinds.Any)]
    [InlineData("""{}""", JsonKinds.Any)]
    [InlineData("""true""", JsonKinds.Any)]
    [InlineData("""{"allOf":[{"type":"object"}],"unheardOf":1}""", JsonKinds.Object)]
    public void Kinds_are_those_that_the_schema_names(string schema, object kinds)
    {
        Assert.Equal((JsonKinds)kinds, Body(schema).Kinds);
    }

    [Fact]
    public void Strings_may_be_of_a_list_or_not_blank()
    {
        Assert.Equal("a b", string.Join(' ', Body("""{"enum":["a","b"]}""").AllowedText));
        Assert.Equal("c", Body("""{"const":"c"}""").AllowedText.Single());
        Assert.Empty(Body("""{"enum":["a",7]}""").AllowedText);
        Assert.True(Body("""{"type":"string","pattern":"\\S"}""").RefusesBlank);
        Assert.False(Body("""{"type":"string","pattern":"^a$"}""").RefusesBlank);
    }

    [Fact]
    public void Objects_list_their_members_in_order()
    {
        var body = Body("""{"type":"object","required":["b"],"properties":{"a":{"type":"string"},"b":{"type":"array","minItems":2,"items":{"type":"number"}}}}""");
        Assert.Equal([("a", false), ("b", true)], body.Properties.Select(p => (p.Name, p.IsRequired)));
        Assert.Equal((2, JsonKinds.Number), (body.Find("b")!.Schema.MinItems, body.Find("b")!.Schema.Items!.Kinds));
        Assert.False(body.IsStrict);
        Assert.Null(body.Find("c"));
        Assert.True(Body("""{"additionalProperties":false}""").IsStrict);
        Assert.False(Body("""{"additionalProperties":true}""").IsStrict);
        Assert.False(Body("""{"additionalProperties":{"type":"string"}}""").IsStrict);
    }

    [Fact]
    public void What_is_our_own_stands_under_names_of_our_own()
    {
        var body = Body("""{"x-chat-exactly-one":[["a","b"],["c","d"]],"x-chat-recipient":true,"x-chat-variables":["id"],"examples":["e","f"]}""");
        Assert.Equal("a b", string.Join(' ', body.GroupOf("b")));
        Assert.Equal("c d", string.Join(' ', body.GroupOf("c")));
        Assert.Empty(body.GroupOf("e"));
        Assert.Equal((true, "id", "e"), (body.IsRecipient, body.Variables.Single(), body.Example));
    }

    [Fact]
    public void References_are_followed()
    {
        var body = Body("""{"$ref":"#/components/schemas/A"}""", """ "A":{"$ref":"#/components/schemas/a~1b~0c"},"a/b~c":{"const":"x"} """);
        Assert.Equal("x", body.AllowedText.Single());
        Assert.Same(Schema.Anything, Body("""{"$ref":"#/components/schemas/Nowhere"}"""));
        Assert.Same(Schema.Anything, Body("""{"$ref":"other.json#/A"}"""));
        Assert.Same(Schema.Anything, Body("""{"$ref":"./components/schemas/A"}""", """ "A":{"const":"x"} """));
        Assert.Same(Schema.Anything, Body("""{"$ref":""}"""));
    }

    [Fact]
    public void References_in_a_circle_end()
    {
        Assert.Same(Schema.Anything, Body("""{"$ref":"#/components/schemas/A"}""", """ "A":{"$ref":"#/components/schemas/B"},"B":{"$ref":"#/components/schemas/A"} """));
        var tree = Body("""{"$ref":"#/components/schemas/Tree"}""", """ "Tree":{"type":"object","properties":{"child":{"$ref":"#/components/schemas/Tree"}}} """);
        Assert.Same(tree, tree.Find("child")!.Schema.Find("child")!.Schema);
        var list = Body("""{"$ref":"#/components/schemas/List"}""", """ "List":{"type":"array","items":{"$ref":"#/components/schemas/List"}} """);
        Assert.Equal(JsonKinds.Array, list.Kinds);
        var either = Body("""{"$ref":"#/components/schemas/E"}""", """ "E":{"oneOf":[{"type":"string"},{"$ref":"#/components/schemas/E"}]} """);
        Assert.Equal(2, either.Alternatives.Length);
    }

    [Fact]
    public void Alternatives_of_both_keywords_are_alternatives()
    {
        Assert.Equal(
            [JsonKinds.String, JsonKinds.Object, JsonKinds.Array],
            Body("""{"oneOf":[{"type":"string"},{"type":"object"}],"anyOf":[{"type":"array"}]}""").Alternatives.Select(a => a.Kinds));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{"paths":{},}""")]
    [InlineData("""{} // comment""")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"swagger":"2.0","paths":{}}""")]
    public void What_is_no_document_is_refused(string text)
    {
        Assert.Throws<DocumentException>(() => OpenApiDocument.Load(text));
    }

    [Theory]
    [InlineData("""{"openapi":"3.0.0"}""")]
    [InlineData("""{"paths":[]}""")]
    [InlineData("""{"paths":{"/a":7}}""")]
    [InlineData("""{"paths":{"/a":{"post":[]}}}""")]
    public void A_document_without_operations_has_no_endpoints(string text)
    {
        Assert.Empty(OpenApiDocument.Load(text));
    }

    internal static Schema Body(string schema, string named = "") => Endpoint(schema, named).Body;

    internal static Endpoint Endpoint(string schema, string named = "", string version = "3.1.0") => OpenApiDocument.Load(
        $$"""{"openapi":"{{version}}","paths":{"/a":{"post":{"requestBody":{"content":{"application/json":{"schema":{{schema}} } } } } } },"components":{"schemas":{ {{named}} } } }""").Single();
}
