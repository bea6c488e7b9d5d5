using System.Globalization;

namespace ChatPayloadAnalyzers.Benchmarks.Results;

/// <summary>A promise about speed, and what became of it in this run. <paramref name="Holds"/> is null where the machine was too busy to tell.</summary>
internal sealed record Budget(string What, string Where, string Limit, string Measured, bool? Holds)
{
    /// <summary>Ten times as much may take eleven times as long: what grows faster than that is not linear.</summary>
    public const double MostGrowth = 11;

    // Where runs of one and the same thing lie further apart, other programs were at work, and no difference can be seen.
    private const double MostNoise = 0.1;

    // Of fewer runs nobody knows how far they lie apart.
    private const int LeastRuns = 3;

    public string Verdict => Holds switch { true => "yes", false => "no", null => "noisy" };

    public static Budget AtMost(string what, string where, double limit, string unit, double measured) =>
        new(what, where, $"≤ {limit.ToString(CultureInfo.InvariantCulture)} {unit}", $"{Number.Text(measured)} {(unit.StartsWith('×') ? "×" : unit)}", measured <= limit);

    /// <summary>Ours may be slower, or larger, by no more than the runs of the other differ among themselves.</summary>
    public static Budget NoDifference(string what, string where, Turns turns)
    {
        var (more, noise) = (turns.Ratio - 1, turns.Noise);
        return new Budget(what, where, $"no more than the noise, {Number.Share(noise)}", Number.Change(more), turns.Count < LeastRuns || noise > MostNoise ? null : more <= noise);
    }
}
