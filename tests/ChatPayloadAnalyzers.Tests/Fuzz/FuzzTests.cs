using System.Globalization;
using System.Text.RegularExpressions;
using ChatPayloadAnalyzers.Tests.Adversaries;
using ChatPayloadAnalyzers.Tests.Running;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis;
using Microsoft.FSharp.Core;
using Xunit.Abstractions;

namespace ChatPayloadAnalyzers.Tests.Fuzz;

/// <summary>
/// Random bodies in random spellings, wrapped and damaged. CI tries a fixed number of them with a fixed seed, some 30 seconds of work; others by
/// <c>CHATPAYLOAD_FUZZ_SEED=7 CHATPAYLOAD_FUZZ_SECONDS=600 dotnet test tests/ChatPayloadAnalyzers.Tests --filter Fuzz</c>.
/// </summary>
public sealed partial class FuzzTests(ITestOutputHelper output)
{
    private const ulong FixedSeed = 20261127;

    /// <summary>Programs in one compilation, which costs one binding of the framework.</summary>
    private const int Batch = 25;

    /// <summary>Compilations in CI, for each of the laws.</summary>
    private const int Batches = 6;

    /// <summary>What is written around a value and leaves it where it stands.</summary>
    private static readonly Wrap[] Transparent = [Wrap.Parentheses, Wrap.Quieted, Wrap.Cast, Wrap.Local];

    [Fact]
    public void Wrapped_it_says_the_same() => Check(program => program with { Wraps = [.. program.Wraps.Where(wrap => Transparent.Contains(wrap.Wrap))] }, async programs =>
    {
        var (plain, wrapped) = await PairAsync(programs, (program, code) => program.Wrapped(code));
        return programs.Index().Where(p => plain[p.Index] is { } said && wrapped[p.Index] is { } other && !said.SetEquals(other)).Select(p => Words(p.Item, plain[p.Index]!, wrapped[p.Index]!));
    });

    [Fact]
    public void Behind_a_call_or_a_choice_it_says_no_more() => Check(program => program, async programs =>
    {
        var (plain, wrapped) = await PairAsync(programs, (program, code) => program.Wrapped(code));
        return programs.Index().Where(p => plain[p.Index] is { } said && wrapped[p.Index] is { } other && !other.IsSubsetOf(said)).Select(p => Words(p.Item, plain[p.Index]!, wrapped[p.Index]!));
    });

    [Fact]
    public void When_a_constant_is_forgotten_it_says_no_more() => Check(program => program, async programs =>
    {
        var (plain, forgotten) = await PairAsync(programs, (program, code) => program.WithoutOneText(code), Shortened);
        return programs.Index().Where(p => plain[p.Index] is { } said && forgotten[p.Index] is { } other && !other.IsSubsetOf(said)).Select(p => Words(p.Item, plain[p.Index]!, forgotten[p.Index]!));
    });

    [Fact]
    public void Damaged_it_is_read() => Check(program => program, async programs =>
    {
        var files = programs.Select((program, i) => program.Plain($"{FuzzedProgram.Prefix}{i}") is { } plain ? Damage.WithoutToken(program.Wrapped(plain), new Random(program.Forgotten)) : "").ToList();
        await Damage.AnalyseAsync(files);
        return [];
    });

    private void Check(Func<FuzzedProgram, FuzzedProgram> shape, Func<FuzzedProgram[], Task<IEnumerable<string>>> faults)
    {
        var seed = ulong.TryParse(Environment.GetEnvironmentVariable("CHATPAYLOAD_FUZZ_SEED"), CultureInfo.InvariantCulture, out var given) ? given : FixedSeed;
        var isTimed = int.TryParse(Environment.GetEnvironmentVariable("CHATPAYLOAD_FUZZ_SECONDS"), CultureInfo.InvariantCulture, out var seconds);
        output.WriteLine($"seed {seed}");
        var programs = Arb.From(Gen.ArrayOf(FuzzedProgram.Generator.Select(shape), Batch), Smaller);
        var property = Prop.ForAll(programs, batch =>
        {
            var found = faults(batch).GetAwaiter().GetResult().ToList();
            Assert.True(found.Count == 0, string.Join("\n\n", found.Prepend($"seed {seed}")));
        });
        var until = DateTime.UtcNow.AddSeconds(seconds);
        do
        {
            FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(Batches).WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(seed), FSharpOption<int>.None))), property);
            seed++;
        }
        while (isTimed && DateTime.UtcNow < until);
    }

    /// <summary>First the halves of a batch, down to one program, then what is smaller than that.</summary>
    private static IEnumerable<FuzzedProgram[]> Smaller(FuzzedProgram[] batch) =>
        batch.Length > 1 ? [batch[..(batch.Length / 2)], batch[(batch.Length / 2)..]] : batch.SelectMany(program => program.Smaller()).Select(program => new[] { program });

    /// <summary>What is said of each program as it is, and as it is after a change; nothing of those that the compiler refuses.</summary>
    private static async Task<(HashSet<string>?[] Plain, HashSet<string>?[] Changed)> PairAsync(FuzzedProgram[] programs, Func<FuzzedProgram, string, string> change, Func<Diagnostic, string>? words = null)
    {
        var plain = programs.Select((program, i) => program.Plain($"{FuzzedProgram.Prefix}{i}") ?? "").ToList();
        var changed = programs.Select((program, i) => program.Plain($"{FuzzedProgram.Prefix}{i}Changed") is { } code ? change(program, code) : "").ToList();
        var compiled = UserProgram.Of("public static class Program\n{\n    public static void Main() { }\n}\n", [.. plain, .. changed]);
        var broken = compiled.Errors.Select(error => error.Location.SourceTree).ToHashSet();
        var said = (await Analysis.OfAsync(compiled)).ToLookup(finding => finding.Location.SourceTree!, words ?? (finding => finding.Id + " " + finding.GetMessage().Replace(" is null,", " is missing,")));
        // The first tree is the program's own.
        var all = compiled.Compilation.SyntaxTrees.Skip(1).Take(plain.Count * 2).Select(tree => broken.Contains(tree) ? null : said[tree].ToHashSet()).ToList();
        return ([.. all.Take(plain.Count)], [.. all.Skip(plain.Count)]);
    }

    /// <summary>The rule and the member: a finding may speak of fewer members than before, never of others.</summary>
    private static string Shortened(Diagnostic finding) => finding.Id == "CHAT1002" ? finding.Id : finding.Id + " " + Quoted().Match(finding.GetMessage()).Value;

    private static string Words(FuzzedProgram program, HashSet<string> plain, HashSet<string> changed) =>
        $"{program}\n{program.Wrapped(program.Plain("Message")!)}\n{string.Join('\n', plain.Except(changed).Select(said => "- " + said).Concat(changed.Except(plain).Select(said => "+ " + said)))}";

    [GeneratedRegex("'[^']*'")]
    private static partial Regex Quoted();
}
