namespace ChatPayloadAnalyzers.Tests;

/// <summary>How often tests with random input try: mutation testing runs each of them some hundred times.</summary>
internal static class Effort
{
#if MUTATION_TESTING
    public const bool IsLow = true;
#else
    public const bool IsLow = false;
#endif

    public static int Of(int runs) => IsLow ? runs / 10 : runs;
}
