namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The least severity at which a diagnostic of the compiler itself has to be expected.</summary>
public enum CompilerDiagnostics
{
    None,
    Errors,
    Warnings,
    Suggestions,
    All,
}
