using ChatPayloadAnalyzers.Sites;
using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Sites;

/// <summary>Methods that the user names as sending: by a setting, or by an attribute.</summary>
public sealed class SendMethodsTests
{
    private const string Wrong = "new { from = new { id = agentId, type = \"agent\" }, text = \"Hi\", type = \"text\" }";

    private const string Vendor = """
        namespace Vendor
        {
            public abstract class Chat
            {
                public abstract void Send(string url, object message);
                public abstract void Send(string url, string json, int tries);
                public abstract void Say<T>(T message);
            }

            public class Reply
            {
                public Reply(string json) { }
            }
        }
        """;

    private const string Path = "$\"/api/v2/conversations/chat/{conversationId}/messages\"";

    [Theory]
    [InlineData("M:Vendor.Chat.Send(System.String,System.Object) path=url body=message", $"chat.Send({Path}, {Wrong});", "CHAT1001")]
    [InlineData("M:Vendor.Chat.Send path=url body=message", $"chat.Send({Path}, {Wrong});", "CHAT1001")]
    [InlineData("M:Vendor.Chat.Send(System.String,System.String,System.Int32) path=url body=json", $"chat.Send({Path}, \"[]\", 3);", "CHAT1003")]
    [InlineData("M:Vendor.Chat.Send(System.String,System.Object) path=url body=message", $"chat.Send(message: {Wrong}, url: {Path});", "CHAT1001")]
    [InlineData("M:Vendor.Chat.Say path=/api/v2/conversations/chat/id/messages body=message", $"chat.Say({Wrong});", "CHAT1001")]
    [InlineData("M:Vendor.Reply..ctor(System.String) path=/api/v2/conversations/chat/id/messages body=json", "_ = new Vendor.Reply(\"[]\");", "CHAT1003")]
    [InlineData("M:Vendor.Chat.Say path=/api/v2/other body=message | M:Vendor.Chat.Send path=url body=message", $"chat.Send({Path}, {Wrong});", "CHAT1001")]
    [InlineData("M:Vendor.Chat.Send(System.String,System.Object) path=url body=message", $"chat.Send(\"/other\", {Wrong});", "")]
    [InlineData("M:Vendor.Chat.Send(System.String,System.Object) path=url body=message", $"chat.Send({Path}, \"[]\", 3);", "")]
    [InlineData("M:Vendor.Chat.Say path=/api/v2/other body=message", $"chat.Say({Wrong});", "")]
    [InlineData("", $"chat.Send({Path}, {Wrong});", "")]
    [InlineData("M:Vendor.Chat.Snd path=url body=message", $"chat.Send({Path}, {Wrong});", "CHAT0003")]
    [InlineData("M:Vendor.Chat.Send path=url body=payload", $"chat.Say(1);", "CHAT0003")]
    [InlineData("Vendor.Chat.Send path=url body=message", $"chat.Say(1);", "CHAT0003")]
    [InlineData("M:Vendor.Chat.Send", $"chat.Say(1);", "CHAT0003")]
    [InlineData("M:Nowhere.Send path=url body=message", $"chat.Say(1);", "CHAT0003")]
    public async Task A_method_named_in_a_setting_is_a_site(string setting, string statement, string ids)
    {
        var program = UserProgram.OfStatements($"Vendor.Chat chat = null!;\n{statement}\n{Vendor}");
        Assert.Empty(program.Errors);
        var findings = await Analysis.OfAsync(program.Compilation, new Settings(SendMethods.Key, setting));
        Assert.Equal(ids, string.Join(' ', findings.Select(finding => finding.Id)));
    }

    [Theory]
    [InlineData("[SendsChatMessage(Path = \"url\", Body = \"message\")]", "CHAT1001")]
    [InlineData("[SendsChatMessage(Path = \"/api/v2/conversations/chat/id/messages\", Body = \"message\")]", "CHAT1001")]
    [InlineData("[SendsChatMessage(Path = \"/other\", Body = \"message\")]", "")]
    [InlineData("[SendsChatMessage(Path = \"url\", Body = \"payload\")]", "")]
    [InlineData("", "")]
    public async Task A_method_without_a_body_is_a_site_by_an_attribute(string attribute, string ids)
    {
        var program = UserProgram.OfStatements($$"""
            IChat chat = null!;
            await chat.SendAsync({{Path}}, {{Wrong}});
            interface IChat { {{attribute}} Task SendAsync(string url, object message); }
            sealed class SendsChatMessageAttribute : Attribute { public string? Path { get; set; } public string? Body { get; set; } }
            """);
        Assert.Empty(program.Errors);
        Assert.Equal(ids, string.Join(' ', (await Analysis.OfAsync(program)).Select(finding => finding.Id)));
    }
}
