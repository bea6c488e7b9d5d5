using ChatPayloadAnalyzers.Tests.Reading;
using ConversationsApi;

namespace ChatPayloadAnalyzers.Tests.Silence;

/// <summary>Copies share what they hold, structs are copied, and somebody else may hold the object, too.</summary>
public sealed class SharedObjectsTests
{
    private static readonly SendingCases Cases = new(
        Right("with shallow copy", """
            var m = new Rec { from = new Party { Id = agentId, Type = "agent" }, to = new List<Party> { new Party { Type = "participant" } }, text = "Hi" };
            var copy = m with { text = "x" };
            copy.to[0].Id = participantId;
            await client.PostAsJsonAsync(path, m);
            """, """
            record Rec { public Party from { get; init; } = new(); public List<Party> to { get; init; } = new(); public string? text { get; init; } public string type => "text"; }
            """),
        Right("with shallow original changed", """
            var m = new Rec { from = new Party { Id = agentId, Type = "agent" }, to = new List<Party> { new Party { Type = "participant" } }, text = "Hi" };
            var copy = m with { text = "x" };
            m.to[0].Id = participantId;
            await client.PostAsJsonAsync(path, copy);
            """, """
            record Rec { public Party from { get; init; } = new(); public List<Party> to { get; init; } = new(); public string? text { get; init; } public string type => "text"; }
            """),
        Right("with shallow original list added", """
            var m = new Rec { from = new Party { Id = agentId, Type = "agent" }, to = new List<Party>(), text = "Hi" };
            var copy = m with { text = "x" };
            m.to.Add(new Party { Id = participantId, Type = "participant" });
            await client.PostAsJsonAsync(path, copy);
            """, """
            record Rec { public Party from { get; init; } = new(); public List<Party> to { get; init; } = new(); public string? text { get; init; } public string type => "text"; }
            """),
        Right("with assign later var", """
            var from = new Party { Type = "agent" };
            var m = new Rec { to = new List<Party> { new Party { Id = participantId, Type = "participant" } } };
            m.from = from;
            var copy = m with { text = "Hi" };
            from.Id = agentId;
            await client.PostAsJsonAsync(path, copy);
            """, """
            record Rec { public Party from { get; set; } = new(); public List<Party> to { get; init; } = new(); public string? text { get; init; } public string type => "text"; }
            """),
        Right("toarray shares", """
            var list = new List<Party> { new Party { Type = "participant" } };
            var arr = list.ToArray();
            arr[0].Id = participantId;
            await client.PostAsJsonAsync(path, new { from = new { id = agentId, type = "agent" }, to = list, text = "Hi", type = "text" });
            """),
        Right("new list shares", """
            var list = new List<Party> { new Party { Type = "participant" } };
            var arr = new List<Party>(list);
            arr[0].Id = participantId;
            await client.PostAsJsonAsync(path, new { from = new { id = agentId, type = "agent" }, to = list, text = "Hi", type = "text" });
            """),
        Right("toarray snapshot", """
            var list = new List<Party> { new Party { Id = participantId, Type = "participant" } };
            var arr = list.ToArray();
            list.Clear();
            await client.PostAsJsonAsync(path, new { from = new { id = agentId, type = "agent" }, to = arr, text = "Hi", type = "text" });
            """),
        Right("new list snapshot", """
            var list = new List<Party> { new Party { Id = participantId, Type = "participant" } };
            var arr = new List<Party>(list);
            list.Clear();
            await client.PostAsJsonAsync(path, new { from = new { id = agentId, type = "agent" }, to = arr, text = "Hi", type = "text" });
            """),
        Right("spread snapshot", """
            var list = new List<Party> { new Party { Id = participantId, Type = "participant" } };
            Party[] arr = [.. list];
            list.Clear();
            await client.PostAsJsonAsync(path, new { from = new { id = agentId, type = "agent" }, to = arr, text = "Hi", type = "text" });
            """, needs: 12),
        Right("addrange snapshot items later", """
            var list = new List<Party> { new Party { Type = "participant" } };
            var m = new Message { From = new Party { Id = agentId, Type = "agent" }, To = new List<Party>(), Text = "Hi" };
            m.To.AddRange(list);
            list[0].Id = participantId;
            await client.PostAsJsonAsync(path, m);
            """),
        Right("addrange item var later", """
            var p = new Party { Type = "participant" };
            var list = new List<Party> { p };
            var m = new Message { From = new Party { Id = agentId, Type = "agent" }, To = new List<Party>(), Text = "Hi" };
            m.To.AddRange(list);
            p.Id = participantId;
            await client.PostAsJsonAsync(path, m);
            """),
        Right("immutablearray create shares", """
            var p = new Party { Type = "participant" };
            var arr = System.Collections.Immutable.ImmutableArray.Create(p);
            arr[0].Id = participantId;
            await client.PostAsJsonAsync(path, new { from = new { id = agentId, type = "agent" }, to = new[] { p }, text = "Hi", type = "text" });
            """),
        Right("tuple create shares", """
            var p = new Party { Type = "participant" };
            var t = Tuple.Create(p, 1);
            t.Item1.Id = participantId;
            await client.PostAsJsonAsync(path, new { from = new { id = agentId, type = "agent" }, to = new[] { p }, text = "Hi", type = "text" });
            """),
        Right("kvp create shares", """
            var p = new Party { Type = "participant" };
            var t = KeyValuePair.Create("a", p);
            t.Value.Id = participantId;
            await client.PostAsJsonAsync(path, new { from = new { id = agentId, type = "agent" }, to = new[] { p }, text = "Hi", type = "text" });
            """),
        Right("anonymous holder fix call", """
            var from = new Party { Type = "agent" };
            var holder = new { from };
            Fixer.Fill(holder.from, agentId);
            await client.PostAsJsonAsync(path, new { from, to = new[] { new { id = participantId, type = "participant" } }, text = "Hi", type = "text" });
            """, """
            static class Fixer { public static void Fill(Party p, string id) { p.Id = id; } }
            """),
        Right("anonymous holder alias", """
            var from = new Party { Type = "agent" };
            var holder = new { from };
            var f = holder.from;
            f.Id = agentId;
            await client.PostAsJsonAsync(path, new { from, to = new[] { new { id = participantId, type = "participant" } }, text = "Hi", type = "text" });
            """),
        Right("anonymous holder member method", """
            var from = new P2 { type = "agent" };
            var holder = new { from };
            holder.from.Set(agentId);
            await client.PostAsJsonAsync(path, new { from, to = new[] { new { id = participantId, type = "participant" } }, text = "Hi", type = "text" });
            """, """
            class P2 { public string? id { get; set; } public string? type { get; set; } public void Set(string i) => id = i; }
            """),
        Right("anonymous holder base member", """
            var from = new P2 { type = "agent" };
            var holder = new { from };
            holder.from.id = agentId;
            await client.PostAsJsonAsync(path, new { from, to = new[] { new { id = participantId, type = "participant" } }, text = "Hi", type = "text" });
            """, """
            class PB { public string? id { get; set; } }
            class P2 : PB { public string? type { get; set; } }
            """),
        Right("anonymous holder passed", """
            var from = new Party { Type = "agent" };
            var holders = new[] { new { from } };
            foreach (var h in holders) { var g = h.from; g.Id = agentId; }
            await client.PostAsJsonAsync(path, new { from, to = new[] { new { id = participantId, type = "participant" } }, text = "Hi", type = "text" });
            """),
        Right("anonymous holder list", """
            var from = new Party { Type = "agent" };
            var holders = new[] { new { from } }.ToList();
            holders.ForEach(h => Fixer.Fill(h.from, agentId));
            await client.PostAsJsonAsync(path, new { from, to = new[] { new { id = participantId, type = "participant" } }, text = "Hi", type = "text" });
            """, """
            static class Fixer { public static void Fill(Party p, string id) { p.Id = id; } }
            """),
        Right("anonymous member read then changed", """
            var from = new Party { Type = "agent" };
            var h = new { from };
            var body = new { h.from, to = new[] { new { id = participantId, type = "participant" } }, text = "Hi", type = "text" };
            from.Id = agentId;
            await client.PostAsJsonAsync(path, body);
            """),
        Right("struct copied into list then changed", """
            var p = new PS { id = participantId, type = "participant" };
            var to = new List<PS>();
            to.Add(p);
            p.id = "";
            await client.PostAsJsonAsync(path, new { from = new { id = agentId, type = "agent" }, to, text = "Hi", type = "text" });
            """, """
            struct PS { public string id { get; set; } public string type { get; set; } }
            """),
        Right("struct in anonymous then changed", """
            var p = new PS { id = agentId, type = "agent" };
            var body = new { from = p, to = new[] { new { id = participantId, type = "participant" } }, text = "Hi", type = "text" };
            p.id = "";
            await client.PostAsJsonAsync(path, body);
            """, """
            struct PS { public string id { get; set; } public string type { get; set; } }
            """),
        Right("struct in member then changed", """
            var p = new PS { id = agentId, type = "agent" };
            var m = new MM { from = p };
            p.id = "";
            m.to = new[] { new { id = participantId, type = "participant" } };
            await client.PostAsJsonAsync(path, m);
            """, """
            record struct PS { public string id { get; set; } public string type { get; set; } }
            class MM { public PS from { get; set; } public object[]? to { get; set; } public string text => "Hi"; public string type => "text"; }
            """),
        Right("struct boxed then changed", """
            var p = new PS { id = agentId, type = "agent" };
            object o = p;
            p.id = "";
            await client.PostAsJsonAsync(path, new { from = o, to = new[] { new { id = participantId, type = "participant" } }, text = "Hi", type = "text" });
            """, """
            record struct PS { public string id { get; set; } public string type { get; set; } }
            """),
        Right("struct copy assigned", """
            var p = new PS { id = agentId, type = "agent" };
            var q = p;
            p.id = "";
            await client.PostAsJsonAsync(path, new { from = q, to = new[] { new { id = participantId, type = "participant" } }, text = "Hi", type = "text" });
            """, """
            record struct PS { public string id { get; set; } public string type { get; set; } }
            """),
        Right("struct element copied", """
            var arr = new[] { new PS { id = participantId, type = "participant" } };
            var list = new List<PS>(arr);
            arr[0].id = "";
            await client.PostAsJsonAsync(path, new { from = new { id = agentId, type = "agent" }, to = list, text = "Hi", type = "text" });
            """, """
            record struct PS { public string id { get; set; } public string type { get; set; } }
            """),
        Right("readonly struct reassign this", """
            var p = new PS("", "agent");
            p.Set(agentId);
            await client.PostAsJsonAsync(path, new { from = p, to = new[] { new { id = participantId, type = "participant" } }, text = "Hi", type = "text" });
            """, """
            struct PS { public PS(string i, string t) { id = i; type = t; } public string id { get; } public string type { get; } public void Set(string i) => this = new PS(i, type); }
            """),
        Right("shared list two members", """
            await client.PostAsJsonAsync(path, new Msg(new List<Party>()) { from = new Party { Id = agentId, Type = "agent" }, text = "Hi", Others = { new Party { Id = participantId, Type = "participant" } } });
            """, """
            class Msg { public Msg(List<Party> l) { to = l; Others = l; } public Party? from { get; set; } public List<Party> to { get; set; } public string? text { get; set; } public string type => "text"; [JsonIgnore] public List<Party> Others { get; } }
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
