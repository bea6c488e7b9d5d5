using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Serialization;

/// <summary>The data contract attributes, which Newtonsoft.Json honours and System.Text.Json does not.</summary>
internal static class DataMemberAttributes
{
    /// <summary>A data contract is a base's too; it makes members opt in.</summary>
    public static bool IsOptIn(INamedTypeSymbol type, KnownSymbols symbols)
    {
        for (var current = type; current is not null; current = current.BaseType)
            if (Attributes.Find(current, symbols.OptInAttribute) is not null) return true;
        return false;
    }

    /// <summary>The attribute of a member, which counts only where the type that declares it has a contract.</summary>
    public static AttributeData? MemberOf(ISymbol member, KnownSymbols symbols) =>
        Attributes.Find(member, symbols.DataMemberAttribute) is { } attribute && IsOptIn(member.ContainingType, symbols) ? attribute : null;

    public static bool LeavesDefaultOut(AttributeData dataMember) => dataMember.Named("EmitDefaultValue") is false;
}
