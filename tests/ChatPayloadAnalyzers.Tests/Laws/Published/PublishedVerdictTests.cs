using ChatPayloadAnalyzers.Tests.Running;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace ChatPayloadAnalyzers.Tests.Laws.Published;

/// <summary>Verdict and repair at the endpoints that the vendor publishes, where the stand-in judges by the same documents with code of its own.</summary>
public sealed class PublishedVerdictTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_warning_stands_exactly_where_the_endpoint_refuses_or_ignores()
    {
        var generated = PublishedPrograms.All;
        Assert.True(generated.Program.Errors.Count == 0, string.Join('\n', generated.Program.Errors.Take(20).Select(e => $"{generated.Cases.Single(c => c.Name == generated.CaseAt(e.Location)).Words}: {e}")));
        var findings = await generated.FindingsAsync();
        var sent = await generated.SentAsync();
        var refused = generated.Cases.Where(c => sent[c.Name].IsRefused).ToList();
        var missed = refused.Where(c => !findings[c.Name].Any(VerdictTests.IsVerdict)).ToList();
        output.WriteLine($"{generated.Cases.Count} programs: {refused.Count} refused, {missed.Count} of them without a warning.");

        var wrong = generated.Cases.Where(c => !sent[c.Name].IsRefused && findings[c.Name].Any(d => !IsPassedOver(d))).Select(c => "FALSE ALARM: " + Shown(c))
            .Concat(missed.Where(c => !Tables.NotWarned.ContainsKey(c.Body)).Select(c => "missed: " + Shown(c))).ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {generated.Cases.Count}:\n" + string.Join('\n', wrong));
        Assert.Empty(Tables.NotWarned.Keys.Except(missed.Select(c => c.Body)));

        string Shown(Case c) => $"{c.Words}: {Short(sent[c.Name].Body)}\n    {string.Join("\n    ", findings[c.Name].Select(d => d.Id + " " + d.GetMessage()).Concat(sent[c.Name].Faults))}";
    }

    [Fact]
    public async Task All_fixes_in_one_pass_give_programs_that_the_endpoint_accepts()
    {
        var before = PublishedPrograms.All;
        var found = await before.FindingsAsync();
        var repaired = before.With(await Repair.AllAsync(before.Program));
        Assert.True(repaired.Program.Errors.Count == 0, string.Join('\n', repaired.Program.Errors.Take(10).Select(e => $"{repaired.Cases.Single(c => c.Name == repaired.CaseAt(e.Location)).Words}: {e}\n  {e.Location.SourceTree!.GetText().Lines[e.Location.GetLineSpan().StartLinePosition.Line]}")));
        var findings = await repaired.FindingsAsync();
        var sent = await repaired.SentAsync();
        var asked = repaired.Cases.Where(c => found[c.Name].Any()).ToList();
        var left = asked.Where(c => findings[c.Name].Any(d => d.Id != "CHAT2003") || sent[c.Name].IsRefused).ToList();
        output.WriteLine($"{asked.Count} programs with findings, {asked.Count - left.Count} mended.");

        var wrong = left.Where(c => !Tables.WithoutFix.ContainsKey(c.Body)).ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {asked.Count}:\n" + string.Join('\n', wrong.Select(c => $"{c.Words}: {Short(sent[c.Name].Body)}\n    {string.Join("\n    ", findings[c.Name].Select(d => d.Id + " " + d.GetMessage()).Concat(sent[c.Name].Faults))}")));
        Assert.Empty(Tables.WithoutFix.Keys.Except(left.Select(c => c.Body)));
    }

    private static string Short(string body) => body.Length <= 300 ? body : body[..300] + "…";

    /// <summary>The endpoint answers 2xx, but goes on without a member that is sent: the warning says so.</summary>
    private static bool IsPassedOver(Diagnostic finding) => finding.Id == "CHAT1004" && finding.GetMessage().Contains(" ignores it: ", StringComparison.Ordinal);
}
