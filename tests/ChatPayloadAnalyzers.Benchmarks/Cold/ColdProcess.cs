using System.Diagnostics;
using System.Globalization;
using ChatPayloadAnalyzers.Benchmarks.Corpora;
using ChatPayloadAnalyzers.Benchmarks.Dense;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ChatPayloadAnalyzers.Benchmarks.Cold;

/// <summary>This program once more, as a process that has analysed nothing yet: one small file, then it ends.</summary>
internal static class ColdProcess
{
    public const string Argument = "cold-process";
    public const string Ours = "ours";
    public const string Empty = "empty";
    public const string WithMessage = "with-message";
    public const string WithoutMessage = "without-message";

    /// <summary>What the new process does: the arguments are the analyzer and the file.</summary>
    public static async Task RunAsync(string analyzer, string file)
    {
        var sends = file == WithMessage;
        var text = sends ? Bodies.Text(2, Spelling.AnonymousObject, Layout.MethodEach, "Greetings") : NoMessage;
        var compilation = new SourceProject("Cold", [("Greetings.cs", SourceText.From(text))]).Compile();
        // The compiler has its own cold start, with and without us.
        compilation.GetDiagnostics();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (failure, _, _) => Console.Error.WriteLine(failure), concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var start = Stopwatch.GetTimestamp();
        // A method of its own, so that our assembly is loaded when it is called, and not before.
        var analysed = new CompilationWithAnalyzers(compilation, [analyzer == Ours ? LoadOurs() : new EmptyAnalyzer()], options);
        var found = await analysed.GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        if (found.Length != (sends && analyzer == Ours ? 1 : 0)) throw new InvalidOperationException($"{found.Length} findings.");
        Console.WriteLine(took.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Milliseconds of the analysis, and of the process until it has told them.</summary>
    public static async Task<(double Analysis, double Process)> StartAsync(string analyzer, string file)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Argument, analyzer, file]) { RedirectStandardOutput = true };
        // As the compiler and the IDE run, and unlike the other parts of this program: quickly compiled at first.
        start.Environment["DOTNET_TC_QuickJit"] = "1";
        var clock = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync();
        var took = Stopwatch.GetElapsedTime(clock).TotalMilliseconds;
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? (double.Parse(line!, CultureInfo.InvariantCulture), took)
            : throw new InvalidOperationException($"The process for {analyzer}, {file} ended with {process.ExitCode}.");
    }

    private const string NoMessage = """
        internal sealed class Letters(HttpClient http)
        {
            public async Task<string> ReadAsync(string id, CancellationToken cancellation)
            {
                using var response = await http.GetAsync($"/letters/{Uri.EscapeDataString(id)}", cancellation);
                response.EnsureSuccessStatusCode();
                var words = (await response.Content.ReadAsStringAsync(cancellation)).Split(' ').Where(word => word.Length > 0).ToList();
                return string.Join(' ', words);
            }
        }
        """;

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static DiagnosticAnalyzer LoadOurs() => new ChatPayloadAnalyzer();
}
