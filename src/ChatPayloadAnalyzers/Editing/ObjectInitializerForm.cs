using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary><c>new Message { From = …, Text = … }</c>, with or without an initializer yet.</summary>
internal sealed class ObjectInitializerForm(BaseObjectCreationExpressionSyntax syntax, INamedTypeSymbol type, SerializerProfile profile, KnownSymbols symbols) : WritableForm
{
    public override bool Write(IReadOnlyList<Edit> edits, EditWriter writer)
    {
        if (SerializedType.Of(type, profile, symbols) is not { } members) return false;
        var added = new List<string>();
        var removed = new HashSet<int>();
        foreach (var edit in edits)
        {
            var isWritten = edit switch
            {
                AddMember add => Add(members, add.Name, add.Value, added, writer),
                // A member that has its default is set by the initializer.
                SetValue { Form: UnsetMemberForm unset } set => Add(members, unset.Name, set.Value, added, writer),
                RemoveMember remove => Remove(members, remove.Member.Name, removed),
                RenameMember rename => members.FirstOrDefault(m => m.Name == rename.Member.Name) is { } member
                    && PropertyNaming.Write(member.Symbol, rename.Name, symbols, writer),
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
            writer.Insert(syntax.SyntaxTree, syntax.Span.End, $" {{ {string.Join(", ", added)} }}");
        }

        return true;
    }

    private bool Add(ImmutableArray<SerializedMember> members, string name, NewValue value, List<string> added, EditWriter writer)
    {
        if (members.FirstOrDefault(m => m.Name == name) is not { Symbol: IPropertySymbol { SetMethod: not null } or IFieldSymbol { IsReadOnly: false } } member) return false;
        if (new CSharpValue(syntax, profile, symbols, writer).Write(value, member.Type) is not { } written) return false;
        added.Add($"{CSharpValue.Identifier(member.Symbol.Name)} = {written}");
        return true;
    }

    /// <summary>A class sends its unset members too, so taking the assignment away only helps where null is left.</summary>
    private bool Remove(ImmutableArray<SerializedMember> members, string name, HashSet<int> removed)
    {
        if (members.FirstOrDefault(m => m.Name == name) is not { Symbol: IPropertySymbol { IsRequired: false } property } || syntax.Initializer is not { } initializer) return false;
        var isNullable = property.Type.IsReferenceType || property.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        var hasOwnValue = property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not PropertyDeclarationSyntax { Initializer: null, ExpressionBody: null };
        if (!isNullable || hasOwnValue) return false;
        for (var i = 0; i < initializer.Expressions.Count; i++)
        {
            if (initializer.Expressions[i] is AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } && left.Identifier.ValueText == property.Name)
                return removed.Add(i);
        }

        return false;
    }
}

/// <summary>The position of a member that a creation does not set.</summary>
internal sealed class UnsetMemberForm(ObjectInitializerForm owner, string name) : WritableForm
{
    public string Name { get; } = name;

    public override WritableForm Writer => owner;

    public override bool Write(IReadOnlyList<Edit> edits, EditWriter writer) => owner.Write(edits, writer);
}
