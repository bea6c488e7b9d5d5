using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Json;
using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Schemas;

namespace ChatPayloadAnalyzers.Rules;

/// <summary>One value of a body beside the schema for it.</summary>
internal sealed class Visit(Message message, PayloadPath path, Slot slot, Schema schema, Property? property, bool isRequired, ImmutableArray<JsonFlaw> flaws)
{
    // Most values are no objects, and nobody asks.
    private MemberMap? _members;

    public Message Message { get; } = message;

    public PayloadPath Path { get; } = path;

    public Slot Slot { get; } = slot;

    public PayloadNode Node => Slot.Value;

    public Schema Schema { get; } = schema;

    /// <summary>The listed member whose value this is; <see langword="null"/> for the body and for items.</summary>
    public Property? Property { get; } = property;

    /// <summary>The endpoint refuses the body when this value is absent.</summary>
    public bool IsRequired { get; } = isRequired;

    /// <summary>For the body: what makes its text other than JSON, in the order of the text.</summary>
    public ImmutableArray<JsonFlaw> Flaws { get; } = flaws;

    public ObjectNode? Object => Node as ObjectNode;

    /// <summary>For an object: which of its members is which.</summary>
    public MemberMap Members => _members ??= new(Object ?? new ObjectNode(Slot.Place, ImmutableArray<Member>.Empty, isOpen: true), Schema, Message.Endpoint.NullIsAbsent);

    /// <summary>The conditions of the schema that the object certainly fulfils, or certainly does not, and what is asked for it then.</summary>
    public IEnumerable<(Condition Condition, Schema Asked)> Conditions => Schema.Conditions.IsEmpty ? [] : ToldConditions();

    /// <summary>The schema for a member, with all that conditions ask of it.</summary>
    public Schema TypeOf(Property property) => Conditions
        .Select(condition => condition.Asked.Find(property.Name)?.Schema)
        .Prepend(Schema.Find(property.Name)?.Schema)
        .OfType<Schema>()
        .Aggregate(Schema.Anything, SchemaUnion.Both);

    /// <summary>The kinds that are accepted here; null where it counts as absent and absence is accepted.</summary>
    public JsonKinds Accepted => Schema.Kinds | (Message.Endpoint.NullIsAbsent && !IsRequired ? JsonKinds.Null : JsonKinds.None);

    public bool IsWrongKind => (Node.Kinds & Accepted) == 0;

    /// <summary>
    /// A text of the program's that a serializer writes as a string, where an object or an array is due, and that is JSON itself: of a text
    /// that is a whole body nothing else can be meant.
    /// </summary>
    public bool IsSerializedTwice =>
        IsWrongKind
        && (Node.Kinds & ~JsonKinds.Null) == JsonKinds.String
        && Node.Origin is { IsText: true } origin
        && (origin.Json is { } json ? (json.Value.Kinds & Schema.Kinds) != 0 : Path.IsBody && Node.AsText?.Whole is null);

    /// <summary>Null for a required member is one that is missing, which the object's own visit speaks of.</summary>
    public bool IsAbsent => Message.Endpoint.NullIsAbsent && Node.Kinds == JsonKinds.Null;

    /// <summary>The path in quotes, or words for the body itself.</summary>
    public string Name => Path.IsBody ? "the body" : $"'{Path}'";

    /// <summary>The path of a member of this object, in quotes.</summary>
    public string NameOf(string member) => $"'{Path.Member(member)}'";

    /// <summary>One of several values in this position, or what a text in it says.</summary>
    public Visit ToArm(Slot arm) =>
        new(Message, Path, Slot.Serializer is null ? arm : new Slot(arm.Value, arm.Place, arm.Form) { Serializer = Slot.Serializer }, Schema, Property, IsRequired, Flaws);

    /// <summary>The same value under one of the alternatives of its schema.</summary>
    public Visit As(Schema chosen) => new(Message, Path, Slot, chosen, Property, IsRequired, Flaws);

    public Visit To(Member member, Property meant) =>
        new(Message, Path.Member(meant.Name), member.Slot, Schema.Conditions.IsEmpty ? meant.Schema : TypeOf(meant), meant, meant.IsRequired, ImmutableArray<JsonFlaw>.Empty);

    /// <summary>A member that the schema does not list, but says what its value is.</summary>
    public Visit ToOther(Member member, Schema value) =>
        new(Message, Path.Member(member.Name.ShortenedTo(AllowedValues.Longest)), member.Slot, value, null, isRequired: false, ImmutableArray<JsonFlaw>.Empty);

    public Visit ToItem(Slot item, int index, Schema items) =>
        new(Message, Path.Item(index), item, items, null, isRequired: true, ImmutableArray<JsonFlaw>.Empty);

    /// <summary>The edits that make this value right if <paramref name="other"/> were the schema for it.</summary>
    public ImmutableArray<Edit> RepairsAs(Schema other) =>
        Judgement.Repairs(new Visit(Message, Path, Slot, other, null, isRequired: true, ImmutableArray<JsonFlaw>.Empty)).ToImmutableArray();

    private IEnumerable<(Condition Condition, Schema Asked)> ToldConditions()
    {
        foreach (var condition in Schema.Conditions)
        {
            var asked = condition.If.Accepts(Node) switch
            {
                Truth.Yes => condition.Then,
                Truth.No => condition.Else,
                _ => null,
            };
            if (asked is not null) yield return (condition, asked);
        }
    }
}
