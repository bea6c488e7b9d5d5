namespace ChatPayloadAnalyzers.Rules;

/// <summary>What the user's settings say to the rules.</summary>
/// <param name="Placeholders">What no id may be.</param>
/// <param name="IsPreviewed">The JSON of each body is shown.</param>
internal sealed record RuleSettings(Placeholders Placeholders, bool IsPreviewed = false)
{
    public static readonly RuleSettings Default = new(Placeholders.BuiltIn);
}
