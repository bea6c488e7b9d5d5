using ChatPayloadAnalyzers.Tests.Reading;
using ConversationsApi;

namespace ChatPayloadAnalyzers.Tests.Silence;

/// <summary>Constructors, accessors and interfaces that do more than set the member that they name.</summary>
public sealed class ConstructedObjectsTests
{
    private static readonly SendingCases Cases = new(
        Right("ctor optional base", """
            await client.PostAsJsonAsync(path, new D { text = "Hi", from = new Party { Id = agentId, Type = "agent" } });
            """, """
            class B { public List<Party>? to { get; set; } public B(bool fill = true) { to = new List<Party> { new Party { Id = "x", Type = "participant" } }; } }
            class D : B { public Party? from { get; set; } public string? text { get; set; } public string type => "text"; }
            """),
        Right("ctor params base", """
            await client.PostAsJsonAsync(path, new D { text = "Hi", from = new Party { Id = agentId, Type = "agent" } });
            """, """
            class B { public List<Party>? to { get; set; } public B(params string[] ids) { to = new List<Party> { new Party { Id = "x", Type = "participant" } }; } }
            class D : B { public Party? from { get; set; } public string? text { get; set; } public string type => "text"; }
            """),
        Right("ctor nested assignment", """
            await client.PostAsJsonAsync(path, new D(participantId) { text = "Hi", from = new Party { Id = agentId, Type = "agent" } });
            """, """
            class D { [JsonIgnore] public object X { get; set; } public List<Party>? to { get; set; } public D(string p) { X = to = new List<Party> { new Party { Id = p, Type = "participant" } }; } public Party? from { get; set; } public string? text { get; set; } public string type => "text"; }
            """),
        Right("ctor call in value", """
            await client.PostAsJsonAsync(path, new D(participantId) { from = new Party { Id = agentId, Type = "agent" } });
            """, """
            class D { public List<Party>? to { get; set; } public D(string p) { text = Init(p); } string Init(string p) { to = new List<Party> { new Party { Id = p, Type = "participant" } }; return "Hi"; } public Party? from { get; set; } public string? text { get; set; } public string type => "text"; }
            """),
        Right("ctor guard effects", """
            await client.PostAsJsonAsync(path, new D(participantId) { from = new Party { Id = agentId, Type = "agent" }, text = "Hi" });
            """, """
            class D { public List<Party>? to { get; set; } public D(string p) { if (!Init(p)) throw new Exception(); } bool Init(string p) { to = new List<Party> { new Party { Id = p, Type = "participant" } }; return true; } public Party? from { get; set; } public string? text { get; set; } public string type => "text"; }
            """),
        Right("ctor array foreach", """
            await client.PostAsJsonAsync(path, new D(participantId) { from = new Party { Id = agentId, Type = "agent" }, text = "Hi" });
            """, """
            class D { public List<Party> to { get; } = new(); public D(params string[] p) { Array.ForEach(p, id => to.Add(new Party { Id = id, Type = "participant" })); } public Party? from { get; set; } public string? text { get; set; } public string type => "text"; }
            """),
        Right("generic class ctor", """
            await client.PostAsJsonAsync(path, new D<Party>(new List<Party> { new Party { Id = participantId, Type = "participant" } }) { from = new Party { Id = agentId, Type = "agent" }, text = "Hi" });
            """, """
            class D<T> { public List<T>? to { get; set; } public D(List<T> p) { to = p; } public Party? from { get; set; } public string? text { get; set; } public string type => "text"; }
            """),
        Right("generic base ctor", """
            await client.PostAsJsonAsync(path, new E(new List<Party> { new Party { Id = participantId, Type = "participant" } }) { from = new Party { Id = agentId, Type = "agent" }, text = "Hi" });
            """, """
            class D<T> { public List<T>? to { get; set; } public D(List<T> p) { to = p; } }
            class E : D<Party> { public E(List<Party> p) : base(p) { } public Party? from { get; set; } public string? text { get; set; } public string type => "text"; }
            """),
        Right("interface set", """
            IM m = new M { from = new Party { Id = agentId, Type = "agent" }, text = "Hi" };
            m.to = new List<Party> { new Party { Id = participantId, Type = "participant" } };
            await client.PostAsJsonAsync<object>(path, m);
            """, """
            interface IM { List<Party>? to { get; set; } }
            class M : IM { public List<Party>? to { get; set; } public Party? from { get; set; } public string? text { get; set; } public string type => "text"; }
            """),
        Right("interface list add", """
            IM m = new M { from = new Party { Id = agentId, Type = "agent" }, text = "Hi" };
            m.to.Add(new Party { Id = participantId, Type = "participant" });
            await client.PostAsJsonAsync<object>(path, m);
            """, """
            interface IM { List<Party> to { get; } }
            class M : IM { public List<Party> to { get; } = new(); public Party? from { get; set; } public string? text { get; set; } public string type => "text"; }
            """),
        Right("interface cast set", """
            var m = new M { from = new Party { Id = agentId, Type = "agent" }, text = "Hi" };
            ((IM)m).to = new List<Party> { new Party { Id = participantId, Type = "participant" } };
            await client.PostAsJsonAsync(path, m);
            """, """
            interface IM { List<Party>? to { get; set; } }
            class M : IM { public List<Party>? to { get; set; } public Party? from { get; set; } public string? text { get; set; } public string type => "text"; }
            """),
        Right("abstract base set", """
            BM m = new M { from = new Party { Id = agentId, Type = "agent" }, text = "Hi" };
            m.to = new List<Party> { new Party { Id = participantId, Type = "participant" } };
            await client.PostAsJsonAsync<object>(path, m);
            """, """
            abstract class BM { public abstract List<Party>? to { get; set; } }
            class M : BM { public override List<Party>? to { get; set; } public Party? from { get; set; } public string? text { get; set; } public string type => "text"; }
            """),
        Right("virtual setter overridden with effects", """
            BM m = new M { from = new Party { Id = agentId, Type = "agent" } };
            m.text = "Hi";
            await client.PostAsJsonAsync<object>(path, m);
            """, """
            class BM { public virtual string? text { get; set; } }
            class M : BM { public override string? text { get => base.text; set { base.text = value; to = new List<Party> { new Party { Id = "x", Type = "participant" } }; } } public List<Party>? to { get; set; } public Party? from { get; set; } public string type => "text"; }
            """),
        Right("virtual ctor assign overridden", """
            await client.PostAsJsonAsync(path, new M { from = new Party { Id = agentId, Type = "agent" } });
            """, """
            class BM { public BM() { text = "Hi"; } public virtual string? text { get; set; } }
            class M : BM { public override string? text { get => base.text; set { base.text = value; to = new List<Party> { new Party { Id = "x", Type = "participant" } }; } } public List<Party>? to { get; set; } public Party? from { get; set; } public string type => "text"; }
            """),
        Right("property getter returns self", """
            var m = new Msg { from = new Party { Id = agentId, Type = "agent" }, text = "Hi" };
            m.WithTo.text = "Hello";
            await client.PostAsJsonAsync(path, m);
            """, """
            class Msg { public Party? from { get; set; } public List<Party>? to { get; set; } public string? text { get; set; } public string type => "text"; [JsonIgnore] public Msg WithTo { get { to = new List<Party> { new Party { Id = "p", Type = "participant" } }; return this; } } }
            """),
        Right("property alias path", """
            var m = new Msg { from = new Party { Id = agentId, Type = "agent" }, to = new List<Party>(), text = "Hi" };
            m.Recipients.Add(new Party { Id = participantId, Type = "participant" });
            await client.PostAsJsonAsync(path, m);
            """, """
            class Msg { public Party? from { get; set; } public List<Party> to { get; set; } = new(); public string? text { get; set; } public string type => "text"; [JsonIgnore] public List<Party> Recipients => to; }
            """),
        Right("property alias path nested", """
            var m = new Msg { from = new Party { Type = "agent" }, to = new List<Party> { new Party { Id = participantId, Type = "participant" } }, text = "Hi" };
            m.Sender!.Id = agentId;
            await client.PostAsJsonAsync(path, m);
            """, """
            class Msg { public Party? from { get; set; } public List<Party> to { get; set; } = new(); public string? text { get; set; } public string type => "text"; [JsonIgnore] public Party? Sender => from; }
            """),
        Right("initializer nested alias", """
            await client.PostAsJsonAsync(path, new Msg { from = new Party { Id = agentId, Type = "agent" }, text = "Hi", Recipients = { new Party { Id = participantId, Type = "participant" } } });
            """, """
            class Msg { public Party? from { get; set; } public List<Party> to { get; set; } = new(); public string? text { get; set; } public string type => "text"; [JsonIgnore] public List<Party> Recipients => to; }
            """),
        Right("ctor copies parameter list then changed", """
            var l = new List<Party> { new Party { Id = participantId, Type = "participant" } };
            var m = new Msg(l) { from = new Party { Id = agentId, Type = "agent" }, text = "Hi" };
            l.Clear();
            await client.PostAsJsonAsync(path, m);
            """, """
            class Msg { public Msg(List<Party> l) { to = l.ToList(); } public Party? from { get; set; } public List<Party> to { get; } public string? text { get; set; } public string type => "text"; }
            """));

    public static TheoryData<string> Names => Cases.Names;

    [Theory, MemberData(nameof(Names))]
    public async Task Nothing_is_said_and_the_endpoint_takes_it(string name)
    {
        await Cases.AssertAsync(name);
        Assert.All((await Cases.OfAsync(name)).Sent, json => Assert.Empty(MessageValidation.Faults(json)));
    }

    private static SendingCase Right(string name, string statements, string types = "") => new(name, statements, types + Silent.MessageTypes);
}
