using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The assemblies of the running test, as references: its framework, and by name what stands beside it.</summary>
internal static class RuntimeAssemblies
{
    private static readonly string s_frameworkFolder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    // Metadata is read and bound once for all tests of a process.
    private static readonly ConcurrentDictionary<string, MetadataReference> s_references = new();

    private static readonly Lazy<ImmutableArray<MetadataReference>> s_framework = new(() =>
    [
        .. TrustedPlatformAssemblies()
            .Select(path => Path.Combine(s_frameworkFolder, Path.GetFileName(path)))
            .Where(File.Exists)
            .Distinct()
            .Select(At),
    ]);

    /// <summary>
    /// The trusted platform assemblies of the framework itself. The list also names what stands beside the test (the analyzer,
    /// xunit, serializers), and code under test must not see those unless it asks for them.
    /// </summary>
    public static ImmutableArray<MetadataReference> Framework => s_framework.Value;

    /// <summary>An assembly that the test project references, with those that it needs and the framework does not have.</summary>
    public static IEnumerable<MetadataReference> WithDependencies(string assemblyName)
    {
        var seen = new HashSet<string>();
        var pending = new Stack<AssemblyName>([new AssemblyName(assemblyName)]);
        while (pending.TryPop(out var name))
        {
            if (!seen.Add(name.Name!) || File.Exists(Path.Combine(s_frameworkFolder, $"{name.Name}.dll")))
                continue;

            if (Find(name) is not { } assembly)
            {
                // What a package needs only on other frameworks is not here, and is not missed.
                if (name.Name != assemblyName)
                    continue;

                throw new InvalidOperationException($"The test project does not reference the package '{assemblyName}'.");
            }

            foreach (var dependency in assembly.GetReferencedAssemblies())
                pending.Push(dependency);

            yield return At(assembly.Location);
        }
    }

    public static MetadataReference At(string path) => s_references.GetOrAdd(path, static path => MetadataReference.CreateFromFile(path));

    private static Assembly? Find(AssemblyName name)
    {
        try
        {
            return Assembly.Load(name);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private static string[] TrustedPlatformAssemblies()
        => ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? string.Empty).Split(Path.PathSeparator);
}
