using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>Source-generated contexts of System.Text.Json: what they are told by <c>[JsonSourceGenerationOptions]</c>.</summary>
internal static class SourceGeneration
{
    /// <param name="metadata"><c>MyContext.Default.Message</c>, the metadata of one type.</param>
    /// <param name="reader">Where it stands.</param>
    public static SerializerProfile? ProfileOfMetadata(IOperation metadata, Reader reader) =>
        reader.FollowToEnd(metadata).Value is IPropertyReferenceOperation { Instance: { } context } ? ProfileOf(context, reader) : null;

    /// <param name="context"><c>MyContext.Default</c>; a context that is created may be given any options.</param>
    /// <param name="reader">Where it stands.</param>
    public static SerializerProfile? ProfileOf(IOperation context, Reader reader) =>
        reader.FollowToEnd(context).Value is IPropertyReferenceOperation { Property: { IsStatic: true, Name: "Default", ContainingType: var type } }
        && Attributes.Derives(type, reader.Symbols.JsonSerializerContext)
            ? Of(type, reader.Symbols)
            : null;

    private static SerializerProfile? Of(INamedTypeSymbol context, KnownSymbols symbols)
    {
        if (Attributes.Find(context, symbols.JsonSourceGenerationOptionsAttribute) is not { } options) return SerializerProfile.Default;
        SerializerProfile? profile = options.ConstructorArguments.IsEmpty ? SerializerProfile.Default : TextJsonOptions.Defaults(options.Positional(0));
        foreach (var setting in options.NamedArguments)
        {
            if (profile is null || setting.Value.Kind == TypedConstantKind.Array) return null;
            profile = Set(profile, setting.Key, setting.Value.Value);
        }

        return profile;
    }

    private static SerializerProfile? Set(SerializerProfile profile, string setting, object? value)
    {
        switch (setting)
        {
            case "PropertyNamingPolicy":
                return PolicyOf(value) is { } names ? profile with { Names = names } : null;
            case "DictionaryKeyPolicy":
                return PolicyOf(value) is { } keys ? profile with { Keys = keys } : null;
            case "UseStringEnumConverter":
                return value is true ? profile with { Enums = EnumStyle.Text } : profile;
            // JsonKnownReferenceHandler: Unspecified 0, Preserve 1, IgnoreCycles 2.
            case "ReferenceHandler":
                return value is 1 ? null : profile;
            case "GenerationMode" or "WriteIndented" or "AllowTrailingCommas" or "ReadCommentHandling" or "MaxDepth" or "DefaultBufferSize" or "IndentSize"
                or "IndentCharacter" or "NewLine" or "UnmappedMemberHandling" or "PreferredObjectCreationHandling" or "UnknownTypeHandling"
                or "AllowDuplicateProperties" or "AllowOutOfOrderMetadataProperties" or "RespectRequiredConstructorParameters":
                return profile;
            default:
                return TextJsonOptions.Set(profile, setting, value);
        }
    }

    /// <summary>JsonKnownNamingPolicy; what is said to be unspecified may leave the defaults' policy.</summary>
    private static NamingPolicy? PolicyOf(object? policy) => policy switch
    {
        1 => NamingPolicy.CamelCase,
        2 => NamingPolicy.SnakeCaseLower,
        3 => NamingPolicy.SnakeCaseUpper,
        4 => NamingPolicy.KebabCaseLower,
        5 => NamingPolicy.KebabCaseUpper,
        _ => null,
    };
}
