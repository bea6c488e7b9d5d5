using System.Text.Json;
using ChatPayloadAnalyzers.Payload;

namespace ChatPayloadAnalyzers.Tests.Payloads;

public sealed class PayloadDumpTests
{
    [Theory]
    [InlineData("""{"from":{"id":"…","type":"agent"},"to":[{"id":"a…b"}],"text"?:"Hi","n":-1.5e3,"b":true,"z":null,"u":…}""")]
    [InlineData("""{…}""")]
    [InlineData("""{"a":1,…}""")]
    [InlineData("""[…]""")]
    [InlineData("""[1,"x",…]""")]
    [InlineData("""{}""")]
    [InlineData("""[]""")]
    [InlineData("""["\"","\\"]""")]
    [InlineData("""…""")]
    public void A_payload_is_shown_on_one_line(string dump)
    {
        Assert.Equal(dump, PayloadDump.Of(PayloadNotation.Read(dump)));
    }

    [Fact]
    public void A_value_whose_kinds_are_known_is_shown_as_unknown()
    {
        Assert.Equal("""{"a":…}""", PayloadDump.Of(PayloadNotation.Read("""{"a":~sn}""")));
    }

    [Fact]
    public void A_payload_that_is_known_is_shown_as_json()
    {
        var text = string.Concat(Enumerable.Range(0, 0x100).Select(i => (char)i)) + "é€😀";
        var dump = PayloadDump.Of(new TextNode(default, PartialText.Known(text)));
        Assert.Equal(text, JsonSerializer.Deserialize<string>(dump));
        Assert.DoesNotContain('\n', dump);
    }
}
