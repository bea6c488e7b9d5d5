namespace ChatPayloadAnalyzers.Tests.Laws.Spellings;

/// <summary>Writes an object whose members' values are written already.</summary>
internal delegate string? ObjectSpelling(Scope scope, IReadOnlyList<(string Name, string Value)> members);

/// <summary>Writes an array; what its items were is at hand for those who write them anew.</summary>
internal delegate string? ArraySpelling(Scope scope, ArrayValue array, IReadOnlyList<string> items);

/// <summary>How the body, the objects in it, and its arrays are written: each kind in another.</summary>
internal sealed record Nesting(ObjectSpelling Root, ObjectSpelling Inner, ArraySpelling Array)
{
    public string? Spell(Scope scope, NamedBody body) => Object(scope, body.Value, Root);

    public string? Value(Scope scope, Value value) => value switch
    {
        Text text => Literals.Quote(text.Value),
        Variable variable => variable.Name,
        RawValue { Json: "null" } => "(string?)null",
        RawValue raw => raw.Json,
        ObjectValue obj => Object(scope, obj, Inner),
        ArrayValue array => array.Items.Select(item => Value(scope, item)).ToList() is var items && items.Contains(null) ? null : Array(scope, array, items!),
        _ => throw new InvalidOperationException(),
    };

    private string? Object(Scope scope, ObjectValue obj, ObjectSpelling spell)
    {
        var members = new List<(string, string)>();
        foreach (var (name, value) in obj.Members)
        {
            if (Value(scope, value) is not { } spelled) return null;
            members.Add((name, spelled));
        }

        return spell(scope, members);
    }
}
