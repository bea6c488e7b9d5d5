using ChatPayloadAnalyzers.Tests.Reading;
using ConversationsApi;

namespace ChatPayloadAnalyzers.Tests.Silence;

/// <summary>Variables whose value is changed in another order than the text, or by another name.</summary>
public sealed class FollowingTests
{
    private static readonly SendingCases Cases = new(
        Right("loop order", """
            var m = new Message { From = new Party(), To = new List<Party> { new Party { Id = participantId, Type = "participant" } }, Text = "Hi" };
            for (var i = 0; i < 2; i++) { m.From.Id = agentId; if (i == 0) m.From = new Party { Type = "agent" }; }
            await client.PostAsJsonAsync(path, m);
            """),
        Right("loop text append", """
            var text = "";
            for (var i = 0; i < 3; i++) text += " a";
            await client.PostAsJsonAsync(path, new { from = new { id = agentId, type = "agent" }, to = new[] { new { id = participantId, type = "participant" } }, text, type = "text" });
            """),
        Right("backward goto", """
            var tries = 0;
            var m = new Message { From = new Party { Id = agentId, Type = "agent" }, Text = "Hi" };
            again:
            tries++;
            if (tries == 2) { await client.PostAsJsonAsync(path, m); return; }
            m.To = new List<Party> { new Party { Id = participantId, Type = "participant" } };
            goto again;
            """),
        Right("goto case ahead", """
            var m = new Message { From = new Party { Id = agentId, Type = "agent" }, Text = "Hi" };
            switch (agentId.Length > 0 ? 1 : 2)
            {
                case 1: m.To = new List<Party> { new Party { Id = participantId, Type = "participant" } }; goto case 2;
                case 2: await client.PostAsJsonAsync(path, m); break;
            }
            """),
        Right("goto forward skip 2", """
            var m = new Message { From = new Party { Id = agentId, Type = "agent" }, To = new List<Party> { new Party { Id = participantId, Type = "participant" } }, Text = "Hi" };
            if (agentId.Length > 0) goto send;
            m.To = null;
            send:
            Console.Write("");
            await client.PostAsJsonAsync(path, m);
            """),
        Right("case guard", """
            var m = new Message { From = new Party { Id = agentId, Type = "agent" }, Text = "Hi" };
            switch (agentId) { case var n when Fixer.Fill(m, participantId): break; }
            await client.PostAsJsonAsync(path, m);
            """, """
            static class Fixer { public static bool Fill(Message m, string id) { m.To = new List<Party> { new Party { Id = id, Type = "participant" } }; return true; } }
            """),
        Right("catch filter", """
            var m = new Message { From = new Party { Id = agentId, Type = "agent" }, Text = "Hi" };
            try { throw new Exception(); } catch (Exception) when (Fixer.Fill(m, participantId)) { }
            await client.PostAsJsonAsync(path, m);
            """, """
            static class Fixer { public static bool Fill(Message m, string id) { m.To = new List<Party> { new Party { Id = id, Type = "participant" } }; return true; } }
            """),
        Right("catch assign filter", """
            var m = new Message { From = new Party { Id = agentId, Type = "agent" }, Text = "Hi" };
            try { throw new Exception(); } catch (Exception) when ((m.To = new List<Party> { new Party { Id = participantId, Type = "participant" } }) != null) { Console.Write(""); }
            await client.PostAsJsonAsync(path, m);
            """),
        Right("try throw after use", """
            var m = new Message { From = new Party { Id = agentId, Type = "agent" }, Text = "Hi" };
            var request = new HttpRequestMessage(HttpMethod.Post, path);
            try { request.Content = JsonContent.Create(m); throw new Exception(); } catch (Exception) { m.To = new List<Party> { new Party { Id = participantId, Type = "participant" } }; }
            await client.SendAsync(request);
            """),
        Right("moment in lambda", """
            var from = new Party { Type = "agent" };
            var body = new { from, to = new[] { new { id = participantId, type = "participant" } }, text = "Hi", type = "text" };
            Func<Task> send = () => client.PostAsJsonAsync(path, body);
            from.Id = agentId;
            await send();
            """),
        Right("moment in lambda content", """
            var m = new Message { From = new Party { Id = agentId, Type = "agent" }, Text = "Hi" };
            var content = JsonContent.Create(m);
            Func<Task> send = () => client.PostAsync(path, content);
            m.To = new List<Party> { new Party { Id = participantId, Type = "participant" } };
            await send();
            """),
        Right("moment in local function", """
            var from = new Party { Type = "agent" };
            var body = new { from, to = new[] { new { id = participantId, type = "participant" } }, text = "Hi", type = "text" };
            Task Send2() { return client.PostAsJsonAsync(path, body); }
            from.Id = agentId;
            await Send2();
            """),
        Right("ref ternary", """
            var text = ""; var other = "";
            ref var t = ref (agentId.Length > 0 ? ref text : ref other);
            t = "Hi";
            var copy = text;
            await client.PostAsJsonAsync(path, new { from = new { id = agentId, type = "agent" }, to = new[] { new { id = participantId, type = "participant" } }, text = copy, type = "text" });
            """, needs: 13),
        Right("ref reassign", """
            var text = ""; var other = "";
            ref var t = ref other;
            t = ref text;
            t = "Hi";
            await client.PostAsJsonAsync(path, new { from = new { id = agentId, type = "agent" }, to = new[] { new { id = participantId, type = "participant" } }, text, type = "text" });
            """, needs: 13),
        Right("ref return field", """
            var c = new Chat();
            await c.Send(client, path, agentId, participantId);
            """, """
            class Chat {
              private string _text = "";
              private ref string Text => ref _text;
              public Task Send(HttpClient client, string path, string agentId, string participantId) {
                Text = "Hi";
                return client.PostAsJsonAsync(path, new { from = new { id = agentId, type = "agent" }, to = new[] { new { id = participantId, type = "participant" } }, text = _text, type = "text" });
              }
            }
            """),
        Right("tuple member order", """
            var m = new Message { From = new Party { Id = agentId, Type = "agent" }, To = new List<Party> { new Party { Id = participantId, Type = "participant" } }, Text = "Hi" };
            (m.From, m.From.Id) = (new Party { Id = agentId, Type = "agent" }, "");
            await client.PostAsJsonAsync(path, m);
            """),
        Right("while true break", """
            var m = new Message { From = new Party { Id = agentId, Type = "agent" }, Text = "Hi" };
            while (true) { if (m.To != null) break; m.To = new List<Party> { new Party { Id = participantId, Type = "participant" } }; }
            await client.PostAsJsonAsync(path, m);
            """),
        Right("loop carries", """
            var m = new Message { From = new Party { Id = agentId, Type = "agent" }, Text = "Hi" };
            foreach (var step in new[] { 1, 2 })
            {
                if (step == 1) { m.To = new List<Party> { new Party { Id = participantId, Type = "participant" } }; continue; }
                await client.PostAsJsonAsync(path, m);
            }
            """),
        Right("finally changes returned", """
            await client.PostAsJsonAsync(path, Chat.Build(agentId, participantId));
            """, """
            static class Chat {
              public static Message Build(string a, string p) { var m = new Message { Text = "Hi", From = new Party { Id = a, Type = "agent" } }; try { return m; } finally { m.To = new List<Party> { new Party { Id = p, Type = "participant" } }; } }
            }
            """),
        Right("using disposes", """
            var m = new Msg { from = new Party { Id = agentId, Type = "agent" }, text = "Hi" };
            using (m) { }
            await client.PostAsJsonAsync(path, m);
            """, """
            class Msg : IDisposable { public Party? from { get; set; } public List<Party>? to { get; set; } public string? text { get; set; } public string type => "text"; public void Dispose() => to = new List<Party> { new Party { Id = "x", Type = "participant" } }; }
            """),
        Right("binary operator mutates", """
            var m = new Msg { from = new Party { Id = agentId, Type = "agent" }, text = "Hi" };
            _ = m + participantId;
            await client.PostAsJsonAsync(path, m);
            """, """
            class Msg { public Party? from { get; set; } public List<Party>? to { get; set; } public string? text { get; set; } public string type => "text"; public static Msg operator +(Msg m, string p) { m.to = new List<Party> { new Party { Id = p, Type = "participant" } }; return m; } }
            """),
        Right("property getter adds", """
            var m = new Msg { from = new Party { Id = agentId, Type = "agent" }, text = "Hi" };
            var n = m.Count;
            await client.PostAsJsonAsync(path, m);
            """, """
            class Msg { public Party? from { get; set; } public List<Party>? to { get; set; } public string? text { get; set; } public string type => "text"; [JsonIgnore] public int Count { get { to ??= new List<Party> { new Party { Id = "p", Type = "participant" } }; return 1; } } }
            """),
        Right("field returned and changed", """
            var c = new Chat();
            await c.Send(client, path, agentId, participantId);
            """, """
            class Chat {
              private readonly Message _m = new Message { Text = "Hi" };
              private Message Current => _m;
              public Task Send(HttpClient client, string path, string agentId, string participantId) {
                Current.From = new Party { Id = agentId, Type = "agent" };
                Current.To = new List<Party> { new Party { Id = participantId, Type = "participant" } };
                return client.PostAsJsonAsync(path, _m);
              }
            }
            """),
        Right("field returned by method and changed", """
            var c = new Chat();
            c.Get().From = new Party { Id = agentId, Type = "agent" };
            c.Get().To = new List<Party> { new Party { Id = participantId, Type = "participant" } };
            await client.PostAsJsonAsync(path, c.Get());
            """, """
            class Chat {
              private readonly Message _m = new Message { Text = "Hi" };
              public Message Get() { return _m; }
            }
            """),
        Right("static cached", """
            Chat.Get().From = new Party { Id = agentId, Type = "agent" };
            Chat.Get().To = new List<Party> { new Party { Id = participantId, Type = "participant" } };
            await client.PostAsJsonAsync(path, Chat.Get());
            """, """
            static class Chat {
              private static readonly Message M = new Message { Text = "Hi" };
              public static Message Get() => M;
            }
            """),
        Right("static order", """
            await client.PostAsJsonAsync(path, Chat.Body(agentId, participantId));
            """, """
            static class Chat { private static readonly string A = B + ""; private static readonly string B = "Hi"; private static readonly string? N = C; private static readonly string? C = "x"; public static object Body(string a, string p) => new { from = new { id = a, type = "agent" }, to = new[] { new { id = p, type = "participant" } }, text = B, cannedResponseId = N, type = "text" }; }
            """),
        Right("serialize field attr", """
            var c = JsonSerializer.Deserialize<Chat>("{\"_text\":\"Hi\"}")!;
            await c.Send(client, path, agentId, participantId);
            """, """
            class Chat {
              [JsonInclude] private string _text = "";
              public Task Send(HttpClient client, string path, string agentId, string participantId) => client.PostAsJsonAsync(path, new { from = new { id = agentId, type = "agent" }, to = new[] { new { id = participantId, type = "participant" } }, text = _text, type = "text" });
            }
            """),
        Right("coalesce in helper", """
            await client.PostAsJsonAsync(path, H.Make(agentId, participantId, "Hi"));
            """, """
            static class H { public static object Make(string a, string p, string? text) => new { from = new { id = a, type = "agent" }, to = new[] { new { id = p, type = "participant" } }, text = text ?? "", type = "text" }; }
            """),
        Right("isnullorempty in helper", """
            await client.PostAsJsonAsync(path, H.Make(agentId, participantId, ""));
            """, """
            static class H { public static object Make(string a, string p, string? text) => new { from = new { id = a, type = "agent" }, to = new[] { new { id = p, type = "participant" } }, text = string.IsNullOrEmpty(text) ? "Hi" : text, type = "text" }; }
            """),
        Right("recursive build", """
            await client.PostAsJsonAsync(path, H.Build(2, agentId));
            """, """
            static class H { public static Message Build(int n, string a, List<Party>? to = null) => n == 0 ? new Message { From = new Party { Id = a, Type = "agent" }, Text = "Hi", To = to } : Build(n - 1, a, new List<Party> { new Party { Id = "x", Type = "participant" } }); }
            """));

    public static TheoryData<string> Names => Cases.Names;

    [Theory, MemberData(nameof(Names))]
    public async Task Nothing_is_said_and_the_endpoint_takes_it(string name)
    {
        await Cases.AssertAsync(name);
        Assert.All((await Cases.OfAsync(name)).Sent, json => Assert.Empty(MessageValidation.Faults(json)));
    }

    private static SendingCase Right(string name, string statements, string types = "", int needs = 11) => new(name, statements, types + Silent.MessageTypes, Needs: needs);
}
