using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Serialization;

/// <summary>What System.Text.Json makes of attributes: its own, and no others.</summary>
internal sealed class TextJsonAttributes(SerializerProfile profile, KnownSymbols symbols) : SerializerAttributes(profile, symbols)
{
    // Attributes that are not referenced cannot stand on a type; those that are, are looked for by symbol.
    private readonly ImmutableArray<INamedTypeSymbol> _opening = symbols.OpeningAttributes.ToImmutableArray();

    /// <summary>How the converter on an enum writes it; <see langword="null"/> where there is none.</summary>
    public static EnumStyle? EnumStyleOf(ISymbol enumOrMember, KnownSymbols symbols)
    {
        var converter = enumOrMember.GetAttributes().FirstOrDefault(a => Attributes.Derives(a.AttributeClass, symbols.JsonConverterAttribute));
        if (converter is null) return null;
        var isEnumConverter = KnownSymbols.Same(converter.AttributeClass, symbols.JsonConverterAttribute)
            && converter.Positional(0) is INamedTypeSymbol type
            && (KnownSymbols.Same(type, symbols.JsonStringEnumConverter) || KnownSymbols.Same(type.OriginalDefinition, symbols.JsonStringEnumConverterOfEnum));
        return isEnumConverter ? EnumStyle.Text : EnumStyle.Open;
    }

    public override bool Opens(INamedTypeSymbol type)
    {
        // A callback before serializing may set anything.
        if (Symbols.JsonOnSerializing is { } callback && type.AllInterfaces.Any(i => KnownSymbols.Same(i, callback))) return true;
        for (var current = type; current is not null; current = current.BaseType)
            if (IsOpening(current) || EnumStyleOf(current, Symbols) is not null) return true;
        return false;
    }

    public override bool IsSeen(ISymbol member) =>
        !member.IsStatic
        && (member is IPropertySymbol { DeclaredAccessibility: Accessibility.Public, GetMethod.DeclaredAccessibility: Accessibility.Public }
            || (Profile.IncludesFields && member is IFieldSymbol { DeclaredAccessibility: Accessibility.Public })
            || Attributes.Find(member, Symbols.JsonIncludeAttribute) is not null);

    public override bool MayHide(ISymbol member) => member.DeclaredAccessibility == Accessibility.Public || !member.GetAttributes().IsEmpty;

    public override SerializedMember? Read(ISymbol member, ITypeSymbol memberType)
    {
        if (IgnoreOf(member, memberType) is not { } ignore) return null;
        if (IsOpening(member)) return null;
        if (EnumStyleOf(member, Symbols) is not { } style) return new SerializedMember(member, memberType, NameOf(member), ignore, Profile);
        // Of converters only those of enums are followed.
        return style.Writing == EnumWriting.Text && EnumValues.IsEnum(memberType)
            ? new SerializedMember(member, memberType, NameOf(member), ignore, Profile with { Enums = style with { IsOfMember = true } })
            : null;
    }

    // Whether the serializer writes what an ignored or renamed member hides has changed between its versions.
    public override bool Hides(SerializedMember derived, ISymbol hidden) => derived.Ignore != IgnoreCondition.Always && derived.Name == NameOf(hidden);

    private bool IsOpening(ISymbol symbol) =>
        Attributes.HasAny(symbol, _opening)
        // JsonNumberHandling: Strict 0, AllowReadingFromString 1; the others change what is written.
        || Attributes.Find(symbol, Symbols.JsonNumberHandlingAttribute) is { } numbers && numbers.Positional(0) is not (0 or 1);

    private string NameOf(ISymbol member) =>
        Attributes.Find(member, Symbols.JsonPropertyNameAttribute)?.Positional(0) as string ?? Profile.NameOf(member.Name);

    private IgnoreCondition? IgnoreOf(ISymbol member, ITypeSymbol type)
    {
        if (Attributes.Find(member, Symbols.JsonIgnoreAttribute) is not { } ignore) return Profile.IgnoreOf(type);
        // JsonIgnoreCondition: Never 0, Always 1 (and without argument), WhenWritingDefault 2, WhenWritingNull 3, WhenWriting 4, WhenReading 5.
        return ignore.Named("Condition") switch
        {
            0 or 5 => IgnoreCondition.Never,
            2 => IgnoreConditions.Of(type, ignoresNull: false, ignoresDefault: true),
            // On a member that is never null the serializer throws.
            3 => IgnoreConditions.MayBeNull(type) || type is ITypeParameterSymbol ? IgnoreCondition.WhenNull : null,
            _ => IgnoreCondition.Always,
        };
    }
}
