namespace ChatPayloadAnalyzers.Tests.Reading;

/// <summary>Sequences by every spelling; what may hold other items than the code shows is open.</summary>
public sealed class SequenceReaderTests
{
    private const string One = "new Party { Id = participantId, Type = \"participant\" }";

    private const string Types = """
        public interface IParty { string? Id { get; } string? Type { get; } }
        public class Party : IParty { public string? Id { get; set; } public string? Type { get; set; } }
        public static class Friends
        {
            public static List<Party> All() => new List<Party> { new Party { Id = "9c1e", Type = "participant" } };
            public static IEnumerable<IParty> Of(IEnumerable<IParty> parties) => parties;
            public static Party One() => new Party { Id = "9c1e", Type = "participant" };
        }
        """;

    private static readonly SendingCases Table = new(
        To("an array", $"new Party[] {{ {One} }}", "[{\"id\":…,\"type\":\"participant\"}]"),
        To("an array without type", $"new[] {{ {One}, {One} }}", "[{\"id\":…,\"type\":\"participant\"},{\"id\":…,\"type\":\"participant\"}]"),
        To("an array of objects", $"new object[] {{ {One} }}", "[{\"id\":…,\"type\":\"participant\"}]"),
        To("an array with a length", $"new Party[1] {{ {One} }}", "[{\"id\":…,\"type\":\"participant\"}]"),
        To("an array of unknown items", "new[] { Friends.One() }", "[{\"id\":\"9c1e\",\"type\":\"participant\"}]"),
        To("an empty array", "new Party[0]", "[]", "CHAT1001"),
        To("an empty array by initializer", "new Party[] { }", "[]", "CHAT1001"),
        To("Array.Empty", "Array.Empty<Party>()", "[]", "CHAT1001"),
        To("a list", $"new List<Party> {{ {One} }}", "[{\"id\":…,\"type\":\"participant\"}]"),
        To("an empty list", "new List<Party>()", "[]", "CHAT1001"),
        To("an empty list by initializer", "new List<Party> { }", "[]", "CHAT1001"),
        To("a list of others", "new List<Party>(Friends.All())", "[{\"id\":\"9c1e\",\"type\":\"participant\"}]"),
        To("a list of others and one", $"new List<Party>(Friends.All()) {{ {One} }}", "[{\"id\":\"9c1e\",\"type\":\"participant\"},{\"id\":…,\"type\":\"participant\"}]"),
        To("a list with a capacity", "new List<Party>(4) { new Party { Id = participantId, Type = \"participant\" } }", "[{\"id\":…,\"type\":\"participant\"}]"),
        To("a query", "Friends.All().Where(p => p.Id != null)", "[…]"),
        To("a query to an array", "Friends.All().ToArray()", "[{\"id\":\"9c1e\",\"type\":\"participant\"}]"),
        To("a method's list", "Friends.All()", "[{\"id\":\"9c1e\",\"type\":\"participant\"}]"),
        To("a list as an interface", $"(IReadOnlyList<Party>)new List<Party> {{ {One} }}", "[{\"id\":…,\"type\":\"participant\"}]"),
        To("an array as a sequence", "(IEnumerable<Party>)new Party[0]", "[]", "CHAT1001"),
        To(
            "an array of a base",
            "new IParty[] { new Extra { Id = participantId, Type = \"participant\", Nick = \"x\" } }",
            "[…]",
            "",
            "public class Extra : Party { public string? Nick { get; set; } }"),
        To("what is typed as object", "(object)Friends.All()", "[{\"id\":\"9c1e\",\"type\":\"participant\"}]"),
        To("an array of a base that is declared", "Friends.Of(new IParty[] { new Party { Id = participantId, Type = \"participant\" } })", "[…]"),
        To("an array of arrays", "new[] { new[] { 1 } }", "[[1]]", "CHAT1003"),
        To("bytes", "new byte[] { 1, 2 }", "…"),
        To("a set", $"new HashSet<Party> {{ {One} }}", "…"),
        To("a dictionary", "new Dictionary<string, string> { [\"id\"] = participantId }", "{\"id\":…}", "CHAT1003"),
        To("a copy of a list that is emptied then", "batch", "[…]", before: $"var all = new List<Party> {{ {One} }}; var batch = new List<Party>(all); all.Clear();"),
        To("an array of a list that is emptied then", "batch", "[…]", before: $"var all = new List<Party> {{ {One} }}; var batch = all.ToArray(); all.Clear();"),
        To("a list whose item is changed through a copy", "all", "[…]", before: "var all = new List<Party> { new Party { Id = participantId } }; var batch = new List<Party>(all); batch[0].Type = \"participant\";"),
        To("a collection expression", $"(Party[])[{One}]", "[{\"id\":…,\"type\":\"participant\"}]", needs: 12),
        To("an empty collection expression", "(List<Party>)[]", "[]", "CHAT1001", needs: 12),
        To("a collection expression with a spread", $"(Party[])[{One}, .. Friends.All()]", "[{\"id\":…,\"type\":\"participant\"},{\"id\":\"9c1e\",\"type\":\"participant\"}]", needs: 12),
        To("a spread alone", "(Party[])[.. Friends.All()]", "[{\"id\":\"9c1e\",\"type\":\"participant\"}]", needs: 12),
        To(
            "a wrong item behind a spread",
            "(List<Party>)[.. Friends.All(), new Party { Id = participantId, Type = \"customer\" }]",
            "[{\"id\":\"9c1e\",\"type\":\"participant\"},{\"id\":…,\"type\":\"customer\"}]",
            "CHAT2001",
            needs: 12));

    public static TheoryData<string> Cases => Table.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_sequence_is_closed_only_where_all_its_items_are_shown(string name) => Table.AssertAsync(name);

    private static SendingCase To(string name, string to, string reads, string says = "", string types = "", int needs = 11, string before = "") => new(
        name,
        $"{before}\nawait client.PostAsJsonAsync(path, new {{ from = new {{ id = agentId, type = \"agent\" }}, to = {to}, text = \"Hi\", type = \"text\" }});",
        Types + types,
        Reads: $$"""{"from":{"id":…,"type":"agent"},"to":{{reads}},"text":"Hi","type":"text"}""",
        Says: says,
        Needs: needs);
}
