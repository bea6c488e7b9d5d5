using System.Collections.Immutable;
using ChatPayloadAnalyzers.Rules;
using ChatPayloadAnalyzers.Tests.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ChatPayloadAnalyzers.Tests.Rules;

/// <summary>A fault of ours costs the user nothing and tells us much; in these tests it costs the test.</summary>
public sealed class RuleFailedTests
{
    private const string TwoMessages = """
        await client.PostAsJsonAsync($"/api/v2/conversations/chat/{conversationId}/messages", new { type = "text" });
        await client.PostAsJsonAsync($"/api/v2/conversations/chat/{conversationId}/messages", new { type = "text" });
        """;

    [Fact]
    public async Task A_fault_outside_the_rules_is_information_at_each_body_and_no_crash()
    {
        var findings = await FindingsAsync(() => new DeliberateFailure());
        Assert.Equal(["CHAT0002", "CHAT0002"], findings.Select(d => d.Id));
        Assert.All(findings, finding => Assert.Equal(DiagnosticSeverity.Info, finding.Severity));
        Assert.All(findings, finding => Assert.Matches("^Reading failed on this body with DeliberateFailure \\([0-9a-f]{8}\\): please report it at https://[^ ]+/issues$", finding.GetMessage()));
        // One fault, one number, wherever it strikes.
        Assert.Single(findings.Select(finding => finding.GetMessage()).Distinct());
    }

    [Fact]
    public async Task A_fault_that_no_test_has_asked_for_is_a_crash_here()
    {
        var failure = await Record.ExceptionAsync(() => Analysis.WithAdviceOfAsync(UserProgram.OfStatements(TwoMessages).Compilation, new Failing(() => new NotSupportedException("a fault"))));
        Assert.Contains("a fault", Assert.IsAssignableFrom<Xunit.Sdk.XunitException>(failure).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancellation_is_no_fault() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            using var ends = new CancellationTokenSource();
            await FindingsAsync(
                () =>
                {
                    ends.Cancel();
                    return new OperationCanceledException(ends.Token);
                },
                ends.Token);
        });

    [Fact]
    public void In_the_package_every_fault_is_caught_and_no_cancellation_is()
    {
        Assert.True(RuleFailed.IsFault(new InvalidOperationException()));
        Assert.False(RuleFailed.IsFault(new OperationCanceledException()));
        Assert.False(RuleFailed.IsFault(new TaskCanceledException()));
    }

    [Fact]
    public void Another_fault_has_another_number()
    {
        var list = NumberOf(() => Placeholders.Parse(null!));
        Assert.Equal(list, NumberOf(() => Placeholders.Parse(null!)));
        Assert.NotEqual(list, NumberOf(() => AllRules.Judging[3].Judge(null!, null!)));
        Assert.NotEqual(list, NumberOf(() => AllRules.Judging[2].Judge(null!, null!)));
    }

    private static string NumberOf(Action fails)
    {
        var failure = Record.Exception(fails);
        return RuleFailed.In("CHAT9999", failure ?? new DeliberateFailure(), default).Words[2];
    }

    private static async Task<ImmutableArray<Diagnostic>> FindingsAsync(Func<Exception> failure, CancellationToken cancellation = default) =>
        await UserProgram.OfStatements(TwoMessages).Compilation
            .WithAnalyzers([new ChatPayloadAnalyzer()], new AnalyzerOptions([], new Failing(failure)))
            .GetAnalyzerDiagnosticsAsync(cancellation);

    /// <summary>Settings that cannot be read: they are asked for in the middle of a judgement, outside all rules.</summary>
    private sealed class Failing(Func<Exception> failure) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Options(failure);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Options(Func<Exception> failure) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, out string value)
            {
                value = "";
                return key == Placeholders.Key ? throw failure() : false;
            }
        }
    }
}
