namespace ChatPayloadAnalyzers.Tests.Reading;

/// <summary>What the methods of a message do to it.</summary>
public sealed class OwnMembersTests
{
    private static readonly SendingCases Seen = new(
        Sent("a method that sets", "m.To = to; m.Set(\"chat\");", "public void Set(string type) { Type = type; }", "CHAT2001"),
        Sent("a method that sets by this", "m.To = to; m.Set(\"chat\");", "public void Set(string type) { this.Type = type; }", "CHAT2001"),
        Sent("a method that gives the message back", "m.To = to; m.Set(\"chat\");", "public Message Set(string type) { Type = type; return this; }", "CHAT2001"),
        Sent("a method that takes back", "m.To = to; m.Clear();", "public void Clear() => To = null;"),
        Sent("a method that sets two at once", "m.To = to; m.Set(\"Hi\", \"chat\");", "public void Set(string text, string type) => (Text, Type) = (text, type);", "CHAT2001"),
        Sent("a method that sets in branches", "m.To = to; m.Set(agentId);", "public void Set(string id) { if (id.Length > 1) Type = \"chat\"; else this.Type = \"note\"; }", "CHAT2001 CHAT2001"),
        Sent("a method that adds to a part", "m.To = new List<Party>(); m.Add(participantId);", "public void Add(string id) { To!.Add(new Party { Id = id, Type = \"agent\" }); }", "CHAT2001"),
        Sent("a method that sets a member of a part", "m.Set(\"user\");", "public void Set(string type) { From.Type = type; }", "CHAT1001 CHAT2001"),
        Sent("a method that checks", "m.Check();", "public void Check() { if (Text is null) throw new InvalidOperationException(nameof(Text)); }"),
        Sent("a method that tells", "if (!m.IsRight(3)) return;", "public bool IsRight(int least) { if (Text is null) return false; return this.Text.Length < least; }"),
        Sent("a method that describes", "Console.WriteLine(m.Describe());", "public string Describe() => $\"{Text} to {To?.Count}\";"),
        Sent("a method that looks at a part of a part", "Console.WriteLine(m.To?.Count + m.Text?.Length + m.From?.Id?.ToString());"),
        Sent("a method that makes another", "var other = m.Other(); Console.WriteLine(other);", "public string Other() => new Message { Text = Text, Type = \"chat\" }.ToString()!;"),
        Sent("a chain", "", says: "CHAT2001", body: "new Message().With(\"Hi\").Of(\"chat\").For(to)", members: "public Message With(string text) { Text = text; return this; } public Message Of(string type) { this.Type = type; return this; } public Message For(List<Party> to) { To = to; return this; }"),
        Sent("a chain without a recipient", "", body: "new Message().With(\"Hi\").Of(\"text\")", members: "public Message With(string text) { Text = text; return this; } public Message Of(string type) { this.Type = type; return this; }"),
        Sent("a chain in a variable that is changed", "m = new Message().With(\"Hi\"); m.Type = \"chat\"; m.To = to;", "public Message With(string text) { Text = text; return this; }", "CHAT2001"),
        Sent("a chain of a variable", "", body: "m.With(\"Hi\")", members: "public Message With(string text) { Text = text; return this; }"),
        Sent("a message that sends itself", "await m.SendAsync(client, conversationId);", "public Task SendAsync(HttpClient client, string id) => client.PostAsJsonAsync($\"/api/v2/conversations/chat/{id}/messages\", this, Json.Web);", "CHAT1001", body: ""),
        Sent("a task that is made", "m = await MakeAsync(); Task<Message> MakeAsync() => Task.FromResult(new Message { Text = \"Hi\" });"),
        Sent("a task that is made by another", "m = await MakeAsync(); Task<Message> MakeAsync() => InnerAsync(\"Hi\"); async Task<Message> InnerAsync(string text) { await Task.Yield(); return new Message { Text = text }; }"),
        Sent("null in one branch, and filled", "Message? other = null; if (agentId.Length > 3) other = new Message { Text = \"Hi\" }; other ??= new Message { Text = \"Ho\" }; m = other;", says: "CHAT1001 CHAT1001"));

    private static readonly SendingCases Completed = new(
        Right("a method that completes", "m.Add(to);", "public void Add(List<Party> to) => To = to;"),
        Right("a method that completes by this", "m.Add(to);", "public void Add(List<Party> to) { this.To = to; }"),
        Right("a method that completes what it has made", "m.Add(participantId);", "public void Add(string id) { To ??= new List<Party>(); To.Add(new Party { Id = id, Type = \"participant\" }); }"),
        Right("a method that completes by another of its own", "m.Add(to);", "public void Add(List<Party> to) => Inner(to); void Inner(List<Party> to) => To = to;"),
        Right("a method that completes by another of its own, by this", "m.Add(to);", "public void Add(List<Party> to) => this.Inner(to); void Inner(List<Party> to) => To = to;"),
        Right("a method that completes by another of its own in a delegate", "m.Add(to);", "public void Add(List<Party> to) { Action<List<Party>> inner = Inner; inner(to); } void Inner(List<Party> to) => To = to;"),
        Right("a method that completes by an extension", "m.Add(to);", "public void Add(List<Party> to) => this.Extend(to);"),
        Right("a method that completes by a static method", "m.Add(to);", "public void Add(List<Party> to) => Inner(this, to); static void Inner(Message other, List<Party> to) => other.To = to;"),
        Right("a method that completes by a property", "m.Add(to);", "public void Add(List<Party> to) => Alias = to; [JsonIgnore] public List<Party>? Alias { get => To; set => To = value; }"),
        Right("a method that completes by another name", "m.Add(to);", "public void Add(List<Party> to) { var other = this; other.To = to; }"),
        Right("a method that completes by base", "m.Add(to);", "public void Add(List<Party> to) => base.Complete(this, to);"),
        Right("a method that completes by a lambda", "m.Add(to);", "public void Add(List<Party> to) { Action add = () => To = to; add(); }"),
        Right("a method that completes by a local function", "m.Add(to);", "public void Add(List<Party> to) { Inner(); void Inner() => To = to; }"),
        Right("a method that completes by reference", "m.Add(to);", "public void Add(List<Party> to) { Set(ref list, to); To = list; } List<Party>? list; static void Set(ref List<Party>? list, List<Party> to) => list = to;"),
        Right("a method that completes and leaves early", "m.Add(to);", "public void Add(List<Party> to) { if (to.Count > 0) { To = to; return; } Text = \"none\"; }"),
        Right("a method that leaves early", "m.To = to; m.Clear(agentId);", "public void Clear(string id) { if (id.Length > 1) return; To = null; }"),
        Right("a method that completes later", "var adding = m.AddAsync(to); await adding;", "public async Task AddAsync(List<Party> to) { await Task.Yield(); To = to; }"),
        Right("a method that gives a lambda back", "m.Adding(to)();", "public Action Adding(List<Party> to) => () => To = to;"),
        Right("a method that gives itself back, to be completed", "var other = m.With(\"Hi\"); other.To = to;", "public Message With(string text) { Text = text; return this; }"),
        Right("a method that gives itself back, to be completed at once", "m.With(\"Hi\").To = to;", "public Message With(string text) { Text = text; return this; }"),
        Right("a method that only gives itself back", "m.Self().To = to;", "public Message Self() => this;"),
        Right("a method that keeps itself", "m.Keep(); Message.Kept!.To = to;", "public static Message? Kept; public void Keep() => Kept = this;"),
        Right("a method that another overrides", "m = new Loud(); m.Set(); m.To = to;", "public virtual void Set() { Type = \"chat\"; }"),
        Right("a chain that completes", "", body: "new Message().With(\"Hi\").For(to)", members: "public Message With(string text) { Text = text; return this; } public Message For(List<Party> to) { To = to; return this; }"),
        Right("a chain that completes, and another at the end", "", body: "new Message { To = to }.With(\"Hi\").Of(\"text\")", members: "public Message With(string text) { Text = text; Type = \"chat\"; return this; } public Message Of(string type) { Type = type; return this; }"),
        Right("a chain in a variable that is completed", "m = new Message().With(\"Hi\"); m.To = to;", "public Message With(string text) { Text = text; return this; }"),
        Right("a chain of a variable that is completed behind it", "var other = m.With(\"Hi\"); m.To = to; m = other;", "public Message With(string text) { Text = text; return this; }"),
        Right("a chain that leaves early", "", body: "new Message().With(\"Hi\", to)", members: "public Message With(string text, List<Party> to) { Text = text; if (to.Count > 0) { To = to; return this; } return this; }"),
        Right("a chain of copies", "m.To = to; m.Type = \"text\"; m = m.Copy();", "public Message Copy() { var copy = (Message)MemberwiseClone(); copy.To = To; return copy; }"),
        Right("a message that completes itself and sends", "await m.SendAsync(client, conversationId, to);", "public Task SendAsync(HttpClient client, string id, List<Party> to) { To = to; return client.PostAsJsonAsync($\"/api/v2/conversations/chat/{id}/messages\", this, Json.Web); }", body: ""),
        Right("a part that is added to where it is there", "m.To = new List<Party>(); m.To?.AddRange(to);"),
        Right("a part that is set where it is there", "m.To = new List<Party> { new Party { Id = participantId, Type = \"agent\" } }; m.To?[0].Set();"),
        Right("a property that sets on its way", "Console.WriteLine(m.Count(to)?.Completed.Length);", "List<Party>? given; public Message? Count(List<Party> to) { given = to; return this; } [JsonIgnore] public string Completed { get { To = given; return \"\"; } }"),
        Right("a struct", "var s = new Message.Part(); s.Set(); m.To = s.Right ? to : null;", "public struct Part { public bool Right; public void Set() { Right = true; } }"),
        Right("an array initializer", "m.Add(to);", "public void Add(List<Party> to) { var all = new object?[] { To = to }; Console.WriteLine(all.Length); }"),
        Right("null in one branch, and right in the other", "Message? other = null; if (agentId.Length > 3) other = new Message { Text = \"Hi\" }; other ??= new Message { Text = \"Ho\", To = to }; m = other; m.To = to;"));

    public static TheoryData<string> SeenNames => Seen.Names;

    public static TheoryData<string> CompletedNames => Completed.Names;

    [Theory, MemberData(nameof(SeenNames))]
    public Task What_a_message_does_to_itself_is_known(string name) => Seen.AssertAsync(name);

    [Theory, MemberData(nameof(CompletedNames))]
    public Task Nothing_is_said_where_it_may_be_right(string name) => Completed.AssertAcceptedAsync(name);

    private static SendingCase Right(string name, string code, string members = "", string body = "m") => Sent(name, code, members, "", body);

    private static SendingCase Sent(string name, string code, string members = "", string says = "CHAT1001", string body = "m") => new(name, $$"""
        var to = new List<Party> { new Party { Id = participantId, Type = "participant" } };
        var m = new Message { Text = "Hi" };
        {{code}}
        {{(body.Length > 0 ? $"await Post({body});" : "")}}
        Task Post(Message sent) => client.PostAsync(path, new StringContent(JsonSerializer.Serialize(sent, Json.Web)));
        """, $$"""
        class Party { [JsonPropertyName("id")] public string? Id { get; set; } [JsonPropertyName("type")] public string? Type { get; set; } public string? Set() => Type = "participant"; }
        class Base { protected void Complete(Message message, List<Party> to) => message.To = to; }
        class Message : Base
        {
            public Party From { get; set; } = new Party { Id = "2f6d", Type = "agent" };
            public List<Party>? To { get; set; }
            public string? Text { get; set; }
            public string Type { get; set; } = "text";
            {{members}}
        }
        {{(members.Contains("virtual", StringComparison.Ordinal) ? "class Loud : Message { public override void Set() => Text = \"HI\"; }" : "")}}
        static class Json { public static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web); }
        static class Extensions { public static void Extend(this Message message, List<Party> to) => message.To = to; }
        """, Says: says);
}
