using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ChatPayloadAnalyzers.Tests.Running;

/// <summary>A library as users have it, without sources. Programs that are run find it loaded.</summary>
internal sealed class BuiltAssembly
{
    private readonly Lazy<Assembly> _loaded;
    private readonly Lazy<MetadataReference> _reference;

    public BuiltAssembly(string name, string source)
    {
        var image = new Lazy<byte[]>(() => Emit(name, source));
        _loaded = new(() => Assembly.Load(image.Value));
        _reference = new(() =>
        {
            AppDomain.CurrentDomain.AssemblyResolve += (_, wanted) => new AssemblyName(wanted.Name).Name == name ? _loaded.Value : null;
            return MetadataReference.CreateFromImage(image.Value);
        });
    }

    public MetadataReference Reference => _reference.Value;

    public static byte[] Emit(string name, string source)
    {
        var compilation = CSharpCompilation.Create(
            name, [CSharpSyntaxTree.ParseText(source)], UserProgram.References.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var stream = new MemoryStream();
        var emitted = compilation.Emit(stream);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        return stream.ToArray();
    }
}
