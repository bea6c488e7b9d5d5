namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How closely the tree that a fix makes has to be the tree that the parser makes of the same text.</summary>
public enum CodeActionValidationMode
{
    None,

    /// <summary>The same nodes and tokens.</summary>
    SemanticStructure,

    /// <summary>The same trivia too.</summary>
    Full,
}
