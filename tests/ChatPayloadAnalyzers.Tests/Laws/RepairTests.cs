using ChatPayloadAnalyzers.Tests.Running;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Tests.Laws;

/// <summary>
/// Repair: the first choice of every fix, applied in one pass over all generated programs, leaves programs that compile, have
/// no finding (but CHAT2003 where a placeholder had to be written), and send what the endpoint accepts.
/// </summary>
public sealed class RepairTests
{
    /// <summary>Findings that have no fix in a spelling, and why; the rules' pages say the same.</summary>
    private static readonly (string Body, string Reason)[] WithoutFixInTypes =
    [
        ("to an object", "the property has the type of one recipient"),
        ("to a wrong object", "the property has the type of one recipient"),
        ("to a string", "the property is a string"),
        ("to of strings", "the property is an array of strings"),
        ("from a string", "the property is a string"),
        ("from with a number for id", "the property is a number"),
        ("type a number", "the property is a number"),
        ("text a number", "the property is a number"),
        ("misspelt from, wrong inside", "the property that is meant has another type"),
        ("much wrong", "the property has the type of one recipient, and another is true or false by its type"),
    ];

    private static readonly (string Body, string Reason)[] WithoutFix =
    [
        ("text blank", "words made up would go out to somebody"),
        ("malformed: a bare word", "any text may be meant"),
        ("malformed: a comma missing", "what follows may belong to either member"),
        ("malformed: a brace too many", "it may be the first or the last"),
        ("malformed: an open string", "where it ends is not known"),
        ("malformed: a leading zero", "a number or an id may be meant"),
    ];

    [Fact]
    public async Task All_fixes_in_one_pass_give_programs_that_the_endpoint_accepts()
    {
        var texts = await Repair.AllAsync(Generated.WithFixes.Program);
        var repaired = Generated.WithFixes.With(texts);
        Assert.True(repaired.Program.Errors.Count == 0, string.Join('\n', repaired.Program.Errors.Take(10).Select(e => e + "\n" + Around(repaired, e))));
        var findings = await repaired.FindingsAsync();
        var sent = await repaired.SentAsync();
        var wrong = new List<string>();
        foreach (var (name, body, spelling) in repaired.Cases)
        {
            if (WithoutFix.Any(w => w.Body == body)) continue;
            if (IsInType(spelling.Name) && WithoutFixInTypes.Any(w => w.Body == body)) continue;
            var left = findings[name].Where(d => d.Id != "CHAT2003").Select(d => d.GetMessage()).ToList();
            if (left.Count > 0 || sent[name].IsRefused)
                wrong.Add($"{body} × {spelling} ({name}): {sent[name].Body}\n  {string.Join("\n  ", left.Concat(sent[name].Faults))}");
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {repaired.Cases.Count}:\n" + string.Join('\n', wrong));
        Assert.Equal(texts, await Repair.AllAsync(repaired.Program));
    }

    private static bool IsInType(string spelling) => spelling.StartsWith("class", StringComparison.Ordinal) || spelling.StartsWith("record", StringComparison.Ordinal);

    private static string Around(Generated generated, Diagnostic error)
    {
        var name = generated.CaseAt(error.Location);
        return $"{generated.Cases.Single(c => c.Name == name).Words}: " + error.Location.SourceTree!.GetText().Lines[error.Location.GetLineSpan().StartLinePosition.Line];
    }
}
