using ChatPayloadAnalyzers.Edits;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>A member that a type is to have.</summary>
/// <param name="Name">Its JSON name.</param>
/// <param name="Value">What it shall hold.</param>
/// <param name="Position">Its place among the members of the schema.</param>
/// <param name="Before">The JSON names of the members that it is to follow, as the type has them now.</param>
/// <param name="Behind">The JSON names of those that are to follow it, as the type has them now.</param>
/// <param name="Names">All names of the schema, in its order.</param>
internal sealed record WantedMember(string Name, NewValue Value, int Position, ImmutableArray<string> Before, ImmutableArray<string> Behind, ImmutableArray<string> Names)
{
    /// <summary>The names that the schema lists behind it.</summary>
    public IEnumerable<string> Later => Names.Skip(Position + 1);

    public static WantedMember Of(AddMember add) => new(
        add.Name,
        add.Value,
        add.Position,
        add.Before.Select(member => member.Name).ToImmutableArray(),
        add.Behind.Select(member => member.Name).ToImmutableArray(),
        add.Names);

    /// <summary>A member of a new object, of which a schema's required members are known alone.</summary>
    public static WantedMember Of(NewObject obj, string name)
    {
        var names = obj.Members.Select(member => member.Name).ToImmutableArray();
        var position = names.IndexOf(name);
        return new WantedMember(name, obj.Members[position].Value, position, names.Take(position).ToImmutableArray(), names.Skip(position + 1).ToImmutableArray(), names);
    }

    /// <summary>A member that the type has already, and that shall hold something else.</summary>
    public static WantedMember Of(string name, NewValue value, IEnumerable<string> others) =>
        new(name, value, 0, ImmutableArray<string>.Empty, others.Where(other => other != name).ToImmutableArray(), ImmutableArray<string>.Empty);
}
