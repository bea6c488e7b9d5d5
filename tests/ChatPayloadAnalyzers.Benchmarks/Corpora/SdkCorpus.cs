using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace ChatPayloadAnalyzers.Benchmarks.Corpora;

/// <summary>
/// Generated code without a chat message, shaped like an SDK over HTTP: its calls bear the names that our gate lets through, they go
/// to other URLs, and much ordinary code stands between them.
/// </summary>
internal static class SdkCorpus
{
    /// <summary>A project for each area, as such SDKs are cut.</summary>
    public static Corpus Sources { get; } = new(
        "a generated HTTP client SDK",
        Projects(SdkVocabulary.Resources()));

    /// <summary>Another area, in which a few files speak of conversations, as our paths do.</summary>
    public static Corpus WithConversations { get; } = new(
        "an SDK with conversations",
        [Project("Conversations", SdkVocabulary.Resources().Take(20).Append(SdkVocabulary.Conversation()))]);

    /// <summary>Some 200,000 lines.</summary>
    public static Corpus Large { get; } = new(
        "a large generated SDK",
        Projects(SdkVocabulary.Resources().Concat(SdkVocabulary.MoreResources())));

    private static ImmutableArray<SourceProject> Projects(IEnumerable<SdkResource> resources) =>
        [.. resources.GroupBy(resource => resource.Area).Select(area => Project(area.Key, area))];

    private static SourceProject Project(string name, IEnumerable<SdkResource> resources) => new(name, [.. Files(resources)]);

    private static IEnumerable<(string Path, SourceText Text)> Files(IEnumerable<SdkResource> resources)
    {
        yield return ("ApiClient.cs", SourceText.From(SdkFoundation.Text));
        foreach (var resource in resources)
        {
            yield return ($"{resource.Area}/{resource.Name}.cs", SourceText.From(SdkModels.Of(resource)));
            yield return ($"{resource.Area}/{resource.Name}Client.cs", SourceText.From(SdkClients.Of(resource)));
            yield return ($"{resource.Area}/{resource.Name}Service.cs", SourceText.From(SdkServices.Of(resource)));
            yield return ($"{resource.Area}/{resource.Name}Report.cs", SourceText.From(SdkReports.Of(resource)));
        }
    }
}
