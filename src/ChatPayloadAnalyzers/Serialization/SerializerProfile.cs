using ChatPayloadAnalyzers.Payload;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Serialization;

internal enum Serializer
{
    /// <summary>System.Text.Json.</summary>
    TextJson,

    /// <summary>Newtonsoft.Json.</summary>
    Newtonsoft,
}

/// <summary>Which serializer writes, under which settings.</summary>
internal sealed record SerializerProfile(Serializer Serializer)
{
    /// <summary><c>JsonSerializer.Serialize(value)</c>: names as the code spells them.</summary>
    public static readonly SerializerProfile Default = new(Serializer.TextJson);

    /// <summary><c>JsonSerializerDefaults.Web</c>, which the extensions of HttpClient and JsonContent use.</summary>
    public static readonly SerializerProfile Web = Default with { Names = NamingPolicy.CamelCase, IgnoresCase = true };

    /// <summary><c>JsonConvert.SerializeObject(value)</c>: names as the code spells them.</summary>
    public static readonly SerializerProfile Newtonsoft = new(Serializer.Newtonsoft);

    /// <summary>What becomes of the names of CLR members.</summary>
    public NamingPolicy Names { get; init; }

    /// <summary>The policy changes names that an attribute gives, too: a quirk of Newtonsoft's CamelCasePropertyNamesContractResolver.</summary>
    public bool RenamesSpecified { get; init; }

    /// <summary>What becomes of the keys of dictionaries.</summary>
    public NamingPolicy Keys { get; init; }

    /// <summary>Members that are null are left out, unless an attribute of theirs says otherwise.</summary>
    public bool IgnoresNull { get; init; }

    /// <summary>Members that have the default of their type are left out, unless an attribute of theirs says otherwise.</summary>
    public bool IgnoresDefault { get; init; }

    /// <summary>System.Text.Json: two members whose names differ in case only collide, and the serializer throws.</summary>
    public bool IgnoresCase { get; init; }

    /// <summary>System.Text.Json: public fields are written. Newtonsoft writes them always.</summary>
    public bool IncludesFields { get; init; }

    public EnumStyle Enums { get; init; } = EnumStyle.Numbers;

    /// <summary>How the call that serializes is written, where it could be told to use camel case.</summary>
    public Form? Call { get; init; }

    /// <summary>The same serializer, told to use camel case.</summary>
    public SerializerProfile InCamelCase() => Serializer == Serializer.Newtonsoft
        ? this with { Names = NamingPolicy.NewtonsoftCamelCase, RenamesSpecified = true, Keys = NamingPolicy.NewtonsoftCamelCase }
        : this with { Names = NamingPolicy.CamelCase, IgnoresCase = true };

    /// <summary>Newtonsoft writes the members that an object has; System.Text.Json those of the type that it is told, unless that is object.</summary>
    public bool WritesRuntimeType => Serializer == Serializer.Newtonsoft;

    /// <summary>Tells the names of members apart as the serializer does.</summary>
    public StringComparer NameComparer => IgnoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>The JSON name of a CLR member without an attribute.</summary>
    public string NameOf(string member) => Names.NameOf(member);

    /// <summary>The JSON name of a CLR member that an attribute names.</summary>
    public string SpecifiedNameOf(string name) => RenamesSpecified ? Names.NameOf(name) : name;

    /// <summary>The JSON name of an entry of a dictionary.</summary>
    public string KeyOf(string key) => Keys.NameOf(key);

    /// <summary>When a member of <paramref name="type"/> without an attribute is left out.</summary>
    public IgnoreCondition IgnoreOf(ITypeSymbol type) => IgnoreConditions.Of(type, IgnoresNull, IgnoresDefault);
}
