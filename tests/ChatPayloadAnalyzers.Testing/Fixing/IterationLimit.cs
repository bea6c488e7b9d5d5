namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How often a fix may be applied: exactly so often, or at most where the number is negative.</summary>
internal readonly record struct IterationLimit(int Value)
{
    public int Most => Math.Abs(Value);

    // "At most one" is only used where something has to change, so that it can be said, and read, as "one".
    private bool IsExact => Value >= -1;

    public void Verify(int iterations, IVerifier verifier)
        => verifier.True(
            IsExact ? iterations == Most : iterations <= Most,
            $"Expected {(IsExact ? "exactly" : "at most")} {Most} iterations, "
            + $"found {iterations}{(iterations > Most ? " (and stopped there)" : string.Empty)}.");
}
