namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What a state takes from the one before it (fixed from test, batch-fixed from fixed) where it says nothing itself.</summary>
public enum StateInheritanceMode
{
    /// <summary>All but the expected diagnostics that the code fix removes.</summary>
    AutoInherit,

    /// <summary>Nothing.</summary>
    Explicit,

    AutoInheritAll,
}
