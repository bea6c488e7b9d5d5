using System.Globalization;
using System.Runtime.CompilerServices;
using ChatPayloadAnalyzers.Editing;
using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>Reads the value of an expression as a serializer will write it: the dispatcher of the readers.</summary>
internal static class ValueReader
{
    /// <summary>Objects nested deeper are left alone; this also bounds the recursion.</summary>
    private const int MostDepth = 64;

    /// <summary>The slot that <paramref name="operation"/> fills.</summary>
    /// <param name="operation">The expression.</param>
    /// <param name="declared">
    /// The type that the serializer is told: the parameter's, the property's or the item's. It writes the members of that
    /// type, unless it is <c>object</c>.
    /// </param>
    /// <param name="profile">How members are named.</param>
    /// <param name="reader">Where the expression stands.</param>
    /// <param name="depth">How deep in the body it is.</param>
    /// <param name="changes">What is done to the value before it is sent.</param>
    public static Slot ReadSlot(IOperation operation, ITypeSymbol? declared, SerializerProfile profile, Reader reader, int depth = 0, ImmutableArray<Change> changes = default)
    {
        // What a caller gave is written at the call, and is mended there.
        while (Reader.Unwrap(operation) is IParameterReferenceOperation parameter && reader.Follow(parameter) is { Changes.IsEmpty: true } given)
        {
            operation = given.Value;
            declared = reader.Close(declared);
            reader = given.Reader;
        }

        var form = operation.Syntax is ExpressionSyntax syntax ? new ExpressionForm(syntax, declared, profile, reader.Symbols) : null;
        var value = Read(operation, declared, profile, reader, depth, changes.IsDefault ? ImmutableArray<Change>.Empty : changes);
        // The reading has looked behind variables, but it is by them that a value is told from others.
        value = value switch
        {
            UnknownNode { Origin: null } unknown when (unknown.Kinds & JsonKinds.String) != 0 => new UnknownNode(unknown.Place, unknown.Kinds) { Origin = new ValueOrigin(operation, reader) },
            TextNode { Origin: null } text => new TextNode(text.Place, text.Text) { Origin = new ValueOrigin(operation, reader) },
            _ => value,
        };
        return new Slot(value, reader.PlaceOf(operation.Syntax), form);
    }

    private static PayloadNode Read(IOperation wrapped, ITypeSymbol? declared, SerializerProfile profile, Reader reader, int depth, ImmutableArray<Change> changes)
    {
        reader.Cancellation.ThrowIfCancellationRequested();
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var operation = Reader.Unwrap(wrapped);
        var place = reader.PlaceOf(operation.Syntax);
        if (depth > MostDepth) return new UnknownNode(place);
        if (operation.ConstantValue is { HasValue: true } constant) return !changes.IsEmpty ? new UnknownNode(place) : Constant(constant.Value, operation.Type, place, profile, reader.Symbols);
        if (Arms.Of(operation) is { IsEmpty: false } arms) return Choice(operation, arms, declared, profile, reader, depth, changes);
        if (reader.FollowAll(operation) is { IsEmpty: false } held)
        {
            if (held.Any(value => !value.Changes.IsEmpty) && !ChangeOrder.AreBehindReturn(changes, reader)) return Unknown(operation, declared, profile, reader);
            if (held.Length == 1) return Read(held[0].Value, declared, profile, held[0].Reader, depth, held[0].Changes.AddRange(changes));
            return Joined(held, place, declared, profile, depth, changes);
        }

        if (operation is IWithOperation && Objects.Created(operation, reader, changes) is { } copy) return Read(copy.Value, declared, profile, copy.Reader, depth + 1, copy.Changes);
        if (JsonTrees.TryRead(operation, declared, profile, reader, depth, changes) is { } tree) return tree;
        if (operation is IObjectCreationOperation dictionary && EntryReader.IsDictionary(operation.Type, reader.Symbols)) return EntryReader.Read(dictionary, declared, profile, reader, depth, changes);
        if (!IsWrittenAs(operation.Type, declared, profile, reader)) return new UnknownNode(place);
        return operation switch
        {
            IInterpolatedStringOperation or IBinaryOperation { Type.SpecialType: SpecialType.System_String } when changes.IsEmpty =>
                new TextNode(place, WireTextReader.ReadText(operation, reader)),
            IAnonymousObjectCreationOperation creation => ObjectReader.Read(creation, profile, reader, depth, changes),
            _ when SequenceReader.TryRead(operation, declared, profile, reader, depth, changes) is { } sequence => sequence,
            IObjectCreationOperation creation => ObjectReader.Read(creation, profile, reader, depth, changes),
            _ => Unknown(operation, declared, profile, reader),
        };
    }

    /// <summary>What a variable may hold.</summary>
    private static PayloadNode Joined(ImmutableArray<Held> held, Place place, ITypeSymbol? declared, SerializerProfile profile, int depth, ImmutableArray<Change> changes) =>
        ChoiceNode.Of(place, held.Select(value => ReadSlot(value.Value, declared, profile, value.Reader, depth + 1, value.Changes.AddRange(changes))).ToList(), isJoined: true);

    /// <summary>Each arm stands in its own place.</summary>
    private static PayloadNode Choice(IOperation operation, ImmutableArray<Arm> arms, ITypeSymbol? declared, SerializerProfile profile, Reader reader, int depth, ImmutableArray<Change> changes)
    {
        var slots = new List<Slot>(arms.Length);
        foreach (var arm in arms)
        {
            var slot = ReadSlot(arm.Value, declared, profile, reader, depth + 1, changes);
            if (!arm.IsNotNull) slots.Add(slot);
            else if (slot.Value is UnknownNode unknown) slots.Add(new Slot(new UnknownNode(unknown.Place, unknown.Kinds & ~JsonKinds.Null) { Origin = unknown.Origin }, slot.Place, slot.Form));
            else if (slot.Value.Kinds != JsonKinds.Null) slots.Add(slot);
        }

        return ChoiceNode.Of(reader.PlaceOf(operation.Syntax), slots, isJoined: Arms.AreDecided(operation, reader));
    }

    private static UnknownNode Unknown(IOperation operation, ITypeSymbol? declared, SerializerProfile profile, Reader reader) =>
        new(reader.PlaceOf(operation.Syntax), ClrKinds.Of(operation.Type, declared, profile, reader.Symbols));

    /// <summary>Whether the serializer, told <paramref name="declared"/>, writes the members of <paramref name="actual"/>.</summary>
    private static bool IsWrittenAs(ITypeSymbol? actual, ITypeSymbol? declared, SerializerProfile profile, Reader reader)
    {
        if (profile.WritesRuntimeType) return true;
        // Told T, it writes what the caller's T is; where that is not known, a type that nothing derives from is what it is.
        if (declared is ITypeParameterSymbol && (declared = reader.Close(declared)) is null) return actual is null or { IsSealed: true } or { IsAnonymousType: true };
        return actual is null
            || declared is null or { SpecialType: SpecialType.System_Object }
            || KnownSymbols.Same(actual, declared)
            || actual is { SpecialType: SpecialType.System_String } or { IsValueType: true }
            // Lists and arrays are written item by item, whatever collection they are declared as.
            || (declared is INamedTypeSymbol { IsGenericType: true, TypeKind: TypeKind.Interface, SpecialType: not SpecialType.None } or IArrayTypeSymbol
                || declared.OriginalDefinition.SpecialType is >= SpecialType.System_Collections_IEnumerable and <= SpecialType.System_Collections_Generic_IReadOnlyCollection_T);
    }

    /// <param name="value">What the compiler computed.</param>
    /// <param name="type">Its type, since constants of an enum are numbers to the compiler.</param>
    /// <param name="place">Where the value is used.</param>
    /// <param name="profile">How it is written.</param>
    /// <param name="symbols">The known symbols.</param>
    public static PayloadNode Constant(object? value, ITypeSymbol? type, Place place, SerializerProfile profile, KnownSymbols symbols) => value switch
    {
        null => new LiteralNode(place, JsonKinds.Null, "null"),
        _ when type is { TypeKind: TypeKind.Enum } => EnumValues.Of(value, type, profile, symbols, place),
        string text => new TextNode(place, PartialText.Known(text)),
        char c => new TextNode(place, PartialText.Known(c.ToString())),
        bool truth => new LiteralNode(place, JsonKinds.Boolean, truth ? "true" : "false"),
        // Not a number and the infinities cannot be written; the serializer throws.
        float or double => new UnknownNode(place, ClrKinds.Of(type, profile, symbols)),
        // Newtonsoft writes 5m as 5.0, and 5 where the member is a decimal.
        _ when profile.Serializer == Serializer.Newtonsoft && (value is decimal || MayHaveFraction(type)) => new UnknownNode(place, JsonKinds.Number),
        IFormattable number => new LiteralNode(place, JsonKinds.Number, number.ToString(null, CultureInfo.InvariantCulture)),
        _ => new UnknownNode(place),
    };
    private static bool MayHaveFraction(ITypeSymbol? type) =>
        (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type)?.SpecialType
            is SpecialType.System_Decimal or SpecialType.System_Single or SpecialType.System_Double;
}
