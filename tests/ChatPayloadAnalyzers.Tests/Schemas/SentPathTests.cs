using ChatPayloadAnalyzers.Schemas;
using ChatPayloadAnalyzers.Tests.Payloads;

namespace ChatPayloadAnalyzers.Tests.Schemas;

/// <summary><c>…</c> is what only run time knows.</summary>
public sealed class SentPathTests
{
    [Theory]
    [InlineData("/a/b", "a|b", false, null)]
    [InlineData("a/b", "a|b", true, null)]
    [InlineData("/a//b/", "a|b", false, null)]
    [InlineData("/a/b?c/d", "a|b", false, null)]
    [InlineData("/a/b#c/d", "a|b", false, null)]
    [InlineData("/a/x…y/b", "a|x…y|b", false, null)]
    [InlineData("/a/……/b…", "a|……|b…", false, null)]
    [InlineData("a?b=https://api.example.test/c", "a", true, null)]
    [InlineData("/a?b=https://api.example.test/c", "a", false, null)]
    [InlineData("a#https://api.example.test/c", "a", true, null)]
    [InlineData("a/b://c", "a|b:|c", true, null)]
    [InlineData("…/a/b", "a|b", true, null)]
    [InlineData("…a/b", "a|b", true, null)]
    [InlineData("…a/…/b", "a|…|b", true, null)]
    [InlineData("https://api.example.test/a/b", "a|b", false, "api.example.test")]
    [InlineData("https://api.example.test:5001/a/…", "a|…", false, "api.example.test:5001")]
    [InlineData("https://…/a", "a", false, null)]
    [InlineData("https://api.…/a", "a", false, null)]
    [InlineData("https://api.….test/a", "a", false, null)]
    [InlineData("https:///a", "a", false, "")]
    [InlineData("…://api.example.test/a", "a", false, "api.example.test")]
    [InlineData("…://…/a", "a", false, null)]
    [InlineData("…://…:…/a/…", "a|…", false, null)]
    [InlineData("/a/.../b", "a|...|b", false, null)]
    public void A_path_is_cut_into_what_stands_behind_the_host(string path, string segments, bool mayLackPrefix, string? host)
    {
        var sent = SentPath.Of(PayloadNotation.ReadText(path));
        Assert.NotNull(sent);
        var shown = string.Join('|', sent.Segments.Select(segment => string.Concat(segment.Pieces.Select(piece => piece.Known ?? "…"))));
        Assert.Equal((segments, mayLackPrefix, host), (shown, sent.MayLackPrefix, sent.Host));
    }

    [Theory]
    [InlineData("")]
    [InlineData("…")]
    [InlineData("……")]
    [InlineData("https://api.example.test")]
    [InlineData("https://api.example.test?a/b")]
    [InlineData("https://api.example.test#a/b")]
    [InlineData("https://…")]
    [InlineData("https://…?/a")]
    [InlineData("/a/./b")]
    [InlineData("/a/../b")]
    [InlineData("/a/%2e/b")]
    [InlineData("/a/%2E/b")]
    [InlineData("/a/%2E%2e/b")]
    [InlineData("/a/.%2E")]
    public void Of_others_nothing_certain_is_known(string path) => Assert.Null(SentPath.Of(PayloadNotation.ReadText(path)));

    [Theory]
    [InlineData(4095, "", true)]
    [InlineData(4096, "", false)]
    [InlineData(4094, "…", true)]
    [InlineData(4095, "…", false)]
    public void Longer_than_any_path_is_none(int letters, string end, bool isPath) =>
        Assert.Equal(isPath, SentPath.Of(PayloadNotation.ReadText("/" + new string('a', letters) + end)) is not null);
}
