using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Schemas;

namespace ChatPayloadAnalyzers.Edits;

/// <summary>A value that a fix wants, before it is known how the code there spells such values.</summary>
internal abstract record NewValue
{
    /// <summary>What stands there now is part of it.</summary>
    public bool IsAroundExisting => this switch
    {
        ExistingValue => true,
        NewArray array => array.Item.IsAroundExisting,
        NewObject obj => obj.Members.Any(member => member.Value.IsAroundExisting),
        _ => false,
    };

    /// <summary>The variables that it may be taken from.</summary>
    public virtual IEnumerable<string> VariableNames => [];

    /// <summary>The same value, not taken from the variables of these names.</summary>
    public virtual NewValue Without(ImmutableHashSet<string> names) => this;

    /// <summary>The least value that <paramref name="schema"/> accepts; <see langword="null"/> where the schema does not say.</summary>
    public static NewValue? For(Schema schema) => For(schema, "value", null, isLookedUp: false);

    /// <summary>The least value for a member; where nothing better is known, its name says what is to be filled in: <c>queue-id-here</c>.</summary>
    public static NewValue? For(Property property) => For(property.Schema, property.Name, null, isLookedUp: false);

    /// <summary>
    /// The same, built around the string that stands there now: <c>to = participantId</c> becomes an array with an object
    /// whose <c>id</c> it is.
    /// </summary>
    public static NewValue? Around(Schema schema, Slot existing) => For(schema, "value", existing, isLookedUp: false);

    /// <summary>The same with an id that is asked for at run time; <see langword="null"/> where the schema does not say of what.</summary>
    public static NewValue? LookedUp(Schema schema) => For(schema, "value", null, isLookedUp: true) is { } value && value.LookUps.Any() ? value : null;

    /// <summary>The ids in it that are asked for at run time.</summary>
    public virtual IEnumerable<LookedUpId> LookUps => [];

    private static NewValue? For(Schema schema, string name, Slot? existing, bool isLookedUp)
    {
        if (!schema.AllowedText.IsEmpty) return new NewText(schema.AllowedText[0]);
        if (schema.Kinds == JsonKinds.Array)
            return schema.Items is { } items && For(items, name, existing, isLookedUp) is { } item ? new NewArray(item) : null;
        if (schema.Kinds == JsonKinds.Object) return Object(schema, existing, isLookedUp);
        if (schema.Kinds != JsonKinds.String) return null;
        if (existing is not null) return new ExistingValue(existing);
        return isLookedUp && schema.ItemOf is { } collection
            ? new LookedUpId(collection)
            : new NewIdentifier(schema.Variables, schema.ItemOf, schema.Example ?? PlaceholderFor(name));
    }

    private static string PlaceholderFor(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString())) + "-here";

    private static NewObject? Object(Schema schema, Slot? existing, bool isLookedUp)
    {
        var members = ImmutableArray.CreateBuilder<(string, NewValue)>();
        foreach (var property in schema.Properties)
        {
            var isNeeded = property.IsRequired || (schema.GroupOf(property.Name) is { IsEmpty: false } group && group[0] == property.Name);
            if (!isNeeded) continue;
            if (For(property.Schema, property.Name, property.IsIdentifier ? existing : null, isLookedUp) is not { } value) return null;
            members.Add((property.Name, value));
        }

        return members.Count == 0 ? null : new NewObject(members.ToImmutable());
    }
}

/// <summary>A string with exactly this text.</summary>
internal sealed record NewText(string Text) : NewValue;

/// <summary>
/// The id of the item of <paramref name="Collection"/> that is in scope; else the string variable with one of these names, in
/// this order; else <paramref name="Example"/>.
/// </summary>
internal sealed record NewIdentifier(ImmutableArray<string> Variables, string? Collection, string Example) : NewValue
{
    public override IEnumerable<string> VariableNames => NewVariable.NamesOf(Variables, Collection);

    public override NewValue Without(ImmutableHashSet<string> names) =>
        new NewIdentifier(Variables.RemoveAll(names.Contains), NewVariable.Less(Collection, names), Example);
}

/// <summary>The same, or nothing where neither is in scope.</summary>
internal sealed record NewVariable(ImmutableArray<string> Names, string? Collection) : NewValue
{
    public override IEnumerable<string> VariableNames => NamesOf(Names, Collection);

    public static IEnumerable<string> NamesOf(ImmutableArray<string> names, string? collection) => collection is null ? names : names.Add(collection);

    public static string? Less(string? collection, ImmutableHashSet<string> names) => collection is null || names.Contains(collection) ? null : collection;

    public override NewValue Without(ImmutableHashSet<string> names) => new NewVariable(Names.RemoveAll(names.Contains), Less(Collection, names));
}

/// <summary>The id of the item of <paramref name="Collection"/> that the service gives for a queue. Each is one of its own: it belongs to a site.</summary>
internal sealed record LookedUpId(string Collection) : NewValue
{
    public override IEnumerable<LookedUpId> LookUps => [this];

    public bool Equals(LookedUpId? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

internal sealed record NewObject(ImmutableArray<(string Name, NewValue Value)> Members) : NewValue
{
    public override IEnumerable<LookedUpId> LookUps => Members.SelectMany(member => member.Value.LookUps);

    public override IEnumerable<string> VariableNames => Members.SelectMany(member => member.Value.VariableNames);

    public override NewValue Without(ImmutableHashSet<string> names) =>
        new NewObject(Members.Select(member => (member.Name, member.Value.Without(names))).ToImmutableArray());
}

internal sealed record NewArray(NewValue Item) : NewValue
{
    public override IEnumerable<LookedUpId> LookUps => Item.LookUps;

    public override IEnumerable<string> VariableNames => Item.VariableNames;

    public override NewValue Without(ImmutableHashSet<string> names) => new NewArray(Item.Without(names));
}

/// <summary>The number or truth value that stands in <paramref name="Slot"/> now, as a string of the same characters.</summary>
/// <param name="Slot">Where it stands.</param>
/// <param name="Json">Its JSON; <see langword="null"/> where only run time knows it.</param>
internal sealed record WrittenOut(Slot Slot, string? Json) : NewValue;

/// <summary>What stands in <paramref name="Slot"/> now.</summary>
internal sealed record ExistingValue(Slot Slot) : NewValue;
