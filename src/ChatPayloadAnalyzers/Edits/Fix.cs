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

    /// <summary>The names of the variables that its new values may take from the scope.</summary>
    public ImmutableHashSet<string> Variables { get; } =
        Edits.SelectMany(edit => ValueOf(edit)?.VariableNames ?? []).ToImmutableHashSet(StringComparer.Ordinal);

    /// <summary>The same fix, which leaves the variables of these names alone.</summary>
    public Fix Without(ImmutableHashSet<string> names) => new(
        Title,
        Edits.Select(edit => edit switch
        {
            AddMember add => add with { Value = add.Value.Without(names) },
            SetValue set => set with { Value = set.Value.Without(names) },
            _ => edit,
        }).ToImmutableArray());

    private static NewValue? ValueOf(Edit edit) => (edit as AddMember)?.Value ?? (edit as SetValue)?.Value;
}
