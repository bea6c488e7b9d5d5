using ChatPayloadAnalyzers.Tests.Reading;

namespace ChatPayloadAnalyzers.Tests.Serialization;

/// <summary>
/// A type <c>M</c> of which one is sent whose <c>A</c> is <c>"a"</c>. It goes out in an array, which is no message at all: CHAT1003 and nothing
/// else is said, and what is read of the type is held against what the serializer writes.
/// </summary>
internal static class SerializedCase
{
    public static SendingCase Of(string name, string reads, string types, string creation = "new M { A = \"a\" }", int needs = 11) =>
        new(name, $"await client.PostAsJsonAsync(path, new[] {{ {creation} }});", types, Reads: reads, Says: "CHAT1003", Needs: needs);
}
