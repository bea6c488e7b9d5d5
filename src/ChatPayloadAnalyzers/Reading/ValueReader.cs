using System.Globalization;
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
    public static Slot ReadSlot(IOperation operation, ITypeSymbol? declared, SerializerProfile profile, Reader reader, int depth = 0)
    {
        var form = operation.Syntax is ExpressionSyntax syntax ? new ExpressionForm(syntax, declared, profile, reader.Symbols) : null;
        return new Slot(Read(operation, declared, profile, reader, depth), reader.PlaceOf(operation.Syntax), form);
    }

    private static PayloadNode Read(IOperation wrapped, ITypeSymbol? declared, SerializerProfile profile, Reader reader, int depth)
    {
        reader.Cancellation.ThrowIfCancellationRequested();
        var operation = Reader.Unwrap(wrapped);
        var place = reader.PlaceOf(operation.Syntax);
        if (depth > MostDepth) return new UnknownNode(place);
        if (operation.ConstantValue is { HasValue: true } constant) return Constant(constant.Value, operation.Type, place);
        if (reader.Follow(operation) is var (value, there)) return Read(value, declared, profile, there, depth);
        if (!IsWrittenAs(operation.Type, declared)) return new UnknownNode(place);
        return operation switch
        {
            IInterpolatedStringOperation or IBinaryOperation { Type.SpecialType: SpecialType.System_String } =>
                new TextNode(place, WireTextReader.ReadText(operation, reader)),
            IAnonymousObjectCreationOperation creation => ObjectReader.Read(creation, profile, reader, depth),
            IObjectCreationOperation creation when SequenceReader.IsList(creation.Type, reader) => SequenceReader.Read(creation, declared, profile, reader, depth),
            IObjectCreationOperation creation => ObjectReader.Read(creation, profile, reader, depth),
            _ => (PayloadNode?)SequenceReader.TryRead(operation, declared, profile, reader, depth) ?? Unknown(operation, declared, reader),
        };
    }

    private static UnknownNode Unknown(IOperation operation, ITypeSymbol? declared, Reader reader) =>
        new(reader.PlaceOf(operation.Syntax), ClrKinds.Of(operation.Type, declared, reader.Symbols));

    /// <summary>Whether the serializer, told <paramref name="declared"/>, writes the members of <paramref name="actual"/>.</summary>
    private static bool IsWrittenAs(ITypeSymbol? actual, ITypeSymbol? declared) =>
        actual is null
        || declared is null or { SpecialType: SpecialType.System_Object } or ITypeParameterSymbol
        || KnownSymbols.Same(actual, declared)
        || actual is { SpecialType: SpecialType.System_String } or { IsValueType: true }
        // Lists and arrays are written item by item, whatever collection they are declared as.
        || (declared is INamedTypeSymbol { IsGenericType: true, TypeKind: TypeKind.Interface, SpecialType: not SpecialType.None } or IArrayTypeSymbol
            || declared.OriginalDefinition.SpecialType is >= SpecialType.System_Collections_IEnumerable and <= SpecialType.System_Collections_Generic_IReadOnlyCollection_T);

    /// <param name="value">What the compiler computed.</param>
    /// <param name="type">Its type, since constants of an enum are numbers to the compiler.</param>
    /// <param name="place">Where the value is used.</param>
    public static PayloadNode Constant(object? value, ITypeSymbol? type, Place place) => value switch
    {
        null => new LiteralNode(place, JsonKinds.Null, "null"),
        _ when type?.TypeKind == TypeKind.Enum => new UnknownNode(place, JsonKinds.Number | JsonKinds.String),
        string text => new TextNode(place, PartialText.Known(text)),
        char c => new TextNode(place, PartialText.Known(c.ToString())),
        bool truth => new LiteralNode(place, JsonKinds.Boolean, truth ? "true" : "false"),
        // Not a number and the infinities cannot be written; the serializer throws.
        float or double => new UnknownNode(place, JsonKinds.Number),
        IFormattable number => new LiteralNode(place, JsonKinds.Number, number.ToString(null, CultureInfo.InvariantCulture)),
        _ => new UnknownNode(place),
    };
}
