namespace ChatPayloadAnalyzers.Tests.Rules;

/// <summary>What each rule underlines and offers, before any C# is written.</summary>
public sealed class FixChoiceTests
{
    [Theory]
    [InlineData("""{ {from}, {rest} }""", "CHAT1001", "Add 'to'; Look up the participant by queue", "Add to")]
    [InlineData("""{ {from}, "to":null, {rest} }""", "CHAT1001", "Add 'to'; Look up the participant by queue", "Set [{id:participantId|customerParticipantId,type:\"participant\"}]")]
    [InlineData("""{ {from}, "to":[], {rest} }""", "CHAT1001", "Add a recipient; Look up the participant by queue", "Set [{id:participantId|customerParticipantId,type:\"participant\"}]")]
    [InlineData("""{ {to}, "text":"Hi" }""", "CHAT1002", "Add 'from', 'type'", "Add from, Add type")]
    [InlineData("""{ {to}, "from":null, {rest} }""", "CHAT1002", "Add 'from'", "Set {id:agentId,type:\"agent\"}")]
    [InlineData("""{ "from":{}, {to}, {rest} }""", "CHAT1002", "Add 'id', 'type'", "Add id, Add type")]
    [InlineData("""{ {from}, "to":{"id":"9c1e"}, {rest} }""", "CHAT1003", "Wrap it in an array", "Add type, Wrap")]
    [InlineData("""{ {from}, "to":{"id":" ","kind":7,"type":"customer"}, {rest} }""", "CHAT1003", "Wrap it in an array", "Remove kind, Set participantId|customerParticipantId, Set \"participant\", Wrap")]
    [InlineData("""{ {from}, "to":"9c1e", {rest} }""", "CHAT1003", "Make it an array with this id", "Set [{id:this,type:\"participant\"}]")]
    [InlineData("""{ {from}, "to":["9c1e"], {rest} }""", "CHAT1003", "Make it an object with this id", "Set {id:this,type:\"participant\"}")]
    [InlineData("""{ "from":"2f6d", {to}, {rest} }""", "CHAT1003", "Make it an object with this id", "Set {id:this,type:\"agent\"}")]
    [InlineData("""{ {from}, {to}, "text":7,"type":"text" }""", "CHAT1003", "Make it a string", "Set \"7\"")]
    [InlineData("""{ {from}, {to}, "text":~d,"type":"text" }""", "CHAT1003", "Make it a string", "Set as string")]
    [InlineData("""{ {from}, {to}, "text":["Hi"],"type":"text" }""", "CHAT1003", "", "")]
    [InlineData("""{ {from}, {to}, "text":"Hi","type":7 }""", "CHAT1003", "Set to 'text'", "Set \"text\"")]
    [InlineData("""{ {from}, {to}, "text":" ","type":"text" }""", "CHAT1003", "", "")]
    [InlineData("""{ "from":{"id":" ","type":"agent"}, {to}, {rest} }""", "CHAT1003", "Fill in 'id'", "Set agentId")]
    [InlineData("""{ {from}, "to":~s, {rest} }""", "CHAT1003", "Make it an array with this id", "Set [{id:this,type:\"participant\"}]")]
    [InlineData("""{ {from}, {to}, "Text":"Hi","type":"text" }""", "CHAT1004", "Rename to 'text'", "Rename Text to text")]
    [InlineData("""{ {from}, {to}, "Text":"Hi","text":null,"type":"text" }""", "CHAT1004", "Rename to 'text'", "Rename Text to text, Remove text")]
    [InlineData("""{ "sender":{"id":"2f6d","type":"agent"}, {to}, {rest} }""", "CHAT1004", "Rename to 'from'", "Rename sender to from")]
    [InlineData("""{ "from":{"agentId":"2f6d","type":"agent"}, {to}, {rest} }""", "CHAT1004", "Rename to 'id'", "Rename agentId to id")]
    [InlineData("""{ {from}, "to":{"participantId":"9c1e","type":"participant"}, {rest} }""", "CHAT1003", "Wrap it in an array", "Rename participantId to id, Wrap")]
    [InlineData("""{ {from}, {to}, "text":"Hi","kind":"text" }""", "CHAT1004", "Rename to 'type'", "Rename kind to type")]
    [InlineData("""{ {from}, {to}, {rest}, "priority":1 }""", "CHAT1004", "Remove 'priority'", "Remove priority")]
    [InlineData("""{ {from}, {to}, {rest}, "text":"Ho" }""", "CHAT1006", "Remove this 'text', keep the last", "Remove text")]
    [InlineData("""{ {from}, {to}, "text":"Hi","type":"chat" }""", "CHAT2001", "Set to 'text'", "Set \"text\"")]
    [InlineData("""{ "from":{"id":"<id>","type":"agent"}, {to}, {rest} }""", "CHAT2003", "Use the id in scope", "Set agentId")]
    [InlineData("""{ {from}, {to}, {rest}, "cannedResponseId":"b1c" }""", "CHAT3001", "Keep 'cannedResponseId', remove 'text'; Keep 'text', remove 'cannedResponseId'", "Remove text")]
    [InlineData("""{ {from}, {to}, {rest}, "cannedResponseId":"canned-response-id-here" }""", "CHAT3001", "Keep 'text', remove 'cannedResponseId'; Keep 'cannedResponseId', remove 'text'", "Remove cannedResponseId")]
    [InlineData("""{ {from}, {to}, "text":7, "cannedResponseId":" ", "type":"text" }""", "CHAT3001", "Keep 'text', remove 'cannedResponseId'; Keep 'cannedResponseId', remove 'text'", "Remove cannedResponseId")]
    [InlineData("""{ {from}, {to}, {rest}, "cannedResponseId":" " }""", "CHAT3001", "Keep 'text', remove 'cannedResponseId'; Keep 'cannedResponseId', remove 'text'", "Remove cannedResponseId")]
    [InlineData("""{ {from}, {to}, "type":"text" }""", "CHAT3002", "Add 'cannedResponseId'; Add 'text'", "Add cannedResponseId")]
    public void A_rule_offers(string notation, string id, string titles, string firstEdits)
    {
        var finding = Assert.Single(Judged.Findings(Filled(notation)), f => f.Descriptor.Id == id);
        Assert.Equal(titles, Judged.Titles(finding));
        Assert.Equal(firstEdits, finding.Fixes.IsEmpty ? "" : Judged.Edits(finding.Fixes[0]));
    }

    [Theory]
    [InlineData("""{"to":null,"from":{},"text":"Hi","type":"text"}""", "CHAT1001", "null")]
    [InlineData("""{"to":[],"from":{},"text":"Hi","type":"text"}""", "CHAT1001", "[]")]
    [InlineData("""{"from":{},"to":[{"id":"a","type":"participant"}],"text":"Hi","type":"text"}""", "CHAT1002", "{}")]
    [InlineData("""{"from":null,"to":[{"id":"a","type":"participant"}],"text":"Hi","type":"text"}""", "CHAT1002", "null")]
    [InlineData("""{"from":7,"to":[{"id":"a","type":"participant"}],"text":"Hi","type":"text"}""", "CHAT1003", "7")]
    [InlineData("""{"from":{},"priority":7,"to":[{"id":"a","type":"participant"}],"text":"Hi","type":"text"}""", "CHAT1004", "\"priority\"")]
    [InlineData("""{"from":{},"to":[{"id":"a","type":"participant"}],"text":"Hi","type":"chat"}""", "CHAT2001", "\"chat\"")]
    [InlineData("""{"text":"Hi","from":{},"cannedResponseId":"b1c","to":[{"id":"a","type":"participant"}],"type":"text"}""", "CHAT3001", "\"cannedResponseId\"")]
    public void A_rule_underlines_what_is_wrong(string notation, string id, string underlined)
    {
        var finding = Assert.Single(Judged.Findings(notation), f => f.Descriptor.Id == id);
        Assert.Equal(underlined, Judged.Underlined(notation, finding));
    }

    [Theory]
    [InlineData("participant-id-here", true)]
    [InlineData("<your-agent-id>", true)]
    [InlineData("{participantId}", true)]
    [InlineData("your-id", true)]
    [InlineData("YOUR_ID", true)]
    [InlineData("TODO", true)]
    [InlineData(" todo ", true)]
    [InlineData("xxx", true)]
    [InlineData("XXXXXXXX", true)]
    [InlineData("00000000-0000-0000-0000-000000000000", true)]
    [InlineData("xx", false)]
    [InlineData("<", false)]
    [InlineData("here", false)]
    [InlineData("yourid", true)]
    [InlineData("todos", false)]
    [InlineData("2f6d7a10-0000-4000-8000-000000000001", false)]
    [InlineData("…-id-here", false)]
    public void An_id_is_a_placeholder_only_where_no_real_one_looks_so(string id, bool isPlaceholder)
    {
        Assert.Equal(isPlaceholder, Judged.Says($$"""{"from":{"id":"{{id}}","type":"agent"},{{Judged.To}},{{Judged.Rest}}}""").StartsWith("CHAT2003", StringComparison.Ordinal));
        Assert.Equal("", Judged.Says($$"""{ {{Judged.From}}, {{Judged.To}}, "text":"{{id}}", "type":"text"}"""));
    }

    private static string Filled(string notation) => notation.Replace("{from}", Judged.From).Replace("{to}", Judged.To).Replace("{rest}", Judged.Rest);
}
