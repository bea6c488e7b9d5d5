using ChatPayloadAnalyzers.Tests.Reading;
using ConversationsApi;

namespace ChatPayloadAnalyzers.Tests.Silence;

/// <summary>The object that is sent gets another name, behind the place at which the body took it, and is completed by that.</summary>
public sealed class OtherNamesTests
{
    private static readonly SendingCases Cases = new(
        Completed("by reference", "Set(ref m); void Set(ref Message u) => u.To = list;"),
        Completed("by a reference of its own", "Complete(); void Complete() { ref var u = ref m; u.To = list; }"),
        Completed("by what an exchange gives back", "System.Threading.Interlocked.Exchange(ref m, new Message()).To = list;"),
        Completed("by a method that gives it back", "m = Set(m); Message Set(Message u) { u.To = list; return u; }"),
        Completed("by a method that gives back another", "m = Set(m); Message Set(Message u) { u.To = list; return new Message(); }"),
        Completed("by a part of what is assigned", "(m, _) = (Set(m), 1); Message Set(Message u) { u.To = list; return u; }"),
        Completed("by two names at once", "Message n = m; n.To = list;"),
        Completed("by an assignment in an assignment", "Message n; (n = m).To = list;"),
        Completed("by a name that swaps with it", "var n = new Message(); (m, n) = (n, m); n.To = list;"),
        Completed("by a pattern", "if (m is { } n) n.To = list;"),
        Completed("by a pattern that binds all", "if (m is var n) n.To = list;"),
        Completed("by a pattern inside", "if ((m, 1) is (var n, _)) n.To = list;"),
        Completed("by a type pattern", "object o = m; if (o is Message n) n.To = list;"),
        Completed("by an arm of a switch", "_ = m switch { var n => n.To = list };"),
        Completed("by a section of a switch", "switch (m) { case { Text: not null } n: n.To = list; break; }"),
        Completed("by a loop", "foreach (var n in new[] { m }) n.To = list;"),
        Completed("by a query", "_ = (from n in new[] { m } select n.To = list).ToList();"),
        Completed("by a lambda that is given it", "new[] { m }.ToList().ForEach(n => n.To = list);"),
        Completed("by a lambda that keeps it", "Action complete = () => m.To = list; complete();"),
        Completed("by a part of a tuple", "var t = (m, 1); t.m.To = list;"),
        Completed("by a part of a tuple that is taken apart", "var (n, _) = (m, 1); n.To = list;"),
        Completed("by a member", "var o = new { Draft = m }; o.Draft.To = list;"),
        Completed("by a member that is set", "var o = new Other(); o.Draft = m; o.Draft.To = list;"),
        Completed("by an item", "var all = new List<Message> { m }; all[0].To = list;"),
        Completed("by an entry", "var all = new Dictionary<string, Message> { [\"a\"] = m }; all[\"a\"].To = list;"),
        Completed("by an array's item by reference", "var all = new[] { m }; Complete(); void Complete() { ref var r = ref all[0]; r.To = list; }"),
        Completed("by a cast", "((Message)(object)m).To = list;"),
        Completed("by a conditional", "(m ?? new Message()).To = list;"),
        Completed("by either of two", "(list.Count > 0 ? m : new Message()).To = list;"),
        Completed("by an assignment where there is none", "Message? n = null; (n ??= m).To = list;"),
        Completed("by an extension", "m.With(list);"),
        Completed("by a method of its own", "m.Complete(list);"),
        Completed("by a task", "(await Task.FromResult(m)).To = list;"),
        Completed("by a task's result", "Task.FromResult(m).Result.To = list;"),
        Completed("by a lazy value", "new Lazy<Message>(() => m).Value.To = list;"),
        Completed("by a closure of a closure", "Func<Func<Message>> f = () => () => m; f()().To = list;"),
        Completed("by an object initializer of another", "_ = new Other { Draft = m, Recipients = { } }.Draft!.To = list;"),
        Completed("by a setter of another", "_ = new Other { Completed = m };"),
        Completed("by a constructor", "_ = new Other(m);"),
        Completed("by an indexer", "new Other()[0] = m;"),
        Completed("by an operator", "_ = m + 1;"),
        Completed("by a conversion", "Other o = m; _ = o;"),
        Completed("by what takes it apart", "m.Deconstruct(out _, out var n); n.To = list;"),
        Completed("by being taken apart", "var (_, n) = m; n.To = list;"),
        Completed("by a using", "using (m) { }"),
        Completed("by a comparison", "_ = m == new Message();"),
        Completed("by a spread", "Message[] all = [.. new[] { m }]; all[0].To = list;") with { Needs = 12 });

    /// <summary>The same body, which nobody completes.</summary>
    private static readonly SendingCases Uncompleted = new(
        Completed("nothing", "") with { Says = "CHAT1001" },
        Completed("another has its name by then", "m = new Message(); m.To = list;") with { Says = "CHAT1001" });

    public static TheoryData<string> Names => Cases.Names;

    public static TheoryData<string> UncompletedNames => Uncompleted.Names;

    [Theory, MemberData(nameof(UncompletedNames))]
    public Task Without_another_name_it_is_told(string name) => Uncompleted.AssertAsync(name);

    [Theory, MemberData(nameof(Names))]
    public async Task Nothing_is_said_and_the_endpoint_takes_it(string name)
    {
        await Cases.AssertAsync(name);
        Assert.All((await Cases.OfAsync(name)).Sent, json => Assert.Empty(MessageValidation.Faults(json)));
    }

    private static SendingCase Completed(string name, string by) => new(name, $$"""
        var list = new List<Sender> { new Sender { Id = participantId, Type = "participant" } };
        var m = new Message { From = new Sender { Id = agentId, Type = "agent" }, Text = "Hi", Type = "text" };
        object body = m;
        {{by}}
        await client.PostAsJsonAsync(path, body);
        """, """
        class Sender { public string? Id { get; set; } public string? Type { get; set; } }
        class Message : IDisposable
        {
            public Sender? From { get; set; }
            public List<Sender>? To { get; set; }
            public string? Text { get; set; }
            public string? Type { get; set; }
            private void Set() => To = new List<Sender> { new Sender { Id = "9c1e", Type = "participant" } };
            public void Complete(List<Sender> list) => To = list;
            public void Deconstruct(out int count, out Message all) { count = 1; all = this; }
            public void Dispose() => Set();
            public static Message operator +(Message m, int number) { m.Set(); return m; }
            public static bool operator ==(Message a, Message b) { a.Set(); return true; }
            public static bool operator !=(Message a, Message b) => false;
            public override bool Equals(object? other) => ReferenceEquals(this, other);
            public override int GetHashCode() => 0;
            public static implicit operator Other(Message m) { m.Set(); return new Other(); }
        }
        class Other
        {
            public Other() { }
            public Other(Message m) => m.Complete(One());
            public Message? Draft { get; set; }
            public List<Sender> Recipients { get; } = new();
            public Message Completed { set => value.Complete(One()); }
            public Message this[int index] { set => value.Complete(One()); }
            private static List<Sender> One() => new() { new Sender { Id = "9c1e", Type = "participant" } };
        }
        static class Extensions { public static void With(this Message m, List<Sender> list) => m.To = list; }
        """);
}
