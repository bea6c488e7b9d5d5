using System.Text.Json;
using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Schemas;
using ChatPayloadAnalyzers.Tests.Laws;
using ChatPayloadAnalyzers.Tests.Payloads;
using ConversationsApi;

namespace ChatPayloadAnalyzers.Tests.Schemas;

/// <summary>Three-valued: what is known decides, what is not known may be either.</summary>
public sealed class SchemaMatchTests
{
    private const int Seed = 1984;

    private const string Sender = """{"type":"object","required":["id","type"],"additionalProperties":false,"properties":{"id":{"type":"string","pattern":"\\S"},"type":{"const":"agent"},"nick":{"type":["string","null"]}}}""";

    private const string OneOf = """{"x-chat-exactly-one":[["a","b"]]}""";

    private const string SomeOf = """{"x-chat-at-least-one":[["a","b"]]}""";

    [Theory]
    [InlineData("""{"type":"string"}""", "\"a\"", Truth.Yes)]
    [InlineData("""{"type":"string"}""", "\"…\"", Truth.Yes)]
    [InlineData("""{"type":"string"}""", "7", Truth.No)]
    [InlineData("""{"type":"string"}""", "null", Truth.No)]
    [InlineData("""{"type":"string"}""", "…", Truth.Maybe)]
    [InlineData("""{"type":"string"}""", "~sn", Truth.Maybe)]
    [InlineData("""{"type":"string"}""", "~ao", Truth.No)]
    [InlineData("""{"type":["string","null"]}""", "~dn", Truth.Maybe)]
    [InlineData("""{"type":"number"}""", "7", Truth.Yes)]
    [InlineData("""{"pattern":"\\S"}""", "\" \"", Truth.No)]
    [InlineData("""{"pattern":"\\S"}""", "\"a\"", Truth.Yes)]
    [InlineData("""{"pattern":"\\S"}""", "\"…\"", Truth.Maybe)]
    [InlineData("""{"enum":["agent","user"]}""", "\"user\"", Truth.Yes)]
    [InlineData("""{"enum":["agent","user"]}""", "\"bot\"", Truth.No)]
    [InlineData("""{"enum":["agent","user"]}""", "\"a…\"", Truth.Maybe)]
    [InlineData("""{"enum":["agent","user"]}""", "\"b…\"", Truth.No)]
    [InlineData("""{"type":"array","minItems":1}""", "[]", Truth.No)]
    [InlineData("""{"type":"array","minItems":1}""", "[…]", Truth.Maybe)]
    [InlineData("""{"type":"array","minItems":1}""", "[1]", Truth.Yes)]
    [InlineData("""{"type":"array","items":{"type":"string"}}""", "[\"a\",…]", Truth.Maybe)]
    [InlineData("""{"type":"array","items":{"type":"string"}}""", "[1,…]", Truth.No)]
    [InlineData("""{"type":"array","items":{"type":"string"}}""", "[\"a\",…,\"b\"]", Truth.Maybe)]
    [InlineData(Sender, """{"id":"x","type":"agent"}""", Truth.Yes)]
    [InlineData(Sender, """{"id":"x"}""", Truth.No)]
    [InlineData(Sender, """{"id":"x",…}""", Truth.Maybe)]
    [InlineData(Sender, """{"id":"x","type":"bot",…}""", Truth.No)]
    [InlineData(Sender, """{"id":"x","type"?:"bot",…}""", Truth.Maybe)]
    [InlineData(Sender, """{"id":"x","type":"agent","other":1}""", Truth.No)]
    [InlineData(Sender, """{"id":"x","type":"agent","other"?:1}""", Truth.Maybe)]
    [InlineData(Sender, """{"id":"x","type":"agent","nick":null}""", Truth.Yes)]
    [InlineData(Sender, """{"id":"x","type":"agent","nick":7}""", Truth.No)]
    [InlineData(Sender, """{"id":"x","type":"agent","nick"?:7}""", Truth.Maybe)]
    [InlineData(Sender, """{"id":"x","type":"bot","type":"agent"}""", Truth.Yes)]
    [InlineData("""{"oneOf":[{"type":"string"},{"type":"number"}]}""", "7", Truth.Yes)]
    [InlineData("""{"oneOf":[{"type":"string"},{"type":"number"}]}""", "true", Truth.No)]
    [InlineData("""{"oneOf":[{"type":"string"},{"type":"number"}]}""", "~sb", Truth.Maybe)]
    [InlineData("""{"type":"number","oneOf":[{"type":"string"},{"type":"number"}]}""", "\"a\"", Truth.No)]
    [InlineData("""{"minimum":2}""", "1", Truth.No)]
    [InlineData("""{"minimum":2}""", "2", Truth.Yes)]
    [InlineData("""{"minimum":2}""", "true", Truth.Yes)]
    [InlineData("""{"maxLength":2}""", "\"abc\"", Truth.No)]
    [InlineData("""{"maxLength":2}""", "\"ab\"", Truth.Yes)]
    [InlineData("""{"maxLength":2}""", "\"a…\"", Truth.Maybe)]
    [InlineData("""{"enum":["agent"]}""", "\"…\"", Truth.Maybe)]
    [InlineData("""{"type":"array","maxItems":1}""", "[1,2]", Truth.No)]
    [InlineData("""{"type":"array","maxItems":1}""", "[1]", Truth.Yes)]
    [InlineData("""{"type":"array","maxItems":1}""", "[1,…]", Truth.Maybe)]
    [InlineData("""{"type":"array"}""", "[1,…]", Truth.Yes)]
    [InlineData("""{"type":"array","minItems":1}""", "[1,…]", Truth.Yes)]
    [InlineData("""{"type":"array","items":{"type":"string"}}""", "[\"a\",\"b\"]", Truth.Yes)]
    [InlineData("""{"type":"array","items":{"type":"string"}}""", "[\"a\",~sn]", Truth.Maybe)]
    [InlineData("""{"unheardOf":1}""", "7", Truth.Maybe)]
    [InlineData("""{"unheardOf":1,"type":"string"}""", "7", Truth.No)]
    [InlineData("""{"anyOf":[{"type":"string"},{"type":"number","unheardOf":1}]}""", "7", Truth.Maybe)]
    [InlineData("""{"anyOf":[{"type":"number"},{"type":"number","unheardOf":1}]}""", "7", Truth.Yes)]
    [InlineData(Sender, """{"id"?:"x","type":"agent"}""", Truth.Maybe)]
    [InlineData(Sender, """{"id":"x","type":"agent",…}""", Truth.Maybe)]
    [InlineData(Sender, """{"id":null,"type":"agent"}""", Truth.Maybe)]
    [InlineData("""{"properties":{"a":{}},"required":["a"]}""", """{"a":1,…}""", Truth.Yes)]
    [InlineData("""{"properties":{"a":{}},"required":["a"]}""", """{"a":1,"b":1}""", Truth.Yes)]
    [InlineData("""{"additionalProperties":{"type":"string"}}""", """{"x":"a"}""", Truth.Yes)]
    [InlineData("""{"additionalProperties":{"type":"string"}}""", """{"x":7}""", Truth.No)]
    [InlineData("""{"additionalProperties":{"type":"string"}}""", """{"x"?:7}""", Truth.Maybe)]
    [InlineData("""{"additionalProperties":{"type":"string"}}""", """{"x":"a",…}""", Truth.Maybe)]
    [InlineData("""{"additionalProperties":{"type":"string"}}""", """{"x":null}""", Truth.Maybe)]
    [InlineData("""{"properties":{"x":{"type":"number"}},"additionalProperties":{"type":"string"}}""", """{"x":7}""", Truth.Yes)]
    [InlineData("""{"if":{"required":["a"]},"then":{"required":["b"]}}""", """{"a":1,"b":1}""", Truth.Maybe)]
    [InlineData(OneOf, """{"a":1}""", Truth.Yes)]
    [InlineData(OneOf, """{"a":1,"b":1}""", Truth.No)]
    [InlineData(OneOf, """{"a":1,"b"?:1}""", Truth.Maybe)]
    [InlineData(OneOf, """{"a":1,"b":null}""", Truth.Maybe)]
    [InlineData(OneOf, """{"a":1,"b":~sn}""", Truth.Maybe)]
    [InlineData(OneOf, """{"a":1,"b":""}""", Truth.Maybe)]
    [InlineData(OneOf, """{"a":1,…}""", Truth.Maybe)]
    [InlineData(OneOf, """{"a"?:1}""", Truth.Maybe)]
    [InlineData(OneOf, """{"a":null}""", Truth.Maybe)]
    [InlineData(OneOf, """{"c":1}""", Truth.No)]
    [InlineData(OneOf, """{…}""", Truth.Maybe)]
    [InlineData(SomeOf, """{"a":1,"b":1}""", Truth.Yes)]
    [InlineData(SomeOf, """{"a":1,…}""", Truth.Yes)]
    [InlineData(SomeOf, """{"a":1,"b"?:1}""", Truth.Yes)]
    [InlineData(SomeOf, """{"a"?:1}""", Truth.Maybe)]
    [InlineData(SomeOf, """{"a":null}""", Truth.Maybe)]
    [InlineData(SomeOf, "{}", Truth.No)]
    [InlineData(SomeOf, """{…}""", Truth.Maybe)]
    public void A_schema_accepts_what_it_describes(string schema, string payload, object truth)
    {
        Assert.Equal((Truth)truth, OpenApiDocumentTests.Body(schema).Accepts(PayloadNotation.Read(payload)));
    }

    [Theory]
    [InlineData("""{"a":"x"}""", "a")]
    [InlineData("""{"b":"x"}""", "b")]
    [InlineData("""{"b":7}""", null)]
    [InlineData("""{"c":7}""", null)]
    [InlineData("""{…}""", null)]
    [InlineData("""{"a":"x",…}""", "a")]
    [InlineData("""7""", "number")]
    [InlineData("""[]""", null)]
    [InlineData("""…""", null)]
    public void The_only_alternative_that_may_accept_is_chosen(string payload, string? chosen)
    {
        var schema = OpenApiDocumentTests.Body("""
            {"oneOf":[
              {"type":"object","required":["a"],"additionalProperties":false,"properties":{"a":{"type":"string"}},"examples":["a"]},
              {"type":"object","required":["b"],"additionalProperties":false,"properties":{"b":{"type":"string"}},"examples":["b"]},
              {"type":"number","examples":["number"]}]}
            """);
        Assert.Equal(chosen, schema.Choose(PayloadNotation.Read(payload))?.Example);
    }

    [Theory]
    [InlineData("\"a\"", "7", Truth.Maybe)]
    [InlineData("\"a\"", "\"b\"", Truth.Yes)]
    [InlineData("7", "true", Truth.No)]
    [InlineData("7", "…", Truth.Maybe)]
    public void A_choice_is_accepted_as_all_its_arms_are(string first, string second, object truth)
    {
        var choice = new ChoiceNode(default, [PayloadNotation.ReadSlot(first), PayloadNotation.ReadSlot(second)], isJoined: false);
        Assert.Equal((Truth)truth, OpenApiDocumentTests.Body("""{"type":"string"}""").Accepts(choice));
    }

    /// <summary>Where no alternative accepts the body, its discriminator tells which one is meant, if that is certain.</summary>
    [Theory]
    [InlineData("""{"kind":"a","x":7}""", "a")]
    [InlineData("""{"kind":"b","kind":"a","x":7}""", "a")]
    [InlineData("""{"kind":"c","x":7}""", null)]
    [InlineData("""{"kind"?:"a","x":7}""", null)]
    [InlineData("""{"kind":7,"x":7}""", null)]
    [InlineData("""{"x":7}""", null)]
    [InlineData("[]", null)]
    [InlineData("\"a\"", "text")]
    public void The_alternative_that_is_named_is_meant(string payload, string? chosen)
    {
        const string Alternative = """{"type":"object","required":["x"],"properties":{"kind":{"const":"NAME"},"x":{"type":"string"}},"examples":["NAME"]}""";
        var schema = OpenApiDocumentTests.Body($$"""{"oneOf":[{{Alternative.Replace("NAME", "a", StringComparison.Ordinal)}},{{Alternative.Replace("NAME", "b", StringComparison.Ordinal)}},{"const":"z","examples":["text"]}],"discriminator":{"propertyName":"kind"} }""");
        Assert.Equal(chosen, schema.Choose(PayloadNotation.Read(payload))?.Example);
    }

    [Fact]
    public void What_is_asked_beside_the_alternatives_is_asked_of_the_chosen_one()
    {
        var schema = OpenApiDocumentTests.Body("""{"required":["x"],"oneOf":[{"type":"object","oneOf":[{"required":["y"],"properties":{"y":{"type":"number"}}},{"type":"array"}]},{"type":"string"}]}""");
        var chosen = schema.Choose(PayloadNotation.Read("""{"y":7}"""));
        Assert.Equal(["x", "y"], chosen!.Properties.Where(property => property.IsRequired).Select(property => property.Name));
        Assert.Empty(chosen.Alternatives);
    }

    [Fact]
    public void A_schema_without_alternatives_is_its_own_choice()
    {
        var schema = OpenApiDocumentTests.Body(Sender);
        Assert.Same(schema, schema.Choose(PayloadNotation.Read("7")));
    }

    /// <summary>The stand-in of the API was written without the schema. That a null member counts as absent is the rules' affair, not the schema's.</summary>
    [Fact]
    public void What_the_schema_refuses_the_endpoint_refuses()
    {
        foreach (var json in Bodies.All.Where(body => !body.OnlyText).Select(body => Json(body.Value)))
        {
            var truth = EndpointCatalog.BuiltIn.Default.Body.Accepts(PayloadNotation.Read(json));
            Assert.True(truth != Truth.No || MessageValidation.Faults(json).Count > 0, json);
            Assert.True(truth != Truth.Maybe || json.Contains("null"), json);
        }
    }

    private static string Json(Value value) => value switch
    {
        Text text => JsonSerializer.Serialize(text.Value),
        Variable variable => JsonSerializer.Serialize(variable.Name),
        RawValue raw => raw.Json,
        ArrayValue array => "[" + string.Join(",", array.Items.Select(Json)) + "]",
        ObjectValue obj => "{" + string.Join(",", obj.Members.Select(m => $"{JsonSerializer.Serialize(m.Name)}:{Json(m.Value)}")) + "}",
        _ => throw new InvalidOperationException(),
    };

    [Fact]
    public void Forgetting_moves_the_answer_only_towards_maybe()
    {
        var random = new Random(Seed);
        var schemas = new[] { OpenApiDocumentTests.Body(Sender), EndpointCatalog.BuiltIn.Default.Body, OpenApiDocumentTests.Body($$"""{"oneOf":[{{Sender}},{"type":"string"}]}""") };
        string[] payloads =
        [
            """{"id":"x","type":"agent"}""", """{"id":"x","type":"bot","nick":"y"}""", """{"id":" ","type":"agent","other":1}""", "\"a\"", "7", "null",
            """{"from":{"id":"x","type":"agent"},"to":[{"id":"y","type":"participant"}],"text":"Hi","type":"text"}""",
            """{"from":{"id":"x","type":"agent"},"to":[],"text":"","type":"chat"}""",
        ];
        for (var i = 0; i < 4000; i++)
        {
            var (schema, payload) = (schemas[random.Next(schemas.Length)], payloads[random.Next(payloads.Length)]);
            var known = PayloadNotation.Read(payload);
            var forgotten = Forget(known, random);
            var (before, after) = (schema.Accepts(known), schema.Accepts(forgotten));
            Assert.True(after == before || after == Truth.Maybe, $"seed {Seed}: {payload} is {before}, {PayloadDump.Of(forgotten)} is {after}");
        }
    }

    /// <summary>A payload that admits <paramref name="node"/> and more. Members may be forgotten altogether, or be invented that are not always sent.</summary>
    private static PayloadNode Forget(PayloadNode node, Random random)
    {
        switch (random.Next(12))
        {
            case 0: return new UnknownNode(default);
            case 1: return new UnknownNode(default, node.Kinds | JsonKinds.Null);
        }

        switch (node)
        {
            case ObjectNode obj:
                var members = obj.Members.Select(m => new Member(m.Name, default, new Slot(Forget(m.Value, random), default, null), random.Next(4) == 0 ? Presence.Maybe : Presence.Always)).ToList();
                var isOpen = random.Next(3) == 0;
                if (isOpen && members.Count > 0) members.RemoveAt(random.Next(members.Count));
                if (random.Next(4) == 0) members.Add(new Member("invented", default, new Slot(new UnknownNode(default), default, null), Presence.Maybe));
                return new ObjectNode(default, [.. members], isOpen);
            case ArrayNode array:
                return new ArrayNode(default, [.. array.Items.Select(item => new Slot(Forget(item.Value, random), default, null))], random.Next(3) == 0);
            case TextNode when random.Next(3) == 0:
                return new TextNode(default, PartialText.Unknown);
            default:
                return node;
        }
    }
}
