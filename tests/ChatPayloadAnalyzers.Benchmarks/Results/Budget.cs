namespace ChatPayloadAnalyzers.Benchmarks.Results;

/// <summary>A promise about speed, and what became of it in this run. <paramref name="Holds"/> is null where it cannot be told.</summary>
internal sealed record Budget(string What, string Where, string Limit, string Measured, bool? Holds)
{
    public string Verdict => Holds switch { true => "yes", false => "no", null => "cannot tell" };
}
