using ChatPayloadAnalyzers.Tests.Reading;
using ChatPayloadAnalyzers.Tests.Running;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Tests.Sites;

/// <summary>The ways in which a model of the vendor's SDK is made and sent; what is wrong lacks its text.</summary>
public sealed class SdkFormTests
{
    private const string Agentless = "SendAgentlessOutboundMessageRequest";
    private const string Sms = Agentless + ".ToAddressMessengerTypeEnum.Sms";
    private const string Path = "$\"/api/v2/conversations/messages/{conversationId}/communications/{participantId}/messages\"";
    private const string Low = "var low = new ApiClient(client); ";
    private const string Rest = ", null, null, null, null, \"application/json\")";

    private static readonly SendingCases Table = new(
        Found("sync", "api.PostConversationsMessageCommunicationMessages(conversationId, participantId, new AdditionalMessage());"),
        Found("Async", "await api.PostConversationsMessageCommunicationMessagesAsync(conversationId, participantId, new AdditionalMessage());"),
        Found("WithHttpInfo", "api.PostConversationsMessageCommunicationMessagesWithHttpInfo(conversationId, participantId, new AdditionalMessage());"),
        Found("AsyncWithHttpInfo", "await api.PostConversationsMessageCommunicationMessagesAsyncWithHttpInfo(conversationId, participantId, new AdditionalMessage());"),
        Found("by name", "api.PostConversationsMessageCommunicationMessages(body: new AdditionalMessage(), communicationId: participantId, conversationId: conversationId);"),
        Found("by the interface", "IConversationsApi any = api; any.PostConversationsMessageCommunicationMessages(conversationId, participantId, new AdditionalMessage());"),
        Found("a local", "var message = new AdditionalMessage(); api.PostConversationsMessageCommunicationMessages(conversationId, participantId, message);"),
        Found("statements", "var message = new AdditionalMessage(); message.MediaIds = null; api.PostConversationsMessageCommunicationMessages(conversationId, participantId, message);"),
        Found("sent once before", "var message = new AdditionalMessage(TextBody: \"Hi\"); api.PostConversationsMessageCommunicationMessages(conversationId, participantId, message); message.TextBody = null; Console.Write(message.ToJson()); api.PostConversationsMessageCommunicationMessages(conversationId, participantId, message);"),
        Found("an initializer", "api.PostConversationsMessageCommunicationMessages(conversationId, participantId, new AdditionalMessage { TextBody = null });"),
        Found("two kinds of content", "api.PostConversationsMessageCommunicationMessages(conversationId, participantId, new AdditionalMessage(\"Hi\", new List<string> { agentId }));", "CHAT3001"),
        Found("a wrapper", "Deliver(new AdditionalMessage()); void Deliver(AdditionalMessage message) => api.PostConversationsMessageCommunicationMessages(conversationId, participantId, message);"),
        Found("an enum's member in a local", $"var kind = {Sms}; api.PostConversationsMessagesAgentless(new {Agentless}(agentId, participantId, kind));", "CHAT3003"),
        Found("CallApi", $"{Low}low.CallApi({Path}, RestSharp.Method.Post, null, low.Serialize(new AdditionalMessage()){Rest};"),
        Found("CallApi with the name of the method", $"{Low}low.CallApi({Path}, \"Post\", null, new AdditionalMessage().ToJson(){Rest};"),
        Found("CallApiAsync with JSON", $"{Low}await low.CallApiAsync({Path}, RestSharp.Method.Post, null, \"{{\\\"mediaIds\\\":null}}\"{Rest};"),
        Found("CallApi with segments", $"{Low}var json = JsonSerializer.Serialize(new {{ note = agentId }}); low.CallApi(\"/api/v2/conversations/messages/{{conversationId}}/communications/{{communicationId}}/messages\", RestSharp.Method.Post, new List<Tuple<string, string>>(), json, new Dictionary<string, string>(), new Dictionary<string, string>(), new Dictionary<string, IFileParameter>(), new Dictionary<string, string> {{ [\"conversationId\"] = conversationId, [\"communicationId\"] = participantId }}, \"application/json\");"),
        Found("CallApi of a removed path", $"{Low}low.CallApi(\"/api/v2/conversations/chats\", RestSharp.Method.Post, null, \"{{}}\"{Rest};", "CHAT5002"),
        Found("ToJson through HttpClient", $"await client.PostAsync({Path}, new StringContent(new AdditionalMessage(MediaIds: null).ToJson()));"),
        Found("Newtonsoft.Json through HttpClient", $"await client.PostAsync({Path}, new StringContent(Newtonsoft.Json.JsonConvert.SerializeObject(new AdditionalMessage())));"),
        Silent("CallApi right", $"{Low}low.CallApi({Path}, RestSharp.Method.Post, null, low.Serialize(new AdditionalMessage(TextBody: \"Hi\")){Rest};"),
        Silent("CallApi with GET", $"{Low}low.CallApi({Path}, RestSharp.Method.Get, null, \"{{}}\"{Rest};"),
        Silent("CallApi with a method of run time", $"{Low}low.CallApi({Path}, agentId.Length > 99 ? \"Get\" : agentId.Length > 0 ? \"Post\" : \"Put\", null, \"{{}}\"{Rest};"),
        Silent("CallApi of a model, which is left out", $"{Low}low.CallApi({Path}, RestSharp.Method.Post, null, new AdditionalMessage(){Rest};"),
        Silent("CallApi of another path", $"{Low}low.CallApi(\"/api/v2/users\", RestSharp.Method.Post, null, \"{{}}\"{Rest};"),
        Silent("CallApi with a form", $"{Low}low.CallApi({Path}, RestSharp.Method.Post, null, \"a=b\", null, null, null, null, \"application/x-www-form-urlencoded\");"),
        Silent("changed by code that is not in view", "var message = new AdditionalMessage(); Others.Change(message); api.PostConversationsMessageCommunicationMessages(conversationId, participantId, message);", "public static class Others { public static Action<AdditionalMessage> Change { get; set; } = message => message.TextBody = \"Hi\"; }"),
        Silent("a class that derives from a model", "api.PostConversationsMessageCommunicationMessages(conversationId, participantId, new Greeting());", "public class Greeting : AdditionalMessage { public Greeting() { TextBody = \"Hi\"; } }"),
        Silent("a class that derives and adds", "api.PostConversationsMessageCommunicationMessages(conversationId, participantId, new Greeting());", "[System.Runtime.Serialization.DataContract] public class Greeting : AdditionalMessage { [System.Runtime.Serialization.DataMember(Name = \"textBody\")] public string Words => \"Hi\"; }"),
        Silent("a value of run time", "api.PostConversationsMessageCommunicationMessages(conversationId, participantId, new AdditionalMessage(TextBody: agentId.Length > 0 ? agentId : null));"),
        Silent("a channel of run time", $"api.PostConversationsMessagesAgentless(new {Agentless}(agentId, participantId, agentId.Length > 0 ? {Agentless}.ToAddressMessengerTypeEnum.Open : {Sms}));"),
        Silent("members that are not set", "api.PostConversationsMessageCommunicationMessages(conversationId, participantId, new AdditionalMessage(\"Hi\", null, null, null));"),
        Silent("null, for which the SDK throws", "AdditionalMessage none = null; try { api.PostConversationsMessageCommunicationMessages(conversationId, participantId, none); } catch (ArgumentException) { }"),
        Silent("the same names in another namespace", "new Mine.ConversationsApi().PostConversationsMessageCommunicationMessages(conversationId, participantId, new Mine.AdditionalMessage()); new Mine.ApiClient().CallApi(\"/api/v2/conversations/messages/1/communications/2/messages\", RestSharp.Method.Post, null, \"{}\", null, null, null, null, \"application/json\");", """
            namespace Mine
            {
                [System.Runtime.Serialization.DataContract] public class AdditionalMessage { [System.Runtime.Serialization.DataMember(Name = "textBody", EmitDefaultValue = false)] public string TextBody { get; set; } }
                public class ConversationsApi { public void PostConversationsMessageCommunicationMessages(string conversationId, string communicationId, AdditionalMessage body) { } }
                public class ApiClient { public object CallApi(string path, RestSharp.Method method, object queryParams, object postBody, object headerParams, object formParams, object fileParams, object pathParams, string contentType) => path; }
            }
            """));

    public static TheoryData<string> Cases => Table.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_model_is_read_as_it_is_sent(string name) => Table.AssertAsync(name);

    /// <summary>What the template of the SDK does, only the SDK does: a constructor of another assembly may do anything.</summary>
    [Theory]
    [InlineData(SdkAssembly.Name, 1)]
    [InlineData("Another.Client", 0)]
    public async Task Only_the_assembly_of_the_vendor_is_known_without_its_source(string assembly, int findings)
    {
        var program = UserProgram.Of($$"""
            {{UserProgram.Usings}}
            {{SdkAssembly.Usings}}
            public static class Program
            {
                public static void Main() { }
                public static void Send(ConversationsApi api) => api.PostConversationsMessageCommunicationMessages("a", "b", new AdditionalMessage());
            }
            """);
        var compilation = program.Compilation.ReplaceReference(SdkAssembly.Reference, SdkAssembly.Named(assembly, SdkSource.Text));
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        Assert.Equal(findings, (await Analysis.OfAsync(compilation)).Length);
    }

    [Fact]
    public async Task A_constructor_with_another_parameter_is_not_known()
    {
        var changed = SdkSource.Text.Replace("public AdditionalMessage(string TextBody = null,", "public AdditionalMessage(string Greeting = null,").Replace("this.TextBody = TextBody;\nthis.MediaIds = MediaIds;\nthis.StickerIds", "this.TextBody = Greeting;\nthis.MediaIds = MediaIds;\nthis.StickerIds");
        var program = UserProgram.Of($$"""
            {{SdkAssembly.Usings}}
            public static class Program
            {
                public static void Main() { }
                public static void Send(ConversationsApi api) => api.PostConversationsMessageCommunicationMessages("a", "b", new AdditionalMessage("Hi"));
            }
            """);
        var compilation = program.Compilation.ReplaceReference(SdkAssembly.Reference, SdkAssembly.Named(SdkAssembly.Name, changed));
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        Assert.Empty(await Analysis.OfAsync(compilation));
    }

    /// <summary>Who compiles the SDK's sources into a project has not written them, and is told of the own call only.</summary>
    [Fact]
    public async Task The_sources_of_the_SDK_are_left_alone()
    {
        var program = UserProgram.Of(
            $$"""
            {{SdkAssembly.Usings}}
            public static class Program
            {
                public static void Main() { }
                public static void Send(ConversationsApi api) => api.PostConversationsChats(new CreateWebChatRequest());
            }
            """,
            SdkSource.Text);
        var compilation = program.Compilation.RemoveReferences(SdkAssembly.Reference);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        var only = Assert.Single(await Analysis.WithAdviceOfAsync(compilation));
        Assert.Equal(("CHAT5002", program.Tree), (only.Id, only.Location.SourceTree));
    }

    private static SendingCase Found(string name, string statements, string says = "CHAT3002") => SdkCallTests.Case(name, statements, says);

    private static SendingCase Silent(string name, string statements, string types = "") => SdkCallTests.Case(name, statements, "", types: types);
}
