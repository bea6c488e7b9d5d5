using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatPayloadAnalyzers.Benchmarks.Builds;

/// <summary>What <c>-p:ReportAnalyzer=true</c> says, of all projects of a build together.</summary>
/// <param name="Projects">How many were compiled.</param>
/// <param name="AllSeconds">What all analyzers took, those of the SDK among them; of all processors together.</param>
/// <param name="OurSeconds">What ours took.</param>
internal sealed partial record AnalyzerReport(int Projects, double AllSeconds, double OurSeconds)
{
    public static AnalyzerReport Nothing { get; } = new(0, 0, 0);

    public static AnalyzerReport Of(string output)
    {
        // Less than a thousandth of a second is written as "<0.001", and counts as a thousandth.
        var all = Total().Matches(output);
        var ours = Ours().Matches(output);
        if (all.Count == 0 || ours.Count == 0) throw new InvalidOperationException($"The build says nothing of the analyzers.\n{output}");
        return new AnalyzerReport(all.Count, all.Sum(Seconds), ours.Sum(Seconds));
    }

    private static double Seconds(Match match) => double.Parse(match.Groups["seconds"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Total analyzer execution time: (?<seconds>[\d.]+) seconds")]
    private static partial Regex Total();

    // The line of the assembly, not those of the analyzers in it.
    [GeneratedRegex(@"^\s*<?(?<seconds>[\d.]+)\s+<?\d+\s+ChatPayloadAnalyzers, Version=", RegexOptions.Multiline)]
    private static partial Regex Ours();
}
