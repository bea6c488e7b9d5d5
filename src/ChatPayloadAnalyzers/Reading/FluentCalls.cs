using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>Calls of RestSharp and Flurl that set up a request, or an address, and give it back: <c>request.AddHeader(…).AddJsonBody(…)</c>.</summary>
internal static class FluentCalls
{
    /// <summary>What the call is made on, be it a method or an extension.</summary>
    public static IOperation? ReceiverOf(IInvocationOperation call) =>
        call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value : null);

    public static bool SetsUp(IInvocationOperation call) =>
        ReceiverOf(call) is { } receiver
        && IsRequest(Reader.Unwrap(receiver).Type)
        && IsRequest(call.Type)
        && (Calls.IsOfRestSharp(call.TargetMethod) || Calls.IsOfFlurl(call.TargetMethod));

    private static bool IsRequest(ITypeSymbol? type) => type?.Name is "RestRequest" or "IRestRequest" or "IFlurlRequest" or "FlurlRequest" or "Url";
}
