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
    public static PayloadNode Read(IAnonymousObjectCreationOperation creation, SerializerProfile profile, Reader reader, int depth, ImmutableArray<Change> changes)
    {
        if (creation.Syntax is not AnonymousObjectCreationExpressionSyntax syntax) return new UnknownNode(reader.PlaceOf(creation.Syntax));
        var changed = new MemberChanges(_ => true, reader).Fold(MemberValues.None, changes);
        var members = ImmutableArray.CreateBuilder<Member>();
        foreach (var part in creation.Initializers)
        {
            if (part is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property }, Value: var value }) continue;
            var name = part.Syntax is AnonymousObjectMemberDeclaratorSyntax { NameEquals.Name: { } spelled } ? spelled : value.Syntax;
            // A copy may set members anew, and what they hold may be changed.
            var slot = changed.Of(property) is { IsEmpty: false } values
                ? SlotOf(values.Select(v => ValueReader.ReadSlot(v.Value ?? value, property.Type, profile, v.Value is null ? reader : v.Reader, depth + 1, v.Changes)).ToList(), reader.PlaceOf(value.Syntax))
                : ValueReader.ReadSlot(value, property.Type, profile, reader, depth + 1);
            members.Add(Sent(profile.NameOf(property.Name), reader.PlaceOf(name), slot, profile.IgnoreOf(property.Type)));
        }

        // The serializer throws on two members with one name, and nothing is sent.
        if (changed.IsOpen || members.Select(m => m.Name).Distinct(profile.NameComparer).Count() != members.Count) return new UnknownNode(reader.PlaceOf(syntax));
        // Half-typed members are missing from the operation: then there may be others.
        var isOpen = members.Count != syntax.Initializers.Count;
        return new ObjectNode(reader.PlaceOf(syntax.NewKeyword.Span), members.ToImmutable(), isOpen, new AnonymousObjectForm(syntax, profile, reader.Symbols))
        {
            CamelCase = CamelCaseOf(profile, () => AnonymousNames(creation, profile)),
        };
    }

    public static PayloadNode Read(IObjectCreationOperation creation, SerializerProfile profile, Reader reader, int depth, ImmutableArray<Change> changes)
    {
        if (creation.Type is not INamedTypeSymbol type || creation.Syntax is not BaseObjectCreationExpressionSyntax syntax
            || ClrKinds.Of(type, profile, reader.Symbols) is var kinds && (kinds & ~JsonKinds.Null) != JsonKinds.Object
            || SerializedType.Of(type, profile, reader.Symbols) is not { } serialized
            || MemberChanges.Of(creation.Initializer, ImmutableArray<IOperation>.Empty, reader) is not { } initializer)
        {
            return new UnknownNode(reader.PlaceOf(creation.Syntax), ClrKinds.Of(creation.Type, profile, reader.Symbols) & ~JsonKinds.Null);
        }

        var construction = Construction.Of(creation, reader);
        // A setter with a body may set other members too.
        var fold = new MemberChanges(member => IsAuto(member, type, reader.Cancellation), reader);
        var values = fold.Fold(fold.Fold(fold.Fold(construction.Start, construction.Changes), initializer), changes);
        if (values.IsOpen) return new UnknownNode(reader.PlaceOf(creation.Syntax), JsonKinds.Object);
        var place = reader.PlaceOf(syntax is ObjectCreationExpressionSyntax { Type: var name }
            ? TextSpan.FromBounds(syntax.NewKeyword.SpanStart, name.Span.End)
            : syntax.NewKeyword.Span);
        var leftOut = creation.Arguments.Where(argument => argument is { ArgumentKind: ArgumentKind.DefaultValue, Parameter: not null }).Select(argument => argument.Parameter!).ToImmutableArray();
        return new Creation(syntax, type, profile, reader, depth, construction, place).ReadMembers(serialized, values, leftOut);
    }

    private static CamelCase? CamelCaseOf(SerializerProfile profile, Func<IReadOnlyDictionary<string, string>?> names) =>
        profile.Call is { } call ? new CamelCase(call, new Lazy<IReadOnlyDictionary<string, string>?>(names)) : null;

    private static Dictionary<string, string>? AnonymousNames(IAnonymousObjectCreationOperation creation, SerializerProfile profile)
    {
        var properties = creation.Type?.GetMembers().OfType<IPropertySymbol>().Select(property => property.Name).ToList() ?? [];
        var then = profile.InCamelCase();
        return properties.Select(then.NameOf).Distinct(then.NameComparer).Count() == properties.Count ? properties.ToDictionary(profile.NameOf, then.NameOf) : null;
    }

    public static Slot SlotOf(List<Slot> slots, Place place) =>
        slots.Count == 1 ? slots[0] : new Slot(ChoiceNode.Of(place, slots, isJoined: true), place, null);

    public static Member Sent(string name, Place namePlace, Slot slot, IgnoreCondition ignore, string? codeName = null)
    {
        var canBeLeftOut = ignore switch
        {
            IgnoreCondition.WhenNull => (slot.Value.Kinds & JsonKinds.Null) != 0,
            IgnoreCondition.WhenDefault => slot.Value is not TextNode and not ObjectNode and not ArrayNode,
            IgnoreCondition.Sometimes => true,
            _ => false,
        };
        return new Member(name, namePlace, slot, canBeLeftOut ? Presence.Maybe : Presence.Always) { CodeName = codeName };
    }

    /// <summary>The same for the member as objects of <paramref name="created"/> have it, which may override it.</summary>
    internal static bool IsAuto(ISymbol member, ITypeSymbol? created, CancellationToken cancellation)
    {
        if (member is not IPropertySymbol { IsSealed: false, IsVirtual: true } and not IPropertySymbol { IsSealed: false, IsAbstract: true } and not IPropertySymbol { IsSealed: false, IsOverride: true }) return IsAuto(member, cancellation);
        for (var type = created; type is not null && !KnownSymbols.Same(type.OriginalDefinition, member.ContainingType.OriginalDefinition); type = type.BaseType)
            if (type.GetMembers(member.Name).OfType<IPropertySymbol>().FirstOrDefault(property => property.IsOverride) is { } overriding) return IsAuto(overriding, cancellation);
        return IsAuto(member, cancellation);
    }

    internal static bool IsAuto(ISymbol member, CancellationToken cancellation) =>
        member is IFieldSymbol
        || (member is IPropertySymbol { DeclaringSyntaxReferences.IsEmpty: true } && VendorSdk.IsModel(member.ContainingType))
        || member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) switch
        {
            // A positional record's parameter declares its property.
            ParameterSyntax => true,
            // The bodies of a partial property stand in its other part.
            PropertyDeclarationSyntax { ExpressionBody: null, AccessorList.Accessors: var accessors, Modifiers: var modifiers } => !modifiers.Any(SyntaxKind.PartialKeyword) && accessors.All(a => a.Body is null && a.ExpressionBody is null),
            _ => false,
        };

    /// <summary>The creation of an object of a class, record or struct.</summary>
    private sealed class Creation(BaseObjectCreationExpressionSyntax syntax, INamedTypeSymbol type, SerializerProfile profile, Reader reader, int depth, Construction construction, Place place)
    {
        public PayloadNode ReadMembers(ImmutableArray<SerializedMember> serialized, MemberValues values, ImmutableArray<IParameterSymbol> leftOut)
        {
            // In the order of the members.
            var defaults = new PayloadNode[serialized.Length];
            var nullWhenUnset = new HashSet<string>(StringComparer.Ordinal);
            for (var i = 0; i < serialized.Length; i++)
            {
                defaults[i] = Defaults.Of(serialized[i], construction, place, depth, ImmutableArray<Change>.Empty);
                if (defaults[i].Kinds == JsonKinds.Null) nullWhenUnset.Add(serialized[i].Name);
            }

            var form = new ObjectInitializerForm(syntax, type, profile, reader.Symbols, nullWhenUnset, leftOut);
            var members = ImmutableArray.CreateBuilder<Member>();
            var names = serialized.Select(m => m.Name).ToImmutableArray();
            for (var i = 0; i < serialized.Length; i++)
            {
                var member = serialized[i];
                var unset = new UnsetMemberForm(form, names, i);
                var given = values.Of(member.Symbol);
                var slot = given.IsEmpty
                    ? new Slot(defaults[i], place, unset)
                    : SlotOf(given.Select(value => Read(value, member, unset)).ToList(), place);
                form.Know(member.Name, slot.Form);
                var namePlace = given is { Length: 1 } && given[0] is { Name: { } spelled, Reader: var there } ? there.PlaceOf(spelled) : place;
                // The serializer throws, and nothing is sent.
                if (member.Ignore == IgnoreCondition.NeverNull && slot.Value.Kinds == JsonKinds.Null) return new UnknownNode(place, JsonKinds.Object);
                if (member.Ignore == IgnoreCondition.WhenDefault && IsDefault(slot.Value)) continue;
                members.Add(Sent(member.Name, namePlace, slot, member.Ignore, member.Symbol.Name));
            }

            return new ObjectNode(place, members.ToImmutable(), isOpen: false, form) { CamelCase = CamelCaseOf(profile, () => Names(serialized)) };
        }

        private Dictionary<string, string>? Names(ImmutableArray<SerializedMember> serialized) =>
            SerializedType.Of(type, profile.InCamelCase(), reader.Symbols) is { } then
                ? serialized.ToDictionary(member => member.Name, member => then.First(m => KnownSymbols.Same(m.Symbol, member.Symbol)).Name)
                : null;

        private Slot Read(MemberValue value, SerializedMember member, UnsetMemberForm unset)
        {
            if (value.Value is not { } given) return new Slot(Defaults.Of(member, construction, place, depth, value.Changes), place, unset);
            var slot = ValueReader.ReadSlot(given, member.Type, member.Profile, value.Reader, depth + 1, value.Changes);
            // To the compiler the default of a parameter stands where the constructor is called: nobody wrote it.
            return slot.Place == reader.PlaceOf(syntax) ? new Slot(slot.Value, place, unset) : slot;
        }

        private static bool IsDefault(PayloadNode value) => value is LiteralNode { Json: "null" or "0" or "false" };
    }
}
