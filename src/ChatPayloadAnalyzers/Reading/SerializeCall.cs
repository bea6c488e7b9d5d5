using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>A value on its way through System.Text.Json. <paramref name="Profile"/> is null where the options are not understood.</summary>
/// <remarks>The reader knows the moment: what is done to the value behind it does not count.</remarks>
internal sealed record SerializeCall(IOperation Value, ITypeSymbol? DeclaredType, SerializerProfile? Profile)
{
    /// <summary>
    /// <c>JsonSerializer.Serialize(value, options)</c>; <see langword="null"/> for any other expression, the overloads that write to
    /// a stream or a writer among them: what else is written there is not seen.
    /// </summary>
    public static SerializeCall? Read(IOperation operation, Reader reader) =>
        operation is IInvocationOperation { TargetMethod: { Name: "Serialize", ReturnType.SpecialType: SpecialType.System_String } } call
        && KnownSymbols.Same(call.TargetMethod.ContainingType, reader.Symbols.JsonSerializer)
            ? Of(call, "value", SerializerProfile.Default, reader)
            : null;

    /// <param name="call">The call that serializes.</param>
    /// <param name="parameter">The parameter that takes the value.</param>
    /// <param name="profile">What the call uses when it is given no options.</param>
    /// <param name="reader">Where the call stands.</param>
    public static SerializeCall? Of(IInvocationOperation call, string parameter, SerializerProfile profile, Reader reader)
    {
        IOperation? value = null;
        SerializerProfile? used = profile;
        ITypeSymbol? declared = null;
        var hasMetadata = false;
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is not { } target) continue;
            if (target.Name == parameter)
            {
                value = Reader.Unwrap(argument.Value);
                declared = target.Type;
            }
            else if (target.Name == "options")
            {
                used = OptionsReader.Read(argument, profile, reader);
            }
            else if (target.Name is "inputType" or "jsonTypeInfo" or "context")
            {
                // Metadata that is handed over may name members in any way.
                hasMetadata = true;
            }
        }

        return value is null ? null : new SerializeCall(value, declared, hasMetadata ? null : used);
    }
}
