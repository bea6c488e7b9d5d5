using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>What a member holds that a creation does not set: a class sends it all the same.</summary>
internal static class Defaults
{
    public static PayloadNode Of(SerializedMember member, Assignments assignments, Place place, Reader reader)
    {
        var unknown = new UnknownNode(place, ClrKinds.Of(member.Type, reader.Symbols));
        // A constructor of the type, or of one that it derives from, may set anything.
        if (!assignments.HasPlainConstructor) return unknown;
        switch (member.Symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(reader.Cancellation))
        {
            case PropertyDeclarationSyntax { Initializer.Value: var value } when ObjectReader.IsAuto(member.Symbol, reader.Cancellation):
                return Known(value, member, place, reader) ?? unknown;
            case PropertyDeclarationSyntax { ExpressionBody.Expression: var value }:
                return Known(value, member, place, reader) ?? unknown;
            case VariableDeclaratorSyntax { Initializer.Value: var value }:
                return Known(value, member, place, reader) ?? unknown;
            case PropertyDeclarationSyntax or VariableDeclaratorSyntax when ObjectReader.IsAuto(member.Symbol, reader.Cancellation):
                return (PayloadNode?)DefaultOf(member.Type, place) ?? unknown;
            default:
                return unknown;
        }
    }

    private static PayloadNode? Known(ExpressionSyntax value, SerializedMember member, Place place, Reader reader)
    {
        // = null! and = default! quiet the compiler about a member that is set later.
        while (value is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } quieted) value = quieted.Operand;
        return OtherTrees.Enter(value.SyntaxTree, reader.Model)?.GetConstantValue(value, reader.Cancellation) is { HasValue: true } constant
            ? ValueReader.Constant(constant.Value, member.Type, place)
            : null;
    }

    private static LiteralNode? DefaultOf(ITypeSymbol type, Place place)
    {
        if (type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T) return new LiteralNode(place, JsonKinds.Null, "null");
        return type.SpecialType switch
        {
            SpecialType.System_Boolean => new LiteralNode(place, JsonKinds.Boolean, "false"),
            >= SpecialType.System_SByte and <= SpecialType.System_Double => new LiteralNode(place, JsonKinds.Number, "0"),
            _ => null,
        };
    }
}
