using ChatPayloadAnalyzers.Sites;
using ChatPayloadAnalyzers.Tests.Running;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ChatPayloadAnalyzers.Tests.Sites;

/// <summary>A file without a word of the names that send is not walked through, so every such name must have one.</summary>
public sealed class WrapperIndexTests
{
    [Fact]
    public void Every_name_that_sends_has_one_of_the_words_that_files_are_searched_for()
    {
        var gate = CSharpSyntaxTree.ParseText(RepositoryFiles.Read("src", "ChatPayloadAnalyzers", "Sites", "Gate.cs"));
        var names = gate.GetRoot().DescendantTokens()
            .Select(token => token.Value as string)
            .OfType<string>()
            .Where(name => SyntaxFactory.ParseExpression($"x.{name}(y)") is InvocationExpressionSyntax call && Gate.Sends(call))
            .ToList();
        Assert.Contains("PostAsync", names);
        Assert.Contains("GetResponse", names);
        Assert.All(names, name => Assert.True(WrapperIndex.SendingWords.IsAnyIn(SourceText.From(name)), name));
    }

    [Theory]
    [InlineData("void Send(string body) => client.PostAsync(url, body);", "Send")]
    [InlineData("void A(string body) => client.PostAsync(url, body); void B(string b) => A(b);", "A B")]
    [InlineData("void A(string body) => client.PostAsync(url, body); void B(string b) => A(b); void C(string c) => B(c);", "A B C")]
    [InlineData("void A() => client.PostAsync(url, body);", "")]
    [InlineData("void A(string body) => client.GetAsync(url, body); void Repost(string b) => A(b);", "")]
    [InlineData("void A(string body) => client.PostAsync(url, body); void B(string b) => A(b); void Post(string c) => d(\"Post(c)\");", "A B")]
    [InlineData("[SendsChatMessage] void A(string body) => Queue(body); void B(string b) => A(b);", "A B")]
    [InlineData("[N.SendsChatMessageAttribute(Body = \"body\")] void A(string body) => Queue(body);", "A")]
    [InlineData("[SendsChatMessage] void A() => Queue(body);", "")]
    public void Wrappers_are_found_in_whichever_file(string members, string names)
    {
        var trees = members.Split(';', StringSplitOptions.RemoveEmptyEntries).Select((member, i) => CSharpSyntaxTree.ParseText($"partial class P {{ {member}; }}", path: $"{i}.cs"));
        var compilation = CSharpCompilation.Create("Wrappers", trees);
        var index = WrapperIndex.Of(compilation, new KnownSymbols(compilation), [], CancellationToken.None);
        Assert.Equal(names, string.Join(' ', index.ByName.Keys.Order(StringComparer.Ordinal)));
    }
}
