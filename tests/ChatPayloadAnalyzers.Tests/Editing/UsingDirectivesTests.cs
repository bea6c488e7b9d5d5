using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Editing;

/// <summary>Attributes that a fix writes get a using directive, once, where the file has its others.</summary>
public sealed class UsingDirectivesTests
{
    private const string Body = """

        class Sender
        {
            public Task Send(HttpClient client, string conversationId, string agentId, string participantId) => client.PostAsync(
                $"/api/v2/conversations/chat/{conversationId}/messages",
                new StringContent(JsonSerializer.Serialize(new Message { From = new Party { Id = agentId, Type = "agent" }, To = new[] { new Party { Id = participantId, Type = "participant" } }, Text = "Hi", Type = "text" })));
        }

        """;

    private const string Party = "class Party { public string? Id { get; set; } public string? Type { get; set; } }\n";
    private const string Message = "class Message { public Party? From { get; set; } public Party[]? To { get; set; } public string? Text { get; set; } public string? Type { get; set; } }\n";
    private const string Types = Party + Message;

    [Theory]
    [InlineData("using System.Net.Http;\nusing System.Text.Json;\nusing System.Threading.Tasks;\n", "using System.Net.Http;\nusing System.Text.Json;\nusing System.Text.Json.Serialization;\nusing System.Threading.Tasks;\n")]
    [InlineData("using System.Threading.Tasks;\nusing System.Text.Json;\nusing System.Net.Http;\n", "using System.Threading.Tasks;\nusing System.Text.Json;\nusing System.Net.Http;\nusing System.Text.Json.Serialization;\n")]
    [InlineData("using System.Net.Http;\r\nusing System.Text.Json;\r\nusing System.Threading.Tasks;\r\n", "using System.Net.Http;\r\nusing System.Text.Json;\r\nusing System.Text.Json.Serialization;\r\nusing System.Threading.Tasks;\r\n")]
    [InlineData("using System.Net.Http;\nusing System.Text.Json;\nusing System.Threading.Tasks;\nusing static System.Math;\nusing Text = System.Text.Json.JsonDocument;\n", "using System.Net.Http;\nusing System.Text.Json;\nusing System.Text.Json.Serialization;\nusing System.Threading.Tasks;\nusing static System.Math;\nusing Text = System.Text.Json.JsonDocument;\n")]
    [InlineData("namespace App\n{\n    using System.Net.Http;\n    using System.Text.Json;\n    using System.Threading.Tasks;\n", "namespace App\n{\n    using System.Net.Http;\n    using System.Text.Json;\n    using System.Text.Json.Serialization;\n    using System.Threading.Tasks;\n", "}\n")]
    [InlineData("using System.Net.Http;\nusing System.Text.Json;\nusing System.Threading.Tasks;\n\nnamespace App;\n", "using System.Net.Http;\nusing System.Text.Json;\nusing System.Text.Json.Serialization;\nusing System.Threading.Tasks;\n\nnamespace App;\n")]
    public async Task A_directive_stands_in_its_order(string before, string after, string end = "")
    {
        var text = await MendAsync(before + Body + Types + end);
        Assert.StartsWith(after, text, StringComparison.Ordinal);
        Assert.Equal(6, text.Split("[JsonPropertyName(").Length - 1);
        Assert.Equal(1, text.Split("using System.Text.Json.Serialization;").Length - 1);
    }

    [Theory]
    [InlineData("", "using System.Text.Json.Serialization;\n\n")]
    [InlineData("// Ours, all rights reserved.\n\n", "// Ours, all rights reserved.\n\nusing System.Text.Json.Serialization;\n\n")]
    [InlineData("// A party to a conversation.\n", "using System.Text.Json.Serialization;\n\n// A party to a conversation.\n")]
    [InlineData("#nullable enable\n", "#nullable enable\nusing System.Text.Json.Serialization;\n\n")]
    public async Task A_file_without_directives_gets_its_first(string before, string after) =>
        Assert.StartsWith(after, await MendAsync("using System.Net.Http;\nusing System.Text.Json;\nusing System.Threading.Tasks;\n" + Body + Message, before + Party), StringComparison.Ordinal);

    [Theory]
    [InlineData("global using System.Text.Json.Serialization;\n", "[JsonPropertyName(")]
    [InlineData("", "[System.Text.Json.Serialization.JsonPropertyName(", "using Newtonsoft.Json;\nusing JsonSerializer = System.Text.Json.JsonSerializer;\n", "[JsonIgnore] public int Priority { get; set; } ")]
    [InlineData("", "[System.Text.Json.Serialization.JsonPropertyName(", "", "[System.Text.Json.Serialization.JsonIgnore] public int Priority { get; set; } ")]
    [InlineData("", "[System.Text.Json.Serialization.JsonPropertyName(", "#if DEBUG\nusing System.IO;\n#endif\n")]
    public async Task No_directive_where_names_are_known_ambiguous_or_written_in_full(string other, string attribute, string directive = "", string member = "")
    {
        var source = directive + "using System.Net.Http;\nusing System.Text.Json;\nusing System.Threading.Tasks;\n" + Body + Party + Message.Replace("public Party? From", member + "public Party? From");
        var program = UserProgram.Of("class Entry { static void Main() { } }", source, other + "class Other { }");
        var text = (await Repair.AllAsync(program))[1];
        Assert.Equal(6, text.Split(attribute).Length - 1);
        Assert.DoesNotContain("using System.Text.Json.Serialization;", text);
    }

    /// <summary>The text of the last of <paramref name="files"/> behind the fixes.</summary>
    private static async Task<string> MendAsync(params string[] files)
    {
        const string Entry = "class Entry { static void Main() { } }";
        var texts = await Repair.AllAsync(UserProgram.Of(Entry, files));
        var repaired = UserProgram.Of(Entry, [.. texts.Skip(1).Take(files.Length)]);
        Assert.Empty(repaired.Errors);
        Assert.Empty(await Analysis.OfAsync(repaired));
        return texts[files.Length];
    }
}
