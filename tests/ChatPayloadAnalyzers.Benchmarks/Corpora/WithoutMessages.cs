namespace ChatPayloadAnalyzers.Benchmarks.Corpora;

/// <summary>Code that sends no chat message: the repository's own, and an SDK's.</summary>
internal static class WithoutMessages
{
    private static readonly HashSet<string> Known = [];

    public static IReadOnlyList<Corpus> Corpora(bool quick)
    {
        Corpus[] all = quick ? [Repository.Sources, SdkCorpus.WithConversations] : [Repository.Sources, SdkCorpus.Sources, SdkCorpus.WithConversations];
        foreach (var corpus in all)
            if (Known.Add(corpus.Name)) corpus.MustCompile();
        return all;
    }
}
