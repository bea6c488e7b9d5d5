using System.Text.Json;
using ChatPayloadAnalyzers.Serialization;

namespace ChatPayloadAnalyzers.Tests.Serialization;

public sealed class SerializerProfileTests
{
    private const int Seed = 8080;

    [Theory]
    [InlineData("To", "to")]
    [InlineData("to", "to")]
    [InlineData("ID", "id")]
    [InlineData("URLValue", "urlValue")]
    [InlineData("IPhone", "iPhone")]
    [InlineData("CannedResponseId", "cannedResponseId")]
    [InlineData("_To", "_To")]
    [InlineData("É", "é")]
    [InlineData("A B", "a B")]
    [InlineData("AB C", "ab C")]
    [InlineData("", "")]
    public void Web_defaults_lower_the_leading_capitals(string member, string name)
    {
        Assert.Equal(JsonNamingPolicy.CamelCase.ConvertName(member), name);
        Assert.Equal(name, SerializerProfile.Web.NameOf(member));
        Assert.Equal(member, SerializerProfile.Default.NameOf(member));
    }

    [Fact]
    public void Random_names_are_lowered_as_the_serializer_does()
    {
        var random = new Random(Seed);
        const string Characters = "ABCabc01_ÉéßIİı ǅ";
        for (var i = 0; i < Attempts.Of(20_000); i++)
        {
            var name = string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => Characters[random.Next(Characters.Length)]));
            Assert.Equal(JsonNamingPolicy.CamelCase.ConvertName(name), SerializerProfile.Web.NameOf(name));
        }
    }

    [Fact]
    public void Web_defaults_take_names_that_differ_in_case_for_one()
    {
        Assert.True(SerializerProfile.Web.NameComparer.Equals("to", "TO"));
        Assert.False(SerializerProfile.Default.NameComparer.Equals("to", "TO"));
    }
}
