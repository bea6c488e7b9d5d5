using System.Text.Json;
using ChatPayloadAnalyzers.Serialization;
using Newtonsoft.Json.Serialization;

namespace ChatPayloadAnalyzers.Tests.Serialization;

/// <summary>Every policy against the library that has it.</summary>
public sealed class NamingPolicyTests
{
    private const int Seed = 4711;

    private static readonly Dictionary<string, (NamingPolicy Ours, Func<string, string> Theirs)> Policies = new()
    {
        ["camel"] = (NamingPolicy.CamelCase, JsonNamingPolicy.CamelCase.ConvertName),
        ["snake lower"] = (NamingPolicy.SnakeCaseLower, JsonNamingPolicy.SnakeCaseLower.ConvertName),
        ["snake upper"] = (NamingPolicy.SnakeCaseUpper, JsonNamingPolicy.SnakeCaseUpper.ConvertName),
        ["kebab lower"] = (NamingPolicy.KebabCaseLower, JsonNamingPolicy.KebabCaseLower.ConvertName),
        ["kebab upper"] = (NamingPolicy.KebabCaseUpper, JsonNamingPolicy.KebabCaseUpper.ConvertName),
        ["Newtonsoft's camel"] = (NamingPolicy.NewtonsoftCamelCase, name => new CamelCaseNamingStrategy().GetPropertyName(name, hasSpecifiedName: false)),
        ["Newtonsoft's snake"] = (NamingPolicy.NewtonsoftSnakeCase, name => new SnakeCaseNamingStrategy().GetPropertyName(name, hasSpecifiedName: false)),
        ["Newtonsoft's kebab"] = (NamingPolicy.NewtonsoftKebabCase, name => new KebabCaseNamingStrategy().GetPropertyName(name, hasSpecifiedName: false)),
    };

    public static TheoryData<string> Names => [.. Policies.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Random_names_come_out_as_the_library_writes_them(string policy)
    {
        var (ours, theirs) = Policies[policy];
        var random = new Random(Seed);
        const string Characters = "ABCDabcd019__--  ÉéßIİı ǅǄ²٣\u00A0\u2028.ª";
        for (var i = 0; i < Attempts.Of(40_000); i++)
        {
            var name = string.Concat(Enumerable.Range(0, random.Next(0, 12)).Select(_ => Characters[random.Next(Characters.Length)]));
            Assert.Equal(theirs(name), ours.NameOf(name));
        }
    }

    [Theory]
    [InlineData("CannedResponseId", "canned_response_id", "CANNED-RESPONSE-ID")]
    [InlineData("URLValue", "url_value", "URL-VALUE")]
    [InlineData("SHA512Hash", "sha512_hash", "SHA512-HASH")]
    [InlineData("to", "to", "TO")]
    public void Words_are_set_off(string name, string snake, string kebab)
    {
        Assert.Equal(snake, NamingPolicy.SnakeCaseLower.NameOf(name));
        Assert.Equal(kebab, NamingPolicy.KebabCaseUpper.NameOf(name));
        Assert.Equal(name, NamingPolicy.AsSpelled.NameOf(name));
    }
}
