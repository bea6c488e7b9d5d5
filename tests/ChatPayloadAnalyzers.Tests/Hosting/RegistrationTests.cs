using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ChatPayloadAnalyzers.Tests.Hosting;

/// <summary>The host asks us for no node of code that speaks of nothing that we know.</summary>
public sealed class RegistrationTests
{
    [Theory]
    [InlineData("class A { void B(dynamic client) { client.PostAsync(\"/orders\", client); } }", false)]
    [InlineData("/* Starts a conversation by chat. */ class Conversation { string conversationId, chatMessage; }", false)]
    // A word of a path behind a space is one of a sentence, as far as anybody can tell by characters: docs/how-it-decides.md says so.
    [InlineData("class A { const string B = \" conversations/chats\"; }", false)]
    [InlineData("class A { const string B = \"/api/v2/conversations/chats\"; }", true)]
    [InlineData("class A { const string B = \"conversations/messages\"; }", true)]
    [InlineData("class A { const string B = \"/api/v2/openmessaging/messageevents/send\"; }", true)]
    [InlineData("class A { const string B = \"/api/v2/messaging/messages\"; }", true)]
    [InlineData("class A { const string B = \"/api/v2/webchat/guest/conversations\"; }", true)]
    [InlineData("class A { const string B = \"/api/v2/chats/rooms/1/messages\"; }", true)]
    [InlineData("class A { const string B = \"agent\"; }", true)]
    [InlineData("global using PureCloudPlatform.Client.V2.Api;", true)]
    public async Task Nodes_are_asked_for_where_a_word_stands_that_we_know(string code, bool isAsked)
    {
        var compilation = CSharpCompilation.Create("Registered", [CSharpSyntaxTree.ParseText("class Other { }"), CSharpSyntaxTree.ParseText(code)]);
        var analyzer = new ChatPayloadAnalyzer();
        var analysis = compilation.WithAnalyzers([analyzer]);
        await analysis.GetAnalyzerDiagnosticsAsync();
        var asked = (await analysis.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None)).SyntaxNodeActionsCount;
        Assert.Equal(isAsked, asked > 0);
    }
}
