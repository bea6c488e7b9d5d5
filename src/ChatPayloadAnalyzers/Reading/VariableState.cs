using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>What a variable holds at a point of a member; <see langword="null"/> stands for a point that is not reached.</summary>
internal abstract record VariableState
{
    /// <summary>More values than this, of as many branches, are not told apart.</summary>
    private const int MostValues = 16;

    public static readonly VariableState Lost = new Anything();

    /// <summary>Declared and not assigned yet.</summary>
    public static readonly VariableState Unset = new Nothing();

    public static VariableState Of(IOperation value, Reader reader) => new Known(value, reader, null);

    /// <summary>What holds where the value is assigned only to a variable that holds null.</summary>
    public VariableState IfNull(IOperation value, Reader reader) => this switch
    {
        Known { Value: var held } when Reader.Unwrap(held) is var made => made switch
        {
            { ConstantValue: { HasValue: true, Value: var constant } } => constant is null ? Of(value, reader) : this,
            IObjectCreationOperation { Type.IsReferenceType: true } or IAnonymousObjectCreationOperation or IArrayCreationOperation => this,
            _ => Lost,
        },
        Parted parted => Join(null, parted.All.Select(each => each.IfNull(value, reader)).ToList()) ?? Lost,
        _ => Lost,
    };

    public VariableState After(Change change) => this switch
    {
        Known known => known with { Last = new Link(change, known.Last) },
        Parted parted => new Parted(parted.All.Select(value => value with { Last = new Link(change, value.Last) }).ToImmutableArray()),
        _ => this,
    };

    /// <summary>What holds behind branches that all started with <paramref name="entry"/>.</summary>
    public static VariableState? Join(VariableState? entry, IReadOnlyList<VariableState> ends)
    {
        if (ends.Count < 2) return ends.Count == 0 ? null : ends[0];
        if (ends.All(end => ReferenceEquals(end, ends[0]))) return ends[0];
        if (entry is Known start && ends.All(end => end is Known known && ReferenceEquals(known.Value, start.Value)))
            return start with { Last = new Link(new Either(ends.Select(end => ((Known)end).Since(start.Last)).ToImmutableArray()), start.Last) };
        if (ends.Any(end => end is Anything)) return Lost;
        // C# sees to it that a variable is assigned on each way to its use.
        var values = ends.SelectMany(end => end switch { Known known => ImmutableArray.Create(known), Parted parted => parted.All, _ => ImmutableArray<Known>.Empty }).Distinct().ToImmutableArray();
        return values.Length switch
        {
            0 => Unset,
            1 => values[0],
            > MostValues => Lost,
            _ => new Parted(values),
        };
    }

    /// <returns>One value for each branch that gave another; empty where nothing is known.</returns>
    public ImmutableArray<Held> Values() => this switch
    {
        Known known => ImmutableArray.Create(known.ToHeld()),
        Parted parted => parted.All.Select(value => value.ToHeld()).ToImmutableArray(),
        _ => ImmutableArray<Held>.Empty,
    };

    private sealed record Anything : VariableState;

    private sealed record Nothing : VariableState;

    private sealed record Known(IOperation Value, Reader Reader, Link? Last) : VariableState
    {
        public Held ToHeld() => new(Value, Reader, Since(null));

        public ImmutableArray<Change> Since(Link? start)
        {
            var changes = ImmutableArray.CreateBuilder<Change>();
            for (var link = Last; link is not null && !ReferenceEquals(link, start); link = link.Before) changes.Add(link.Change);
            changes.Reverse();
            return changes.ToImmutable();
        }
    }

    private sealed record Parted(ImmutableArray<Known> All) : VariableState;

    /// <summary>A change and those before it, so that branches share what came before them.</summary>
    private sealed class Link(Change change, Link? before)
    {
        public Change Change { get; } = change;

        public Link? Before { get; } = before;
    }
}
