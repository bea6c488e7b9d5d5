using ChatPayloadAnalyzers.Tests.Laws;
using ChatPayloadAnalyzers.Tests.Pages;
using ChatPayloadAnalyzers.Tests.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ChatPayloadAnalyzers.Tests.Hosting;

/// <summary>Eight analyses of one compilation at once say what one says that does one thing after another.</summary>
public sealed class SideBySideTests
{
    private const int AtOnce = 8;

    /// <summary>The generated programs in every spelling that has fixes, and the examples of the pages.</summary>
    public static TheoryData<string> Programs => ["spellings", "pages"];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task They_say_the_same(string programs)
    {
        var shared = new ChatPayloadAnalyzer();
        var expected = await SaidAsync(Compile(programs), new ChatPayloadAnalyzer(), isConcurrent: false);
        Assert.NotEmpty(expected);
        var compilation = Compile(programs);
        // In one host an analyzer is one object, in another each session has its own.
        var said = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(i => Task.Run(() => SaidAsync(compilation, i % 2 == 0 ? shared : new ChatPayloadAnalyzer(), isConcurrent: true))));
        Assert.All(said, one => Assert.Equal(expected, one));
    }

    private static CSharpCompilation Compile(string programs) => programs switch
    {
        "spellings" => Generated.Part(300).Program.Compilation,
        _ => UserProgram.Of("", [.. RulePage.All.SelectMany(page => page.Blocks).Select((block, i) => UserProgram.AsMethod(block.Code, $"Example{i}"))]).Compilation,
    };

    private static async Task<List<string>> SaidAsync(Compilation compilation, ChatPayloadAnalyzer analyzer, bool isConcurrent)
    {
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, isConcurrent, logAnalyzerExecutionTime: false);
        var said = await compilation.WithAnalyzers([analyzer], options).GetAnalyzerDiagnosticsAsync();
        return [.. said.Select(finding => finding.ToString()).Order(StringComparer.Ordinal)];
    }
}
