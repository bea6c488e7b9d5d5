using ChatPayloadAnalyzers.Reading;
using ChatPayloadAnalyzers.Sites;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ChatPayloadAnalyzers.Tests.Sites;

/// <summary>A call is found by where its name stands, in whatever way it is written; a word in a comment is none.</summary>
public sealed class NamedCodeTests
{
    [Theory]
    [InlineData("|Post(x);", "Post(x)")]
    [InlineData("c.|Post(x);", "c.Post(x)")]
    [InlineData("c?.|Post(x);", ".Post(x)")]
    [InlineData("c!.|Post(x);", "c!.Post(x)")]
    [InlineData("c.|Post<int>(x);", "c.Post<int>(x)")]
    [InlineData("@|Post(x);", "@Post(x)")]
    [InlineData("c\n    .|Post\n    (x);", "c\n    .Post\n    (x)")]
    [InlineData("c.|Post/* all */(x);", "c.Post/* all */(x)")]
    [InlineData("A.|Post(x).B();", "A.Post(x)")]
    [InlineData("var s = $\"{c.|Post(x)}\";", "c.Post(x)")]
    [InlineData("[|Post] void A() { }", "Post")]
    [InlineData("[|Post, Other(1)] void A() { }", "Post")]
    [InlineData("[N.|Post(1)] void A() { }", "N.Post(1)")]
    [InlineData("[global::|Post(1)] void A() { }", "global::Post(1)")]
    [InlineData("// |Post(x)", null)]
    [InlineData("/// <summary>|Post(x)</summary>\nclass C { }", null)]
    [InlineData("#if NEVER\nc.|Post(x);\n#endif", null)]
    [InlineData("var s = \"|Post(x)\";", null)]
    [InlineData("var s = $\"|Post(x) {c}\";", null)]
    [InlineData("var s = \"\"\"|Post(x)\"\"\";", null)]
    [InlineData("void |Post(int x) { }", null)]
    [InlineData("void |Post<T>(int x) { }", null)]
    [InlineData("var p = c.|Post;", null)]
    [InlineData("new |Post(x);", null)]
    [InlineData("c.|Post.Other(x);", null)]
    [InlineData("c.Re|Post(x);", null)]
    [InlineData("A(|Post, 1);", null)]
    [InlineData("c.|Post", null)]
    public void Calls_and_attributes_are_found_by_their_names(string marked, string? found)
    {
        var tree = CSharpSyntaxTree.ParseText(marked.Remove(marked.IndexOf('|', StringComparison.Ordinal), 1));
        Assert.Equal(found, NamedCode.At(marked.IndexOf('|', StringComparison.Ordinal), tree, CancellationToken.None)?.ToString());
    }

    /// <summary>A long file is searched in pieces that overlap.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(32_750)]
    [InlineData(32_760)]
    [InlineData(32_768)]
    [InlineData(70_000)]
    public void Words_are_found_wherever_they_stand(int position)
    {
        var text = SourceText.From(new string(' ', position) + "Post" + new string(' ', 40_000) + "Put");
        Assert.Equal([position, position + 40_004], new WordSearch(["Post", "Put"]).PositionsIn(text).Distinct().Order());
    }
}
