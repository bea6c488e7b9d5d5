using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ChatPayloadAnalyzers.Benchmarks.Driver;

/// <summary>The analyzers of another SDK over HTTP, which its users get with it unasked: what people already put up with.</summary>
internal static class Peer
{
    public const string Name = "AWSSDK.S3";

    public static string Version { get; } = OfBuild("PeerVersion");

    /// <summary>Nothing where the package has not been restored: the other parts do not need it.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers()
    {
        var folder = Path.Combine(OfBuild("RestoredPackages"), Name.ToLowerInvariant(), Version, "analyzers", "dotnet", "cs");
        var file = Path.Combine(folder, $"{Name}.CodeAnalysis.dll");
        if (!File.Exists(file)) return [];
        var reference = new AnalyzerFileReference(file, new FromItsFolder());
        reference.AnalyzerLoadFailed += (_, failure) => throw new InvalidOperationException($"{Name}: {failure.Message}", failure.Exception);
        return reference.GetAnalyzers(LanguageNames.CSharp);
    }

    private static string OfBuild(string key) =>
        typeof(Peer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;

    private sealed class FromItsFolder : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
            // LoadFrom looks beside the file for what it needs.
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
