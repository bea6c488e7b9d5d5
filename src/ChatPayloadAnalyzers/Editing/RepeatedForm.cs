using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Payload;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>A member that code spells more than once: a key that is set again, or in each branch of the code.</summary>
internal sealed class RepeatedForm(ImmutableArray<EntryForm> places) : WritableForm
{
    /// <summary>The form of a member that stands in <paramref name="places"/>; <see langword="null"/> where there are none.</summary>
    public static Form? Of(ImmutableArray<EntryForm> places) => places.Length switch
    {
        0 => null,
        1 => places[0],
        _ => new RepeatedForm(places),
    };

    public override IEnumerable<Edit> Split(Edit edit) => edit switch
    {
        RemoveMember remove => places.Select(place => remove with { Member = At(remove.Member, place), Form = place }),
        RenameMember rename => places.Select(place => rename with { Member = At(rename.Member, place), Form = place }),
        _ => [edit],
    };

    public override bool Write(IReadOnlyList<Edit> edits, EditWriter writer) => false;

    private static Member At(Member member, EntryForm place) => new(member.Name, member.NamePlace, member.Slot, member.Presence, place);
}
