using ChatPayloadAnalyzers.Tests.Reading;
using ConversationsApi;

namespace ChatPayloadAnalyzers.Tests.Silence;

/// <summary>A variable is given its value by a reference that was taken before the last assignment to it.</summary>
public sealed class KeptReferencesTests
{
    private static readonly SendingCases Cases = new(
        Given("by a reference", "object m = 1; ref var r = ref m; m = wrong; r = right;"),
        Given("by a reference, among many uses", "object m = 1; m.ToString(); m.ToString(); m.ToString(); m.ToString(); m.ToString(); m.ToString(); ref var r = ref m; m = wrong; m.ToString(); r = right;"),
        Given("by a reference that is set later", "object m = 1, n = 2; ref var r = ref n; r = ref m; m = wrong; r = right;"),
        Given("by a reference to a reference", "object m = 1; ref var r = ref m; ref var s = ref r; m = wrong; s = right;"),
        Given("by one of two", "object m = 1, n = 2; ref var r = ref (agentId.Length > 0 ? ref m : ref n); m = wrong; r = right;"),
        Given("by a method that gives the reference back", "object m = 1; ref var r = ref Same(ref m); m = wrong; r = right; static ref object Same(ref object o) => ref o;"),
        Given("by an object that holds the reference", "object m = 1; var k = new Keeper(ref m); m = wrong; k.Set(right);"),
        Given("by a span", "object m = 1; var all = System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref m, 1); m = wrong; all[0] = right;"),
        Given("by a loop over a span", "object m = 1; foreach (ref var r in System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref m, 1)) { m = wrong; r = right; }"),
        Given("as text", "var m = \"\"; ref var r = ref m; m = JsonSerializer.Serialize(wrong); r = JsonSerializer.Serialize(right);", "PostAsync(path, new StringContent(m))"),
        Given("by a pointer", "unsafe { var m = \"\"; string* p = &m; m = JsonSerializer.Serialize(wrong); *p = JsonSerializer.Serialize(right); client.PostAsync(path, new StringContent(m)).GetAwaiter().GetResult(); }", null),
        Given("by a reference to an item", "var to = new object[] { 1 }; ref var r = ref to[0]; to[0] = new { }; r = new { id = agentId, type = \"participant\" }; var m = new { from = sender, to, text = \"Hi\", type = \"text\" };"),
        Given("by a reference to a field", "var m = new Fields { from = sender }; ref var r = ref m.to; m.to = null; r = new[] { new { id = agentId, type = \"participant\" } };", "PostAsync(path, new StringContent(Newtonsoft.Json.JsonConvert.SerializeObject(m)))"));

    /// <summary>What is done by a reference is over when the method comes back that was given it.</summary>
    private static readonly SendingCases NotKept = new(
        Given("a method that sets it", "object m = 1; Set(ref m); m = wrong; void Set(ref object o) => o = right;") with { Says = "CHAT1001" },
        Given("a method that sets it, among many uses", "object m = 1; m.ToString(); m.ToString(); m.ToString(); m.ToString(); m.ToString(); m.ToString(); m.ToString(); Set(ref m); m = wrong; void Set(ref object o) => o = right;") with { Says = "CHAT1001" },
        Given("a method that gives it out", "object m; Get(out m); m = wrong; void Get(out object o) => o = right;") with { Says = "CHAT1001" });

    public static TheoryData<string> Names => Cases.Names;

    public static TheoryData<string> NotKeptNames => NotKept.Names;

    [Theory, MemberData(nameof(NotKeptNames))]
    public Task What_is_assigned_last_is_told(string name) => NotKept.AssertAsync(name);

    [Theory, MemberData(nameof(Names))]
    public async Task Nothing_is_said_and_the_endpoint_takes_it(string name)
    {
        await Cases.AssertAsync(name);
        Assert.All((await Cases.OfAsync(name)).Sent, json => Assert.Empty(MessageValidation.Faults(json)));
    }

    private static SendingCase Given(string name, string statements, string? send = "PostAsJsonAsync(path, m)") => new(name, $$"""
        Send();
        void Send()
        {
            var sender = new { id = agentId, type = "agent" };
            object wrong = new { from = sender, text = "Hi", type = "text" };
            object right = new { from = sender, to = new[] { new { id = participantId, type = "participant" } }, text = "Hi", type = "text" };
            {{statements}}
            {{(send is null ? "" : $"client.{send}.GetAwaiter().GetResult();")}}
        }
        """, """
        class Fields { public object? from; public object? to; public string text = "Hi", type = "text"; }
        ref struct Keeper
        {
            private ref object _kept;
            public Keeper(ref object kept) => _kept = ref kept;
            public void Set(object value) => _kept = value;
        }
        """);
}
