using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>What a member of an object holds whose creation is in view: <c>token.Text</c>, <c>pair.Body</c>, a field of the client that is called.</summary>
internal static class Objects
{
    /// <summary>How many variables may stand between a use and the creation.</summary>
    private const int MostSteps = 8;

    private const int MostParts = 7;

    /// <summary>The creation behind variables, parentheses and <c>with</c>, and everything that was done to it since.</summary>
    /// <returns><see langword="null"/> where it is not in view, or was changed by two ways of which nobody knows the order.</returns>
    public static Held? Created(IOperation value, Reader reader, ImmutableArray<Change> changes)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            value = Reader.Unwrap(value);
            if (value is IWithOperation with)
            {
                if (MemberChanges.Of(with.Initializer, ImmutableArray<IOperation>.Empty, reader) is not { } initializer) return null;
                return Copied(with, reader) is { } original ? original with { Changes = original.Changes.AddRange(initializer).AddRange(changes) } : null;
            }

            if (value is IObjectCreationOperation or IAnonymousObjectCreationOperation || TupleOf(value) is not null) return new Held(value, reader, changes);
            if (reader.Follow(value) is not { } held || (!held.Changes.IsEmpty && !ChangeOrder.AreBehindReturn(changes, reader))) return null;
            changes = held.Changes.AddRange(changes);
            value = held.Value;
            reader = held.Reader;
        }

        return null;
    }

    /// <summary>The original as it is when it is copied: members that it is given behind that are its own, but what they refer to is shared.</summary>
    private static Held? Copied(IWithOperation with, Reader reader)
    {
        if (Created(with.Operand, reader.At(with.Syntax), ImmutableArray<Change>.Empty) is not { } then || Created(with.Operand, reader, ImmutableArray<Change>.Empty) is not { } held) return null;
        var later = held.Changes.Skip(then.Changes.Length);
        return later.All(change => change is Assigned { Path.IsEmpty: true }) ? held with { Changes = held.Changes.Take(then.Changes.Length).ToImmutableArray() } : null;
    }

    /// <summary>What the member holds that <paramref name="reference"/> names.</summary>
    public static ImmutableArray<Held> Follow(IMemberReferenceOperation reference, Reader reader)
    {
        if (MemberChanges.MemberOf(reference) is not { } member) return ImmutableArray<Held>.Empty;
        switch (reference.Instance is { } instance ? Reader.Unwrap(instance) : null)
        {
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } when IsSetOnce(member):
                return OfReceiver(member, reference, reader);
            case null or IInstanceReferenceOperation:
                return ImmutableArray<Held>.Empty;
            case { } other:
                return Follow(other, member, reference.Syntax, reader);
        }
    }

    /// <summary>What a part of a tuple holds that is taken apart.</summary>
    /// <param name="tuple">The tuple.</param>
    /// <param name="index">Which part.</param>
    /// <param name="count">How many parts it must have.</param>
    /// <param name="reader">Where it stands.</param>
    public static Held? PartOf(IOperation tuple, int index, int count, Reader reader) =>
        tuple.Type is INamedTypeSymbol { IsTupleType: true, TupleElements: var parts } && parts.Length == count
        && Follow(tuple, MemberChanges.FieldOf(parts[index]), tuple.Syntax, reader) is { Length: 1 } only ? only[0] : null;

    private static ImmutableArray<Held> Follow(IOperation owner, ISymbol member, SyntaxNode reference, Reader reader)
    {
        // At the reference and at the moment it must be the same; what is read is the value as it is changed later.
        if (Created(owner, reader.At(reference), ImmutableArray<Change>.Empty) is not { } held) return ImmutableArray<Held>.Empty;
        if (IsSetOnce(member)) return MemberOf(held, member);
        return Created(owner, reader, ImmutableArray<Change>.Empty) is { } later && Since(held.Changes, later.Changes) is { } since && since.All(change => IsOfAnother(change, member))
            ? MemberOf(later, member)
            : ImmutableArray<Held>.Empty;
    }

    /// <summary>What was done behind <paramref name="first"/>; <see langword="null"/> where a branch that is over by then has it as one of its ways.</summary>
    private static IEnumerable<Change>? Since(ImmutableArray<Change> first, ImmutableArray<Change> all)
    {
        if (all.Length < first.Length) return null;
        for (var i = 0; i < first.Length; i++)
            if (!first[i].IsSame(all[i])) return null;
        return all.Skip(first.Length);
    }

    /// <summary>Whether a change leaves the member as it is. By names: a member may override another, or hide it.</summary>
    private static bool IsOfAnother(Change change, ISymbol member) => change switch
    {
        Either { Arms: var arms } => arms.All(arm => arm.All(part => IsOfAnother(part, member))),
        { Path: { IsEmpty: false } path } => MemberChanges.MemberOf(path[0]) is { } changed && changed.Name != member.Name,
        Assigned { Target: var target } => MemberChanges.MemberOf(target) is { } set && set.Name != member.Name,
        _ => false,
    };

    private static ImmutableArray<Held> MemberOf(Held held, ISymbol member)
    {
        var values = held.Value switch
        {
            IObjectCreationOperation creation => ValuesOf(creation, held, member),
            IAnonymousObjectCreationOperation creation => AnonymousValues(creation, held),
            var tuple => TupleValues(TupleOf(tuple)!, held),
        };
        return values.IsOpen ? ImmutableArray<Held>.Empty : ToHeld(values.Of(member));
    }

    private static MemberValues ValuesOf(IObjectCreationOperation creation, Held held, ISymbol member)
    {
        var construction = Construction.Of(creation, held.Reader, member);
        var initializer = MemberChanges.Of(creation.Initializer, ImmutableArray<IOperation>.Empty, held.Reader);
        if (!construction.IsPlain || initializer is null) return MemberValues.None with { IsOpen = true };
        var fold = new MemberChanges(set => ObjectReader.IsAuto(set, creation.Type, held.Reader.Cancellation), held.Reader);
        var values = fold.Fold(construction.Start, construction.Changes);
        // What only a constructor can set, no call can change.
        return IsSetOnce(member) && member is IFieldSymbol ? values : fold.Fold(fold.Fold(values, initializer.Value), held.Changes);
    }

    private static MemberValues AnonymousValues(IAnonymousObjectCreationOperation creation, Held held)
    {
        var values = MemberValues.None;
        foreach (var part in creation.Initializers)
        {
            if (part is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property }, Value: var value })
                values = values.With(property, new MemberValue(value, held.Reader, null));
        }

        return new MemberChanges(_ => true, held.Reader).Fold(values, held.Changes);
    }

    /// <summary>The parts of a tuple as they are written, which what it is given to may convert one by one.</summary>
    private static ITupleOperation? TupleOf(IOperation value) => value switch
    {
        ITupleOperation tuple => tuple,
        IConversionOperation { OperatorMethod: null, Type.IsTupleType: true, Operand: ITupleOperation tuple } => tuple,
        _ => null,
    };

    private static MemberValues TupleValues(ITupleOperation tuple, Held held)
    {
        // The eighth and those behind it stand in a tuple of their own.
        if (held.Value.Type is not INamedTypeSymbol { TupleElements: { Length: <= MostParts } parts } || parts.Length != tuple.Elements.Length) return MemberValues.None with { IsOpen = true };
        var values = MemberValues.None;
        for (var i = 0; i < parts.Length; i++)
        {
            var value = IsKept(tuple.Elements[i], parts[i].Type, held.Reader.Model.Compilation) ? tuple.Elements[i] : null;
            values = values.With(MemberChanges.FieldOf(parts[i]), new MemberValue(value, held.Reader, null));
        }

        return new MemberChanges(_ => true, held.Reader).Fold(values, held.Changes);
    }

    /// <summary>Whether a part holds what is written: in <c>(double, string) t = (1, "text")</c> the number is another.</summary>
    private static bool IsKept(IOperation part, ITypeSymbol type, Compilation compilation) => part.Type is { } given
        ? type.SpecialType == SpecialType.System_Object || compilation.ClassifyCommonConversion(given, type) is { IsIdentity: true } or { IsReference: true }
        : type.IsReferenceType && part.ConstantValue is { HasValue: true, Value: null };

    /// <summary>A field of the object whose method is read: by the creation of that object, or by what its constructor does for any arguments.</summary>
    private static ImmutableArray<Held> OfReceiver(ISymbol member, IMemberReferenceOperation reference, Reader reader)
    {
        if (reader.Frame is { Receiver: { } receiver, Caller: var caller } && Created(receiver, caller, ImmutableArray<Change>.Empty) is { Value: IObjectCreationOperation } held) return MemberOf(held, member);
        var constructors = member.ContainingType.InstanceConstructors;
        if (constructors.Length != 1 || constructors[0].IsImplicitlyDeclared) return ImmutableArray<Held>.Empty;
        var construction = Construction.Of(constructors[0], ImmutableArray<IArgumentOperation>.Empty, reference, reader, member);
        if (!construction.IsPlain) return ImmutableArray<Held>.Empty;
        var values = new MemberChanges(set => ObjectReader.IsAuto(set, reader.Cancellation), reader).Fold(construction.Start, construction.Changes);
        return values.IsOpen ? ImmutableArray<Held>.Empty : ToHeld(values.Of(member));
    }

    private static ImmutableArray<Held> ToHeld(ImmutableArray<MemberValue> values) => values.Any(value => value.Value is null)
        ? ImmutableArray<Held>.Empty
        : values.Select(value => new Held(value.Value!, value.Reader.Next(), value.Changes)).ToImmutableArray();

    /// <summary>Only the constructor sets it, and nobody can change what it holds from outside.</summary>
    private static bool IsSetOnce(ISymbol member) =>
        member is IFieldSymbol { IsReadOnly: true, Type.SpecialType: SpecialType.System_String } or IPropertySymbol { SetMethod: null, Type.SpecialType: SpecialType.System_String }
        && member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not PropertyDeclarationSyntax { ExpressionBody: not null };
}
