namespace ChatPayloadAnalyzers.Tests.Reading;

/// <summary>An object that a method makes and sets up, and that is set up further by whoever is given it.</summary>
public sealed class MadeByMethodsTests
{
    private const string To = "m.To = new() { new Party { Id = participantId, Type = \"participant\" } };";

    private const string From = "m.From = new Party { Id = agentId, Type = \"agent\" };";

    private static readonly SendingCases Seen = new(
        Made("what neither sets", $"var m = Make(); {From}", "m.Text = \"Hi\"; m.Type = \"text\";", "CHAT1001"),
        Made("what the caller sets wrongly", $"var m = Make(); {From} {To} m.Type = \"chat\";", "m.Text = \"Hi\"; m.Type = \"text\";", "CHAT2001"),
        Made("what the helper sets wrongly", $"var m = Make(); {From} {To} m.Text = \"Hi\";", "m.Type = \"chat\";", "CHAT2001"),
        Made("in one of two branches", $"var m = Make(); {From} if (agentId.Length > 3) {To}", "m.Text = \"Hi\"; m.Type = \"text\";", ""),
        Made("in either of two branches", $"var m = Make(); {From} if (agentId.Length > 3) m.CannedResponseId = \"a\"; else m.CannedResponseId = \"b\";", "m.Text = \"Hi\"; m.Type = \"text\";", "CHAT1001 CHAT3001"),
        Made("by a helper of the helper", $"var m = Outer(); {From}", "m.Text = \"Hi\";", "CHAT1001", "Message Outer() { var o = Make(); o.Type = \"text\"; return o; }"),
        Made("by a helper that is awaited", $"var m = await MakeAsync(); {From}", "", "CHAT1001", "async Task<Message> MakeAsync() { await Task.Yield(); var o = new Message(); o.Text = \"Hi\"; o.Type = \"text\"; return o; }"),
        new(
            "a request with headers",
            """
            var request = Request(path);
            request.Content = new StringContent("{\"text\":\"Hi\",\"type\":\"text\",\"from\":{\"id\":\"2f6d\",\"type\":\"agent\"}}");
            await client.SendAsync(request);
            HttpRequestMessage Request(string address) { var made = new HttpRequestMessage(HttpMethod.Post, address); made.Headers.Add("X-Trace", "1"); return made; }
            """,
            Says: "CHAT1001"),
        new(
            "a dictionary",
            """
            var body = Body();
            body["text"] = "Hi";
            body["from"] = new { id = agentId, type = "agent" };
            await client.PostAsJsonAsync(path, body);
            Dictionary<string, object> Body() { var made = new Dictionary<string, object>(); made["type"] = "text"; made["text"] = 1; return made; }
            """,
            Says: "CHAT1001"),
        new(
            "a tree",
            """
            var body = Body();
            body["text"] = "Hi";
            body["from"] = new System.Text.Json.Nodes.JsonObject { ["id"] = agentId, ["type"] = "agent" };
            await client.PostAsJsonAsync(path, body);
            System.Text.Json.Nodes.JsonObject Body() { var made = new System.Text.Json.Nodes.JsonObject(); made["type"] = "text"; return made; }
            """,
            Says: "CHAT1001"));

    private static readonly SendingCases Right = new(
        Made("what the caller sets right behind that", $"var m = Make(); {From} {To} m.Type = \"text\";", "m.Text = \"Hi\"; m.Type = \"chat\";"),
        Made("what the caller takes back", $"var m = Make(); {From} {To} m.CannedResponseId = null;", "m.Text = \"Hi\"; m.Type = \"text\"; m.CannedResponseId = \"a\";"),
        Made("what the helper keeps, and completes", $"var m = Make(); {From} Complete();", "m.Text = \"Hi\"; m.Type = \"text\"; kept.Add(m);", more: $"void Complete() {{ var m = kept[0]; {To} }}"),
        Made("what the helper completes later", $"var m = Make(); {From} later!();", $"m.Text = \"Hi\"; m.Type = \"text\"; later = () => {To.TrimEnd(';')};"),
        Made("what another sets up before it", $"var m = Make(); {From} Complete(m); m.Type = \"text\";", "m.Text = \"Hi\";", more: $"void Complete(Message m) {{ {To} }}"),
        Made("what a method is given and completes", $"var m = Make(); {From} await SendOn(m);", "m.Text = \"Hi\"; m.Type = \"text\";", more: $"async Task SendOn(Message m) {{ {To} await client.PostAsync(path, Content(m)); }}", sends: false),
        Made("what a method is given, completes, and another before it", $"var m = Make(); {From} {To} m.Type = \"chat\"; await SendOn(m);", "m.Text = \"Hi\";", more: "async Task SendOn(Message m) { m.Type = \"text\"; await client.PostAsync(path, Content(m)); }", sends: false),
        Made("what is completed when it is given back", $"var m = Make(); {From} m.Type = \"text\";", $"m.Text = \"Hi\"; try {{ return m; }} finally {{ {To} }}"));

    public static TheoryData<string> SeenNames => Seen.Names;

    public static TheoryData<string> RightNames => Right.Names;

    [Theory, MemberData(nameof(SeenNames))]
    public Task It_is_what_both_make_of_it(string name) => Seen.AssertAsync(name);

    [Theory, MemberData(nameof(RightNames))]
    public Task Nothing_is_said_where_it_is_completed(string name) => Right.AssertAcceptedAsync(name);

    private static SendingCase Made(string name, string caller, string method, string says = "", string more = "", bool sends = true) => new(name, $$"""
        var kept = new List<Message>();
        Action? later = null;
        {{caller}}
        {{(sends ? "await client.PostAsync(path, Content(m));" : "")}}
        StringContent Content(Message message) => new(JsonSerializer.Serialize(message, new JsonSerializerOptions(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull }));
        Message Make() { var m = new Message(); {{method}} return m; }
        {{more}}
        """, """
        class Party { public string? Id { get; set; } public string? Type { get; set; } }
        class Message
        {
            public Party? From { get; set; }
            public List<Party>? To { get; set; }
            public string? Text { get; set; }
            public string? Type { get; set; }
            public string? CannedResponseId { get; set; }
        }
        """, Says: says);
}
