using ChatPayloadAnalyzers.Serialization;
using ChatPayloadAnalyzers.Tests.Running;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Tests.Serialization;

/// <summary>What is taken for the vendor's SDK: by namespace, and where its code must be known, by assembly.</summary>
public sealed class VendorSdkTests
{
    private const string Root = SdkAssembly.Name;

    private static readonly Lazy<SymbolsOf> Sdk = new(() => new SymbolsOf($$"""
        public class User { public {{Root}}.Model.ConversationEventTyping? Typing; public {{Root}}.Api.ConversationsApi? Api; public {{Root}}.Client.ApiClient? Client; }
        """));

    /// <summary>The same names where another assembly has them, and nearly the same ones.</summary>
    private static readonly Lazy<SymbolsOf> Others = new(() => new SymbolsOf("""
        namespace PureCloudPlatform.Client.V2.Model { [DataContract] public class Mine { public enum Kind { A } } }
        namespace PureCloudPlatform.Client.V2.Api { public class Mine { public void Send() { } } }
        namespace PureCloudPlatform.Client.V2.Client { public class ApiClient { } public class Other { } }
        namespace PureCloudPlatform.Client.V2.Model.Deeper { public class Mine { } }
        namespace PureCloudPlatform.Client.V2 { public class ApiClient { } }
        namespace PureCloudPlatform.Client.V3.Model { public class Mine { } }
        namespace PureCloudPlatform.Server.V2.Model { public class Mine { } }
        namespace PureCloud.Client.V2.Model { public class Mine { } }
        namespace Team.PureCloudPlatform.Client.V2.Model { public class Mine { } }
        namespace Team.Model { public class Mine { } }
        """));

    [Fact]
    public void Its_models_are_known_in_its_assembly_alone()
    {
        var model = Of(Sdk, $"{Root}.Model.ConversationEventTyping");
        var kind = model.GetTypeMembers().Single(type => type.TypeKind == TypeKind.Enum);
        Assert.Equal((true, true, false), (VendorSdk.IsModel(model), VendorSdk.IsOfModels(model), VendorSdk.IsEnum(model)));
        Assert.Equal((false, true, true), (VendorSdk.IsModel(kind), VendorSdk.IsOfModels(kind), VendorSdk.IsEnum(kind)));
        var mine = Of(Others, $"{Root}.Model.Mine");
        Assert.Equal((false, true, false), (VendorSdk.IsModel(mine), VendorSdk.IsOfModels(mine), VendorSdk.IsEnum(mine.GetTypeMembers().Single())));
        Assert.False(VendorSdk.IsModel(null));
        Assert.False(VendorSdk.IsModel(Of(Sdk, $"{Root}.Api.ConversationsApi")));
    }

    [Theory]
    [InlineData($"{Root}.Model.Mine", true)]
    [InlineData($"{Root}.Api.Mine", false)]
    [InlineData($"{Root}.Model.Deeper.Mine", false)]
    [InlineData($"{Root}.ApiClient", false)]
    [InlineData("PureCloudPlatform.Client.V3.Model.Mine", false)]
    [InlineData("PureCloudPlatform.Server.V2.Model.Mine", false)]
    [InlineData("PureCloud.Client.V2.Model.Mine", false)]
    [InlineData($"Team.{Root}.Model.Mine", false)]
    [InlineData("Team.Model.Mine", false)]
    [InlineData("User", false)]
    public void A_model_stands_in_its_namespace(string name, bool isOne) => Assert.Equal(isOne, VendorSdk.IsOfModels(Of(name == "User" ? Sdk : Others, name)));

    [Theory]
    [InlineData($"{Root}.Api.Mine", true, false)]
    [InlineData($"{Root}.Client.ApiClient", false, true)]
    [InlineData($"{Root}.Client.Other", false, false)]
    [InlineData($"{Root}.ApiClient", false, false)]
    [InlineData($"{Root}.Model.Mine", false, false)]
    [InlineData("Team.Model.Mine", false, false)]
    public void What_sends_stands_in_others(string name, bool isApi, bool isClient) =>
        Assert.Equal((isApi, isClient), (VendorSdk.IsApi(Of(Others, name)), VendorSdk.IsClient(Of(Others, name))));

    [Fact]
    public void Nothing_is_neither()
    {
        Assert.Equal((false, false, false), (VendorSdk.IsApi(null), VendorSdk.IsClient(null), VendorSdk.IsInside(null)));
    }

    [Theory]
    [InlineData($"{Root}.Api.Mine", true)]
    [InlineData($"{Root}.Model.Deeper.Mine", true)]
    [InlineData($"{Root}.ApiClient", true)]
    [InlineData("PureCloudPlatform.Client.V3.Model.Mine", false)]
    [InlineData($"Team.{Root}.Model.Mine", false)]
    public void Whatever_stands_below_its_namespace_is_its_own(string name, bool isInside) => Assert.Equal(isInside, VendorSdk.IsInside(Of(Others, name)));

    [Theory]
    [InlineData("sms", true)]
    [InlineData("", true)]
    [InlineData("OUTDATED_SDK_VERSION", false)]
    [InlineData(null, false)]
    public void A_value_without_a_name_is_not_written_by_one(string? name, bool isWritten) => Assert.Equal(isWritten, VendorSdk.IsWritten(name));

    private static INamedTypeSymbol Of(Lazy<SymbolsOf> source, string name) => source.Value.Type(name);
}
