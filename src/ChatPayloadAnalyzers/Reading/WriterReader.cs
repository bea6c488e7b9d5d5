using ChatPayloadAnalyzers.Payload;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>Reads JSON that a <c>Utf8JsonWriter</c> or a <c>JsonTextWriter</c> wrote, call by call, where it is taken out of what was written into.</summary>
internal static class WriterReader
{
    /// <summary><c>Encoding.UTF8.GetString(stream.ToArray())</c>, <c>stringWriter.ToString()</c>.</summary>
    /// <returns><see langword="null"/> for any other text, and where not all that was written is understood.</returns>
    public static Slot? ReadText(IOperation text, Reader reader)
    {
        if (Reader.Unwrap(text) is not IInvocationOperation { Instance: { } instance } call) return null;
        var arguments = call.Arguments.InOrder();
        return call.TargetMethod.Name switch
        {
            "ToString" when arguments.IsEmpty => Sink.Read(instance, call.Syntax, isLive: false, reader),
            "GetString" when BytesText.IsUtf8(instance, reader) => arguments.Length switch
            {
                1 => ReadBytes(arguments[0].Value, reader),
                3 => ReadRange(arguments[0].Value, arguments[1].Value, arguments[2].Value, reader),
                _ => null,
            },
            _ => null,
        };
    }

    /// <summary><c>stream.ToArray()</c>, <c>buffer.WrittenSpan</c>, also behind variables and copies.</summary>
    /// <returns><see langword="null"/> for any other bytes, and where not all that was written is understood.</returns>
    public static Slot? ReadBytes(IOperation bytes, Reader reader)
    {
        var (origin, there) = BytesText.Origin(bytes, reader);
        return origin switch
        {
            IInvocationOperation { TargetMethod: { Name: "ToArray", ContainingType: var type }, Instance: { } stream } when KnownSymbols.Same(type, reader.Symbols.MemoryStream) =>
                Sink.Read(stream, origin.Syntax, isLive: false, there),
            // Who clears the buffer clears the view of it.
            IPropertyReferenceOperation { Property: { Name: "WrittenSpan" or "WrittenMemory", ContainingType.OriginalDefinition: var type }, Instance: { } buffer } when KnownSymbols.Same(type, reader.Symbols.ArrayBufferWriter) =>
                Sink.Read(buffer, origin.Syntax, isLive: true, there),
            _ => null,
        };
    }

    /// <summary><c>stream.GetBuffer()</c> from 0 to <c>stream.Length</c>.</summary>
    public static Slot? ReadRange(IOperation bytes, IOperation start, IOperation count, Reader reader)
    {
        if (start.ConstantValue is not { HasValue: true, Value: 0 }) return null;
        return Reader.Unwrap(bytes) is IInvocationOperation { TargetMethod: { Name: "GetBuffer", ContainingType: var type }, Instance: ILocalReferenceOperation stream } buffer
            && KnownSymbols.Same(type, reader.Symbols.MemoryStream)
            && LengthOf(count) is ILocalReferenceOperation measured
            && KnownSymbols.Same(measured.Local, stream.Local)
            ? Sink.Read(stream, buffer.Syntax, isLive: true, reader)
            : null;
    }

    /// <summary>The stream whose length is used as an int.</summary>
    private static IOperation? LengthOf(IOperation count)
    {
        while (count is IConversionOperation { OperatorMethod: null } conversion) count = conversion.Operand;
        return count is IPropertyReferenceOperation { Property.Name: "Length", Instance: { } stream } ? stream : null;
    }
}
