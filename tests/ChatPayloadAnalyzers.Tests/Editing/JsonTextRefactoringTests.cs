using ChatPayloadAnalyzers.CodeFixes;
using ChatPayloadAnalyzers.Tests.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;

namespace ChatPayloadAnalyzers.Tests.Editing;

/// <summary>JSON text becomes an object that is sent as the same JSON; where none could be, nothing is offered.</summary>
public sealed class JsonTextRefactoringTests
{
    private const string Path = "$\"/api/v2/conversations/chat/{conversationId}/messages\"";

    public static TheoryData<string> Texts => [
        """"
        var json = $$"""{ "from": { "id": "{{agentId}}", "type": "agent" }, "to": [{ "id": "{{participantId}}", "type": "participant" }], "text": "Hi {{agentId}}, \"you\" {there}", "type": "text" }""";
        """" + "\n",
        """"
        var json = "{\"from\":{\"id\":\"" + agentId + "\",\"type\":\"agent\"},\"to\":[{\"id\":\"" + participantId + "\",\"type\":\"participant\"}],\"text\":\"Hi\\u00fc\",\"type\":\"text\"}";
        """" + "\n",
        """"
        var number = 5;
        var json = $@"{{""from"":{{""id"":""{agentId}"",""type"":""agent""}},""to"":[{{""id"":""a"",""type"":""participant""}},{{""id"":""{participantId}"",""type"":""participant""}}],""text"":""{(number > 3 ? "many" : "few")} {number}"",""type"":""text""}}";
        """" + "\n"];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task The_object_is_sent_as_the_text_was(string text)
    {
        var before = UserProgram.OfStatements($"{text}await client.PostAsync({Path}, new StringContent(json, Encoding.UTF8, \"application/json\"));");
        var after = UserProgram.Of(Assert.IsType<string>(await OfferedAsync(before, "json,")));
        Assert.Empty(after.Errors);
        Assert.DoesNotContain("var json", after.Statements, StringComparison.Ordinal);
        Assert.Equal(Canonical(Assert.Single(await before.RunAsync())), Canonical(Assert.Single(await after.RunAsync())));
    }

    [Fact]
    public async Task Text_in_the_call_is_written_as_a_person_would()
    {
        var before = UserProgram.OfStatements($$$""""await client.PostAsync({{{Path}}}, new StringContent($$"""{"from":{"id":"{{agentId}}","type":"agent"},"text":"Hi","type":"text"}""", Encoding.UTF8, "application/json"));"""");
        var after = UserProgram.Of((await OfferedAsync(before, "\"from\""))!);
        Assert.Equal($"await client.PostAsync({Path}, JsonContent.Create(new {{ from = new {{ id = agentId, type = \"agent\" }}, text = \"Hi\", type = \"text\" }}));", after.Statements.Trim());
    }

    [Theory]
    // The serializer would lower the name.
    [InlineData("""{"From":{"id":"a","type":"agent"} }""")]
    // No name of C#.
    [InlineData("""{"from-id":"a"}""")]
    // No JSON, which is what has to be mended first.
    [InlineData("""{"from":"a",}""")]
    // The value of a run-time fragment is anything.
    [InlineData("""{"from":{{agentId}} }""")]
    [InlineData("""{"type":"text","type":"text"}""")]
    public async Task What_no_object_can_say_stays_text(string json) =>
        Assert.Null(await OfferedAsync(UserProgram.OfStatements($$$""""await client.PostAsync({{{Path}}}, new StringContent($$"""{{{json}}}""", Encoding.UTF8, "application/json"));""""), "new StringContent"));

    [Fact]
    public async Task Text_that_other_code_uses_or_that_goes_elsewhere_is_left_alone()
    {
        const string Json = "var json = \"{\\\"type\\\":\\\"text\\\"}\";\n";
        Assert.Null(await OfferedAsync(UserProgram.OfStatements($"{Json}Console.WriteLine(json);\nawait client.PostAsync({Path}, new StringContent(json, Encoding.UTF8, \"application/json\"));"), "new StringContent"));
        Assert.Null(await OfferedAsync(UserProgram.OfStatements($"{Json}await client.PostAsync(\"/api/v2/other\", new StringContent(json, Encoding.UTF8, \"application/json\"));"), "new StringContent"));
    }

    private static string Canonical(string json) => System.Text.Json.Nodes.JsonNode.Parse(json)!.ToJsonString();

    /// <summary>The file after the refactoring that is offered at <paramref name="at"/>.</summary>
    private static async Task<string?> OfferedAsync(UserProgram program, string at)
    {
        Assert.Empty(program.Errors);
        var text = program.Tree.GetText().ToString();
        var document = new AdhocWorkspace().CurrentSolution
            .AddProject("Program", "Program", LanguageNames.CSharp)
            .WithCompilationOptions(program.Compilation.Options)
            .WithParseOptions(program.Tree.Options)
            .WithMetadataReferences(program.Compilation.References)
            .AddDocument("Program.cs", program.Tree.GetText());
        CodeAction? offered = null;
        var span = new TextSpan(text.LastIndexOf(at, StringComparison.Ordinal), 0);
        await new JsonTextRefactoring().ComputeRefactoringsAsync(new CodeRefactoringContext(document, span, action => offered = action, CancellationToken.None));
        if (offered is null) return null;
        var operation = (await offered.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        return (await operation.ChangedSolution.GetDocument(document.Id)!.GetTextAsync()).ToString();
    }
}
