using System.Text;
using ChatPayloadAnalyzers.Rules;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Tests.Releases;

/// <summary>
/// The configs behind <c>ChatPayloadAnalysisMode</c> and <c>ChatPayloadAnalysisLevel</c>, written out of the rules and the release files. A build takes one
/// config for its mode at most, and one for its level. Where both name a rule the level's wins: the compiler ignores a key that two configs of one rank set.
/// </summary>
internal static class Presets
{
    public const string Command = "CHATPAYLOAD_WRITE_PAGES=1 dotnet test tests/ChatPayloadAnalyzers.Tests --filter Presets";

    private const int RankOfMode = -100;
    private const int RankOfLevel = -99;

    /// <summary>A rule that is off unless somebody turns it on stays so in every mode.</summary>
    private static readonly IReadOnlyList<DiagnosticDescriptor> Rules =
        [.. AllRules.Judging.Select(rule => rule.Descriptor).Where(rule => rule.IsEnabledByDefault && rule.DefaultSeverity != DiagnosticSeverity.Hidden)];

    public static IEnumerable<(string Name, string Text)> Files() =>
    [
        ("CI.globalconfig", Config("In CI: warnings are errors.", RankOfMode, Warnings("error"))),
        ("None.globalconfig", Config("No rule, in the mode None, and in CIOnly outside CI.", RankOfMode, Rules.Select(rule => (rule, "none")))),
        ("Strict.CI.globalconfig", Config("In the mode Strict in CI: warnings and advice are errors.", RankOfMode, Warnings("error").Concat(Advice("error")))),
        ("Strict.globalconfig", Config("In the mode Strict: advice is a warning.", RankOfMode, Advice("warning"))),
        .. Levels().Select(level => ($"Level.{level}.globalconfig", Level(level))),
    ];

    /// <summary>The config that keeps rules off which are younger than <paramref name="level"/>.</summary>
    public static string Level(Version level) =>
        Config($"Rules that are younger than {level}.", RankOfLevel, Rules.Where(rule => Minor(ReleasedRules.Introduced[rule.Id]) > level).Select(rule => (rule, "none")));

    /// <summary>The versions that somebody may hold to, without their patches.</summary>
    public static IEnumerable<Version> Levels() => ReleasedRules.Shipped.Append(ReleasedRules.Next).Select(Minor).Distinct().Order();

    private static Version Minor(Version version) => new(version.Major, version.Minor);

    private static IEnumerable<(DiagnosticDescriptor, string)> Warnings(string severity) =>
        Rules.Where(rule => rule.DefaultSeverity == DiagnosticSeverity.Warning).Select(rule => (rule, severity));

    /// <summary>What the rules CHAT0 say of the package itself is no advice on a message, so it fails no build.</summary>
    private static IEnumerable<(DiagnosticDescriptor, string)> Advice(string severity) =>
        Rules.Where(rule => rule.DefaultSeverity == DiagnosticSeverity.Info && !rule.Id.StartsWith("CHAT0", StringComparison.Ordinal)).Select(rule => (rule, severity));

    private static string Config(string title, int rank, IEnumerable<(DiagnosticDescriptor Rule, string Severity)> lines)
    {
        var config = new StringBuilder($"# {title} Written from the rules; do not edit it:\n# {Command}\nis_global = true\nglobal_level = {rank}\n");
        foreach (var (rule, severity) in lines.OrderBy(line => line.Rule.Id, StringComparer.Ordinal))
            config.Append($"\n# {rule.Title}\ndotnet_diagnostic.{rule.Id}.severity = {severity}\n");
        return config.ToString();
    }
}
