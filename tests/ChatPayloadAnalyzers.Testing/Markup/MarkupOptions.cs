namespace Microsoft.CodeAnalysis.Testing;

[Flags]
public enum MarkupOptions
{
    None = 0,

    /// <summary><c>[|…|]</c> means the analyzer's first descriptor, also where it has several.</summary>
    UseFirstDescriptor = 1,

    /// <summary><c>$$</c> is C#: the start of a raw string with holes in double braces.</summary>
    TreatPositionIndicatorsAsCode = 2,
}
