using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Reading;
using ChatPayloadAnalyzers.Schemas;
using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>
/// The vendor's own SDK: a method for each operation, <c>conversations.PostConversationsMessages(request)</c>, or the client below them,
/// <c>apiClient.CallApi(path, Method.Post, …, json, …)</c>.
/// </summary>
internal static class SdkCall
{
    public static HttpCall? Read(IInvocationOperation call, Reader reader)
    {
        var type = call.TargetMethod.ContainingType;
        // The SDK's own methods call the client. Who compiles its sources has not written them.
        if (VendorSdk.IsClient(type)) return VendorSdk.IsInside(reader.Model.GetEnclosingSymbol(call.Syntax.SpanStart, reader.Cancellation)) ? null : OfClient(call, reader);
        if (!VendorSdk.IsApi(type) || EndpointCatalog.BuiltIn.FindBySdk(OperationOf(call.TargetMethod.Name)) is not { } endpoint) return null;
        if (VendorSdk.IsInside(reader.Model.GetEnclosingSymbol(call.Syntax.SpanStart, reader.Cancellation))) return null;
        if (call.Arguments.FirstOrDefault(argument => argument.Parameter is { Type: var given } && VendorSdk.IsOfModels(given)) is not { } body) return null;
        var path = Route.Fill(endpoint.Path.ToString(), name => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == name), reader);
        return new HttpCall(endpoint.Method, path, () => Sent(BodyReader.Serialized(ModelCalls.Of(body.Value, reader), reader)));
    }

    /// <summary>The four forms of a method: plain, Async, WithHttpInfo, AsyncWithHttpInfo.</summary>
    private static string OperationOf(string method) => Without(Without(method, "WithHttpInfo"), "Async");

    private static string Without(string name, string end) => name.EndsWith(end, StringComparison.Ordinal) ? name.Substring(0, name.Length - end.Length) : name;

    /// <summary>For null the SDK throws, and nothing is sent.</summary>
    private static Body? Sent(Body? body) => body is { Root.Value: var value } && MayBeNull(value) ? null : body;

    private static bool MayBeNull(PayloadNode value) => value.Kinds == JsonKinds.Null || (value is ChoiceNode choice && choice.Arms.Any(arm => MayBeNull(arm.Value)));

    private static HttpCall? OfClient(IInvocationOperation call, Reader reader)
    {
        if (call.TargetMethod.Name is not ("CallApi" or "CallApiAsync")) return null;
        if (TextCalls.Argument(call, "path") is not { } path || TextCalls.Argument(call, "method") is not { } method || TextCalls.Argument(call, "postBody") is not { } body) return null;
        if (TextCalls.Argument(call, "contentType") is { } type && WireTextReader.ReadText(type, reader).Whole?.Contains("json") == false) return null;
        return MethodOf(method, reader) is { } verb ? new HttpCall(verb, PathReader.Read(path, reader), () => Text(body, reader)) : null;
    }

    /// <summary>An enum of RestSharp, or its name in newer versions.</summary>
    private static string? MethodOf(IOperation method, Reader reader) =>
        reader.FollowToEnd(method).Value.ConstantValue is { HasValue: true, Value: string name } ? name.ToUpperInvariant() : RestSharpRequest.MethodOf(method, reader);

    /// <summary>Text is sent as it stands. Other objects, models too, the client leaves out.</summary>
    private static Body? Text(IOperation body, Reader reader) =>
        reader.FollowToEnd(body).Value.Type?.SpecialType == SpecialType.System_String ? BodyReader.Text(body, reader) : null;
}
