using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary><c>new Message { From = …, Text = … }</c>, with or without an initializer yet.</summary>
/// <param name="syntax">The creation.</param>
/// <param name="type">The type that is created.</param>
/// <param name="profile">How its members are named.</param>
/// <param name="symbols">The known symbols.</param>
/// <param name="nullWhenUnset">The JSON names of members that are null unless they are set.</param>
internal sealed class ObjectInitializerForm(
    BaseObjectCreationExpressionSyntax syntax, INamedTypeSymbol type, SerializerProfile profile, KnownSymbols symbols, ImmutableHashSet<string> nullWhenUnset) : WritableForm
{
    public override bool Write(IReadOnlyList<Edit> edits, EditWriter writer)
    {
        if (SerializedType.Of(type, profile, symbols) is not { } members) return false;
        var added = new List<(int Behind, string Text)>();
        var removed = new HashSet<int>();
        foreach (var remove in edits.OfType<RemoveMember>())
            if (!Remove(members, remove.Member.Name, removed)) return false;
        foreach (var edit in edits.OrderBy(PositionOf))
        {
            var isWritten = edit switch
            {
                AddMember add => Add(members, add.Name, add.Value, IndexBehind(members, add.Before.Select(m => m.Name), removed), added, writer),
                // A member that has its default is set by the initializer.
                SetValue { Form: UnsetMemberForm unset } set => Add(members, unset.Name, set.Value, IndexBehind(members, unset.Before, removed), added, writer),
                RemoveMember => true,
                RenameMember rename => Rename(members, rename.Member.Name, rename.Name, writer),
                _ => false,
            };
            if (!isWritten) return false;
        }

        if (syntax.Initializer is { } initializer)
        {
            var list = SyntaxLists.Of(syntax.SyntaxTree, initializer.OpenBraceToken, initializer.CloseBraceToken, initializer.Expressions);
            foreach (var span in list.Removals(removed)) writer.Replace(syntax.SyntaxTree, span, "");
            list.Add(added, removed, syntax.SyntaxTree.GetText(writer.Cancellation), writer);
        }
        else if (added.Count > 0)
        {
            writer.Insert(syntax.SyntaxTree, syntax.Span.End, $" {{ {string.Join(", ", added.Select(part => part.Text))} }}");
        }

        return true;
    }

    private bool Add(ImmutableArray<SerializedMember> members, string name, NewValue value, int behind, List<(int Behind, string Text)> added, EditWriter writer)
    {
        if (members.FirstOrDefault(m => m.Name == name) is not { } member || !IsSettable(member)) return false;
        if (new CSharpValue(syntax, profile, symbols, writer).Write(value, member.Type) is not { } written) return false;
        added.Add((behind, $"{CSharpValue.Identifier(member.Symbol.Name)} = {written}"));
        return true;
    }

    /// <summary>A class sends its unset members too, so taking the assignment away only helps where null is left.</summary>
    private bool Remove(ImmutableArray<SerializedMember> members, string name, HashSet<int> removed) =>
        members.FirstOrDefault(m => m.Name == name) is { } member
        && member.Symbol is not IPropertySymbol { IsRequired: true }
        && nullWhenUnset.Contains(name)
        && IndexOf(member) is var index and >= 0
        && removed.Add(index);

    private bool Rename(ImmutableArray<SerializedMember> members, string name, string meant, EditWriter writer)
    {
        if (members.FirstOrDefault(m => m.Name == name) is not { } member) return false;
        if (members.FirstOrDefault(m => m.Name == meant) is not { } known) return PropertyNaming.Write(member.Symbol, meant, profile, symbols, writer);
        // The type has the member that is meant: the value goes there.
        var fits = IsSettable(known) && KnownSymbols.Same(known.Type, member.Type) && nullWhenUnset.Contains(name);
        if (!fits || IndexOf(member) is not (var index and >= 0)) return false;
        writer.Replace(syntax.SyntaxTree, ((AssignmentExpressionSyntax)syntax.Initializer!.Expressions[index]).Left.Span, CSharpValue.Identifier(known.Symbol.Name));
        return true;
    }

    private static int PositionOf(Edit edit) => edit switch
    {
        AddMember add => add.Position,
        SetValue { Form: UnsetMemberForm unset } => unset.Position,
        _ => -1,
    };

    private int IndexBehind(ImmutableArray<SerializedMember> members, IEnumerable<string> before, HashSet<int> removed)
    {
        var last = -1;
        foreach (var name in before)
        {
            if (members.FirstOrDefault(m => m.Name == name) is { } member && IndexOf(member) is var index && !removed.Contains(index)) last = Math.Max(last, index);
        }

        return last;
    }

    private static bool IsSettable(SerializedMember member) => member.Symbol is IPropertySymbol { SetMethod: not null } or IFieldSymbol { IsReadOnly: false };

    private int IndexOf(SerializedMember member)
    {
        for (var i = 0; i < syntax.Initializer?.Expressions.Count; i++)
        {
            if (syntax.Initializer.Expressions[i] is AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } && left.Identifier.ValueText == member.Symbol.Name)
                return i;
        }

        return -1;
    }
}

/// <summary>The position of a member that a creation does not set.</summary>
/// <param name="owner">The creation.</param>
/// <param name="name">The member's JSON name.</param>
/// <param name="before">The JSON names of the members that the type declares before it: the assignment is written behind theirs.</param>
internal sealed class UnsetMemberForm(ObjectInitializerForm owner, string name, ImmutableArray<string> before) : WritableForm
{
    public string Name { get; } = name;

    public ImmutableArray<string> Before { get; } = before;

    public int Position => Before.Length;

    public override WritableForm Writer => owner;

    public override bool Write(IReadOnlyList<Edit> edits, EditWriter writer) => owner.Write(edits, writer);
}
