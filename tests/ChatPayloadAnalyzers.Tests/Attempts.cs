namespace ChatPayloadAnalyzers.Tests;

/// <summary>How often tests with random input try: mutation testing runs each of them some hundred times.</summary>
internal static class Attempts
{
#if MUTATION_TESTING
    public const bool AreFew = true;
#else
    public const bool AreFew = false;
#endif

    public static int Of(int runs) => AreFew ? runs / 10 : runs;
}
