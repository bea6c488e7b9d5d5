using ChatPayloadAnalyzers.Payload;

namespace ChatPayloadAnalyzers.Tests.Payloads;

public sealed class PayloadPathTests
{
    [Fact]
    public void A_path_reads_as_it_would_be_written()
    {
        Assert.Equal("to[0].type", PayloadPath.Body.Member("to").Item(0).Member("type").ToString());
        Assert.Equal("[12]", PayloadPath.Body.Item(12).ToString());
        Assert.True(PayloadPath.Body.IsBody);
        Assert.False(PayloadPath.Body.Member("to").IsBody);
    }

    [Fact]
    public void A_long_path_loses_its_start()
    {
        var path = PayloadPath.Body;
        for (var i = 0; i < 30; i++) path = path.Member("member" + i);
        Assert.Equal(40, path.ToString().Length);
        Assert.StartsWith("…", path.ToString());
        Assert.EndsWith(".member29", path.ToString());
    }

    [Fact]
    public void A_path_of_forty_characters_is_whole()
    {
        var name = new string('n', 40);
        Assert.Equal(name, PayloadPath.Body.Member(name).ToString());
    }
}
