using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Rules;
using ChatPayloadAnalyzers.Schemas;
using ChatPayloadAnalyzers.Tests.Payloads;
using ChatPayloadAnalyzers.Tests.Schemas;

namespace ChatPayloadAnalyzers.Tests.Rules;

/// <summary>What the notation has no words for: choices, items of which one stands for all, texts that are JSON, names in camel case.</summary>
public sealed class JudgementOfNodesTests
{
    private const string Texts = """{"required":["m"],"properties":{"a":{"type":"string"},"m":{"type":"string"}}}""";

    [Theory]
    [InlineData(false, "7", "\"x\"", "CHAT1003 'a' is a number")]
    [InlineData(false, "\"x\"", "7", "CHAT1003 'a' is a number")]
    [InlineData(false, "7", "true", "CHAT1003 'a' is a number; CHAT1003 'a' is true or false")]
    [InlineData(true, "7", "\"x\"", "")]
    [InlineData(true, "\"x\"", "7", "")]
    [InlineData(true, "7", "true", "CHAT1003 'a' is a number; CHAT1003 'a' is true or false")]
    public void Of_a_choice_each_arm_speaks_for_itself_but_of_branches_all_must_be_wrong(bool isJoined, string first, string second, string says)
    {
        var choice = new ChoiceNode(default, [PayloadNotation.ReadSlot(first), PayloadNotation.ReadSlot(second)], isJoined);
        // What was found before stays.
        Assert.Equal("CHAT1002 'm' is missing" + (says.Length > 0 ? $"; {says}" : ""), Says(Texts, choice));
    }

    [Fact]
    public void A_branch_of_which_there_is_only_advice_may_be_right()
    {
        const string Schema = """{"properties":{"a":{"type":"object","properties":{"b":{"type":"string"}}}}}""";
        Assert.Equal("", Says(Schema, new ChoiceNode(default, [PayloadNotation.ReadSlot("""{"b":7}"""), PayloadNotation.ReadSlot("""{"priority":1}""")], isJoined: true)));
        Assert.Equal("CHAT1003 'a.b' is a number; CHAT1007 'a.priority'", Says(Schema, new ChoiceNode(default, [PayloadNotation.ReadSlot("""{"b":7}"""), PayloadNotation.ReadSlot("""{"priority":1}""")], isJoined: false)));
    }

    [Theory]
    [InlineData("null", "7", 1, "CHAT1003 'a[0]' is a number")]
    [InlineData("null", "7", 0, "")]
    [InlineData("null", "\"x\"", 1, "")]
    [InlineData("\"x\"", "7", 1, "")]
    [InlineData("\"x\"", "7", 2, "CHAT1003 'a[1]' is a number")]
    public void Of_items_that_must_be_there_each_is_wrong_where_one_is(string item, string each, int least, string says)
    {
        var items = item == "null" ? [] : new[] { PayloadNotation.ReadSlot(item) };
        Assert.Equal(says, Says($$"""{"properties":{"a":{"minItems":{{least}},"items":{"type":"string"} } } }""", new ArrayNode(default, [.. items], isOpen: true, each: PayloadNotation.ReadSlot(each))));
    }

    private const string WantsObject = """{"properties":{"a":{"type":"object","required":["x"],"properties":{"x":{}}}}}""";

    [Theory]
    [InlineData(JsonKinds.String, true, "{}", "CHAT6001 'a' is JSON text in a string; CHAT1002 'a.x' is missing")]
    [InlineData(JsonKinds.String, true, """{"x":1}""", "CHAT6001 'a' is JSON text in a string")]
    [InlineData(JsonKinds.String | JsonKinds.Null, true, """{"x":1}""", "")]
    [InlineData(JsonKinds.String, true, "7", "CHAT1003 'a' is a string")]
    [InlineData(JsonKinds.String, true, null, "CHAT1003 'a' is a string")]
    [InlineData(JsonKinds.String, false, "{}", "CHAT1003 'a' is a string")]
    [InlineData(JsonKinds.String | JsonKinds.Number, true, "{}", "CHAT1003 'a' is a string or a number")]
    [InlineData(JsonKinds.String | JsonKinds.Object, true, "{}", "")]
    public void A_text_that_is_JSON_stands_for_what_it_says(object kinds, bool isText, string? json, string says) =>
        Assert.Equal(says, Says(WantsObject, new UnknownNode(default, (JsonKinds)kinds) { Origin = new KnownOrigin(isText, json is null ? null : PayloadNotation.ReadSlot(json)) }));

    [Fact]
    public void Of_a_text_that_is_a_whole_body_nothing_else_can_be_meant()
    {
        Assert.Equal("CHAT6001 the body is JSON text that is serialized once more", SaysOf(new UnknownNode(default, JsonKinds.String) { Origin = new KnownOrigin(isText: true, null) }));
        Assert.Equal("CHAT6001 the body is JSON text that is serialized once more", SaysOf(new UnknownNode(default, JsonKinds.String | JsonKinds.Null) { Origin = new KnownOrigin(isText: true, null) }));
        Assert.Equal("CHAT1003 the body is a string", SaysOf(new TextNode(default, PartialText.Known("Hi")) { Origin = new KnownOrigin(isText: true, null) }));
        Assert.Equal("CHAT6001 the body is JSON text that is serialized once more", SaysOf(new TextNode(default, PartialText.Unknown) { Origin = new KnownOrigin(isText: true, null) }));

        static string SaysOf(PayloadNode body) => Judged.Says(Findings(new Slot(body, default, null), EndpointCatalog.BuiltIn.Default));
    }

    /// <summary>A choice of texts is sent by one call, which a fix makes another one of.</summary>
    [Fact]
    public void The_call_that_serializes_a_choice_serializes_its_arms()
    {
        var arm = new Slot(new UnknownNode(default, JsonKinds.String) { Origin = new KnownOrigin(isText: true, null) }, default, null);
        var body = new Slot(new ChoiceNode(default, [arm, arm], isJoined: false), default, null) { Serializer = new AnyForm() };
        Assert.All(Findings(body, EndpointCatalog.BuiltIn.Default), finding => Assert.Equal("Send the text as it is", Judged.Titles(finding)));
        Assert.All(Findings(new Slot(body.Value, default, null), EndpointCatalog.BuiltIn.Default), finding => Assert.Equal("", Judged.Titles(finding)));
    }

    [Theory]
    [InlineData("""{"Address":1,"Nick":2}""", "Address=address Nick=nick", 2)]
    [InlineData("""{"Address":1,"Nick":2}""", "Address=address Nick=nickname", 0)]
    [InlineData("""{"Address":1,"Nick":2}""", "Address=address", 0)]
    [InlineData("""{"Address":1,"Nick":2}""", null, 0)]
    [InlineData("""{"address":1,"Nick":2}""", "address=address Nick=nick", 1)]
    [InlineData("""{"address":1,"Nick":2}""", "address=addr Nick=nick", 0)]
    [InlineData("""{"address":null,"Nick":2}""", "address=addr Nick=nick", 1)]
    [InlineData("""{"Address":null,"Nick":2}""", "Address=addr Nick=nick", 1)]
    public void Camel_case_is_offered_where_it_makes_all_names_right(string body, string? names, int offers)
    {
        var endpoint = OpenApiDocumentTests.Endpoint("""{"additionalProperties":false,"properties":{"address":{},"nick":{}}}""");
        var known = names?.Split(' ').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        var written = (ObjectNode)PayloadNotation.Read(body);
        var node = new ObjectNode(default, written.Members, isOpen: false) { CamelCase = new CamelCase(new AnyForm(), new Lazy<IReadOnlyDictionary<string, string>?>(known)) };
        var titles = Findings(new Slot(node, default, null), endpoint).Where(finding => finding.Descriptor.Id == "CHAT1004").Select(Judged.Titles).ToList();
        Assert.NotEmpty(titles);
        Assert.Equal(offers, titles.Count(title => title.EndsWith("; Serialize with camel-case names", StringComparison.Ordinal)));
        Assert.All(titles, title => Assert.StartsWith("Rename to '", title, StringComparison.Ordinal));
    }

    private static string Says(string schema, PayloadNode value) =>
        Judged.Says(Findings(new Slot(new ObjectNode(default, [new Member("a", default, new Slot(value, default, null))], isOpen: false), default, null), OpenApiDocumentTests.Endpoint(schema)));

    private static IEnumerable<Finding> Findings(Slot body, Endpoint endpoint) => Judged.Findings(body, new Destination(endpoint));
}
