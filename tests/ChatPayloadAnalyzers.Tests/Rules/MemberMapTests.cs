using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Rules;
using ChatPayloadAnalyzers.Schemas;
using ChatPayloadAnalyzers.Tests.Payloads;

namespace ChatPayloadAnalyzers.Tests.Rules;

public sealed class MemberMapTests
{
    [Fact]
    public void Members_stand_for_themselves()
    {
        var map = Of("""{"from":1,"to":2}""");
        Assert.Equal("from", map.Find("from")!.Name);
        Assert.Null(map.Find("text"));
        Assert.Empty(map.Misspelt);
        Assert.Empty(map.Unlisted);
        Assert.Empty(map.Duplicates);
    }

    [Fact]
    public void A_misspelt_member_stands_for_the_one_it_means()
    {
        var map = Of("""{"To":1,"txt":2,"priority":3}""");
        Assert.Equal(["To to", "txt text"], map.Misspelt.Select(m => $"{m.Member.Name} {m.Meant.Name}"));
        Assert.Equal("To", map.Find("to")!.Name);
        Assert.Equal("priority", map.Unlisted.Single().Name);
        Assert.All(map.Misspelt, m => Assert.Null(m.Null));
    }

    [Theory]
    [InlineData("""{"from":1,"from":2}""")]
    [InlineData("""{"from":1,"a":0,"b":0,"c":0,"d":0,"e":0,"f":0,"g":0,"from":2}""")]
    public void Of_two_with_one_name_the_last_counts(string notation)
    {
        var map = Of(notation);
        Assert.Equal("1", ((LiteralNode)map.Duplicates.Single().Value).Json);
        Assert.Equal("2", ((LiteralNode)map.Find("from")!.Value).Json);
        Assert.DoesNotContain(map.Unlisted, member => member.Name == "from");
    }

    [Fact]
    public void A_name_that_is_taken_is_not_meant()
    {
        var map = Of("""{"to":1,"To":2}""");
        Assert.Empty(map.Misspelt);
        Assert.Equal("To", map.Unlisted.Single().Name);
    }

    [Fact]
    public void A_name_that_is_taken_by_null_is_meant_all_the_same()
    {
        var map = Of("""{"to":null,"To":2}""");
        Assert.Equal("To", map.Misspelt.Single().Member.Name);
        Assert.Equal("to", map.Misspelt.Single().Null!.Name);
        Assert.Equal("To", map.Find("to")!.Name);
        Assert.Empty(Of("""{"to":null,"To":2}""", nullIsAbsent: false).Misspelt);
    }

    [Fact]
    public void Of_two_that_mean_one_the_first_does()
    {
        var map = Of("""{"To":1,"too":2}""");
        Assert.Equal("To", map.Misspelt.Single().Member.Name);
        Assert.Equal("too", map.Unlisted.Single().Name);
    }

    [Theory]
    [InlineData("""{"sender":1,"recipients":2,"msg":3}""", "sender from, recipients to, msg text")]
    [InlineData("""{"Message_Text":1}""", "Message_Text text")]
    [InlineData("""{"originator":{"id":"2f6d","type":"agent"}}""", "originator from")]
    [InlineData("""{"whom":[{"id":"9c1e","type":"participant"}]}""", "whom to")]
    [InlineData("""{"messageType":"text"}""", "messageType type")]
    [InlineData("""{"a":{"id":"2f6d","type":"agent"},"sender":{}}""", "sender from")]
    public void A_member_of_another_name_stands_for_the_one_that_it_means(string notation, string meant) =>
        Assert.Equal(meant, string.Join(", ", Of(notation).Misspelt.Select(m => $"{m.Member.Name} {m.Meant.Name}")));

    [Theory]
    [InlineData("""{"from":{},"sender":1}""", "the name is taken")]
    [InlineData("""{"messageType":"chat"}""", "the value is none that is allowed")]
    [InlineData("""{"messageType":~s}""", "the value may be another")]
    [InlineData("""{"subject":"Hi"}""", "words may be anything")]
    [InlineData("""{"originator":{"id":"2f6d"}}""", "the value is no whole sender")]
    [InlineData("""{"messageType":"text",…}""", "the type may be there")]
    public void A_member_of_another_name_stands_for_none_where(string notation, string reason) =>
        Assert.True(Of(notation).Misspelt.IsEmpty, reason);

    [Fact]
    public void Where_other_members_are_allowed_none_is_misspelt()
    {
        var map = new MemberMap((ObjectNode)PayloadNotation.Read("""{"to":1,"txt":2}"""), new Schema { Properties = EndpointCatalog.BuiltIn.Default.Body.Properties }, nullIsAbsent: true);
        Assert.Empty(map.Misspelt);
        Assert.True(map.Lacks("text"));
    }

    [Fact]
    public void The_last_of_one_name_counts()
    {
        var map = Of("""{"text":"a","text":"b","x":1,"x":2,"text":"c"}""");
        Assert.Equal("c", ((TextNode)map.Find("text")!.Value).Text.Whole);
        Assert.Equal(["a", "b"], map.Duplicates.Select(m => m.Value).OfType<TextNode>().Select(t => t.Text.Whole));
        Assert.Equal(3, map.Duplicates.Length);
        Assert.Single(map.Unlisted);
    }

    [Theory]
    [InlineData("""{}""", true, false)]
    [InlineData("""{…}""", false, false)]
    [InlineData("""{"to":null}""", true, false)]
    [InlineData("""{"to":null,…}""", true, false)]
    [InlineData("""{"to":~an}""", false, false)]
    [InlineData("""{"to":…}""", false, false)]
    [InlineData("""{"to":[]}""", false, true)]
    [InlineData("""{"to"?:[]}""", false, false)]
    [InlineData("""{"to"?:null}""", true, false)]
    [InlineData("""{"To":[]}""", false, true)]
    [InlineData("""{"To"?:[]}""", false, false)]
    public void A_member_is_lacking_or_there_only_for_certain(string notation, bool lacks, bool has)
    {
        Assert.Equal((lacks, has), (Of(notation).Lacks("to"), Of(notation).Has("to")));
    }

    [Fact]
    public void Where_null_is_a_value_a_null_member_is_there()
    {
        Assert.False(Of("""{"to":null}""", nullIsAbsent: false).Lacks("to"));
        Assert.True(Of("""{"to":null}""", nullIsAbsent: false).Has("to"));
    }

    private static MemberMap Of(string notation, bool nullIsAbsent = true) =>
        new((ObjectNode)PayloadNotation.Read(notation), EndpointCatalog.BuiltIn.Default.Body, nullIsAbsent);
}
