using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>The order in which a fix chooses an id that the program knows: the item of a collection, then the variable of an exact name.</summary>
internal static class IdentifierInScope
{
    /// <returns>The expression; <see langword="null"/> where neither certainly has a value.</returns>
    public static string? Find(IEnumerable<string> names, string? collection, SyntaxNode around, bool takesNull, EditWriter writer)
    {
        if (writer.ModelOf(around.SyntaxTree) is not { } model || ScopeVariables.IsConstantContext(around)) return null;
        if (collection is not null && new ItemInScope(collection, around, model, writer.Cancellation).FindId(takesNull) is { } id) return id;
        return ScopeVariables.Find(names, around.SpanStart, around, model) is { } name ? CSharpValue.Identifier(name) : null;
    }
}
