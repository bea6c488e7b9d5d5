using ChatPayloadAnalyzers.Editing;
using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>What one call writes through a JSON writer, of System.Text.Json or Newtonsoft.Json. A call that is not known may write anything.</summary>
internal static class WriterCalls
{
    private const JsonKinds Scalar = JsonKinds.String | JsonKinds.Number | JsonKinds.Boolean | JsonKinds.Null;

    /// <summary>Whether the call writes nothing of its own.</summary>
    public static bool HandsOn(IInvocationOperation call) => call.TargetMethod.Name is "Flush" or "FlushAsync" || Closes(call);

    public static bool Closes(IInvocationOperation call) => call.TargetMethod.Name is "Dispose" or "DisposeAsync" or "Close" or "CloseAsync";

    /// <summary><c>writer.WriteString("text", text)</c>.</summary>
    /// <returns>False for what is not understood, and where the writer throws.</returns>
    public static bool Called(IInvocationOperation call, bool isNewtonsoft, WrittenJson json, Reader reader)
    {
        reader = reader.At(call.Syntax);
        var place = reader.PlaceOf(call.Syntax);
        var method = call.TargetMethod;
        if (!(isNewtonsoft ? Attributes.Derives(method.ContainingType, reader.Symbols.NewtonsoftWriter) : KnownSymbols.Same(method.ContainingType, reader.Symbols.Utf8JsonWriter))) return false;
        json.Call = call.Syntax;
        json.Style = call.Instance?.Syntax is ExpressionSyntax target ? new WriterStyle(target, isNewtonsoft, NamesApart: false, reader.Symbols) : null;
        var called = isNewtonsoft && method.Name.EndsWith("Async", StringComparison.Ordinal) ? method.Name.Substring(0, method.Name.Length - "Async".Length) : method.Name;
        if (call.Arguments.FirstOrDefault(a => a.Parameter?.Name is "propertyName" or "utf8PropertyName" || (isNewtonsoft && a.Parameter?.Name == "name")) is { } name
            && !json.Name(TextOf(name.Value, reader).Whole, reader.PlaceOf(name.Value.Syntax), name.Value.Syntax))
        {
            return false;
        }

        switch (called)
        {
            case "WriteStartObject":
                return json.Start(isObject: true, place);
            case "WriteStartArray":
                return json.Start(isObject: false, place);
            case "WriteEndObject":
                return json.End(isObject: true);
            case "WriteEndArray":
                return json.End(isObject: false);
            case "WriteEnd":
                return json.End(isObject: null);
            case "WritePropertyName":
                // Without escapes a name may bring anything.
                return call.Arguments.All(a => a.Parameter?.Name != "escape" || a.Value.ConstantValue is { HasValue: true, Value: true });
            case "WriteNull" or "WriteNullValue":
                return json.Value(new Slot(new LiteralNode(place, JsonKinds.Null, "null"), place, null));
            case "WriteRawValue":
                return Raw(call, json, reader);
            case "WriteBase64String" or "WriteBase64StringValue":
                return json.Value(new Slot(new UnknownNode(place, JsonKinds.String), place, null));
        }

        var kinds = called switch
        {
            "WriteString" or "WriteStringValue" => JsonKinds.String | JsonKinds.Null,
            "WriteNumber" or "WriteNumberValue" => JsonKinds.Number,
            "WriteBoolean" or "WriteBooleanValue" => JsonKinds.Boolean,
            "WriteValue" when isNewtonsoft => Scalar,
            _ => JsonKinds.None,
        };
        var value = call.Arguments.FirstOrDefault(a => a.Parameter?.Name is "value" or "utf8Value");
        return kinds != JsonKinds.None && value is not null && json.Value(ValueOf(value, kinds, isNewtonsoft ? SerializerProfile.Newtonsoft : SerializerProfile.Default, reader));
    }

    /// <summary>A call that is given the writer, or the stream: <c>JsonSerializer.Serialize(writer, value)</c>, <c>element.WriteTo(writer)</c>.</summary>
    public static bool Given(IArgumentOperation writer, IInvocationOperation call, WrittenJson json, Reader reader)
    {
        if (writer.Parameter is not { Name: not "value" }) return false;
        reader = reader.At(call.Syntax);
        json.Call = call.Syntax;
        var method = call.TargetMethod;
        if (method is { Name: "WriteTo", ContainingType: { Name: "JsonElement" or "JsonDocument" or "JsonNode" } } && Calls.IsOfFramework(method)) return json.Value(Unknown(call, reader));
        // Nobody waits for the end of a task that is not awaited.
        var isDone = method.Name == "Serialize" || (method.Name == "SerializeAsync" && call.Parent is IAwaitOperation or IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Parent: IAwaitOperation });
        if (!isDone) return false;
        var serialized = KnownSymbols.Same(method.ContainingType, reader.Symbols.JsonSerializer) ? SerializeCall.Of(call, "value", SerializerProfile.Default, reader)
            : KnownSymbols.Same(method.ContainingType, reader.Symbols.NewtonsoftSerializer) ? SerializeCall.OfNewtonsoftSerializer(call, reader)
            : null;
        if (serialized is null) return false;
        return json.Value(serialized.Profile is { } profile ? ValueReader.ReadSlot(serialized.Value, serialized.DeclaredType, profile, reader) : Unknown(call, reader));
    }

    private static Slot Unknown(IInvocationOperation call, Reader reader) => new(new UnknownNode(reader.PlaceOf(call.Syntax)), reader.PlaceOf(call.Syntax), null);

    /// <summary>A value as the overload of its type writes it.</summary>
    private static Slot ValueOf(IArgumentOperation argument, JsonKinds kinds, SerializerProfile profile, Reader reader)
    {
        var place = reader.PlaceOf(argument.Value.Syntax);
        if (argument.Parameter!.Type is { Name: "ReadOnlySpan" or "JsonEncodedText" }) return new Slot(new TextNode(place, TextOf(argument.Value, reader)), place, null);
        // A writer that is given an object knows no converters: an enum is a number to it.
        var isOther = argument.Parameter.Type is { SpecialType: SpecialType.System_Object } && Reader.Unwrap(argument.Value).Type is not { SpecialType: > SpecialType.System_Enum and <= SpecialType.System_String };
        if (isOther) return new Slot(new UnknownNode(place, kinds), place, null);
        var slot = ValueReader.ReadSlot(argument.Value, argument.Parameter.Type, profile, reader);
        // Written call by call, with quotes or without: another value would need another call.
        return new Slot((slot.Value.Kinds & ~kinds) == 0 ? slot.Value : new UnknownNode(slot.Value.Place, kinds) { Origin = (slot.Value as UnknownNode)?.Origin }, slot.Place, slot.Form);
    }

    /// <summary>A string, characters, UTF-8 or encoded text.</summary>
    private static PartialText TextOf(IOperation text, Reader reader)
    {
        var (operation, there) = reader.FollowToEnd(text);
        if (operation is IInvocationOperation { TargetMethod: { Name: "Encode", ContainingType: var type }, Arguments: { IsEmpty: false } arguments } && KnownSymbols.Same(type, reader.Symbols.JsonEncodedText))
            (operation, there) = there.FollowToEnd(arguments.InOrder()[0].Value);
        return operation is IUtf8StringOperation || operation.Type is { SpecialType: SpecialType.System_String } ? WireTextReader.ReadText(operation, there) : PartialText.Unknown;
    }

    /// <summary>JSON text in the place of a value.</summary>
    private static bool Raw(IInvocationOperation call, WrittenJson json, Reader reader)
    {
        if (call.Arguments.InOrder() is not { Length: > 0 } arguments || arguments[0].Value.Type is not { SpecialType: SpecialType.System_String }) return false;
        // System.Text.Json makes sure that it is one value, unless it is told not to.
        var isChecked = KnownSymbols.Same(call.TargetMethod.ContainingType, reader.Symbols.Utf8JsonWriter) && arguments.Skip(1).All(a => a.ArgumentKind == ArgumentKind.DefaultValue);
        var isKnown = isChecked || WireTextReader.ReadText(arguments[0].Value, reader).Whole is not null;
        var body = JsonTextReader.Read(Reader.Unwrap(arguments[0].Value), reader);
        return isKnown && body.Flaws.IsEmpty && json.Value(new Slot(body.Root.Value, body.Root.Place, null));
    }
}
