using ChatPayloadAnalyzers.Sites;
using Microsoft.CodeAnalysis.CSharp;

namespace ChatPayloadAnalyzers.Tests.Sites;

/// <summary>Names alone decide here; symbols are asked for later.</summary>
public sealed class GateTests
{
    [Theory]
    [InlineData("client.PostAsync(a, b)")]
    [InlineData("client.PostAsJsonAsync(a, b)")]
    [InlineData("client.PutAsJsonAsync(a, b)")]
    [InlineData("url.PutJsonAsync(a)")]
    [InlineData("client.PostAsJsonAsync<object>(a, b)")]
    [InlineData("this.client.SendAsync(a)")]
    [InlineData("invoker.Send(a, b)")]
    [InlineData("client?.PostAsync(a, b)")]
    [InlineData("PostAsync(a, b)")]
    [InlineData("api.PostConversationsMessages(a)")]
    [InlineData("api.PostConversationCommunicationInternalmessagesAsyncWithHttpInfo(a, b, c)")]
    [InlineData("api.PostChatsRoomMessages(a, b)")]
    [InlineData("low.CallApi(a, b)")]
    [InlineData("JsonSerializer.Serialize(a)")]
    [InlineData("JsonSerializer.Serialize<object>(a)")]
    [InlineData("Serialize(a)")]
    [InlineData("JsonContent.Create(a)")]
    [InlineData("System.Net.Http.Json.JsonContent.Create<object>(a)")]
    [InlineData("global::System.Net.Http.Json.JsonContent.Create(a)")]
    [InlineData("web.UploadString(a, b)")]
    [InlineData("web.UploadDataTaskAsync(a, b)")]
    [InlineData("request.GetResponse()")]
    [InlineData("rest.Execute(a)")]
    [InlineData("rest.ExecuteAsync<object>(a)")]
    [InlineData("rest.ExecutePostAsync(a)")]
    [InlineData("rest.Post(a)")]
    [InlineData("url.PostJsonAsync(a)")]
    [InlineData("url.WithHeader(a).SendStringAsync(a, b)")]
    [InlineData("new StringContent(a)")]
    [InlineData("new System.Net.Http.StringContent(a)")]
    [InlineData("new global::StringContent(a)")]
    public void What_may_send_or_serialize_a_body_passes(string expression)
    {
        Assert.True(MayBeSite(expression));
    }

    [Theory]
    [InlineData("client.GetAsync(a)")]
    [InlineData("client.postAsync(a)")]
    [InlineData("client.PostAsyncCore(a)")]
    [InlineData("api.PostUsers(a)")]
    [InlineData("api.GetConversationsMessages(a)")]
    [InlineData("low.CallApiOnce(a, b)")]
    [InlineData("web.DownloadString(a)")]
    [InlineData("request.AddJsonBody(a)")]
    [InlineData("Create(a)")]
    [InlineData("Factory.Create(a)")]
    [InlineData("JsonContent.Read(a)")]
    [InlineData("new ByteArrayContent(a)")]
    [InlineData("new StringContent2(a)")]
    [InlineData("client.PostAsync")]
    [InlineData("(f)(a)")]
    [InlineData("f[0](a)")]
    [InlineData("nameof(PostAsync)")]
    public void Anything_else_does_not(string expression)
    {
        Assert.False(MayBeSite(expression));
    }

    /// <summary>Only its declaration tells that a call sends.</summary>
    [Theory]
    [InlineData("interface IApi { [Post(\"/conversations/chat/{id}\")] void Deliver(string a); }", true)]
    [InlineData("namespace A { class B { public interface IApi { [Refit.Post(\"/conversations/\" + C.chat)] void Deliver(string a); } } }", true)]
    [InlineData("interface IApi { [PostAttribute(\"/conversations/chat\")] void Deliver(string a); }", true)]
    [InlineData("interface IApi { [Post(\"/conversations/chat\")] void Other(string a); }", false)]
    [InlineData("interface IApi { [Put(\"/conversations/chat\")] void Deliver(string a); }", false)]
    [InlineData("interface IApi { [Post(\"/others\")] void Deliver(string a); } // conversations/chat", false)]
    [InlineData("class Api { [Post(\"/conversations/chat\")] void Deliver(string a) { } }", false)]
    public void A_name_that_an_interface_routes_passes(string declaration, bool passes)
    {
        var compilation = CSharpCompilation.Create("P", [CSharpSyntaxTree.ParseText(declaration)]);
        Assert.Equal(passes, Gate.MayBeSite(SyntaxFactory.ParseExpression("api.Deliver(a)"), new KnownSymbols(compilation)));
    }

    [Fact]
    public void Looking_allocates_nothing()
    {
        var expressions = new[] { "client.PostAsync(a, b)", "a.b.c(d)", "new X(a)", "Factory.Create(a)" }.Select(e => SyntaxFactory.ParseExpression(e)).ToArray();
        foreach (var expression in expressions) Gate.MayBeSite(expression);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            foreach (var expression in expressions) Gate.MayBeSite(expression);
        // Syntax nodes are made as they are walked; here all of them are there.
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static bool MayBeSite(string expression) =>
        SyntaxFactory.ParseExpression(expression).DescendantNodesAndSelf().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.ExpressionSyntax>().Any(Gate.MayBeSite);
}
