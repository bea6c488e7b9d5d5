using ChatPayloadAnalyzers.Schemas;
using ChatPayloadAnalyzers.Tests.Rules;

namespace ChatPayloadAnalyzers.Tests.Schemas;

/// <summary>What the keywords of a document come to: a schema, a body, and what the rules say of it.</summary>
public sealed class SchemaReaderTests
{
    private const string OfChannel = """{"properties":{"t":{"type":"string"},"b":{"type":"string"}},"if":{"properties":{"t":{"const":"x"}},"required":["t"]},"then":{"required":["a"],"properties":{"a":{"maxLength":3}}},"else":{"required":["b"]}}""";

    private const string Forbidden = """{"properties":{"t":{"type":"string"},"a":{"type":"string"}},"if":{"properties":{"t":{"const":"x"}},"required":["t"]},"then":{"properties":{"a":false}}}""";

    private const string Shapes = """{"required":["kind"],"properties":{"kind":{"type":"string"}},"oneOf":[{"$ref":"#/components/schemas/Circle"},{"$ref":"#/components/schemas/Square"}],"discriminator":{"propertyName":"kind","mapping":{"round":"#/components/schemas/Circle"}}}""";

    private const string ShapeSchemas = """ "Circle":{"required":["radius"],"properties":{"radius":{"type":"number"}}},"Square":{"required":["side"],"properties":{"side":{"type":"number"}}} """;

    [Theory]
    [InlineData("""{"allOf":[{"required":["a"],"properties":{"a":{"type":"string"}}},{"required":["b"]}]}""", "{}", "CHAT1002 'a', 'b' are missing")]
    [InlineData("""{"allOf":[{"properties":{"a":{}},"additionalProperties":false},{"properties":{"b":{}}}]}""", """{"a":1,"b":2}""", "")]
    [InlineData("""{"allOf":[{"properties":{"a":{}},"additionalProperties":false},{"properties":{"b":{}}}]}""", """{"a":1,"c":2}""", "CHAT1004 'c' is not a member it knows")]
    [InlineData("""{"properties":{"a":{"allOf":[{"maxLength":5},{"maxLength":3}]}}}""", """{"a":"abcd"}""", "CHAT2002 'a' is longer than 3 characters")]
    [InlineData("""{"properties":{"a":{"allOf":[{"minimum":1,"maximum":9},{"minimum":3,"exclusiveMaximum":9}]}}}""", """{"a":2}""", "CHAT2002 'a' is less than 3")]
    [InlineData("""{"properties":{"a":{"allOf":[{"minimum":1,"maximum":9},{"minimum":3,"exclusiveMaximum":9}]}}}""", """{"a":9}""", "CHAT2002 'a' is not less than 9")]
    [InlineData("""{"properties":{"a":{"allOf":[{"type":"string"},{"type":"number"}]}}}""", """{"a":true}""", "")]
    [InlineData("""{"properties":{"a":{"allOf":[{"enum":["x","y"]},{"enum":["y","z"]}]}}}""", """{"a":"x"}""", "CHAT2002 'a' is 'x'")]
    public void The_parts_of_allOf_hold_together(string schema, string body, string says) => AssertSays(schema, body, says);

    [Theory]
    [InlineData(OfChannel, """{"t":"x"}""", "CHAT3003 'a' is missing beside 't' 'x'")]
    [InlineData(OfChannel, """{"t":"x","a":"abc"}""", "")]
    [InlineData(OfChannel, """{"t":"x","a":"abcd"}""", "CHAT2002 'a' is longer than 3 characters")]
    [InlineData(OfChannel, """{"t":"x","a":null}""", "")]
    [InlineData(OfChannel, """{"t":"y"}""", "CHAT3003 'b' is missing beside 't' 'y'")]
    [InlineData(OfChannel, """{"t":"…"}""", "")]
    [InlineData(OfChannel, """{"t"?:"x"}""", "")]
    [InlineData(OfChannel, """{…}""", "")]
    [InlineData(OfChannel, "{}", "CHAT3003 'b' is missing")]
    [InlineData(Forbidden, """{"t":"x","a":"y"}""", "CHAT3001 'a' may not stand beside 't' 'x'")]
    [InlineData(Forbidden, """{"t":"x","a":null}""", "")]
    [InlineData(Forbidden, """{"t":"y","a":"y"}""", "")]
    public void A_condition_asks_where_it_certainly_holds(string schema, string body, string says) => AssertSays(schema, body, says);

    [Theory]
    [InlineData("oneOf", "{}", "CHAT3002 'a' and 'b' are missing")]
    [InlineData("oneOf", """{"a":1}""", "")]
    [InlineData("oneOf", """{"a":1,"b":2}""", "CHAT3001 'a' and 'b' stand together")]
    [InlineData("oneOf", """{"a":1,"b":null}""", "")]
    [InlineData("oneOf", """{"a":1,"b"?:2}""", "")]
    [InlineData("oneOf", """{"a":1,"b":[]}""", "")]
    [InlineData("oneOf", """{…}""", "")]
    [InlineData("anyOf", "{}", "CHAT3002 'a' and 'b' are missing")]
    [InlineData("anyOf", """{"a":1,"b":2}""", "")]
    public void Alternatives_of_nothing_but_required_names_are_a_group(string keyword, string body, string says)
    {
        const string Listed = """ "properties":{"a":{},"b":{}}, """;
        foreach (var listed in new[] { "", Listed })
            AssertSays($$"""{"type":"object",{{listed}}"{{keyword}}":[{"required":["a"]},{"required":["b"]}]}""", body, says);
    }

    [Theory]
    [InlineData("""{"kind":"round","side":1}""", "CHAT1007 'side'; CHAT1002 'radius' is missing")]
    [InlineData("""{"kind":"Circle"}""", "CHAT1002 'radius' is missing")]
    [InlineData("""{"kind":"Square","radius":1}""", "CHAT1007 'radius'; CHAT1002 'side' is missing")]
    [InlineData("""{"kind":"Square","side":"a"}""", "CHAT1003 'side' is a string")]
    [InlineData("""{"kind":"round","radius":1}""", "")]
    [InlineData("""{"kind":"Triangle"}""", "")]
    [InlineData("""{"kind":"…"}""", "")]
    [InlineData("""{…}""", "")]
    public void A_discriminator_chooses_among_alternatives(string body, string says)
    {
        Assert.Equal(Sorted(says), Sorted(Judged.Says(body, OpenApiDocumentTests.Endpoint(Shapes, ShapeSchemas))));
    }

    [Theory]
    [InlineData("3.1.0", """{"minimum":1}""", "0", "CHAT2002 'a' is less than 1")]
    [InlineData("3.1.0", """{"minimum":1}""", "1", "")]
    [InlineData("3.1.0", """{"exclusiveMinimum":1}""", "1", "CHAT2002 'a' is not more than 1")]
    [InlineData("3.0.3", """{"minimum":1,"exclusiveMinimum":true}""", "1", "CHAT2002 'a' is not more than 1")]
    [InlineData("3.0.3", """{"minimum":1,"exclusiveMinimum":false}""", "1", "")]
    // Of a bound and an exclusive one only the latter is read.
    [InlineData("3.1.0", """{"minimum":5,"exclusiveMinimum":3}""", "5", "")]
    [InlineData("3.1.0", """{"minimum":5,"exclusiveMinimum":3}""", "3", "CHAT2002 'a' is not more than 3")]
    [InlineData("3.1.0", """{"maximum":5,"exclusiveMaximum":7}""", "5", "")]
    [InlineData("3.1.0", """{"maximum":5,"exclusiveMaximum":7}""", "7", "CHAT2002 'a' is not less than 7")]
    [InlineData("3.1.0", """{"exclusiveMaximum":10}""", "10", "CHAT2002 'a' is not less than 10")]
    [InlineData("3.0.3", """{"maximum":10,"exclusiveMaximum":true}""", "10", "CHAT2002 'a' is not less than 10")]
    [InlineData("3.1.0", """{"maximum":10}""", "10.5", "CHAT2002 'a' is more than 10")]
    [InlineData("3.1.0", """{"maximum":10}""", "~d", "")]
    [InlineData("3.1.0", """{"minLength":2}""", "\"a\"", "CHAT2002 'a' is shorter than 2 characters")]
    [InlineData("3.1.0", """{"minLength":2}""", "\"a…\"", "")]
    [InlineData("3.1.0", """{"maxLength":2}""", "\"abc…\"", "CHAT2002 'a' is longer than 2 characters")]
    [InlineData("3.1.0", """{"maxLength":1}""", "\"\ud83d\ude00\"", "")]
    [InlineData("3.1.0", """{"pattern":"^[a-z]+$"}""", "\"A1\"", "CHAT2002 'a' is no match for ^[a-z]+$")]
    [InlineData("3.1.0", """{"pattern":"^[a-z]+$"}""", "\"a…\"", "")]
    [InlineData("3.1.0", """{"pattern":"(unclosed"}""", "\"A1\"", "")]
    [InlineData("3.1.0", """{"maxItems":1}""", "[1,2]", "CHAT2002 'a' has 2 items")]
    [InlineData("3.1.0", """{"minItems":2}""", "[1]", "CHAT2002 'a' has 1 items")]
    [InlineData("3.1.0", """{"minItems":2}""", "[1,…]", "")]
    public void Limits_are_those_of_both_versions(string version, string schema, string value, string says)
    {
        Assert.Equal(says, Judged.Says($$"""{"a":{{value}}}""", OpenApiDocumentTests.Endpoint($$"""{"properties":{"a":{{schema}} } }""", version: version)));
    }

    [Theory]
    [InlineData("""{"type":"string","nullable":true}""", "null", "")]
    [InlineData("""{"type":["string","null"]}""", "null", "")]
    [InlineData("""{"type":"string"}""", "null", "CHAT1002 'a' is missing")]
    [InlineData("""{"type":"string","nullable":true}""", "7", "CHAT1003 'a' is a number")]
    public void What_may_be_null_is_there_when_it_is_null(string schema, string value, string says) =>
        AssertSays($$"""{"required":["a"],"properties":{"a":{{schema}} } }""", $$"""{"a":{{value}}}""", says);

    [Fact]
    public void What_is_for_answers_alone_need_not_be_sent()
    {
        AssertSays("""{"required":["a"],"properties":{"a":{"type":"string","readOnly":true}}}""", "{}", "");
        Assert.Equal("", Judged.Says("{}", OpenApiDocumentTests.Endpoint("""{"required":["a"],"properties":{"a":{"$ref":"#/components/schemas/A"}}}""", """ "A":{"type":"string","readOnly":true} """)));
    }

    [Theory]
    [InlineData("""{"type":"object","not":{"required":["a"]}}""")]
    [InlineData("""{"type":"object","propertyNames":{"pattern":"^x"}}""")]
    [InlineData("""{"type":"object","minProperties":3}""")]
    [InlineData("""{"type":"object","dependentRequired":{"a":["b"]}}""")]
    [InlineData("""{"type":"object","additionalProperties":false,"patternProperties":{"^a":{}}}""")]
    [InlineData("""{"type":"object","unheardOf":["a"]}""")]
    public void Keywords_that_are_not_known_ask_for_nothing(string schema)
    {
        AssertSays(schema, """{"a":1}""", "");
        Assert.True(OpenApiDocumentTests.Body(schema).Accepts(Payloads.PayloadNotation.Read("""{"a":1}""")) != Truth.No);
    }

    [Theory]
    [InlineData("""{"tags":{"x":"y"}}""", "")]
    [InlineData("""{"tags":{"x":7}}""", "CHAT1003 'tags.x' is a number")]
    [InlineData("""{"tags":{"x":{"y":"z"}}}""", "CHAT1003 'tags.x' is an object")]
    [InlineData("""{"tags":{"x":null}}""", "")]
    [InlineData("""{"tags":{"x":…}}""", "")]
    [InlineData("""{"tags":{"x"?:7}}""", "")]
    [InlineData("""{"tags":{…}}""", "")]
    [InlineData("""{"tags":{"Known":"a"}}""", "")]
    public void The_values_of_a_map_are_judged_and_its_names_are_not(string body, string says) =>
        AssertSays("""{"properties":{"tags":{"type":"object","properties":{"known":{}},"additionalProperties":{"type":"string"}}}}""", body, says);

    [Fact]
    public void References_in_a_circle_are_judged_as_deep_as_the_body_is()
    {
        var tree = OpenApiDocumentTests.Endpoint("""{"$ref":"#/components/schemas/Tree"}""", """ "Tree":{"type":"object","required":["name"],"properties":{"name":{"type":"string"},"child":{"$ref":"#/components/schemas/Tree"}}} """);
        Assert.Equal("CHAT1003 'child.child.name' is a number", Judged.Says("""{"name":"a","child":{"name":"b","child":{"name":7}}}""", tree));
    }

    [Fact]
    public void Beside_a_reference_other_keywords_count_in_3_1_alone()
    {
        const string Schema = """{"$ref":"#/components/schemas/A","required":["b"]}""";
        const string Named = """ "A":{"properties":{"b":{}}} """;
        Assert.Equal("CHAT1002 'b' is missing", Judged.Says("{}", OpenApiDocumentTests.Endpoint(Schema, Named)));
        Assert.Equal("", Judged.Says("{}", OpenApiDocumentTests.Endpoint(Schema, Named, "3.0.3")));
    }

    private static void AssertSays(string schema, string body, string says) => Assert.Equal(says, Judged.Says(body, OpenApiDocumentTests.Endpoint(schema)));

    private static string Sorted(string says) => string.Join("; ", says.Split("; ").Order());
}
