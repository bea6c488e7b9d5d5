using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Sites;

/// <summary><c>WebClient.UploadString(address, text)</c> and its kin, which POST unless they are told another method.</summary>
internal static class WebClientCall
{
    public static HttpCall? Read(IInvocationOperation call, Reader reader)
    {
        if (!KnownSymbols.Same(call.TargetMethod.ContainingType, reader.Symbols.WebClient)) return null;
        var isText = call.TargetMethod.Name is "UploadString" or "UploadStringTaskAsync" or "UploadStringAsync";
        if (!isText && call.TargetMethod.Name is not ("UploadData" or "UploadDataTaskAsync" or "UploadDataAsync")) return null;
        if (TextCalls.Argument(call, "address") is not { } address || TextCalls.Argument(call, "data") is not { } data || MethodOf(call, reader) is not { } method) return null;
        return new HttpCall(method, PathOf(call, address, reader), () => isText ? BodyReader.Text(data, reader) : BodyReader.Bytes(data, reader));
    }

    private static string? MethodOf(IInvocationOperation call, Reader reader) => TextCalls.Argument(call, "method") switch
    {
        null or { ConstantValue: { HasValue: true, Value: null } } => "POST",
        var method => WireTextReader.ReadText(method, reader).Whole?.ToUpperInvariant(),
    };

    private static PartialText PathOf(IInvocationOperation call, IOperation address, Reader reader)
    {
        var path = PathReader.Read(address, reader);
        return HttpClientCall.BaseAddress(call.Instance, reader) is { } baseAddress ? PathReader.Resolve(baseAddress, path) : path;
    }
}
