using System.Text;
using ChatPayloadAnalyzers.PackageTests.Running;
using ChatPayloadAnalyzers.Tests.Laws;
using Microsoft.CodeAnalysis;
using Sent = ChatPayloadAnalyzers.Tests.Laws.Sent;

namespace ChatPayloadAnalyzers.PackageTests;

/// <summary>
/// The laws' generated programs in a user's project, mended by <c>dotnet format analyzers</c> in one pass. Findings of all rules stand side by
/// side, some of them without a fix; the command picks one at random to begin with.
/// </summary>
[Collection(PackageCollection.Name)]
public sealed class GeneratedProgramsTests(PackedPackage package)
{
    private const int Programs = 240;
    private const int Times = 2;

    private static readonly string[] Packages = ["Newtonsoft.Json.dll", "RestSharp.dll", "Flurl.dll", "Flurl.Http.dll"];

    [Fact]
    public async Task After_one_pass_every_program_whose_findings_have_a_fix_sends_what_is_accepted()
    {
        var generated = Generated.Part(Programs);
        Assert.True(generated.Cases.Count >= 200);
        var copies = Enumerable.Range(1, Times).Select(i => Project("Generated" + i, generated)).ToList();
        var before = FoundIn(generated, copies[0], (await copies[0].RunAsync("build")).Succeeded());
        Assert.True(before.Select(found => found.Finding.Id).Distinct().Count() >= 9);

        foreach (var copy in copies) (await copy.RunAsync("format", "analyzers")).Succeeded();
        Assert.All(copies, copy => Assert.Equal(Texts(generated, copies[0]), Texts(generated, copy)));

        var left = FoundIn(generated, copies[0], (await copies[0].RunAsync("build")).Succeeded()).Where(found => found.Finding.Id != "CHAT2003").Select(found => found.Case).ToHashSet();
        var warned = before.Select(found => found.Case).ToHashSet();
        var sent = await SentAsync(copies[0]);
        Assert.Equal(generated.Cases.Count, sent.Count);
        // What has no fix is told by the law of repair; here, that it is few and takes no other with it.
        Assert.InRange(left.Count, 1, warned.Count / 4);
        Assert.Empty(generated.Cases.Where(c => warned.Contains(c.Name) && !left.Contains(c.Name) && sent[c.Name].IsRefused).Select(c => $"{c.Words}: {sent[c.Name].Body}"));
    }

    private UserProject Project(string name, Generated generated)
    {
        var references = Packages.Select(file => $"""<Reference Include="{Path.Combine(AppContext.BaseDirectory, file)}" />""");
        var project = new UserProject(
            package,
            name,
            "Generated",
            "<StartupObject>Sending</StartupObject><ImplicitUsings>disable</ImplicitUsings><AllowUnsafeBlocks>true</AllowUnsafeBlocks><NoWarn>$(NoWarn);CS0162;CS0168;CS0219;CS1998</NoWarn>",
            items: $"<ItemGroup>{string.Concat(references)}</ItemGroup>");
        foreach (var tree in generated.Program.Compilation.SyntaxTrees) project.Write(tree.FilePath, tree.ToString());
        return project;
    }

    private static IEnumerable<string> Texts(Generated generated, UserProject project) => generated.Trees.Select(tree => project.Read(tree.FilePath));

    /// <summary>The findings of a build with the programs that they stand in.</summary>
    private static IReadOnlyList<(Finding Finding, string Case)> FoundIn(Generated generated, UserProject project, DotnetRun build)
    {
        var lines = generated.Trees.ToDictionary(tree => tree.FilePath, tree => project.Read(tree.FilePath).Split('\n'));
        return [.. build.Ours.Select(finding => (finding, lines[finding.File].Take(finding.Line).Last(line => line.StartsWith(Marker, StringComparison.Ordinal))[Marker.Length..].Trim()))];
    }

    private const string Marker = "// case ";

    private static async Task<IReadOnlyDictionary<string, Sent>> SentAsync(UserProject project) =>
        (await project.RunAsync(Path.Combine("bin", "Debug", "net10.0", project.Name + ".dll"))).Succeeded()
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('\t'))
            .ToDictionary(parts => parts[0], parts => new Sent(parts[1], Encoding.UTF8.GetString(Convert.FromBase64String(parts[2]))));
}
