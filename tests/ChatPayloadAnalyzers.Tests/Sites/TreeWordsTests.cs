using ChatPayloadAnalyzers.Schemas;
using ChatPayloadAnalyzers.Sites;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Tests.Sites;

/// <summary>Files that speak of nothing known are told apart by their characters.</summary>
public sealed class TreeWordsTests
{
    [Theory]
    [InlineData("", false, false)]
    [InlineData("\"/api/v2/conversations/chat/\"", true, false)]
    [InlineData("\"conversation\"", false, false)]
    [InlineData("$\"{version}conversations/chat\"", true, false)]
    [InlineData("\"v2%2Fconversations%2Fchat\"", true, false)]
    [InlineData("/* a conversation */ var conversationId = chat;", false, false)]
    [InlineData("\"Conversations\"", false, false)]
    [InlineData("type = \"agent\"", false, true)]
    [InlineData("\"{\\\"type\\\":\\\"agent\\\"}\"", false, true)]
    [InlineData("@\"{\"\"type\"\":\"\"agent\"\"}\"", false, true)]
    [InlineData("type = \"participant\"", false, true)]
    [InlineData("var participants = 1;", false, true)]
    [InlineData("headers.Add(\"User-Agent\", agent);", false, false)]
    [InlineData("\"agents\"", false, false)]
    public void A_word_is_found(string text, bool hasPath, bool hasMark)
    {
        Assert.Equal((hasPath, hasMark), (AnyHasPath(text), TreeWords.Of(CSharpSyntaxTree.ParseText(text)).HasMark));
    }

    [Fact]
    public void A_word_is_found_wherever_it_stands()
    {
        // Long files are looked through in pieces.
        for (var before = 32_700; before < 32_780; before++)
            foreach (var times in new[] { 1, 2 })
            {
                var text = new string(' ', before * times) + "/conversations agent\" chat/";
                Assert.True(AnyHasPath(text) && TreeWords.Of(CSharpSyntaxTree.ParseText(text)).HasMark, $"behind {before * times}");
            }
    }

    [Fact]
    public void Any_file_may_speak_of_the_path()
    {
        Assert.False(AnyHasPath("class A { }", "class B { }"));
        Assert.True(AnyHasPath("class A { const string D = \"chat/\"; }", "class B { const string C = \"/api/v2/conversations/\"; }"));
        Assert.False(AnyHasPath());
    }

    [Theory]
    [InlineData("client.PostAsync(\"/orders\", c)", "/conversations/chat/ agent\"", false)]
    [InlineData("client.PostAsync(\"/api/v2/conversations\", c)", "", true)]
    [InlineData("client.PostAsync(path, c)", "", false)]
    [InlineData("client.PostAsync(path, c)", "/conversations/chat/", true)]
    [InlineData("client.PostAsync($\"{a}\", c)", "/conversations/chat/", true)]
    [InlineData("client.PostAsync()", "/conversations/chat/", true)]
    [InlineData("client.SendAsync(r)", "", false)]
    [InlineData("client.SendAsync(r)", "/conversations/chat/", true)]
    [InlineData("JsonSerializer.Serialize(v)", "conversations", false)]
    [InlineData("JsonSerializer.Serialize(v)", "agent\"", true)]
    [InlineData("new StringContent(v)", "participant", true)]
    [InlineData("JsonContent.Create(v)", "", false)]
    public void Reading_is_worth_it_where_the_words_are(string expression, string words, bool isWorth)
    {
        var compilation = Compile($"class A {{ void B() {{ {expression}; }} }} // {words}");
        var site = compilation.SyntaxTrees.Single().GetRoot().DescendantNodes().OfType<ExpressionSyntax>().First(Gate.MayBeSite);
        Assert.Equal(isWorth, Gate.IsWorthReading(site, new KnownSymbols(compilation)));
    }

    private static bool AnyHasPath(params string[] texts) => TreeWords.AnyHasPath(Compile(texts), EndpointCatalog.BuiltIn, CancellationToken.None);

    private static CSharpCompilation Compile(params string[] texts) => CSharpCompilation.Create("Words", texts.Select(text => CSharpSyntaxTree.ParseText(text)));
}
