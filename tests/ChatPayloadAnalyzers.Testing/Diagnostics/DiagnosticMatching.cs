using System.Collections.Immutable;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// Which expectation is met by which report. An expectation may say little (an id and a start) and fit several reports, so the
/// pairs are found by augmenting paths: no order of the expectations makes a test fail that could pass.
/// </summary>
internal sealed class DiagnosticMatching
{
    private readonly bool[,] _fits;
    private readonly int[] _expectedOf;

    private DiagnosticMatching(ImmutableArray<DiagnosticResult> expected, ImmutableArray<Diagnostic> actual)
    {
        _fits = new bool[expected.Length, actual.Length];
        _expectedOf = [.. Enumerable.Repeat(-1, actual.Length)];
        for (var e = 0; e < expected.Length; e++)
        {
            for (var a = 0; a < actual.Length; a++)
                _fits[e, a] = !DiagnosticDifferences.Between(expected[e], actual[a]).Any();
        }

        var missing = Enumerable.Range(0, expected.Length).Where(e => !Assign(e, new bool[actual.Length])).ToList();
        NotReported = [.. missing.Select(e => expected[e])];
        NotExpected = [.. actual.Where((_, a) => _expectedOf[a] < 0)];
        Pairs = [.. actual.Select((diagnostic, a) => (diagnostic, e: _expectedOf[a])).Where(pair => pair.e >= 0)
            .Select(pair => (expected[pair.e], pair.diagnostic))];
    }

    public ImmutableArray<(DiagnosticResult Expected, Diagnostic Actual)> Pairs { get; }

    public ImmutableArray<DiagnosticResult> NotReported { get; }

    public ImmutableArray<Diagnostic> NotExpected { get; }

    public bool IsComplete => NotReported.IsEmpty && NotExpected.IsEmpty;

    public static DiagnosticMatching Between(ImmutableArray<DiagnosticResult> expected, ImmutableArray<Diagnostic> actual)
        => new(expected, actual);

    private bool Assign(int expected, bool[] visited)
    {
        for (var actual = 0; actual < _expectedOf.Length; actual++)
        {
            if (visited[actual] || !_fits[expected, actual])
                continue;

            visited[actual] = true;
            if (_expectedOf[actual] < 0 || Assign(_expectedOf[actual], visited))
            {
                _expectedOf[actual] = expected;
                return true;
            }
        }

        return false;
    }
}
