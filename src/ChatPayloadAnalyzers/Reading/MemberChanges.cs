using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>What a member was given.</summary>
/// <param name="Value">The value; <see langword="null"/> where the member has what its type gives it.</param>
/// <param name="Reader">Where the value is written.</param>
/// <param name="Name">Where the member is named, if it is.</param>
/// <param name="Changes">What is done to the value behind that.</param>
internal sealed record MemberValue(IOperation? Value, Reader Reader, SyntaxNode? Name, ImmutableArray<Change> Changes)
{
    public MemberValue(IOperation? value, Reader reader, SyntaxNode? name)
        : this(value, reader, name, ImmutableArray<Change>.Empty)
    {
    }

    public bool Equals(MemberValue? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>What the members of an object hold; one value for each branch that gave another.</summary>
/// <param name="Values">By member, for those that were set or changed.</param>
/// <param name="IsOpen">Any member may hold anything.</param>
internal sealed record MemberValues(ImmutableDictionary<ISymbol, ImmutableArray<MemberValue>> Values, bool IsOpen = false)
{
    public static readonly MemberValues None = new(ImmutableDictionary.Create<ISymbol, ImmutableArray<MemberValue>>(MemberComparer.Instance));

    /// <summary>Which members were set or changed, the last first: branches are joined by what they have done, not by all that is there.</summary>
    private ImmutableStack<ISymbol> Done { get; init; } = ImmutableStack<ISymbol>.Empty;

    public MemberValues With(ISymbol member, MemberValue value) => With(member, ImmutableArray.Create(value));

    /// <summary>Inside a generic class its members are those of its definition.</summary>
    public MemberValues With(ISymbol member, ImmutableArray<MemberValue> values) => this with { Values = Values.SetItem(member.OriginalDefinition, values), Done = Done.Push(member.OriginalDefinition) };

    /// <summary>The members that may hold something else than in <paramref name="before"/>, from which these come.</summary>
    public IEnumerable<ISymbol> ChangedSince(MemberValues before)
    {
        for (var done = Done; !done.IsEmpty && done != before.Done; done = done.Pop()) yield return done.Peek();
    }

    /// <summary>The values of a member, or of the one that it overrides or is overridden by.</summary>
    public ImmutableArray<MemberValue> Of(ISymbol member)
    {
        if (Values.IsEmpty) return ImmutableArray<MemberValue>.Empty;
        member = member.OriginalDefinition;
        if (Values.TryGetValue(member, out var values)) return values;
        if (member is not (IPropertySymbol { IsVirtual: true } or IPropertySymbol { IsAbstract: true } or IPropertySymbol { IsOverride: true })) return ImmutableArray<MemberValue>.Empty;
        foreach (var (set, given) in Values.Select(pair => (pair.Key, pair.Value)))
            if (Overrides(set, member) || Overrides(member, set)) return given;
        return ImmutableArray<MemberValue>.Empty;
    }

    private static bool Overrides(ISymbol derived, ISymbol member)
    {
        for (var current = (derived as IPropertySymbol)?.OverriddenProperty; current is not null; current = current.OverriddenProperty)
            if (KnownSymbols.Same(current.OriginalDefinition, member)) return true;
        return false;
    }
}

/// <summary>The same members are equal; their names tell the others apart: an anonymous type's member hashes the names of all, each time that it is asked.</summary>
internal sealed class MemberComparer : IEqualityComparer<ISymbol>
{
    public static readonly MemberComparer Instance = new();

    public bool Equals(ISymbol? x, ISymbol? y) => SymbolEqualityComparer.Default.Equals(x, y);

    public int GetHashCode(ISymbol obj) => StringComparer.Ordinal.GetHashCode(obj.Name);
}

/// <summary>Follows what the members of an object hold through its changes.</summary>
/// <param name="isPlain">Whether getting or setting a member does nothing else.</param>
/// <param name="reader">Where the object is created.</param>
internal sealed class MemberChanges(Func<ISymbol, bool> isPlain, Reader reader) : ChangeFold<MemberValues>
{
    /// <summary>More values of one member, of as many branches, are not told apart: branch behind branch doubles them.</summary>
    private const int MostValues = 16;

    /// <summary>The member that a step of a path, or an assignment, names; <see langword="null"/> for an element.</summary>
    public static ISymbol? MemberOf(IOperation step) => step switch
    {
        IPropertyReferenceOperation { Arguments.IsEmpty: true, Property: var property } => property,
        IFieldReferenceOperation { Field: var field } => FieldOf(field),
        _ => null,
    };

    /// <summary>A part of a tuple is the same by its name and as <c>Item1</c>.</summary>
    public static IFieldSymbol FieldOf(IFieldSymbol field) => field.CorrespondingTupleField ?? field;

    /// <summary>An initializer as the changes that it makes to the new object.</summary>
    /// <returns><see langword="null"/> for code that is half typed.</returns>
    public static ImmutableArray<Change>? Of(IObjectOrCollectionInitializerOperation? initializer, ImmutableArray<IOperation> path, Reader reader)
    {
        var changes = ImmutableArray.CreateBuilder<Change>();
        foreach (var part in initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            switch (part)
            {
                case ISimpleAssignmentOperation { Target: var target, Value: var value }:
                    changes.Add(new Assigned(path, target, value, reader));
                    break;
                case IInvocationOperation call:
                    changes.Add(new Called(path, call, reader));
                    break;
                // From = { Id = … } adds to what stands there already.
                case IMemberInitializerOperation nested:
                    if (Of(nested.Initializer, path.Add(nested.InitializedMember), reader) is not { } inner) return null;
                    changes.AddRange(inner);
                    break;
                default:
                    return null;
            }
        }

        return changes.ToImmutable();
    }

    protected override MemberValues Apply(MemberValues state, Change change)
    {
        if (state.IsOpen) return state;
        // Which member is behind one of an interface only the type knows; one that computes its value may give another member's.
        if (!change.Path.IsEmpty) return MemberOf(change.Path[0]) is { ContainingType.TypeKind: not TypeKind.Interface } changed && isPlain(changed) ? Change(state, changed, change.Inside()) : Open();
        return change is Assigned { Target: var target } assigned && MemberOf(target) is { ContainingType.TypeKind: not TypeKind.Interface } member && isPlain(member)
            ? state.With(member, new MemberValue(assigned.Value, assigned.Reader, NameOf(target.Syntax)))
            : Open();
    }

    protected override MemberValues Join(MemberValues before, IReadOnlyList<MemberValues> states)
    {
        if (states.Any(state => state.IsOpen)) return Open();
        var joined = before;
        foreach (var member in states.SelectMany(state => state.ChangedSince(before)).Distinct(MemberComparer.Instance))
        {
            var unset = new MemberValue(null, reader, null);
            var values = states.SelectMany(state => state.Values.TryGetValue(member, out var known) ? known : ImmutableArray.Create(unset)).Distinct().ToImmutableArray();
            joined = joined.With(member, values.Length <= MostValues ? values : ImmutableArray.Create(values[0] with { Changes = ImmutableArray.Create<Change>(new Opened(ImmutableArray<IOperation>.Empty)) }));
        }

        return joined;
    }

    protected override MemberValues Open() => MemberValues.None with { IsOpen = true };

    private MemberValues Change(MemberValues state, ISymbol member, Change change)
    {
        var values = state.Of(member) is { IsEmpty: false } known ? known : ImmutableArray.Create(new MemberValue(null, reader, null));
        return state.With(member, values.Select(value => value with { Changes = value.Changes.Add(change) }).ToImmutableArray());
    }

    private static SyntaxNode NameOf(SyntaxNode target) => target is Microsoft.CodeAnalysis.CSharp.Syntax.MemberAccessExpressionSyntax access ? access.Name : target;
}
