using ChatPayloadAnalyzers.Tests.Running;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Tests.Reading;

/// <summary>Calls of an interface, or of a class that may be derived from: known where one method alone can run.</summary>
public sealed class DispatchTests
{
    private const string Wrong = "new { from = new { id = agentId, type = \"agent\" }, text = \"Hi\", type = \"text\" }";

    private const string Right = "new { from = new { id = agentId, type = \"agent\" }, to = new[] { new { id = participantId, type = \"participant\" } }, text = \"Hi\", type = \"text\" }";

    private const string IChat = "interface IChat { Task SendAsync(string id, object message); }";

    private const string Post = "client.PostAsJsonAsync($\"/api/v2/conversations/chat/{id}/messages\", message)";

    private const string Chat = "class Chat : IChat { readonly HttpClient client; public Chat(HttpClient client) => this.client = client; public Task SendAsync(string id, object message) => " + Post + "; }";

    private const string IMaker = "interface IMaker { object Make(string agentId, string participantId); }";

    private static readonly SendingCases Seen = new(
        Sent("a sender behind an interface", $"IChat chat = new Chat(client); await chat.SendAsync(conversationId, {Wrong});", IChat + Chat),
        Sent("a sender that a class is given", $"await new Greeter(new Chat(client)).GreetAsync(conversationId, agentId);", IChat + Chat + $"class Greeter {{ readonly IChat _chat; public Greeter(IChat chat) => _chat = chat; public Task GreetAsync(string id, string agentId) => _chat.SendAsync(id, {Wrong}); }}"),
        Sent("a sender for all to see", $"IChat chat = new Chat(client); await chat.SendAsync(conversationId, {Wrong});", "public " + IChat + "public " + Chat),
        Sent("a sender that implements it explicitly", $"IChat chat = new Chat(client); await chat.SendAsync(conversationId, {Wrong});", IChat + Chat.Replace("public Task SendAsync", "Task IChat.SendAsync")),
        Sent("a sender whose parameters have other names", $"IChat chat = new Chat(client); await chat.SendAsync(message: {Wrong}, id: conversationId);", IChat + Chat.Replace("string id, object message", "string to, object what").Replace("{id}", "{to}").Replace(", message)", ", what)")),
        Sent("a sender of an interface of the interface", $"IMany chat = new Chat(client); await chat.SendAsync(conversationId, {Wrong});", IChat + "interface IMany : IChat { }" + Chat.Replace(": IChat", ": IMany")),
        Sent("a sender of a base class", $"IChat chat = new Chat(client); await chat.SendAsync(conversationId, {Wrong});", IChat + Chat.Replace("class Chat", "class Base").Replace(" : IChat", "").Replace("public Chat(", "protected Base(") + "class Chat : Base, IChat { public Chat(HttpClient client) : base(client) { } }"),
        Sent("a sender that a base class leaves to others", $"Base chat = new Chat(client); await chat.SendAsync(conversationId, {Wrong});", "abstract class Base { public abstract Task SendAsync(string id, object message); }" + Chat.Replace(": IChat", ": Base").Replace("public Task", "public override Task")),
        Sent("a sender that may be overridden", $"var chat = new Chat(client); await chat.SendAsync(conversationId, {Wrong});", Chat.Replace(" : IChat", "").Replace("public Task", "public virtual Task")),
        Sent("a sender by way of base", $"var chat = new Loud(client); await chat.SendAsync(conversationId, {Wrong});", Chat.Replace(" : IChat", "").Replace("public Task", "public virtual Task") + "class Loud : Chat { public Loud(HttpClient client) : base(client) { } public override Task SendAsync(string id, object message) => base.SendAsync(id, message); }"),
        Sent("a maker behind an interface", "IMaker maker = new Maker(); await client.PostAsJsonAsync(path, maker.Make(agentId, participantId));", IMaker + $"class Maker : IMaker {{ public object Make(string agentId, string participantId) => {Wrong}; }}"),
        Sent("an asynchronous maker", "IMaker maker = new Maker(); await client.PostAsJsonAsync(path, await maker.MakeAsync(agentId));", $"interface IMaker {{ Task<object> MakeAsync(string agentId); }} class Maker : IMaker {{ public async Task<object> MakeAsync(string agentId) {{ await Task.Yield(); return {Wrong}; }} }}"),
        Sent("a template of a base class", "await new Greeting().SendAsync(client, path, agentId);", $"abstract class Base {{ public Task SendAsync(HttpClient client, string path, string agentId) => client.PostAsJsonAsync(path, Body(agentId)); protected abstract object Body(string agentId); }} class Greeting : Base {{ protected override object Body(string agentId) => {Wrong}; }}"),
        Sent("a path of an interface", $"IPaths paths = new Paths(); await client.PostAsJsonAsync(paths.Messages, {Wrong});", "interface IPaths { string Messages { get; } } class Paths : IPaths { public string Messages => \"/api/v2/conversations/chat/6b1c/messages\"; }"));

    private static readonly SendingCases Unknown = new(
        Sent("two makers", "IMaker maker = new Maker(); await client.PostAsJsonAsync(path, maker.Make(agentId, participantId));", IMaker + $"class Maker : IMaker {{ public object Make(string agentId, string participantId) => {Right}; }} class Other : IMaker {{ public object Make(string agentId, string participantId) => {Wrong}; }}", ""),
        Sent("a maker and one that derives from it", "IMaker maker = new Other(); await client.PostAsJsonAsync(path, maker.Make(agentId, participantId));", IMaker + $"class Maker : IMaker {{ public virtual object Make(string agentId, string participantId) => {Wrong}; }} class Other : Maker {{ public override object Make(string agentId, string participantId) => {Right}; }}", ""),
        Sent("a maker and one that implements it again", "IMaker maker = new Other(); await client.PostAsJsonAsync(path, maker.Make(agentId, participantId));", IMaker + $"class Maker : IMaker {{ public object Make(string agentId, string participantId) => {Wrong}; }} class Other : Maker, IMaker {{ object IMaker.Make(string agentId, string participantId) => {Right}; }}", ""),
        Sent("a maker and a struct", "IMaker maker = new Other(); await client.PostAsJsonAsync(path, maker.Make(agentId, participantId));", IMaker + $"class Maker : IMaker {{ public object Make(string agentId, string participantId) => {Wrong}; }} struct Other : IMaker {{ public object Make(string agentId, string participantId) => {Right}; }}", ""),
        Sent("a maker that the interface has itself", "IMaker maker = new Other(); await client.PostAsJsonAsync(path, maker.Make(agentId, participantId));", $"interface IMaker {{ object Make(string agentId, string participantId) => {Right}; }} class Maker : IMaker {{ public object Make(string agentId, string participantId) => {Wrong}; }} class Other : IMaker {{ }}", ""),
        Sent("a maker that another type argument asks for", "IMaker<string> maker = new Other(); await client.PostAsJsonAsync(path, maker.Make(agentId, participantId));", $"interface IMaker<T> {{ object Make(T agentId, T participantId); }} class Maker : IMaker<object> {{ public object Make(object agentId, object participantId) => {Wrong}; }} class Other : IMaker<string> {{ public object Make(string agentId, string participantId) => {Right}; }}", ""),
        Sent("a sender that completes the message, and one that does not", $"IChat chat = new Completing(client, participantId); await chat.SendAsync(conversationId, new Message {{ from = new {{ id = agentId, type = \"agent\" }}, text = \"Hi\", type = \"text\" }});", "class Message { public object? from { get; set; } public object? to { get; set; } public string? text { get; set; } public string? type { get; set; } }" + IChat + Chat + "class Completing : IChat { readonly HttpClient client; readonly string _to; public Completing(HttpClient client, string to) { this.client = client; _to = to; } public Task SendAsync(string id, object message) { ((Message)message).to = new[] { new { id = _to, type = \"participant\" } }; return " + Post + "; } }", ""),
        Sent("a body that is overridden", "Base it = new Greeting(); await it.SendAsync(client, path, agentId, participantId);", $"class Base {{ public Task SendAsync(HttpClient client, string path, string agentId, string participantId) => client.PostAsJsonAsync(path, Body(agentId, participantId)); protected virtual object Body(string agentId, string participantId) => {Wrong}; }} class Greeting : Base {{ protected override object Body(string agentId, string participantId) => {Right}; }}", ""),
        Sent("a property that two implement", "IHas has = new Other(participantId); await client.PostAsJsonAsync(path, new { from = new { id = agentId, type = \"agent\" }, to = has.To, text = \"Hi\", type = \"text\" });", "interface IHas { object? To { get; } } class Has : IHas { public object? To => null; } class Other : IHas { public Other(string id) => To = new[] { new { id, type = \"participant\" } }; public object? To { get; } }", ""));

    public static TheoryData<string> SeenNames => Seen.Names;

    public static TheoryData<string> UnknownNames => Unknown.Names;

    [Theory, MemberData(nameof(SeenNames))]
    public Task The_only_method_that_can_run_is_read(string name) => Seen.AssertAsync(name);

    [Theory, MemberData(nameof(UnknownNames))]
    public Task One_of_several_is_not(string name) => Unknown.AssertAcceptedAsync(name);

    /// <summary>A plug-in may implement what a library lets it see, and a mock what it lets its tests see.</summary>
    [Theory]
    [InlineData("", OutputKind.DynamicallyLinkedLibrary, "CHAT1001")]
    [InlineData("public ", OutputKind.ConsoleApplication, "CHAT1001")]
    [InlineData("public ", OutputKind.DynamicallyLinkedLibrary, "")]
    [InlineData("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Tests\")] ", OutputKind.DynamicallyLinkedLibrary, "")]
    public async Task Of_a_library_others_may_implement_what_they_see(string modifier, OutputKind kind, string says)
    {
        var program = UserProgram.Of(UserProgram.Usings + modifier + IChat + "\nclass Greeter { public Task GreetAsync(IChat chat, string conversationId, string agentId) => chat.SendAsync(conversationId, " + Wrong + "); }\n" + Chat + "\npublic static class Entry { public static void Main() { } }");
        var compilation = program.Compilation.WithOptions(program.Compilation.Options.WithOutputKind(kind));
        Assert.DoesNotContain(compilation.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
        Assert.Equal(says, string.Join(' ', (await Analysis.OfAsync(compilation)).Select(d => d.Id)));
    }

    [Fact]
    public Task A_proxy_may_implement_any_interface() => Silence.Silent.AndAcceptedAsync(
        $"IMaker maker = System.Reflection.DispatchProxy.Create<IMaker, Proxy>(); await client.PostAsJsonAsync({Silence.Silent.Path}, maker.Make(agentId, participantId));\npublic " + IMaker
        + $"class Maker : IMaker {{ public object Make(string agentId, string participantId) => {Wrong}; }} public class Proxy : System.Reflection.DispatchProxy {{ protected override object? Invoke(System.Reflection.MethodInfo? method, object?[]? given) {{ var (agentId, participantId) = (given![0], given[1]); return {Right}; }} }}");

    private static SendingCase Sent(string name, string statements, string types, string says = "CHAT1001", string usings = "") => new(name, statements, types, Says: says, Usings: usings);
}
