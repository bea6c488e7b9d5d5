using ChatPayloadAnalyzers.Tests.Pages;
using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Laws;

/// <summary>Silence of another kind: no truncation and no deletion of one character of any case makes the analyzer throw.</summary>
public sealed class HalfTypedTests
{
    /// <summary>How many programs are analysed in one compilation.</summary>
    private const int Batch = 64;

    /// <summary>One damage of so many is tried on each spelling.</summary>
    private static readonly int Step = Generated.IsWhole ? 5 : 79;

    public static TheoryData<string> Spellings => [.. Spelling.WithFixes.Select(s => s.Name)];

    public static TheoryData<string> Pages => [.. RulePage.All.Select(page => page.Id)];

    [Theory]
    [MemberData(nameof(Spellings))]
    public async Task No_damage_to_a_spelling_throws(string spelling)
    {
        // Not every spelling can write every body: a format without arguments is none.
        var (statements, types) = Bodies.All.OrderBy(body => body.Name != "much wrong").Select(body => Spelling.All.Single(s => s.Name == spelling).Write(body, "Message")).OfType<(string, string)>().First();
        await DamageAsync(statements + "\n" + types, Generated.IsWhole ? 1 : 7);
    }

    /// <summary>All other spellings, some places of each.</summary>
    [Fact]
    public async Task No_damage_to_any_spelling_throws()
    {
        var body = Bodies.All.Single(b => b.Name == "much wrong");
        var damaged = new List<string>();
        foreach (var (spelling, i) in Spelling.All.Select((s, i) => (s, i)))
            if (spelling.Write(body, $"Message{i}") is { } written) damaged.AddRange(Damaged(written.Statements + "\n" + written.Types, Step, i));
        await AnalyseAsync(damaged);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_damage_to_the_example_of_a_page_throws(string id)
    {
        foreach (var example in RulePage.All.Single(page => page.Id == id).Blocks) await DamageAsync(example.Code, Generated.IsWhole ? 1 : 4);
    }

    private static Task DamageAsync(string code, int step) => AnalyseAsync([.. Damaged(code, step)]);

    private static IEnumerable<string> Damaged(string code, int step, int first = 0) =>
        Enumerable.Range(0, code.Length).Where(i => (i + first) % step == 0).SelectMany(i => new[] { code[..i], code.Remove(i, 1) });

    /// <summary>Each damaged text is a file of its own; a batch of them is one compilation, which costs one binding of the framework.</summary>
    private static async Task AnalyseAsync(IReadOnlyList<string> damaged)
    {
        foreach (var batch in damaged.Chunk(Batch))
            await Analysis.OfAsync(UserProgram.Of("", [.. batch.Select((text, i) => UserProgram.AsMethod(text, $"Damaged{i}"))]));
    }
}
