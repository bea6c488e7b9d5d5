using ChatPayloadAnalyzers.Schemas;

namespace ChatPayloadAnalyzers.Tests.Rules;

/// <summary>What is said of one fault at each endpoint that the vendor publishes.</summary>
public sealed class PublishedEndpointsTests
{
    private const string From = """ "from":{"id":"c1","idType":"Email"} """;

    private const string Channel = $$""" "channel":{ {{From}},"time":"2026-08-15T10:00:00Z"} """;

    [Theory]
    [InlineData("message", """{}""", "CHAT3002 'textBody', 'mediaIds' and 'messagingTemplate' are missing, so the message endpoint answers '400 Bad Request': add one of them")]
    [InlineData("message", """{"textBody":"Hi","mediaIds":["m"]}""", "CHAT3001 'textBody' and 'mediaIds' stand together, so the message endpoint answers '400 Bad Request': keep one of them")]
    [InlineData("message", """{"text":"Hi"}""", "CHAT1004 'text' is not a member it knows, so the message endpoint answers '400 Bad Request': write 'textBody'")]
    [InlineData("message", """{"textbody":"Hi"}""", "CHAT1004 'textbody' is not a member it knows, so the message endpoint answers '400 Bad Request': write 'textBody'")]
    [InlineData("message", """{"cannedResponseId":"b1c"}""", "CHAT1004 'cannedResponseId' is not a member it knows, so the message endpoint answers '400 Bad Request': write 'messagingTemplate.responseId'")]
    [InlineData("message", """{"textBody":"Hi","cannedResponseId":"b1c"}""", "CHAT1004 'cannedResponseId' is not a member it knows, so the message endpoint ignores it: remove it, or write 'messagingTemplate.responseId' in place of 'textBody'")]
    [InlineData("message", """{"messagingTemplate":{"responseId":"canned-response-id-here"}}""", "CHAT2003 'messagingTemplate.responseId' is still the placeholder 'canned-response-id-here', so the message endpoint answers '400 Bad Request': write the real id")]
    [InlineData("message", """{"textBody":"Hi","urgent":true}""", "CHAT1007 'urgent' is not listed by the message endpoint, which passes over what it does not know")]
    [InlineData("typing", """{}""", "CHAT1002 'typing' is missing, so the typing endpoint answers '400 Bad Request': add it")]
    [InlineData("typing", """{"typing":{"type":"Off"}}""", "CHAT2001 'typing.type' is 'Off', so the typing endpoint answers '400 Bad Request': write 'On'")]
    [InlineData("typing", """{"typing":{"type":"On","duration":"long"}}""", "CHAT1003 'typing.duration' is a string, so the typing endpoint answers '400 Bad Request': make it a number")]
    [InlineData("social media message", """{"textBody":"Hi"}""", "CHAT1002 'inReplyToMessageId' is missing, so the social media message endpoint answers '400 Bad Request': add it")]
    [InlineData("outbound conversation", """{"queueId":"q1","toAddress":"+49"}""", "CHAT1002 'toAddressMessengerType' is missing, so the outbound conversation endpoint answers '400 Bad Request': add it")]
    [InlineData("outbound conversation", """{"queueId":"q1","toAddress":"+49","toAddressMessengerType":"Sms"}""", "CHAT2002 'toAddressMessengerType' is 'Sms', so the outbound conversation endpoint answers '400 Bad Request': write 'sms'")]
    [InlineData("agentless message", """{"fromAddress":"+49","toAddressMessengerType":"sms"}""", "CHAT3003 'textBody' is missing beside 'toAddressMessengerType' 'sms', so the agentless message endpoint answers '400 Bad Request': add it")]
    [InlineData("agentless message", """{"fromAddress":"+49","toAddressMessengerType":"whatsapp","textBody":"Hi"}""", "CHAT3003 'messagingTemplate' is missing beside 'toAddressMessengerType' 'whatsapp', so the agentless message endpoint answers '400 Bad Request': add it")]
    [InlineData("agentless message", """{"fromAddress":"+49","toAddressMessengerType":"webmessaging","textBody":"Hi","toAddress":"+49"}""", "CHAT3001 'toAddress' may not stand beside 'toAddressMessengerType' 'webmessaging', so the agentless message endpoint answers '400 Bad Request': remove it")]
    [InlineData("agentless message", """{"fromAddress":"+49","toAddressMessengerType":"whatsapp","cannedResponseId":"b1c"}""", "CHAT1004 'cannedResponseId' is not a member it knows, so the agentless message endpoint answers '400 Bad Request': write 'messagingTemplate.responseId'")]
    [InlineData("open inbound message", $$"""{ {{Channel}} }""", "CHAT3002 'text' and 'content' are missing, so the open inbound message endpoint answers '400 Bad Request': add one of them")]
    [InlineData("open inbound message", $$"""{ {{Channel}},"text":"Hi","metadata":{"a":{"b":"c"} } }""", "CHAT1003 'metadata.a' is an object, so the open inbound message endpoint answers '400 Bad Request': make it a string")]
    [InlineData("open inbound message", $$"""{"channel":{ {{From}} },"text":"Hi"}""", "CHAT1002 'channel.time' is missing, so the open inbound message endpoint answers '400 Bad Request': add it")]
    [InlineData("open inbound event", $$"""{ {{Channel}},"events":{"eventType":"Typing"} }""", "CHAT1003 'events' is an object, so the open inbound event endpoint answers '400 Bad Request': make it an array of objects")]
    [InlineData("open inbound receipt", """{"id":"r1","channel":{"to":{"id":"c1"},"time":"t"},"status":"Read"}""", "CHAT2002 'status' is 'Read', so the open inbound receipt endpoint answers '400 Bad Request': write 'Sent' or 'Delivered' or one of 3 more")]
    [InlineData("open inbound receipt", """{"id":"r1","channel":{"to":{"id":"c1"},"time":"t"},"status":"Sent","reasons":[{"message":"m"}]}""", "CHAT3001 'reasons' may not stand beside 'status' 'Sent', so the open inbound receipt endpoint answers '400 Bad Request': remove it")]
    [InlineData("open inbound receipt", """{"id":"r1","channel":{"to":{"id":"c1"},"time":"t"},"status":7}""", "CHAT1003 'status' is a number, so the open inbound receipt endpoint answers '400 Bad Request': write 'Sent' or 'Delivered' or one of 3 more")]
    [InlineData("structured response", $$"""{ {{Channel}},"buttonResponse":{"type":"button","text":"Yes","payload":"y"},"originatingMessageId":"m1"}""", "CHAT2001 'buttonResponse.type' is 'button', so the structured response endpoint answers '400 Bad Request': write 'Button'")]
    [InlineData("open inbound", $$"""{"type":"Structured","channel":{ {{From}},"to":{"id":"x"},"time":"t"} }""", "CHAT2001 'type' is 'Structured', so the open inbound endpoint answers '400 Bad Request': write 'Text' or 'Receipt'")]
    [InlineData("internal message", """{"message":"Hi"}""", "CHAT1004 'message' is not a member it knows, so the internal message endpoint answers '400 Bad Request': write 'text'")]
    [InlineData("staff room message", """{"text":"Hi"}""", "CHAT1004 'text' is not a member it knows, so the staff room message endpoint answers '400 Bad Request': write 'message'")]
    [InlineData("staff message", """{"message":null}""", "CHAT1002 'message' is missing, so the staff message endpoint answers '400 Bad Request': add it")]
    [InlineData("e-mail reply", """{"to":{"email":"a@b"},"from":{"email":"c@d"},"textBody":"Hi"}""", "CHAT1003 'to' is an object, so the e-mail reply endpoint answers '400 Bad Request': make it an array of objects")]
    [InlineData("e-mail reply", """{"to":[],"from":{"email":"c@d"}}""", "CHAT1002 'textBody' is missing, so the e-mail reply endpoint answers '400 Bad Request': add it")]
    [InlineData("agentless e-mail", """{"senderType":"Outbound","fromAddress":{"email":"a@b"},"toAddresses":[{"email":"c@d"},{"email":"e@f"}]}""", "CHAT2002 'toAddresses' has 2 items, so the agentless e-mail endpoint answers '400 Bad Request': leave at most 1")]
    public void A_fault_is_said_once(string endpoint, string body, string says)
    {
        Assert.Equal(says, Says(endpoint, body));
    }

    [Theory]
    [InlineData("message", 2000)]
    [InlineData("social media message", 2000)]
    [InlineData("agentless message", 765, "sms")]
    [InlineData("agentless message", 2000, "whatsapp")]
    [InlineData("agentless message", 2000, "open")]
    [InlineData("agentless message", 2000, "apple")]
    [InlineData("agentless message", 4000, "webmessaging")]
    public void A_text_is_as_long_as_its_channel_allows(string endpoint, int most, string channel = "")
    {
        var others = channel.Length == 0 ? "\"inReplyToMessageId\":\"m1\"" : $$"""
            "fromAddress":"+49","toAddressMessengerType":"{{channel}}"{{(channel == "whatsapp" ? ",\"messagingTemplate\":{\"responseId\":\"r1\"}" : "")}}
            """;
        Assert.DoesNotContain("CHAT2002", Says(endpoint, $$"""{ {{others}},"textBody":"{{new string('a', most)}}"}"""));
        Assert.Contains($"CHAT2002 'textBody' is longer than {most:#,0} characters, ", Says(endpoint, $$"""{ {{others}},"textBody":"{{new string('a', most + 1)}}"}"""));
    }

    [Theory]
    [InlineData("message", """{"textBody":"…"}""")]
    [InlineData("message", """{…}""")]
    [InlineData("message", """{"textBody":"Hi","mediaIds":[]}""")]
    [InlineData("message", """{"textBody":"Hi","mediaIds"?:["m"]}""")]
    [InlineData("agentless message", """{"fromAddress":"+49","toAddressMessengerType":"…"}""")]
    [InlineData("agentless message", """{"fromAddress":"+49","toAddressMessengerType":"open"}""")]
    [InlineData("agentless message", """{"fromAddress":"+49","toAddressMessengerType":"webmessaging","textBody":"Hi","toAddress":null}""")]
    [InlineData("open inbound message", $$"""{"channel":{"from":{"id":"c1","idType":"email"},"time":"t","platform":"Open","type":"Private","to":{"id":"x"} },"type":"Text","direction":"Inbound","text":"Hi"}""")]
    [InlineData("open inbound message", $$"""{ {{Channel}},"content":[…]}""")]
    [InlineData("open inbound receipt", """{"id":"r1","channel":{"to":{"id":"c1"},"time":"t"},"status":"…","reasons":[{"message":"m"}]}""")]
    public void What_may_be_right_is_left_alone(string endpoint, string body)
    {
        Assert.Equal("", Says(endpoint, body));
    }

    [Fact]
    public void Each_endpoint_that_is_there_has_a_right_body_of_which_nothing_is_said()
    {
        var there = EndpointCatalog.BuiltIn.All.Where(e => e.IsThere && e != EndpointCatalog.BuiltIn.Default).ToList();
        Assert.Equal(there.Select(e => e.Path.ToString()).Order(), Laws.Published.RightBodies.ByPath.Keys.Order());
        foreach (var endpoint in there)
            foreach (var body in Laws.Published.RightBodies.ByPath[endpoint.Path.ToString()]) Assert.Equal("", Says(endpoint, body));
    }

    private static string Says(string name, string body) => Says(EndpointCatalog.BuiltIn.All.Single(e => e.Name == $"the {name} endpoint"), body);

    private static string Says(Endpoint endpoint, string body) =>
        string.Join("; ", Judged.Findings(body, endpoint).Select(finding => $"{finding.Descriptor.Id} {Judged.Text(finding)}"));
}
