using ChatPayloadAnalyzers.Tests.Running;
using ConversationsApi;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Tests.Rules;

/// <summary>A value with a quote in it breaks the text that it stands in, and nothing else.</summary>
public sealed class UnescapedTextTests
{
    private const string Path = "$\"/api/v2/conversations/chat/{conversationId}/messages\"";

    private const string Start = "{\"from\":{\"id\":\"2f6d\",\"type\":\"agent\"},\"to\":[{\"id\":\"9c1e\",\"type\":\"participant\"}],\"text\":\"";

    private const string End = "\",\"type\":\"text\"}";

    /// <summary>Ways to put <c>name</c> into the text.</summary>
    public static TheoryData<string, int> Raw => new()
    {
        { $"new StringContent($$\"\"\"{Start}{{{{name}}}}{End}\"\"\")", 2 },
        { $"new StringContent($$\"\"\"{Start}Hi {{{{name}}}}!{End}\"\"\")", 2 },
        { $"new StringContent({Quote(Start)} + name + {Quote(End)})", 2 },
        { $"new StringContent(string.Concat({Quote(Start)}, name, {Quote(End)}))", 1 },
        { $"new StringContent(string.Format({Quote(Start.Replace("{", "{{").Replace("}", "}}") + "{0}" + End.Replace("}", "}}"))}, name))", 1 },
        { $"new StringContent({Quote(Start + "NAME" + End)}.Replace(\"NAME\", name))", 1 },
        { $"new StringContent($$\"\"\"{Start}{{{{name.Trim()}}}}{End}\"\"\")", 2 },
        { $"new StringContent($$\"\"\"{Start}{{{{(name.Length > 3 ? name : \"Ada\")}}}}{End}\"\"\")", 2 },
    };

    /// <summary>Values that have no quotes, or none that matter.</summary>
    public static TheoryData<string> Safe =>
    [
        "Guid.NewGuid()", "Guid.NewGuid().ToString()", "Guid.NewGuid().ToString(\"N\")", "name.Length", "name.Length.ToString()", "DateTime.UtcNow.ToString(\"o\")", "DayOfWeek.Friday.ToString()",
        "JsonEncodedText.Encode(name)", "JsonEncodedText.Encode(name).ToString()", "System.Text.Encodings.Web.JavaScriptEncoder.Default.Encode(name)", "System.Web.HttpUtility.JavaScriptStringEncode(name)",
        "Uri.EscapeDataString(name)", "Newtonsoft.Json.JsonConvert.ToString(name).Trim('\"')", "JsonSerializer.Serialize(name).Trim('\"')", "Escaped(name)", "EscapeForJson(name)",
        "name.Replace(\"\\\\\", \"\\\\\\\\\").Replace(\"\\\"\", \"\\\\\\\"\")", "Convert.ToBase64String(Encoding.UTF8.GetBytes(name))", "(name.Length > 3 ? \"long\" : \"short\")", "nameof(client)",
    ];

    [Theory]
    [MemberData(nameof(Raw))]
    public async Task A_raw_text_is_advised_against_and_each_fix_keeps_what_it_says(string content, int choices)
    {
        var program = Program(content);
        Assert.NotEmpty(MessageValidation.Faults(Assert.Single(await program.RunAsync())));
        var finding = Assert.Single(await Analysis.WithAdviceOfAsync(program.Compilation));
        Assert.Equal(("CHAT6002", DiagnosticSeverity.Info), (finding.Id, finding.Severity));
        var offered = await Repair.ChoicesAsync(program, finding);
        Assert.Equal(choices, offered.Count);
        foreach (var choice in offered)
        {
            var mended = UserProgram.Of(choice.Texts[0]);
            Assert.True(mended.Errors.Count == 0, string.Join('\n', mended.Errors) + "\n" + mended.Source);
            Assert.Empty(await Analysis.WithAdviceOfAsync(mended.Compilation));
            var json = Assert.Single(await mended.RunAsync());
            Assert.Empty(MessageValidation.Faults(json));
            Assert.Contains("Ada \"Count\"", System.Text.Json.JsonDocument.Parse(json).RootElement.GetProperty("text").GetString());
        }
    }

    [Theory]
    [MemberData(nameof(Safe))]
    public async Task Text_without_quotes_or_with_escaped_ones_is_left_alone(string value)
    {
        var program = Program($"new StringContent($$\"\"\"{Start}{{{{{value}}}}}{End}\"\"\")");
        Assert.Empty((await Analysis.WithAdviceOfAsync(program.Compilation)).Select(finding => finding.ToString()));
        Assert.All(await program.RunAsync(), json => Assert.Empty(MessageValidation.Faults(json)));
    }

    [Fact]
    public async Task A_text_that_may_be_null_is_escaped_as_nothing()
    {
        var program = UserProgram.OfStatements($"string? name = agentId.Length > 99 ? agentId : null;\nawait client.PostAsync({Path}, new StringContent({Quote(Start)} + name + \"Hi\" + {Quote(End)}));");
        var finding = Assert.Single(await Analysis.WithAdviceOfAsync(program.Compilation));
        var escaped = (await Repair.ChoicesAsync(program, finding)).Single(choice => choice.Title.StartsWith("Escape", StringComparison.Ordinal));
        Assert.Contains("JsonEncodedText.Encode(name ?? \"\")", escaped.Texts[0]);
        Assert.All(await UserProgram.Of(escaped.Texts[0]).RunAsync(), json => Assert.Empty(MessageValidation.Faults(json)));
    }

    private static UserProgram Program(string content)
    {
        var program = UserProgram.OfStatements($"var name = Wire.Text(\"Ada \\\"Count\\\" B\");\nawait client.PostAsync({Path}, {content});\nstatic string Escaped(string text) => JsonEncodedText.Encode(text).ToString();\nstatic string EscapeForJson(string text) => string.Concat(text.Where(c => c != '\"'));\n");
        Assert.True(program.Errors.Count == 0, string.Join('\n', program.Errors) + "\n" + program.Source);
        return program;
    }

    private static string Quote(string text) => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true);
}
