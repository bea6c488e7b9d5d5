using ChatPayloadAnalyzers.Tests.Laws;
using ChatPayloadAnalyzers.Tests.Pages;
using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Adversaries;

/// <summary>
/// Every file of the repository, and the examples and programs that it holds as text, half and with a token gone: nothing throws, neither
/// analyzer nor light bulb.
/// </summary>
public sealed class DamageTests
{
    private const int Seed = 20261127;

    /// <summary>CI tries a tenth; <c>CHATPAYLOAD_ALL_PROGRAMS=1</c> tries as many as are asked for.</summary>
    private static readonly int Runs = Generated.IsWhole ? 5_000 : 500;

    /// <summary>Files in one compilation, which costs one binding of the framework.</summary>
    private const int Batch = 50;

    private static readonly IReadOnlyList<string> Files = [.. RepositoryFiles.CSharpUnder("src").Concat(RepositoryFiles.CSharpUnder("tests")).Concat(RepositoryFiles.CSharpUnder("samples")).Select(File.ReadAllText)];

    /// <summary>Code that sends messages, of which the repository's own has little.</summary>
    private static readonly IReadOnlyList<string> Programs =
    [
        .. RulePage.All.SelectMany(page => page.Blocks).Select((block, i) => UserProgram.AsMethod(block.Code, $"Example{i}")),
        .. RepositoryFiles.CSharpUnder("tests", "ChatPayloadAnalyzers.PackageTests", "Programs").Select(File.ReadAllText),
        .. RepositoryFiles.CSharpUnder("samples", "CannedGreeting").Select(File.ReadAllText),
    ];

    [Fact]
    public async Task Half_of_every_file_is_read()
    {
        Assert.InRange(Files.Count, 300, 10_000);
        foreach (var batch in Files.SelectMany(Damage.Halves).Where((_, i) => Generated.IsWhole || i % 4 == 0).Chunk(Batch)) await Damage.AnalyseAsync(batch);
    }

    [Fact]
    public async Task Any_file_without_a_token_is_read()
    {
        var random = new Random(Seed);
        var files = Files.OrderBy(_ => random.Next()).ToList();
        foreach (var batch in Enumerable.Range(0, Runs / 2).Select(i => Damage.WithoutToken(files[i % files.Count], random)).Chunk(Batch)) await Damage.AnalyseAsync(batch);
    }

    [Fact]
    public async Task Any_program_that_sends_is_read_without_a_token()
    {
        var random = new Random(Seed);
        var opened = 0;
        foreach (var batch in Enumerable.Range(0, Runs / 2).Select(i => Damage.WithoutToken(Programs[i % Programs.Count], random)).Chunk(Batch)) opened += await Damage.AnalyseAsync(batch);
        // Half of the programs are right, and damage takes the site away from many others.
        Assert.InRange(opened, Runs / 8, int.MaxValue);
    }
}
