using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>
/// Something that was done to an object between its creation and its sending. <paramref name="Path"/> is the way from the
/// variable to what is changed: the property, field and element references of <c>m.To[0].Id = id</c> but the last.
/// </summary>
internal abstract record Change(ImmutableArray<IOperation> Path)
{
    /// <summary>The change as seen from what the first step of the path holds.</summary>
    public abstract Change Inside();

    /// <summary>The change as seen from what holds the object behind <paramref name="path"/>.</summary>
    public virtual Change Under(ImmutableArray<IOperation> path) => path.IsEmpty ? this : this with { Path = path.AddRange(Path) };

    /// <summary>Whether it is what the same code does.</summary>
    public abstract bool IsSame(Change other);
}

/// <summary><c>m.To = value</c>, <c>d["to"] = value</c>, <c>items[0] = value</c>: <paramref name="Target"/> is what is assigned to.</summary>
internal sealed record Assigned(ImmutableArray<IOperation> Path, IOperation Target, IOperation Value, Reader Reader) : Change(Path)
{
    public override Change Inside() => this with { Path = Path.RemoveAt(0) };

    public override bool IsSame(Change other) => other is Assigned { Target: var target } && target.Syntax == Target.Syntax;
}

/// <summary><c>m.To.Add(item)</c>; <paramref name="Call"/> is the call.</summary>
internal sealed record Called(ImmutableArray<IOperation> Path, IInvocationOperation Call, Reader Reader) : Change(Path)
{
    public override Change Inside() => this with { Path = Path.RemoveAt(0) };

    public override bool IsSame(Change other) => other is Called { Call: var call } && call.Syntax == Call.Syntax;
}

/// <summary><c>text += value</c>.</summary>
internal sealed record Appended(IOperation Value, Reader Reader) : Change(ImmutableArray<IOperation>.Empty)
{
    public override Change Inside() => this;

    public override bool IsSame(Change other) => other is Appended { Value: var value } && value.Syntax == Value.Syntax;
}

/// <summary>Given to code that is not followed, or changed in a way that is not: it may hold anything.</summary>
internal sealed record Opened(ImmutableArray<IOperation> Path) : Change(Path)
{
    /// <summary>The argument that it was given as, if it was.</summary>
    public IArgumentOperation? By { get; init; }

    public override Change Inside() => this with { Path = Path.RemoveAt(0) };

    public override bool IsSame(Change other) => other is Opened && other.Path.Select(step => step.Syntax).SequenceEqual(Path.Select(step => step.Syntax));
}

/// <summary>One of several runs of changes, as the branches of an <c>if</c> have them; an empty one where nothing is changed.</summary>
internal sealed record Either(ImmutableArray<ImmutableArray<Change>> Arms) : Change(ImmutableArray<IOperation>.Empty)
{
    public override Change Inside() => this;

    public override Change Under(ImmutableArray<IOperation> path) => path.IsEmpty ? this : new Either(Arms.Select(arm => arm.Select(change => change.Under(path)).ToImmutableArray()).ToImmutableArray());

    public override bool IsSame(Change other) => other is Either { Arms: var arms } && arms.Length == Arms.Length && arms.Zip(Arms, AreSame).All(same => same);

    private static bool AreSame(ImmutableArray<Change> some, ImmutableArray<Change> others) => some.Length == others.Length && some.Zip(others, (one, other) => one.IsSame(other)).All(same => same);

    /// <summary>What may happen, or not.</summary>
    public static Either Maybe(Change change) => new(ImmutableArray.Create(ImmutableArray.Create(change), ImmutableArray<Change>.Empty));
}

/// <summary>Follows what an object holds through its changes.</summary>
internal abstract class ChangeFold<TState>
{
    /// <summary>Branches inside branches, deeper than this, are left alone.</summary>
    private const int MostDepth = 32;

    public TState Fold(TState state, ImmutableArray<Change> changes, int depth = 0)
    {
        foreach (var change in changes)
        {
            state = change is not Either either ? Apply(state, change)
                : depth > MostDepth ? Open()
                : Join(state, either.Arms.Select(arm => Fold(state, arm, depth + 1)).ToList());
        }

        return state;
    }

    protected abstract TState Apply(TState state, Change change);

    /// <summary>What holds whichever of <paramref name="states"/> it is, which all stem from <paramref name="before"/>.</summary>
    protected abstract TState Join(TState before, IReadOnlyList<TState> states);

    /// <summary>Nothing is known any more.</summary>
    protected abstract TState Open();
}
