using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ChatPayloadAnalyzers.CodeFixes;
using ChatPayloadAnalyzers.Tests.Laws;
using ChatPayloadAnalyzers.Tests.Running;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ChatPayloadAnalyzers.Tests.Hosting;

/// <summary>What outlives an analysis is little, stands on a page, and lets compilations go.</summary>
public sealed partial class SharedStateTests
{
    [Fact]
    public void Every_static_field_that_can_change_stands_on_the_page_of_caches()
    {
        var named = Row().Matches(RepositoryFiles.Read("docs", "caches.md")).Select(row => row.Groups["name"].Value).Order(StringComparer.Ordinal);
        // As text, so that what is missing can be read.
        Assert.Equal(string.Join('\n', new SharedState(typeof(ChatPayloadAnalyzer).Assembly, typeof(ChatPayloadCodeFixProvider).Assembly).Mutable()), string.Join('\n', named));
    }

    /// <summary>Arrays and sets of words are filled where they are declared, and nowhere else.</summary>
    [Fact]
    public void Nobody_writes_to_a_table()
    {
        var source = string.Concat(RepositoryFiles.CSharpUnder("src").Select(File.ReadAllText));
        var tables = new SharedState(typeof(ChatPayloadAnalyzer).Assembly, typeof(ChatPayloadCodeFixProvider).Assembly).Tables();
        Assert.NotEmpty(tables);
        Assert.All(tables, table => Assert.DoesNotMatch($@"\b{table.Name}(\.(Add|Remove|Clear|UnionWith|ExceptWith|IntersectWith)\(|\[[^\]]*\] = )", source));
    }

    [Fact]
    public void What_can_change_is_found()
    {
        Assert.Equal(
            ["Kept.ByName", "Kept.Count", "Kept.Deep", "Kept.Last"],
            new SharedState(typeof(SharedStateTests).Assembly).Mutable().Where(name => name.StartsWith("Kept.", StringComparison.Ordinal)));
    }

    /// <summary>Analyzers live as long as the host does.</summary>
    [Fact]
    public void A_compilation_is_let_go_when_its_analysis_is_over()
    {
        var analyzer = new ChatPayloadAnalyzer();
        var (compilation, tree) = Analyse(analyzer);
        for (var i = 0; i < 10 && (compilation.IsAlive || tree.IsAlive); i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(compilation.IsAlive, "The compilation is held.");
        Assert.False(tree.IsAlive, "A file of the compilation is held.");
        GC.KeepAlive(analyzer);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference Compilation, WeakReference Tree) Analyse(ChatPayloadAnalyzer analyzer)
    {
        var compilation = Task.Run(async () =>
        {
            // One spelling of each kind, so that every cache has been filled.
            var program = Generated.Part(60).Program.Compilation;
            var found = await program.WithAnalyzers([analyzer], new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: true, logAnalyzerExecutionTime: false)).GetAnalyzerDiagnosticsAsync();
            Assert.NotEmpty(found);
            return program;
        }).GetAwaiter().GetResult();
        return (new WeakReference(compilation), new WeakReference(compilation.SyntaxTrees.First()));
    }

    [GeneratedRegex(@"^\| `(?<name>[\w.]+)`", RegexOptions.Multiline)]
    private static partial Regex Row();

#pragma warning disable CS0169, CA1823, IDE0044, IDE0051 // Only looked at.
    private static class Kept
    {
        private static readonly Dictionary<string, int> ByName = [];
        private static readonly string[] Names = [];
        private static readonly Lazy<int> Deep = new(1);
        private static readonly string Fixed = "fixed";
        private static int Count;

        private static string? Last { get; set; }

        private static string Whole { get; } = Fixed;
    }
#pragma warning restore CS0169, CA1823, IDE0044, IDE0051
}
