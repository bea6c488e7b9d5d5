using ChatPayloadAnalyzers.Schemas;
using ChatPayloadAnalyzers.Tests.Reading;
using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Sites;

/// <summary>The vendor's SDK, of which programs see an assembly: one wrong body and one right for each of its methods.</summary>
public sealed class SdkCallTests
{
    private const string Channel = "new OpenInboundMessageMessagingChannel(From: new OpenMessagingFromRecipient(Id: agentId, IdType: OpenMessagingFromRecipient.IdTypeEnum.Phone), Time: DateTime.UtcNow)";
    private const string Receipt = "new OpenInboundMessagingReceiptChannel(To: new OpenMessagingToRecipient(Id: agentId), Time: DateTime.UtcNow)";
    private const string Both = "new OpenMessagingChannel(To: new OpenMessagingToRecipient(Id: agentId), From: new OpenMessagingFromRecipient(Id: agentId, IdType: OpenMessagingFromRecipient.IdTypeEnum.Phone), Time: DateTime.UtcNow)";
    private const string Typing = "new OpenInboundMessagingChannel(From: new OpenMessagingFromRecipient(Id: agentId, IdType: OpenMessagingFromRecipient.IdTypeEnum.Email), Time: DateTime.UtcNow)";

    private static readonly SendingCases Table = new([
        .. Of("PostConversationsMessageCommunicationMessages", "conversationId, participantId, ", "new AdditionalMessage(MediaIds: null)", "CHAT3002", "new AdditionalMessage(TextBody: \"Hi\")"),
        .. Of("PostConversationsMessageCommunicationTyping", "conversationId, participantId, ", "new MessageTypingEventRequest(DateSent: DateTime.UtcNow)", "CHAT1002", "new MessageTypingEventRequest(Typing: new ConversationEventTyping(Type: ConversationEventTyping.TypeEnum.On, Duration: 5000))"),
        .. Of("PostConversationsMessageCommunicationSocialmediaMessages", "conversationId, participantId, ", "new AdditionalSocialMediaMessage(TextBody: \"Hi\")", "CHAT1002", "new AdditionalSocialMediaMessage(\"Hi\", agentId)"),
        .. Of("PostConversationsMessages", "", "new CreateOutboundMessagingConversationRequest(agentId, participantId, CreateOutboundMessagingConversationRequest.ToAddressMessengerTypeEnum.Facebook)", "CHAT2002", "new CreateOutboundMessagingConversationRequest(agentId, participantId, CreateOutboundMessagingConversationRequest.ToAddressMessengerTypeEnum.Sms)"),
        .. Of("PostConversationsMessagesAgentless", "", "new SendAgentlessOutboundMessageRequest(FromAddress: agentId, ToAddress: participantId, ToAddressMessengerType: SendAgentlessOutboundMessageRequest.ToAddressMessengerTypeEnum.Sms)", "CHAT3003", "new SendAgentlessOutboundMessageRequest { FromAddress = agentId, ToAddress = participantId, ToAddressMessengerType = SendAgentlessOutboundMessageRequest.ToAddressMessengerTypeEnum.Whatsapp, MessagingTemplate = new SendMessagingTemplateRequest(ResponseId: agentId) }"),
        .. Of("PostConversationsMessageInboundOpenMessage", "agentId, ", $"new OpenInboundNormalizedMessage(Channel: {Channel})", "CHAT3002", $"new OpenInboundNormalizedMessage(Channel: {Channel}, Text: \"Hi\")"),
        .. Of("PostConversationsMessageInboundOpenEvent", "agentId, ", $"new OpenInboundNormalizedEvent(Channel: {Typing})", "CHAT1002", $"new OpenInboundNormalizedEvent(Channel: {Typing}, Events: new List<OpenEvent> {{ new OpenEvent(OpenEvent.EventTypeEnum.Typing) }})"),
        .. Of("PostConversationsMessageInboundOpenReceipt", "agentId, ", $"new OpenInboundNormalizedReceipt(Id: agentId, Channel: {Receipt}, Status: OpenInboundNormalizedReceipt.StatusEnum.Delivered, Reasons: new List<ConversationReason> {{ new ConversationReason(Message: \"x\") }})", "CHAT3001", $"new OpenInboundNormalizedReceipt(Id: agentId, Channel: {Receipt}, Status: OpenInboundNormalizedReceipt.StatusEnum.Delivered)"),
        .. Of("PostConversationsMessageInboundOpenStructuredResponse", "agentId, ", $"new OpenInboundStructuredResponseMessage(Channel: {Channel}, ButtonResponse: new ContentButtonResponse(Type: ContentButtonResponse.TypeEnum.Button, Text: \"Yes\"), OriginatingMessageId: agentId)", "CHAT1002", $"new OpenInboundStructuredResponseMessage(Channel: {Channel}, ButtonResponse: new ContentButtonResponse(Type: ContentButtonResponse.TypeEnum.Button, Text: \"Yes\", Payload: \"yes\"), OriginatingMessageId: agentId)"),
        .. Of("PostConversationsMessagesInboundOpen", "", $"new OpenNormalizedMessage(Channel: {Both}, Type: OpenNormalizedMessage.TypeEnum.Structured, Text: \"Hi\")", "CHAT2001", $"new OpenNormalizedMessage(Channel: {Both}, Type: OpenNormalizedMessage.TypeEnum.Text, Text: \"Hi\")"),
        .. Of("PostConversationCommunicationInternalmessages", "conversationId, participantId, ", "new InternalMessageRequest()", "CHAT1002", "new InternalMessageRequest(\"Hi\")"),
        .. Of("PostConversationsEmailMessages", "conversationId, ", "new EmailMessage(To: new List<EmailAddress> { new EmailAddress(agentId) }, TextBody: \"Hi\")", "CHAT1002", "new EmailMessage(To: new List<EmailAddress> { new EmailAddress(agentId) }, From: new EmailAddress(participantId), TextBody: \"Hi\")"),
        .. Of("PostConversationsEmailsAgentless", "", "new AgentlessEmailSendRequestDto(FromAddress: new EmailAddress(agentId), ToAddresses: new List<EmailAddress> { new EmailAddress(participantId) })", "CHAT1002", "new AgentlessEmailSendRequestDto(AgentlessEmailSendRequestDto.SenderTypeEnum.Outbound, FromAddress: new EmailAddress(agentId), ToAddresses: new List<EmailAddress> { new EmailAddress(participantId) })"),
        .. Of("PostChatsRoomMessages", "agentId, ", "new SendMessageBody(ThreadId: agentId)", "CHAT1002", "new SendMessageBody(\"Hi\")", "ChatApi"),
        .. Of("PostChatsUserMessages", "agentId, ", "new SendMessageBody { ThreadId = agentId }", "CHAT1002", "new SendMessageBody { Message = \"Hi\" }", "ChatApi"),
        Case("PostConversationsChatCommunicationMessages is gone", "api.PostConversationsChatCommunicationMessages(conversationId, participantId, new CreateWebChatMessageRequest(\"Hi\"));", "CHAT5002"),
        Case("PostConversationsChats is gone", "await api.PostConversationsChatsAsync(new CreateWebChatRequest(agentId, \"x\"));", "CHAT5002"),
        Case("PostWebchatGuestConversationMemberMessages is gone", "api.PostWebchatGuestConversationMemberMessages(conversationId, participantId, new CreateWebChatMessageRequest());", "CHAT5002", "WebChatApi"),
        Case("PostWebchatGuestConversations is gone", "api.PostWebchatGuestConversations(new CreateWebChatConversationRequest());", "CHAT5002", "WebChatApi")]);

    public static TheoryData<string> Cases => Table.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_method_for_an_operation_is_a_site(string name) => Table.AssertAsync(name);

    [Fact]
    public void Each_method_that_the_documents_name_has_its_cases()
    {
        Assert.Equal(EndpointCatalog.BuiltIn.All.Select(endpoint => endpoint.SdkMethod).OfType<string>().Order(StringComparer.Ordinal), SdkSource.Methods.Order(StringComparer.Ordinal));
        var names = ((IEnumerable<object[]>)Table.Names).Select(row => (string)row[0]).ToList();
        Assert.All(SdkSource.Methods, method => Assert.Contains(names, name => name.StartsWith(method + " ", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task It_sends_where_the_documents_say(string name)
    {
        var outcome = await Table.OfAsync(name);
        Assert.Single(outcome.Sent);
    }

    internal static SendingCase Case(string name, string statements, string says = "", string api = "ConversationsApi", string types = "") =>
        new(name, $"var api = new {api}(new Configuration(new ApiClient(client)));\n{statements}", types, Says: says, Usings: SdkAssembly.Usings);

    private static SendingCase[] Of(string method, string path, string wrong, string says, string right, string api = "ConversationsApi") =>
        [Case($"{method} wrong", $"api.{method}({path}{wrong});", says, api), Case($"{method} right", $"api.{method}({path}{right});", "", api)];
}
