using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Sites;
using ChatPayloadAnalyzers.Tests.Payloads;

namespace ChatPayloadAnalyzers.Tests.Sites;

public sealed class MarksTests
{
    [Theory]
    [InlineData("""{}""", 0)]
    [InlineData("""{"from":"agent","to":"participant","type":"text"}""", 0)]
    [InlineData("""{"from":{"type":"agent"}}""", 1)]
    [InlineData("""{"from":{"type":"Agent"}}""", 0)]
    [InlineData("""{"from":{"type":"…"}}""", 0)]
    [InlineData("""{"from":{"type":"a…"}}""", 0)]
    [InlineData("""{"to":[{"type":"participant"}]}""", 1)]
    [InlineData("""{"to":[…,{"type":"customer"},{"type":"participant"}]}""", 1)]
    [InlineData("""{"to":{"type":"participant"}}""", 0)]
    [InlineData("""{"text":"Hi","type":"text"}""", 1)]
    [InlineData("""{"cannedResponseId":"b1c","type":"text"}""", 1)]
    [InlineData("""{"type":"text"}""", 0)]
    [InlineData("""{"text":"Hi","type":"html"}""", 0)]
    [InlineData("""{"from":{"type":"agent"},"to":[{"type":"participant"}],"text":…,"type":"text"}""", 3)]
    [InlineData("""{"from":{"type":"agent"},"from":{"type":"user"}}""", 0)]
    public void Marks_are_counted_by_value(string notation, int marks)
    {
        Assert.Equal(marks, Marks.Of((ObjectNode)PayloadNotation.Read(notation)));
    }
}
