using ChatPayloadAnalyzers.Json;
using ChatPayloadAnalyzers.Rules;
using ChatPayloadAnalyzers.Schemas;
using ChatPayloadAnalyzers.Tests.Schemas;

namespace ChatPayloadAnalyzers.Tests.Rules;

/// <summary>What the user reads, word by word: the message, and the titles of the choices behind it.</summary>
public sealed class PhrasesTests
{
    private const string Text17 = "aaaaaaaaaaaaaaaaa", Other17 = "bbbbbbbbbbbbbbbbb";

    [Theory]
    [InlineData("""{"type":"string"}""", "7", "CHAT1003 'a' is a number, so POST /a answers '400': make it a string", "Make it a string")]
    [InlineData("""{"type":"string"}""", "true", "CHAT1003 'a' is true or false, so POST /a answers '400': make it a string", "Make it a string")]
    [InlineData("""{"type":"string"}""", "{}", "CHAT1003 'a' is an object, so POST /a answers '400': make it a string", "")]
    [InlineData("""{"type":["string","number"]}""", "true", "CHAT1003 'a' is true or false, so POST /a answers '400': make it a string or a number", "")]
    [InlineData("""{"type":"number"}""", "\"7\"", "CHAT1003 'a' is a string, so POST /a answers '400': make it a number", "")]
    [InlineData("""{"type":"object"}""", "[]", "CHAT1003 'a' is an array, so POST /a answers '400': make it an object", "")]
    [InlineData("""{"type":"array"}""", "{}", "CHAT1003 'a' is an object, so POST /a answers '400': make it an array", "")]
    [InlineData("""{"type":"array","items":{"type":"string"}}""", "{}", "CHAT1003 'a' is an object, so POST /a answers '400': make it an array", "")]
    [InlineData("""{"type":"array","items":{"type":"string"}}""", "\"x\"", "CHAT1003 'a' is a string, so POST /a answers '400': make it an array", "Make it an array with this id")]
    [InlineData("""{"type":"array","items":{"type":"object"}}""", "{}", "CHAT1003 'a' is an object, so POST /a answers '400': make it an array of objects", "Wrap it in an array")]
    [InlineData("""{"type":"string","pattern":"\\S"}""", "\" \"", "CHAT1003 'a' is blank, so POST /a answers '400': write what it shall say", "")]
    [InlineData("""{"maxLength":3}""", "\"abcd\"", "CHAT2002 'a' is longer than 3 characters, so POST /a answers '400': shorten it", "")]
    [InlineData("""{"maxLength":3}""", "\"abcd…\"", "CHAT2002 'a' is longer than 3 characters, so POST /a answers '400': shorten it", "")]
    [InlineData("""{"minLength":3}""", "\"ab\"", "CHAT2002 'a' is shorter than 3 characters, so POST /a answers '400': write what it takes", "")]
    [InlineData("""{"pattern":"^b"}""", "\"ab\"", "CHAT2002 'a' is no match for ^b, so POST /a answers '400': write what it takes", "")]
    [InlineData("""{"maximum":3}""", "4", "CHAT2002 'a' is more than 3, so POST /a answers '400': write a number within its bounds", "")]
    [InlineData("""{"maxItems":1}""", "[1,2]", "CHAT2002 'a' has 2 items, so POST /a answers '400': leave at most 1", "")]
    [InlineData("""{"minItems":3}""", "[1,2]", "CHAT2002 'a' has 2 items, so POST /a answers '400': add at least 1", "")]
    [InlineData("""{"minItems":2}""", "[]", "CHAT2002 'a' has no items, so POST /a answers '400': add at least 2", "")]
    [InlineData("""{"minItems":1,"x-chat-recipient":true,"type":"array"}""", "[]", "CHAT1001 'a' is empty, so POST /a answers '400': add an array with the participant's id and type", "")]
    [InlineData("""{"enum":["x1","x2"]}""", "\"y\"", "CHAT2002 'a' is 'y', so POST /a answers '400': write 'x1' or 'x2'", "Set to 'x1'; Set to 'x2'")]
    [InlineData("""{"enum":["first","second"]}""", "\"secnd\"", "CHAT2002 'a' is 'secnd', so POST /a answers '400': write 'second'", "Set to 'second'; Set to 'first'")]
    [InlineData("""{"enum":["first","second"]}""", "7", "CHAT1003 'a' is a number, so POST /a answers '400': write 'first' or 'second'", "Set to 'first'; Set to 'second'")]
    [InlineData("""{"enum":["x1","x2","x3","x4"]}""", "\"y\"", "CHAT2002 'a' is 'y', so POST /a answers '400': write 'x1' or 'x2' or 'x3' or 'x4'", "Set to 'x1'; Set to 'x2'; Set to 'x3'; Set to 'x4'")]
    [InlineData("""{"enum":["x1","x2","x3","x4","x5"]}""", "\"y\"", "CHAT2002 'a' is 'y', so POST /a answers '400': write 'x1' or 'x2' or 'x3' or one of 2 more", "Set to 'x1'; Set to 'x2'; Set to 'x3'; Set to 'x4'")]
    [InlineData("""{"enum":["aaaaaaaa","bbbbbbb","c","d","e"]}""", "\"y\"", "CHAT2002 'a' is 'y', so POST /a answers '400': write 'aaaaaaaa' or 'bbbbbbb' or one of 3 more", "Set to 'aaaaaaaa'; Set to 'bbbbbbb'; Set to 'c'; Set to 'd'")]
    [InlineData("""{"enum":["aaaaaaaaaaaaaaaaa","bbbbbbbbbbbbbbbbb"]}""", "\"y\"", $"CHAT2002 'a' is 'y', so POST /a answers '400': write '{Text17}' or '{Other17}'", $"Set to '{Text17}'; Set to '{Other17}'")]
    [InlineData("""{"enum":["aaaaaaaaaaaaaaaaaa","bbbbbbbbbbbbbbbbb"]}""", "\"y\"", $"CHAT2002 'a' is 'y', so POST /a answers '400': write '{Text17}a' or one of 1 more", $"Set to '{Text17}a'; Set to '{Other17}'")]
    [InlineData("""{"enum":["aaaaaaaaaaaaaaaaaaaaa"]}""", "\"bbbbbbbbbbbbbbbbbbbbb\"", $"CHAT2002 'a' is '{Other17}bbb…', so POST /a answers '400': write '{Text17}aaa…'", $"Set to '{Text17}aaaa'")]
    [InlineData("""{"enum":["x1"]}""", "\"y…\"", "CHAT2002 'a' is 'y…', so POST /a answers '400': write 'x1'", "Set to 'x1'")]
    public void Of_a_value(string schema, string value, string message, string titles) =>
        AssertReads(OpenApiDocumentTests.Endpoint($$"""{"properties":{"a":{{schema}} } }"""), $$"""{"a":{{value}}}""", message, titles);

    [Theory]
    [InlineData("""{"properties":{"type":{"enum":["x1","x2"]}}}""", """{"type":"y"}""", "CHAT2001 'type' is 'y', so POST /a answers '400': write 'x1' or 'x2'", "Set to 'x1'; Set to 'x2'")]
    [InlineData("""{"properties":{"id":{"type":"string","pattern":"\\S"}}}""", """{"id":" "}""", "CHAT1003 'id' is blank, so POST /a answers '400': write the id", "Fill in 'id'")]
    [InlineData("""{"properties":{"queueId":{"type":"string"}}}""", """{"queueId":"<id>"}""", "CHAT2003 'queueId' is still the placeholder '<id>', so POST /a answers '400': write the real id", "")]
    [InlineData("""{"properties":{"id":{"type":"string","x-chat-variables":["agentId"]}}}""", """{"id":"<aaaaaaaaaaaaaaaaaaaaaaaaa>"}""", "CHAT2003 'id' is still the placeholder '<aaaaaaaaaaaaaaaaaaaaaaa…', so POST /a answers '400': write the real id", "Use the id in scope")]
    [InlineData("""{"required":["a"],"properties":{"a":{"type":"string"}}}""", "{}", "CHAT1002 'a' is missing, so POST /a answers '400': add it", "Add 'a'")]
    [InlineData("""{"required":["a","b","c"],"properties":{"a":{"type":"string"},"b":{},"c":{"type":"string"}}}""", "{}", "CHAT1002 'a', 'b', 'c' are missing, so POST /a answers '400': add them", "Add 'a', 'c'")]
    [InlineData("""{"required":["a"],"properties":{"a":{}}}""", "{}", "CHAT1002 'a' is missing, so POST /a answers '400': add it", "")]
    [InlineData("""{"required":["a"],"properties":{"a":{"type":"array","items":{"type":"string"},"x-chat-recipient":true}}}""", "{}", "CHAT1001 'a' is missing, so POST /a answers '400': add an array with the participant's id and type", "Add 'a'")]
    [InlineData("""{"required":["a"],"properties":{"a":{"type":"array","x-chat-recipient":true}}}""", """{"a":null}""", "CHAT1001 'a' is null, so POST /a answers '400': add an array with the participant's id and type", "")]
    [InlineData("""{"properties":{"a":{"type":"string","examples":["x"]},"b":{"type":"string"},"c":{"type":"array","items":{"type":"string"}}},"x-chat-exactly-one":[["a","b","c"]]}""", "{}", "CHAT3002 'a', 'b' and 'c' are missing, so POST /a answers '400': add one of them", "Add 'a'; Add 'c'")]
    [InlineData("""{"properties":{"a":{},"b":{}},"x-chat-at-least-one":[["a","b"]]}""", "{}", "CHAT3002 'a' and 'b' are missing, so POST /a answers '400': add one of them", "")]
    [InlineData("""{"properties":{"a":{},"b":{},"c":{}},"x-chat-exactly-one":[["a","b","c"]]}""", """{"c":1,"a":1,"b":1}""", "CHAT3001 'a' and 'b' and 'c' stand together, so POST /a answers '400': keep one of them", "Keep 'a', remove 'b', 'c'; Keep 'b', remove 'a', 'c'; Keep 'c', remove 'a', 'b'")]
    [InlineData("""{"properties":{"t":{},"a":{"type":"string"},"b":{}},"if":{"required":["t"],"properties":{"t":{"const":"x"}}},"then":{"required":["a"]}}""", """{"t":"x"}""", "CHAT3003 'a' is missing beside 't' 'x', so POST /a answers '400': add it", "Add 'a'")]
    [InlineData("""{"properties":{"t":{},"a":{"type":"string"},"b":{"type":"string"}},"if":{"required":["t"],"properties":{"t":{"const":"x"}}},"then":{"required":["a","b"]}}""", """{"t":"x"}""", "CHAT3003 'a', 'b' are missing beside 't' 'x', so POST /a answers '400': add them", "Add 'a', 'b'")]
    [InlineData("""{"properties":{"t":{},"a":{"type":"string"},"b":{}},"if":{"required":["t"],"properties":{"t":{"const":"x"}}},"then":{"required":["a","b"]}}""", """{"t":"x"}""", "CHAT3003 'a', 'b' are missing beside 't' 'x', so POST /a answers '400': add them", "")]
    [InlineData("""{"properties":{"t":{},"a":{"type":"string"}},"if":{"required":["t"]},"then":{"required":["a"]}}""", """{"t":"x"}""", "CHAT3003 'a' is missing, so POST /a answers '400': add it", "Add 'a'")]
    [InlineData("""{"properties":{"t":{}},"if":{"required":["t"],"properties":{"t":{"const":"x"}}},"then":{"properties":{"n":{"type":"string"}}}}""", """{"t":"x","n":7}""", "CHAT1003 'n' is a number, so POST /a answers '400': make it a string", "Make it a string")]
    [InlineData("""{"properties":{"t":{},"n":{"type":["string","number"]}},"if":{"required":["t"],"properties":{"t":{"const":"x"}}},"then":{"properties":{"n":{"type":"string"}}}}""", """{"t":"x","n":7}""", "CHAT1003 'n' is a number, so POST /a answers '400': make it a string", "Make it a string")]
    [InlineData("""{"properties":{"a":{"oneOf":[{"type":"object","required":["x"]},{"type":"string"}]}}}""", """{"a":{}}""", "CHAT1002 'a.x' is missing, so POST /a answers '400': add it", "")]
    [InlineData("""{"required":["a"],"properties":{"a":{"type":"string"}}}""", """{"a":~dn}""", "CHAT1003 'a' is a number, so POST /a answers '400': make it a string", "")]
    [InlineData("""{"properties":{"a":{"items":{"type":"string"}}}}""", """{"a":[~bn]}""", "CHAT1003 'a[0]' is true or false, so POST /a answers '400': make it a string", "")]
    [InlineData("""{"type":"object"}""", "~dn", "CHAT1003 the body is a number, so POST /a answers '400': make it an object", "")]
    [InlineData("""{"additionalProperties":false,"properties":{"kind":{"enum":["x"]}}}""", """{"foo":"x"}""", "CHAT1004 'foo' is not a member it knows, so POST /a answers '400': remove it", "Remove 'foo'")]
    [InlineData("""{"additionalProperties":false,"required":["kind"],"properties":{"kind":{"enum":["x"]}}}""", """{"foo":"x"}""", "CHAT1004 'foo' is not a member it knows, so POST /a answers '400': write 'kind'", "Rename to 'kind'")]
    [InlineData("""{"required":["b"],"properties":{"b":{}},"x-chat-instead":{"a":"b"}}""", """{"a"?:1}""", "CHAT1002 'b' is missing, so POST /a answers '400': add it", "")]
    [InlineData("""{"required":["b"],"properties":{"b":{}},"x-chat-instead":{"a":"b"}}""", """{"a":null}""", "CHAT1002 'b' is missing, so POST /a answers '400': add it", "")]
    [InlineData("""{"properties":{"t":{},"a":{}},"if":{"required":["t"],"properties":{"t":{"const":"x"}}},"then":{"properties":{"a":false}}}""", """{"t":"x","a":1}""", "CHAT3001 'a' may not stand beside 't' 'x', so POST /a answers '400': remove it", "Remove 'a'")]
    [InlineData("""{"additionalProperties":false,"properties":{"a":{}}}""", """{"a":1,"a":2}""", "CHAT1006 'a' stands twice, so POST /a answers '400': keep one of them", "Remove this 'a', keep the last")]
    [InlineData("""{"additionalProperties":false,"properties":{"a":{}}}""", """{"priority":2}""", "CHAT1004 'priority' is not a member it knows, so POST /a answers '400': remove it", "Remove 'priority'")]
    [InlineData("""{"additionalProperties":false,"properties":{"address":{}}}""", """{"Address":2}""", "CHAT1004 'Address' is not a member it knows, so POST /a answers '400': write 'address'", "Rename to 'address'")]
    [InlineData("""{"properties":{"address":{}}}""", """{"Address":2}""", "CHAT1004 'Address' is not a member it knows, so POST /a ignores it: write 'address'", "Rename to 'address'")]
    [InlineData("""{"required":["address"],"properties":{"address":{}}}""", """{"Address"?:2}""", "CHAT1004 'Address' is not a member it knows, so POST /a answers '400': write 'address'", "Rename to 'address'")]
    [InlineData("""{"properties":{"address":{},"b":{}},"x-chat-at-least-one":[["address","b"]]}""", """{"Address":2}""", "CHAT1004 'Address' is not a member it knows, so POST /a answers '400': write 'address'", "Rename to 'address'")]
    [InlineData("""{"properties":{"address":{},"b":{}},"x-chat-at-least-one":[["address","b"]]}""", """{"Address":2,"b":1}""", "CHAT1004 'Address' is not a member it knows, so POST /a ignores it: write 'address'", "Rename to 'address'")]
    [InlineData("""{"properties":{"a":{}}}""", """{"priority":2}""", "CHAT1007 'priority' is not listed by POST /a, which passes over what it does not know", "")]
    [InlineData("""{"properties":{"a":{}}}""", """{"aaaaaaaaaaaaaaaaaaaaa":2}""", "CHAT1007 'aaaaaaaaaaaaaaaaaaaa…' is not listed by POST /a, which passes over what it does not know", "")]
    public void Of_an_object(string schema, string body, string message, string titles) => AssertReads(OpenApiDocumentTests.Endpoint(schema), body, message, titles);

    private const string Instead = """ "x-chat-instead":{"a":"b.c","e":"b"} """;

    [Theory]
    [InlineData("", """{"a":1}""", "CHAT1004 'a' is not a member it knows, so POST /a ignores it: write 'b.c'", "Move to 'b.c'")]
    [InlineData(""" "required":["b"], """, """{"a":1}""", "CHAT1004 'a' is not a member it knows, so POST /a answers '400': write 'b.c'", "Move to 'b.c'")]
    [InlineData(""" "required":["b"], """, """{"a":~dn}""", "CHAT1004 'a' is not a member it knows, so POST /a answers '400': write 'b.c'", "Move to 'b.c'")]
    [InlineData("", """{"a":1,"b":""}""", "CHAT1004 'a' is not a member it knows, so POST /a ignores it: write 'b.c'", "")]
    [InlineData("", """{"a":1,"b":{"x":1}}""", "CHAT1004 'a' is not a member it knows, so POST /a ignores it: remove it", "Remove 'a'")]
    [InlineData(""" "x-chat-exactly-one":[["b","d"]], """, """{"a":1,"d":1}""", "CHAT1004 'a' is not a member it knows, so POST /a ignores it: remove it, or write 'b.c' in place of 'd'", "Remove 'a'")]
    [InlineData(""" "x-chat-exactly-one":[["b","d"]], """, """{"a":1}""", "CHAT1004 'a' is not a member it knows, so POST /a answers '400': write 'b.c'", "Move to 'b.c'")]
    [InlineData(""" "x-chat-exactly-one":[["b","d"]], """, """{"a":1,"d"?:1}""", "CHAT1004 'a' is not a member it knows, so POST /a ignores it: write 'b.c'", "")]
    public void Of_a_member_that_has_another_place(string keywords, string body, string message, string titles) =>
        AssertReads(OpenApiDocumentTests.Endpoint($$"""{ {{keywords}}"properties":{"b":{},"d":{} },{{Instead}} }"""), body, message, titles);

    [Fact]
    public void Of_two_members_that_have_one_place_the_first_is_moved()
    {
        var says = Judged.Findings("""{"a":1,"e":2}""", OpenApiDocumentTests.Endpoint($$"""{"properties":{"b":{} },{{Instead}} }""")).Select(finding => $"{finding.Words[3]} ({Judged.Titles(finding)})");
        Assert.Equal(["write 'b.c' (Move to 'b.c')", "remove it (Remove 'e')"], says);
    }

    [Theory]
    [InlineData("""{"properties":{"a":{}},"x-chat-instead":{"e":"a"}}""", """{"e"?:1}""")]
    [InlineData("""{"properties":{"a":{}},"x-chat-instead":{"e":"a"}}""", """{"e":null}""")]
    [InlineData("""{"properties":{"address":{}}}""", """{"Address"?:1}""")]
    [InlineData("""{"properties":{"address":{}}}""", """{"Address":null}""")]
    [InlineData("""{"properties":{"a":{}}}""", """{"priority"?:1}""")]
    [InlineData("""{"properties":{"a":{}}}""", """{"priority":null}""")]
    [InlineData("""{"additionalProperties":{"type":"string"}}""", """{"x":~dn}""")]
    [InlineData("{}", """{"priority":1}""")]
    [InlineData("""{"properties":{"a":{}},"additionalProperties":true}""", """{"priority":1}""")]
    [InlineData("""{"properties":{"a":{}}}""", """{"a":1,"a":2}""")]
    [InlineData("""{"additionalProperties":false,"properties":{"a":{}}}""", """{"priority"?:1}""")]
    [InlineData("""{"additionalProperties":false,"properties":{"a":{}}}""", """{"priority":~dn}""")]
    [InlineData("""{"properties":{"a":{"minItems":2}}}""", """{"a":[1,…]}""")]
    [InlineData("""{"properties":{"a":{"maxItems":1}}}""", """{"a":[1,…]}""")]
    [InlineData("""{"properties":{"a":{"type":"string"}}}""", """{"a":null}""")]
    [InlineData("""{"properties":{"a":{"type":"string"}}}""", """{"a"?:7}""")]
    [InlineData("""{"properties":{"a":{"type":"string"}}}""", """{"a":~dn}""")]
    public void Of_what_may_be_right_nothing(string schema, string body) => Assert.Equal("", Judged.Says(body, OpenApiDocumentTests.Endpoint(schema)));

    [Theory]
    [InlineData("/a", "/b/{id}", "CHAT5002 '/a' was removed, so POST /a answers '404 Not Found': use /b/{…}")]
    [InlineData("/a/{id}/cccccccccc/d", "/b", "CHAT5002 '/a/{…}/cccccccccc/d' was removed, so POST /a/{id}/cccccccccc/d answers '404 Not Found': use /b")]
    [InlineData("/aaaaaaaa/cccccccccc", "/b", "CHAT5002 '/aaaaaaaa/cccccccccc' was removed, so POST /aaaaaaaa/cccccccccc answers '404 Not Found': use /b")]
    [InlineData("/aaaaaaaaa/cccccccccc", "/b", "CHAT5002 '…aaaaaaaa/cccccccccc' was removed, so POST /aaaaaaaaa/cccccccccc answers '404 Not Found': use /b")]
    public void Of_an_endpoint_that_is_gone(string path, string successor, string message) =>
        AssertReads(Gone("x-chat-retired", "\"2024\"", path, successor), "{}", message, "");

    [Fact]
    public void Of_an_endpoint_that_never_was() =>
        AssertReads(Gone("x-chat-invented", "true", "/a", "/b/{id}"), "{}", "CHAT5003 No published endpoint is at this path: the nearest one is '/b/{…}'", "");

    [Fact]
    public void Of_two_rivals_the_first_is_named()
    {
        var says = Judged.Findings("""{"a":1,"d":1,"b":{"x":1}}""", OpenApiDocumentTests.Endpoint($$"""{"x-chat-exactly-one":[["d","b"]],"properties":{"b":{},"d":{} },{{Instead}} }"""));
        Assert.Equal("remove it, or write 'b.c' in place of 'd'", says.Single(finding => finding.Descriptor.Id == "CHAT1004").Words[3]);
    }

    [Fact]
    public void Of_what_cannot_be_read()
    {
        Assert.Equal("The file is no OpenAPI document that can be read, so its endpoints are not checked: {0}", UnreadableSchema.Document.MessageFormat.ToString());
        Assert.Equal("'{0}' in {1} fits no method, so it does nothing: write 'M:Type.Method path=name body=name'", UnreadableSetting.Setting.MessageFormat.ToString());
    }

    [Theory]
    [InlineData(",", "Mend the JSON")]
    [InlineData(null, "")]
    public void Of_text_that_is_no_JSON(string? replacement, string titles)
    {
        JsonFlaw[] flaws = [new(3, 4, "a comma is missing", "write ',' there", IsStructural: true, replacement), new(8, 9, "another flaw", "mend it", IsStructural: false, "x")];
        var finding = Assert.Single(Judgement.Of(Judged.Message($$"""{ {{Judged.From}},{{Judged.To}},{{Judged.Rest}} }"""), [.. flaws], AllRules.Judging));
        Assert.Equal("CHAT1005 the text is not JSON: a comma is missing, so the chat message endpoint answers '400 Invalid message payload': write ',' there", Message(finding));
        Assert.Equal((titles, titles.Length == 0 ? "" : "Mend ',', Mend 'x'"), (Judged.Titles(finding), finding.Fixes.IsEmpty ? "" : Judged.Edits(finding.Fixes[0])));
        Assert.Equal(flaws[0].Place, finding.Place);
    }

    private static Endpoint Gone(string keyword, string value, string path, string successor) => OpenApiDocument.Load(
        $$"""{"paths":{"{{path}}":{"post":{"{{keyword}}":{{value}},"x-chat-successor":"{{successor}}","requestBody":{"content":{"application/json":{} } } } } } }""").Single();

    private static void AssertReads(Endpoint endpoint, string body, string message, string titles)
    {
        var finding = Assert.Single(Judged.Findings(body, endpoint));
        Assert.Equal((message, titles), (Message(finding), Judged.Titles(finding)));
    }

    private static string Message(Finding finding) => $"{finding.Descriptor.Id} {Judged.Text(finding)}";
}
