namespace ChatPayloadAnalyzers.Benchmarks.Results;

/// <summary>What two things took that were measured in turn: the empty analyzer and ours.</summary>
internal sealed class Turns
{
    private readonly List<double> _empty = [];
    private readonly List<double> _ours = [];

    /// <summary>The median of the empty analyzer's runs.</summary>
    public double Empty => Quantile(_empty, 0.5);

    public double Ours => Quantile(_ours, 0.5);

    public double Ratio => Ours / Empty;

    /// <summary>The best of the empty analyzer's runs: what else the machine does can only add to it.</summary>
    public double LeastEmpty => _empty.Min();

    public double LeastOurs => _ours.Min();

    public int Count => _empty.Count;

    /// <summary>Half of the empty analyzer's runs lie this far apart, as a share of their median.</summary>
    public double Noise => (Quantile(_empty, 0.75) - Quantile(_empty, 0.25)) / Empty;

    /// <summary>A B, B A, A B …: whatever drifts in the machine meets both.</summary>
    public void Take(Func<double> empty, Func<double> ours)
    {
        if (Count % 2 == 0)
        {
            _empty.Add(empty());
            _ours.Add(ours());
        }
        else
        {
            _ours.Add(ours());
            _empty.Add(empty());
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
