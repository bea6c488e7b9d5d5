namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What becomes of markup in the sources of a state.</summary>
public enum MarkupMode
{
    /// <summary>The sources are plain text.</summary>
    None,

    /// <summary>Markup is taken out and means nothing.</summary>
    Ignore,

    /// <summary>Markup for diagnostics that the code fix removes means nothing.</summary>
    IgnoreFixable,

    /// <summary>All markup is an expectation.</summary>
    Allow,
}
