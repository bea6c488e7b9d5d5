using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Schemas;

namespace ChatPayloadAnalyzers.Tests.Schemas;

/// <summary>What a schema tells of its members, and which keywords it is made of.</summary>
public sealed class SchemaTests
{
    [Theory]
    [InlineData("""{"x-chat-exactly-one":[["a","b"]]}""", true)]
    [InlineData("""{"x-chat-at-least-one":[["b","a"]]}""", true)]
    [InlineData("""{"x-chat-at-least-one":[["b","c"]]}""", false)]
    [InlineData("""{"oneOf":[{"properties":{"a":{}}},{}]}""", true)]
    [InlineData("""{"oneOf":[{},{"oneOf":[{},{"required":["a"],"properties":{"b":{}}}]}]}""", true)]
    [InlineData("""{"oneOf":[{"properties":{"b":{}}},{}]}""", false)]
    [InlineData("""{"if":{"required":["a"]}}""", true)]
    [InlineData("""{"if":{},"then":{"properties":{"a":{}}}}""", true)]
    [InlineData("""{"if":{},"else":{"x-chat-exactly-one":[["a","b"]]}}""", true)]
    [InlineData("""{"if":{"required":["b"]},"then":{"required":["c"]},"else":{"required":["d"]}}""", false)]
    [InlineData("""{"properties":{"a":{}}}""", false)]
    [InlineData("{}", false)]
    public void A_member_is_spoken_of_beside_the_list_of_members(string schema, bool isMentioned) => Assert.Equal(isMentioned, OpenApiDocumentTests.Body(schema).Mentions("a"));

    [Theory]
    [InlineData("a", "ab")]
    [InlineData("b", "ab")]
    [InlineData("c", "cd")]
    [InlineData("e", "")]
    public void A_member_is_in_the_first_group_that_has_it(string name, string group) =>
        Assert.Equal(group, string.Concat(OpenApiDocumentTests.Body("""{"x-chat-at-least-one":[["b","x"],["c","d"]],"x-chat-exactly-one":[["a","b"]]}""").GroupOf(name)));

    [Theory]
    [InlineData("id", true)]
    [InlineData("agentId", true)]
    [InlineData("Id", true)]
    [InlineData("identity", false)]
    [InlineData("agentID", false)]
    [InlineData("paid", false)]
    public void A_member_is_an_identifier_by_its_name(string name, bool isOne) => Assert.Equal(isOne, new Property(name, isRequired: false, () => Schema.Anything).IsIdentifier);

    [Theory]
    [InlineData("""{"enum":["agent"]}""", "agent", true)]
    [InlineData("""{"enum":["agent"]}""", "Agent", false)]
    [InlineData("""{"enum":["agent"],"x-chat-ignores-case":true}""", "Agent", true)]
    [InlineData("""{"enum":["agent","user"]}""", "user", true)]
    [InlineData("""{"enum":["agent"]}""", "", false)]
    [InlineData("{}", "", true)]
    public void A_text_may_be_one_of_those_that_are_listed(string schema, string text, bool may) => Assert.Equal(may, OpenApiDocumentTests.Body(schema).MayAllow(PartialText.Known(text)));

    /// <summary>By the specifications of JSON Schema 2020-12 and OpenAPI 3.0: what they ask is read, or they ask for nothing.</summary>
    [Theory]
    [InlineData("type", "\"object\"")]
    [InlineData("properties", "{}")]
    [InlineData("required", "[]")]
    [InlineData("additionalProperties", "true")]
    [InlineData("items", "{}")]
    [InlineData("enum", "[\"a\"]")]
    [InlineData("const", "\"a\"")]
    [InlineData("minItems", "1")]
    [InlineData("maxItems", "1")]
    [InlineData("minLength", "1")]
    [InlineData("maxLength", "1")]
    [InlineData("minimum", "1")]
    [InlineData("maximum", "1")]
    [InlineData("exclusiveMinimum", "1")]
    [InlineData("exclusiveMaximum", "1")]
    [InlineData("pattern", "\"a\"")]
    [InlineData("allOf", "[{}]")]
    [InlineData("oneOf", "[{}]")]
    [InlineData("anyOf", "[{}]")]
    [InlineData("if", "{}")]
    [InlineData("then", "{}")]
    [InlineData("else", "{}")]
    [InlineData("nullable", "true")]
    [InlineData("readOnly", "true")]
    [InlineData("discriminator", "{}")]
    [InlineData("$ref", "7")]
    [InlineData("$defs", "{}")]
    [InlineData("definitions", "{}")]
    [InlineData("title", "\"a\"")]
    [InlineData("description", "\"a\"")]
    [InlineData("default", "1")]
    [InlineData("example", "1")]
    [InlineData("examples", "[1]")]
    [InlineData("deprecated", "true")]
    [InlineData("writeOnly", "true")]
    [InlineData("format", "\"uuid\"")]
    [InlineData("xml", "{}")]
    [InlineData("externalDocs", "{}")]
    [InlineData("$comment", "\"a\"")]
    [InlineData("$id", "\"a\"")]
    [InlineData("$schema", "\"a\"")]
    [InlineData("$anchor", "\"a\"")]
    [InlineData("contentMediaType", "\"text/plain\"")]
    [InlineData("contentEncoding", "\"base64\"")]
    [InlineData("x-anything", "{}")]
    public void A_keyword_that_is_read_or_asks_for_nothing_leaves_nothing_open(string keyword, string value) =>
        Assert.False(OpenApiDocumentTests.Body($$"""{"{{keyword}}":{{value}} }""").IsPartial);

    [Theory]
    [InlineData("not", "{}")]
    [InlineData("patternProperties", "{}")]
    [InlineData("uniqueItems", "true")]
    [InlineData("multipleOf", "2")]
    [InlineData("unheardOf", "1")]
    [InlineData("", "1")]
    [InlineData("enum", "[7]")]
    [InlineData("enum", "[\"a\",7]")]
    public void Any_other_keyword_may_ask_for_more(string keyword, string value) => Assert.True(OpenApiDocumentTests.Body($$"""{"{{keyword}}":{{value}} }""").IsPartial);

    [Theory]
    [InlineData("2", 2)]
    [InlineData("0", 0)]
    [InlineData("2e0", 2)]
    [InlineData("2147483647", 2147483647)]
    [InlineData("2147483648", 0)]
    [InlineData("-1", 0)]
    [InlineData("1.5", 0)]
    [InlineData("\"2\"", 0)]
    [InlineData("true", 0)]
    public void A_count_is_a_whole_number(string count, int read) => Assert.Equal(read, OpenApiDocumentTests.Body($$"""{"minItems":{{count}} }""").MinItems);

    [Fact]
    public void An_array_may_have_to_be_empty() => Assert.Equal(0, OpenApiDocumentTests.Body("""{"maxItems":0}""").MaxItems);

    [Fact]
    public void Of_many_schemas_side_by_side_each_is_read()
    {
        var body = OpenApiDocumentTests.Body("{\"properties\":{" + string.Join(',', Enumerable.Range(0, 200).Select(i => $"\"p{i}\":{{\"type\":\"number\"}}")) + "}}");
        Assert.All(body.Properties, property => Assert.Equal(JsonKinds.Number, property.Schema.Kinds));
    }

    [Theory]
    [InlineData("""{"example":"a"}""", "a")]
    [InlineData("""{"examples":["b","c"],"example":"a"}""", "b")]
    [InlineData("""{"examples":[7],"example":"a"}""", "a")]
    [InlineData("""{"example":7}""", null)]
    public void An_example_is_a_text(string schema, string? example) => Assert.Equal(example, OpenApiDocumentTests.Body(schema).Example);

    [Fact]
    public void A_member_that_is_required_and_nowhere_described_may_be_anything()
    {
        var body = OpenApiDocumentTests.Body("""{"required":["b","a"],"properties":{"a":{"const":"x"}}}""");
        Assert.Equal([("a", true), ("b", true)], body.Properties.Select(property => (property.Name, property.IsRequired)));
        Assert.Same(Schema.Anything, body.Find("b")!.Schema);
    }

    [Fact]
    public void Where_a_value_belongs_instead_is_read_once_for_each_name()
    {
        var instead = OpenApiDocumentTests.Body("""{"x-chat-instead":{"a":"b.c","d":7,"a":"e"}}""").Instead;
        Assert.Equal("b.c", Assert.Single(instead).Value);
    }

    [Theory]
    [InlineData("x-chat-exactly-one")]
    [InlineData("x-chat-at-least-one")]
    public void A_group_of_one_is_none(string keyword)
    {
        var body = OpenApiDocumentTests.Body($$"""{"{{keyword}}":[["a"],[],7] }""");
        Assert.Empty(body.ExactlyOne.Concat(body.AtLeastOne));
    }

    [Theory]
    [InlineData("""{"oneOf":[{"required":["a"]},{"required":["b"]}]}""", "ab", "", 0)]
    [InlineData("""{"anyOf":[{"required":["a"]},{"required":["b"]}]}""", "", "ab", 0)]
    [InlineData("""{"oneOf":[{"required":["a"]},{"required":["b"]}],"anyOf":[{"required":["c"]},{"required":["d"]}]}""", "ab", "cd", 0)]
    [InlineData("""{"oneOf":[{"required":["a"]},{"required":["b"]}],"anyOf":[{"type":"object"}]}""", "ab", "", 3)]
    [InlineData("""{"anyOf":[{"required":["a"]},{"required":["b"]}],"oneOf":[{"type":"object"}]}""", "", "ab", 3)]
    [InlineData("""{"oneOf":[{"required":["a"]}]}""", "", "", 1)]
    [InlineData("""{"oneOf":[{"required":["a","b"]},{"required":["c"]}]}""", "", "", 2)]
    [InlineData("""{"oneOf":[{"required":["a"],"type":"object"},{"required":["b"]}]}""", "", "", 2)]
    [InlineData("""{"oneOf":[{"required":["a"]},7]}""", "", "", 2)]
    public void Nothing_but_required_names_is_a_group(string schema, string exactly, string least, int alternatives)
    {
        var body = OpenApiDocumentTests.Body(schema);
        Assert.Equal((exactly, least, alternatives), (string.Concat(body.ExactlyOne.SelectMany(group => group)), string.Concat(body.AtLeastOne.SelectMany(group => group)), body.Alternatives.Length));
    }

    [Theory]
    [InlineData("""{"mapping":{"round":"#/components/schemas/Circle","rund":"Circle","x":"Square"},"propertyName":"kind"}""", "round|rund|Circle")]
    [InlineData("""{"mapping":{"Circle":"Circle"},"propertyName":"kind"}""", "Circle")]
    [InlineData("""{"propertyName":"kind"}""", "Circle")]
    [InlineData("""{"mapping":{"round":"Circle"}}""", null)]
    public void A_discriminator_has_the_names_of_its_mapping_and_of_the_schema(string discriminator, string? names)
    {
        var body = OpenApiDocumentTests.Body($$"""{"oneOf":[{"$ref":"#/components/schemas/Circle"},{"type":"string"}],"discriminator":{{discriminator}} }""", """ "Circle":{"type":"object"} """);
        var kind = body.Alternatives[0].Find("kind");
        Assert.Equal((names, names is null ? null : (JsonKinds?)JsonKinds.String), (kind is null ? null : string.Join('|', kind.Schema.AllowedText), kind?.Schema.Kinds));
        Assert.True(kind is null || !kind.IsRequired);
        Assert.Equal(JsonKinds.Object, body.Alternatives[0].Kinds);
        Assert.Null(body.Alternatives[1].Find("kind"));
    }

    [Fact]
    public void Schemas_nested_deeper_than_anybody_writes_accept_everything()
    {
        Assert.Equal(JsonKinds.Number, Innermost(60));
        Assert.Equal(JsonKinds.Any, Innermost(70));

        static JsonKinds Innermost(int depth)
        {
            var text = string.Concat(Enumerable.Repeat("""{"items":""", depth)) + """{"type":"number"}""" + new string('}', depth);
            var schema = OpenApiDocumentTests.Body(text);
            while (schema.Items is { } items) schema = items;
            return schema.Kinds;
        }
    }
}
