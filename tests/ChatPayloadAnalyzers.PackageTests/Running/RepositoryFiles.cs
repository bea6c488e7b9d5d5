using System.Reflection;
using System.Xml.Linq;

namespace ChatPayloadAnalyzers.PackageTests.Running;

/// <summary>The files that these tests are built from.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = Path.GetFullPath(OfBuild("RepositoryRoot"));

    /// <summary>The folder that our own build has restored its packages to.</summary>
    public static string RestoredPackages => OfBuild("RestoredPackages");

    /// <summary>The version of .NET 8's references that was restored.</summary>
    public static string OlderFramework => OfBuild("OlderFramework");

    public static string PackageProject { get; } = Path.Combine(Root, "src", "ChatPayloadAnalyzers.Package");

    /// <summary>The directory of a user's program, beside these tests.</summary>
    public static string Program(string name) => Path.Combine(AppContext.BaseDirectory, "Programs", name);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>A property of Directory.Build.props.</summary>
    public static string Property(string name) => XDocument.Load(Path.Combine(Root, "Directory.Build.props")).Descendants(name).First().Value;

    private static string OfBuild(string key) =>
        typeof(RepositoryFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
