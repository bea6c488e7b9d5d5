namespace ChatPayloadAnalyzers.Tests.Reading;

/// <summary>What a delegate gives back that was made in view, and what is assigned where there is nothing yet.</summary>
public sealed class CalledLambdasTests
{
    private static readonly SendingCases Seen = new(
        Sent("a lambda in a variable", "Func<Message> make = () => new Message { Text = \"Hi\" }; await Send(make());"),
        Sent("a lambda that is given the text", "Func<string, Message> make = text => new Message { Text = text }; await Send(make(\"Hi\"));"),
        Sent("a lambda with statements", "Func<string, Message> make = text => { var made = new Message(); made.Text = text; return made; }; await Send(make(\"Hi\"));"),
        Sent("a lambda that is completed wrongly", "Func<Message> make = () => new Message { Text = \"Hi\" }; var m = make(); m.Type = \"chat\"; await Send(m);", "CHAT1001 CHAT2001"),
        Sent("an asynchronous lambda", "Func<Task<Message>> make = async () => { await Task.Yield(); return new Message { Text = \"Hi\" }; }; await Send(await make());"),
        Sent("a lambda in a field", "await Send(Makers.Lambda(\"Hi\"));"),
        Sent("a method in a field", "await Send(Makers.Method(\"Hi\"));"),
        Sent("a local function in a variable", "Func<Message> make = Local; await Send(make()); static Message Local() => new Message { Text = \"Hi\" };"),
        Sent("by Invoke", "Func<Message> make = () => new Message { Text = \"Hi\" }; await Send(make.Invoke());"),
        Sent("a lambda that a method is given", "await Made(() => new Message { Text = \"Hi\" }); async Task Made(Func<Message> make) => await Send(make());"),
        Sent("an anonymous object", "var make = (string text) => new { text, type = \"text\", from = new { id = agentId, type = \"agent\" } }; await client.PostAsJsonAsync(path, make(\"Hi\"));"),
        Sent("assigned where it is null", "Message? m = null; m ??= new Message { Text = \"Hi\" }; await Send(m);"),
        Sent("not assigned where it is not", "var m = new Message { Text = \"Hi\" }; m ??= new Message { Text = \"Hi\", To = to }; await Send(m);"),
        Sent("options that nobody gives", "await SendBy(new { text = \"Hi\", type = \"text\" }); Task SendBy(object m, JsonSerializerOptions? options = null) { options ??= new JsonSerializerOptions(); return client.PostAsync(path, new StringContent(JsonSerializer.Serialize(m, options))); }", "CHAT1001 CHAT1002"));

    private static readonly SendingCases Completed = new(
        Sent("a variable that is assigned twice", "Func<Message> make = () => new Message { Text = \"Hi\" }; make = () => new Message { Text = \"Hi\", To = to }; await Send(make());", ""),
        Sent("a variable that is added to", "Func<Message> make = () => new Message { Text = \"Hi\" }; make += () => new Message { Text = \"Hi\", To = to }; await Send(make());", ""),
        Sent("a variable that is given by reference", "Func<Message> make = () => new Message { Text = \"Hi\" }; Other(ref make); await Send(make()); void Other(ref Func<Message> one) => one = () => new Message { Text = \"Hi\", To = to };", ""),
        Sent("a field that others set", "Makers.Open = () => new Message { Text = \"Hi\", To = to }; await Send(Makers.Open());", ""),
        Sent("a variable that the lambda reads, assigned behind it", "Party[]? given = null; Func<Message> make = () => new Message { Text = \"Hi\", To = given }; given = to; await Send(make());", ""),
        Sent("an object that the lambda gives back, completed behind it", "var one = new Message { Text = \"Hi\" }; Func<Message> get = () => one; get().To = to; await Send(get());", ""),
        Sent("an object that the lambda gives back, completed by another name", "var one = new Message { Text = \"Hi\" }; Func<Message> get = () => one; var other = get(); other.To = to; await Send(get());", ""),
        Sent("an object that a local function gives back, completed behind it", "var one = new Message { Text = \"Hi\" }; Get().To = to; await Send(Get()); Message Get() => one;", ""),
        Sent("an object that a local function gives back, completed by another name", "var one = new Message { Text = \"Hi\" }; var other = Get(); other.To = to; await Send(Get()); Message Get() { return one; }", ""),
        Sent("an object that a local function gives back by way of another", "var one = new Message { Text = \"Hi\" }; var other = Get(); other.To = to; await Send(Get()); Message Get() { var two = one; return two; }", ""),
        Sent("an object that a local function gives back in another", "var one = new Message { Text = \"Hi\" }; var other = Get(); other.One.To = to; await Send(Get().One); (Message One, int Two) Get() => (one, 2);", ""),
        Sent("an object that a local function keeps", "var one = new Message { Text = \"Hi\" }; var all = new List<Message>(); Keep(); all[0].To = to; await Send(one); void Keep() => all.Add(one);", ""),
        Sent("one of two returns", "Func<Message> make = () => { if (agentId.Length > 1) return new Message { Text = \"Hi\", To = to }; return new Message { Text = \"Hi\" }; }; await Send(make());", ""),
        Sent("a lambda that completes what it is given", "Func<Message, Message> fill = one => { one.To = to; return one; }; var m = new Message { Text = \"Hi\" }; await Send(fill(m));", ""),
        Sent("a lambda that completes what it is given, before", "Func<Message, Message> fill = one => { one.To = to; return one; }; var m = new Message { Text = \"Hi\" }; fill(m); await Send(m);", ""),
        Sent("assigned where it is not null", "Message? m = new Message { Text = \"Hi\", To = to }; m ??= new Message { Text = \"Hi\" }; await Send(m);", ""),
        Sent("assigned where it may be null", "Message? m = agentId.Length > 0 ? new Message { Text = \"Hi\", To = to } : null; m ??= new Message { Text = \"Hi\" }; await Send(m);", ""),
        Sent("assigned where it is null, and completed", "Message? m = null; m ??= new Message { Text = \"Hi\" }; m.To = to; await Send(m);", ""),
        Sent("assigned where it is null in one of two branches", "Message? m = null; if (agentId.Length > 0) m = new Message { Text = \"Hi\", To = to }; m ??= new Message { Text = \"Hi\" }; await Send(m);", ""),
        Sent("given on where it is null", "Message? m = new Message { Text = \"Hi\", To = to }; await Send(m ??= new Message { Text = \"Hi\" });", ""),
        Sent("a number where it is null", "int? length = new int?(); length ??= 2; await client.PostAsJsonAsync(path, new { text = length.Value == 2 ? \"Hi\" : null, type = \"text\", from = new { id = agentId, type = \"agent\" }, to });", ""),
        Sent("options that somebody gives", "await SendBy(new { Text = \"Hi\", Type = \"text\", From = new Party { Id = agentId, Type = \"agent\" }, To = to }, Json.Web); Task SendBy(object m, JsonSerializerOptions? options = null) { options ??= new JsonSerializerOptions(); return client.PostAsync(path, new StringContent(JsonSerializer.Serialize(m, options))); }", ""));

    public static TheoryData<string> SeenNames => Seen.Names;

    public static TheoryData<string> CompletedNames => Completed.Names;

    [Theory, MemberData(nameof(SeenNames))]
    public Task What_is_given_back_is_known(string name) => Seen.AssertAsync(name);

    [Theory, MemberData(nameof(CompletedNames))]
    public Task Nothing_is_said_where_it_may_be_right(string name) => Completed.AssertAcceptedAsync(name);

    private static SendingCase Sent(string name, string code, string says = "CHAT1001") => new(name, $$"""
        var to = new[] { new Party { Id = participantId, Type = "participant" } };
        Task Send(Message message) => client.PostAsync(path, new StringContent(JsonSerializer.Serialize(message, Json.Web)));
        {{code}}
        """, """
        class Party { [JsonPropertyName("id")] public string? Id { get; set; } [JsonPropertyName("type")] public string? Type { get; set; } }
        class Message { public Party From { get; set; } = new Party { Id = "2f6d", Type = "agent" }; public Party[]? To { get; set; } public string? Text { get; set; } public string Type { get; set; } = "text"; }
        static class Json { public static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web); }
        static class Makers
        {
            public static readonly Func<string, Message> Lambda = text => new Message { Text = text };
            public static readonly Func<string, Message> Method = Make;
            public static Func<Message> Open = () => new Message { Text = "Hi" };
            private static Message Make(string text) => new Message { Text = text };
        }
        """, Says: says);
}
