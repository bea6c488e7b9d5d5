using ChatPayloadAnalyzers.Payload;

namespace ChatPayloadAnalyzers.Schemas;

/// <summary>What two schemas ask together, as the parts of an <c>allOf</c> do.</summary>
internal static class SchemaUnion
{
    public static Schema Both(Schema left, Schema right)
    {
        if (ReferenceEquals(left, Schema.Anything)) return right;
        if (ReferenceEquals(right, Schema.Anything)) return left;
        var kinds = left.Kinds & right.Kinds;
        var names = left.Properties.Concat(right.Properties).Select(property => property.Name).Distinct();
        return left with
        {
            // Parts that nothing can satisfy say nothing.
            Kinds = kinds == JsonKinds.None && left.Kinds != JsonKinds.None && right.Kinds != JsonKinds.None ? JsonKinds.Any : kinds,
            Properties = names.Select(name => Property(name, left.Find(name), right.Find(name))).ToImmutableArray(),
            // To the letter the strict part knows no member of the other; whoever writes so means all of them.
            IsStrict = (left.IsStrict || right.IsStrict) && !left.IsMap && !right.IsMap,
            IsMap = left.IsMap || right.IsMap,
            Additional = left.Additional ?? right.Additional,
            ExactlyOne = left.ExactlyOne.AddRange(right.ExactlyOne),
            AtLeastOne = left.AtLeastOne.AddRange(right.AtLeastOne),
            Conditions = left.Conditions.AddRange(right.Conditions),
            Items = left.Items is { } mine && right.Items is { } theirs ? Both(mine, theirs) : left.Items ?? right.Items,
            MinItems = Math.Max(left.MinItems, right.MinItems),
            MaxItems = Math.Min(left.MaxItems, right.MaxItems),
            AllowedText = Allowed(left.AllowedText, right.AllowedText),
            IgnoresCase = left.IgnoresCase || right.IgnoresCase,
            Limits = Limits.Both(left.Limits, right.Limits),
            RefusesBlank = left.RefusesBlank || right.RefusesBlank,
            IsRecipient = left.IsRecipient || right.IsRecipient,
            Example = left.Example ?? right.Example,
            Variables = left.Variables.IsEmpty ? right.Variables : left.Variables,
            NotPathParameter = left.NotPathParameter ?? right.NotPathParameter,
            ItemOf = left.ItemOf ?? right.ItemOf,
            AlsoCalled = left.AlsoCalled.AddRange(right.AlsoCalled),
            Instead = left.Instead.SetItems(right.Instead),
            // Of two choices only one is looked at.
            Alternatives = left.Alternatives.IsEmpty ? right.Alternatives : left.Alternatives,
            Discriminator = left.Alternatives.IsEmpty ? right.Discriminator : left.Discriminator,
            IsPartial = left.IsPartial || right.IsPartial || (!left.Alternatives.IsEmpty && !right.Alternatives.IsEmpty) || (left.Limits.Pattern is { } pattern && right.Limits.Pattern is { } other && pattern != other),
        };
    }

    private static Property Property(string name, Property? left, Property? right) => (left, right) switch
    {
        ({ } mine, { } theirs) => new Property(name, mine.IsRequired || theirs.IsRequired, () => Both(mine.Schema, theirs.Schema)),
        _ => (left ?? right)!,
    };

    private static ImmutableArray<string> Allowed(ImmutableArray<string> left, ImmutableArray<string> right)
    {
        if (left.IsEmpty) return right;
        var both = right.IsEmpty ? left : left.Where(value => right.Contains(value)).ToImmutableArray();
        return both.IsEmpty ? left : both;
    }
}
