using ChatPayloadAnalyzers.CodeFixes;
using ChatPayloadAnalyzers.Tests.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;

namespace ChatPayloadAnalyzers.Tests.Rules;

/// <summary>The JSON that will be sent, shown where somebody has switched it on, or asks for it.</summary>
public sealed class PayloadPreviewTests
{
    private const string Path = "$\"/api/v2/conversations/chat/{conversationId}/messages\"";

    private const string Right = "{\"from\":{\"id\":…,\"type\":\"agent\"},\"to\":[{\"id\":…,\"type\":\"participant\"}],\"text\":\"Hi …\",\"type\":\"text\"}";

    private const string Statement = $"await client.PostAsJsonAsync({Path}, new {{ from = new {{ id = agentId, type = \"agent\" }}, to = new[] {{ new {{ id = participantId, type = \"participant\" }} }}, text = $\"Hi {{agentId}}\", type = \"text\" }});\n";

    [Fact]
    public async Task It_is_off_until_it_is_switched_on()
    {
        var compilation = UserProgram.OfStatements(Statement).Compilation;
        Assert.Empty(await Analysis.WithAdviceOfAsync(compilation));
        Assert.Equal("This sends " + Right, Assert.Single(await Analysis.WithAdviceOfAsync(On(compilation))).GetMessage());
    }

    [Theory]
    [InlineData("new { text = agentId.Length > 3 ? \"a\" : \"b\" }", "This sends {\"text\":(\"a\"|\"b\")}")]
    [InlineData("new Dictionary<string, object> { [\"n\"] = 5, [\"t\"] = true }", "This sends {\"n\":5,\"t\":true}")]
    [InlineData("new[] { 1, 2 }", "This sends [1,2]")]
    public async Task A_body_is_shown_once_whatever_is_wrong_with_it(string body, string message)
    {
        var findings = await Analysis.WithAdviceOfAsync(On(UserProgram.OfStatements($"await client.PostAsJsonAsync({Path}, {body});").Compilation));
        Assert.Equal(message, Assert.Single(findings, finding => finding.Id == "CHAT9001").GetMessage());
        Assert.Contains(findings, finding => finding.Severity == DiagnosticSeverity.Warning);
    }

    [Fact]
    public async Task The_comment_stands_above_the_statement_and_is_written_once()
    {
        var after = Assert.IsType<string>(await CommentedAsync("if (agentId.Length > 1)\n{\n    " + Statement + "}\n", "PostAsJsonAsync"));
        Assert.Contains($"\n{{\n    // {Right}\n    await client", after, StringComparison.Ordinal);
        Assert.Null(await CommentedAsync(UserProgram.Of(after).Statements, "PostAsJsonAsync"));
        Assert.Null(await CommentedAsync(Statement.Replace("conversations", "other", StringComparison.Ordinal), "PostAsJsonAsync"));
    }

    private static Compilation On(Compilation compilation) =>
        compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new KeyValuePair<string, ReportDiagnostic>("CHAT9001", ReportDiagnostic.Info)]));

    private static async Task<string?> CommentedAsync(string statements, string at)
    {
        var program = UserProgram.OfStatements(statements);
        Assert.Empty(program.Errors);
        var document = new AdhocWorkspace().CurrentSolution
            .AddProject("Program", "Program", LanguageNames.CSharp)
            .WithCompilationOptions(program.Compilation.Options)
            .WithParseOptions(program.Tree.Options)
            .WithMetadataReferences(program.Compilation.References)
            .AddDocument("Program.cs", program.Tree.GetText());
        CodeAction? offered = null;
        var span = new TextSpan(program.Source.LastIndexOf(at, StringComparison.Ordinal), 0);
        await new PayloadCommentRefactoring().ComputeRefactoringsAsync(new CodeRefactoringContext(document, span, action => offered = action, CancellationToken.None));
        if (offered is null) return null;
        var operation = (await offered.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        return (await operation.ChangedSolution.GetDocument(document.Id)!.GetTextAsync()).ToString();
    }
}
