namespace ChatPayloadAnalyzers.Benchmarks.Results;

/// <summary>What two things took that were measured in turn: ours, and another that it is held against.</summary>
internal sealed class Turns
{
    private readonly List<double> _other = [];
    private readonly List<double> _ours = [];

    /// <summary>The median of the other's runs.</summary>
    public double Other => Quantile(_other, 0.5);

    public double Ours => Quantile(_ours, 0.5);

    public double Ratio => Ours / Other;

    /// <summary>The best of the other's runs: what else the machine does can only add to it.</summary>
    public double LeastOther => _other.Min();

    public double LeastOurs => _ours.Min();

    public int Count => _other.Count;

    /// <summary>Half of the other's runs lie this far apart, as a share of their median.</summary>
    public double Noise => (Quantile(_other, 0.75) - Quantile(_other, 0.25)) / Other;

    /// <summary>A B, B A, A B …: whatever drifts in the machine meets both.</summary>
    public void Take(Func<double> other, Func<double> ours)
    {
        if (Count % 2 == 0)
        {
            _other.Add(other());
            _ours.Add(ours());
        }
        else
        {
            _ours.Add(ours());
            _other.Add(other());
        }
    }

    private static double Quantile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        var position = share * (sorted.Length - 1);
        var below = (int)position;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((sorted[above] - sorted[below]) * (position - below));
    }
}
