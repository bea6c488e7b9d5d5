using ChatPayloadAnalyzers.Edits;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>An edit whose place in a list was found already.</summary>
/// <param name="list">The list.</param>
/// <param name="plan">What the edit does to it; <see langword="null"/> where it cannot be written.</param>
internal sealed class PlannedForm(SyntaxNode list, Func<EditWriter, ListChange?> plan) : ListedForm
{
    protected override SyntaxNode List => list;

    public override ListChange? Plan(Edit edit, IReadOnlyList<Edit> all, EditWriter writer) => plan(writer);
}
