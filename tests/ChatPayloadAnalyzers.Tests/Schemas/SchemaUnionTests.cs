using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Schemas;

namespace ChatPayloadAnalyzers.Tests.Schemas;

/// <summary>What the parts of an <c>allOf</c> ask together.</summary>
public sealed class SchemaUnionTests
{
    /// <summary>Keywords that count whichever part says them.</summary>
    public static TheoryData<string, string> Keywords => new()
    {
        { """{"type":"string"}""", "String" },
        { """{"additionalProperties":false}""", "strict" },
        { """{"additionalProperties":true}""", "map" },
        { """{"additionalProperties":{"const":"x"}}""", "map, others are x" },
        { """{"x-chat-exactly-one":[["a","b"]]}""", "one of ab" },
        { """{"x-chat-at-least-one":[["a","b"]]}""", "some of ab" },
        { """{"if":{"required":["a"]},"then":{"required":["b"]}}""", "1 conditions" },
        { """{"items":{"const":"x"}}""", "items x" },
        { """{"minItems":2}""", "2 items or more" },
        { """{"maxItems":3}""", "3 items or fewer" },
        { """{"enum":["x","y"]}""", "String, x|y" },
        { """{"x-chat-ignores-case":true}""", "any case" },
        { """{"maxLength":3}""", "3 characters" },
        { """{"pattern":"\\S"}""", "not blank" },
        { """{"x-chat-recipient":true}""", "recipient" },
        { """{"examples":["x"]}""", "as x" },
        { """{"x-chat-variables":["x"]}""", "in x" },
        { """{"x-chat-not-path-parameter":"x"}""", "not of x" },
        { """{"x-chat-item-of":"x"}""", "of x" },
        { """{"x-chat-also-called":["x"]}""", "called x" },
        { """{"x-chat-instead":{"x":"y"}}""", "y for x" },
        { """{"oneOf":[{"type":"string"},{"type":"number"}],"discriminator":{"propertyName":"x"}}""", "2 alternatives by x" },
        { """{"unheardOf":1}""", "partial" },
        { """{"properties":{"a":{"const":"x"}},"required":["a"]}""", "a! x" },
    };

    [Theory]
    [MemberData(nameof(Keywords))]
    public void A_keyword_counts_whichever_part_says_it(string part, string says)
    {
        // A part that says something else, so that nothing is passed over.
        const string Other = """{"format":"other"}""";
        Assert.Equal(says, Shown(OpenApiDocumentTests.Body(part)));
        Assert.Equal(says, Shown(OpenApiDocumentTests.Body($$"""{"allOf":[{{part}},{{Other}}]}""")));
        Assert.Equal(says, Shown(OpenApiDocumentTests.Body($$"""{"allOf":[{{Other}},{{part}}]}""")));
    }

    [Fact]
    public void What_asks_for_nothing_adds_nothing()
    {
        var schema = OpenApiDocumentTests.Body("""{"type":"string"}""");
        Assert.Same(schema, SchemaUnion.Both(Schema.Anything, schema));
        Assert.Same(schema, SchemaUnion.Both(schema, Schema.Anything));
    }

    [Theory]
    [InlineData("""{"minItems":1,"maxItems":5}""", """{"minItems":2,"maxItems":6}""", "2 items or more, 5 items or fewer")]
    [InlineData("""{"type":["string","number"]}""", """{"type":["string","null"]}""", "String")]
    [InlineData("""{"type":"string"}""", """{"type":"number"}""", "")]
    [InlineData("""{"type":"string"}""", """false""", "None")]
    [InlineData("""false""", """{"type":"string"}""", "None")]
    [InlineData("""{"enum":["x","y"]}""", """{"enum":["y","z"]}""", "String, y")]
    [InlineData("""{"enum":["x"]}""", """{"enum":["y"]}""", "String, x")]
    [InlineData("""{"items":{"minItems":1}}""", """{"items":{"maxItems":2}}""", "items (1 items or more, 2 items or fewer)")]
    [InlineData("""{"additionalProperties":false}""", """{"additionalProperties":true}""", "map")]
    [InlineData("""{"additionalProperties":true}""", """{"additionalProperties":false}""", "map")]
    [InlineData("""{"additionalProperties":{"const":"x"}}""", """{"additionalProperties":{"const":"y"}}""", "map, others are x")]
    [InlineData("""{"x-chat-exactly-one":[["a","b"]]}""", """{"x-chat-exactly-one":[["c","d"]]}""", "one of ab, one of cd")]
    [InlineData("""{"x-chat-at-least-one":[["a","b"]]}""", """{"x-chat-at-least-one":[["c","d"]]}""", "some of ab, some of cd")]
    [InlineData("""{"if":{},"then":{"required":["b"]}}""", """{"if":{},"then":{"required":["b"]}}""", "2 conditions")]
    [InlineData("""{"examples":["x"],"x-chat-variables":["v"],"x-chat-item-of":"i","x-chat-not-path-parameter":"p"}""", """{"examples":["y"],"x-chat-variables":["w"],"x-chat-item-of":"j","x-chat-not-path-parameter":"q"}""", "as x, in v, not of p, of i")]
    [InlineData("""{"x-chat-also-called":["x"],"x-chat-instead":{"x":"y"}}""", """{"x-chat-also-called":["y"],"x-chat-instead":{"x":"z"}}""", "called x|y, z for x")]
    [InlineData("""{"oneOf":[{"type":"string"},{"type":"number"}],"discriminator":{"propertyName":"x"}}""", """{"oneOf":[{"type":"string"},{"type":"number"},{}],"discriminator":{"propertyName":"y"}}""", "2 alternatives by x, partial")]
    [InlineData("""{"pattern":"a"}""", """{"pattern":"a"}""", "pattern a")]
    [InlineData("""{"pattern":"a"}""", """{"pattern":"b"}""", "pattern a, partial")]
    [InlineData("""{"properties":{"a":{"minItems":1},"b":{}}}""", """{"required":["a"],"properties":{"c":{},"a":{"maxItems":2}}}""", "a! (1 items or more, 2 items or fewer), b, c")]
    [InlineData("""{"required":["a"],"properties":{"a":{}}}""", """{"properties":{"a":{}}}""", "a!")]
    public void Of_two_that_speak_of_one_thing_both_count_or_the_first(string left, string right, string says) =>
        Assert.Equal(says, Shown(OpenApiDocumentTests.Body($$"""{"allOf":[{{left}},{{right}}]}""")));

    private static string Shown(Schema schema) => string.Join(", ", Parts(schema));

    private static IEnumerable<string> Parts(Schema schema)
    {
        if (schema.Kinds != JsonKinds.Any) yield return schema.Kinds.ToString();
        if (schema.IsStrict) yield return "strict";
        if (schema.IsMap) yield return "map";
        if (schema.Additional is { } others) yield return $"others are {others.Value.AllowedText.Single()}";
        foreach (var group in schema.ExactlyOne) yield return $"one of {string.Concat(group)}";
        foreach (var group in schema.AtLeastOne) yield return $"some of {string.Concat(group)}";
        if (!schema.Conditions.IsEmpty) yield return $"{schema.Conditions.Length} conditions";
        if (schema.Items is { } items) yield return items.AllowedText.IsEmpty ? $"items ({Shown(items)})" : $"items {items.AllowedText.Single()}";
        if (schema.MinItems > 0) yield return $"{schema.MinItems} items or more";
        if (schema.MaxItems < int.MaxValue) yield return $"{schema.MaxItems} items or fewer";
        if (!schema.AllowedText.IsEmpty) yield return string.Join('|', schema.AllowedText);
        if (schema.IgnoresCase) yield return "any case";
        if (schema.Limits.MaxLength < int.MaxValue) yield return $"{schema.Limits.MaxLength} characters";
        if (schema.Limits.Pattern is { } pattern) yield return $"pattern {pattern}";
        if (schema.RefusesBlank) yield return "not blank";
        if (schema.IsRecipient) yield return "recipient";
        if (schema.Example is { } example) yield return $"as {example}";
        if (!schema.Variables.IsEmpty) yield return $"in {string.Join('|', schema.Variables)}";
        if (schema.NotPathParameter is { } parameter) yield return $"not of {parameter}";
        if (schema.ItemOf is { } collection) yield return $"of {collection}";
        if (!schema.AlsoCalled.IsEmpty) yield return $"called {string.Join('|', schema.AlsoCalled)}";
        foreach (var pair in schema.Instead) yield return $"{pair.Value} for {pair.Key}";
        if (!schema.Alternatives.IsEmpty) yield return $"{schema.Alternatives.Length} alternatives by {schema.Discriminator}";
        if (schema.IsPartial) yield return "partial";
        foreach (var property in schema.Properties)
        {
            var inside = property.Schema.AllowedText.IsEmpty ? Shown(property.Schema) : property.Schema.AllowedText.Single();
            yield return property.Name + (property.IsRequired ? "!" : "") + (inside.Length == 0 ? "" : property.Schema.AllowedText.IsEmpty ? $" ({inside})" : $" {inside}");
        }
    }
}
