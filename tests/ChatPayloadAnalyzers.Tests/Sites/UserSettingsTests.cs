using ChatPayloadAnalyzers.Rules;
using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Sites;

public sealed class UserSettingsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("nobody", "CHAT2003")]
    [InlineData("some-* | nobody", "CHAT2003")]
    [InlineData("somebody", "")]
    public async Task Placeholders_of_the_users_own_are_reported(string setting, string ids)
    {
        var program = UserProgram.OfStatements("await client.PostAsJsonAsync($\"/api/v2/conversations/chat/{conversationId}/messages\", new { from = new { id = agentId, type = \"agent\" }, to = new[] { new { id = \"nobody\", type = \"participant\" } }, text = \"nobody\", type = \"text\" });");
        Assert.Empty(program.Errors);
        Assert.Equal(ids, string.Join(' ', (await Analysis.OfAsync(program.Compilation, new Settings(Placeholders.Key, setting))).Select(finding => finding.Id)));
    }
}
