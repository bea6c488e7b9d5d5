using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Reading;
using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>A call that sends a body. The body is read only when the path leads to a known endpoint.</summary>
internal sealed record HttpCall(string Method, PartialText Path, Func<Body?> Body)
{
    /// <returns><see langword="null"/> for other calls, and where the method or the request is not known.</returns>
    public static HttpCall? Read(IInvocationOperation call, Reader reader)
    {
        if (Calls.IsOfRestSharp(call.TargetMethod)) return RestSharpCall.Read(call, reader);
        if (Calls.IsOfFlurl(call.TargetMethod)) return FlurlCall.Read(call, reader);
        if (VendorSdk.IsInside(call.TargetMethod)) return SdkCall.Read(call, reader);
        return HttpClientCall.Read(call, reader) ?? WebClientCall.Read(call, reader) ?? WebRequestCall.Read(call, reader) ?? RefitCall.Read(call, reader);
    }
}
