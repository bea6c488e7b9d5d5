using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ChatPayloadAnalyzers.Tests.Running;

/// <summary>
/// Stands in for the vendor's SDK, which does not restore here, as users have it: an assembly without sources. Programs that are run
/// find it loaded.
/// </summary>
internal static class SdkAssembly
{
    public const string Name = "PureCloudPlatform.Client.V2";

    public const string Usings = $"using {Name}.Api; using {Name}.Client; using {Name}.Model;";

    private static readonly Lazy<byte[]> Image = new(() => Emit(Name, SdkSource.Text));

    private static readonly Lazy<Assembly> Loaded = new(() => Assembly.Load(Image.Value));

    private static readonly Lazy<MetadataReference> Built = new(() =>
    {
        AppDomain.CurrentDomain.AssemblyResolve += (_, wanted) => new AssemblyName(wanted.Name).Name == Name ? Loaded.Value : null;
        return MetadataReference.CreateFromImage(Image.Value);
    });

    public static MetadataReference Reference => Built.Value;

    /// <summary>The same types, or others, in an assembly of another name.</summary>
    public static MetadataReference Named(string assembly, string source) => MetadataReference.CreateFromImage(Emit(assembly, source));

    private static byte[] Emit(string assembly, string source)
    {
        var compilation = CSharpCompilation.Create(
            assembly, [CSharpSyntaxTree.ParseText(source)], UserProgram.References.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var stream = new MemoryStream();
        var emitted = compilation.Emit(stream);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        return stream.ToArray();
    }
}
