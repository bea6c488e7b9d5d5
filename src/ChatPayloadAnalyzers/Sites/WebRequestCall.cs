using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Sites;

/// <summary><c>HttpWebRequest</c>: what was written to its stream is sent when its response is asked for.</summary>
internal static class WebRequestCall
{
    public static HttpCall? Read(IInvocationOperation call, Reader reader)
    {
        if (call.TargetMethod.Name is not ("GetResponse" or "GetResponseAsync") || !IsWebRequest(call.TargetMethod.ContainingType, reader)) return null;
        if (call.Instance is not { } request || reader.Follow(Reader.Unwrap(request)) is not { } held || AddressOf(held.Value, held.Reader) is not { } address) return null;
        var method = "GET";
        Called? stream = null;
        foreach (var change in held.Changes)
        {
            switch (change)
            {
                case Assigned { Path.IsEmpty: true, Target: IPropertyReferenceOperation { Property.Name: "Method" }, Value: var name, Reader: var there }:
                    if (WireTextReader.ReadText(name, there).Whole is not { } verb) return null;
                    method = verb.ToUpperInvariant();
                    break;
                case Assigned { Path.IsEmpty: true, Target: IPropertyReferenceOperation { Property.Name: "ContentType" }, Value: var type, Reader: var at } when WireTextReader.ReadText(type, at).Whole?.Contains("json") != true:
                    return null;
                case Assigned:
                case { Path: { IsEmpty: false } path } when path[0] is IPropertyReferenceOperation { Property.Name: "Headers" or "CookieContainer" or "ServicePoint" }:
                    break;
                case Called { Path.IsEmpty: true, Call.TargetMethod.Name: "GetRequestStream" or "GetRequestStreamAsync" } called when stream is null:
                    stream = called;
                    break;
                default:
                    return null;
            }
        }

        return stream is null ? null : new HttpCall(method, address, () => WrittenStream.Read(stream.Call, call, stream.Reader));
    }

    private static PartialText? AddressOf(IOperation creation, Reader reader)
    {
        var operation = Reader.Unwrap(creation);
        if (operation is IConversionOperation { OperatorMethod: null } cast) operation = cast.Operand;
        return operation is IInvocationOperation { TargetMethod: { Name: "Create" or "CreateHttp" or "CreateDefault" } method, Arguments: { Length: 1 } arguments } && IsWebRequest(method.ContainingType, reader)
            ? PathReader.Read(arguments[0].Value, reader)
            : null;
    }

    private static bool IsWebRequest(ITypeSymbol type, Reader reader) =>
        KnownSymbols.Same(type, reader.Symbols.HttpWebRequest) || KnownSymbols.Same(type, reader.Symbols.WebRequest);
}
