using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Reading;

/// <summary>Text put together in any way; each hole is a value, a piece of a string, or any fragment.</summary>
public sealed class JsonTextReaderTests
{
    private const string From = "\\\"from\\\":{\\\"id\\\":\\\"2f6d\\\",\\\"type\\\":\\\"agent\\\"}";
    private const string To = "\\\"to\\\":[{\\\"id\\\":\\\"9c1e\\\",\\\"type\\\":\\\"participant\\\"}]";
    private const string Rest = "\\\"text\\\":\\\"Hi\\\",\\\"type\\\":\\\"text\\\"";
    private const string RawRest = "\"text\":\"Hi\",\"type\":\"text\"";
    private const string Right = """{"from":{"id":"2f6d","type":"agent"},"to":[{"id":"9c1e","type":"participant"}],"text":"Hi","type":"text"}""";

    private static readonly SendingCases Table = new(
        Text("a literal", $"\"{{{From},{To},{Rest}}}\"", Right),
        Text("a sum", $"\"{{\" + \"{From}\" + \",\" + \"{To}\" + \",{Rest}}}\"", Right),
        Text("a sum with variables", $"\"{{\\\"from\\\":{{\\\"id\\\":\\\"\" + agentId + \"\\\",\\\"type\\\":\\\"agent\\\"}},{To},{Rest}}}\"", Right.Replace("2f6d", "…")),
        Text("a sum of a sum", $"(\"{{{From},\" + (\"{To}\" + \",\")) + \"{Rest}}}\"", Right),
        Text("characters", $"'{{' + \"{From},{To},{Rest}\" + '}}'", Right),
        Text("constants", "Parts.Open + Parts.From + \",\" + Parts.To + \",\" + Parts.Rest + Parts.Close", Right,
            types: $"static class Parts {{ public const string Open = \"{{\", From = \"{From}\", To = \"{To}\", Rest = \"{Rest}\"; public const char Close = '}}'; }}"),
        Text("a null in a sum", $"\"{{{From},{To},{Rest}\" + null + \"}}\"", Right),
        Text("an interpolation of a constant", $"$\"{{{{{From.Replace("{", "{{").Replace("}", "}}")},{{to}},{Rest}}}}}\"", Right, before: $"const string to = \"{To}\";"),
        Text("an interpolation of a local", $"$$\"\"\"{{ \"from\": {{{{from}}}}, \"to\": {{{{to}}}}, {RawRest} }}\"\"\"", Right,
            before: "var from = \"{\\\"id\\\":\\\"2f6d\\\",\\\"type\\\":\\\"agent\\\"}\"; var to = \"[{\\\"id\\\":\\\"9c1e\\\",\\\"type\\\":\\\"participant\\\"}]\";"),
        Text(
            "a value that is serialized",
            $"$$\"\"\"{{ \"from\": {{{{JsonSerializer.Serialize(new {{ id = agentId, type = \"agent\" }})}}}}, \"to\": [], {RawRest} }}\"\"\"",
            """{"from":{"id":…,"type":"agent"},"to":[],"text":"Hi","type":"text"}""",
            "CHAT1001"),
        Text(
            "a value of the wrong kind that is serialized",
            $"$$\"\"\"{{ \"from\": {{{{JsonSerializer.Serialize(agentId.Length)}}}}, \"to\": [], {RawRest} }}\"\"\"",
            """{"from":…,"to":[],"text":"Hi","type":"text"}""",
            "CHAT1003 CHAT1001"),
        Text(
            "a number",
            $"$$\"\"\"{{ \"from\": {{{{agentId.Length}}}}, \"to\": [], {RawRest} }}\"\"\"",
            """{"from":…,"to":[],"text":"Hi","type":"text"}""",
            "CHAT1003 CHAT1001"),
        Text(
            "a fragment",
            $"\"{{{From},\" + Parts.To() + \",{Rest}}}\"",
            """{"from":{"id":"2f6d","type":"agent"},…}""",
            types: $"static class Parts {{ public static string To() => new string(\"{To}\".ToCharArray()); }}"),
        Text(
            "a fragment for all the rest",
            $"\"{{{From},\" + Parts.To()",
            "{\"from\":{\"id\":\"2f6d\",\"type\":\"agent\"},…}",
            types: $"static class Parts {{ public static string To() => new string(\"{To},{Rest}}}\".ToCharArray()); }}"),
        Text(
            "a fragment for a value",
            $"$$\"\"\"{{ \"from\": {{{{Parts.From()}}}}, \"to\": [], {RawRest} }}\"\"\"",
            "{…}",
            types: "static class Parts { public static string From() => new string(\"{\\\"id\\\":\\\"2f6d\\\",\\\"type\\\":\\\"agent\\\"}\".ToCharArray()); }"),
        Text(
            "a name that only run time knows",
            $"$$\"\"\"{{ \"{{{{agentId}}}}\": null, \"to\": [], {RawRest} }}\"\"\"",
            """{"to":[],"text":"Hi","type":"text",…}""",
            "CHAT1001"),
        Text(
            "names with escapes",
            "\"{\\\"f\\\\u0072om\\\":{\\\"\\\\u0069d\\\":\\\"2f6d\\\",\\\"type\\\":\\\"a\\\\u0067ent\\\"},\\\"to\\\":[]," + Rest + "}\"",
            """{"from":{"id":"2f6d","type":"agent"},"to":[],"text":"Hi","type":"text"}""",
            "CHAT1001"),
        Text(
            "a number with a format",
            $"$\"{{{{{From.Replace("{", "{{").Replace("}", "}}")},\\\"to\\\":{{agentId.Length:x}},{Rest}}}}}\"",
            """{"from":{"id":"2f6d","type":"agent"},…}"""),
        Text(
            "truth",
            $"$\"{{{{{From.Replace("{", "{{").Replace("}", "}}")},\\\"to\\\":{{agentId.Length > 0}},{Rest}}}}}\"",
            """{"from":{"id":"2f6d","type":"agent"},…}"""),
        Text("text from elsewhere", "Parts.All()", "{}", "CHAT1001 CHAT1002 CHAT3002", types: "static class Parts { public static string All() => \"{}\"; }"),
        Text("a choice of texts", "agentId.Length > 0 ? \"{}\" : \"[]\"", "({}|[])", "CHAT1001 CHAT1002 CHAT3002 CHAT1003"),
        Text("no object", "\"[]\"", "[]", "CHAT1003"),
        Text("no JSON", "\"Hi\"", "…", "CHAT1005"),
        Text("nothing", "\"\"", "…", "CHAT1005"),
        new SendingCase(
            "the same literal twice",
            $"await client.PostAsync(path, new StringContent(\"{{\" + Parts.P + Parts.P + \"}}\"));",
            "static class Parts { public const string P = \"\\\"text\\\":\\\"Hi\\\",\"; }",
            Says: "CHAT1001 CHAT1002 CHAT1006 CHAT1005"),
        new SendingCase(
            "a long sum",
            $"await client.PostAsync(path, new StringContent(\"{{{From},{To},{Rest}\" {string.Concat(Enumerable.Repeat("+ \" \" ",
            2000))} + \"}}\"));", Reads: Right));

    public static TheoryData<string> Cases => Table.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task What_is_read_of_a_text_admits_what_is_sent(string name) => Table.AssertAsync(name);

    [Theory]
    [InlineData("var j = \"{ \\\"from\\\": 7 }\"; await client.PostAsync(path, new StringContent(j));", "CHAT1003", "7")]
    [InlineData("await client.PostAsync(path, new StringContent(\"{ \\\"fr\" + \"om\\\": 7 }\"));", "CHAT1003", "7")]
    [InlineData("await client.PostAsync(path, new StringContent(\"{ \\\"prio\\\\u0072ity\\\": 7 }\"));", "CHAT1004", "\\\"prio\\\\u0072ity\\\"")]
    [InlineData("await client.PostAsync(path, new StringContent(\"{ \\\"prio\" + \"rity\\\": 7 }\"));", "CHAT1004", "\\\"prio\" + \"rity\\\"")]
    [InlineData("await client.PostAsync(path, new StringContent(@\"{ \"\"from\"\": {}, }\"));", "CHAT1005", ",")]
    [InlineData("const string n = \"priority\"; await client.PostAsync(path, new StringContent($$\"\"\"{ \"{{n}}\": 7 }\"\"\"));", "CHAT1004", "\"{{n}}\"")]
    public async Task A_finding_is_underlined_where_the_text_is_spelled(string statements, string id, string underlined)
    {
        var program = UserProgram.OfStatements("var path = $\"/api/v2/conversations/chat/{conversationId}/messages\";\n" + statements);
        Assert.Empty(program.Errors);
        var finding = Assert.Single(await Analysis.OfAsync(program), d => d.Id == id);
        var span = finding.Location.SourceSpan;
        Assert.Equal(underlined, program.Source.Substring(span.Start, span.Length));
    }

    private static SendingCase Text(string name, string text, string reads, string says = "", string types = "", string before = "") =>
        new(name, $"{before} await client.PostAsync(path, new StringContent({text}, Encoding.UTF8, \"application/json\"));", types, Reads: reads, Says: says);
}
