using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Adversaries;

/// <summary>Code of absurd size or shape: nothing throws, no stack overflows, and what it costs grows as the code does.</summary>
public sealed class AdversaryTests
{
    /// <summary>How many times more than four it may cost four times as large: lists and tables grow in steps.</summary>
    private const double MostGrowth = 1.3;

    public static TheoryData<string> Names => [.. Adversary.All.Select(adversary => adversary.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_costs_no_more_than_its_size(string name)
    {
        var adversary = Adversary.All.Single(a => a.Name == name);
        var quarter = Effort.Of(UserProgram.Of(adversary.Source(Math.Max(1, adversary.Size / 4))));
        var whole = Effort.Of(UserProgram.Of(adversary.Source(adversary.Size)));
        Assert.DoesNotContain(whole.Said, finding => finding.Id == "CHAT0002");
        Assert.True(whole.Bytes <= quarter.Bytes * 4 * MostGrowth, $"{name}: {quarter.Bytes:N0} bytes for a quarter, {whole.Bytes:N0} for all of it: {(double)whole.Bytes / quarter.Bytes:0.00} times.");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_light_bulb_opens_on_it(string name)
    {
        var adversary = Adversary.All.Single(a => a.Name == name);
        var program = UserProgram.Of(adversary.Source(adversary.ForFixes ?? Math.Max(1, adversary.Size / 20)));
        var said = await Analysis.WithAdviceOfAsync(program.Compilation);
        foreach (var finding in said.GroupBy(finding => finding.Id).Select(group => group.First()))
            Assert.All(await Repair.ChoicesAsync(program, finding), choice => Assert.NotEqual(program.Source, choice.Texts[0]));
    }
}
