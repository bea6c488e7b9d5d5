using ChatPayloadAnalyzers.Tests.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ChatPayloadAnalyzers.Tests.Meta;

/// <summary>The analyzer says nothing of our own code, but for the three bodies of the forum that are there to be seen.</summary>
public sealed class OwnSourceTests
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>The samples are written in C# 12, which the oldest compiler that is supported does not know.</summary>
    private static bool ReadsSamples => HostCompiler.Knows(12);

    /// <summary>Programs of users, with the mistakes that the package is tested on.</summary>
    private static readonly string[] OfUsers = ["Programs"];

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public async Task Of_our_own_sources_it_says_nothing(string folder)
    {
        Assert.Empty(await Analysis.OfAsync(Compile([.. Files(folder)])));
    }

    [Fact]
    public async Task Of_the_samples_it_says_nothing_but_three_times_that_the_recipient_is_missing()
    {
        if (!ReadsSamples) return;
        var findings = new List<Diagnostic>();
        foreach (var sample in Directory.EnumerateDirectories(Path.Combine(RepositoryFiles.Root, "samples")))
            findings.AddRange(await Analysis.OfAsync(Compile([.. Files("samples", Path.GetFileName(sample))])));
        Assert.Equal(
            Enumerable.Repeat(("CHAT1001", "AsFirstPosted.cs"), 3),
            findings.Select(d => (d.Id, Path.GetFileName(d.Location.SourceTree!.FilePath))));
    }

    [Fact]
    public void The_sample_compiles_here_so_that_what_it_sends_is_seen()
    {
        if (!ReadsSamples) return;
        Assert.Empty(Compile([.. Files("samples", "CannedGreeting")]).GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
    }

    private static IEnumerable<string> Files(params string[] folder) =>
        RepositoryFiles.CSharpUnder(folder).Where(path => !Path.GetRelativePath(RepositoryFiles.Root, path).Split(Path.DirectorySeparatorChar).Any(OfUsers.Contains));

    /// <summary>All files as one program, with everything that the tests run on for reference.</summary>
    private static CSharpCompilation Compile(IReadOnlyCollection<string> files)
    {
        Assert.NotEmpty(files);
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => !Path.GetFileName(path).StartsWith("ChatPayloadAnalyzers", StringComparison.Ordinal));
        return CSharpCompilation.Create(
            "Own",
            files.Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), options, path)).Prepend(CSharpSyntaxTree.ParseText(ImplicitUsings, options)),
            references.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
    }
}
