namespace Microsoft.CodeAnalysis.Testing;

public static class IVerifierExtensions
{
    /// <summary>Asserts that two texts are equal, and shows by line what is different when they are not.</summary>
    public static void EqualOrDiff(this IVerifier verifier, string expected, string actual, string? message = null)
    {
        if (expected != actual)
            verifier.Fail($"{message ?? "Texts differ; - expected, + actual:"}{Environment.NewLine}{LineDiff.Between(expected, actual)}");
    }
}
