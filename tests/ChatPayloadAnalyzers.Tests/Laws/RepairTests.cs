using ChatPayloadAnalyzers.Tests.Running;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace ChatPayloadAnalyzers.Tests.Laws;

/// <summary>
/// Repair: the first choice of every fix, applied in one pass over all generated programs, leaves programs that compile, have
/// no finding (but CHAT2003 where a placeholder had to be written), and send what the endpoint accepts. What has no fix stands in <see cref="WithoutFix"/>.
/// </summary>
public sealed class RepairTests(ITestOutputHelper output)
{
    [Fact]
    public async Task All_fixes_in_one_pass_give_programs_that_the_endpoint_accepts()
    {
        var before = Generated.All;
        var found = await before.FindingsAsync();
        var texts = await Repair.AllAsync(before.Program);
        var repaired = before.With(texts);
        Assert.True(repaired.Program.Errors.Count == 0, string.Join('\n', repaired.Program.Errors.Take(10).Select(e => e + "\n" + Around(repaired, e))));
        var findings = await repaired.FindingsAsync();
        var sent = await repaired.SentAsync();
        var asked = repaired.Cases.Where(c => found[c.Name].Any(VerdictTests.IsVerdict)).ToList();
        var left = asked.Where(c => findings[c.Name].Any(d => d.Id != "CHAT2003") || (c.Spelling.IsSeen && !Unseen.Covers(c) && sent[c.Name].IsRefused)).ToList();
        output.WriteLine($"{asked.Count} programs with findings, {asked.Count - left.Count} mended, {left.Count} left.");

        var wrong = left.Where(c => !WithoutFix.Covers(c)).ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {asked.Count}:\n" + string.Join('\n', wrong.Select(Shown)));
        if (Generated.IsWhole) Assert.Empty(WithoutFix.Spellings.Where(entry => !left.Any(c => c.Spelling.Name == entry.Spelling)).Select(entry => entry.Spelling + ": is mended now"));

        string Shown(Case c) => $"{c.Words} ({c.Name}): {sent[c.Name].Body}\n  {string.Join("\n  ", findings[c.Name].Select(d => d.GetMessage()).Concat(sent[c.Name].Faults))}";
    }

    [Fact]
    public async Task A_second_pass_changes_nothing()
    {
        var texts = await Repair.AllAsync(Generated.WithFixes.Program);
        Assert.Equal(texts, await Repair.AllAsync(Generated.WithFixes.With(texts).Program));
    }

    private static string Around(Generated generated, Diagnostic error)
    {
        var name = generated.CaseAt(error.Location);
        return $"{generated.Cases.Single(c => c.Name == name).Words}: " + error.Location.SourceTree!.GetText().Lines[error.Location.GetLineSpan().StartLinePosition.Line];
    }
}
