namespace ChatPayloadAnalyzers.Tests.Reading;

/// <summary>Calls of the framework that put JSON text together; what is read admits what is sent.</summary>
public sealed class TextCallsTests
{
    private const string From = "\\\"from\\\":{\\\"id\\\":\\\"2f6d\\\",\\\"type\\\":\\\"agent\\\"}";
    private const string Rest = "\\\"text\\\":\\\"Hi\\\",\\\"type\\\":\\\"text\\\"";
    private const string RawFrom = "\"from\":{\"id\":\"2f6d\",\"type\":\"agent\"}";
    private const string RawRest = "\"text\":\"Hi\",\"type\":\"text\"";
    private const string Plain = $"{{{From},{Rest}}}";
    private const string Read = $"{{{RawFrom},{RawRest}}}";
    private const string Elsewhere = "static class Parts { public static string Of(string s) => s; public static IFormatProvider? P => null; }";

    private static readonly SendingCases Table = new(
        Wrong("format", $"string.Format(\"{Formatted("{0}", "\\\"{1}\\\"")}\", agentId, \"Hi\")", Holed),
        Wrong("format with a provider", $"string.Format(System.Globalization.CultureInfo.InvariantCulture, \"{Formatted("{0}", "\\\"{1}\\\"")}\", agentId, \"Hi\")", Holed),
        Wrong("format with many", $"string.Format(\"{Formatted("{4}", "\\\"{3}\\\"")}\", 1, 2, 3, \"Hi\", agentId)", Holed),
        Wrong("format with an array", $"string.Format(\"{Formatted("{1}", "\\\"{0}\\\"")}\", new object[] {{ \"Hi\", agentId }})", Holed),
        Wrong("format of a constant", $"string.Format(Api.Body, agentId, \"Hi\")", Holed, types: $"static class Api {{ const string Open = \"{{{{\"; public const string Body = Open + \"{Formatted("{0}", "\\\"{1}\\\"")[2..]}\"; }}"),
        Wrong("format with an array made elsewhere", $"string.Format(\"{Formatted("{0}", "\\\"{1}\\\"")}\", values)", $"{{{RawFrom.Replace("2f6d", "…")},\"text\":\"…\",\"type\":\"text\"}}", before: "var values = new object[] { agentId, \"Hi\" };"),
        Wrong("format with an alignment", $"string.Format(\"{Formatted("{0:D}", "\\\"{1,5}\\\"")}\", Guid.Empty, \"Hi\")", $"{{{RawFrom.Replace("2f6d", "…")},\"text\":\"…\",\"type\":\"text\"}}"),
        Wrong("format with a serialized value", $"string.Format(\"{Formatted("{0}", "{1}")}\", agentId, JsonSerializer.Serialize(participantId))", $"{{{RawFrom.Replace("2f6d", "…")},\"text\":…,\"type\":\"text\"}}"),
        Wrong("concat", $"string.Concat(\"{{{From}\", \",\", \"{Rest}}}\")", Read),
        Wrong("concat of many", $"string.Concat(\"{{\", \"{From}\", \",\", \"{Rest}\", '}}', \"\")", Read),
        Wrong("concat of an array", $"string.Concat(new[] {{ \"{{\", \"{From}\", \",\", \"{Rest}\", \"}}\" }})", Read),
        Wrong("join", $"string.Join(\",\", \"{{{From}\", \"{Rest}}}\")", Read),
        Wrong("replace", $"\"{Plain}\".Replace(\"2f6d\", agentId)", Holed),
        Wrong("replaces", $"\"{Plain}\".Replace(\"2f6d\", agentId).Replace(\"Hi\", Parts.Of(participantId))", $"{{{RawFrom.Replace("2f6d", "…")},\"text\":\"…\",\"type\":\"text\"}}", types: Elsewhere),
        Wrong("replace in a local", $"template.Replace(\"2f6d\", agentId)", Holed, before: $"var template = \"{Plain}\";"),
        Wrong("replace by known text", $"\"{Plain}\".Replace(\"Hi\", \"Ho\")", Read.Replace("Hi", "Ho")),
        Wrong("replace by a serialized value", $"\"{Plain}\".Replace(\"\\\"Hi\\\"\", JsonSerializer.Serialize(agentId))", Read.Replace("\"Hi\"", "…")),
        Wrong("replace of quotes", $"\"{Plain.Replace("\\\"", "'")}\".Replace(\"'\", \"\\\"\")", Read),
        Wrong("replace of characters", $"\"{Plain.Replace("\\\"", "'")}\".Replace('\\'', '\"')", Read),
        Wrong("replace with a comparison", $"\"{Plain}\".Replace(\"Hi\", \"Ho\", StringComparison.Ordinal)", Read.Replace("Hi", "Ho")),
        Wrong("trim", $"\"  {Plain}\\n\".Trim()", Read),
        Wrong("trim a character", $"\"xx{Plain}xy\".TrimEnd('y', 'x').TrimStart('x')", Read),
        Wrong("trim at the end", $"\"{Plain}xy\".TrimEnd('y', 'x')", Read),
        Wrong("trim at the start", $"\"xx{Plain}\".TrimStart('x')", Read),
        Wrong("to string", $"\"{Plain}\".ToString()", Read),
        Wrong("invariant", $"FormattableString.Invariant($\"{Plain.Replace("{", "{{").Replace("}", "}}").Replace("2f6d", "{agentId}")}\")", Holed),
        Wrong("created", $"string.Create(System.Globalization.CultureInfo.InvariantCulture, $\"{Plain.Replace("{", "{{").Replace("}", "}}").Replace("2f6d", "{agentId}")}\")", Holed),
        Wrong("a builder", $"new StringBuilder().Append(\"{{{From}\").Append(',').AppendLine().AppendLine(\"{Rest}\").Append('}}').ToString()", Read),
        Wrong("a builder with a start", $"new StringBuilder(\"{{\", 100).Append($\"{From.Replace("{", "{{").Replace("}", "}}").Replace("2f6d", "{agentId}")}\").AppendFormat(\"{{0}}{{1}}\", ',', \"{Rest}\").Append(\"}}\").ToString()", Holed),
        Wrong("a builder of numbers", "new StringBuilder().Append(\"{\\\"from\\\":\").Append(agentId.Length).Append(\",\\\"to\\\":[],\\\"text\\\":\\\"Hi\\\",\\\"type\\\":\\\"text\\\"}\").ToString()", "{\"from\":…,\"to\":[],\"text\":\"Hi\",\"type\":\"text\"}", "CHAT1003 CHAT1001"),
        Wrong("lines", $"\"{{\" + Environment.NewLine + \"{From},\" + Environment.NewLine + \"{Rest}}}\" + string.Empty", Read),
        Wrong("a constant interpolation", "Api.Body", Read, types: $"static class Api {{ const string T = \"Hi\"; public const string Body = $\"{Plain.Replace("{", "{{").Replace("}", "}}").Replace("Hi", "{T}")}\"; }}"),
        Wrong("a nested interpolation", $"$\"{Plain.Replace("{", "{{").Replace("}", "}}").Replace("2f6d", "{$\"{agentId}\"}")}\"", Holed),
        Wrong("a sum in an interpolation", $"$\"{{{{{{\"{From}\" + \",\" + \"{Rest}\"}}}}}}\"", Read),
        Wrong("a number's text", "\"{\\\"from\\\":\" + 7 + \",\\\"to\\\":[],\\\"text\\\":\\\"Hi\\\",\\\"type\\\":\\\"text\\\"}\"", "{\"from\":7,\"to\":[],\"text\":\"Hi\",\"type\":\"text\"}", "CHAT1003 CHAT1001"),
        Wrong("a number in a constant", "\"{\\\"from\\\":\" + n.ToString() + \",\\\"to\\\":[],\\\"text\\\":\\\"Hi\\\",\\\"type\\\":\\\"text\\\"}\"", "{\"from\":7,\"to\":[],\"text\":\"Hi\",\"type\":\"text\"}", "CHAT1003 CHAT1001", before: "const int n = 7;"),
        Wrong("empty", "\"\"", "…", "CHAT1005"),
        Wrong("blank", "\" \\n\"", "…", "CHAT1005"),
        Open("null", "(string?)null!", isSent: false),
        Open("a format that throws", $"string.Format(\"{Plain}\", agentId)", isSent: false),
        Open("a format with too few", $"string.Format(\"{Formatted("{0}", "\\\"{1}\\\"")}\", agentId)", isSent: false),
        Open("a provider of the user's", $"string.Format(Parts.P, \"{Formatted("{0}", "\\\"{1}\\\"")}\", agentId, \"Hi\")", types: Elsewhere),
        Open("a join of a sequence", $"string.Join(\",\", new List<string> {{ \"{{{From}\", \"{Rest}}}\" }})"),
        Open("a replacement of what is not known", $"\"{Plain}\".Replace(agentId, \"x\")"),
        Open("a replacement without case", $"\"{Plain}\".Replace(\"HI\", \"\\\",\\\"to\\\":[],\\\"text\\\":\\\"Hi\", StringComparison.OrdinalIgnoreCase)"),
        Open("an insertion", $"new StringBuilder(\"{Plain}\").Insert(1, \"\\\"to\\\":[],\").ToString()"),
        Open("a builder that is changed", $"new StringBuilder(\"{Plain}\").Replace(\"Hi\", \"Ho\").ToString()"),
        Open("a part of a builder", $"new StringBuilder(\"x{Plain}\").ToString(1, {Plain.Replace("\\", "").Length})"),
        Open("lower case", $"\"{Plain.Replace("Hi", "HI")}\".ToLowerInvariant()"),
        Open("a part", $"\"x{Plain}\".Substring(1)"));

    public static TheoryData<string> Cases => Table.Names;

    private static string Holed => Read.Replace("2f6d", "…");

    [Theory]
    [MemberData(nameof(Cases))]
    public Task What_is_read_of_a_text_admits_what_is_sent(string name) => Table.AssertAsync(name);

    private static string Formatted(string id, string text) =>
        "{{" + From.Replace("{", "{{").Replace("}", "}}").Replace("2f6d", id) + "," + Rest.Replace("\\\"Hi\\\"", text) + "}}";

    private static SendingCase Wrong(string name, string text, string reads, string says = "CHAT1001", string types = "", string before = "") => Case(name, text, reads, says, types, before);

    private static SendingCase Open(string name, string text, string types = "", bool isSent = true) => Case(name, text, "…", "", types, "", isSent);

    private static SendingCase Case(string name, string text, string reads, string says, string types, string before, bool isSent = true)
    {
        var send = $"{before} await client.PostAsync(path, new StringContent({text}, Encoding.UTF8, \"application/json\"));";
        return new SendingCase(name, isSent ? send : $"if (agentId.Length == 0) {{ {send} }}", types, Reads: reads, Says: says);
    }
}
