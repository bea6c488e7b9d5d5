using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Payload;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>A dictionary or an object of a JSON tree: its creation, and the entries that were put into it.</summary>
/// <param name="creation">The creation.</param>
/// <param name="entries">The entries that it has when it is sent, in order.</param>
/// <param name="type">The type of the object.</param>
/// <param name="value">The type of its values.</param>
/// <param name="profile">How they are written.</param>
/// <param name="symbols">The known symbols.</param>
internal sealed class EntriesForm(
    BaseObjectCreationExpressionSyntax creation, IReadOnlyList<EntryForm> entries, ITypeSymbol type, ITypeSymbol? value, Serialization.SerializerProfile profile, KnownSymbols symbols) : ListedForm
{
    private readonly EntryForm? _pattern = PatternOf(creation, entries);

    protected override SyntaxNode List => _pattern?.Within ?? (SyntaxNode?)creation.Initializer ?? creation;

    public override ListChange? Plan(Edit edit, IReadOnlyList<Edit> all, EditWriter writer)
    {
        if (edit is not AddMember add || (type is { } dictionary && !IsWrittenAs(dictionary, add.Name))) return null;
        var around = _pattern?.Key ?? (ExpressionSyntax)creation;
        var style = _pattern?.Style ?? EntryStyle.Index;
        var neighbours = entries.Select(entry => entry.Value).ToList();
        var values = new CSharpValue(around, profile, symbols, writer) { Neighbour = Neighbours.TypeOf(neighbours, around, writer) ?? type, Entries = Neighbours.StyleOf(neighbours) ?? (_pattern is { IsStatement: true } && style == EntryStyle.Add ? EntryStyle.Index : style) };
        if (values.Write(add.Value, value) is not { } written) return null;
        var behind = add.Before.SelectMany(PartsOf).ToImmutableArray();
        var property = style == EntryStyle.Property && symbols.JProperty is { } named ? writer.NameOf(named, around) : "";
        return new AddedPart(EntryForm.Spell(add.Name, written, style, _pattern?.Call, property), add.Position, behind, entries.FirstOrDefault(IsInList)?.Part);
    }

    private bool IsWrittenAs(ITypeSymbol dictionary, string name) =>
        Reading.TreeLibrary.Of(dictionary, symbols) is not null || profile.KeyOf(name) == name;

    private IEnumerable<SyntaxNode> PartsOf(Member member) =>
        entries.Where(entry => IsInList(entry) && entry.Key.Span == member.NamePlace.Span).Select(entry => entry.Part);

    private bool IsInList(EntryForm entry) => entry.Within == List;

    /// <summary>
    /// The entry that a new one is written like: the last one of the object's own, so that what is done to it in between
    /// does not undo the new one.
    /// </summary>
    private static EntryForm? PatternOf(BaseObjectCreationExpressionSyntax creation, IReadOnlyList<EntryForm> entries)
    {
        var home = creation.FirstAncestorOrSelf<StatementSyntax>() is { } statement ? StatementEdit.BlockOf(statement) : null;
        return entries.LastOrDefault(entry => entry.Within == creation.Initializer || entry.Within == creation.ArgumentList || (entry.IsStatement && entry.Within == home));
    }
}
