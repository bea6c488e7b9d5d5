using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Editing;

/// <summary>Text of which the pieces do not stand side by side in the source: whatever is mended, the program compiles and no finding comes.</summary>
public sealed class ComposedTextTests
{
    private const string From = "\\\"from\\\":{\\\"id\\\":\\\"2f6d\\\",\\\"type\\\":\\\"agent\\\"}";
    private const string Rest = "\\\"text\\\":\\\"Hi\\\",\\\"type\\\":\\\"text\\\"";
    private const string Types = $"static class Parts {{ public const string From = \"{From}\", Rest = \"{Rest}\", Open = \"{{\"; public static string Of(string s) => s; }}";

    public static TheoryData<string> Texts =>
    [
        $"\"{{{From},\\\"type\\\":\\\"text\\\",\\\"text\\\":\" + JsonSerializer.Serialize(agentId) + \"}}\"",
        "\"{\\\"type\\\":\\\"text\\\",\\\"text\\\":\" + JsonSerializer.Serialize(agentId) + \"}\"",
        "\"{\" + Parts.From + \"}\"",
        "\"{\" + Parts.Rest + \"}\"",
        "Parts.Open + Parts.From + \",\" + Parts.Rest + '}'",
        "\"{\" + rest + \"}\"",
        "$$\"\"\"{\"type\":\"text\",\"text\":{{serialized}}}\"\"\"",
        "$\"{{\\\"type\\\":\\\"text\\\",\\\"text\\\":{serialized}}}\"",
        "\"{\\\"type\\\":\\\"text\\\",\\\"text\\\":\" + serialized + \"}\"",
        "string.Concat(\"{\", \"\\\"type\\\":\\\"text\\\",\", \"\\\"text\\\":\", serialized, \"}\")",
        "string.Format(\"{{\\\"type\\\":\\\"text\\\",\\\"text\\\":{0}}}\", serialized)",
        "string.Format(\"{{\\\"type\\\":\\\"txt\\\",\\\"txt\\\":\\\"{0}\\\",}}\", agentId)",
        "\"{\\\"type\\\":\\\"text\\\",\\\"text\\\":{0}}\".Replace(\"{0}\", serialized)",
        "\"{'type':'txt','txt':'{0}'}\".Replace(\"'\", \"\\\"\")",
        "\"{'type':'txt','txt':'{0}'}\".Replace(\"x\", agentId)",
        $"\"{{{From},@}}\".Replace(\"@\", \"{Rest}\")",
        $"\"{{@,{Rest}}}\".Replace(\"@\", \"{From}\")",
        $"new StringBuilder(\"{{\").Append(\"{From}\").Append(',').AppendLine(\"{Rest}\").Append('}}').ToString()",
        "new StringBuilder(\"{\").AppendFormat(\"\\\"type\\\":\\\"{0}\\\"\", \"txt\").Append('}').ToString()",
        $"\"{{\" + Environment.NewLine + \"{Rest}\" + Environment.NewLine + \"}}\"",
        $"\"  {{{Rest},\\\"x\\\":1}}\".Trim()",
        $"$\"{{{{{{\"{Rest.Replace("{", "{{").Replace("}", "}}")}\"}}}}}}\"",
        $"$\"{{{{{{$\"{Rest}\"}}}}}}\"",
        "\"{\\\"to\\\":\" + 7 + \"}\"",
        "\"{\\\"to\\\":\" + agentId.Length + \",\\\"from\\\":\" + agentId.Length + \"}\"",
        "string.Join(\",\", \"{\\\"to\\\":1\", \"\\\"from\\\":2\", \"\\\"x\\\":3}\")",
        "\"\"",
        "\"\\u00a0{}\"",
        "string.Format(\"\\u00a0{0}\", \"{'a':1,}\")",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_mended_program_compiles_and_says_no_more(string text)
    {
        var before = UserProgram.Of(Program(text), Types);
        Assert.Empty(before.Errors);
        var said = await Analysis.OfAsync(before);
        Assert.NotEmpty(said);
        foreach (var texts in await ChoicesAsync(before, said))
        {
            var after = UserProgram.Of(texts[0], texts[1]);
            Assert.True(after.Errors.Count == 0, string.Join('\n', after.Errors) + "\n" + texts[0][UserProgram.Usings.Length..] + texts[1]);
            var left = await Analysis.OfAsync(after);
            var news = left.Select(d => d.Id).Except(said.Select(d => d.Id)).Except(["CHAT2003"]).ToList();
            Assert.True(news.Count == 0, string.Join('\n', left) + "\n" + texts[0][UserProgram.Usings.Length..] + texts[1]);
        }
    }

    private static async Task<IReadOnlyList<IReadOnlyList<string>>> ChoicesAsync(UserProgram program, IEnumerable<Microsoft.CodeAnalysis.Diagnostic> said)
    {
        var choices = new List<IReadOnlyList<string>> { await Repair.AllAsync(program) };
        foreach (var diagnostic in said) choices.AddRange((await Repair.ChoicesAsync(program, diagnostic)).Select(choice => choice.Texts));
        return choices;
    }

    private static string Program(string text) => UserProgram.Usings + $$"""
        static class P
        {
            static void Main() { }

            static async Task Send(HttpClient client, string conversationId, string agentId, string participantId)
            {
                var path = $"/api/v2/conversations/chat/{conversationId}/messages";
                var serialized = JsonSerializer.Serialize(agentId);
                var rest = "{{Rest}}";
                await client.PostAsync(path, new StringContent({{text}}, Encoding.UTF8, "application/json"));
            }
        }
        """;
}
