using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>The text that bytes are the UTF-8 of.</summary>
internal static class BytesText
{
    /// <param name="bytes">An array, a span or a memory of bytes.</param>
    /// <param name="reader">Where it stands.</param>
    /// <returns>An expression for <see cref="WireTextReader"/>, and where it stands; <see langword="null"/> for other bytes.</returns>
    public static (IOperation Text, Reader Reader)? Read(IOperation bytes, Reader reader)
    {
        var (origin, there) = Origin(bytes, reader);
        return origin switch
        {
            IUtf8StringOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, OperatorMethod: null, Type.Name: "ReadOnlySpan" } => (origin, there),
            IInvocationOperation { TargetMethod: { Name: "GetBytes", Parameters: { Length: 1 } parameters }, Instance: { } encoding } call
                when parameters[0].Type.SpecialType == SpecialType.System_String && IsUtf8(encoding, there) => (call.Arguments[0].Value, there),
            _ => null,
        };
    }

    /// <summary>What made the bytes, behind variables, copies and views of them.</summary>
    public static (IOperation Bytes, Reader Reader) Origin(IOperation bytes, Reader reader)
    {
        while (true)
        {
            var operation = Reader.Unwrap(bytes);
            switch (operation)
            {
                // byte[] as ReadOnlyMemory<byte>.
                case IConversionOperation { OperatorMethod.ContainingType: { Name: "Memory" or "ReadOnlyMemory" or "Span" or "ReadOnlySpan" } type } conversion when IsOfSystem(type):
                    bytes = conversion.Operand;
                    break;
                case IObjectCreationOperation { Arguments: { Length: 1 } arguments, Type: { Name: "Memory" or "ReadOnlyMemory" } type } when IsOfSystem(type):
                    bytes = arguments[0].Value;
                    break;
                case IInvocationOperation { TargetMethod: { Name: "ToArray", ContainingType: { Name: "ReadOnlySpan" or "ReadOnlyMemory" } type }, Instance: { } span } when IsOfSystem(type):
                    bytes = span;
                    break;
                case IInvocationOperation { TargetMethod: { Name: "AsMemory", ContainingType: { Name: "MemoryExtensions" } type }, Arguments: { Length: 1 } arguments } when IsOfSystem(type):
                    bytes = arguments[0].Value;
                    break;
                // The bytes of a view of bytes.
                case IPropertyReferenceOperation { Property: { Name: "Span", ContainingType: { Name: "Memory" or "ReadOnlyMemory" } type }, Instance: { } memory } when IsOfSystem(type):
                    bytes = memory;
                    break;
                default:
                    if (reader.Follow(operation) is not { Changes.IsEmpty: true } held) return (operation, reader);
                    (bytes, reader) = (held.Value, held.Reader);
                    break;
            }
        }
    }

    /// <summary>Whether <paramref name="encoding"/> is UTF-8.</summary>
    public static bool IsUtf8(IOperation encoding, Reader reader) => Reader.Unwrap(encoding) switch
    {
        IPropertyReferenceOperation { Property: { Name: "UTF8", IsStatic: true } property } => KnownSymbols.Same(property.ContainingType, reader.Symbols.Encoding),
        IObjectCreationOperation { Type: { Name: "UTF8Encoding" } type } => KnownSymbols.Same(type.BaseType, reader.Symbols.Encoding),
        _ => false,
    };

    private static bool IsOfSystem(ISymbol type) => type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };
}
