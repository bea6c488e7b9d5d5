using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Tests.Running;

/// <summary>Stands in for the vendor's SDK, which does not restore here.</summary>
internal static class SdkAssembly
{
    public const string Name = "PureCloudPlatform.Client.V2";

    public const string Usings = $"using {Name}.Api; using {Name}.Client; using {Name}.Model;";

    private static readonly BuiltAssembly Built = new(Name, SdkSource.Text);

    public static MetadataReference Reference => Built.Reference;

    /// <summary>The same types, or others, in an assembly of another name.</summary>
    public static MetadataReference Named(string assembly, string source) => MetadataReference.CreateFromImage(BuiltAssembly.Emit(assembly, source));
}
