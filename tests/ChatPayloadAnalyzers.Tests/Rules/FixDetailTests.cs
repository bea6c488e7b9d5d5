using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Rules;
using ChatPayloadAnalyzers.Tests.Schemas;

namespace ChatPayloadAnalyzers.Tests.Rules;

/// <summary>What the edits of a fix carry along for those who write them.</summary>
public sealed class FixDetailTests
{
    private const string Abc = """{"required":["b"],"properties":{"a":{},"b":{"type":"string"},"c":{}}}""";

    [Theory]
    [InlineData(Abc, """{"c":1,"a":2}""", "a", "c")]
    [InlineData(Abc, """{"a":2}""", "a", "")]
    [InlineData(Abc, """{"c":2}""", "", "c")]
    [InlineData("""{"properties":{"a":{},"b":{"type":"string"},"c":{}},"if":{"required":["a"]},"then":{"required":["b"]}}""", """{"a":1,"c":2}""", "a", "c")]
    public void A_new_member_stands_among_the_others_in_the_order_of_the_schema(string schema, string body, string before, string behind)
    {
        var add = Assert.IsType<AddMember>(Assert.Single(Fixes(schema, body).Single().Edits));
        Assert.Equal((1, before, behind, "abc"), (add.Position, string.Concat(add.Before.Select(member => member.Name)), string.Concat(add.Behind.Select(member => member.Name)), string.Concat(add.Names)));
    }

    [Fact]
    public void A_member_that_should_have_another_name_is_removed_under_that()
    {
        var removals = Fixes("""{"additionalProperties":false,"properties":{"address":{},"b":{}},"x-chat-exactly-one":[["address","b"]]}""", """{"Address":1,"b":2}""", "CHAT3001")
            .SelectMany(fix => fix.Edits.Cast<RemoveMember>()).ToDictionary(edit => edit.Member.Name, edit => edit.Meant);
        Assert.Equal("address", removals["Address"]);
        Assert.Null(removals["b"]);
    }

    [Theory]
    [InlineData("""{"additionalProperties":false,"properties":{"a":{}}}""", """{"priority":1}""", true)]
    [InlineData("""{"properties":{"a":{}},"x-chat-instead":{"priority":"a"}}""", """{"priority":1,"a":1}""", true)]
    [InlineData("""{"additionalProperties":false,"properties":{"a":{}}}""", """{"a":1,"a":1}""", false)]
    public void A_member_that_the_schema_does_not_list_need_never_be_sent(string schema, string body, bool isUnlisted) =>
        Assert.Equal(isUnlisted, Assert.IsType<RemoveMember>(Assert.Single(Fixes(schema, body).Single().Edits)).IsUnlisted);

    [Theory]
    [InlineData("b", "Rename a to b, Set this")]
    [InlineData("b.c", "Rename a to b, Set {c:this}")]
    [InlineData("b.c.d", "Rename a to b, Set {c:{d:this}}")]
    public void A_value_is_moved_to_where_it_belongs(string path, string edits) =>
        Assert.Equal(edits, Judged.Edits(Fixes($$"""{"properties":{"b":{} },"x-chat-instead":{"a":"{{path}}"} }""", """{"a":1}""").Single()));

    [Fact]
    public void What_has_no_fix_is_wrapped_as_it_is()
    {
        const string Schema = """{"properties":{"a":{"type":"array","items":{"type":"object","properties":{"x":{"type":"string"},"y":{"type":"string"}}}}}}""";
        Assert.Equal("Set \"7\", Wrap", Judged.Edits(Fixes(Schema, """{"a":{"x":["q"],"y":7}}""").Single()));
    }

    [Fact]
    public void Who_asks_the_service_is_asked_first()
    {
        var fixes = Judged.Findings($$"""{ {{Judged.From}},"to":[{"id":" ","type":"participant"}],{{Judged.Rest}} }""").Single().Fixes;
        Assert.Equal(["Fill in 'id'", "Look up the participant by queue"], fixes.Select(fix => fix.Title));
        Assert.Equal([false, true], fixes.Select(fix => fix.IsOnlyOnRequest));
        Assert.Equal(["Fill in 'id' with agentId", "Look up the participant by queue"], fixes.Select(fix => fix.TitleWith("agentId")));
        var placeholder = Judged.Findings($$"""{"from":{"id":"<id>","type":"agent"},{{Judged.To}},{{Judged.Rest}} }""").Single().Fixes;
        Assert.Equal("Use agentId", placeholder[0].TitleWith("agentId"));
    }

    [Fact]
    public void Rules_that_offer_nothing_say_so() =>
        Assert.Equal(["CHAT0001", "CHAT0002", "CHAT0003", "CHAT1007", "CHAT5001", "CHAT5002", "CHAT5003", "CHAT9001"], AllRules.Judging.Where(rule => !rule.HasFix).Select(rule => rule.Descriptor.Id).Order());

    private static IEnumerable<Fix> Fixes(string schema, string body, string? id = null) =>
        Judged.Findings(body, OpenApiDocumentTests.Endpoint(schema)).Single(finding => id is null || finding.Descriptor.Id == id).Fixes;
}
