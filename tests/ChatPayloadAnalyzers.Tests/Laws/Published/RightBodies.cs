namespace ChatPayloadAnalyzers.Tests.Laws.Published;

/// <summary>Right bodies for each endpoint that the vendor publishes; <c>$agentId</c> is taken from a variable. The first has the most to go wrong.</summary>
internal static class RightBodies
{
    private const string From = """ "from":{"id":"$participantId","idType":"Email","firstName":"Ada"} """;

    private const string Channel = $$""" "channel":{ {{From}},"time":"2026-08-15T10:00:00Z"} """;

    private const string ReceiptChannel = """ "channel":{"to":{"id":"$participantId"},"time":"2026-08-15T10:00:00Z"} """;

    private const string OldChannel = $$""" "channel":{ {{From}},"to":{"id":"$agentId"},"time":"2026-08-15T10:00:00Z","type":"Private"} """;

    public static IReadOnlyDictionary<string, string[]> ByPath { get; } = new Dictionary<string, string[]>
    {
        ["/api/v2/conversations/messages/{conversationId}/communications/{communicationId}/messages"] =
        [
            """{"textBody":"Hi"}""",
            """{"mediaIds":["m1"]}""",
            """{"messagingTemplate":{"responseId":"$agentId","bodyParameters":[{"id":"1","value":"Ada"}]}}""",
        ],
        ["/api/v2/conversations/messages/{conversationId}/communications/{communicationId}/typing"] =
            ["""{"typing":{"type":"On","duration":1000},"dateSent":"2026-08-15T10:00:00Z"}"""],
        ["/api/v2/conversations/messages/{conversationId}/communications/{communicationId}/socialmedia/messages"] =
            ["""{"inReplyToMessageId":"$agentId","textBody":"Hi","mediaIds":["m1"]}"""],
        ["/api/v2/conversations/messages"] =
            ["""{"queueId":"$agentId","toAddress":"+4930123","toAddressMessengerType":"sms","useExistingConversation":true}"""],
        ["/api/v2/conversations/messages/agentless"] =
        [
            """{"fromAddress":"+4930123","toAddress":"+4930456","toAddressMessengerType":"sms","textBody":"Hi","useExistingActiveConversation":false}""",
            """{"fromAddress":"$agentId","toAddress":"+4930456","toAddressMessengerType":"whatsapp","messagingTemplate":{"responseId":"$agentId"}}""",
            """{"fromAddress":"$agentId","toAddressMessengerType":"webmessaging","textBody":"Hi"}""",
            """{"fromAddress":"$agentId","toAddress":"$participantId","toAddressMessengerType":"open"}""",
        ],
        ["/api/v2/conversations/messages/{integrationId}/inbound/open/message"] =
        [
            $$"""{ {{Channel}},"text":"Hi","metadata":{"priority":"high"},"direction":"Inbound"}""",
            $$"""{ {{Channel}},"content":[{"attachment":{"mediaType":"Image","url":"https://example.test/a","mime":"image/png"} }]}""",
            $$"""{ {{Channel}},"text":"Hi","content":[]}""",
        ],
        ["/api/v2/conversations/messages/{integrationId}/inbound/open/event"] =
            [$$"""{ {{Channel}},"events":[{"eventType":"Typing"}]}"""],
        ["/api/v2/conversations/messages/{integrationId}/inbound/open/receipt"] =
        [
            $$"""{"id":"$agentId",{{ReceiptChannel}},"status":"Failed","reasons":[{"message":"Too late","code":"MessageExpired"}],"isFinalReceipt":true}""",
            $$"""{"id":"$agentId",{{ReceiptChannel}},"status":"Delivered"}""",
        ],
        ["/api/v2/conversations/messages/{integrationId}/inbound/open/structured/response"] =
            [$$"""{ {{Channel}},"buttonResponse":{"type":"QuickReply","text":"Yes","payload":"yes"},"originatingMessageId":"$agentId"}"""],
        ["/api/v2/conversations/messages/inbound/open"] =
            [$$"""{"type":"Text",{{OldChannel}},"text":"Hi","content":[{"contentType":"Attachment","attachment":{"mediaType":"File","contentSizeBytes":7} }],"direction":"Inbound"}"""],
        ["/api/v2/conversations/{conversationId}/communications/{communicationId}/internalmessages"] = ["""{"text":"Hi"}"""],
        ["/api/v2/chats/rooms/{roomJid}/messages"] = ["""{"message":"Hi","mentions":["$agentId"],"threadId":"t1"}"""],
        ["/api/v2/chats/users/{userId}/messages"] = ["""{"message":"Hi"}"""],
        ["/api/v2/conversations/emails/{conversationId}/messages"] =
            ["""{"to":[{"email":"ada@example.test","name":"Ada"}],"from":{"email":"us@example.test"},"textBody":"Hi","subject":"Hello","historyIncluded":false,"draftType":"Reply"}"""],
        ["/api/v2/conversations/emails/agentless"] =
            ["""{"senderType":"Outbound","fromAddress":{"email":"us@example.test"},"toAddresses":[{"email":"ada@example.test"}],"subject":"Hello","textBody":"Hi"}"""],
    };

    /// <summary>What the mutations of <see cref="WrongBodies"/> do not reach: faults that depend on other members, and what looks wrong and is not.</summary>
    public static IReadOnlyList<(string Path, string Name, string Body)> Others { get; } =
    [
        ("/api/v2/conversations/messages/agentless", "sms too long", $$"""{"fromAddress":"+49","toAddress":"+49","toAddressMessengerType":"sms","textBody":"{{new string('a', 766)}}"}"""),
        ("/api/v2/conversations/messages/agentless", "whatsapp without template", """{"fromAddress":"+49","toAddress":"+49","toAddressMessengerType":"whatsapp","textBody":"Hi"}"""),
        ("/api/v2/conversations/messages/agentless", "webmessaging with toAddress", """{"fromAddress":"+49","toAddress":"+49","toAddressMessengerType":"webmessaging","textBody":"Hi"}"""),
        ("/api/v2/conversations/messages/agentless", "webmessaging with toAddress null", """{"fromAddress":"+49","toAddress":null,"toAddressMessengerType":"webmessaging","textBody":"Hi"}"""),
        ("/api/v2/conversations/messages/agentless", "open too long", $$"""{"fromAddress":"+49","toAddress":"+49","toAddressMessengerType":"open","textBody":"{{new string('a', 2001)}}"}"""),
        ("/api/v2/conversations/messages/agentless", "webmessaging of 4000", $$"""{"fromAddress":"+49","toAddressMessengerType":"webmessaging","textBody":"{{new string('a', 4000)}}"}"""),
        ("/api/v2/conversations/messages/agentless", "sms with a canned response", """{"fromAddress":"+49","toAddress":"+49","toAddressMessengerType":"sms","cannedResponseId":"b1c"}"""),
        ("/api/v2/conversations/messages/agentless", "whatsapp with a canned response", """{"fromAddress":"+49","toAddress":"+49","toAddressMessengerType":"whatsapp","cannedResponseId":"b1c"}"""),
        ("/api/v2/conversations/messages/{integrationId}/inbound/open/receipt", "reasons beside Sent", $$"""{"id":"r1",{{ReceiptChannel}},"status":"Sent","reasons":[{"message":"Why not"}]}"""),
        ("/api/v2/conversations/messages/{integrationId}/inbound/open/message", "metadata with an object", $$"""{ {{Channel}},"text":"Hi","metadata":{"a":{"b":"c"} } }"""),
        ("/api/v2/conversations/messages/{conversationId}/communications/{communicationId}/messages", "no media beside text", """{"textBody":"Hi","mediaIds":[]}"""),
        ("/api/v2/conversations/messages/{conversationId}/communications/{communicationId}/messages", "no media alone", """{"mediaIds":[]}"""),
        ("/api/v2/conversations/messages/{conversationId}/communications/{communicationId}/messages", "null beside text", """{"textBody":"Hi","messagingTemplate":null}"""),
        ("/api/v2/conversations/messages/{conversationId}/communications/{communicationId}/messages", "the forum's body", """{"from":{"id":"$agentId","type":"agent"},"to":[{"id":"$participantId","type":"participant"}],"type":"text","cannedResponseId":"b1c"}"""),
        ("/api/v2/conversations/emails/agentless", "no recipients", """{"senderType":"Outbound","fromAddress":{"email":"us@example.test"},"toAddresses":[]}"""),
    ];
}
