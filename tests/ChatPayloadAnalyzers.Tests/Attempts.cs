namespace ChatPayloadAnalyzers.Tests;

/// <summary>How often tests with random input try. Mutation testing runs each of them some hundred times, and the programs of tables not at all.</summary>
internal static class Attempts
{
#if MUTATION_TESTING
    public const bool AreFew = true;
#else
    public const bool AreFew = false;
#endif

    public static int Of(int runs) => AreFew ? runs / 10 : runs;
}
