using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>Whether any file speaks of <c>JsonConvert.DefaultSettings</c>, which change what Newtonsoft.Json writes everywhere.</summary>
internal static class DefaultSettings
{
    private static readonly SourceWords Words = new("DefaultSettings");

    public static bool MayBeSet(Compilation compilation) => Words.AreIn(compilation);
}
