using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary><c>new Message { From = …, Text = … }</c>, with or without an initializer yet, with arguments, and with what is assigned to it behind that.</summary>
/// <param name="syntax">The creation.</param>
/// <param name="type">The type that is created.</param>
/// <param name="profile">How its members are named.</param>
/// <param name="symbols">The known symbols.</param>
/// <param name="nullWhenUnset">The JSON names of members that are null unless they are set.</param>
/// <param name="leftOut">The parameters of the constructor that are not given an argument.</param>
internal sealed class ObjectInitializerForm(
    BaseObjectCreationExpressionSyntax syntax, INamedTypeSymbol type, SerializerProfile profile, KnownSymbols symbols, HashSet<string> nullWhenUnset, ImmutableArray<IParameterSymbol> leftOut) : WritableForm
{
    private readonly Dictionary<string, ExpressionSyntax> _values = new(StringComparer.Ordinal);
    private Dictionary<string, MemberPlace>? _found;

    /// <summary>Remembers where a member is given <paramref name="value"/>.</summary>
    /// <param name="name">The JSON name.</param>
    /// <param name="value">How the value is written; <see langword="null"/> where several branches give it.</param>
    public void Know(string name, Payload.Form? value)
    {
        if (value is ExpressionForm { Syntax: var written }) _values[name] = written;
    }

    /// <summary>Found only for a fix: the analyzer reads many more objects than are ever mended.</summary>
    private Dictionary<string, MemberPlace> Places => _found ??= _values
        .Select(value => (Name: value.Key, Place: MemberPlace.Of(value.Value, syntax)))
        .Where(member => member.Place is not null)
        .ToDictionary(member => member.Name, member => member.Place!, StringComparer.Ordinal);

    public override IEnumerable<Edit> Split(Edit edit)
    {
        var members = SerializedType.Of(type, profile, symbols) ?? ImmutableArray<SerializedMember>.Empty;
        return edit switch
        {
            AddMember add when Find(members, add.Name) is { } member => [Added(edit, member, add.Value, add.Position, add.Before.Select(m => m.Name))],
            AddMember add => [Declared(add)],
            // A member that has its default is set by the initializer.
            SetValue { Form: UnsetMemberForm unset } set when Find(members, unset.Name) is { } member => [Added(edit, member, set.Value, unset.Position, unset.Before)],
            RemoveMember remove when Find(members, remove.Member.Name) is { } member => Removed(remove, member, members),
            RenameMember rename when Find(members, rename.Member.Name) is { } member && Find(members, rename.Name) is { } known => [edit with { Form = Moved(member, known) }],
            _ => [edit],
        };
    }

    /// <summary>What is left are members that their declarations name anew, or no longer send.</summary>
    public override bool Write(IReadOnlyList<Edit> edits, EditWriter writer) => edits.All(edit => edit switch
    {
        RenameMember rename => (SerializedNamed(rename.Member.Name) is { } member && PropertyNaming.Write(member.Symbol, rename.Name, profile, symbols, writer)) || rename.IsByTheWay,
        RemoveMember { IsUnlisted: true } remove => SerializedNamed(remove.Member.Name) is { } member && PropertyNaming.Ignore(member.Symbol, profile, symbols, writer),
        _ => false,
    });

    private SerializedMember? SerializedNamed(string name) => SerializedType.Of(type, profile, symbols) is { } members ? Find(members, name) : null;

    private static SerializedMember? Find(ImmutableArray<SerializedMember> members, string name) => members.FirstOrDefault(m => m.Name == name);

    private Edit Added(Edit edit, SerializedMember member, NewValue value, int position, IEnumerable<string> before)
    {
        var isInit = member.Symbol is IPropertySymbol { SetMethod.IsInitOnly: true };
        // Whoever gives the constructor nothing sets the properties.
        var isSet = syntax.ArgumentList is not { Arguments.Count: > 0 } && member.Symbol is IPropertySymbol { SetMethod: { IsInitOnly: false, DeclaredAccessibility: Accessibility.Public } };
        var parameter = isSet ? null : leftOut.FirstOrDefault(p => p.Name.Equals(member.Symbol.Name, StringComparison.OrdinalIgnoreCase));
        return In(edit, position, before, parameter is not null, isInit, (at, writer) =>
            (parameter is not null || IsSettable(member, writer)) && at.Write(value, (parameter?.Type ?? member.Type)) is { } written ? (parameter?.Name ?? member.Symbol.Name, written) : null);
    }

    /// <summary>The type has no such member: it gets one, and the creation sets it.</summary>
    private Edit Declared(AddMember add)
    {
        var isPositional = type.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is RecordDeclarationSyntax { ParameterList.Parameters.Count: > 0 };
        var wanted = WantedMember.Of(add);
        // It is declared as its neighbours are.
        var isInit = type.GetMembers().OfType<IPropertySymbol>().Any(property => property.SetMethod is { IsInitOnly: true });
        return In(add, add.Position, wanted.Before, isPositional, isInit, (at, writer) =>
            MissingProperty.Declare(type, wanted, at) is { } property && property.IsParameter == isPositional && property.Type.Write(add.Value, at) is { } written ? (property.Name, written) : null);
    }

    /// <param name="edit">The edit.</param>
    /// <param name="position">Its place among several.</param>
    /// <param name="before">The JSON names of the members that it is to stand behind.</param>
    /// <param name="isArgument">It is given to the constructor, by name.</param>
    /// <param name="isInit">Only an initializer can set it.</param>
    /// <param name="write">The CLR name and the value.</param>
    private Edit In(Edit edit, int position, IEnumerable<string> before, bool isArgument, bool isInit, Func<CSharpValue, EditWriter, (string Name, string Value)?> write)
    {
        var statement = isArgument || isInit || syntax.Initializer is not null ? null : Places.Values.FirstOrDefault(place => place.Receiver is not null);
        var list = isArgument && syntax.ArgumentList is { } given ? given : statement?.List ?? (SyntaxNode?)syntax.Initializer ?? syntax;
        var behind = before.Select(name => Places.TryGetValue(name, out var place) && place.List == list ? place.Part : null).OfType<SyntaxNode>().ToImmutableArray();
        // Arguments without names keep their places.
        if (list is ArgumentListSyntax { Arguments: var arguments }) behind = behind.AddRange(arguments.Where(argument => argument.NameColon is null));
        var around = statement?.Part is ExpressionStatementSyntax { Expression: var beside } ? beside : syntax;
        return edit with { Form = new PlannedForm(list, Plan) };

        ListChange? Plan(EditWriter writer)
        {
            if (write(new CSharpValue(around, profile, symbols, writer) { Neighbour = NeighbourOf(writer) }, writer) is not var (name, value)) return null;
            name = CSharpValue.Identifier(name);
            var text = list is ArgumentListSyntax ? $"{name}: {value}" : statement is not null ? $"{statement.Receiver}.{name} = {value};" : $"{name} = {value}";
            return isArgument && list is not ArgumentListSyntax ? null : new AddedPart(text, position, behind, statement?.Part);
        }
    }

    private ITypeSymbol? NeighbourOf(EditWriter writer) => Neighbours.TypeOf(Places.Values.Select(place => place.Value), syntax, writer);

    /// <summary>A class sends its unset members too, so taking a value away only helps where null is left.</summary>
    private PlannedForm? Removed(SerializedMember member)
    {
        if (!Places.TryGetValue(member.Name, out var place)) return null;
        var takesNull = member.Type is { IsReferenceType: true, NullableAnnotation: not NullableAnnotation.NotAnnotated } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };
        var goes = place.List is not ArgumentListSyntax && IsSetOnce(place) && nullWhenUnset.Contains(member.Name) && member.Symbol is not IPropertySymbol { IsRequired: true };
        return goes || takesNull ? new PlannedForm(place.List, _ => goes ? new RemovedPart(place.Part) : new ChangedPart(place.Value.Span, "null")) : null;
    }

    /// <summary>Behind the last of several assignments the one before would speak.</summary>
    private bool IsSetOnce(MemberPlace place)
    {
        if (place is not { Receiver: not null, Name: IdentifierNameSyntax { Identifier.ValueText: var name } }) return true;
        var inBlock = place.List.DescendantNodes().OfType<AssignmentExpressionSyntax>().Count(other => other.Left is MemberAccessExpressionSyntax access && access.Name.Identifier.ValueText == name && access.Expression.IsEquivalentTo(place.Receiver));
        return inBlock == 1 && syntax.Initializer?.Expressions.Any(member => member is AssignmentExpressionSyntax { Left: IdentifierNameSyntax set } && set.Identifier.ValueText == name) != true;
    }

    private IEnumerable<Edit> Removed(RemoveMember remove, SerializedMember member, ImmutableArray<SerializedMember> members)
    {
        yield return Removed(member) is { } removed ? remove with { Form = removed } : remove;
        if (remove.Meant is { } meant && Find(members, meant) is null) yield return new RenameMember(remove.Target, remove.Member, meant) { Form = this, IsByTheWay = true };
    }

    /// <summary>The type has the member that is meant: the value goes there.</summary>
    private WritableForm? Moved(SerializedMember member, SerializedMember known) =>
        Places.TryGetValue(member.Name, out var place) && place.Name is { } name && KnownSymbols.Same(known.Type, member.Type) && nullWhenUnset.Contains(member.Name)
            ? new PlannedForm(place.List, writer => IsSettable(known, writer) ? new ChangedPart(name.Span, CSharpValue.Identifier(known.Symbol.Name)) : null)
            : null;

    private bool IsSettable(SerializedMember member, EditWriter writer) =>
        member.Symbol is IPropertySymbol { SetMethod: { } setter }
            ? writer.ModelOf(syntax.SyntaxTree)?.IsAccessible(syntax.SpanStart, setter) == true
            : member.Symbol is IFieldSymbol { IsReadOnly: false };
}

/// <summary>The position of a member that a creation does not set.</summary>
/// <param name="owner">The creation.</param>
/// <param name="names">The JSON names of all that the type declares.</param>
/// <param name="position">Which of them it is.</param>
internal sealed class UnsetMemberForm(ObjectInitializerForm owner, ImmutableArray<string> names, int position) : WritableForm
{
    public string Name => names[position];

    /// <summary>The members that the type declares before it: the assignment is written behind theirs.</summary>
    public ImmutableArray<string> Before => names.RemoveRange(position, names.Length - position);

    public int Position => position;

    public override IEnumerable<Edit> Split(Edit edit) => owner.Split(edit);

    public override bool Write(IReadOnlyList<Edit> edits, EditWriter writer) => false;
}
