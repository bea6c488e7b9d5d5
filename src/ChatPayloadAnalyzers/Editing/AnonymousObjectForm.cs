using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Reading;
using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary><c>new { from = …, text = … }</c></summary>
internal sealed class AnonymousObjectForm(AnonymousObjectCreationExpressionSyntax syntax, SerializerProfile profile, KnownSymbols symbols) : WritableForm
{
    public override bool Write(IReadOnlyList<Edit> edits, EditWriter writer)
    {
        var list = SyntaxLists.Of(syntax.SyntaxTree, syntax.OpenBraceToken, syntax.CloseBraceToken, syntax.Initializers);
        var value = new CSharpValue(syntax, profile, symbols, writer);
        var added = new List<(int Behind, string Text)>();
        var removed = new HashSet<int>();
        foreach (var remove in edits.OfType<RemoveMember>())
        {
            if (IndexOf(remove.Member.NamePlace.Span) is not (var index and >= 0)) return false;
            removed.Add(index);
        }

        foreach (var edit in edits.OrderBy(edit => (edit as AddMember)?.Position))
        {
            switch (edit)
            {
                case AddMember add:
                    if (!CanSpell(add.Name) || value.Write(add.Value, null) is not { } written) return false;
                    added.Add((IndexBehind(add, removed), $"{CSharpValue.Identifier(Spell(add.Name))} = {written}"));
                    break;
                case RemoveMember:
                    break;
                case RenameMember rename when CanSpell(rename.Name) && IndexOf(rename.Member.NamePlace.Span) is var index and >= 0:
                    Rename(syntax.Initializers[index], Spell(rename.Name), writer);
                    break;
                default:
                    return false;
            }
        }

        if (edits.Any(edit => edit is RemoveMember or RenameMember) && IsReadElsewhere(edits, writer)) return false;
        KeepArrayTyped(writer);
        foreach (var span in list.Removals(removed)) writer.Replace(syntax.SyntaxTree, span, "");
        list.Add(added, removed, syntax.SyntaxTree.GetText(writer.Cancellation), writer);
        return true;
    }

    /// <summary>Code that reads the member by its name (payload.Text) would no longer compile.</summary>
    private bool IsReadElsewhere(IReadOnlyList<Edit> edits, EditWriter writer)
    {
        if (writer.ModelOf(syntax.SyntaxTree) is not { } model || model.GetTypeInfo(syntax, writer.Cancellation).Type is not { } type) return true;
        var uses = LocalUses.Around(syntax);
        return edits
            .Select(edit => (edit as RemoveMember)?.Member ?? (edit as RenameMember)?.Member)
            .Select(member => member is null ? -1 : IndexOf(member.NamePlace.Span))
            .Where(index => index >= 0)
            .Select(index => type.GetMembers().OfType<IPropertySymbol>().ElementAtOrDefault(index))
            .Any(property => property is not null && uses.Of(property.Name).Any(use => use.Parent is MemberAccessExpressionSyntax access && access.Name == use && KnownSymbols.Same(model.GetSymbolInfo(use, writer.Cancellation).Symbol, property)));
    }

    /// <summary>Items of new[] { … } share one type: where one of several changes its members, the array becomes one of objects.</summary>
    private void KeepArrayTyped(EditWriter writer)
    {
        if (syntax.Parent is InitializerExpressionSyntax { Expressions.Count: > 1, Parent: ImplicitArrayCreationExpressionSyntax array })
            writer.ReplaceOnce(syntax.SyntaxTree, TextSpan.FromBounds(array.OpenBracketToken.SpanStart, array.OpenBracketToken.SpanStart), " object");
    }

    private void Rename(AnonymousObjectMemberDeclaratorSyntax member, string name, EditWriter writer)
    {
        if (member.NameEquals is { } spelled) writer.Replace(syntax.SyntaxTree, spelled.Name.Span, CSharpValue.Identifier(name));
        else writer.Names.Set(member, CSharpValue.Identifier(name));
    }

    private int IndexBehind(AddMember add, HashSet<int> removed)
    {
        var last = -1;
        foreach (var member in add.Before)
        {
            if (IndexOf(member.NamePlace.Span) is var index && !removed.Contains(index)) last = Math.Max(last, index);
        }

        return last;
    }

    private int IndexOf(TextSpan name)
    {
        for (var i = 0; i < syntax.Initializers.Count; i++)
            if (syntax.Initializers[i].Span.Contains(name)) return i;
        return -1;
    }

    /// <summary>Under a policy like snake case some names cannot be sent, however the member is called.</summary>
    private bool CanSpell(string name) => profile.NameOf(Spell(name)) == name;

    /// <summary>Where the serializer lowers names and the neighbours are written with capitals, so is the new one.</summary>
    private string Spell(string name)
    {
        var pascal = char.ToUpperInvariant(name[0]) + name.Substring(1);
        var hasCapitals = syntax.Initializers.Any() && syntax.Initializers.All(m => m.NameEquals is { } n && char.IsUpper(n.Name.Identifier.ValueText[0]));
        return hasCapitals && profile.NameOf(pascal) == name ? pascal : name;
    }
}
