namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The primary project of a test, the further ones, and the diagnostics that are expected in them.</summary>
public class SolutionState(string name, string language, string defaultPrefix, string defaultExtension)
    : ProjectState(name, language, defaultPrefix, defaultExtension)
{
    /// <summary>
    /// Null chooses: <see cref="StateInheritanceMode.Explicit"/> in a test state; in a later state
    /// <see cref="StateInheritanceMode.AutoInherit"/>, or <see cref="StateInheritanceMode.AutoInheritAll"/> where it changes nothing.
    /// </summary>
    public StateInheritanceMode? InheritanceMode { get; set; }

    /// <summary>
    /// Null chooses: <see cref="MarkupMode.Allow"/> in a test state; in a later state <see cref="MarkupMode.IgnoreFixable"/>, or the
    /// mode of the state before where it changes nothing.
    /// </summary>
    public MarkupMode? MarkupHandling { get; set; }

    public ProjectCollection AdditionalProjects { get; } = new(language, defaultExtension);

    public List<DiagnosticResult> ExpectedDiagnostics { get; } = [];
}
