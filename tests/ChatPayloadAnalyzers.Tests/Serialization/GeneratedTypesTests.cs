using System.Text.Json;
using System.Text.Json.Serialization;
using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Serialization;
using ChatPayloadAnalyzers.Tests.Running;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Serialization;
using TextJson = System.Text.Json.JsonSerializer;

namespace ChatPayloadAnalyzers.Tests.Serialization;

/// <summary>Names, presence and kinds of the members of random types, as each serializer really writes them under each of its settings.</summary>
public sealed class GeneratedTypesTests
{
    private const int Seed = 2031;
    private const int Count = 500;

    private static readonly Dictionary<string, (SerializerProfile Profile, Func<object, string> Write)> Profiles = new()
    {
        ["default"] = Text(SerializerProfile.Default, new JsonSerializerOptions()),
        ["web"] = Text(SerializerProfile.Web, new JsonSerializerOptions(JsonSerializerDefaults.Web)),
        ["snake case with fields"] = Text(
            SerializerProfile.Default with { Names = NamingPolicy.SnakeCaseLower, IncludesFields = true },
            new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, IncludeFields = true }),
        ["without nulls"] = Text(SerializerProfile.Default with { IgnoresNull = true }, new JsonSerializerOptions { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull }),
        ["without defaults"] = Text(
            SerializerProfile.Web with { IgnoresDefault = true, IncludesFields = true },
            new JsonSerializerOptions(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, IncludeFields = true }),
        ["names of enums"] = Text(SerializerProfile.Default with { Enums = EnumStyle.Text }, new JsonSerializerOptions { Converters = { new JsonStringEnumConverter() } }),
        ["Newtonsoft"] = Newton(SerializerProfile.Newtonsoft, new JsonSerializerSettings()),
        ["Newtonsoft in camel case"] = Newton(
            SerializerProfile.Newtonsoft with { Names = NamingPolicy.NewtonsoftCamelCase, RenamesSpecified = true },
            new JsonSerializerSettings { ContractResolver = new CamelCasePropertyNamesContractResolver() }),
        ["Newtonsoft in camel case by strategy"] = Newton(
            SerializerProfile.Newtonsoft with { Names = NamingPolicy.NewtonsoftCamelCase, IgnoresNull = true },
            new JsonSerializerSettings { ContractResolver = new DefaultContractResolver { NamingStrategy = new CamelCaseNamingStrategy() }, NullValueHandling = NullValueHandling.Ignore }),
        ["Newtonsoft in snake case without defaults"] = Newton(
            SerializerProfile.Newtonsoft with { Names = NamingPolicy.NewtonsoftSnakeCase, IgnoresDefault = true, Enums = EnumStyle.Text },
            new JsonSerializerSettings
            {
                ContractResolver = new DefaultContractResolver { NamingStrategy = new SnakeCaseNamingStrategy() },
                DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate,
                Converters = { new StringEnumConverter() },
            }),
    };

    private static readonly Lazy<(UserProgram Program, System.Reflection.Assembly Assembly)> Generated = new(() =>
    {
        var types = new GeneratedTypes(Seed);
        var program = UserProgram.Of("public static class Entry { public static void Main() { } }", GeneratedTypes.Prelude + string.Concat(Enumerable.Range(0, Count).Select(types.Next)));
        return (program, program.Load());
    });

    public static TheoryData<string> Names => [.. Profiles.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Members_are_those_that_the_serializer_writes(string name)
    {
        var (profile, write) = Profiles[name];
        var (program, assembly) = Generated.Value;
        var symbols = new KnownSymbols(program.Compilation);
        var followed = 0;
        for (var i = 0; i < Count; i++)
        {
            var type = program.Compilation.GetTypeByMetadataName($"T{i}")!;
            if (SerializedType.Of(type, profile, symbols) is not { } members) continue;
            if (Written(Activator.CreateInstance(assembly.GetType($"T{i}")!)!, write) is not { } json) continue;
            followed++;
            using var sent = JsonDocument.Parse(json);
            var failure = Failure(members, sent.RootElement, symbols);
            Assert.True(failure is null, $"{failure}\n{json}\nread: {string.Join(", ", members)}\n{string.Join('\n', Sources(type))}");
        }

        // Many throw or are open, since attributes are many.
        Assert.InRange(followed, Count / 10, Count);
    }

    private static string? Failure(IEnumerable<SerializedMember> members, JsonElement sent, KnownSymbols symbols)
    {
        var written = sent.EnumerateObject().ToDictionary(p => p.Name, p => p.Value);
        if (written.Keys.FirstOrDefault(name => members.All(m => m.Name != name)) is { } extra) return $"{extra} was not read";
        foreach (var member in members)
        {
            if (!written.TryGetValue(member.Name, out var value))
            {
                if (member.Ignore is IgnoreCondition.Never or IgnoreCondition.NeverNull) return $"{member.Name} was not sent";
                continue;
            }

            var kind = KindOf(value);
            if (member.Ignore is IgnoreCondition.WhenNull or IgnoreCondition.NeverNull && kind == JsonKinds.Null) return $"{member.Name} is null";
            if (member.Ignore == IgnoreCondition.WhenDefault && value.GetRawText() is "0" or "0.0" or "false" && member.Ignore == IgnoreCondition.WhenDefault) return $"{member.Name} is a default";
            if ((ClrKinds.Of(member.Type, member.Type, member.Profile, symbols) & kind) == 0) return $"{member.Name} is {kind}";
        }

        return null;
    }

    private static IEnumerable<string> Sources(Microsoft.CodeAnalysis.INamedTypeSymbol type)
    {
        for (var current = type; current is { SpecialType: Microsoft.CodeAnalysis.SpecialType.None }; current = current.BaseType)
            yield return current.DeclaringSyntaxReferences[0].GetSyntax().ToString();
    }

    /// <returns><see langword="null"/> where the serializer throws, and nothing is sent.</returns>
    private static string? Written(object value, Func<object, string> write)
    {
        try
        {
            return write(value);
        }
        catch (Exception thrown) when (thrown is InvalidOperationException or JsonSerializationException or System.Text.Json.JsonException or NotSupportedException)
        {
            return null;
        }
    }

    private static JsonKinds KindOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => JsonKinds.Object,
        JsonValueKind.Array => JsonKinds.Array,
        JsonValueKind.String => JsonKinds.String,
        JsonValueKind.Number => JsonKinds.Number,
        JsonValueKind.True or JsonValueKind.False => JsonKinds.Boolean,
        _ => JsonKinds.Null,
    };

    private static (SerializerProfile Profile, Func<object, string> Write) Text(SerializerProfile profile, JsonSerializerOptions options) =>
        (profile, value => TextJson.Serialize(value, options));

    private static (SerializerProfile Profile, Func<object, string> Write) Newton(SerializerProfile profile, JsonSerializerSettings settings) =>
        (profile, value => JsonConvert.SerializeObject(value, settings));
}
