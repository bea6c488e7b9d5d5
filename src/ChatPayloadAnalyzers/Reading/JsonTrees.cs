using ChatPayloadAnalyzers.Editing;
using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>
/// Reads JSON that code builds as a tree: <c>JsonNode</c> of System.Text.Json, <c>JToken</c> of Newtonsoft.Json. Its names are written as
/// they are, whatever the serializer's settings say of names.
/// </summary>
internal static class JsonTrees
{
    /// <returns><see langword="null"/> for what is no tree.</returns>
    public static PayloadNode? TryRead(IOperation operation, ITypeSymbol? declared, SerializerProfile profile, Reader reader, int depth, ImmutableArray<Change> changes)
    {
        if (TreeLibrary.Of(operation.Type, reader.Symbols) is not { } library) return null;
        // Each library writes the other's trees as the objects that they are made of.
        if (library.Profile.Serializer != profile.Serializer || !library.IsToldOfTree(declared, reader)) return new UnknownNode(reader.PlaceOf(operation.Syntax));
        return Read(operation, library, reader, depth, changes)
            ?? new UnknownNode(reader.PlaceOf(operation.Syntax), ClrKinds.Of(operation.Type, declared, profile, reader.Symbols));
    }

    /// <summary><c>new JProperty("to", value)</c>, as an entry; <see langword="null"/> where the name is not known.</summary>
    public static (string Key, EntryValue Value)? PropertyOf(IOperation operation, Reader reader)
    {
        if (Reader.Unwrap(operation) is not IObjectCreationOperation { Initializer: null, Arguments.Length: 2 } creation || !KnownSymbols.Same(creation.Type, reader.Symbols.JProperty)) return null;
        var arguments = creation.Arguments.InOrder();
        if (EntryChanges.TextOf(arguments[0].Value, reader) is not { } key) return null;
        return (key, new EntryValue(arguments[1].Value, reader, reader.PlaceOf(arguments[0].Value.Syntax), ImmutableArray<Change>.Empty) { Form = EntryForm.Of(creation.Syntax, arguments[0].Value.Syntax, arguments[1].Value.Syntax) });
    }

    /// <summary>The text of <c>node.ToJsonString()</c> or <c>token.ToString()</c>; <see langword="null"/> for other calls.</summary>
    public static Slot? ReadText(IOperation operation, Reader reader)
    {
        if (operation is not IInvocationOperation { TargetMethod: { Name: "ToJsonString" or "ToString" } method, Instance: { } instance } call
            || !Calls.IsOfLibrary(method)
            || TreeLibrary.Of(instance.Type, reader.Symbols) is not { } library)
        {
            return null;
        }

        var slot = ValueReader.ReadSlot(instance, library.Node, library.Profile, reader.At(call.Syntax));
        // A text in a tree is not quoted by ToString(); converters may write anything.
        var isJson = (method.Name == "ToJsonString" || IsContainer(slot.Value)) && call.Arguments.All(argument => argument.Parameter?.Name != "converters" || IsEmpty(argument));
        return isJson ? slot : new Slot(new UnknownNode(slot.Place), slot.Place, null);
    }

    /// <summary>A value as an item or member of a tree.</summary>
    public static Slot ReadPart(IOperation value, TreeLibrary library, Reader reader, int depth, ImmutableArray<Change> changes)
    {
        var operation = Reader.Unwrap(value);
        var isTree = TreeLibrary.Of(operation.Type, reader.Symbols) is not null || operation.ConstantValue is { HasValue: true, Value: null };
        if (isTree) return ValueReader.ReadSlot(value, library.Node, library.Profile, reader, depth + 1, changes);
        if (IsScalar(operation.Type, reader.Symbols)) return ValueReader.ReadSlot(value, operation.Type, library.Profile, reader, depth + 1, changes);
        var place = reader.PlaceOf(value.Syntax);
        // new JProperty("to", a, b), and an array of tokens.
        if (library.Profile.Serializer == Serializer.Newtonsoft && changes.IsEmpty && TextCalls.Listed(operation) is { } items && items.All(item => IsPart(item, reader)))
            return new Slot(new ArrayNode(place, items.Select(item => ReadPart(item, library, reader, depth + 1, changes)).ToImmutableArray(), isOpen: false), place, null);
        // An object is no token: Newtonsoft throws; System.Text.Json writes it under settings of its own.
        return new Slot(new UnknownNode(place), place, null);
    }

    public static bool IsPart(IOperation item, Reader reader)
    {
        var operation = Reader.Unwrap(item);
        return TreeLibrary.Of(operation.Type, reader.Symbols) is not null || IsScalar(operation.Type, reader.Symbols) || operation.ConstantValue is { HasValue: true, Value: null };
    }

    private static PayloadNode? Read(IOperation operation, TreeLibrary library, Reader reader, int depth, ImmutableArray<Change> changes)
    {
        switch (operation)
        {
            // JsonNode text = "Hi";
            case IConversionOperation { OperatorMethod: { } method, Operand: var operand } when changes.IsEmpty && KnownSymbols.Same(method.ContainingType, library.Node):
                return Scalar(operand, library, reader, depth);
            case IObjectCreationOperation creation when KnownSymbols.Same(creation.Type, library.Object):
                return TreeCreation.Object(creation, library, reader, depth, changes);
            case IObjectCreationOperation creation when KnownSymbols.Same(creation.Type, library.Array):
                return TreeCreation.Array(creation, library, reader, depth, changes);
            case IObjectCreationOperation { Arguments: { Length: 1 } arguments, Initializer: null } creation when changes.IsEmpty && KnownSymbols.Same(creation.Type, reader.Symbols.JValue):
                return Scalar(arguments[0].Value, library, reader, depth);
            case IInvocationOperation call when Calls.IsOfLibrary(call.TargetMethod):
                return Called(call, library, reader, depth, changes);
            default:
                return null;
        }
    }

    private static PayloadNode? Called(IInvocationOperation call, TreeLibrary library, Reader reader, int depth, ImmutableArray<Change> changes)
    {
        switch (call.TargetMethod)
        {
            case { Name: "AsObject" or "AsArray" or "AsValue", Parameters.IsEmpty: true } when call.Instance is { } node:
                return OfType(call, ValueReader.ReadSlot(node, library.Node, library.Profile, reader, depth + 1, changes).Value, library);
            case { Name: "DeepClone" } when call.Instance is { } cloned:
                return TreeChanges.Apply(ValueReader.ReadSlot(cloned, library.Node, library.Profile, reader.At(call.Syntax), depth + 1).Value, changes, library, reader, depth);
            case { Name: "Parse", IsStatic: true }:
                return TreeChanges.Apply(OfType(call, ParsedText.Read(call, library, reader, depth), library), changes, library, reader, depth);
            case { Name: "Create", IsStatic: true } when changes.IsEmpty && library.Profile.Serializer == Serializer.TextJson && call.Arguments.Length > 0:
                return Scalar(call.Arguments.InOrder()[0].Value, library, reader, depth);
            case { Name: "CreateString", IsStatic: true } when changes.IsEmpty && call.Arguments.Length == 1:
                return Scalar(call.Arguments[0].Value, library, reader, depth);
            case { Name: "CreateNull", IsStatic: true } when changes.IsEmpty:
                return new LiteralNode(reader.PlaceOf(call.Syntax), JsonKinds.Null, "null");
            default:
                // JObject.FromObject(value), JsonSerializer.SerializeToNode(value): what is done to the value behind that says nothing of the tree.
                if (SerializeCall.ReadTree(call, reader) is not { Profile: { } profile } made) return null;
                var tree = ValueReader.ReadSlot(made.Value, made.DeclaredType, profile, reader.At(call.Syntax), depth + 1).Value;
                return TreeChanges.Apply(OfType(call, tree, library), changes, library, reader, depth);
        }
    }

    private static PayloadNode Scalar(IOperation value, TreeLibrary library, Reader reader, int depth)
    {
        var operation = Reader.Unwrap(value);
        return operation.ConstantValue is { HasValue: true, Value: null } || IsScalar(operation.Type, reader.Symbols)
            ? ValueReader.ReadSlot(value, operation.Type, library.Profile, reader, depth + 1).Value
            : new UnknownNode(reader.PlaceOf(value.Syntax));
    }

    /// <summary>JObject.Parse("[]") throws, and nothing is sent.</summary>
    private static PayloadNode OfType(IInvocationOperation call, PayloadNode node, TreeLibrary library)
    {
        if (KnownSymbols.Same(call.Type, library.Object)) return node is ObjectNode ? node : new UnknownNode(node.Place, JsonKinds.Object);
        return !KnownSymbols.Same(call.Type, library.Array) || node is ArrayNode ? node : new UnknownNode(node.Place, JsonKinds.Array);
    }

    private static bool IsScalar(ITypeSymbol? type, KnownSymbols symbols)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable) type = nullable.TypeArguments[0];
        return type is { TypeKind: not TypeKind.Enum }
            && (type.SpecialType is (>= SpecialType.System_Boolean and <= SpecialType.System_String) or SpecialType.System_DateTime
                || new[] { symbols.Guid, symbols.DateTimeOffset, symbols.TimeSpan, symbols.Uri }.Any(known => KnownSymbols.Same(type, known)));
    }

    private static bool IsContainer(PayloadNode node) => node is ObjectNode or ArrayNode || (node is ChoiceNode choice && choice.Arms.All(arm => IsContainer(arm.Value)));

    private static bool IsEmpty(IArgumentOperation argument) =>
        argument.Value is IArrayCreationOperation { Initializer: null or { ElementValues.IsEmpty: true }, IsImplicit: true };
}
