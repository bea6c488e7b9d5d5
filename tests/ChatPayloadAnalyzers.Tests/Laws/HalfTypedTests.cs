using ChatPayloadAnalyzers.Tests.Pages;
using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Laws;

/// <summary>Silence of another kind: no truncation and no deletion of one character of any case makes the analyzer throw.</summary>
public sealed class HalfTypedTests
{
    /// <summary>How many programs are analysed in one compilation.</summary>
    private const int Batch = 64;

    public static TheoryData<string> Spellings => [.. Spelling.All.Select(s => s.Name)];

    public static TheoryData<string> Pages => [.. RulePage.All.Select(page => page.Id)];

    [Theory]
    [MemberData(nameof(Spellings))]
    public async Task No_damage_to_a_spelling_throws(string spelling)
    {
        var body = Bodies.All.Single(b => b.Name == "much wrong");
        var (statements, types) = Spelling.All.Single(s => s.Name == spelling).Write(body, "Message")!.Value;
        await DamageAsync(statements + "\n" + types);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_damage_to_the_example_of_a_page_throws(string id)
    {
        foreach (var example in RulePage.All.Single(page => page.Id == id).Blocks) await DamageAsync(example.Code);
    }

    /// <summary>Each damaged text is a file of its own; a batch of them is one compilation, which costs one binding of the framework.</summary>
    private static async Task DamageAsync(string code)
    {
        var damaged = Enumerable.Range(0, code.Length).SelectMany(i => new[] { code[..i], code.Remove(i, 1) }).ToList();
        foreach (var batch in damaged.Chunk(Batch))
            await Analysis.OfAsync(UserProgram.Of("", [.. batch.Select((text, i) => UserProgram.AsMethod(text, $"Damaged{i}"))]));
    }
}
