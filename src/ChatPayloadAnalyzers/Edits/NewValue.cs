using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Schemas;

namespace ChatPayloadAnalyzers.Edits;

/// <summary>A value that a fix wants, before it is known how the code there spells such values.</summary>
internal abstract record NewValue
{
    /// <summary>The variables that it may be taken from.</summary>
    public virtual IEnumerable<string> VariableNames => [];

    /// <summary>The same value, not taken from the variables of these names.</summary>
    public virtual NewValue Without(ImmutableHashSet<string> names) => this;

    /// <summary>The least value that <paramref name="schema"/> accepts; <see langword="null"/> where the schema does not say.</summary>
    public static NewValue? For(Schema schema) => For(schema, null);

    /// <summary>
    /// The same, built around the string that stands there now: <c>to = participantId</c> becomes an array with an object
    /// whose <c>id</c> it is.
    /// </summary>
    public static NewValue? Around(Schema schema, Slot existing) => For(schema, existing);

    private static NewValue? For(Schema schema, Slot? existing)
    {
        if (!schema.AllowedText.IsEmpty) return new NewText(schema.AllowedText[0]);
        if (schema.Kinds == JsonKinds.Array)
            return schema.Items is { } items && For(items, existing) is { } item ? new NewArray(item) : null;
        if (schema.Kinds == JsonKinds.Object) return Object(schema, existing);
        if (schema.Kinds != JsonKinds.String) return null;
        return existing is null ? new NewIdentifier(schema.Variables, schema.Example ?? "value-here") : new ExistingValue(existing);
    }

    private static NewObject? Object(Schema schema, Slot? existing)
    {
        var members = ImmutableArray.CreateBuilder<(string, NewValue)>();
        foreach (var property in schema.Properties)
        {
            var isNeeded = property.IsRequired || (schema.GroupOf(property.Name) is { IsEmpty: false } group && group[0] == property.Name);
            if (!isNeeded) continue;
            if (For(property.Schema, property.IsIdentifier ? existing : null) is not { } value) return null;
            members.Add((property.Name, value));
        }

        return new NewObject(members.ToImmutable());
    }
}

/// <summary>A string with exactly this text.</summary>
internal sealed record NewText(string Text) : NewValue;

/// <summary>The string variable in scope with one of these names, in this order; else <paramref name="Example"/>.</summary>
internal sealed record NewIdentifier(ImmutableArray<string> Variables, string Example) : NewValue
{
    public override IEnumerable<string> VariableNames => Variables;

    public override NewValue Without(ImmutableHashSet<string> names) => this with { Variables = Variables.RemoveAll(names.Contains) };
}

/// <summary>The string variable in scope with one of these names, in this order, or nothing.</summary>
internal sealed record NewVariable(ImmutableArray<string> Names) : NewValue
{
    public override IEnumerable<string> VariableNames => Names;

    public override NewValue Without(ImmutableHashSet<string> names) => new NewVariable(Names.RemoveAll(names.Contains));
}

internal sealed record NewObject(ImmutableArray<(string Name, NewValue Value)> Members) : NewValue
{
    public override IEnumerable<string> VariableNames => Members.SelectMany(member => member.Value.VariableNames);

    public override NewValue Without(ImmutableHashSet<string> names) =>
        new NewObject(Members.Select(member => (member.Name, member.Value.Without(names))).ToImmutableArray());
}

internal sealed record NewArray(NewValue Item) : NewValue
{
    public override IEnumerable<string> VariableNames => Item.VariableNames;

    public override NewValue Without(ImmutableHashSet<string> names) => new NewArray(Item.Without(names));
}

/// <summary>What stands in <paramref name="Slot"/> now.</summary>
internal sealed record ExistingValue(Slot Slot) : NewValue;
