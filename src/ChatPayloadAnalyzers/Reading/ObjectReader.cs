using ChatPayloadAnalyzers.Editing;
using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>Reads objects by their members: anonymous ones, and classes and records with an initializer.</summary>
internal static class ObjectReader
{
    public static PayloadNode Read(IAnonymousObjectCreationOperation creation, SerializerProfile profile, Reader reader, int depth)
    {
        if (creation.Syntax is not AnonymousObjectCreationExpressionSyntax syntax) return new UnknownNode(reader.PlaceOf(creation.Syntax));
        var members = ImmutableArray.CreateBuilder<Member>();
        foreach (var part in creation.Initializers)
        {
            if (part is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property }, Value: var value }) continue;
            var slot = ValueReader.ReadSlot(value, property.Type, profile, reader, depth + 1);
            var name = part.Syntax is AnonymousObjectMemberDeclaratorSyntax { NameEquals.Name: { } spelled } ? spelled : value.Syntax;
            members.Add(Sent(profile.NameOf(property.Name), reader.PlaceOf(name), slot, profile.Ignore));
        }

        // The serializer throws on two members with one name, and nothing is sent.
        if (members.Select(m => m.Name).Distinct(profile.NameComparer).Count() != members.Count) return new UnknownNode(reader.PlaceOf(syntax));
        // Half-typed members are missing from the operation: then there may be others.
        var isOpen = members.Count != syntax.Initializers.Count;
        return new ObjectNode(reader.PlaceOf(syntax.NewKeyword.Span), members.ToImmutable(), isOpen, new AnonymousObjectForm(syntax, profile, reader.Symbols));
    }

    public static PayloadNode Read(IObjectCreationOperation creation, SerializerProfile profile, Reader reader, int depth)
    {
        if (creation.Type is not INamedTypeSymbol type || creation.Syntax is not BaseObjectCreationExpressionSyntax syntax
            || ClrKinds.Of(type, reader.Symbols) is var kinds && (kinds & ~JsonKinds.Null) != JsonKinds.Object
            || SerializedType.Of(type, profile, reader.Symbols) is not { } serialized
            || Assignments.Of(creation) is not { } assignments)
        {
            return new UnknownNode(reader.PlaceOf(creation.Syntax), ClrKinds.Of(creation.Type, reader.Symbols) & ~JsonKinds.Null);
        }

        // A setter with a body may set other members too.
        if (assignments.Members.Any(member => !IsAuto(member, reader.Cancellation)))
            return new UnknownNode(reader.PlaceOf(creation.Syntax), JsonKinds.Object);

        var place = reader.PlaceOf(syntax is ObjectCreationExpressionSyntax { Type: var name }
            ? TextSpan.FromBounds(syntax.NewKeyword.SpanStart, name.Span.End)
            : syntax.NewKeyword.Span);
        var nullWhenUnset = serialized.Where(m => Defaults.Of(m, assignments, place, reader).Kinds == JsonKinds.Null).Select(m => m.Name).ToImmutableHashSet();
        var form = new ObjectInitializerForm(syntax, type, profile, reader.Symbols, nullWhenUnset);
        var members = ImmutableArray.CreateBuilder<Member>();
        foreach (var member in serialized)
        {
            var slot = assignments.Find(member.Symbol) is { } assignment
                ? ValueReader.ReadSlot(assignment.Value, member.Type, profile, reader, depth + 1)
                : new Slot(Defaults.Of(member, assignments, place, reader), place, new UnsetMemberForm(form, member.Name, serialized.TakeWhile(m => m != member).Select(m => m.Name).ToImmutableArray()));
            var namePlace = assignments.Find(member.Symbol) is { Name: { } spelled } ? reader.PlaceOf(spelled) : place;
            if (member.Ignore == IgnoreCondition.WhenDefault && IsDefault(slot.Value)) continue;
            members.Add(Sent(member.Name, namePlace, slot, member.Ignore));
        }

        return new ObjectNode(place, members.ToImmutable(), isOpen: false, form);
    }

    private static Member Sent(string name, Place namePlace, Slot slot, IgnoreCondition ignore)
    {
        var canBeLeftOut = ignore switch
        {
            IgnoreCondition.WhenNull => (slot.Value.Kinds & JsonKinds.Null) != 0,
            IgnoreCondition.WhenDefault => slot.Value is not TextNode and not ObjectNode and not ArrayNode,
            _ => false,
        };
        return new Member(name, namePlace, slot, canBeLeftOut ? Presence.Maybe : Presence.Always);
    }

    private static bool IsDefault(PayloadNode value) => value is LiteralNode { Json: "null" or "0" or "false" };

    internal static bool IsAuto(ISymbol member, CancellationToken cancellation) =>
        member is IFieldSymbol
        || member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) switch
        {
            // A positional record's parameter declares its property.
            ParameterSyntax => true,
            // The bodies of a partial property stand in its other part.
            PropertyDeclarationSyntax { ExpressionBody: null, AccessorList.Accessors: var accessors, Modifiers: var modifiers } => !modifiers.Any(SyntaxKind.PartialKeyword) && accessors.All(a => a.Body is null && a.ExpressionBody is null),
            _ => false,
        };
}
