namespace ChatPayloadAnalyzers.Edits;

/// <summary>One choice that the light bulb offers for a finding.</summary>
/// <param name="Title">An instruction: <c>Add 'to'</c>.</param>
/// <param name="Edits">Applied together.</param>
internal sealed record Fix(string Title, ImmutableArray<Edit> Edits)
{
    public Fix(string title, params Edit[] edits)
        : this(title, edits.ToImmutableArray())
    {
    }
}
