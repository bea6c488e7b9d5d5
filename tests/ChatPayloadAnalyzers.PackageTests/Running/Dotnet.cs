using System.Diagnostics;
using System.Text;

namespace ChatPayloadAnalyzers.PackageTests.Running;

/// <summary>The <c>dotnet</c> command as a user has it: nothing in its environment of the run that these tests are part of.</summary>
internal static class Dotnet
{
    // The benchmarks build 200,000 lines by it.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <summary>What turns the gate on or off. The suite itself runs in CI, so only a test may say that its build does.</summary>
    public static readonly string[] Gate = ["CI", "TF_BUILD", "ContinuousIntegrationBuild", "ChatPayloadWarningsAsErrorsInCI"];

    private static readonly Dictionary<string, string> Always = new()
    {
        // No process outlives its command: one that did would hold our DLLs, and answer the next build with an old package.
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["UseSharedCompilation"] = "false",
        // One finding a line, in English.
        ["MSBUILDTERMINALLOGGER"] = "off",
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["DOTNET_NOLOGO"] = "1",
    };

    /// <param name="directory">Where it runs.</param>
    /// <param name="environment">Variables for this run alone, such as <c>CI=true</c>.</param>
    /// <param name="arguments">The command and its arguments.</param>
    public static async Task<DotnetRun> RunAsync(string directory, IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsOfOuterRun).ToList()) start.Environment.Remove(name);
        foreach (var (name, value) in Always.Concat(environment)) start.Environment[name] = value;

        var output = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var command = string.Join(' ', environment.Select(v => $"{v.Key}={v.Value}").Append("dotnet").Concat(start.ArgumentList));
        using var limit = new CancellationTokenSource(Longest);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            lock (output) throw new TimeoutException($"Not done after {Longest}: {command}\n{output}");
        }

        return new DotnetRun(command, process.ExitCode, output.ToString());
    }

    private static bool IsOfOuterRun(string name) =>
        Gate.Contains(name, StringComparer.OrdinalIgnoreCase) || name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase);

    private static void Append(StringBuilder output, string? line)
    {
        lock (output) output.Append(line).Append('\n');
    }
}
