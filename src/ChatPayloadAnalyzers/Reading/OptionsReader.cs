using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>Reads <c>JsonSerializerOptions</c> as far as they matter to the JSON that is written.</summary>
internal static class OptionsReader
{
    /// <returns><see langword="null"/> where the options may do anything.</returns>
    public static SerializerProfile? Read(IArgumentOperation argument, SerializerProfile profile, Reader reader)
    {
        var value = Reader.Unwrap(argument.Value);
        return argument.IsImplicit || value.ConstantValue is { HasValue: true, Value: null } ? profile : Read(value, reader);
    }

    private static SerializerProfile? Read(IOperation options, Reader reader)
    {
        if (reader.Follow(options) is { Changes.IsEmpty: true } held) return Read(Reader.Unwrap(held.Value), held.Reader);
        return options switch
        {
            IPropertyReferenceOperation { Property: { IsStatic: true, Name: "Web" } property } when IsOptions(property.ContainingType, reader) => SerializerProfile.Web,
            IPropertyReferenceOperation { Property: { IsStatic: true, Name: "Default" } property } when IsOptions(property.ContainingType, reader) => SerializerProfile.Default,
            IObjectCreationOperation creation when IsOptions(creation.Type, reader) => Created(creation, reader),
            _ => null,
        };
    }

    private static SerializerProfile? Created(IObjectCreationOperation creation, Reader reader)
    {
        var profile = SerializerProfile.Default;
        if (creation.Arguments.Length > 0)
        {
            // JsonSerializerDefaults: General 0, Web 1. The copy constructor copies what is not followed.
            if (creation.Arguments[0].Value.ConstantValue is not { HasValue: true, Value: int defaults }) return null;
            profile = defaults == 1 ? SerializerProfile.Web : SerializerProfile.Default;
        }

        foreach (var setting in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (setting is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var name }, Value: var value }) return null;
            var next = Set(profile, name, Reader.Unwrap(value), reader);
            if (next is null) return null;
            profile = next;
        }

        return profile;
    }

    private static SerializerProfile? Set(SerializerProfile profile, string setting, IOperation value, Reader reader)
    {
        switch (setting)
        {
            case "PropertyNamingPolicy" when value.ConstantValue is { HasValue: true, Value: null }:
                return profile with { IsCamelCase = false };
            case "PropertyNamingPolicy" when value is IPropertyReferenceOperation { Property: { Name: "CamelCase" } policy }
                && KnownSymbols.Same(policy.ContainingType, reader.Symbols.JsonNamingPolicy):
                return profile with { IsCamelCase = true };
            case "DefaultIgnoreCondition" when value.ConstantValue is { HasValue: true, Value: int condition }:
                // JsonIgnoreCondition: Never 0, WhenWritingDefault 2, WhenWritingNull 3.
                return profile with { Ignore = condition switch { 2 => IgnoreCondition.WhenDefault, 3 => IgnoreCondition.WhenNull, _ => IgnoreCondition.Never } };
            case "PropertyNameCaseInsensitive" when value.ConstantValue is { HasValue: true, Value: bool ignoresCase }:
                return profile with { IgnoresCase = ignoresCase };
            case "WriteIndented" or "Encoder" or "AllowTrailingCommas" or "ReadCommentHandling"
                or "MaxDepth" or "DefaultBufferSize" or "IndentSize" or "IndentCharacter" or "NewLine":
                // These change how the JSON looks or is read, not what it says.
                return profile;
            default:
                return null;
        }
    }

    private static bool IsOptions(ITypeSymbol? type, Reader reader) => KnownSymbols.Same(type, reader.Symbols.JsonSerializerOptions);
}
