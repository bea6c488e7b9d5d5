namespace ChatPayloadAnalyzers.Rules;

/// <summary>What the user's settings say to the rules.</summary>
/// <param name="Placeholders">What no id may be.</param>
internal sealed record RuleSettings(Placeholders Placeholders)
{
    public static readonly RuleSettings Default = new(Placeholders.BuiltIn);
}
