using ChatPayloadAnalyzers.Serialization;

namespace ChatPayloadAnalyzers.Tests.Serialization;

/// <summary>Constants of options, by the names that they have in <c>JsonSerializerOptions</c>.</summary>
public sealed class SettingsTests
{
    private static readonly SerializerProfile Default = SerializerProfile.Default;

    [Fact]
    public void A_setting_that_is_followed_changes_the_profile()
    {
        Assert.Equal(Default with { IgnoresNull = true }, Set("DefaultIgnoreCondition", 3));
        Assert.Equal(Default with { IgnoresDefault = true }, Set("DefaultIgnoreCondition", 2));
        Assert.Equal(Default, Set("DefaultIgnoreCondition", 0));
        Assert.Equal(Default, TextJsonOptions.Set(Default with { IgnoresNull = true, IgnoresDefault = true }, "DefaultIgnoreCondition", 0));
        Assert.Equal(Default with { IgnoresNull = true }, Set("IgnoreNullValues", true));
        Assert.Equal(Default with { IgnoresCase = true }, Set("PropertyNameCaseInsensitive", true));
        Assert.Equal(Default with { IncludesFields = true }, Set("IncludeFields", true));
        Assert.Equal(Default, Set("IncludeFields", false));
    }

    [Theory]
    [InlineData("NumberHandling", 0)]
    [InlineData("NumberHandling", 1)]
    [InlineData("IgnoreReadOnlyFields", false)]
    [InlineData("IgnoreReadOnlyProperties", false)]
    [InlineData("RespectNullableAnnotations", false)]
    public void A_setting_that_says_what_holds_anyway_changes_nothing(string setting, object value) => Assert.Equal(Default, Set(setting, value));

    [Theory]
    [InlineData("DefaultIgnoreCondition", 1)]
    [InlineData("DefaultIgnoreCondition", null)]
    [InlineData("IgnoreNullValues", null)]
    [InlineData("NumberHandling", 2)]
    [InlineData("IgnoreReadOnlyFields", true)]
    [InlineData("IgnoreReadOnlyProperties", true)]
    [InlineData("RespectNullableAnnotations", true)]
    [InlineData("IncludeFields", 1)]
    [InlineData("ReferenceHandler", null)]
    [InlineData("", true)]
    public void Any_other_is_not_understood(string setting, object? value) => Assert.Null(Set(setting, value));

    [Theory]
    [InlineData("CamelCase", NamingPolicy.CamelCase)]
    [InlineData("SnakeCaseLower", NamingPolicy.SnakeCaseLower)]
    [InlineData("SnakeCaseUpper", NamingPolicy.SnakeCaseUpper)]
    [InlineData("KebabCaseLower", NamingPolicy.KebabCaseLower)]
    [InlineData("KebabCaseUpper", NamingPolicy.KebabCaseUpper)]
    [InlineData("PascalCase", null)]
    [InlineData("", null)]
    public void A_policy_is_known_by_its_name(string name, object? policy) => Assert.Equal((NamingPolicy?)policy, TextJsonOptions.PolicyNamed(name));

    [Fact]
    public void Defaults_are_known_by_their_number()
    {
        Assert.Same(SerializerProfile.Default, TextJsonOptions.Defaults(0));
        Assert.Same(SerializerProfile.Web, TextJsonOptions.Defaults(1));
        Assert.Null(TextJsonOptions.Defaults(2));
        Assert.Null(TextJsonOptions.Defaults(null));
    }

    [Fact]
    public void In_camel_case_each_serializer_has_its_own_ways()
    {
        Assert.Equal(SerializerProfile.Web, Default.InCamelCase());
        Assert.Equal(
            SerializerProfile.Newtonsoft with { Names = NamingPolicy.NewtonsoftCamelCase, Keys = NamingPolicy.NewtonsoftCamelCase, RenamesSpecified = true },
            SerializerProfile.Newtonsoft.InCamelCase());
        Assert.Equal(("Ab", "ab", "Ab"), (SerializerProfile.Web.SpecifiedNameOf("Ab"), SerializerProfile.Newtonsoft.InCamelCase().SpecifiedNameOf("Ab"), SerializerProfile.Newtonsoft.SpecifiedNameOf("Ab")));
        Assert.Equal((false, true), (Default.WritesRuntimeType, SerializerProfile.Newtonsoft.WritesRuntimeType));
    }

    private static SerializerProfile? Set(string setting, object? value) => TextJsonOptions.Set(Default, setting, value);
}
