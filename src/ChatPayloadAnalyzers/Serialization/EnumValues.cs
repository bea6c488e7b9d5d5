using System.Globalization;
using ChatPayloadAnalyzers.Payload;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Serialization;

/// <summary>What a serializer makes of the values of an enum.</summary>
internal static class EnumValues
{
    /// <summary>An enum, or one that may be null.</summary>
    public static bool IsEnum(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Enum
        || (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable && nullable.TypeArguments[0].TypeKind == TypeKind.Enum);

    public static JsonKinds KindsOf(ITypeSymbol type, SerializerProfile profile, KnownSymbols symbols) => StyleOf(type, profile, symbols).Writing switch
    {
        EnumWriting.Number => JsonKinds.Number,
        EnumWriting.Text or EnumWriting.NumberOrText => JsonKinds.Number | JsonKinds.String,
        _ => JsonKinds.Any,
    };

    /// <param name="value">The number that is the value to the compiler.</param>
    /// <param name="type">The enum.</param>
    /// <param name="profile">Who writes it.</param>
    /// <param name="symbols">The known symbols.</param>
    /// <param name="place">Where the value is used.</param>
    public static PayloadNode Of(object value, ITypeSymbol type, SerializerProfile profile, KnownSymbols symbols, Place place)
    {
        var style = StyleOf(type, profile, symbols);
        if (style.Writing == EnumWriting.Number) return new LiteralNode(place, JsonKinds.Number, Number(value));
        if (style.Writing != EnumWriting.Text) return new UnknownNode(place, KindsOf(type, profile, symbols));
        // Several names for one value: which is written is not said anywhere. None: a combination of flags, or a number.
        var named = type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue && Number(field.ConstantValue!) == Number(value)).Take(2).ToList();
        if (named.Count == 0) return new UnknownNode(place, JsonKinds.Number | JsonKinds.String);
        if (named.Count == 1 && VendorSdk.IsEnum(type) && !VendorSdk.IsWritten(Attributes.Find(named[0], symbols.EnumMemberAttribute)?.Named("Value") as string)) return new UnknownNode(place);
        return named.Count == 1 ? new TextNode(place, PartialText.Known(NameOf(named[0], style, profile, symbols))) : new UnknownNode(place, JsonKinds.String);
    }

    private static string Number(object value) => Convert.ToString(value, CultureInfo.InvariantCulture);

    /// <summary>System.Text.Json asks the options before the type, Newtonsoft the type before the settings; both ask the member first.</summary>
    private static EnumStyle StyleOf(ITypeSymbol type, SerializerProfile profile, KnownSymbols symbols)
    {
        if (profile.Enums.IsOfMember) return profile.Enums;
        if (profile.Serializer == Serializer.Newtonsoft) return NewtonsoftAttributes.EnumStyleOf(type, symbols) ?? profile.Enums;
        return profile.Enums.Writing != EnumWriting.Number ? profile.Enums : TextJsonAttributes.EnumStyleOf(type, symbols) ?? profile.Enums;
    }

    private static string NameOf(IFieldSymbol field, EnumStyle style, SerializerProfile profile, KnownSymbols symbols)
    {
        var specified = profile.Serializer == Serializer.Newtonsoft
            ? Attributes.Find(field, symbols.EnumMemberAttribute)?.Named("Value") as string
            : Attributes.Find(field, symbols.JsonStringEnumMemberNameAttribute)?.Positional(0) as string;
        return specified ?? style.Names.NameOf(field.Name);
    }
}
