namespace ChatPayloadAnalyzers.Serialization;

/// <summary>
/// The settings of System.Text.Json that are constants. They have the same names in <c>JsonSerializerOptions</c> and in
/// <c>[JsonSourceGenerationOptions]</c>.
/// </summary>
internal static class TextJsonOptions
{
    /// <summary>JsonSerializerDefaults: General 0, Web 1; Strict throws on some nulls.</summary>
    public static SerializerProfile? Defaults(object? defaults) => defaults switch
    {
        0 => SerializerProfile.Default,
        1 => SerializerProfile.Web,
        _ => null,
    };

    /// <returns><see langword="null"/> where the setting, or its value, is not understood.</returns>
    public static SerializerProfile? Set(SerializerProfile profile, string setting, object? value) => (setting, value) switch
    {
        // JsonIgnoreCondition: Never 0, WhenWritingDefault 2, WhenWritingNull 3; the others throw.
        ("DefaultIgnoreCondition", 0 or 2 or 3) => profile with { IgnoresNull = value is 3, IgnoresDefault = value is 2 },
        ("IgnoreNullValues", bool ignores) => profile with { IgnoresNull = ignores },
        ("PropertyNameCaseInsensitive", bool ignoresCase) => profile with { IgnoresCase = ignoresCase },
        ("IncludeFields", bool includes) => profile with { IncludesFields = includes },
        // JsonNumberHandling: Strict 0, AllowReadingFromString 1; the others write text.
        ("NumberHandling", 0 or 1) => profile,
        // With true, what has no setter is left out, or a null throws.
        ("IgnoreReadOnlyFields" or "IgnoreReadOnlyProperties" or "RespectNullableAnnotations", false) => profile,
        _ => null,
    };

    /// <summary>A policy by the name that <c>JsonNamingPolicy</c> has for it.</summary>
    public static NamingPolicy? PolicyNamed(string name) => name switch
    {
        "CamelCase" => NamingPolicy.CamelCase,
        "SnakeCaseLower" => NamingPolicy.SnakeCaseLower,
        "SnakeCaseUpper" => NamingPolicy.SnakeCaseUpper,
        "KebabCaseLower" => NamingPolicy.KebabCaseLower,
        "KebabCaseUpper" => NamingPolicy.KebabCaseUpper,
        _ => null,
    };
}
