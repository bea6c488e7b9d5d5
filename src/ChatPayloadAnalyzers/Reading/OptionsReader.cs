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
        return !argument.IsGiven() || value.ConstantValue is { HasValue: true, Value: null } ? profile : Read(value, reader);
    }

    /// <summary><c>options.X = value</c>.</summary>
    public static SerializerProfile? Set(SerializerProfile profile, string setting, IOperation value, Reader reader)
    {
        switch (setting)
        {
            case "PropertyNamingPolicy":
                return PolicyOf(value, reader) is { } names ? profile with { Names = names } : null;
            case "DictionaryKeyPolicy":
                return PolicyOf(value, reader) is { } keys ? profile with { Keys = keys } : null;
            case "ReferenceHandler":
                // A body that is written out has no cycles to leave out.
                return value.ConstantValue is { HasValue: true, Value: null } || IsStatic(value, "IgnoreCycles", reader.Symbols.ReferenceHandling) ? profile : null;
            case "TypeInfoResolver":
                return value.ConstantValue is { HasValue: true, Value: null } ? profile : null;
            case "WriteIndented" or "Encoder" or "AllowTrailingCommas" or "ReadCommentHandling" or "MaxDepth" or "DefaultBufferSize" or "IndentSize"
                or "IndentCharacter" or "NewLine" or "UnmappedMemberHandling" or "PreferredObjectCreationHandling" or "UnknownTypeHandling"
                or "AllowDuplicateProperties" or "AllowOutOfOrderMetadataProperties" or "RespectRequiredConstructorParameters":
                // These change how the JSON looks or is read, not what it says.
                return profile;
            default:
                return value.ConstantValue is { HasValue: true, Value: var constant } ? TextJsonOptions.Set(profile, setting, constant) : null;
        }
    }

    /// <returns><see langword="null"/> for a policy of the user's own.</returns>
    public static NamingPolicy? PolicyOf(IOperation policy, Reader reader)
    {
        var (operation, _) = reader.FollowToEnd(policy);
        if (operation.ConstantValue is { HasValue: true, Value: null }) return NamingPolicy.AsSpelled;
        if (operation is not IPropertyReferenceOperation { Property: { IsStatic: true } property } || !KnownSymbols.Same(property.ContainingType, reader.Symbols.JsonNamingPolicy)) return null;
        return TextJsonOptions.PolicyNamed(property.Name);
    }

    private static SerializerProfile? Read(IOperation options, Reader reader, ImmutableArray<Change> changes = default)
    {
        if (changes.IsDefault) changes = ImmutableArray<Change>.Empty;
        if (reader.Follow(options) is { } held) return held.Changes.IsEmpty || changes.IsEmpty ? Read(Reader.Unwrap(held.Value), held.Reader, changes.IsEmpty ? held.Changes : changes) : null;
        if (!changes.IsEmpty && options is not IObjectCreationOperation) return null;
        return options switch
        {
            _ when IsStatic(options, "Web", reader.Symbols.JsonSerializerOptions) => SerializerProfile.Web,
            _ when IsStatic(options, "Default", reader.Symbols.JsonSerializerOptions) => SerializerProfile.Default,
            // MyContext.Default.Options
            IPropertyReferenceOperation { Property.Name: "Options", Instance: { } context } => SourceGeneration.ProfileOf(context, reader),
            IObjectCreationOperation creation when KnownSymbols.Same(creation.Type, reader.Symbols.JsonSerializerOptions) => Created(creation, changes, reader),
            _ => null,
        };
    }

    private static SerializerProfile? Created(IObjectCreationOperation creation, ImmutableArray<Change> changes, Reader reader)
    {
        SerializerProfile? profile = SerializerProfile.Default;
        if (creation.Arguments.Length > 0)
        {
            var given = Reader.Unwrap(creation.Arguments[0].Value);
            profile = given.ConstantValue is { HasValue: true, Value: var defaults } ? TextJsonOptions.Defaults(defaults) : Read(given, reader);
        }

        return SerializerSettings.Apply(profile, creation, changes, reader);
    }

    private static bool IsStatic(IOperation operation, string name, INamedTypeSymbol? type) =>
        Reader.Unwrap(operation) is IPropertyReferenceOperation { Property: { IsStatic: true } property } && property.Name == name && KnownSymbols.Same(property.ContainingType, type);
}
