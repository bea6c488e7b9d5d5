using System.Collections.Immutable;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// The references of code under test. In the stand-in every framework is the one that the test runs on
/// (<c>TRUSTED_PLATFORM_ASSEMBLIES</c>): nothing is downloaded, and the name of the framework changes nothing. A package is the
/// assembly of the same name that the test project references, in the version that it has there.
/// </summary>
public sealed class ReferenceAssemblies
{
    private ReferenceAssemblies(string targetFramework, ImmutableArray<PackageIdentity> packages)
        => (TargetFramework, Packages) = (targetFramework, packages);

    public static ReferenceAssemblies Default => NetStandard.NetStandard20;

    public string TargetFramework { get; }

    public ImmutableArray<PackageIdentity> Packages { get; }

    public ReferenceAssemblies AddPackages(ImmutableArray<PackageIdentity> packages) => new(TargetFramework, Packages.AddRange(packages));

    public ReferenceAssemblies WithPackages(ImmutableArray<PackageIdentity> packages) => new(TargetFramework, packages);

    public Task<ImmutableArray<MetadataReference>> ResolveAsync(string? language, CancellationToken cancellationToken)
        => Task.FromResult(RuntimeAssemblies.Framework
            .AddRange(Packages.SelectMany(package => RuntimeAssemblies.WithDependencies(package.Id)).Distinct()));

    private static ReferenceAssemblies For(string targetFramework) => new(targetFramework, []);

    public static class Net
    {
        public static ReferenceAssemblies Net50 { get; } = For("net5.0");

        public static ReferenceAssemblies Net60 { get; } = For("net6.0");

        public static ReferenceAssemblies Net70 { get; } = For("net7.0");

        public static ReferenceAssemblies Net80 { get; } = For("net8.0");

        public static ReferenceAssemblies Net90 { get; } = For("net9.0");
    }

    public static class NetCore
    {
        public static ReferenceAssemblies NetCoreApp31 { get; } = For("netcoreapp3.1");
    }

    public static class NetStandard
    {
        public static ReferenceAssemblies NetStandard20 { get; } = For("netstandard2.0");

        public static ReferenceAssemblies NetStandard21 { get; } = For("netstandard2.1");
    }
}
