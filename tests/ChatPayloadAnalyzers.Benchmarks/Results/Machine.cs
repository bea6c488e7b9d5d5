using System.Globalization;
using System.Runtime;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Environments;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Benchmarks.Results;

/// <summary>What the numbers were measured on. No paths and no names.</summary>
internal static class Machine
{
    public static IEnumerable<string> Lines()
    {
        var date = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        yield return $"{date}, {RuntimeInformation.FrameworkDescription}, Roslyn {typeof(Compilation).Assembly.GetName().Version?.ToString(3)}";
        yield return GCSettings.IsServerGC ? "The server's garbage collector, as in the SDK's compiler" : "The workstation's garbage collector";
        foreach (var line in HostEnvironmentInfo.GetCurrent().ToFormattedString()) yield return line.Trim();
    }
}
