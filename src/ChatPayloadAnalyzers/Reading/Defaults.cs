using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>What a member holds that a creation does not set: a class sends it all the same.</summary>
internal static class Defaults
{
    /// <param name="member">The member.</param>
    /// <param name="construction">How the object is made.</param>
    /// <param name="place">Where the object is created.</param>
    /// <param name="depth">How deep in the body the object is.</param>
    /// <param name="changes">What is done to the value later: <c>m.To.Add(…)</c>.</param>
    public static PayloadNode Of(SerializedMember member, Construction construction, Place place, int depth, ImmutableArray<Change> changes)
    {
        var reader = construction.Inside;
        var unknown = new UnknownNode(place, ClrKinds.Of(member.Type, member.Type, member.Profile, reader.Symbols));
        // A constructor of the type, or of one that it derives from, may set anything.
        if (!construction.IsPlain) return unknown;
        switch (member.Symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(reader.Cancellation))
        {
            case PropertyDeclarationSyntax { Initializer.Value: var value } when ObjectReader.IsAuto(member.Symbol, reader.Cancellation):
                return Known(value, member, place, reader, depth, changes) ?? unknown;
            // A value of its own each time: what is done to one is lost.
            case PropertyDeclarationSyntax { ExpressionBody.Expression: var value } when changes.IsEmpty:
                return Known(value, member, place, reader, depth, changes) ?? unknown;
            case VariableDeclaratorSyntax { Initializer.Value: var value }:
                return Known(value, member, place, reader, depth, changes) ?? unknown;
            case PropertyDeclarationSyntax { Initializer: null } or VariableDeclaratorSyntax when changes.IsEmpty && ObjectReader.IsAuto(member.Symbol, reader.Cancellation):
                return DefaultOf(member, place, reader.Symbols) ?? unknown;
            case null when changes.IsEmpty && VendorSdk.IsModel(member.Symbol.ContainingType):
                return DefaultOf(member, place, reader.Symbols) ?? unknown;
            default:
                return unknown;
        }
    }

    private static PayloadNode? Known(ExpressionSyntax value, SerializedMember member, Place place, Reader reader, int depth, ImmutableArray<Change> changes)
    {
        if (reader.In(value, value) is not { } there || Variables.OperationOf(value, there) is not { } operation) return null;
        // What other members hold is not known here.
        if (operation is IMemberReferenceOperation { Instance: IInstanceReferenceOperation }) return null;
        var slot = ValueReader.ReadSlot(operation, member.Type, member.Profile, there, depth + 1, changes);
        // Constants of the type's own are said where the object is created: another creation may set them.
        return slot.Value switch
        {
            TextNode text => new TextNode(place, text.Text),
            LiteralNode literal => new LiteralNode(place, literal.Kinds, literal.Json),
            ArrayNode { Items.IsEmpty: true } array => new ArrayNode(place, array.Items, array.IsOpen, array.Form),
            _ => slot.Value,
        };
    }

    private static PayloadNode? DefaultOf(SerializedMember member, Place place, KnownSymbols symbols)
    {
        var type = member.Type;
        if (type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T) return new LiteralNode(place, JsonKinds.Null, "null");
        if (type.TypeKind == TypeKind.Enum) return EnumValues.Of(0, type, member.Profile, symbols, place);
        return type.SpecialType switch
        {
            SpecialType.System_Decimal or SpecialType.System_Single or SpecialType.System_Double when member.Profile.Serializer == Serializer.Newtonsoft =>
                new LiteralNode(place, JsonKinds.Number, "0.0"),
            SpecialType.System_Boolean => new LiteralNode(place, JsonKinds.Boolean, "false"),
            >= SpecialType.System_SByte and <= SpecialType.System_Double => new LiteralNode(place, JsonKinds.Number, "0"),
            _ => null,
        };
    }
}
