using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>Reads what is added to a serializer's converters: those that write enums by name are followed.</summary>
internal static class EnumConverters
{
    /// <returns>The profile with the converter; <see langword="null"/> where it may do anything.</returns>
    public static SerializerProfile? Add(SerializerProfile profile, IOperation converter, Reader reader)
    {
        var (operation, there) = reader.FollowToEnd(converter);
        if (operation is not IObjectCreationOperation creation) return null;
        var symbols = reader.Symbols;
        // Dates are text all the same.
        if (KnownSymbols.Same(creation.Type, symbols.IsoDateTimeConverter)) return profile;
        var style = KnownSymbols.Same(creation.Type, symbols.JsonStringEnumConverter) ? OfTextJson(creation, there)
            : KnownSymbols.Same(creation.Type, symbols.StringEnumConverter) ? OfNewtonsoft(creation, there)
            // It is for one enum only.
            : KnownSymbols.Same(creation.Type?.OriginalDefinition, symbols.JsonStringEnumConverterOfEnum) ? EnumStyle.Unknown
            : null;
        if (style is null) return null;
        // The first that can write an enum does.
        return profile.Enums.Writing switch
        {
            EnumWriting.Number => profile with { Enums = style },
            EnumWriting.Text => profile,
            _ => profile with { Enums = EnumStyle.Unknown },
        };
    }

    private static EnumStyle? OfTextJson(IObjectCreationOperation creation, Reader reader)
    {
        if (creation.Initializer is not null) return null;
        var policy = creation.Arguments.FirstOrDefault(a => a.Parameter?.Name == "namingPolicy");
        if (policy is null) return EnumStyle.Text;
        return OptionsReader.PolicyOf(policy.Value, reader) is { } names ? new EnumStyle(EnumWriting.Text, names) : EnumStyle.Unknown;
    }

    private static EnumStyle OfNewtonsoft(IObjectCreationOperation creation, Reader reader)
    {
        // A naming strategy may write a name in any way, but as a name.
        if (creation.Initializer is not null) return EnumStyle.Unknown;
        switch (creation.Arguments.FirstOrDefault(a => a.Parameter?.Name != "allowIntegerValues"))
        {
            case null:
            case { Value.ConstantValue: { HasValue: true, Value: false } }:
                return EnumStyle.Text;
            case { Value.ConstantValue: { HasValue: true, Value: true } }:
                return new EnumStyle(EnumWriting.Text, NamingPolicy.NewtonsoftCamelCase);
            case var argument:
                // Names that attributes give are renamed by strategies that say so only.
                return NamingResolvers.StrategyOf(argument.Value, reader) is { RenamesSpecified: false, Names: var names }
                    ? new EnumStyle(EnumWriting.Text, names)
                    : EnumStyle.Unknown;
        }
    }
}
