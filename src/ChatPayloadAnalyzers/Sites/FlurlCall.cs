using ChatPayloadAnalyzers.Reading;
using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>Flurl: an address, or a request, posts a body.</summary>
internal static class FlurlCall
{
    /// <summary>From this version on System.Text.Json writes, with names as the code spells them; before it was Newtonsoft.Json.</summary>
    private const int FirstOfTextJson = 4;

    public static HttpCall? Read(IInvocationOperation call, Reader reader)
    {
        var name = call.TargetMethod.Name;
        var verb = name switch
        {
            "SendJsonAsync" or "SendStringAsync" or "SendAsync" => TextCalls.Argument(call, "verb") is { } given ? Request.MethodOf(given, reader) : null,
            _ => HttpVerb.Of(name),
        };
        if (verb is null || FluentCalls.ReceiverOf(call) is not { } address || FlurlAddress.Read(address, reader) is not { } path) return null;
        if (!name.Contains("Json") && !name.Contains("String")) return TextCalls.Argument(call, "content") is { } content ? new HttpCall(verb, path, () => ContentReader.Read(content, reader)) : null;
        if ((TextCalls.Argument(call, "data") ?? TextCalls.Argument(call, "body")) is not { } body) return null;
        return new HttpCall(verb, path, () => name.Contains("String") ? BodyReader.Text(body, reader) : Serialized(body, call, reader));
    }

    private static Body? Serialized(IOperation body, IInvocationOperation call, Reader reader)
    {
        var compilation = reader.Model.Compilation;
        if (ClientSerializer.MayBeCustom(compilation)) return null;
        var version = call.TargetMethod.ContainingAssembly.Identity.Version.Major;
        if (version >= FirstOfTextJson) return ClientSerializer.Read(body, call, reader, SerializerProfile.Default);
        return DefaultSettings.MayBeSet(compilation) ? null : ClientSerializer.Read(body, call, reader, SerializerProfile.Newtonsoft);
    }
}
