using ChatPayloadAnalyzers.Tests.Editing;
using ChatPayloadAnalyzers.Tests.Running;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Tests.Laws;

/// <summary>Repair, one by one: every choice of every light bulb compiles, takes its finding away, and brings no new one.</summary>
public sealed class EachChoiceTests
{
    public static TheoryData<string> Spellings => [.. Spelling.WithFixes.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Spellings))]
    public async Task Every_choice_takes_its_finding_away_and_brings_no_other(string spelling)
    {
        var wrong = new List<string>();
        var choices = 0;
        foreach (var body in Bodies.All.Where((_, i) => Generated.IsWhole || (i + spelling.Length) % 3 == 0))
        {
            if (Spelling.WithFixes.Single(s => s.Name == spelling).Write(body, "Message") is not { } written) continue;
            var program = UserProgram.OfStatements(written.Statements + "\n" + written.Types);
            var findings = await Analysis.OfAsync(program);
            foreach (var finding in findings)
                foreach (var choice in await Repair.ChoicesAsync(program, finding))
                {
                    choices++;
                    if (!FixTitles.AreInstructions(choice.Title)) wrong.Add($"{body.Name}: '{choice.Title}' is no title");
                    if (await FailureAsync(findings, finding, choice.Texts[0]) is { } failure)
                        wrong.Add($"{body.Name}: '{choice.Title}' for {finding.Id}: {failure}\n{written.Statements}\n->\n{UserProgram.Of(choice.Texts[0]).Statements}\n");
                }
        }

        Assert.True(choices > 10, $"Only {choices} choices were offered.");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static async Task<string?> FailureAsync(IReadOnlyList<Diagnostic> before, Diagnostic finding, string text)
    {
        var repaired = UserProgram.Of(text);
        if (repaired.Errors.Count > 0) return repaired.Errors[0].ToString();
        var after = (await Analysis.OfAsync(repaired)).Select(Words).ToList();
        if (after.Contains(Words(finding))) return "the finding is still there";
        var fresh = after.Except(before.Select(Words)).Where(words => !words.StartsWith("CHAT2003", StringComparison.Ordinal)).ToList();
        return fresh.Count > 0 ? "new: " + fresh[0] : null;
    }

    private static string Words(Diagnostic diagnostic) => $"{diagnostic.Id} {diagnostic.GetMessage()}";
}
