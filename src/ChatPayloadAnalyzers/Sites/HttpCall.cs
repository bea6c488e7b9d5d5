using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Reading;
using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>A call of HttpClient that sends a body. The body is read only when the path leads to a known endpoint.</summary>
internal sealed record HttpCall(string Method, PartialText Path, Func<Body?> Body)
{
    /// <returns><see langword="null"/> for other calls, and where the method or the request is not known.</returns>
    public static HttpCall? Read(IInvocationOperation call, Reader reader)
    {
        var method = call.TargetMethod;
        var symbols = reader.Symbols;
        if (method.Name == "PostAsync" && KnownSymbols.Same(method.ContainingType, symbols.HttpClient))
            return Argument(call, "content") is { } content ? new HttpCall("POST", PathOf(call, reader), () => ContentReader.Read(content, reader)) : null;
        if (method.Name == "PostAsJsonAsync" && KnownSymbols.Same(method.ContainingType, symbols.HttpClientJsonExtensions))
            return new HttpCall("POST", PathOf(call, reader), () => ContentReader.Serialized(SerializeCall.Of(call, "value", SerializerProfile.Web, reader), reader));
        var sends = KnownSymbols.Same(method.ContainingType, symbols.HttpClient) || KnownSymbols.Same(method.ContainingType, symbols.HttpMessageInvoker);
        if (sends && method.Name is "SendAsync" or "Send" && Argument(call, "request") is { } request)
            return Request.Read(request, reader) is { Content: { } sent } read ? new HttpCall(read.Method, read.Path, () => ContentReader.Read(sent.Value, sent.Reader)) : null;
        return null;
    }

    private static PartialText PathOf(IInvocationOperation call, Reader reader) =>
        Argument(call, "requestUri") is { } path ? PathReader.Read(path, reader) : PartialText.Unknown;

    private static IOperation? Argument(IInvocationOperation call, string parameter) =>
        call.Arguments.FirstOrDefault(a => a.Parameter?.Name == parameter)?.Value;
}
