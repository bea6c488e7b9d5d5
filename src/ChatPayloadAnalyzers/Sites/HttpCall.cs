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
            return Request.Read(request, reader) is { Contents.IsEmpty: false } read ? new HttpCall(read.Method, read.Path, () => ContentReader.Read(read.Contents, request, reader)) : null;
        return null;
    }

    private static PartialText PathOf(IInvocationOperation call, Reader reader)
    {
        if (Argument(call, "requestUri") is not { } argument) return PartialText.Unknown;
        var path = PathReader.Read(argument, reader);
        return BaseAddress(call.Instance ?? Argument(call, "client"), reader) is { } baseAddress ? PathReader.Resolve(baseAddress, path) : path;
    }

    /// <summary>The base address of a client that is created in view: <c>new HttpClient { BaseAddress = … }</c>, or set behind that.</summary>
    private static PartialText? BaseAddress(IOperation? client, Reader reader)
    {
        if (client is null || reader.Follow(Reader.Unwrap(client)) is not { } held || Reader.Unwrap(held.Value) is not IObjectCreationOperation creation) return null;
        var initializer = MemberChanges.Of(creation.Initializer, ImmutableArray<IOperation>.Empty, held.Reader) ?? ImmutableArray<Change>.Empty;
        var address = initializer.Concat(held.Changes).OfType<Assigned>().LastOrDefault(a => a.Path.IsEmpty && a.Target is IPropertyReferenceOperation { Property.Name: "BaseAddress" });
        return address is not null && PathReader.Read(address.Value, address.Reader) is { KnowsSomething: true } known ? known : null;
    }

    private static IOperation? Argument(IInvocationOperation call, string parameter) =>
        call.Arguments.FirstOrDefault(a => a.Parameter?.Name == parameter)?.Value;
}
