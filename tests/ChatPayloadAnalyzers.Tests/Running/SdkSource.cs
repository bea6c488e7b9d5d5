using System.Text;

namespace ChatPayloadAnalyzers.Tests.Running;

/// <summary>
/// The source of the stand-in for the vendor's SDK: its names, attributes and signatures, for the operations and models that the facts
/// list. Where the real client makes a connection, this one takes an HttpClient.
/// </summary>
internal static class SdkSource
{
    /// <summary>A model a line: its name, then its members with their types; an enum with its values in brackets.</summary>
    private const string Models = """
        AdditionalMessage textBody:string mediaIds:List<string> stickerIds:List<string> messagingTemplate:SendMessagingTemplateRequest
        SendMessagingTemplateRequest responseId:string parameters:List<TemplateParameter> headerParameters:List<TemplateParameter> bodyParameters:List<TemplateParameter> buttonUrlParameters:List<TemplateParameter>
        TemplateParameter id:string value:string
        MessageTypingEventRequest typing:ConversationEventTyping dateSent:DateTime?
        ConversationEventTyping type:[On] duration:long?
        AdditionalSocialMediaMessage textBody:string inReplyToMessageId:string mediaIds:List<string>
        CreateOutboundMessagingConversationRequest queueId:string toAddress:string toAddressMessengerType:[sms,facebook,open,whatsapp] useExistingConversation:bool? externalContactId:string useUserFromAddress:bool?
        SendAgentlessOutboundMessageRequest fromAddress:string toAddress:string toAddressMessengerType:[sms,facebook,whatsapp,open,webmessaging,apple] textBody:string messagingTemplate:SendMessagingTemplateRequest useExistingActiveConversation:bool?
        OpenInboundNormalizedMessage channel:OpenInboundMessageMessagingChannel text:string content:List<OpenInboundMessageContent> metadata:Dictionary<string,string>
        OpenInboundMessageMessagingChannel from:OpenMessagingFromRecipient time:DateTime? messageId:string
        OpenInboundMessageContent attachment:OpenContentAttachment
        OpenContentAttachment mediaType:[Image,Video,Audio,File,Link] url:string mime:string id:string text:string sha256:string filename:string
        OpenMessagingFromRecipient id:string idType:[Email,Phone,Opaque] nickname:string firstName:string lastName:string email:string
        OpenMessagingToRecipient id:string email:string
        OpenInboundNormalizedEvent channel:OpenInboundMessagingChannel events:List<OpenEvent>
        OpenInboundMessagingChannel from:OpenMessagingFromRecipient time:DateTime?
        OpenEvent eventType:[Typing]
        OpenInboundNormalizedReceipt id:string channel:OpenInboundMessagingReceiptChannel status:[Sent,Delivered,Failed,Published,Removed] reasons:List<ConversationReason> isFinalReceipt:bool?
        OpenInboundMessagingReceiptChannel to:OpenMessagingToRecipient time:DateTime?
        ConversationReason code:[MessageExpired,RateLimited] message:string
        OpenInboundStructuredResponseMessage channel:OpenInboundMessageMessagingChannel buttonResponse:ContentButtonResponse originatingMessageId:string
        ContentButtonResponse id:string type:[Button,QuickReply,DatePicker] text:string payload:string
        OpenNormalizedMessage id:string channel:OpenMessagingChannel type:[Text,Structured,Receipt] text:string status:[Sent,Delivered,Read,Failed] direction:[Inbound,Outbound] metadata:Dictionary<string,string>
        OpenMessagingChannel type:[Private] messageId:string to:OpenMessagingToRecipient from:OpenMessagingFromRecipient time:DateTime?
        InternalMessageRequest text:string
        SendMessageBody message:string mentions:List<string> threadId:string
        EmailMessage to:List<EmailAddress> cc:List<EmailAddress> from:EmailAddress subject:string textBody:string htmlBody:string historyIncluded:bool? state:[Created,Ready,Edited]
        EmailAddress email:string name:string
        AgentlessEmailSendRequestDto senderType:[Outbound] conversationId:string fromAddress:EmailAddress toAddresses:List<EmailAddress> subject:string textBody:string htmlBody:string
        CreateWebChatMessageRequest body:string bodyType:[standard,notice,member-join]
        CreateWebChatConversationRequest organizationId:string deploymentId:string
        CreateWebChatRequest queueId:string provider:string
        """;

    /// <summary>An operation a line: its class, its method, its model, its path.</summary>
    private const string Operations = """
        Conversations PostConversationsMessageCommunicationMessages AdditionalMessage /api/v2/conversations/messages/{conversationId}/communications/{communicationId}/messages
        Conversations PostConversationsMessageCommunicationTyping MessageTypingEventRequest /api/v2/conversations/messages/{conversationId}/communications/{communicationId}/typing
        Conversations PostConversationsMessageCommunicationSocialmediaMessages AdditionalSocialMediaMessage /api/v2/conversations/messages/{conversationId}/communications/{communicationId}/socialmedia/messages
        Conversations PostConversationsMessages CreateOutboundMessagingConversationRequest /api/v2/conversations/messages
        Conversations PostConversationsMessagesAgentless SendAgentlessOutboundMessageRequest /api/v2/conversations/messages/agentless
        Conversations PostConversationsMessageInboundOpenMessage OpenInboundNormalizedMessage /api/v2/conversations/messages/{integrationId}/inbound/open/message
        Conversations PostConversationsMessageInboundOpenEvent OpenInboundNormalizedEvent /api/v2/conversations/messages/{integrationId}/inbound/open/event
        Conversations PostConversationsMessageInboundOpenReceipt OpenInboundNormalizedReceipt /api/v2/conversations/messages/{integrationId}/inbound/open/receipt
        Conversations PostConversationsMessageInboundOpenStructuredResponse OpenInboundStructuredResponseMessage /api/v2/conversations/messages/{integrationId}/inbound/open/structured/response
        Conversations PostConversationsMessagesInboundOpen OpenNormalizedMessage /api/v2/conversations/messages/inbound/open
        Conversations PostConversationCommunicationInternalmessages InternalMessageRequest /api/v2/conversations/{conversationId}/communications/{communicationId}/internalmessages
        Conversations PostConversationsEmailMessages EmailMessage /api/v2/conversations/emails/{conversationId}/messages
        Conversations PostConversationsEmailsAgentless AgentlessEmailSendRequestDto /api/v2/conversations/emails/agentless
        Conversations PostConversationsChatCommunicationMessages CreateWebChatMessageRequest /api/v2/conversations/chats/{conversationId}/communications/{communicationId}/messages
        Conversations PostConversationsChats CreateWebChatRequest /api/v2/conversations/chats
        Chat PostChatsRoomMessages SendMessageBody /api/v2/chats/rooms/{roomJid}/messages
        Chat PostChatsUserMessages SendMessageBody /api/v2/chats/users/{userId}/messages
        WebChat PostWebchatGuestConversationMemberMessages CreateWebChatMessageRequest /api/v2/webchat/guest/conversations/{conversationId}/members/{memberId}/messages
        WebChat PostWebchatGuestConversations CreateWebChatConversationRequest /api/v2/webchat/guest/conversations
        """;

    private const string Client = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Reflection;
        using System.Runtime.Serialization;
        using System.Threading.Tasks;
        using Newtonsoft.Json;
        using PureCloudPlatform.Client.V2.Client;
        using PureCloudPlatform.Client.V2.Model;

        namespace PureCloudPlatform.Client.V2.Client
        {
            public class Configuration
            {
                public Configuration(ApiClient apiClient) => ApiClient = apiClient;

                public ApiClient ApiClient { get; }
            }

            public class ApiResponse<T>
            {
            }

            public interface IFileParameter
            {
            }

            public class ApiClient
            {
                private readonly HttpClient client;
                private readonly JsonSerializerSettings serializerSettings = new JsonSerializerSettings { ConstructorHandling = ConstructorHandling.AllowNonPublicDefaultConstructor };

                public ApiClient(HttpClient client)
                {
                    this.client = client;
                    serializerSettings.Converters.Add(new UpgradeSdkEnumConverter());
                }

                public string Serialize(object obj) => obj != null ? JsonConvert.SerializeObject(obj, serializerSettings) : null;

                public Object CallApi(
                    String path, RestSharp.Method method, List<Tuple<String, String>> queryParams, Object postBody, Dictionary<String, String> headerParams, Dictionary<String, String> formParams,
                    Dictionary<String, IFileParameter> fileParams, Dictionary<String, String> pathParams, String contentType) =>
                    CallApi(path, method.ToString(), queryParams, postBody, headerParams, formParams, fileParams, pathParams, contentType);

                public Object CallApi(
                    String path, String method, List<Tuple<String, String>> queryParams, Object postBody, Dictionary<String, String> headerParams, Dictionary<String, String> formParams,
                    Dictionary<String, IFileParameter> fileParams, Dictionary<String, String> pathParams, String contentType) =>
                    CallApiAsync(path, method, queryParams, postBody, headerParams, formParams, fileParams, pathParams, contentType).GetAwaiter().GetResult();

                public Task<Object> CallApiAsync(
                    String path, RestSharp.Method method, List<Tuple<String, String>> queryParams, Object postBody, Dictionary<String, String> headerParams, Dictionary<String, String> formParams,
                    Dictionary<String, IFileParameter> fileParams, Dictionary<String, String> pathParams, String contentType) =>
                    CallApiAsync(path, method.ToString(), queryParams, postBody, headerParams, formParams, fileParams, pathParams, contentType);

                public async Task<Object> CallApiAsync(
                    String path, String method, List<Tuple<String, String>> queryParams, Object postBody, Dictionary<String, String> headerParams, Dictionary<String, String> formParams,
                    Dictionary<String, IFileParameter> fileParams, Dictionary<String, String> pathParams, String contentType)
                {
                    foreach (var param in pathParams ?? new Dictionary<String, String>()) path = path.Replace("{" + param.Key + "}", param.Value);
                    var request = new HttpRequestMessage(new HttpMethod(method.ToUpperInvariant()), path);
                    if (postBody is string text) request.Content = new StringContent(text, System.Text.Encoding.UTF8, "application/json");
                    return await client.SendAsync(request);
                }
            }

            internal class UpgradeSdkEnumConverter : JsonConverter
            {
                public override bool CanConvert(Type objectType) => (Nullable.GetUnderlyingType(objectType) ?? objectType).IsEnum;

                public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer) => throw new NotSupportedException();

                public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer) =>
                    writer.WriteValue(value.GetType().GetField(value.ToString()).GetCustomAttribute<EnumMemberAttribute>().Value);
            }
        }
        """;

    public static string Text { get; } = Client + Space("Model", Lines(Models).Select(Model)) + Space("Api", Lines(Operations).GroupBy(line => line.Split(' ')[0]).Select(Api));

    /// <summary>The names of the methods, for tests that hold them against the documents.</summary>
    public static IEnumerable<string> Methods => Lines(Operations).Select(line => line.Split(' ')[1]);

    private static string[] Lines(string table) => table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Space(string name, IEnumerable<string> types) => $"\nnamespace PureCloudPlatform.Client.V2.{name}\n{{\n{string.Join('\n', types)}\n}}\n";

    private static string Model(string line)
    {
        var words = line.Split(' ');
        var name = words[0];
        var text = new StringBuilder($"[DataContract]\npublic partial class {name} : IEquatable<{name}>\n{{\n[JsonConstructorAttribute]\nprotected {name}() {{ }}\n");
        var parameters = new List<string>();
        var assignments = new StringBuilder();
        foreach (var word in words.Skip(1))
        {
            var (member, type) = (word[..word.IndexOf(':')], word[(word.IndexOf(':') + 1)..]);
            var property = Pascal(member);
            if (type[0] == '[')
            {
                text.Append($"[JsonConverter(typeof(UpgradeSdkEnumConverter))]\npublic enum {property}Enum\n{{\n[EnumMember(Value = \"OUTDATED_SDK_VERSION\")]\nOutdatedSdkVersion,\n");
                foreach (var value in type.Trim('[', ']').Split(',')) text.Append($"[EnumMember(Value = \"{value}\")]\n{Pascal(value.Replace("-", ""))},\n");
                text.Append("}\n");
                type = property + "Enum?";
            }

            text.Append($"[DataMember(Name=\"{member}\", EmitDefaultValue=false)]\npublic {type} {property} {{ get; set; }}\n");
            parameters.Add($"{type} {property} = null");
            assignments.Append($"this.{property} = {property};\n");
        }

        text.Append($"public {name}({string.Join(", ", parameters)})\n{{\n{assignments}}}\n");
        text.Append("public string ToJson() => JsonConvert.SerializeObject(this, Formatting.Indented);\n");
        text.Append($"public override bool Equals(object obj) => Equals(obj as {name});\npublic bool Equals({name} other) => ReferenceEquals(this, other);\npublic override int GetHashCode() => 0;\n}}\n");
        return text.ToString();
    }

    private static string Api(IGrouping<string, string> operations)
    {
        var declarations = new StringBuilder();
        var methods = new StringBuilder();
        foreach (var words in operations.Select(line => line.Split(' ')))
        {
            var (method, model, path) = (words[1], words[2], words[3]);
            var names = path.Split('/').Where(step => step.StartsWith('{')).Select(step => step.Trim('{', '}')).ToList();
            var parameters = string.Concat(names.Select(name => $"string {name}, ")) + $"{model} body";
            var given = string.Concat(names.Select(name => $"{name}, ")) + "body";
            var filled = string.Concat(names.Select(name => $"[\"{name}\"] = {name}, "));
            declarations.Append($"void {method} ({parameters});\nApiResponse<Object> {method}WithHttpInfo ({parameters});\n");
            declarations.Append($"Task {method}Async ({parameters});\nTask<ApiResponse<Object>> {method}AsyncWithHttpInfo ({parameters});\n");
            methods.Append($"public void {method} ({parameters}) => {method}WithHttpInfo({given});\n");
            methods.Append($"public ApiResponse<Object> {method}WithHttpInfo ({parameters}) => {method}AsyncWithHttpInfo({given}).GetAwaiter().GetResult();\n");
            methods.Append($"public async Task {method}Async ({parameters}) => await {method}AsyncWithHttpInfo({given});\n");
            methods.Append($$"""
                public async Task<ApiResponse<Object>> {{method}}AsyncWithHttpInfo ({{parameters}})
                {
                    if (body == null) throw new ArgumentException("Missing required parameter 'body'");
                    await this.Configuration.ApiClient.CallApiAsync("{{path}}", "Post", null, this.Configuration.ApiClient.Serialize(body), null, null, null, new Dictionary<String, String> { {{filled}} }, "application/json");
                    return new ApiResponse<Object>();
                }

                """);
        }

        var type = operations.Key + "Api";
        return $$"""
            public interface I{{type}}
            {
            {{declarations}}
            }

            public partial class {{type}} : I{{type}}
            {
            public {{type}}(Configuration configuration) => this.Configuration = configuration;
            public Configuration Configuration { get; set; }
            {{methods}}
            }
            """;
    }

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
