using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Silence;

/// <summary>Objects that are wrong when they are made, and right when they are sent.</summary>
public sealed class ChangedBeforeSendingTests
{
    private const string Recipients = "new List<Party> { new Party { Id = participantId, Type = \"participant\" } }";

    [Theory]
    [InlineData("m.To = " + Recipients + ";")]
    [InlineData("m!.To = " + Recipients + ";")]
    [InlineData("((Message)m).To = " + Recipients + ";")]
    [InlineData("(m as Message).To = " + Recipients + ";")]
    [InlineData("if (agentId.Length > 0) m.To = " + Recipients + ";")]
    [InlineData("switch (agentId.Length) { default: m.To = " + Recipients + "; if (participantId.Length > 0) break; m.To = null; break; }")]
    [InlineData("switch (agentId.Length) { default: { m.To = " + Recipients + "; { if (participantId.Length > 0) { break; } } m.To = null; break; } }")]
    [InlineData("m.To ??= " + Recipients + ";")]
    [InlineData("(m.Type, m.To) = (\"text\", " + Recipients + ");")]
    [InlineData("Fill(m, participantId);")]
    [InlineData("Replace(ref m, participantId);")]
    [InlineData("m = With(m, participantId);")]
    [InlineData("m.AddRecipient(participantId);")]
    [InlineData("var alias = m; alias.To = " + Recipients + ";")]
    [CSharpData(13, "ref var alias = ref m; alias.To = " + Recipients + ";")]
    [InlineData("Action fill = () => m.To = " + Recipients + "; fill();")]
    [InlineData("var fill = (string id) => Fill(m, id); fill(participantId);")]
    [InlineData("Local(); void Local() => m.To = " + Recipients + ";")]
    [InlineData("new List<Message>(1) { m }.ForEach(each => Fill(each, participantId));")]
    [InlineData("var all = new List<Message>(); all.Add(m); all[0].To = " + Recipients + ";")]
    [InlineData("foreach (var each in new[] { m }) each.To = " + Recipients + ";")]
    [CSharpData(12, "Message[] all = [m]; all[0].To = " + Recipients + ";")]
    [InlineData("var envelope = new { m }; envelope.m.To = " + Recipients + ";")]
    [InlineData("var envelope = new Envelope { Message = m }; envelope.Message.To = " + Recipients + ";")]
    [InlineData("var (first, _) = (m, 0); first.To = " + Recipients + ";")]
    [InlineData("if (m is { } matched) matched.To = " + Recipients + ";")]
    [InlineData("switch (m) { case var matched: matched.To = " + Recipients + "; break; }")]
    [InlineData("var task = Task.FromResult(m); task.Result.To = " + Recipients + ";")]
    [InlineData("typeof(Message).GetProperty(\"To\")!.SetValue(m, " + Recipients + ");")]
    public Task Classes(string change) => Silent.AndAcceptedAsync($$"""
        var m = new Message { From = new Party { Id = agentId, Type = "agent" }, Text = "Hi" };
        {{change}}
        await client.PostAsJsonAsync({{Silent.Path}}, m);

        static void Fill(Message message, string id) => message.To = new List<Party> { new Party { Id = id, Type = "participant" } };
        static void Replace(ref Message message, string id) => message = new Message { From = message.From, To = new List<Party> { new Party { Id = id, Type = "participant" } }, Text = "Ho" };
        static Message With(Message message, string id) { Fill(message, id); return message; }

        public static class Extensions
        {
            public static void AddRecipient(this Message message, string id) => (message.To ??= new()).Add(new Party { Id = id, Type = "participant" });
        }

        public class Envelope
        {
            public Message Message { get; set; } = new();
        }
        {{Silent.MessageTypes}}
        """);

    [Theory]
    [InlineData("p.Type = \"participant\";")]
    [InlineData("p.Type = nameof(participant);")]
    [InlineData("Set(p);")]
    [InlineData("var same = p; same.Type = \"participant\";")]
    public Task Parts(string change) => Silent.AndAcceptedAsync($$"""
        var p = new Party { Id = participantId };
        {{change}}
        var body = new { {{Silent.From}}, to = new[] { p }, text = "Hi", type = "text" };
        await client.PostAsJsonAsync({{Silent.Path}}, body);

        static void Set(Party party) => party.Type = "participant";

        public sealed class participant { }
        {{Silent.MessageTypes}}
        """);

    [Theory]
    [InlineData("to.Add(one);")]
    [InlineData("to.Insert(0, one);")]
    [CSharpData(12, "to.AddRange([one, one]);")]
    [InlineData("to?.Add(one);")]
    [InlineData("((ICollection<object>)to).Add(one);")]
    [InlineData("(to as System.Collections.IList)!.Add(one);")]
    [InlineData("for (var i = 0; i < 2; i++) to.Add(one);")]
    [InlineData("new[] { participantId }.ToList().ForEach(id => to.Add(new { id, type = \"participant\" }));")]
    [InlineData("Action<object> add = to.Add; add(one);")]
    [InlineData("var alias = to; alias.Add(one);")]
    [InlineData("Fill(to); void Fill(List<object> list) => list.Add(one);")]
    [CSharpData(12, "to = [one];")]
    [InlineData("(to, _) = (new List<object> { one }, 0);")]
    [InlineData("var draft = new { to }; draft.to.Add(one);")]
    public Task Lists(string change) => Silent.AndAcceptedAsync($$"""
        var one = new { id = participantId, type = "participant" };
        var to = new List<object>();
        {{change}}
        await client.PostAsJsonAsync({{Silent.Path}}, new { {{Silent.From}}, to, text = "Hi", type = "text" });
        """);

    [Theory]
    [InlineData("body.to.Add(one);")]
    [InlineData("if (body is { to: var list }) list.Add(one);")]
    [InlineData("var list = body.to; list.Add(one);")]
    [InlineData("Fill(body.to); void Fill(List<object> list) => list.Add(one);")]
    [InlineData("var same = body; same.to.Add(one);")]
    public Task Lists_inside_anonymous_objects(string change) => Silent.AndAcceptedAsync($$"""
        var one = new { id = participantId, type = "participant" };
        var body = new { {{Silent.From}}, to = new List<object>(), text = "Hi", type = "text" };
        {{change}}
        await client.PostAsJsonAsync({{Silent.Path}}, body);
        """);

    [Theory]
    [InlineData("to[0] = one;")]
    [InlineData("to.SetValue(one, 0);")]
    [InlineData("Array.Fill(to, one);")]
    [CSharpData(12, "to = [one];")]
    [CSharpData(13, "foreach (ref var slot in to.AsSpan()) slot = one;")]
    public Task Arrays(string change) => Silent.AndAcceptedAsync($$"""
        object one = new { id = participantId, type = "participant" };
        var to = new object[] { "nobody" };
        {{change}}
        var body = new { {{Silent.From}}, to, text = "Hi", type = "text" };
        await client.PostAsync({{Silent.Path}}, JsonContent.Create(body));
        """);

    [Theory]
    [InlineData("json = right;")]
    [InlineData("if (agentId.Length > 0) json = right;")]
    [InlineData("json = json.Replace(\"{}\", right);")]
    [InlineData("Action set = () => json = right; set();")]
    [InlineData("Set(); void Set() => json = right;")]
    [InlineData("Out(out json); void Out(out string text) => text = right;")]
    [InlineData("(json, _) = (right, 0);")]
    [CSharpData(13, "{ ref var alias = ref json; alias = right; }")]
    public Task Text(string change) => Silent.AndAcceptedAsync($$$""""
        var right = $$"""{"from":{"id":"{{agentId}}","type":"agent"},"to":[{"id":"{{participantId}}","type":"participant"}],"text":"Hi","type":"text"}""";
        var json = "{}";
        {{{change}}}
        await client.PostAsync({{{Silent.Path}}}, new StringContent(json, Encoding.UTF8, "application/json"));
        """");

    [Theory]
    [InlineData("request.Content = right;")]
    [InlineData("if (agentId.Length > 0) request.Content = right;")]
    [InlineData("Replace(request); void Replace(HttpRequestMessage r) => r.Content = right;")]
    [InlineData("var same = request; same.Content = right;")]
    public Task Requests(string change) => Silent.AndAcceptedAsync($$"""
        var right = JsonContent.Create(new { {{Silent.From}}, {{Silent.To}}, text = "Hi", type = "text" });
        using var request = new HttpRequestMessage(HttpMethod.Post, {{Silent.Path}}) { Content = new StringContent("{}") };
        {{change}}
        await client.SendAsync(request);
        """);
}
