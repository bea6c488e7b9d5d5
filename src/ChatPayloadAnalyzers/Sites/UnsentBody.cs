using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>
/// A body that goes straight into a serializer or a content while no path is in view. It is judged only if it cannot well
/// be anything but a message to the default endpoint.
/// </summary>
internal static class UnsentBody
{
    public static Body? Read(IOperation operation, ExpressionSyntax syntax, Reader reader)
    {
        // Mostly the call that sends it stands beside it; then nothing need be read twice.
        if (VisiblePath.StandsInCall(syntax)) return null;
        var body = operation switch
        {
            // What a serializer makes of an object is read there; here only text that stands in the code is.
            IObjectCreationOperation creation => ContentReader.TextOf(creation, reader) is { Type.SpecialType: SpecialType.System_String } text
                ? JsonTextReader.Read(Reader.Unwrap(text), reader)
                : null,
            IInvocationOperation call => Anonymous(SerializeCall.Read(call, reader) ?? ContentReader.Created(call, reader), reader),
            _ => null,
        };
        return body is not null && IsMessage(body.Root.Value, reader) && !VisiblePath.IsIn(syntax, body, reader) ? body : null;
    }

    /// <summary>Closed, with two marks, and without members that only other messages have: an event or a received message has an id or a time.</summary>
    private static bool IsMessage(PayloadNode body, Reader reader) =>
        body is ObjectNode { IsOpen: false } root
        && Marks.Of(root) >= 2
        && root.Members.All(member => reader.Symbols.Endpoints.Default.Body.Find(member.Name) is not null);

    private static Body? Anonymous(SerializeCall? call, Reader reader)
    {
        if (call is null) return null;
        var type = call.Value.Type;
        return type is { IsAnonymousType: true } ? BodyReader.Serialized(call, reader) : null;
    }
}
