using ChatPayloadAnalyzers.Editing;
using ChatPayloadAnalyzers.Payload;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>Reads the body that a text, its bytes, or a value on its way through a serializer is.</summary>
internal static class BodyReader
{
    /// <summary>The body that <paramref name="bytes"/>, an array or a memory of them, are.</summary>
    public static Body? Bytes(IOperation bytes, Reader reader)
    {
        var (operation, there) = reader.FollowToEnd(bytes);
        while (operation is IConversionOperation { OperatorMethod.ContainingType.Name: "Memory" or "ReadOnlyMemory" } memory) (operation, there) = there.FollowToEnd(memory.Operand);
        if (WriterReader.ReadBytes(operation, there) is { } written) return new Body(written);
        if (SerializeCall.ReadUtf8(operation, there) is { } call) return Serialized(call, there.At(operation.Syntax));
        return BytesText.Read(operation, there) is { } text ? Text(text.Text, text.Reader) : null;
    }

    public static Body? Serialized(SerializeCall? call, Reader reader)
    {
        if (call is not { Profile: { } profile }) return null;
        var slot = ValueReader.ReadSlot(call.Value, call.DeclaredType, profile, reader);
        return new Body(call.Syntax is InvocationExpressionSyntax syntax ? new Slot(slot.Value, slot.Place, slot.Form) { Serializer = new TextCallForm(syntax, reader.Symbols) } : slot);
    }

    /// <summary>The body that <paramref name="text"/>, an expression of type string, is.</summary>
    public static Body? Text(IOperation text, Reader reader)
    {
        var operation = Reader.Unwrap(text);
        if (Arms.Of(operation) is { IsEmpty: false } arms) return Any(operation, arms.Select(arm => Text(arm.Value, reader)), isJoined: Arms.AreDecided(operation, reader), reader);
        if (SerializeCall.Read(operation, reader) is { } call) return Serialized(call, reader.At(operation.Syntax));
        if (WriterReader.ReadText(operation, reader) is { } written) return new Body(written);
        if (JsonTrees.ReadText(operation, reader) is { } tree) return new Body(tree);
        // What a variable holds may be the serializer's work, or one text in one branch and another in the other.
        var held = reader.FollowAll(operation);
        if (held.Length > 1) return Any(operation, held.Select(value => value.Changes.IsEmpty ? Text(value.Value, value.Reader) : null), isJoined: true, reader);
        if (held.Length == 1 && held[0] is { Changes.IsEmpty: true } only && Reader.Unwrap(only.Value) is var value && value is not (ILiteralOperation or IInterpolatedStringOperation or IBinaryOperation)) return Text(value, only.Reader);
        return JsonTextReader.Read(operation, reader);
    }

    /// <summary>One of several bodies; what is not known in one of them counts as right.</summary>
    public static Body? Any(IOperation choice, IEnumerable<Body?> bodies, bool isJoined, Reader reader)
    {
        var known = bodies.ToList();
        if (isJoined && known.Any(body => body is null)) return null;
        var arms = known.OfType<Body>().ToImmutableArray();
        return arms.IsEmpty ? null : Body.Of(reader.PlaceOf(choice.Syntax), arms, isJoined);
    }
}
