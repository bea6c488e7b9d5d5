namespace ChatPayloadAnalyzers.Tests.Laws.Spellings;

/// <summary>How the members of generated types get the names that stand in the JSON.</summary>
internal static class Namings
{
    public static readonly Naming JsonPropertyName = name => ($"[JsonPropertyName(\"{name}\")] ", "P" + Pascal(name));

    /// <summary>The serializer makes the first letter small: nothing that has another name can be spelled so.</summary>
    public static readonly Naming CamelCased = name => char.IsLower(name[0]) && !name.Contains('_') ? ("", Pascal(name)) : null;

    /// <summary>The property has the very name that stands in the JSON.</summary>
    public static readonly Naming AsItStands = name => ("", name);

    public static readonly Naming JsonProperty = name => ($"[Newtonsoft.Json.JsonProperty(\"{name}\")] ", "P" + Pascal(name));

    public static readonly Naming JsonPropertyNamed = name => ($"[Newtonsoft.Json.JsonProperty(PropertyName = \"{name}\")] ", "P" + Pascal(name));

    public static readonly Naming JsonPropertyWithoutNulls = name =>
        ($"[Newtonsoft.Json.JsonProperty(\"{name}\", NullValueHandling = Newtonsoft.Json.NullValueHandling.Ignore)] ", "P" + Pascal(name));

    public static readonly Naming DataMember = name => ($"[System.Runtime.Serialization.DataMember(Name = \"{name}\")] ", "P" + Pascal(name));

    public static readonly Naming DataMemberWithoutDefaults = name =>
        ($"[System.Runtime.Serialization.DataMember(Name = \"{name}\", EmitDefaultValue = false)] ", "P" + Pascal(name));

    public static readonly Naming JsonPropertyNameWithoutNulls = name =>
        ($"[JsonPropertyName(\"{name}\"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ", "P" + Pascal(name));

    /// <summary>A property's name. Two members of one body never differ by case alone: constructors bind without regard to it.</summary>
    public static string Pascal(string name) =>
        char.ToUpperInvariant(name[0]) + name[1..].Replace("_", "") + (char.IsUpper(name[0]) ? "Capital" : name.Contains('_') ? "Snake" : "");
}
