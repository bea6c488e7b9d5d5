namespace Microsoft.CodeAnalysis.Testing;

[Flags]
public enum DiagnosticLocationOptions
{
    None = 0,

    /// <summary>Only the start is compared.</summary>
    IgnoreLength = 1,

    /// <summary>The column is the <c>n</c> of <c>{|#n:…|}</c>.</summary>
    InterpretAsMarkupKey = 2,
}
