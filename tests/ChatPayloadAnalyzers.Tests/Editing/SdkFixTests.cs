using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Editing;

/// <summary>Models of the vendor's SDK are mended where they are made: by an argument, an initializer or a statement.</summary>
public sealed class SdkFixTests
{
    private const string Using = SdkAssembly.Name + ".Api; using " + SdkAssembly.Name + ".Client; using " + SdkAssembly.Name + ".Model";
    private const string Api = "        var api = new ConversationsApi(new Configuration(new ApiClient(client)));\n";
    private const string Call = "        api.PostConversationsMessageCommunicationMessages(conversationId, participantId, ";
    private const string Text = "\"Thanks for waiting. How can I help?\"";

    private static readonly FixCases Table = new(
        Case("an argument", $"{Call}new AdditionalMessage(StickerIds: null));", $"{Call}new AdditionalMessage(TextBody: {Text}, StickerIds: null));"),
        Case("no argument", $"{Call}new AdditionalMessage());", $"{Call}new AdditionalMessage() {{ TextBody = {Text} }});"),
        Case("an initializer", $"{Call}new AdditionalMessage {{ StickerIds = null }});", $"{Call}new AdditionalMessage {{ TextBody = {Text}, StickerIds = null }});"),
        Case(
            "a statement",
            $"        var message = new AdditionalMessage();\n        message.StickerIds = null;\n{Call}message);",
            $"        var message = new AdditionalMessage();\n        message.TextBody = {Text};\n        message.StickerIds = null;\n{Call}message);"));

    public static TheoryData<string> Cases => Table.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task The_text_is_added(string name) => Table.AssertAsync(name);

    private static FixCase Case(string name, string before, string after) => new(name, Api + before, Api + after, Using: Using);
}
