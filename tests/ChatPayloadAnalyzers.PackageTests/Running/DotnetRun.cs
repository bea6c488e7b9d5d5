using System.Text.RegularExpressions;

namespace ChatPayloadAnalyzers.PackageTests.Running;

/// <summary>What a run of <c>dotnet</c> said and how it ended.</summary>
internal sealed partial record DotnetRun(string Command, int ExitCode, string Output)
{
    /// <summary>The warnings and errors that were printed, each once.</summary>
    public IReadOnlyList<Finding> Findings { get; } = Line().Matches(Output)
        .Select(m => new Finding(
            m.Groups["severity"].Value,
            m.Groups["id"].Value,
            Path.GetFileName(m.Groups["file"].Value),
            m.Groups["line"].Success ? int.Parse(m.Groups["line"].Value) : 0,
            m.Groups["message"].Value,
            Path.GetFileNameWithoutExtension(m.Groups[m.Groups["project"].Success ? "project" : "file"].Value),
            m.Groups["framework"].Value))
        .Distinct()
        .ToList();

    public IEnumerable<Finding> Ours => Findings.Where(f => f.Id.StartsWith("CHAT", StringComparison.Ordinal));

    // No assertions of the test framework: the benchmarks run their builds in the same way.
    public DotnetRun Succeeded() => ExitCode == 0 ? this : throw new InvalidOperationException($"Expected to succeed:\n{this}");

    public DotnetRun Failed() => ExitCode != 0 ? this : throw new InvalidOperationException($"Expected to fail:\n{this}");

    public override string ToString() => $"{Command}\nexit code {ExitCode}\n{Output}";

    [GeneratedRegex(
        @"^\s*(?<file>[^\r\n(]+?)(\((?<line>\d+),\d+\)| )?: (?<severity>warning|error) (?<id>[A-Z]+\d+): (?<message>.*?)( \[(?<project>[^\[\]\r\n]+?)(::TargetFramework=(?<framework>[^\[\]\r\n]+))?\])?\s*$",
        RegexOptions.Multiline)]
    private static partial Regex Line();
}

/// <summary>
/// One line of a build's output: <c>Greetings.cs(13,13): warning CHAT1001: … [Greetings.csproj]</c>. A line that is about the project names it as the file,
/// without a line; the framework is named where a project has several.
/// </summary>
internal sealed record Finding(string Severity, string Id, string File, int Line, string Message, string Project, string Framework)
{
    public string Verdict => $"{Severity} {Id}";
}
