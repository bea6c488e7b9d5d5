using System.Diagnostics;

namespace ChatPayloadAnalyzers.Benchmarks.Builds;

/// <summary>
/// The compiler that stays for all projects of one build, as it does at a user's. We start it ourselves, under a name of its own, because what it needs
/// can only be asked of it while it runs.
/// </summary>
internal sealed class Compiler : IDisposable
{
    private const double Mega = 1024 * 1024;

    private readonly string _name = $"chat-payload-{Guid.NewGuid():N}";
    private readonly Process _process;

    /// <param name="folder">Where the SDK keeps its compiler.</param>
    public Compiler(string folder)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(folder, "bincore", "VBCSCompiler.dll"), "-pipename:" + _name])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(start)!;
    }

    public IEnumerable<string> Arguments => ["-p:UseSharedCompilation=true", "-p:SharedCompilationId=" + _name];

    /// <summary>MiB of memory at the most, and seconds of all processors together.</summary>
    public (double Peak, double Processor) Needed()
    {
        _process.Refresh();
        return (_process.PeakWorkingSet64 / Mega, _process.TotalProcessorTime.TotalSeconds);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
