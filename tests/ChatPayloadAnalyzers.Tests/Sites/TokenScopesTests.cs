using ChatPayloadAnalyzers.Tests.Running;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Tests.Sites;

/// <summary>Which tokens a type asks for, and whether their scopes cover the endpoint that it sends to.</summary>
public sealed class TokenScopesTests
{
    private const string Chat = "client.PostAsJsonAsync($\"/api/v2/conversations/chat/{id}/messages\", new { from = new { id, type = \"agent\" }, to = new[] { new { id = id + 1, type = \"participant\" } }, text = \"Hi\", type = \"text\" });";
    private const string Message = "client.PostAsJsonAsync($\"/api/v2/conversations/messages/{id}/communications/{id}/messages\", new { textBody = \"Hi\" });";
    private const string Room = "client.PostAsJsonAsync($\"/api/v2/chats/rooms/{id}/messages\", new { message = \"Hi\" });";

    [Theory]
    [InlineData("new StringContent(\"grant_type=client_credentials&scope=conversation:write\")", "scope=conversation:write")]
    [InlineData("new StringContent($\"grant_type=client_credentials&client_id={id}&scope=conversation%3Awrite\")", "scope=conversation%3Awrite")]
    [InlineData("new StringContent(\"scope=users:readonly+routing&\" + \"grant_type=client_credentials\")", "scope=users:readonly+routing")]
    [InlineData("new FormUrlEncodedContent(new Dictionary<string, string> { { \"grant_type\", \"x\" }, { \"scope\", \"users\" } })", "\"users\"")]
    [InlineData("new FormUrlEncodedContent(new[] { new KeyValuePair<string, string>(\"grant_type\", \"x\"), new KeyValuePair<string, string>(\"scope\", \"users\") })", "\"users\"")]
    [InlineData("new FormUrlEncodedContent(new KeyValuePair<string, string>[] { new(\"grant_type\", \"x\"), KeyValuePair.Create(\"scope\", Few) })", "Few")]
    [InlineData("Builder.Create().WithScopes(\"users\")", "\"users\"")]
    [InlineData("Builder.Create().WithScopes(new[] { \"users\", \"routing\" })", "new[] { \"users\", \"routing\" }")]
    [InlineData("Builder.Create().WithScopes(Known)", "Known")]
    [InlineData("Builder.Create().AcquireTokenForClient(new List<string> { \"users\" })", "new List<string> { \"users\" }")]
    [InlineData("new TokenOptions { Scopes = new[] { \"users\" } }", "new[] { \"users\" }")]
    [InlineData("new TokenOptions { Scope = \"users routing\" }", "\"users routing\"")]
    [InlineData("Builder.Ask(id, scopes: new[] { \"users\" })", "new[] { \"users\" }")]
    public async Task Scopes_that_do_not_cover_the_endpoint_are_reported_where_they_are_written(string request, string at)
    {
        var found = Assert.Single(await FindingsAsync($"object Token(string id) => {request};", Chat));
        Assert.Equal(at, found.Location.SourceTree!.GetText().ToString(found.Location.SourceSpan));
    }

    [Theory]
    [InlineData("string[] mine = { \"users\" }; return Builder.Create().WithScopes(mine);", 1)]
    [InlineData("var mine = new[] { \"users\" }; mine[0] = Wide; return Builder.Create().WithScopes(mine);", 0)]
    [InlineData("var mine = new List<string> { \"users\" }; mine.Add(Wide); return Builder.Create().AcquireTokenForClient(mine);", 0)]
    [InlineData("Known[0] = Wide; return Builder.Create().WithScopes(Known);", 0)]
    public async Task Scopes_in_a_variable_are_those_that_it_holds(string statements, int count) =>
        Assert.Equal(count, (await FindingsAsync($"private const string Wide = \"conversations\"; object Token() {{ {statements} }}", Message)).Count);

    [Theory]
    [InlineData("conversation:write", Chat, "'chat:write'")]
    [InlineData("chat:write", Chat, "'conversation:write'")]
    [InlineData("users", Chat, "'conversations'")]
    [InlineData("conversations:readonly", Message, "'conversations'")]
    [InlineData("chat:write", Message, "'conversations'")]
    [InlineData("conversations", Room, "'organization'")]
    [InlineData("a-very-long-scope another-very-long-scope yet-another-very-long-scope", Message, "'conversations'")]
    public async Task The_message_names_what_to_add(string scopes, string send, string add)
    {
        var message = Assert.Single(await FindingsAsync($"object Token() => new TokenOptions {{ Scope = \"{scopes}\" }};", send)).GetMessage();
        Assert.StartsWith("The token is asked for with '", message);
        Assert.EndsWith(": add " + add, message);
        Assert.True(message.Length <= 160, message);
    }

    [Theory]
    [InlineData("conversation:write chat:write", Chat)]
    [InlineData("conversations", Chat)]
    [InlineData("conversations", Message)]
    [InlineData("conversation:write chat:write", Message)]
    [InlineData("users conversations routing", Message)]
    [InlineData("organization", Room)]
    [InlineData("organization:readonly", Room)]
    [InlineData("https://graph.example.test/.default", Message)]
    [InlineData("openid profile", Message)]
    [InlineData("Mail.Send", Message)]
    public async Task Scopes_that_cover_it_or_are_for_others_are_left_alone(string scopes, string send) =>
        Assert.Empty(await FindingsAsync($"object Token() => new TokenOptions {{ Scope = \"{scopes}\" }};", send));

    [Theory]
    [InlineData("object Token(string scope) => new TokenOptions { Scope = scope };")]
    [InlineData("object Token(string more) => new TokenOptions { Scopes = new[] { \"users\", more } };")]
    [InlineData("object Token(string more) => new StringContent($\"grant_type=x&scope=users {more}\");")]
    [InlineData("object Token(string form) => new StringContent(form + \"&scope=users\");")]
    [InlineData("object Token() => new StringContent(\"grant_type=client_credentials\");")]
    [InlineData("object Token() => new StringContent(\"grant_type=x&my_scope=users\");")]
    [InlineData("object Token() => new TokenOptions { Scope = \"\" };")]
    [InlineData("object Policy(Dictionary<string, string> claims) { claims.Add(\"scope\", \"users\"); return claims[\"scope\"]; }")]
    [InlineData("object One() => new TokenOptions { Scope = \"users\" }; object Other() => new StringContent(\"grant_type=x&scope=conversations\");")]
    [InlineData("object One() => new TokenOptions { Scope = \"users\" }; object Other(string scope) => new StringContent(\"grant_type=x&scope=\" + scope);")]
    [InlineData("void Token(TokenOptions options) { options.Scope = \"users\"; options.Scopes.Add(\"conversations\"); }")]
    [InlineData("object Service() => new ServiceOptions { Scope = \"singleton\" };")]
    [InlineData("")]
    public async Task What_is_not_known_is_left_alone(string member) => Assert.Empty(await FindingsAsync(member, Message));

    [Fact]
    public async Task Each_request_is_reported_once_however_many_bodies_are_sent()
    {
        var found = await FindingsAsync("object One() => new TokenOptions { Scope = \"users\" }; object Two() => new StringContent(\"grant_type=x&scope=routing\");", $"{Message} {Chat}", $"{Message}");
        Assert.Equal(2, found.Count);
    }

    [Fact]
    public async Task Another_type_is_another_affair()
    {
        Assert.Empty(await FindingsAsync("", Message, others: "public class Tokens { object Token() => new TokenOptions { Scope = \"users\" }; }"));
        Assert.Empty(await FindingsAsync("object Token() => new TokenOptions { Scope = \"users\" };", "_ = 1;"));
        Assert.Empty(await FindingsAsync("object Token() => new TokenOptions { Scope = \"users\" };", Message, others: "public partial class Chats { object More() => 1; }"));
    }

    [Fact]
    public async Task A_program_without_types_is_one()
    {
        var program = UserProgram.OfStatements("""
            var form = new StringContent("grant_type=x&scope=users");
            await client.PostAsync("/token", form);
            await client.PostAsJsonAsync($"/api/v2/conversations/messages/{conversationId}/communications/{agentId}/messages", new { textBody = "Hi" });

            class Tokens { public string Scope { get; set; } = "conversations"; }
            """);
        Assert.Single(await Analysis.WithAdviceOfAsync(program.Compilation), d => d.Id == "CHAT5001");
    }

    private static async Task<IReadOnlyList<Diagnostic>> FindingsAsync(string member, string send, string sendToo = "", string others = "")
    {
        var program = UserProgram.Of(
            $$"""
            {{UserProgram.Usings}}
            public partial class Chats
            {
                private const string Few = "users routing";
                private static readonly string[] Known = { "users" };
                public static void Main() { }
                {{member}}
                public void Send(HttpClient client, string id) { {{send}} }
                public void SendToo(HttpClient client, string id) { {{sendToo}} }
            }
            {{others}}
            public class ServiceOptions { public string Scope { get; set; } = ""; }
            public class TokenOptions { public string Scope { get; set; } = ""; public IList<string> Scopes { get; set; } = new List<string>(); }
            public class Builder
            {
                public static Builder Create() => new Builder();
                public static Builder Ask(string id, string[] scopes) => new Builder();
                public Builder WithScopes(params string[] scopes) => this;
                public Builder AcquireTokenForClient(IEnumerable<string> scopes) => this;
            }
            """);
        Assert.True(program.Errors.Count == 0, string.Join('\n', program.Errors));
        return [.. (await Analysis.WithAdviceOfAsync(program.Compilation)).Where(d => d.Id == "CHAT5001")];
    }
}
