using System.Collections.Immutable;
using ChatPayloadAnalyzers.Rules;
using ChatPayloadAnalyzers.Schemas;
using ChatPayloadAnalyzers.Tests.Running;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Tests.Rules;

/// <summary>Which values of a body the rules are shown; one mistake is one finding.</summary>
public sealed class JudgementTests
{
    [Theory]
    [InlineData("""{ {from}, {to}, {rest} }""")]
    [InlineData("…")]
    [InlineData("~o")]
    [InlineData("{…}")]
    [InlineData("""{"from":…,"to":…,"text":…,"type":…}""")]
    [InlineData("""{"from":~on,"to":~an,"text":~sn,"type":~sn}""")]
    [InlineData("""{"from":{…},"to":[…],"text":"…","type":"…"}""")]
    [InlineData("""{"from":{"id":"…","type":"a…"},"to":[{…}],"text":"…","type":"t…"}""")]
    [InlineData("""{ {from}, {to}, {rest},"priority"?:1 }""")]
    [InlineData("""{ {from}, {to}, {rest},"priority":~dn }""")]
    [InlineData("""{ {from}, {to}, {rest},"priority":null }""")]
    [InlineData("""{ {from}, {to}, {rest},"cannedResponseId":null }""")]
    [InlineData("""{ {from}, {to}, {rest},"cannedResponseId":~sn }""")]
    [InlineData("""{ {from}, {to}, {rest},"cannedResponseId"?:"b1c" }""")]
    [InlineData("""{ {from}, {to}, "text":null,"type":"text","cannedResponseId":"b1c" }""")]
    [InlineData("""{ {from}, {to}, "text"?:"","type":"text","cannedResponseId":"b1c" }""")]
    [InlineData("""{ {from}, "to"?:7, {rest}, … }""")]
    public void What_may_be_right_is_left_alone(string notation)
    {
        Assert.Equal("", Judged.Says(Filled(notation)));
    }

    [Theory]
    [InlineData("""{ {from}, "to"?:7, {rest} }""", "CHAT1003 'to' is a number")]
    [InlineData("""{ "from"?:{"id":"2f6d","type"?:"user"}, {to}, {rest} }""", "CHAT2001 'from.type' is 'user'")]
    public void A_required_member_that_is_wrong_where_it_is_sent_is_missing_where_it_is_not(string notation, string says)
    {
        Assert.Equal(says, Judged.Says(Filled(notation)));
    }

    [Theory]
    [InlineData("""{ {from}, "to":{"id":"9c1e","type":"customer","x":1}, {rest} }""", "CHAT1003 'to' is an object")]
    [InlineData("""{ {from}, "to":"", {rest} }""", "CHAT1003 'to' is a string")]
    [InlineData("""{ {from}, "to":["9c1e"], {rest} }""", "CHAT1003 'to[0]' is a string")]
    [InlineData("""{ "from":"2f6d", {to}, {rest} }""", "CHAT1003 'from' is a string")]
    [InlineData("7", "CHAT1003 the body is a number")]
    [InlineData("[]", "CHAT1003 the body is an array")]
    [InlineData("~ds", "CHAT1003 the body is a string or a number")]
    public void A_value_of_the_wrong_kind_is_not_searched_further(string notation, string says)
    {
        Assert.Equal(says, Judged.Says(Filled(notation)));
    }

    [Theory]
    [InlineData("""{ "form":{"id":"2f6d","type":"user"}, {to}, {rest} }""", "CHAT1004 'form' is not a member it knows; CHAT2001 'from.type' is 'user'")]
    [InlineData("""{ {from}, "To":[], {rest} }""", "CHAT1004 'To' is not a member it knows; CHAT1001 'to' is empty")]
    [InlineData("""{ {from}, {to}, "txt":"","type":"text" }""", "CHAT1004 'txt' is not a member it knows; CHAT1003 'text' is blank")]
    public void A_misspelt_member_is_judged_as_the_one_it_means(string notation, string says)
    {
        Assert.Equal(says, Judged.Says(Filled(notation)));
    }

    /// <summary>What another endpoint calls so is there, under a name that this one does not know: one mistake, which the body does not survive.</summary>
    [Theory]
    [InlineData("the message endpoint", """{"cannedResponseId":"b1c"}""", "CHAT1004 'cannedResponseId' is not a member it knows", "answers '400 Bad Request'")]
    [InlineData("the message endpoint", """{"cannedResponseId":"b1c","textBody":"Hi"}""", "CHAT1004 'cannedResponseId' is not a member it knows", "ignores it")]
    [InlineData("the message endpoint", """{"cannedResponseId":~sn}""", "CHAT1004 'cannedResponseId' is not a member it knows", "answers '400 Bad Request'")]
    [InlineData("the agentless message endpoint", """{"fromAddress":"+1","toAddressMessengerType":"whatsapp","cannedResponseId":"b1c"}""", "CHAT1004 'cannedResponseId' is not a member it knows", "answers '400 Bad Request'")]
    public void A_member_that_has_another_place_here_is_not_missing_besides(string endpoint, string notation, string says, string outcome)
    {
        var finding = Assert.Single(Judged.Findings(notation, EndpointCatalog.BuiltIn.All.Single(known => known.Name == endpoint)));
        Assert.Equal((says, outcome), ($"{finding.Descriptor.Id} {finding.Words[0]}", finding.Words[2]));
    }

    [Theory]
    [InlineData("""{ {from}, {to}, "text":null,"type":"text" }""", "CHAT3002 'cannedResponseId' and 'text' are missing")]
    [InlineData("""{ {from}, "to":null, {rest} }""", "CHAT1001 'to' is null")]
    [InlineData("""{ "from":null, {to}, {rest} }""", "CHAT1002 'from' is missing")]
    public void Null_is_absent(string notation, string says)
    {
        Assert.Equal(says, Judged.Says(Filled(notation)));
    }

    [Fact]
    public void Every_item_is_judged_under_its_own_index()
    {
        Assert.Equal(
            "CHAT2001 'to[1].type' is 'agent'; CHAT1002 'to[2].id' is missing",
            Judged.Says(Filled("""{ {from}, "to":[{"id":"a","type":"participant"},{"id":"b","type":"agent"},{"type":"participant"}], {rest} }""")));
    }

    [Fact]
    public void A_rule_that_throws_becomes_one_finding_and_the_others_go_on()
    {
        var rules = ImmutableArray.Create<Rule>(new Throwing(), new MissingRecipient(), new Throwing(), new MissingMember());
        var findings = Judgement.Of(Judged.Message("""{"from":{"id":"2f6d"},"text":"Hi","type":"text"}"""), [], rules);
        Assert.Equal(["CHAT0002", "CHAT1001", "CHAT0002", "CHAT1002"], findings.Select(f => f.Descriptor.Id));
        var failed = findings[0];
        Assert.Equal((DiagnosticSeverity.Info, 0), (failed.Descriptor.DefaultSeverity, failed.Fixes.Length));
        Assert.Matches(
            "^CHAT9999 failed on this body with DeliberateFailure \\([0-9a-f]{8}\\): please report it at https://[^ ]+/issues$",
            string.Format(null, failed.Descriptor.MessageFormat.ToString(), [.. failed.Words]));
    }

    [Fact]
    public void A_rule_that_is_cancelled_ends_the_judgement()
    {
        Assert.Throws<OperationCanceledException>(() =>
            Judgement.Of(Judged.Message("{}"), [], [new Throwing(new OperationCanceledException())]));
    }

    private static string Filled(string notation) => notation.Replace("{from}", Judged.From).Replace("{to}", Judged.To).Replace("{rest}", Judged.Rest);

    private sealed class Throwing(Exception? failure = null) : Rule(
        Describe("CHAT9999", "Throws", DiagnosticSeverity.Warning, "Throws wherever it looks."))
    {
        public override void Judge(Visit visit, Findings findings) => throw failure ?? new DeliberateFailure();
    }
}
