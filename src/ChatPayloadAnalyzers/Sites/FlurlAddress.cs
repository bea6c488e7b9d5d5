using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>The path of a Flurl address or request, which is put together segment by segment.</summary>
internal static class FlurlAddress
{
    /// <summary>How many calls may stand in one chain.</summary>
    private const int MostDepth = 32;

    /// <returns><see langword="null"/> where something is done to it that is not followed.</returns>
    public static PartialText? Read(IOperation address, Reader reader, int depth = 0)
    {
        var operation = Reader.Unwrap(address);
        if (depth > MostDepth) return null;
        if (operation is IConversionOperation { OperatorMethod.ContainingType: { } type } conversion && KnownSymbols.Same(type, reader.Symbols.FlurlUrl)) return Read(conversion.Operand, reader, depth + 1);
        if (operation.Type is { SpecialType: SpecialType.System_String } || KnownSymbols.Same(operation.Type, reader.Symbols.Uri)) return WithoutQuery(PathReader.Read(operation, reader));
        switch (operation)
        {
            case IObjectCreationOperation { Initializer: null, Arguments: { Length: 1 } arguments } creation when KnownSymbols.Same(creation.Type, reader.Symbols.FlurlUrl) || KnownSymbols.Same(creation.Type, reader.Symbols.FlurlRequest):
                return Read(arguments[0].Value, reader, depth + 1);
            case IInvocationOperation { TargetMethod.Name: "Request", Instance: { } client } call when Calls.IsOfFlurl(call.TargetMethod):
                return Requested(call, client, reader);
            case IInvocationOperation call when Calls.IsOfFlurl(call.TargetMethod) && FluentCalls.ReceiverOf(call) is { } receiver:
                return Read(receiver, reader, depth + 1) is { } path ? After(path, call, reader) : null;
        }

        if (reader.Follow(operation) is not { } held) return null;
        var read = Read(held.Value, held.Reader, depth + 1);
        foreach (var change in held.Changes)
            read = read is not null && change is Called { Path.IsEmpty: true } called ? After(read, called.Call, called.Reader) : null;
        return read;
    }

    private static PartialText? After(PartialText path, IInvocationOperation call, Reader reader)
    {
        switch (call.TargetMethod.Name)
        {
            case "AppendPathSegment":
                return TextCalls.Argument(call, "segment") is { } segment ? Joined(path, [segment], reader) : null;
            case "AppendPathSegments":
                return TextCalls.Argument(call, "segments") is { } segments && TextCalls.Listed(Reader.Unwrap(segments)) is { } listed ? Joined(path, listed, reader) : null;
            case "SetQueryParam" or "SetQueryParams" or "AppendQueryParam" or "RemoveQueryParam" or "RemoveQueryParams" or "SetFragment" or "RemoveFragment"
                or "WithHeader" or "WithHeaders" or "WithOAuthBearerToken" or "WithBasicAuth" or "WithTimeout" or "WithCookie" or "WithCookies" or "EnableCookies"
                or "AllowHttpStatus" or "AllowAnyHttpStatus" or "WithClient" or "WithAutoRedirect" or "ConfigureRequest" or "WithSettings":
                return path;
            default:
                return null;
        }
    }

    /// <summary><c>client.Request("api", "v2", …)</c>; segments stand behind the client's base address, whatever they start with.</summary>
    private static PartialText? Requested(IInvocationOperation call, IOperation client, Reader reader)
    {
        if (call.Arguments.Length != 1 || TextCalls.Listed(Reader.Unwrap(call.Arguments[0].Value)) is not { } segments) return null;
        if (Joined(PartialText.Known(""), segments, reader) is not { } path) return null;
        if (path.Pieces.IsEmpty) return BaseOf(client, reader) ?? path;
        if (path.Pieces[0].Known is not { } first) return path;
        if (PathJoin.IsAbsolute(first)) return path;
        var relative = PartialText.Of([first.TrimStart('/'), .. path.Pieces.RemoveAt(0)]);
        return BaseOf(client, reader) is { KnowsSomething: true } known ? PathJoin.Join(known, relative, startsAnew: false) : relative;
    }

    private static PartialText? BaseOf(IOperation client, Reader reader)
    {
        var (value, there) = reader.FollowToEnd(client);
        if (value is not IObjectCreationOperation { Arguments: { Length: > 0 } arguments } creation || !KnownSymbols.Same(creation.Type, reader.Symbols.FlurlClient)) return null;
        // Since Flurl 4 an address may stand beside a client, and takes the place of the client's own.
        var given = (arguments.FirstOrDefault(argument => argument.Parameter?.Name == "baseUrl" && argument.IsGiven()) ?? arguments[0]).Value;
        return given.Type?.SpecialType == SpecialType.System_String ? WithoutQuery(PathReader.Read(given, there)) : HttpClientCall.BaseAddress(given, there);
    }

    private static PartialText? Joined(PartialText path, IEnumerable<IOperation> segments, Reader reader)
    {
        foreach (var segment in segments)
        {
            var value = Reader.Unwrap(segment);
            var part = value.Type?.SpecialType == SpecialType.System_String ? PathReader.Read(value, reader)
                : value.ConstantValue is { HasValue: true, Value: int number } ? PartialText.Known(number.ToString(System.Globalization.CultureInfo.InvariantCulture))
                : PartialText.OfHole(new ValueOrigin(value, reader));
            // In a segment these are escaped.
            if (part.Pieces.Any(piece => piece.Known?.IndexOfAny(['?', '#']) >= 0)) return null;
            path = PathJoin.Join(path, part, startsAnew: false);
        }

        return path;
    }

    /// <summary>Segments go in front of a query.</summary>
    private static PartialText WithoutQuery(PartialText address)
    {
        var pieces = new List<TextPiece>();
        foreach (var piece in address.Pieces)
        {
            var end = piece.Known?.IndexOfAny(['?', '#']) ?? -1;
            pieces.Add(end < 0 ? piece : piece.Known!.Substring(0, end));
            if (end >= 0) break;
        }

        return PartialText.Of(pieces);
    }
}
