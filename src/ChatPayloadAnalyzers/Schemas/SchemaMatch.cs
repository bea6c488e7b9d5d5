using ChatPayloadAnalyzers.Payload;

namespace ChatPayloadAnalyzers.Schemas;

internal enum Truth
{
    No,
    Maybe,
    Yes,
}

/// <summary>
/// Whether a schema accepts a payload, as far as both are known. This is the one place with three-valued logic: it
/// chooses among the alternatives of a <c>oneOf</c> or <c>anyOf</c>, and rules then judge against the chosen one.
/// </summary>
internal static class SchemaMatch
{
    public static Truth Accepts(this Schema schema, PayloadNode node)
    {
        if ((node.Kinds & schema.Kinds) == 0) return Truth.No;
        if (node is ChoiceNode choice) return choice.Arms.Select(arm => schema.Accepts(arm.Value)).Aggregate((left, right) => left == right ? left : Truth.Maybe);
        var truth = (node.Kinds & ~schema.Kinds) == 0 ? Truth.Yes : Truth.Maybe;
        truth = And(truth, node switch
        {
            TextNode text => Text(schema, text),
            ObjectNode value => Members(schema, value),
            ArrayNode value => Items(schema, value),
            UnknownNode => Truth.Maybe,
            LiteralNode { Kinds: JsonKinds.Number, Json: var number } => schema.Limits.Refuse(number) is null ? Truth.Yes : Truth.No,
            _ => Truth.Yes,
        });
        // What is not understood may refuse it.
        if (schema.IsPartial) truth = And(truth, Truth.Maybe);
        return schema.Alternatives.IsEmpty ? truth : And(truth, schema.Alternatives.Select(a => a.Accepts(node)).Aggregate(Truth.No, Or));
    }

    /// <summary>
    /// The schema to judge <paramref name="node"/> by: of several alternatives the only one that may accept it, or the only
    /// one of its kind, with what is asked beside them. <see langword="null"/> where more than one remains: nothing is certain then.
    /// </summary>
    public static Schema? Choose(this Schema schema, PayloadNode node)
    {
        if (schema.Alternatives.IsEmpty) return schema;
        var possible = schema.Alternatives.Where(a => a.Accepts(node) != Truth.No).ToList();
        if (possible.Count == 0 && schema.Discriminator is { } name) possible = schema.Alternatives.Where(a => IsNamed(a, name, node)).ToList();
        if (possible.Count == 0) possible = schema.Alternatives.Where(a => (a.Kinds & node.Kinds) != 0).ToList();
        return possible.Count == 1 && possible[0].Choose(node) is { } chosen ? SchemaUnion.Both(schema with { Alternatives = ImmutableArray<Schema>.Empty }, chosen) : null;
    }

    private static bool IsNamed(Schema alternative, string discriminator, PayloadNode node) =>
        node is ObjectNode value
        && value.Members.LastOrDefault(member => member.Name == discriminator) is { Presence: Presence.Always, Value: TextNode { Text.Whole: not null } named }
        && alternative.Find(discriminator)?.Schema.Accepts(named) == Truth.Yes;

    private static Truth Text(Schema schema, TextNode text)
    {
        if (schema.RefusesBlank && text.Text.IsDefinitelyBlank) return Truth.No;
        if (schema.Limits.Refuse(text.Text) is not null || !schema.MayAllow(text.Text)) return Truth.No;
        return text.Text.Whole is not null || (schema.AllowedText.IsEmpty && !schema.RefusesBlank && schema.Limits == Limits.None) ? Truth.Yes : Truth.Maybe;
    }

    private static Truth Members(Schema schema, ObjectNode node)
    {
        var truth = Truth.Yes;
        foreach (var property in schema.Properties)
        {
            var member = node.Members.LastOrDefault(m => m.Name == property.Name);
            if (member is not null) truth = And(truth, Weaken(property.Schema.Accepts(member.Value), member));
            else if (property.IsRequired) truth = And(truth, node.IsOpen ? Truth.Maybe : Truth.No);
            if (property.IsRequired && member is { Presence: Presence.Maybe }) truth = And(truth, Truth.Maybe);
        }

        truth = schema.ExactlyOne.Aggregate(truth, (all, group) => And(all, Group(group, node, isExclusive: true)));
        truth = schema.AtLeastOne.Aggregate(truth, (all, group) => And(all, Group(group, node, isExclusive: false)));
        if (!schema.Conditions.IsEmpty) truth = And(truth, Truth.Maybe);

        // The values of members that the schema does not list.
        if (schema.Additional is { } additional)
            truth = node.Members.Where(member => schema.Find(member.Name) is null).Select(member => Weaken(additional.Value.Accepts(member.Value), member)).Aggregate(node.IsOpen ? And(truth, Truth.Maybe) : truth, And);
        if (!schema.IsStrict) return truth;
        foreach (var member in node.Members)
            if (schema.Find(member.Name) is null) truth = And(truth, Weaken(Truth.No, member));
        return node.IsOpen ? And(truth, Truth.Maybe) : truth;
    }

    /// <summary>Whether the members of a group are there as they must.</summary>
    private static Truth Group(ImmutableArray<string> group, ObjectNode node, bool isExclusive)
    {
        var members = group.Select(name => node.Members.LastOrDefault(m => m.Name == name)).OfType<Member>().ToList();
        var certain = members.Count(member => member.Presence == Presence.Always && (member.Value.Kinds & JsonKinds.Null) == 0 && !member.Value.MayBeEmpty);
        if (isExclusive && certain > 1) return Truth.No;
        if (members.Count == 0) return node.IsOpen ? Truth.Maybe : Truth.No;
        return certain > 0 && (!isExclusive || (members.Count == 1 && !node.IsOpen)) ? Truth.Yes : Truth.Maybe;
    }

    private static Truth Items(Schema schema, ArrayNode node)
    {
        if (node.Items.Length > schema.MaxItems) return Truth.No;
        if (node.Items.Length < schema.MinItems) return node.IsOpen ? Truth.Maybe : Truth.No;
        if (schema.Items is null) return node.IsOpen && schema.MaxItems < int.MaxValue ? Truth.Maybe : Truth.Yes;
        var truth = node.IsOpen ? Truth.Maybe : Truth.Yes;
        foreach (var item in node.Items) truth = And(truth, schema.Items.Accepts(item.Value));
        return truth;
    }

    /// <summary>What a member that may be absent or null makes false is not false for certain.</summary>
    private static Truth Weaken(Truth truth, Member member) =>
        truth == Truth.No && (member.Presence == Presence.Maybe || (member.Value.Kinds & JsonKinds.Null) != 0) ? Truth.Maybe : truth;

    private static Truth And(Truth left, Truth right) => left < right ? left : right;

    private static Truth Or(Truth left, Truth right) => left > right ? left : right;
}
