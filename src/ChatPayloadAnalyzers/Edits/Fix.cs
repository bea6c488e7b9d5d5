using ChatPayloadAnalyzers.Payload;

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

    /// <summary>Adds more than a value, so that it is only done when someone asks for it: never as the first choice of a fix-all.</summary>
    public bool IsOnlyOnRequest { get; init; }

    /// <summary>Writes the whole body anew, so that nothing else can be mended in it in the same pass.</summary>
    public bool RewritesBody => Edits.Any(edit => edit is WriteAsObject);

    /// <summary>The call that sends the body, where that is known.</summary>
    public Form? Site { get; init; }

    /// <summary>The instruction once it is known which ids are written: <c>Add 'to' with participantId</c>.</summary>
    public Func<string, string> TitleWith { get; init; } = ids => $"{Title} with {ids}";

    /// <summary>The names that its new values may take from the scope.</summary>
    public ImmutableHashSet<string> Variables => Edits.SelectMany(edit => ValueOf(edit)?.VariableNames ?? []).ToImmutableHashSet(StringComparer.Ordinal);

    /// <summary>The ids in its new values that are asked for at run time.</summary>
    public IEnumerable<LookedUpId> LookUps => Edits.SelectMany(edit => ValueOf(edit)?.LookUps ?? []);

    /// <summary>The same fix, which leaves the variables of these names alone.</summary>
    public Fix Without(ImmutableHashSet<string> names) => this with
    {
        Edits = Edits.Select(edit => edit switch
        {
            AddMember add => add with { Value = add.Value.Without(names) },
            SetValue set => set with { Value = set.Value.Without(names) },
            _ => edit,
        }).ToImmutableArray(),
    };

    private static NewValue? ValueOf(Edit edit) => (edit as AddMember)?.Value ?? (edit as SetValue)?.Value;
}
