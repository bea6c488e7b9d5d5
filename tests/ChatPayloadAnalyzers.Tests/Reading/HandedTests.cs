namespace ChatPayloadAnalyzers.Tests.Reading;

/// <summary>A message that a method of one's own is handed before it is sent.</summary>
public sealed class HandedTests
{
    private const string Set = "message.To = to;";

    private const string Types = """
        record Party { [JsonPropertyName("id")] public string? Id { get; set; } [JsonPropertyName("type")] public string? Type { get; set; } }
        record Message { public Party From { get; set; } = new Party { Id = "2f6d", Type = "agent" }; public List<Party>? To { get; set; } public string? Text { get; set; } public string Type { get; set; } = "text"; }
        struct Holder { public Message M; }
        interface IFill { void Of(Message message, List<Party> to); }
        class Looks : IFill { public virtual void Of(Message message, List<Party> to) => Console.WriteLine(message.Text); }
        class Fills : Looks { public override void Of(Message message, List<Party> to) => message.To = to; }
        static class Json { public static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web); }
        static class Filling
        {
            public static void Of(Message message, string type) { message.Type = type; }
            public static void Fill(this Message message, string type) => message.Type = type;
            public static void Other(object message, List<Party> to) => ((Message)message).To = to;
        }
        """;

    private static readonly SendingCases Seen = Twice(
        Sent("a method that looks", "Look(m);", "void Look(Message message) => Console.WriteLine(message.Text);"),
        Sent("a method that tells whether it is right", "if (!IsRight(m)) return;", "bool IsRight(Message message) { if (message.Text is null) return false; return message.Text.Length > 0; }"),
        Sent("a method that gives back a text of it", "var text = Describe(m); Console.WriteLine(text);", "string Describe(Message message) => $\"{message.Text} {message.Type}\";"),
        Sent("a method that looks later", "await LookAsync(m);", "async Task LookAsync(Message message) { await Task.Yield(); Console.WriteLine(message.Text); }"),
        Sent("a method that gives it on to another", "Look(m);", "void Look(Message message) => Inner(message); void Inner(Message inner) => Console.WriteLine(inner.Text);"),
        Sent("a method that looks by a lambda", "Look(m);", "void Look(Message message) { Action look = () => Console.WriteLine(message.Text); look(); }"),
        Sent("a method that throws", "Check(m);", "void Check(Message message) { if (message.Text is null) throw new ArgumentException(nameof(message)); }"),
        Sent("a method that sets what is right", "Fill(m);", "void Fill(Message message) { message.Text = \"Hi\"; }"),
        Sent("a method that sets what is wrong", "m.To = to; Fill(m);", "void Fill(Message message) { message.Type = \"chat\"; }", "CHAT2001"),
        Sent("a method that sets what it is given", "m.To = to; Fill(m, \"chat\");", "void Fill(Message message, string type) { message.Type = type; }", "CHAT2001"),
        Sent("a method that takes it back", "m.To = to; Clear(m);", "void Clear(Message message) => message.To = null;"),
        Sent("a method that adds to a part", "m.To = new List<Party>(); Add(m.To);", "void Add(List<Party> list) => list.Add(new Party { Id = \"9c1e\", Type = \"agent\" });", "CHAT2001"),
        Sent("a method that sets a part", "Fill(m.From);", "void Fill(Party party) { party.Type = \"user\"; }", "CHAT1001 CHAT2001"),
        Sent("a method that sets by one that sets", "m.To = to; Outer(m);", "void Outer(Message message) => Fill(message); void Fill(Message inner) { inner.Type = \"chat\"; }", "CHAT2001"),
        Sent("a method in either branch", "m.To = to; Fill(m);", "void Fill(Message message) { if (agentId.Length > 1) message.Type = \"chat\"; else message.Type = \"note\"; }", "CHAT2001 CHAT2001"),
        Sent("a method that is awaited", "m.To = to; await FillAsync(m).ConfigureAwait(false);", "async Task FillAsync(Message message) { await Task.Yield(); message.Type = \"chat\"; }", "CHAT2001"),
        Sent("an extension", "m.To = to; m.Fill(\"chat\");", "", "CHAT2001"),
        Sent("a method of a class", "m.To = to; Filling.Of(m, \"chat\");", "", "CHAT2001"),
        Sent("behind a method that makes it", "m = Make(); m.To = to; Fill(m);", "Message Make() { var made = new Message(); made.Text = \"Hi\"; return made; } void Fill(Message message) { message.Type = \"chat\"; }", "CHAT2001"),
        Sent("sent twice by a method", "await SendOne(m);", "Task SendOne(Message message) => Post(message);"),
        new("a dictionary", """
            var d = new Dictionary<string, object?> { ["text"] = "Hi", ["type"] = "text" };
            Fill(d, agentId);
            await client.PostAsJsonAsync(path, d);
            void Fill(Dictionary<string, object?> entries, string id) { entries["from"] = new { id, type = "agent" }; }
            """, Says: "CHAT1001"),
        new("a tree", """
            var o = new System.Text.Json.Nodes.JsonObject { ["text"] = "Hi", ["type"] = "text" };
            Fill(o, agentId);
            await client.PostAsJsonAsync(path, o);
            void Fill(System.Text.Json.Nodes.JsonObject tree, string id) { tree["from"] = new System.Text.Json.Nodes.JsonObject { ["id"] = id, ["type"] = "agent" }; }
            """, Says: "CHAT1001"),
        new("a builder", """
            var text = new StringBuilder("{\"text\":\"Hi\",");
            End(text);
            await client.PostAsync(path, new StringContent(text.ToString()));
            void End(StringBuilder builder) { builder.Append("\"type\":\"text\",\"from\":{\"id\":\"2f6d\",\"type\":\"agent\"}").Append('}'); }
            """, Says: "CHAT1001"),
        new("a request", """
            var request = new HttpRequestMessage(HttpMethod.Post, path);
            Sign(request);
            request.Content = new StringContent("{\"text\":\"Hi\",\"type\":\"text\",\"from\":{\"id\":\"2f6d\",\"type\":\"agent\"}}");
            await client.SendAsync(request);
            void Sign(HttpRequestMessage sent) => sent.Headers.Add("X-Trace", "1");
            """, Says: "CHAT1001"));

    private static readonly SendingCases Completed = Twice(
        Right("a method that completes it", "Fill(m);", $"void Fill(Message message) {{ {Set} }}"),
        Right("a method that completes it by way of a variable", "Fill(m);", "void Fill(Message message) { var other = message; other.To = to; }"),
        Right("a method that completes it and leaves early", "Fill(m);", $"void Fill(Message message) {{ if (agentId.Length > 1) {{ {Set} return; }} message.Text = \"Hi\"; }}"),
        Right("a method that leaves early, or takes it back", "m.To = to; Clear(m);", "void Clear(Message message) { if (agentId.Length > 1) return; message.To = null; }"),
        Right("a method that may complete it", "Fill(m);", $"void Fill(Message message) {{ if (agentId.Length > 1) {Set} }}"),
        Right("a method that completes it in a loop", "Fill(m);", "void Fill(Message message) { foreach (var party in to) { message.To ??= new(); message.To.Add(party); } }"),
        Right("a method that completes what it gives back", "var other = Fill(m); other.To = to;", "Message Fill(Message message) { message.Text = \"Hi\"; return message; }"),
        Right("a method that gives it back", "var other = Same(m); other.To = to;", "Message Same(Message message) => message;"),
        Right("a method that gives it back in a list", "foreach (var other in Listed(m)) other.To = to;", "List<Message> Listed(Message message) => new() { message };"),
        Right("a method that gives it back in a task", "var other = await SameAsync(m); other.To = to;", "Task<Message> SameAsync(Message message) => Task.FromResult(message);"),
        Right("a method that gives back a lambda", "var fill = Filling(m); fill();", "Action Filling(Message message) => () => message.To = to;"),
        Right("a method that keeps it", "Keep(m); kept[0].To = to;", "void Keep(Message message) => kept.Add(message);"),
        Right("a method that keeps it in a variable", "Keep(m); last!.To = to;", "void Keep(Message message) => last = message;"),
        Right("a method that keeps a lambda", "Keep(m); later!();", "void Keep(Message message) => later = () => message.To = to;"),
        Right("a method that completes it later", "var filling = FillAsync(m); await filling;", $"async Task FillAsync(Message message) {{ await Task.Yield(); {Set} }}"),
        Right("a method that takes it back later", "m.To = to; var clearing = ClearAsync(m); await Post(m); await clearing;", "async Task ClearAsync(Message message) { await Task.Delay(300); message.To = null; }", sends: false),
        Right("a method that takes it back later, which nobody awaits", "m.To = to; _ = ClearAsync(m); await Post(m); gate.SetResult(); await cleared.Task;", "async Task ClearAsync(Message message) { await gate.Task; message.To = null; cleared.SetResult(); }", sends: false),
        Right("a method that is given another", "Fill(new Message(), m);", "void Fill(Message message, Message other) { message.Type = \"chat\"; other.To = to; }"),
        Right("a method that is given it twice", "Fill(m, m);", "void Fill(Message message, Message other) { message.To = null; other.To = to; }"),
        Right("a method whose argument completes it", "m.To = to; Fill(m, m.To = to);", "void Fill(Message message, List<Party> list) { message.To = list; }"),
        Right("an argument that is set before the method sets it", "Fill(m, m.Type = \"chat\");", "void Fill(Message message, string type) { message.Type = \"text\"; message.To = to; }"),
        Right("a method with a variable of its own", "Fill(m);", "void Fill(Message message) { message.To = new(); var own = message; message = new Message(); message.Type = \"chat\"; own.To!.AddRange(to); }"),
        Right("a method by reference", "Fill(ref m);", "void Fill(ref Message message) => message = new Message { Text = \"Hi\", To = to };"),
        Right("a method that the name of another hides", "Fill(m);", "void Fill(Message message) => Filling.Other(message, to);"),
        Right("a method of an interface", "IFill fill = agentId.Length > 1 ? new Fills() : new Looks(); fill.Of(m, to);"),
        Right("a method that may be overridden", "Fill(m);", "void Fill(Message message) => ((Looks)new Fills()).Of(message, to);"),
        Right("a method four calls deep", "A(m);", "void A(Message a) => B(a); void B(Message b) => C(b); void C(Message c) => D(c); void D(Message d) => d.To = to;"),
        Right("a method that calls itself", "Fill(m, 3);", "void Fill(Message message, int left) { if (left > 0) Fill(message, left - 1); else message.To = to; }"),
        Right("a try that is left", "try { Fill(m); } catch (InvalidOperationException) { }", $"void Fill(Message message) {{ {Set} if (agentId.Length > 1) throw new InvalidOperationException(); message.To = null; }}"),
        Right("one of two methods", "if (agentId.Length > 1) Fill(m);", $"void Fill(Message message) {{ {Set} }}"),
        Right("a part that a method completes", "m.To = new List<Party>(); Add(m.To);", "void Add(List<Party> list) => list.AddRange(to);"),
        Right("a part that a method gives back", "m.To = new List<Party>(); var list = Same(m.To); list.AddRange(to);", "List<Party> Same(List<Party> list) => list;"),
        Right("what a method puts in, and keeps", "Fill(m); shared.AddRange(to);", "void Fill(Message message) => message.To = shared;"),
        Right("what a method puts in, and completes", "Fill(m);", "void Fill(Message message) { var list = new List<Party>(); message.To = list; list.AddRange(to); }"),
        Right("a struct", "var s = new Holder { M = m }; Fill(s);", "void Fill(Holder holder) => holder.M.To = to;"),
        Right("a record by with", "Fill(m);", "void Fill(Message message) { message.To = to; var copy = message with { To = null }; Console.WriteLine(copy.Text); }"),
        new("a dictionary", """
            var d = new Dictionary<string, object?> { ["text"] = "Hi", ["type"] = "text", ["from"] = new { id = agentId, type = "agent" } };
            Fill(d);
            await client.PostAsJsonAsync(path, d);
            void Fill(IDictionary<string, object?> entries) { entries["to"] = new[] { new { id = participantId, type = "participant" } }; }
            """),
        new("a writer", """
            using var stream = new System.IO.MemoryStream();
            using (var writer = new Utf8JsonWriter(stream))
            {
                writer.WriteStartObject(); writer.WriteString("text", "Hi"); writer.WriteString("type", "text");
                Party(writer, agentId, "from", "agent"); Parties(writer, participantId);
                writer.WriteEndObject();
            }
            await client.PostAsync(path, new ByteArrayContent(stream.ToArray()));
            void Parties(Utf8JsonWriter json, string id) { json.WriteStartArray("to"); json.WriteStartObject(); json.WriteString("id", id); json.WriteString("type", "participant"); json.WriteEndObject(); json.WriteEndArray(); }
            void Party(Utf8JsonWriter json, string id, string name, string type) { json.WriteStartObject(name); json.WriteString("id", id); json.WriteString("type", type); json.WriteEndObject(); }
            """));

    public static TheoryData<string> SeenNames => Seen.Names;

    public static TheoryData<string> CompletedNames => Completed.Names;

    [Theory, MemberData(nameof(SeenNames))]
    public Task What_a_method_does_is_known(string name) => Seen.AssertAsync(name);

    [Theory, MemberData(nameof(CompletedNames))]
    public Task Nothing_is_said_where_it_may_be_right(string name) => Completed.AssertAcceptedAsync(name);

    private static SendingCase Right(string name, string code, string methods = "", bool sends = true) => Sent(name, code, methods, "", sends);

    /// <summary>With local functions, and with methods of a class.</summary>
    private static SendingCases Twice(params SendingCase[] cases) => new([.. cases.Select(c => c with { Other = "" }), .. cases.Where(c => c.Other.Length > 0).Select(InClass)]);

    private static SendingCase InClass(SendingCase local) => local with
    {
        Name = local.Name + ", of a class",
        Statements = "await new Own(client, agentId, participantId).RunAsync();",
        Types = local.Types + local.Other,
        Other = "",
    };

    private static SendingCase Sent(string name, string code, string methods = "", string says = "CHAT1001", bool sends = true)
    {
        var fields = """
            List<Party> to = new();
            List<Party> shared = new();
            List<Message> kept = new();
            Message? last = null;
            Action? later = null;
            TaskCompletionSource gate = new(), cleared = new();
            """;
        var run = $$"""
            to.Add(new Party { Id = participantId, Type = "participant" });
            var m = new Message { Text = "Hi" };
            {{code}}
            {{(sends ? "await Post(m);" : "")}}
            """;
        var own = "Task Post(Message sent) => client.PostAsync(path, new StringContent(JsonSerializer.Serialize(sent, Json.Web)));\n" + methods;
        var type = $$$"""
            class Own
            {
                readonly HttpClient client;
                readonly string agentId, participantId;
                {{{fields}}}
                string path => $"/api/v2/conversations/chat/{agentId}/messages";
                public Own(HttpClient client, string agentId, string participantId) => (this.client, this.agentId, this.participantId) = (client, agentId, participantId);
                public async Task RunAsync()
                {
                    await Task.Yield();
                    {{{run}}}
                }
                {{{own}}}
            }
            """;
        return new SendingCase(name, $"{fields}\n{run}\n{own}", Types, Other: type, Says: says);
    }
}
