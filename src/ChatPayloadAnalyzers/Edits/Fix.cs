namespace ChatPayloadAnalyzers.Edits;

/// <summary>One choice that the light bulb offers for a finding.</summary>
/// <param name="Title">An instruction: <c>Add 'to'</c>.</param>
/// <param name="Key">Tells this choice from the rule's others; the same for every finding of the rule.</param>
/// <param name="Edits">Applied together.</param>
internal sealed record Fix(string Title, string Key, ImmutableArray<Edit> Edits)
{
    public Fix(string title, string key, params Edit[] edits)
        : this(title, key, edits.ToImmutableArray())
    {
    }
}
