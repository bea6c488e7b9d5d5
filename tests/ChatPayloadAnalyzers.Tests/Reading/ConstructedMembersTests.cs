namespace ChatPayloadAnalyzers.Tests.Reading;

/// <summary>Options, bodies and texts that the constructor of a class gives to its fields. By plain options four names are refused that options in camel case send as they must be.</summary>
public sealed class ConstructedMembersTests
{
    private const string Plain = "CHAT1004 CHAT1004 CHAT1004 CHAT1004";

    private const string CamelCase = "new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase }";

    private static readonly SendingCases Seen = new(
        Sent("options", "private readonly JsonSerializerOptions _options; public Chat() { _options = new JsonSerializerOptions(); }", Plain),
        Sent("options of an arrow", "private readonly JsonSerializerOptions _options; public Chat() => _options = new JsonSerializerOptions();", Plain),
        Sent("options of this", "private readonly JsonSerializerOptions _options; public Chat() { this._options = new JsonSerializerOptions(); }", Plain),
        Sent("options that are not read-only", "private JsonSerializerOptions _options; public Chat() { _options = new JsonSerializerOptions(); }", Plain),
        Sent("options for others to see", "public readonly JsonSerializerOptions _options; public Chat() { _options = new JsonSerializerOptions(); }", Plain),
        Sent("options in a property", "private JsonSerializerOptions _options { get; } public Chat() { _options = new JsonSerializerOptions(); }", Plain),
        Sent("options among much else", """
            private readonly JsonSerializerOptions _options;
            private readonly HttpClient _client;
            public Chat()
            {
                _client = new HttpClient();
                _client.DefaultRequestHeaders.Add("Accept", "application/json");
                if (_client.BaseAddress is not null) throw new InvalidOperationException(nameof(_client));
                Console.WriteLine(_client.Timeout);
                _options = new JsonSerializerOptions();
            }
            """, Plain),
        Sent("options that read as well", "private readonly JsonSerializerOptions _options; public Chat() { _options = new JsonSerializerOptions(); } public object? Read() => JsonSerializer.Deserialize<Message>(\"{}\", _options);", Plain),
        Sent("options of a variable that is changed before", "private readonly JsonSerializerOptions _options; public Chat() { var o = new JsonSerializerOptions(); o.PropertyNamingPolicy = null; _options = o; }", Plain),
        Sent("options of a class in parts", "private readonly JsonSerializerOptions _options; } partial class Chat { public Chat() { _options = new JsonSerializerOptions(); }", Plain));

    private static readonly SendingCases Unknown = new(
        Sent("what a caller gives", $"private readonly JsonSerializerOptions _options; public Chat() : this({CamelCase}) {{ }} public Chat(JsonSerializerOptions options) {{ _options = options; }}"),
        Sent("two constructors", $"private readonly JsonSerializerOptions _options; public Chat() {{ _options = {CamelCase}; }} public Chat(int any) {{ _options = new JsonSerializerOptions(); }}"),
        Sent("one of two branches", $"private readonly JsonSerializerOptions _options; public Chat() {{ if (DateTime.Now.Year > 1) _options = {CamelCase}; else _options = new JsonSerializerOptions(); }}"),
        Sent("assigned twice", $"private readonly JsonSerializerOptions _options; public Chat() {{ _options = new JsonSerializerOptions(); _options = {CamelCase}; }}"),
        Sent("assigned by others", $"private JsonSerializerOptions _options; public Chat() {{ _options = new JsonSerializerOptions(); Set(); }} private void Set() => _options = {CamelCase};"),
        Sent("set up behind that", "private readonly JsonSerializerOptions _options; public Chat() { _options = new JsonSerializerOptions(); _options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase; }"),
        Sent("set up by others", "private readonly JsonSerializerOptions _options; public Chat() { _options = new JsonSerializerOptions(); Set(); } private void Set() => _options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;"),
        Sent("given to others", "private readonly JsonSerializerOptions _options; public Chat() { _options = new JsonSerializerOptions(); Own.Set(_options); }"),
        Sent("given to others by reference", "private JsonSerializerOptions _options; public Chat() { _options = new JsonSerializerOptions(); Own.Set(ref _options); }"),
        Sent("of a variable that is changed behind that", "private readonly JsonSerializerOptions _options; public Chat() { var o = new JsonSerializerOptions(); _options = o; o.PropertyNamingPolicy = JsonNamingPolicy.CamelCase; }"),
        Sent("of a variable that is used much and changed behind that", "private readonly JsonSerializerOptions _options; public Chat() { var o = new JsonSerializerOptions(); o.ToString(); o.ToString(); o.ToString(); o.ToString(); o.ToString(); o.ToString(); o.ToString(); o.ToString(); _options = o; o.PropertyNamingPolicy = JsonNamingPolicy.CamelCase; }"),
        Sent("a way out before it", $"private JsonSerializerOptions? _options; public Chat() {{ if (DateTime.Now.Year > 1) {{ Other = {CamelCase}; return; }} _options = new JsonSerializerOptions(); }} private readonly JsonSerializerOptions? Other; private JsonSerializerOptions Chosen => _options ?? Other!;", of: "Chosen"),
        Sent("a part that a nested type changes", "private readonly JsonSerializerOptions _options; public Chat() { _options = new JsonSerializerOptions(); new Inner().Set(this); } private class Inner { public void Set(Chat c) => c._options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase; }"),
        Sent("a part that another part of the class changes", "private readonly JsonSerializerOptions _options; public Chat() { _options = new JsonSerializerOptions(); Set(); } } partial class Chat { void Set() { _options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase; }"),
        Sent("an object initializer", $"internal JsonSerializerOptions _options; public Chat() {{ _options = new JsonSerializerOptions(); }} public static Chat Made => new Chat {{ _options = {CamelCase} }};", made: "Chat.Made"),
        Sent("an init accessor", $"private readonly JsonSerializerOptions _options; public Chat() {{ _options = new JsonSerializerOptions(); }} public JsonSerializerOptions Options {{ init => _options = value; }} public static Chat Made => new Chat {{ Options = {CamelCase} }};", made: "Chat.Made"),
        Sent("a struct that nobody constructs", $"private readonly JsonSerializerOptions? _options; public Chat() {{ _options = new JsonSerializerOptions(); }} private JsonSerializerOptions Chosen => _options ?? {CamelCase};", of: "Chosen", made: "default(Chat)", kind: "struct"));

    /// <summary>The text is not there yet: no member of that name is sent, by options that leave null out.</summary>
    private static readonly SendingCases TooEarly = new(
        Early("sent in the constructor", "public Chat(HttpClient client, string path, string agentId, string participantId) { Sent = SendAsync(client, path, agentId, participantId); _canned = \"b1c\"; }"),
        Early("sent in the constructor by this", "public Chat(HttpClient client, string path, string agentId, string participantId) { Sent = this.SendAsync(client, path, agentId, participantId); _canned = \"b1c\"; }"),
        Early("sent by whoever is given it", "public Chat(HttpClient client, string path, string agentId, string participantId) { Sent = Of(this, client, path, agentId, participantId); _canned = \"b1c\"; } static Task Of(Chat c, HttpClient client, string path, string agentId, string participantId) => c.SendAsync(client, path, agentId, participantId);"),
        Early("sent by the constructor of the base class", "public Chat(HttpClient client, string path, string agentId, string participantId) : base(client, path, agentId, participantId) { _canned = \"b1c\"; }", " : Base"));

    public static TheoryData<string> SeenNames => Seen.Names;

    public static TheoryData<string> UnknownNames => Unknown.Names;

    public static TheoryData<string> EarlyNames => TooEarly.Names;

    [Theory, MemberData(nameof(SeenNames))]
    public Task What_a_constructor_gives_is_known(string name) => Seen.AssertAsync(name);

    [Theory, MemberData(nameof(UnknownNames))]
    public Task What_may_be_another_is_not(string name) => Unknown.AssertAcceptedAsync(name);

    [Theory, MemberData(nameof(EarlyNames))]
    public Task Nor_is_it_before_the_constructor_gives_it(string name) => TooEarly.AssertAcceptedAsync(name);

    private static SendingCase Sent(string name, string members, string says = "", string of = "_options", string made = "new Chat()", string kind = "class") => new(name, $$"""
        await {{made}}.SendAsync(client, path, new Message { From = new { id = agentId, type = "agent" }, To = new[] { new { id = participantId, type = "participant" } }, Text = "Hi", Type = "text" });
        """, $$"""
        class Message { public object? From { get; set; } public object? To { get; set; } public string? Text { get; set; } public string? Type { get; set; } }
        partial {{kind}} Chat
        {
            public Task SendAsync(HttpClient client, string path, Message m) => client.PostAsync(path, new StringContent(JsonSerializer.Serialize(m, {{of}})));
            {{members}}
        }
        static class Own
        {
            public static void Set(JsonSerializerOptions options) => options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
            public static void Set(ref JsonSerializerOptions options) => options = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
        }
        """, Says: says);

    private static SendingCase Early(string name, string constructor, string bases = "") => new(name, """
        await new Chat(client, path, agentId, participantId).Sent;
        """, $$"""
        class Base
        {
            public Base() { }
            public Base(HttpClient client, string path, string agentId, string participantId) => Sent = SendAsync(client, path, agentId, participantId);
            public virtual Task SendAsync(HttpClient client, string path, string agentId, string participantId) => Task.CompletedTask;
            public Task Sent { get; set; } = Task.CompletedTask;
        }
        class Plain
        {
            public Task Sent { get; set; } = Task.CompletedTask;
            public virtual Task SendAsync(HttpClient client, string path, string agentId, string participantId) => Task.CompletedTask;
        }
        class Chat{{(bases.Length > 0 ? bases : " : Plain")}}
        {
            private readonly object? _canned;
            {{constructor}}
            public override Task SendAsync(HttpClient client, string path, string agentId, string participantId) => client.PostAsJsonAsync(
                $"/api/v2/conversations/chat/{agentId}/messages",
                new { from = new { id = agentId, type = "agent" }, to = new[] { new { id = participantId, type = "participant" } }, text = "Hi", type = "text", cannedResponseId = _canned },
                new JsonSerializerOptions { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull });
        }
        """);
}
