namespace Microsoft.CodeAnalysis.Testing;

[Flags]
public enum CodeFixTestBehaviors
{
    None = 0,
    SkipFixAllInDocumentCheck = 1,
    SkipFixAllInProjectCheck = 2,
    SkipFixAllInSolutionCheck = 4,
    SkipFixAllCheck = SkipFixAllInDocumentCheck | SkipFixAllInProjectCheck | SkipFixAllInSolutionCheck,

    /// <summary>Apply one fix and stop.</summary>
    FixOne = 8,

    /// <summary>Allow a fix for a diagnostic that is known only once the whole compilation was analysed.</summary>
    SkipLocalDiagnosticCheck = 16,
}
