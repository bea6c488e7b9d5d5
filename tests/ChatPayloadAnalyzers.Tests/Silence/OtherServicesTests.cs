using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Silence;

/// <summary>
/// Messages of other services have <c>from</c>, <c>to</c>, <c>type</c> and <c>text</c> too. Each body is posted to its own path, and
/// written where no path is in view.
/// </summary>
public sealed class OtherServicesTests
{
    public static TheoryData<string, string, string> Bodies => new()
    {
        {
            "WhatsApp Cloud API", "https://graph.facebook.com/v19.0/106540352242922/messages",
            """new { messaging_product = "whatsapp", recipient_type = "individual", to = "15551234567", type = "text", text = new { preview_url = false, body = "Hi" } }"""
        },
        {
            "WhatsApp template", "https://graph.facebook.com/v19.0/106540352242922/messages",
            """new { messaging_product = "whatsapp", to = "15551234567", type = "template", template = new { name = "hello_world", language = new { code = "en_US" } } }"""
        },
        {
            "Messenger", "https://graph.facebook.com/v19.0/me/messages",
            """new { recipient = new { id = "254459191361511" }, messaging_type = "RESPONSE", message = new { text = "Hi" } }"""
        },
        {
            "Vonage Messages", "https://api.nexmo.com/v1/messages",
            """new { message_type = "text", text = "Hi", to = "447700900000", from = "447700900001", channel = "sms" }"""
        },
        {
            "Vonage Messages, first version", "https://api.nexmo.com/v0.1/messages",
            """new { from = new { type = "sms", number = "447700900001" }, to = new { type = "sms", number = "447700900000" }, message = new { content = new { type = "text", text = "Hi" } } }"""
        },
        {
            "Vonage Conversations", "https://api.nexmo.com/v0.3/conversations/CON-1/events",
            """new { type = "text", from = "MEM-1", body = new { text = "Hi" } }"""
        },
        {
            "Telnyx", "https://api.telnyx.com/v2/messages",
            """new { from = "+15551234567", to = "+15557654321", text = "Hi", type = "SMS" }"""
        },
        {
            "Bandwidth", "https://messaging.bandwidth.com/api/v2/users/1/messages",
            """new { from = "+15551234567", to = new[] { "+15557654321" }, text = "Hi", applicationId = "93de" }"""
        },
        {
            "MessageBird", "https://conversations.messagebird.com/v1/send",
            """new { to = "31612345678", from = "WHATSAPP", type = "text", content = new { text = "Hi" } }"""
        },
        {
            "Infobip", "https://api.infobip.com/whatsapp/1/message/text",
            """new { from = "441134960000", to = "441134960001", messageId = "a28d", content = new { text = "Hi" }, type = "TEXT" }"""
        },
        {
            "Bot Framework activity", "https://smba.trafficmanager.net/teams/v3/conversations/a:1/activities",
            """new { type = "message", from = new { id = "28:bot", name = "Bot", role = "bot" }, recipient = new { id = "29:1" }, text = "Hi", textFormat = "plain" }"""
        },
        {
            "Slack", "https://slack.com/api/chat.postMessage",
            """new { channel = "C1", text = "Hi", blocks = new[] { new { type = "section", text = new { type = "mrkdwn", text = "Hi" } } } }"""
        },
        {
            "Teams chat message", "https://graph.microsoft.com/v1.0/chats/19:1/messages",
            """new { messageType = "message", from = new { user = new { id = "8ea0" } }, body = new { contentType = "text", content = "Hi" } }"""
        },
        {
            "Teams connector card", "https://outlook.office.com/webhook/1",
            """new { type = "message", attachments = new[] { new { contentType = "application/vnd.microsoft.card.adaptive", content = new { type = "AdaptiveCard", body = new[] { new { type = "TextBlock", text = "Hi" } } } } } }"""
        },
        {
            "SendGrid", "https://api.sendgrid.com/v3/mail/send",
            """new { personalizations = new[] { new { to = new[] { new { email = "a@example.com" } } } }, from = new { email = "b@example.com" }, subject = "Hi", content = new[] { new { type = "text/plain", value = "Hi" } } }"""
        },
        {
            "Graph sendMail", "https://graph.microsoft.com/v1.0/me/sendMail",
            """new { message = new { subject = "Hi", body = new { contentType = "Text", content = "Hi" }, toRecipients = new[] { new { emailAddress = new { address = "a@example.com" } } } } }"""
        },
        {
            "Mailgun-like", "https://api.example.com/v3/messages",
            """new { from = "Ada <a@example.com>", to = new[] { "b@example.com" }, subject = "Hi", text = "Hi", type = "text" }"""
        },
        {
            "Postmark", "https://api.postmarkapp.com/email",
            """new { From = "a@example.com", To = "b@example.com", Subject = "Hi", TextBody = "Hi", MessageStream = "outbound" }"""
        },
        {
            "FCM", "https://fcm.googleapis.com/v1/projects/p/messages:send",
            """new { message = new { token = "bk3RNwTe3H0", notification = new { title = "Hi", body = "Hi" }, data = new { type = "text", from = "agent" } } }"""
        },
        {
            "FCM, legacy", "https://fcm.googleapis.com/fcm/send",
            """new { to = "/topics/agents", data = new { type = "text", text = "Hi", from = new { id = "1", type = "agent" } } }"""
        },
        {
            "OpenAI chat", "https://api.openai.com/v1/chat/completions",
            """new { model = "gpt-4o", messages = new object[] { new { role = "system", content = "Hi" }, new { role = "user", content = new object[] { new { type = "text", text = "Hi" } } } } }"""
        },
        {
            "OpenAI responses", "https://api.openai.com/v1/responses",
            """new { model = "gpt-4o", input = new[] { new { role = "user", content = new[] { new { type = "input_text", text = "Hi" } } } }, text = new { format = new { type = "text" } } }"""
        },
        {
            "LINE", "https://api.line.me/v2/bot/message/push",
            """new { to = "U4af4980629", messages = new[] { new { type = "text", text = "Hi" } } }"""
        },
        {
            "Telegram", "https://api.telegram.org/bot1/sendMessage",
            """new { chat_id = 1, text = "Hi", entities = new[] { new { type = "mention", offset = 0, length = 1 } } }"""
        },
        {
            "Zendesk Sunshine", "https://api.smooch.io/v2/apps/1/conversations/2/messages",
            """new { author = new { type = "business", displayName = "Ada" }, content = new { type = "text", text = "Hi" } }"""
        },
        {
            "Intercom", "https://api.intercom.io/messages",
            """new { message_type = "inapp", body = "Hi", from = new { type = "admin", id = "394051" }, to = new { type = "user", id = "536e" } }"""
        },
        {
            "Crisp", "https://api.crisp.chat/v1/website/1/conversation/2/message",
            """new { type = "text", from = "operator", origin = "chat", content = "Hi" }"""
        },
        {
            "Freshchat", "https://api.freshchat.com/v2/conversations/1/messages",
            """new { message_parts = new[] { new { text = new { content = "Hi" } } }, message_type = "normal", actor_type = "agent", actor_id = "a1" }"""
        },
        {
            "LiveChat", "https://api.livechatinc.com/v3.5/agent/action/send_event",
            """new { chat_id = "Q1GZ3FNAU9", @event = new { type = "message", text = "Hi", visibility = "all" } }"""
        },
        {
            "A greeting with one mark", "https://chat.example.com/v1/send",
            """new { type = "text", text = "Hi", from = new { type = "bot", id = "1" }, to = new[] { new { type = "user", id = "2" } } }"""
        },
        {
            "A transfer among agents", "https://chat.example.com/v1/transfer",
            """new { from = new { type = "agent", id = "1" }, to = new { type = "agent", id = "2" }, reason = "busy" }"""
        },
        {
            "An agent's call", "https://voice.example.com/v1/calls",
            """new { from = new { type = "agent", id = "1" }, to = new[] { new { type = "phone", number = "+15551234567" } } }"""
        },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public Task Posted_to_their_own_path(string service, string path, string body) => Silent.StatementsAsync($$"""
        // {{service}}
        await client.PostAsJsonAsync("{{path}}", {{body}});
        await client.PostAsync(new Uri("{{path}}"), JsonContent.Create({{body}}));
        using var request = new HttpRequestMessage(HttpMethod.Post, "{{path}}")
        {
            Content = new StringContent(JsonSerializer.Serialize({{body}}), Encoding.UTF8, "application/json"),
        };
        await client.SendAsync(request);
        """);

    [Theory]
    [MemberData(nameof(Bodies))]
    public Task Serialized_where_no_path_is_in_view(string service, string path, string body) => Silent.MembersAsync($$"""
        // {{service}}; its path stands elsewhere: {{path}}
        public static string Text() => JsonSerializer.Serialize({{body}});

        public static HttpContent Content() => JsonContent.Create({{body}});

        public static Task<HttpResponseMessage> Send(HttpClient client, Uri address) => client.PostAsJsonAsync(address, {{body}});
        """);

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task As_JSON_text(string service, string path, string body)
    {
        var json = (await UserProgram.OfStatements($"await client.PostAsJsonAsync(\"{service}\", {body});").RunAsync()).Single();
        await Silent.StatementsAsync($"await client.PostAsync(\"{path}\", new StringContent(\"\"\"\n    {json}\n    \"\"\", Encoding.UTF8, \"application/json\"));");
        await Silent.MembersAsync($"public static HttpContent Content() => new StringContent(\"\"\"\n    {json}\n    \"\"\", Encoding.UTF8, \"application/json\");");
    }
}
