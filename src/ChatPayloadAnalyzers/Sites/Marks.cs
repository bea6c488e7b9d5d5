using ChatPayloadAnalyzers.Payload;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>
/// What tells a message to the default endpoint from the messages of other services. Names alone do not: others too have
/// <c>from</c>, <c>to</c>, <c>type</c> and <c>text</c>; only values count.
/// </summary>
internal static class Marks
{
    /// <returns>How many of the three marks stand in the body.</returns>
    public static int Of(ObjectNode body)
    {
        var sender = HasType(Find(body, "from"), "agent");
        var recipient = Find(body, "to") is ArrayNode { Items: var items } && items.Any(item => HasType(item.Value, "participant"));
        var content = HasType(body, "text") && (Find(body, "text") is not null || Find(body, "cannedResponseId") is not null);
        return (sender ? 1 : 0) + (recipient ? 1 : 0) + (content ? 1 : 0);
    }

    private static bool HasType(PayloadNode? node, string type) =>
        node is ObjectNode value && Find(value, "type") is TextNode { Text.Whole: { } text } && text == type;

    private static PayloadNode? Find(ObjectNode node, string name) => node.Members.LastOrDefault(m => m.Name == name)?.Value;
}
