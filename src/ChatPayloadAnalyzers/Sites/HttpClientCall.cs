using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Reading;
using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>HttpClient and its extensions.</summary>
internal static class HttpClientCall
{
    public static HttpCall? Read(IInvocationOperation call, Reader reader)
    {
        var method = call.TargetMethod;
        var symbols = reader.Symbols;
        if (HttpVerb.Of(method.Name) is { } verb)
        {
            if (KnownSymbols.Same(method.ContainingType, symbols.HttpClient))
                return TextCalls.Argument(call, "content") is { } content ? new HttpCall(verb, PathOf(call, reader), () => ContentReader.Read(content, reader)) : null;
            if (KnownSymbols.Same(method.ContainingType, symbols.HttpClientJsonExtensions))
                return new HttpCall(verb, PathOf(call, reader), () => BodyReader.Serialized(SerializeCall.Of(call, "value", SerializerProfile.Web, reader), reader));
            // Others of the class write XML, or take a formatter.
            return KnownSymbols.Same(method.ContainingType, symbols.HttpClientExtensions) && method.Name.EndsWith("AsJsonAsync", StringComparison.Ordinal)
                ? new HttpCall(verb, PathOf(call, reader), () => Formatted(call, reader))
                : null;
        }

        var sends = KnownSymbols.Same(method.ContainingType, symbols.HttpClient) || KnownSymbols.Same(method.ContainingType, symbols.HttpMessageInvoker);
        if (sends && method.Name is "SendAsync" or "Send" && TextCalls.Argument(call, "request") is { } request)
            return Request.Read(request, reader) is { Contents.IsEmpty: false } read ? new HttpCall(read.Method, read.Path, () => ContentReader.Read(read.Contents, request, reader)) : null;
        return null;
    }

    /// <summary>The base address of a client that is created in view: <c>new HttpClient { BaseAddress = … }</c>, or set behind that.</summary>
    public static PartialText? BaseAddress(IOperation? client, Reader reader)
    {
        if (client is null) return null;
        var held = reader.Follow(Reader.Unwrap(client)) ?? new Held(client, reader);
        if (Reader.Unwrap(held.Value) is not IObjectCreationOperation creation) return null;
        var initializer = MemberChanges.Of(creation.Initializer, ImmutableArray<IOperation>.Empty, held.Reader) ?? ImmutableArray<Change>.Empty;
        var address = initializer.Concat(held.Changes).OfType<Assigned>().LastOrDefault(a => a.Path.IsEmpty && a.Target is IPropertyReferenceOperation { Property.Name: "BaseAddress" });
        return address is not null && PathReader.Read(address.Value, address.Reader) is { KnowsSomething: true } known ? known : null;
    }

    private static PartialText PathOf(IInvocationOperation call, Reader reader)
    {
        if (TextCalls.Argument(call, "requestUri") is not { } argument) return PartialText.Unknown;
        var path = PathReader.Read(argument, reader);
        return BaseAddress(FluentCalls.ReceiverOf(call), reader) is { } baseAddress ? PathReader.Resolve(baseAddress, path) : path;
    }

    /// <summary>The formatter of Microsoft.AspNet.WebApi.Client looks at more attributes than Newtonsoft.Json does by itself; an anonymous object and a text have none.</summary>
    private static Body? Formatted(IInvocationOperation call, Reader reader) =>
        TextCalls.Argument(call, "value") is { } value && reader.FollowToEnd(value).Value.Type is { IsAnonymousType: true } or { SpecialType: SpecialType.System_String }
            ? BodyReader.Serialized(new SerializeCall(Reader.Unwrap(value), reader.Model.Compilation.ObjectType, SerializerProfile.Newtonsoft) { Syntax = call.Syntax }, reader)
            : null;
}
