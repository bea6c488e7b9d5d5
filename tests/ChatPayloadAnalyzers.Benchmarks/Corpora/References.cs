using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Benchmarks.Corpora;

/// <summary>What the analysed code is compiled against: all that this program runs on, but our own assemblies, which are analysed.</summary>
internal static class References
{
    public static ImmutableArray<MetadataReference> Foreign { get; } =
    [
        .. ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(path => !Path.GetFileName(path).StartsWith("ChatPayloadAnalyzers", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
