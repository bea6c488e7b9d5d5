using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Serialization;

/// <summary>When a member is left out because of its value.</summary>
internal enum IgnoreCondition
{
    Never,
    WhenNull,

    /// <summary>When it is zero or false; only members of such types have this condition.</summary>
    WhenDefault,
    Always,

    /// <summary>Left out or not, as only run time knows.</summary>
    Sometimes,

    /// <summary>Never left out; the serializer throws where it is null, and nothing is sent.</summary>
    NeverNull,
}

internal static class IgnoreConditions
{
    /// <summary>What two settings, for nulls and for defaults, mean to a member of <paramref name="type"/>: the default of all that may be null is null.</summary>
    public static IgnoreCondition Of(ITypeSymbol type, bool ignoresNull, bool ignoresDefault)
    {
        if (!ignoresNull && !ignoresDefault) return IgnoreCondition.Never;
        if (MayBeNull(type)) return IgnoreCondition.WhenNull;
        if (type is ITypeParameterSymbol { IsValueType: false }) return ignoresDefault ? IgnoreCondition.Sometimes : IgnoreCondition.WhenNull;
        if (!ignoresDefault) return IgnoreCondition.Never;
        // Of enums, structs, dates and characters no payload says that it is the default.
        return type.SpecialType is SpecialType.System_Boolean or (>= SpecialType.System_SByte and <= SpecialType.System_Double)
            ? IgnoreCondition.WhenDefault
            : IgnoreCondition.Sometimes;
    }

    public static bool MayBeNull(ITypeSymbol type) => type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
}
