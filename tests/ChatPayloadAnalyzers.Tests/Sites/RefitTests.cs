using ChatPayloadAnalyzers.Tests.Reading;

namespace ChatPayloadAnalyzers.Tests.Sites;

/// <summary>Interfaces that Refit implements, here by a stub of its attributes. The body lacks its recipient.</summary>
public sealed class RefitTests
{
    private const string Body = "new { from = new { id = agentId, type = \"agent\" }, text = \"Hi\", type = \"text\" }";
    private const string Json = "$\"{{\\\"from\\\":{{\\\"id\\\":\\\"{agentId}\\\",\\\"type\\\":\\\"agent\\\"}},\\\"text\\\":\\\"Hi\\\",\\\"type\\\":\\\"text\\\"}}\"";
    private const string Route = "[Refit.Post(\"/api/v2/conversations/chat/{id}/messages\")] ";
    private const string Short = "var api = Refit.RestService.For<IApi>(client); ";

    private static readonly SendingCases Table = new(
        Found("an object", $"await api.Deliver(conversationId, {Body});", Route + "Task Deliver(string id, [Refit.Body] object message);"),
        Found("a parameter of the interface's type", $"await Run(api); Task Run(IApi a) => a.Deliver(conversationId, {Body});", Route + "Task Deliver(string id, [Refit.Body] object message);"),
        Found("by name", $"await api.Deliver(message: {Body}, id: conversationId);", Route + "Task Deliver(string id, [Refit.Body] object message);"),
        Found("a type argument", $"await api.Deliver(conversationId, {Body});", Route + "Task Deliver<T>(string id, [Refit.Body] T message);"),
        Found("text", $"await api.Deliver(conversationId, {Json});", Route + "Task Deliver(string id, [Refit.Body] string message);"),
        Found("a class in a local", "var message = new Message { from = new { id = agentId, type = \"agent\" } }; message.text = \"Hi\"; await api.Deliver(conversationId, message);", Route + "Task Deliver(string id, [Refit.Body] Message message);", "public class Message { public object from { get; set; } public string text { get; set; } public string type { get; set; } = \"text\"; }"),
        Found("the attribute by its whole name", $"await api.Deliver(conversationId, {Body});", Route.Replace("Post(", "PostAttribute(") + "Task Deliver(string id, [Refit.BodyAttribute] object message);"),
        Silent("put", $"await api.Deliver(conversationId, {Body});", Route.Replace("Post", "Put") + "Task Deliver(string id, [Refit.Body] object message);"),
        Silent("another path", $"await api.Deliver(conversationId, {Body});", Route.Replace("chat", "callbacks") + "Task Deliver(string id, [Refit.Body] object message);"),
        Silent("a namesake without a route", $"await api.Deliver(conversationId, {Body}); new Others().Deliver(conversationId, {Body});", "[Refit.Post(\"/other\")] Task Deliver(string id, [Refit.Body] object message);", "class Others { public void Deliver(string id, object message) { } }"),
        Silent("no body", "await api.Deliver(conversationId);", Route + "Task Deliver(string id);"));

    public static TheoryData<string> Cases => Table.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_call_of_a_route_is_a_site(string name) => Table.AssertAsync(name);

    [Fact]
    public Task Routes_of_a_server_send_nothing() => ChatPayloadAnalyzers.Tests.Silence.Silent.MembersAsync(
        $$"""
        public void Run(IApi api, string id, string agentId) => api.Deliver(id, {{Body}});
        """,
        """
        public interface IApi
        {
            [HttpPost("/api/v2/conversations/chat/{id}/messages")] void Deliver(string id, [FromBody] object message);

            [Post("/api/v2/conversations/chat/{id}/messages")] void Deliver(int id, [Body] object message);
        }

        public sealed class HttpPostAttribute : Attribute { public HttpPostAttribute(string path) => Path = path; public string Path { get; } }
        public sealed class PostAttribute : Attribute { public PostAttribute(string path) => Path = path; public string Path { get; } }
        public sealed class FromBodyAttribute : Attribute { }
        public sealed class BodyAttribute : Attribute { }
        """);

    private static SendingCase Found(string name, string statements, string member, string types = "") => Silent(name, statements, member, types) with { Says = "CHAT1001" };

    private static SendingCase Silent(string name, string statements, string member, string types = "") => new(name, Short + statements, $"public interface IApi {{ {member} }} {types}");
}
