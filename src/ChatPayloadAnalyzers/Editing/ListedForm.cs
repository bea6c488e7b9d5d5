using ChatPayloadAnalyzers.Edits;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>A form whose edits go into a list that others write into as well: the members in braces, the statements of a block.</summary>
internal abstract class ListedForm : WritableForm
{
    public sealed override WritableForm Writer => new MemberList(List);

    /// <summary>What holds the members: an initializer, an argument list, a block; a creation that has no initializer yet.</summary>
    protected abstract SyntaxNode List { get; }

    /// <param name="edit">The edit.</param>
    /// <param name="all">All edits of the list, this one among them.</param>
    /// <param name="writer">Knows the models.</param>
    /// <returns><see langword="null"/> where <paramref name="edit"/> cannot be written.</returns>
    public abstract ListChange? Plan(Edit edit, IReadOnlyList<Edit> all, EditWriter writer);

    public sealed override bool Write(IReadOnlyList<Edit> edits, EditWriter writer) => Writer.Write(edits, writer);
}

/// <summary>What an edit does to the list that it is written into.</summary>
internal abstract record ListChange;

/// <param name="Text">The new member, or statement.</param>
/// <param name="Position">Its place among several new ones.</param>
/// <param name="Behind">The parts of the list that it is to stand behind.</param>
/// <param name="First">The first part of its kind, before which it stands if it is behind none; <see langword="null"/> for the front of the list.</param>
internal sealed record AddedPart(string Text, int Position, ImmutableArray<SyntaxNode> Behind, SyntaxNode? First) : ListChange;

/// <param name="Part">What goes, with its comma.</param>
/// <param name="Last">The last of several statements that go.</param>
internal sealed record RemovedPart(SyntaxNode Part, SyntaxNode? Last = null) : ListChange;

/// <param name="Span">What of a part is written anew.</param>
/// <param name="Text">What it becomes.</param>
internal sealed record ChangedPart(TextSpan Span, string Text) : ListChange
{
    /// <summary>Statements to add, and what each stands behind, whatever else does.</summary>
    public ImmutableArray<(SyntaxNode Statement, string Text)> Behind { get; init; } = ImmutableArray<(SyntaxNode, string)>.Empty;
}
