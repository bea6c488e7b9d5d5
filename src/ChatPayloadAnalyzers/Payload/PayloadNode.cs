namespace ChatPayloadAnalyzers.Payload;

/// <summary>
/// What is known of one JSON value that the code will send. The tree carries its own ignorance: whatever a reader
/// did not understand is an <see cref="UnknownNode"/>, or opens the object or array that it stands in.
/// </summary>
internal abstract class PayloadNode(Place place, Form? form = null)
{
    /// <summary>Where the value is written.</summary>
    public Place Place { get; } = place;

    /// <summary>How the value is written, or <see langword="null"/> where no fix can change its inside.</summary>
    public Form? Form { get; } = form;

    /// <summary>The kinds that the value may have.</summary>
    public abstract JsonKinds Kinds { get; }

    /// <summary>What gives the value, if that can be told. JSON text gives its values by itself.</summary>
    public Origin? Origin { get; init; }

    /// <summary>It may be an array without items, or is a string of nothing but blanks.</summary>
    public virtual bool MayBeEmpty => (Kinds & JsonKinds.Array) != 0;

    /// <summary>For a string, whatever else it may be, what is known of it.</summary>
    public virtual PartialText? AsText => null;
}

/// <summary>An object; <paramref name="isOpen"/> says that there may be members which the code does not show.</summary>
internal sealed class ObjectNode(Place place, ImmutableArray<Member> members, bool isOpen, Form? form = null) : PayloadNode(place, form)
{
    public ImmutableArray<Member> Members { get; } = members;

    public bool IsOpen { get; } = isOpen;

    /// <summary>The names that its members could get all at once; <see langword="null"/> where no call can be told to.</summary>
    public CamelCase? CamelCase { get; init; }

    public override JsonKinds Kinds => JsonKinds.Object;
}

/// <summary>An array; <paramref name="isOpen"/> says that there may be other items than the ones shown.</summary>
internal sealed class ArrayNode(Place place, ImmutableArray<Slot> items, bool isOpen, Form? form = null, Slot? each = null) : PayloadNode(place, form)
{
    /// <summary>What each of the other items looks like, however many there are; <see langword="null"/> where that is not known.</summary>
    public Slot? Each { get; } = each;

    public ImmutableArray<Slot> Items { get; } = items;

    public bool IsOpen { get; } = isOpen;

    public override JsonKinds Kinds => JsonKinds.Array;

    public override bool MayBeEmpty => Items.IsEmpty;
}

/// <summary>A string that is certainly not null.</summary>
internal sealed class TextNode(Place place, PartialText text) : PayloadNode(place)
{
    public PartialText Text { get; } = text;

    /// <summary>In JSON text, the run-time texts that stand between the quotes as they are.</summary>
    public ImmutableArray<RawHole> RawHoles { get; init; } = ImmutableArray<RawHole>.Empty;

    public override JsonKinds Kinds => JsonKinds.String;

    public override bool MayBeEmpty => Text.IsDefinitelyBlank;

    public override PartialText AsText => Text;
}

/// <summary>A number, <c>true</c>, <c>false</c> or <c>null</c> written out; <paramref name="json"/> is its JSON.</summary>
internal sealed class LiteralNode(Place place, JsonKinds kind, string json) : PayloadNode(place)
{
    public string Json { get; } = json;

    public override JsonKinds Kinds { get; } = kind;
}

/// <summary>A value of which at most the kinds are known.</summary>
internal sealed class UnknownNode(Place place, JsonKinds kinds = JsonKinds.Any) : PayloadNode(place)
{
    public override JsonKinds Kinds { get; } = kinds;

    public override PartialText? AsText => Origin is null ? null : PartialText.OfHole(Origin);
}

/// <summary>One of several values, which only run time chooses among.</summary>
/// <param name="place">Where the choice is written.</param>
/// <param name="arms">The values; none of them is a choice itself.</param>
/// <param name="isJoined">
/// Each arm was put there by its own branch of the code. What is wrong with some of them is not wrong every time; of a
/// conditional expression, each arm speaks for itself.
/// </param>
internal sealed class ChoiceNode(Place place, ImmutableArray<Slot> arms, bool isJoined) : PayloadNode(place)
{
    /// <summary>More arms than this are not told apart.</summary>
    private const int MostArms = 16;

    public ImmutableArray<Slot> Arms { get; } = arms;

    public bool IsJoined { get; } = isJoined;

    public override JsonKinds Kinds { get; } = arms.Aggregate(JsonKinds.None, (kinds, arm) => kinds | arm.Value.Kinds);

    public override bool MayBeEmpty => Arms.Any(arm => arm.Value.MayBeEmpty);

    /// <summary>The choice among <paramref name="arms"/>, or the only one of them.</summary>
    public static PayloadNode Of(Place place, IReadOnlyCollection<Slot> arms, bool isJoined)
    {
        // A conditional inside a branch is as uncertain as the branch.
        var flat = arms.SelectMany(arm => arm.Value is ChoiceNode inner && (inner.IsJoined == isJoined || isJoined) ? inner.Arms : ImmutableArray.Create(arm)).ToImmutableArray();
        if (flat.Length == 1) return flat[0].Value;
        var choice = new ChoiceNode(place, flat, isJoined);
        return flat.IsEmpty || flat.Length > MostArms ? new UnknownNode(place, flat.IsEmpty ? JsonKinds.Any : choice.Kinds) : choice;
    }
}

/// <summary>A position that holds a value: the body itself, a member's value or an item.</summary>
internal sealed class Slot(PayloadNode value, Place place, Form? form)
{
    public PayloadNode Value { get; } = value;

    /// <summary>The expression or JSON value in this position; for a value held in a variable, its use here.</summary>
    public Place Place { get; } = place;

    /// <summary>How to write another value here, or <see langword="null"/> where no fix can.</summary>
    public Form? Form { get; } = form;

    /// <summary>For the body: the call that serializes it, where a fix can make another of it.</summary>
    public Form? Serializer { get; init; }
}

/// <summary>A member by its JSON name.</summary>
internal sealed class Member(string name, Place namePlace, Slot slot, Presence presence = Presence.Always, Form? form = null)
{
    /// <summary>How to take the member away or name it anew; <see langword="null"/> where the object's own form does that.</summary>
    public Form? Form { get; } = form;

    public string Name { get; } = name;

    /// <summary>What the code calls it, where a serializer may give it another name; <see langword="null"/> where the code says the name that is sent.</summary>
    public string? CodeName { get; init; }

    public Place NamePlace { get; } = namePlace;

    public Slot Slot { get; } = slot;

    public PayloadNode Value => Slot.Value;

    public Presence Presence { get; } = presence;
}

/// <summary>A run-time text that stands in JSON text as it is.</summary>
/// <param name="Place">Where it is written.</param>
/// <param name="Form">How, or <see langword="null"/> where no fix can change it.</param>
internal sealed record RawHole(Place Place, Form? Form);

/// <summary>Whether a member that the code shows is sent every time.</summary>
internal enum Presence
{
    Always,
    Maybe,
}
