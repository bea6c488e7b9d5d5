using ChatPayloadAnalyzers.Json;
using ChatPayloadAnalyzers.Payload;

namespace ChatPayloadAnalyzers.Edits;

/// <summary>A change to the payload, whatever the code that spells it looks like.</summary>
/// <param name="Form">The form that writes it; <see langword="null"/> where none can.</param>
internal abstract record Edit(Form? Form);

/// <param name="Target">The object.</param>
/// <param name="Name">The JSON name.</param>
/// <param name="Value">The value.</param>
/// <param name="Position">Its place among the members of the schema, by which several new ones are ordered.</param>
/// <param name="Before">The members of the object that the schema lists before it: it is written behind the last of them.</param>
/// <param name="Behind">The members of the object that the schema lists behind it.</param>
/// <param name="Names">All names of the schema, in its order.</param>
internal sealed record AddMember(ObjectNode Target, string Name, NewValue Value, int Position, ImmutableArray<Member> Before, ImmutableArray<Member> Behind, ImmutableArray<string> Names) : Edit(Target.Form);

/// <param name="Target">The object.</param>
/// <param name="Member">What goes.</param>
/// <param name="IsUnlisted">The schema has no such member, so that a type need never send it.</param>
internal sealed record RemoveMember(ObjectNode Target, Member Member, bool IsUnlisted = false) : Edit(Member.Form ?? Target.Form)
{
    /// <summary>The name that it should have had: a type says it right from then on, though this object is sent without it.</summary>
    public string? Meant { get; init; }
}

internal sealed record RenameMember(ObjectNode Target, Member Member, string Name) : Edit(Member.Form ?? Target.Form)
{
    /// <summary>The fix is as good without it, where it cannot be written.</summary>
    public bool IsByTheWay { get; init; }
}

internal sealed record SetValue(Slot Target, NewValue Value) : Edit(Target.Form);

internal sealed record WrapInArray(Slot Target) : Edit(Target.Form);

/// <summary>Lets the serializer write the names of all members in camel case.</summary>
internal sealed record UseCamelCase(Form Call) : Edit(Call);

/// <summary>Sends text that is JSON already as it stands, not serialized once more.</summary>
internal sealed record SendAsText(Slot Body) : Edit(Body.Serializer);

/// <summary>Escapes a run-time text for the JSON text that it stands in.</summary>
internal sealed record EscapeText(RawHole Hole) : Edit(Hole.Form);

/// <summary>Writes JSON text that is a whole body as an object.</summary>
internal sealed record WriteAsObject(Slot Body) : Edit(Body.Form);

/// <summary>Mends text that is no JSON.</summary>
internal sealed record MendText(Slot Target, JsonFlaw Flaw, string Replacement) : Edit(Target.Form);
