using ChatPayloadAnalyzers.Json;

namespace ChatPayloadAnalyzers.Tests.Json;

public sealed class JsonLexerTests
{
    [Theory]
    [InlineData("", "End")]
    [InlineData("{}[]:,", "OpenBrace CloseBrace OpenBracket CloseBracket Colon Comma End")]
    [InlineData("\"a\\\"b\" 'c' d1 true", "String String Word Word End")]
    [InlineData("\"a", "String! End")]
    [InlineData("\"a\\", "String! End")]
    [InlineData("… № ¤", "Hole Hole Hole End")]
    [InlineData("1… …x №№", "Word! Word! Word! End")]
    [InlineData("{…}", "OpenBrace Hole CloseBrace End")]
    [InlineData("\"…\"", "String End")]
    [InlineData("\"\\…\"", "String End")]
    [InlineData("a/b // c\n d /* e */ f", "Word Word Word End")]
    [InlineData("\uFEFF1", "Word End")]
    public void Text_is_cut_into_tokens(string notation, string tokens)
    {
        Assert.Equal(tokens, string.Join(' ', Tokens(notation, out _).Select(t => t.Kind + (t.IsWhole ? "" : "!"))));
    }

    [Theory]
    [InlineData("1 // a", "// a", true)]
    [InlineData("1 /* a */ 2", "/* a */", true)]
    [InlineData("1 /* a", "/* a", false)]
    public void Comments_are_kept_aside(string text, string comment, bool isWhole)
    {
        Tokens(text, out var comments);
        Assert.Equal((comment, isWhole), (text[comments.Single().Start..comments.Single().End], comments.Single().IsWhole));
    }

    [Fact]
    public void White_space_that_json_does_not_have_is_kept_aside()
    {
        var lexer = new JsonLexer(HoledText.Of("\u00a0\u2003 {\f} \t\r\n"));
        while (lexer.Next().Kind != JsonTokenKind.End)
        {
        }

        Assert.Equal([(0, 2), (4, 5)], lexer.StrangeBlanks.Select(blank => (blank.Start, blank.End)));
    }

    [Fact]
    public void Tokens_and_comments_cover_all_but_white_space()
    {
        var random = new Random(7);
        const string Characters = "{}[]:,\"'\\/*ab1 \n…";
        for (var i = 0; i < 3000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(12)).Select(_ => Characters[random.Next(Characters.Length)])]);
            var tokens = Tokens(text, out var comments).Concat(comments).OrderBy(t => t.Start).ThenBy(t => t.End).ToList();
            var end = 0;
            foreach (var token in tokens)
            {
                Assert.True(token.Start >= end, text);
                Assert.True(string.IsNullOrWhiteSpace(text[end..token.Start]), text);
                end = token.End;
            }

            Assert.Equal(text.Length, end);
        }
    }

    private static List<JsonToken> Tokens(string notation, out List<JsonToken> comments)
    {
        var lexer = new JsonLexer(HoledText.Of(notation));
        var tokens = new List<JsonToken>();
        do tokens.Add(lexer.Next());
        while (tokens[^1].Kind != JsonTokenKind.End);
        comments = lexer.Comments;
        return tokens;
    }
}
