using ChatPayloadAnalyzers.Edits;
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
                case SetValue set:
                    if (Value(set.Value, writer) is not { } value) return false;
                    writer.Replace(Syntax.SyntaxTree, Syntax.Span, InferredName() + value);
                    break;
                case WrapInArray when TakesArray():
                    writer.Insert(Syntax.SyntaxTree, Syntax.SpanStart, InferredName() + "new[] { ");
                    writer.Insert(Syntax.SyntaxTree, Syntax.Span.End, " }", EditWriter.Order.Closing);
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    /// <summary>A property of the recipient's own type has no room for an array; its declaration would have to change.</summary>
    private bool TakesArray() =>
        Syntax.Parent is AnonymousObjectMemberDeclaratorSyntax
        || type is null or { SpecialType: SpecialType.System_Object } or IArrayTypeSymbol
        || type is INamedTypeSymbol { TypeKind: TypeKind.Interface, TypeArguments.Length: 1 };

    private string? Value(NewValue value, EditWriter writer)
    {
        var written = new CSharpValue(Syntax, profile, symbols, writer);
        // A member of an anonymous object takes the type of whatever is written, and so does the only item of new[] { … }.
        var isUntyped = Syntax.Parent is AnonymousObjectMemberDeclaratorSyntax
            or InitializerExpressionSyntax { Expressions.Count: 1, Parent: ImplicitArrayCreationExpressionSyntax { Parent: AnonymousObjectMemberDeclaratorSyntax } };
        return isUntyped
            ? written.Write(value, type) ?? written.Write(value, null)
            : written.Write(value, type);
    }

    /// <summary>new { to }: another value needs the name spelled out.</summary>
    private string InferredName() =>
        Syntax.Parent is AnonymousObjectMemberDeclaratorSyntax { NameEquals: null }
            ? Syntax switch
            {
                IdentifierNameSyntax name => name.Identifier.Text + " = ",
                MemberAccessExpressionSyntax access => access.Name.Identifier.Text + " = ",
                _ => "",
            }
            : "";
}
