using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Reading;
using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>A C# expression in the position of a value.</summary>
internal sealed class ExpressionForm(ExpressionSyntax syntax, ITypeSymbol? type, SerializerProfile profile, KnownSymbols symbols) : WritableForm
{
    public ExpressionSyntax Syntax { get; } = syntax;

    public override bool Write(IReadOnlyList<Edit> edits, EditWriter writer)
    {
        foreach (var edit in edits)
        {
            switch (edit)
            {
                // Serialize(sender) becomes sender, whatever is mended inside of it.
                case SetValue { Value: ExistingValue { Slot.Form: ExpressionForm { Syntax: var inner } } } when inner.SyntaxTree == Syntax.SyntaxTree && inner != Syntax && Syntax.Span.Contains(inner.Span):
                    SpellName(writer);
                    writer.Replace(Syntax.SyntaxTree, TextSpan.FromBounds(Syntax.SpanStart, inner.SpanStart), "");
                    writer.Replace(Syntax.SyntaxTree, TextSpan.FromBounds(inner.Span.End, Syntax.Span.End), "");
                    break;
                case SetValue set when OnlyUseOf(set.Value, writer) is { } origin && new ExpressionForm(origin, null, profile, symbols).Value(set.Value, writer) is { } given:
                    writer.Replace(origin.SyntaxTree, origin.Span, given);
                    break;
                case SetValue set:
                    // What stands there already mends nothing.
                    if (Value(set.Value, writer) is not { } value || value == Syntax.ToString()) return false;
                    SpellName(writer);
                    writer.Replace(Syntax.SyntaxTree, Syntax.Span, value);
                    break;
                case WrapInArray when TreeLibrary.Of(TypeHere(writer), symbols)?.Array is { } array:
                    SpellName(writer);
                    writer.Insert(Syntax.SyntaxTree, Syntax.SpanStart, $"new {writer.NameOf(array, Syntax)}(");
                    writer.Insert(Syntax.SyntaxTree, Syntax.Span.End, ")", EditWriter.Order.Closing);
                    break;
                case WrapInArray:
                    if ((TakesArray(writer) ? "new[]" : RetypedProperty.Wrap(Syntax, writer)) is not { } creation) return false;
                    SpellName(writer);
                    ArrayLayout.Wrap(Syntax, creation, writer);
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    /// <summary>What a local is given that nothing else uses: it is mended there, or else nobody would need the local any more.</summary>
    private ExpressionSyntax? OnlyUseOf(NewValue value, EditWriter writer)
    {
        if (value.IsAroundExisting || Syntax is not IdentifierNameSyntax name || writer.ModelOf(name.SyntaxTree) is not { } model) return null;
        if (model.GetSymbolInfo(name, writer.Cancellation).Symbol is not ILocalSymbol local) return null;
        if (LocalUses.Around(name).Of(local.Name).Count(use => LocalUses.IsUseOf(use, local, model, writer.Cancellation)) != 1) return null;
        return local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(writer.Cancellation) is VariableDeclaratorSyntax { Initializer.Value: { } origin, Parent: VariableDeclarationSyntax { Parent: LocalDeclarationStatementSyntax } } ? origin : null;
    }

    /// <summary>A property of the recipient's own type has no room for an array; its declaration has to change.</summary>
    private bool TakesArray(EditWriter writer) =>
        Syntax.Parent is AnonymousObjectMemberDeclaratorSyntax
        || symbols.IsAnyNode(TypeHere(writer))
        || TypeHere(writer) is null or { SpecialType: SpecialType.System_Object } or IArrayTypeSymbol
        || TypeHere(writer) is INamedTypeSymbol { TypeKind: TypeKind.Interface, TypeArguments.Length: 1 };

    /// <summary>
    /// The type that is taken in this position, which the reading may have looked behind: a string in a tree of JSON nodes is made one.
    /// </summary>
    private ITypeSymbol? TypeHere(EditWriter writer) => writer.ModelOf(Syntax.SyntaxTree)?.GetTypeInfo(Syntax, writer.Cancellation).ConvertedType ?? type;

    private string? Value(NewValue value, EditWriter writer)
    {
        var here = TypeHere(writer);
        var written = new CSharpValue(Syntax, profile, symbols, writer)
        {
            Neighbour = Neighbours.TreeAround(Syntax, symbols, writer) ?? Neighbours.TypeOf(Neighbours.Of(Syntax), Syntax, writer),
            Entries = Neighbours.StyleOf(Neighbours.Of(Syntax)) ?? EntryStyle.Index,
            IsTargetTyped = Syntax.Parent is AssignmentExpressionSyntax or ArgumentSyntax or EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: false } } },
        };
        // A member of an anonymous object takes the type of whatever is written, and so do the items of new[] { … } and what a lambda gives.
        var isUntyped = Syntax.Parent is AnonymousObjectMemberDeclaratorSyntax or InitializerExpressionSyntax { Parent: ImplicitArrayCreationExpressionSyntax } or LambdaExpressionSyntax;
        return written.Write(value, here) ?? RetypedProperty.Write(Syntax, value, written) ?? (isUntyped ? written.Write(value, null) : null);
    }

    /// <summary>new { to }: another value needs the name spelled out.</summary>
    private void SpellName(EditWriter writer)
    {
        if (Syntax.Parent is not AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } member) return;
        var name = Syntax switch
        {
            IdentifierNameSyntax identifier => identifier.Identifier.Text,
            MemberAccessExpressionSyntax access => access.Name.Identifier.Text,
            _ => null,
        };
        if (name is not null) writer.Names.Infer(member, name);
    }
}
