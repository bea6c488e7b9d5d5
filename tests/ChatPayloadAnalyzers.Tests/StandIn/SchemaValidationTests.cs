using System.Text.Json;
using ConversationsApi;

namespace ChatPayloadAnalyzers.Tests.StandIn;

/// <summary>The validator of the stand-in, keyword by keyword: the laws hold the analyzer against it.</summary>
public sealed class SchemaValidationTests
{
    private const string OfChannel = """{"if":{"properties":{"t":{"const":"x"}},"required":["t"]},"then":{"required":["a"],"properties":{"b":false}},"else":{"required":["b"]}}""";

    private const string Shapes = """{"oneOf":[{"$ref":"#/$defs/Circle"},{"$ref":"#/$defs/Square"}],"discriminator":{"propertyName":"kind","mapping":{"round":"#/$defs/Circle"}},"$defs":{"Circle":{"required":["radius"]},"Square":{"required":["side"]}}}""";

    [Theory]
    [InlineData("true", "7", "")]
    [InlineData("false", "7", "body: may not be here")]
    [InlineData("""{"type":"string"}""", "7", "body: is of the wrong kind")]
    [InlineData("""{"type":["string","null"]}""", "null", "")]
    [InlineData("""{"type":"string","nullable":true,"enum":["a"]}""", "null", "")]
    [InlineData("""{"type":"string"}""", "null", "body: is of the wrong kind")]
    [InlineData("""{"type":"integer"}""", "1.0", "")]
    [InlineData("""{"type":"integer"}""", "1.5", "body: is of the wrong kind")]
    [InlineData("""{"type":"number"}""", "1e400", "")]
    [InlineData("""{"type":"boolean"}""", "true", "")]
    [InlineData("""{"const":"a"}""", "\"b\"", "body: must be a")]
    [InlineData("""{"enum":["a","b"]}""", "\"B\"", "body: must be one of [\"a\",\"b\"]")]
    [InlineData("""{"enum":["a","b"],"x-chat-ignores-case":true}""", "\"B\"", "")]
    [InlineData("""{"enum":[1,{"a":2}]}""", """{"a":2}""", "")]
    [InlineData("""{"minLength":2}""", "\"a\"", "body: is too short")]
    [InlineData("""{"maxLength":1}""", "\"ab\"", "body: is too long")]
    [InlineData("""{"maxLength":1}""", "\"\ud83d\ude00\"", "")]
    [InlineData("""{"pattern":"\\S"}""", "\" \"", "body: does not match \\S")]
    [InlineData("""{"minimum":1}""", "0", "body: is too small")]
    [InlineData("""{"exclusiveMinimum":1}""", "1", "body: is too small")]
    [InlineData("""{"minimum":1,"exclusiveMinimum":true}""", "1", "body: is too small")]
    [InlineData("""{"minimum":1,"exclusiveMinimum":false}""", "1", "")]
    [InlineData("""{"maximum":1}""", "2", "body: is too large")]
    [InlineData("""{"exclusiveMaximum":1}""", "1", "body: is too large")]
    [InlineData("""{"maximum":1,"exclusiveMaximum":true}""", "1", "body: is too large")]
    [InlineData("""{"minItems":1}""", "[]", "body: has too few items")]
    [InlineData("""{"maxItems":1}""", "[1,2]", "body: has too many items")]
    [InlineData("""{"items":{"type":"string"}}""", "[\"a\",1]", "[1]: is of the wrong kind")]
    [InlineData("""{"required":["a"]}""", "{}", "a: is required")]
    [InlineData("""{"required":["a"]}""", """{"a":null}""", "a: is required")]
    [InlineData("""{"required":["a"],"properties":{"a":{"type":["string","null"]}}}""", """{"a":null}""", "")]
    [InlineData("""{"required":["a"],"properties":{"a":{"readOnly":true}}}""", "{}", "")]
    [InlineData("""{"properties":{"a":{"type":"string"}}}""", """{"a":null,"b":7}""", "")]
    [InlineData("""{"properties":{"a":{"properties":{"b":{"type":"string"}}}}}""", """{"a":{"b":7}}""", "a.b: is of the wrong kind")]
    [InlineData("""{"properties":{"a":{"type":"string"}}}""", """{"a":7,"a":"b"}""", "")]
    [InlineData("""{"additionalProperties":false,"properties":{"a":{}}}""", """{"a":1,"b":2,"c":null}""", "b: may not be here")]
    [InlineData("""{"additionalProperties":{"type":"string"}}""", """{"a":1}""", "a: is of the wrong kind")]
    [InlineData("""{"x-chat-exactly-one":[["a","b"]]}""", "{}", "body: must have exactly one of a, b")]
    [InlineData("""{"x-chat-exactly-one":[["a","b"]]}""", """{"a":1,"b":2}""", "body: must have exactly one of a, b")]
    [InlineData("""{"x-chat-exactly-one":[["a","b"]]}""", """{"a":1,"b":null}""", "")]
    [InlineData("""{"x-chat-at-least-one":[["a","b"]]}""", "{}", "body: must have a or b")]
    [InlineData("""{"x-chat-at-least-one":[["a","b"]]}""", """{"a":1,"b":2}""", "")]
    [InlineData("""{"allOf":[{"required":["a"]},{"required":["b"]}]}""", "{}", "a: is required; b: is required")]
    [InlineData("""{"oneOf":[{"type":"string"},{"type":"number"}]}""", "true", "body: must be exactly one of the alternatives")]
    [InlineData("""{"oneOf":[{"required":["a"]},{"required":["b"]}]}""", """{"a":1,"b":2}""", "body: must be exactly one of the alternatives")]
    [InlineData("""{"anyOf":[{"required":["a"]},{"required":["b"]}]}""", """{"a":1,"b":2}""", "")]
    [InlineData("""{"anyOf":[{"type":"string"},{"type":"number"}]}""", "true", "body: is none of the alternatives")]
    [InlineData(Shapes, """{"kind":"round","radius":1,"side":1}""", "")]
    [InlineData(Shapes, """{"kind":"round","side":1}""", "body: must be exactly one of the alternatives")]
    [InlineData(Shapes, """{"kind":"Square","side":1}""", "")]
    [InlineData(OfChannel, """{"t":"x","b":1}""", "a: is required; b: may not be here")]
    [InlineData(OfChannel, """{"t":"x","a":1,"b":null}""", "")]
    [InlineData(OfChannel, "{}", "b: is required")]
    [InlineData("""{"unheardOf":1,"format":"date-time"}""", "\"a\"", "")]
    [InlineData("""{"$ref":"#/$defs/a~1b","$defs":{"a/b":{"type":"string"}}}""", "7", "body: is of the wrong kind")]
    [InlineData("""{"$ref":"#"}""", "7", "")]
    [InlineData("""{"$ref":"#/$defs/A","$defs":{"A":{"$ref":"#/$defs/B"},"B":{"$ref":"#/$defs/A"}}}""", "7", "")]
    public void Each_keyword_asks_for_what_it_says(string schema, string value, string faults)
    {
        Assert.Equal(faults, string.Join("; ", Faults(schema, value, nullIsAbsent: true)));
    }

    [Fact]
    public void Where_null_is_a_value_it_is_judged()
    {
        Assert.Equal(["a: is of the wrong kind"], Faults("""{"required":["a"],"properties":{"a":{"type":"string"}}}""", """{"a":null}""", nullIsAbsent: false));
    }

    [Fact]
    public void Beside_a_reference_other_keywords_count_in_3_1_alone()
    {
        const string Schema = """{"$ref":"#/$defs/A","required":["b"],"$defs":{"A":{}}}""";
        Assert.Equal(["b: is required"], Faults(Schema, "{}", nullIsAbsent: true));
        Assert.Empty(Faults(Schema.Replace("{\"$ref", "{\"openapi\":\"3.0.3\",\"$ref"), "{}", nullIsAbsent: true));
    }

    private static IReadOnlyList<string> Faults(string schema, string value, bool nullIsAbsent)
    {
        using var document = JsonDocument.Parse(schema);
        using var body = JsonDocument.Parse(value);
        return new SchemaValidation(document.RootElement, nullIsAbsent).Faults(body.RootElement, document.RootElement);
    }
}
