using ChatPayloadAnalyzers.Payload;

namespace ChatPayloadAnalyzers.Schemas;

/// <summary>What an endpoint asks of one JSON value: the part of JSON Schema that the rules understand.</summary>
/// <remarks>What a document says beyond it is left out, so that the schema accepts more than the endpoint, never less.</remarks>
internal sealed record Schema
{
    /// <summary>Accepts everything.</summary>
    public static readonly Schema Anything = new();

    /// <summary>The kinds that the endpoint accepts (<c>type</c>, <c>const</c>, <c>enum</c>).</summary>
    public JsonKinds Kinds { get; init; } = JsonKinds.Any;

    /// <summary>The listed members, in the document's order.</summary>
    public ImmutableArray<Property> Properties { get; init; } = ImmutableArray<Property>.Empty;

    /// <summary>No member is accepted but the listed ones (<c>additionalProperties: false</c>).</summary>
    public bool IsStrict { get; init; }

    /// <summary>Other members than the listed ones are expected: the document says what they are, or that they may be anything.</summary>
    public bool IsMap { get; init; }

    /// <summary>What the values of other members are (<c>additionalProperties</c>).</summary>
    public Lazy<Schema>? Additional { get; init; }

    /// <summary>Groups of members of which exactly one must be there (<c>x-chat-exactly-one</c>); the first is preferred by fixes.</summary>
    public ImmutableArray<ImmutableArray<string>> ExactlyOne { get; init; } = ImmutableArray<ImmutableArray<string>>.Empty;

    /// <summary>Groups of members of which at least one must be there (<c>x-chat-at-least-one</c>, <c>anyOf</c> of required names).</summary>
    public ImmutableArray<ImmutableArray<string>> AtLeastOne { get; init; } = ImmutableArray<ImmutableArray<string>>.Empty;

    /// <summary>What else is asked where the value is of a certain shape (<c>if</c>, <c>then</c>, <c>else</c>).</summary>
    public ImmutableArray<Condition> Conditions { get; init; } = ImmutableArray<Condition>.Empty;

    public Schema? Items { get; init; }

    /// <summary>The least number of items of an array.</summary>
    public int MinItems { get; init; }

    public int MaxItems { get; init; } = int.MaxValue;

    /// <summary>The only strings accepted (<c>const</c>, <c>enum</c>); empty where any is.</summary>
    public ImmutableArray<string> AllowedText { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The allowed strings are accepted in any letter case (<c>x-chat-ignores-case</c>).</summary>
    public bool IgnoresCase { get; init; }

    /// <summary>Length, bounds and pattern.</summary>
    public Limits Limits { get; init; } = Limits.None;

    /// <summary>A string must hold something other than white space (<c>pattern: \S</c>).</summary>
    public bool RefusesBlank { get; init; }

    /// <summary>Says to whom a message goes (<c>x-chat-recipient</c>).</summary>
    public bool IsRecipient { get; init; }

    /// <summary>What a fix writes where it can know nothing better (<c>examples</c>).</summary>
    public string? Example { get; init; }

    /// <summary>Names of variables that hold this value wherever they are in scope (<c>x-chat-variables</c>).</summary>
    public ImmutableArray<string> Variables { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The collection whose items have this id (<c>x-chat-item-of</c>): the id of an item that is in scope is the one to write.</summary>
    public string? ItemOf { get; init; }

    /// <summary>The parameter of the path whose value this never is (<c>x-chat-not-path-parameter</c>).</summary>
    public string? NotPathParameter { get; init; }

    /// <summary>Names of other services that mean this member (<c>x-chat-also-called</c>).</summary>
    public ImmutableArray<string> AlsoCalled { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Members that people send here, and where the endpoint wants their values: <c>a.b</c> (<c>x-chat-instead</c>).</summary>
    public ImmutableDictionary<string, string> Instead { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Alternatives of which one must accept the value (<c>oneOf</c>, <c>anyOf</c>); empty where there are none.</summary>
    public ImmutableArray<Schema> Alternatives { get; init; } = ImmutableArray<Schema>.Empty;

    /// <summary>The member whose value says which alternative is meant (<c>discriminator</c>).</summary>
    public string? Discriminator { get; init; }

    /// <summary>The document says more than is understood, so that a value that is accepted here may be refused.</summary>
    public bool IsPartial { get; init; }

    public Property? Find(string name)
    {
        foreach (var property in Properties)
            if (property.Name == name) return property;
        return null;
    }

    /// <summary>A group, a condition or an alternative speaks of such a member.</summary>
    public bool Mentions(string name)
    {
        // Of each member of each body it is asked: no closures.
        foreach (var group in ExactlyOne)
            if (group.Contains(name)) return true;
        foreach (var group in AtLeastOne)
            if (group.Contains(name)) return true;
        foreach (var alternative in Alternatives)
            if (Speaks(alternative, name)) return true;
        foreach (var condition in Conditions)
            if (Speaks(condition.If, name) || Speaks(condition.Then, name) || Speaks(condition.Else, name)) return true;
        return false;
    }

    private static bool Speaks(Schema? part, string name) => part is not null && (part.Find(name) is not null || part.Mentions(name));

    /// <summary>The group of which exactly one must be there that <paramref name="name"/> belongs to; empty where it is in none.</summary>
    public ImmutableArray<string> GroupOf(string name)
    {
        foreach (var group in ExactlyOne.Concat(AtLeastOne))
            if (group.Contains(name)) return group;
        return ImmutableArray<string>.Empty;
    }

    /// <summary>Whether some filling of the holes of <paramref name="text"/> makes it one of the allowed strings.</summary>
    public bool MayAllow(PartialText text)
    {
        foreach (var allowed in AllowedText)
            if (text.CanBe(allowed, IgnoresCase)) return true;
        return AllowedText.IsEmpty;
    }
}

/// <summary>A listed member of an object.</summary>
internal sealed class Property(string name, bool isRequired, Func<Schema> schema)
{
    private readonly Lazy<Schema> _schema = new(schema);

    public string Name { get; } = name;

    public bool IsRequired { get; } = isRequired;

    /// <summary>Resolved on first use, since documents may refer to themselves in a circle.</summary>
    public Schema Schema => _schema.Value;

    /// <summary>The member holds an identifier: it is called <c>id</c>, or its name ends in <c>Id</c>.</summary>
    public bool IsIdentifier => Name == "id" || Name.EndsWith("Id", StringComparison.Ordinal);
}

/// <param name="If">What the value must certainly be for <paramref name="Then"/> to hold, and certainly not be for <paramref name="Else"/>.</param>
/// <param name="Then">What is asked then; <see langword="null"/> for nothing.</param>
/// <param name="Else">What is asked otherwise; <see langword="null"/> for nothing.</param>
internal sealed record Condition(Schema If, Schema? Then, Schema? Else);
