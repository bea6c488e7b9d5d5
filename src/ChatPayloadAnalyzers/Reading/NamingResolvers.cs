using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>Reads which of Newtonsoft.Json's own contract resolvers and naming strategies names the members.</summary>
internal static class NamingResolvers
{
    /// <returns>The profile under the resolver; <see langword="null"/> where it is one of the user's own.</returns>
    public static SerializerProfile? Apply(SerializerProfile profile, IOperation resolver, Reader reader)
    {
        var (operation, there) = reader.FollowToEnd(resolver);
        if (operation.ConstantValue is { HasValue: true, Value: null }) return Plain(profile);
        if (operation is not IObjectCreationOperation { Arguments.IsEmpty: true } creation) return null;
        if (KnownSymbols.Same(creation.Type, reader.Symbols.CamelCaseResolver))
        {
            return creation.Initializer is null
                ? profile with { Names = NamingPolicy.NewtonsoftCamelCase, RenamesSpecified = true, Keys = NamingPolicy.NewtonsoftCamelCase }
                : null;
        }

        if (!KnownSymbols.Same(creation.Type, reader.Symbols.DefaultResolver)) return null;
        SerializerProfile? named = Plain(profile);
        foreach (var setting in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (setting is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "NamingStrategy" }, Value: var strategy }) return null;
            named = StrategyOf(strategy, there) is { } style ? named with { Names = style.Names, RenamesSpecified = style.RenamesSpecified, Keys = style.Keys } : null;
            if (named is null) return null;
        }

        return named;
    }

    /// <returns>A profile of which the names count; <see langword="null"/> for a strategy of the user's own.</returns>
    public static SerializerProfile? StrategyOf(IOperation strategy, Reader reader)
    {
        var (operation, _) = reader.FollowToEnd(strategy);
        if (operation.ConstantValue is { HasValue: true, Value: null }) return SerializerProfile.Newtonsoft;
        if (operation is not IObjectCreationOperation creation || PolicyOf(creation.Type, reader.Symbols) is not { } names) return null;
        bool processesKeys = false, renames = false;
        foreach (var argument in creation.Arguments)
        {
            if (argument.Value.ConstantValue.Value is not bool given || !Set(argument.Parameter?.Name, given)) return null;
        }

        foreach (var setting in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (setting is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var name }, Value.ConstantValue.Value: bool given }) return null;
            if (!Set(name, given)) return null;
        }

        return SerializerProfile.Newtonsoft with { Names = names, RenamesSpecified = renames, Keys = processesKeys ? names : NamingPolicy.AsSpelled };

        bool Set(string? setting, bool value)
        {
            switch (setting)
            {
                case "processDictionaryKeys" or "ProcessDictionaryKeys":
                    processesKeys = value;
                    return true;
                case "overrideSpecifiedNames" or "OverrideSpecifiedNames":
                    renames = value;
                    return true;
                default:
                    // Extension data are open whatever they are called.
                    return setting is "processExtensionDataNames" or "ProcessExtensionDataNames";
            }
        }
    }

    private static NamingPolicy? PolicyOf(ITypeSymbol? strategy, KnownSymbols symbols)
    {
        if (KnownSymbols.Same(strategy, symbols.DefaultNamingStrategy)) return NamingPolicy.AsSpelled;
        if (KnownSymbols.Same(strategy, symbols.CamelCaseNamingStrategy)) return NamingPolicy.NewtonsoftCamelCase;
        if (KnownSymbols.Same(strategy, symbols.SnakeCaseNamingStrategy)) return NamingPolicy.NewtonsoftSnakeCase;
        return KnownSymbols.Same(strategy, symbols.KebabCaseNamingStrategy) ? NamingPolicy.NewtonsoftKebabCase : null;
    }

    private static SerializerProfile Plain(SerializerProfile profile) =>
        profile with { Names = NamingPolicy.AsSpelled, RenamesSpecified = false, Keys = NamingPolicy.AsSpelled };
}
