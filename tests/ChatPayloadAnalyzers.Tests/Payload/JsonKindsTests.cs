using ChatPayloadAnalyzers.Payload;

namespace ChatPayloadAnalyzers.Tests.Payloads;

public sealed class JsonKindsTests
{
    [Fact]
    public void Kinds_are_named_in_words()
    {
        Assert.Equal("an array", JsonKinds.Array.InWords());
        Assert.Equal("an array or an object", (JsonKinds.Array | JsonKinds.Object).InWords());
        Assert.Equal("a string or a number or true or false", (JsonKinds.String | JsonKinds.Number | JsonKinds.Boolean).InWords());
        Assert.Equal("null", JsonKinds.Null.InWords());
    }
}
