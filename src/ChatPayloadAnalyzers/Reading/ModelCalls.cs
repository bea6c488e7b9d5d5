using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>What the vendor's SDK makes of its models: JSON, by Newtonsoft.Json under settings that only have converters.</summary>
internal static class ModelCalls
{
    /// <summary>Dates as text; enums by the names that attributes give, where they have some.</summary>
    private static readonly SerializerProfile Profile = SerializerProfile.Newtonsoft with { Enums = EnumStyle.Open };

    /// <summary><c>message.ToJson()</c>, <c>apiClient.Serialize(message)</c>.</summary>
    public static SerializeCall? Read(IInvocationOperation call, Reader reader)
    {
        var method = call.TargetMethod;
        if (method.Name == "ToJson" && method.Parameters.IsEmpty && call.Instance is { } model && VendorSdk.IsModel(method.ContainingType)) return Of(model, reader);
        return method.Name == "Serialize" && VendorSdk.IsClient(method.ContainingType) && call.Arguments.Length == 1 ? Of(call.Arguments[0].Value, reader) : null;
    }

    /// <summary>A model on its way to be sent.</summary>
    public static SerializeCall Of(IOperation model, Reader reader) =>
        new(Reader.Unwrap(model), reader.Model.Compilation.ObjectType, DefaultSettings.MayBeSet(reader.Model.Compilation) ? null : Profile);

    /// <summary>Whether the call leaves the model that it is made on as it was.</summary>
    public static bool IsPure(IInvocationOperation call) =>
        call.TargetMethod.Name is "ToJson" or "ToString" or "Equals" or "GetHashCode" && VendorSdk.IsModel(call.TargetMethod.ContainingType);

    /// <summary>Serialized before the method comes back, be it asynchronous.</summary>
    public static bool OnlySends(IMethodSymbol method) => VendorSdk.IsApi(method.ContainingType) && method.DeclaringSyntaxReferences.IsEmpty;
}
