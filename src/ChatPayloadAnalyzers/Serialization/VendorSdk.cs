using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Serialization;

/// <summary>
/// What is known of the vendor's own SDK for .NET without its source: all of it is generated, and by one template. Facts of
/// github.com/MyPureCloud/platform-client-sdk-dotnet, 44.0.0 to 270.0.0.
/// </summary>
internal static class VendorSdk
{
    private const string Assembly = "PureCloudPlatform.Client.V2";

    /// <summary>The value of the enum's member that the SDK reads unknown values as. What it writes for it differs between its versions.</summary>
    private const string Outdated = "OUTDATED_SDK_VERSION";

    /// <summary>
    /// A model: properties that do nothing but hold a value, and a constructor with a parameter of each property's name that sets it. Of
    /// a namesake in another assembly nobody knows.
    /// </summary>
    public static bool IsModel(ITypeSymbol? type) =>
        type is { TypeKind: TypeKind.Class, ContainingAssembly.Name: Assembly }
        && IsOfModels(type)
        && type.GetAttributes().Any(a => a.AttributeClass?.Name == "DataContractAttribute");

    /// <summary>An enum of a model, which the SDK's converter writes by <c>[EnumMember]</c>.</summary>
    public static bool IsEnum(ITypeSymbol type) => type is { TypeKind: TypeKind.Enum, ContainingAssembly.Name: Assembly } && IsOfModels(type);

    /// <summary>Whether the converter of the SDK writes the member of an enum by this name.</summary>
    public static bool IsWritten(string? name) => name is not null and not Outdated;

    /// <summary>Where models are declared, be it in the SDK's assembly or by its sources.</summary>
    public static bool IsOfModels(ITypeSymbol type) => IsIn(type, "Model");

    /// <summary>A class or an interface whose methods send.</summary>
    public static bool IsApi(ITypeSymbol? type) => type is not null && IsIn(type, "Api");

    /// <summary>What the methods send by, and whoever lacks one.</summary>
    public static bool IsClient(ITypeSymbol? type) => type is { Name: "ApiClient" } && IsIn(type, "Client");

    /// <summary>Whether a member is the SDK's own, and no affair of its user's.</summary>
    public static bool IsInside(ISymbol? member)
    {
        for (var space = member?.ContainingNamespace; space is not null; space = space.ContainingNamespace)
            if (IsRoot(space)) return true;
        return false;
    }

    private static bool IsIn(ITypeSymbol type, string last) => type.ContainingNamespace is { ContainingNamespace: { } root } space && space.Name == last && IsRoot(root);

    private static bool IsRoot(INamespaceSymbol space) =>
        space is { Name: "V2", ContainingNamespace: { Name: "Client", ContainingNamespace: { Name: "PureCloudPlatform", ContainingNamespace.IsGlobalNamespace: true } } };
}
