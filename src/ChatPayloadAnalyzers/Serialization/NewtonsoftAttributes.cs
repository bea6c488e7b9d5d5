using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Serialization;

/// <summary>
/// What Newtonsoft.Json makes of attributes: its own, and those of data contracts. It writes public properties and fields, and
/// whatever else is marked; where a type is marked as opting in, nothing but what is marked.
/// </summary>
internal sealed class NewtonsoftAttributes(SerializerProfile profile, KnownSymbols symbols) : SerializerAttributes(profile, symbols)
{
    private readonly ImmutableArray<INamedTypeSymbol> _opening = symbols.NewtonsoftOpeningAttributes.ToImmutableArray();
    private readonly ImmutableArray<INamedTypeSymbol> _callbacks = symbols.CallbackAttributes.ToImmutableArray();
    private bool _isOptIn;

    /// <summary>How the converter on an enum or a member of its type writes it; <see langword="null"/> where there is none.</summary>
    public static EnumStyle? EnumStyleOf(ISymbol enumOrMember, KnownSymbols symbols)
    {
        // Its attributes are of Newtonsoft.Json too, which the compilation need not reference.
        if (enumOrMember is ITypeSymbol type && VendorSdk.IsEnum(type)) return EnumStyle.Text;
        var converter = enumOrMember.GetAttributes().FirstOrDefault(a => Attributes.Derives(a.AttributeClass, symbols.NewtonsoftConverterAttribute));
        if (converter is null) return null;
        if (!KnownSymbols.Same(converter.Positional(0) as INamedTypeSymbol, symbols.StringEnumConverter)) return EnumStyle.Open;
        // What else is given are arguments of the converter: a naming strategy.
        return converter.ConstructorArguments.Length == 1 && converter.NamedArguments.IsEmpty ? EnumStyle.Text : EnumStyle.Unknown;
    }

    public override bool Opens(INamedTypeSymbol type)
    {
        foreach (var implemented in type.AllInterfaces)
        {
            // Attributes of interfaces and of their members count as the type's own.
            if (Symbols.NewtonsoftOpeningInterfaces.Any(i => KnownSymbols.Same(i, implemented)) || IsOpening(implemented)) return true;
            if (Attributes.Find(implemented, Symbols.JsonObjectAttribute) is not null || implemented.GetMembers().Any(IsMarked)) return true;
        }

        AttributeData? own = null;
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (IsOpening(current) || current.GetMembers().Any(OpensType)) return true;
            own ??= Attributes.Find(current, Symbols.JsonObjectAttribute);
        }

        _isOptIn = DataMemberAttributes.IsOptIn(type, Symbols);
        return own is not null && !Follows(own);
    }

    public override bool IsSeen(ISymbol member)
    {
        if (member.IsStatic) return false;
        if (IsChosen(member)) return true;
        return !_isOptIn && (member is IFieldSymbol { DeclaredAccessibility: Accessibility.Public }
            or IPropertySymbol { DeclaredAccessibility: Accessibility.Public, GetMethod.DeclaredAccessibility: Accessibility.Public });
    }

    public override bool MayHide(ISymbol member) => true;

    public override SerializedMember? Read(ISymbol member, ITypeSymbol memberType)
    {
        var property = Attributes.Find(member, Symbols.JsonPropertyAttribute);
        var dataMember = DataMemberAttributes.MemberOf(member, Symbols);
        if (property is not null && !property.NamedArguments.All(argument => IsFollowed(argument.Key))) return null;
        var ignore = IsIgnored(member) ? IgnoreCondition.Always : IgnoreOf(member, memberType, property, dataMember);
        var specified = property?.Positional(0) as string ?? property?.Named("PropertyName") as string ?? dataMember?.Named("Name") as string;
        var name = specified is null ? Profile.NameOf(member.Name) : Profile.SpecifiedNameOf(specified);
        if (EnumStyleOf(member, Symbols) is not { } style) return new SerializedMember(member, memberType, name, ignore, Profile);
        // Of converters only that of enums is followed; on anything but an enum it throws.
        return style.Writing != EnumWriting.Anything && EnumValues.IsEnum(memberType)
            ? new SerializedMember(member, memberType, name, ignore, Profile with { Enums = style with { IsOfMember = true } })
            : null;
    }

    /// <summary>An override hides what it overrides; which of two members is written that share a name only is decided by their marks.</summary>
    public override bool Hides(SerializedMember derived, ISymbol hidden) =>
        derived.Symbol is IPropertySymbol { OverriddenProperty: not null } && !IsMarked(hidden);

    private bool IsOpening(INamedTypeSymbol type) =>
        type.GetAttributes().Any(a => !KnownSymbols.Same(a.AttributeClass, Symbols.JsonObjectAttribute) && _opening.Any(o => Attributes.Derives(a.AttributeClass, o)))
        || EnumStyleOf(type, Symbols) is not null;

    private bool OpensType(ISymbol member) => member switch
    {
        IMethodSymbol method => Attributes.HasAny(method, _callbacks),
        // An override takes the marks of what it overrides.
        IPropertySymbol { OverriddenProperty: { } overridden } when IsMarked(overridden) => true,
        IPropertySymbol or IFieldSymbol => Attributes.Find(member, Symbols.NewtonsoftExtensionDataAttribute) is not null || (member.IsStatic && IsMarked(member)),
        _ => false,
    };

    /// <summary><c>[JsonObject]</c>, with or without <c>MemberSerialization</c>: OptOut 0, OptIn 1, Fields 2.</summary>
    private bool Follows(AttributeData jsonObject)
    {
        if (jsonObject.NamedArguments.Any(argument => argument.Key is not ("MemberSerialization" or "Id" or "Title" or "Description"))) return false;
        var serialization = jsonObject.Named("MemberSerialization") ?? (jsonObject.Positional(0) is int given ? given : 0);
        _isOptIn = serialization is 1;
        return serialization is 0 or 1;
    }

    private static bool IsFollowed(string argument) =>
        argument is "PropertyName" or "NullValueHandling" or "DefaultValueHandling" or "Required" or "Order" or "ObjectCreationHandling" or "ReferenceLoopHandling";

    private bool IsChosen(ISymbol member) =>
        Attributes.Find(member, Symbols.JsonPropertyAttribute) is not null
        || Attributes.Find(member, Symbols.JsonRequiredAttribute) is not null
        || DataMemberAttributes.MemberOf(member, Symbols) is not null;

    private bool IsIgnored(ISymbol member) =>
        Attributes.Find(member, Symbols.NewtonsoftIgnoreAttribute) is not null
        || Attributes.Find(member, Symbols.NonSerializedAttribute) is not null
        || (!_isOptIn && Attributes.Find(member, Symbols.IgnoreDataMemberAttribute) is not null);

    private bool IsMarked(ISymbol member) =>
        member is IPropertySymbol or IFieldSymbol
        && (IsChosen(member)
            || IsIgnored(member)
            || Attributes.Find(member, Symbols.DataMemberAttribute) is not null
            || Attributes.Find(member, Symbols.IgnoreDataMemberAttribute) is not null
            || Attributes.Find(member, Symbols.DefaultValueAttribute) is not null
            || Attributes.Find(member, Symbols.NewtonsoftExtensionDataAttribute) is not null
            || EnumStyleOf(member, Symbols) is not null);

    private IgnoreCondition IgnoreOf(ISymbol member, ITypeSymbol type, AttributeData? property, AttributeData? dataMember)
    {
        if (HasCompanion(member)) return IgnoreCondition.Sometimes;
        // NullValueHandling: Include 0, Ignore 1. DefaultValueHandling: Include 0, Ignore 1, Populate 2, IgnoreAndPopulate 3.
        var ignoresNull = property?.Named("NullValueHandling") is int nulls ? nulls == 1 : Profile.IgnoresNull;
        var ignoresDefault = property is not null
            ? property.Named("DefaultValueHandling") is int defaults ? (defaults & 1) != 0 : Profile.IgnoresDefault
            : (dataMember is not null && DataMemberAttributes.LeavesDefaultOut(dataMember)) || Profile.IgnoresDefault;
        // Another default than the type's own.
        if (ignoresDefault && Attributes.Find(member, Symbols.DefaultValueAttribute) is not null) return IgnoreCondition.Sometimes;
        var ignore = IgnoreConditions.Of(type, ignoresNull, ignoresDefault);
        // Required: Default 0, AllowNull 1, Always 2, DisallowNull 3.
        var throws = property?.Named("Required") is 2 or 3 || Attributes.Find(member, Symbols.JsonRequiredAttribute) is not null;
        return throws && ignore == IgnoreCondition.Never && IgnoreConditions.MayBeNull(type) ? IgnoreCondition.NeverNull : ignore;
    }

    /// <summary><c>ShouldSerializeText()</c> or <c>TextSpecified</c> decide over <c>Text</c> at run time.</summary>
    private static bool HasCompanion(ISymbol member)
    {
        for (var current = member.ContainingType; current is not null; current = current.BaseType)
            if (!current.GetMembers("ShouldSerialize" + member.Name).IsEmpty || !current.GetMembers(member.Name + "Specified").IsEmpty) return true;
        return false;
    }
}
