namespace ChatPayloadAnalyzers.Serialization;

/// <summary>When a member is left out because of its value.</summary>
internal enum IgnoreCondition
{
    Never,
    WhenNull,
    WhenDefault,
    Always,
}

/// <summary>How System.Text.Json names and leaves out members under the options in use.</summary>
/// <param name="IsCamelCase">Names of CLR members are put in camel case; other policies are not followed.</param>
/// <param name="Ignore">The default for members without an attribute of their own.</param>
/// <param name="IgnoresCase">Two members whose names differ in case only collide, and the serializer throws.</param>
internal sealed record SerializerProfile(bool IsCamelCase, IgnoreCondition Ignore = IgnoreCondition.Never, bool IgnoresCase = false)
{
    /// <summary><c>JsonSerializer.Serialize(value)</c>: names as the code spells them.</summary>
    public static readonly SerializerProfile Default = new(IsCamelCase: false);

    /// <summary><c>JsonSerializerDefaults.Web</c>, which the extensions of HttpClient and JsonContent use.</summary>
    public static readonly SerializerProfile Web = new(IsCamelCase: true, IgnoresCase: true);

    /// <summary>Tells the names of members apart as the serializer does.</summary>
    public StringComparer NameComparer => IgnoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>The JSON name of a CLR member without an attribute.</summary>
    public string NameOf(string member) => IsCamelCase ? CamelCase(member) : member;

    /// <summary>
    /// <c>JsonNamingPolicy.CamelCase</c>: the leading run of capitals is lowered, but not the one that starts the next word:
    /// <c>URLValue</c> is <c>urlValue</c>, <c>ID</c> is <c>id</c>.
    /// </summary>
    private static string CamelCase(string name)
    {
        var chars = name.ToCharArray();
        for (var i = 0; i < chars.Length && char.IsUpper(chars[i]); i++)
        {
            var startsNextWord = i > 0 && i + 1 < chars.Length && !char.IsUpper(chars[i + 1]);
            if (startsNextWord)
            {
                // A space counts as the start of the next word, and what stands before it is lowered still.
                if (chars[i + 1] == ' ') chars[i] = char.ToLowerInvariant(chars[i]);
                break;
            }

            chars[i] = char.ToLowerInvariant(chars[i]);
        }

        return new string(chars);
    }
}
