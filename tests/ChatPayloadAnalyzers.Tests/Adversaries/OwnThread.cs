namespace ChatPayloadAnalyzers.Tests.Adversaries;

/// <summary>A thread with a stack of a given size, which ends before the caller goes on.</summary>
internal static class OwnThread
{
    /// <summary>Runs <paramref name="work"/>, and throws what it throws.</summary>
    /// <param name="stack">In bytes.</param>
    /// <param name="work">What is done there.</param>
    public static void Run(int stack, Action work)
    {
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    work();
                }
                catch (Exception thrown)
                {
                    failure = thrown;
                }
            },
            stack);
        thread.Start();
        thread.Join();
        if (failure is not null) throw new InvalidOperationException(failure.Message, failure);
    }
}
