using ChatPayloadAnalyzers.Editing;
using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>Reads dictionaries by their entries. What may stand under a key that only run time knows opens all of it.</summary>
internal static class EntryReader
{
    /// <summary>A dictionary of the framework's whose keys are strings.</summary>
    public static bool IsDictionary(ITypeSymbol? type, KnownSymbols symbols) =>
        type is INamedTypeSymbol { TypeArguments: { Length: 2 } arguments } && arguments[0].SpecialType == SpecialType.System_String && KnownSymbols.IsAny(symbols.Dictionaries, type.OriginalDefinition);

    public static PayloadNode Read(IObjectCreationOperation creation, ITypeSymbol? declared, SerializerProfile profile, Reader reader, int depth, ImmutableArray<Change> changes)
    {
        if (!IsToldOfEntries(creation.Type, declared, profile, reader)) return new UnknownNode(reader.PlaceOf(creation.Syntax));
        var value = ((INamedTypeSymbol)creation.Type!).TypeArguments[1];
        // Nulls are written, whatever the settings say of members.
        return NodeOf(EntriesOf(creation, changes, reader), PlaceOf(creation, reader), FormOf(creation, value, profile, reader), profile.KeyOf, entry => ValueReader.ReadSlot(entry.Value!, value, profile, entry.Reader, depth + 1, entry.Changes));
    }

    /// <summary>Where an object is created: the keyword and the type.</summary>
    public static Place PlaceOf(IObjectCreationOperation creation, Reader reader) => creation.Syntax switch
    {
        ObjectCreationExpressionSyntax { NewKeyword: var keyword, Type: var name } => reader.PlaceOf(TextSpan.FromBounds(keyword.SpanStart, name.Span.End)),
        BaseObjectCreationExpressionSyntax { NewKeyword: var keyword } => reader.PlaceOf(keyword.Span),
        var other => reader.PlaceOf(other),
    };

    /// <summary>How the entries that a creation ends up with are written.</summary>
    public static Func<IReadOnlyList<EntryForm>, Form?> FormOf(IObjectCreationOperation creation, ITypeSymbol? value, SerializerProfile profile, Reader reader) => entries =>
        creation.Syntax is BaseObjectCreationExpressionSyntax syntax && creation.Type is { } type ? new EntriesForm(syntax, entries, type, value, profile, reader.Symbols) : null;

    public static ObjectNode NodeOf(EntryList entries, Place created, Func<IReadOnlyList<EntryForm>, Form?> formOf, Func<string, string> nameOf, Func<EntryValue, Slot> read)
    {
        var members = ImmutableArray.CreateBuilder<Member>(entries.ByKey.Count);
        var forms = new List<EntryForm>();
        foreach (var entry in entries.ByKey.Values.OrderBy(entry => entry.Order))
        {
            var own = entry.Forms();
            forms.AddRange(own);
            var place = entry.Values[0].Key;
            var slots = entry.Values.Select(value => value is { Value: null, Copy: { } copy, Changes.IsEmpty: true } ? copy : read(value)).ToList();
            members.Add(new Member(nameOf(entry.Key), place, ObjectReader.SlotOf(slots, place), entry.IsMaybe ? Presence.Maybe : Presence.Always, RepeatedForm.Of(own)));
        }

        // Two keys may be written under one name; which of them is there is not known.
        var isTold = members.All(member => member.Presence == Presence.Always) || members.Select(member => member.Name).Distinct().Count() == members.Count;
        return isTold ? new ObjectNode(created, members.MoveToImmutable(), entries.IsOpen, formOf(forms)) : new ObjectNode(created, ImmutableArray<Member>.Empty, isOpen: true);
    }

    private static EntryList EntriesOf(IObjectCreationOperation creation, ImmutableArray<Change> changes, Reader reader) =>
        MemberChanges.Of(creation.Initializer, ImmutableArray<IOperation>.Empty, reader) is { } initializer
            ? EntryChanges.Instance.Fold(EntryChanges.Instance.Fold(Start(creation, reader), initializer), changes)
            : EntryList.Open;

    /// <summary>What the constructor puts in: nothing, or the entries of another dictionary.</summary>
    private static EntryList Start(IObjectCreationOperation creation, Reader reader)
    {
        var comparer = StringComparer.Ordinal;
        var start = EntryList.Empty;
        foreach (var argument in creation.Arguments)
        {
            switch (argument.Parameter)
            {
                case { Type.SpecialType: SpecialType.System_Int32 }:
                    break;
                case { Name: "comparer" }:
                    if (ComparerOf(argument.Value) is not { } given) return EntryList.Open;
                    comparer = given;
                    break;
                default:
                    start = Copied(argument.Value, creation, reader);
                    break;
            }
        }

        if (start.IsOpen || ReferenceEquals(comparer, start.ByKey.KeyComparer)) return start;
        // Keys that are the same to this comparer make the copy throw.
        return start.ByKey.Keys.Distinct(comparer).Count() == start.ByKey.Count ? start with { ByKey = start.ByKey.WithComparers(comparer) } : EntryList.Open;
    }

    private static EntryList Copied(IOperation source, IObjectCreationOperation copy, Reader reader)
    {
        var operation = Reader.Unwrap(source);
        var held = reader.FollowCopied(operation, copy.Syntax) ?? new Held(operation, reader);
        return Reader.Unwrap(held.Value) is IObjectCreationOperation creation && IsDictionary(creation.Type, reader.Symbols) ? EntriesOf(creation, held.Changes, held.Reader) : EntryList.Open;
    }

    /// <returns><see langword="null"/> for a comparer that may take any keys for the same.</returns>
    private static StringComparer? ComparerOf(IOperation comparer) => Reader.Unwrap(comparer) switch
    {
        { ConstantValue: { HasValue: true, Value: null } } => StringComparer.Ordinal,
        IPropertyReferenceOperation { Property: { IsStatic: true, Name: "Ordinal", ContainingType.Name: "StringComparer" } property } when Calls.IsOfFramework(property) => StringComparer.Ordinal,
        IPropertyReferenceOperation { Property: { IsStatic: true, Name: "OrdinalIgnoreCase", ContainingType.Name: "StringComparer" } property } when Calls.IsOfFramework(property) => StringComparer.OrdinalIgnoreCase,
        _ => null,
    };

    /// <summary>Told of a sequence, System.Text.Json writes an array of pairs.</summary>
    private static bool IsToldOfEntries(ITypeSymbol? actual, ITypeSymbol? declared, SerializerProfile profile, Reader reader)
    {
        if (profile.WritesRuntimeType) return true;
        if (declared is ITypeParameterSymbol && (declared = reader.Close(declared)) is null) return false;
        return declared is null or { SpecialType: SpecialType.System_Object }
            || KnownSymbols.Same(actual, declared)
            || KnownSymbols.IsAny(reader.Symbols.DictionaryInterfaces, declared.OriginalDefinition);
    }
}
