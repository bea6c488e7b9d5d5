using ChatPayloadAnalyzers.Edits;
using ChatPayloadAnalyzers.Reading;
using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>Writes a new value as a C# expression that fits the type it is given to.</summary>
/// <param name="Around">The expression beside or in place of which it is written.</param>
/// <param name="Profile">How the serializer names members.</param>
/// <param name="Symbols">The known symbols.</param>
/// <param name="Writer">Knows the models.</param>
internal sealed record CSharpValue(ExpressionSyntax Around, SerializerProfile Profile, KnownSymbols Symbols, EditWriter Writer)
{
    /// <summary>The type of the objects beside it, whose like a new object is where any would do.</summary>
    public ITypeSymbol? Neighbour { get; init; }

    /// <summary>What stands there is given the type of its target; a var, or a member of an anonymous object, takes the type of what stands there.</summary>
    public bool IsTargetTyped { get; init; } = true;

    /// <summary>How the entries beside it are spelled.</summary>
    public EntryStyle Entries { get; init; }

    /// <returns><see langword="null"/> where <paramref name="target"/> has no room for the value.</returns>
    public string? Write(NewValue value, ITypeSymbol? target) => value switch
    {
        NewText text => TakesString(target) ? Quote(text.Text) : null,
        NewIdentifier id => TakesString(target) ? InScope(id.Variables, id.Collection, target) ?? Quote(Writer.Words.Invented(id.Example)) : null,
        NewVariable variable => TakesString(target) ? InScope(variable.Names, variable.Collection, target) : null,
        WrittenOut { Json: var json } => TakesString(target) ? WrittenOutAs(Around, json, Writer) : null,
        LookedUpId id => TakesString(target) ? LookUpWriter.Write(id, Around, Writer) : null,
        ExistingValue { Slot.Form: ExpressionForm form } => form.Syntax.ToString(),
        NewArray array => Array(array, target),
        NewObject obj => Object(obj, target),
        _ => null,
    };

    /// <summary>Whether <paramref name="type"/> can hold the object as it is declared.</summary>
    public bool Fits(NewObject obj, INamedTypeSymbol type) => Typed(obj, type) is not null;

    /// <summary>A whole number as a string: 7 in quotes, a variable by a call; <paramref name="json"/> for any other value that is written out.</summary>
    public static string? WrittenOutAs(ExpressionSyntax number, string? json, EditWriter writer)
    {
        var isLiteral = number is LiteralExpressionSyntax or PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax };
        var isWhole = writer.ModelOf(number.SyntaxTree)?.GetTypeInfo(number, writer.Cancellation).Type is { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 };
        if (isLiteral || !isWhole) return json is null ? null : Quote(json);
        return number is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax ? $"{number}.ToString()" : $"({number}).ToString()";
    }

    public static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>A name as an identifier: keywords get their <c>@</c>.</summary>
    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>Nodes of a JSON tree are made of strings by an implicit conversion.</summary>
    private bool TakesString(ITypeSymbol? target) => IsFree(target) || target!.SpecialType == SpecialType.System_String || Symbols.IsAnyNode(target);

    /// <summary>Anything may be given: there is no type to fit, or it is object.</summary>
    private static bool IsFree(ITypeSymbol? target) => target is null or { IsAnonymousType: true } or { SpecialType: SpecialType.System_Object };

    private string? InScope(ImmutableArray<string> names, string? collection, ITypeSymbol? target) =>
        Writer.Words.Taken(IdentifierInScope.Find(names, collection, Around, takesNull: target?.NullableAnnotation != NullableAnnotation.NotAnnotated, Writer));

    private string? Array(NewArray array, ITypeSymbol? target)
    {
        var element = target switch
        {
            IArrayTypeSymbol { ElementType: var item } => item,
            INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } => arguments[0],
            _ => null,
        };
        if (element is null && !IsFree(target) && !Symbols.IsAnyNode(target!)) return null;
        var library = TreeOf(target);
        if (Write(array.Item, library?.Node ?? element) is not { } written) return null;
        if (library is { Array: { } tree }) return $"new {Name(tree)}({written})";
        var isKnown = target is IArrayTypeSymbol or INamedTypeSymbol { TypeKind: TypeKind.Interface } || KnownSymbols.Same(target?.OriginalDefinition, Symbols.List);
        if (isKnown && IsTargetTyped && element is not null && WritesCollectionExpressions()) return $"[{written}]";
        if (KnownSymbols.Same(target?.OriginalDefinition, Symbols.List)) return $"new {Name(target!)} {{ {written} }}";
        // What a collection of another kind is made with is not known; arrays fit the interfaces.
        if (target is INamedTypeSymbol { TypeKind: not TypeKind.Interface } && !IsFree(target)) return null;
        return $"new[] {{ {written} }}";
    }

    /// <summary>The file has some already; the oldest compiler that is supported has no name for them.</summary>
    private bool WritesCollectionExpressions() =>
        Around.SyntaxTree.GetRoot(Writer.Cancellation).DescendantNodes().Any(node => node.GetType().Name == "CollectionExpressionSyntax");

    private string? Object(NewObject obj, ITypeSymbol? target)
    {
        if (TreeOf(target) is { Object: { } tree }) return Keyed(obj, tree, null, name => name);
        if (IsFree(target)) return (Neighbour is { IsAnonymousType: false } ? Object(obj, Neighbour) : null) ?? Anonymous(obj);
        if (EntryReader.IsDictionary(target, Symbols)) return target is { TypeKind: TypeKind.Class } ? Keyed(obj, target, ((INamedTypeSymbol)target).TypeArguments[1], Profile.KeyOf) : null;
        if (target is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false } type) return null;
        if (Typed(obj, type) is { } typed) return typed;
        if (MendedType.Of(type, obj, this) is not { } mended) return null;
        mended.Mend();
        return Created(type, mended.Members.Select(member => (member.Name, Write(member.Value, member.Type))).ToList());
    }

    private string? Typed(NewObject obj, INamedTypeSymbol type)
    {
        if (SerializedType.Of(type, Profile, Symbols) is not { } serialized) return null;
        var values = new List<(string Name, string? Value)>();
        foreach (var (name, value) in obj.Members)
        {
            if (serialized.FirstOrDefault(m => m.Name == name) is not { } member || Write(value, member.Type) is not { } written) return null;
            values.Add((member.Symbol.Name, written));
        }

        return Created(type, values);
    }

    /// <param name="type">The type.</param>
    /// <param name="values">What its members are given, by their CLR names; those that it does not declare yet come last where they are parameters.</param>
    private string? Created(INamedTypeSymbol type, IReadOnlyList<(string Name, string? Value)> values) =>
        values.Any(value => value.Value is null) ? null : Positional(type, values) ?? Initialized(type, values);

    /// <summary>The library of JSON trees that the value belongs to; <see langword="null"/> where it is no part of a tree.</summary>
    private TreeLibrary? TreeOf(ITypeSymbol? target) => TreeLibrary.Of(IsFree(target) ? Neighbour : target, Symbols);

    /// <summary><c>new Dictionary&lt;string, object&gt; { ["id"] = … }</c>, in the style of the entries around it.</summary>
    private string? Keyed(NewObject obj, ITypeSymbol type, ITypeSymbol? valueType, Func<string, string> nameOf)
    {
        var members = obj.Members.Select(m => (m.Name, Value: Write(m.Value, valueType ?? TreeOf(type)?.Node))).ToList();
        if (members.Any(m => m.Value is null || nameOf(m.Name) != m.Name)) return null;
        var entries = string.Join(", ", members.Select(m => EntryForm.Spell(m.Name, m.Value!, Entries, property: Symbols.JProperty is { } property ? Name(property) : "")));
        return Entries == EntryStyle.Property ? $"new {Name(type)}({entries})" : $"new {Name(type)} {{ {entries} }}";
    }

    private string? Anonymous(NewObject obj)
    {
        var members = obj.Members.Select(m => (m.Name, Value: Write(m.Value, null))).ToList();
        return members.Any(m => m.Value is null || Profile.NameOf(m.Name) != m.Name) ? null : $"new {{ {string.Join(", ", members.Select(m => $"{Identifier(m.Name)} = {m.Value}"))} }}";
    }

    /// <summary>A record or class whose one constructor takes just these values by name, or will with the parameters that the record gets.</summary>
    private string? Positional(INamedTypeSymbol type, IReadOnlyList<(string Name, string? Value)> values)
    {
        var isRecord = type.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(Writer.Cancellation) is RecordDeclarationSyntax { ParameterList.Parameters.Count: > 0 };
        var fresh = isRecord ? values.Where(value => type.GetMembers(value.Name).IsEmpty).ToList() : [];
        var constructor = type.InstanceConstructors.FirstOrDefault(c =>
            c.Parameters.Length == values.Count - fresh.Count && c.Parameters.Length > 0 && c.Parameters.All(p => values.Any(v => v.Name.Equals(p.Name, StringComparison.OrdinalIgnoreCase))));
        if (constructor is null) return null;
        var arguments = constructor.Parameters.Select(p => values.First(v => v.Name.Equals(p.Name, StringComparison.OrdinalIgnoreCase)).Value).Concat(fresh.Select(value => value.Value));
        return $"new {Name(type)}({string.Join(", ", arguments)})";
    }

    private string? Initialized(INamedTypeSymbol type, IReadOnlyList<(string Name, string? Value)> values)
    {
        if (!type.InstanceConstructors.Any(c => c.Parameters.IsEmpty && c.DeclaredAccessibility >= Accessibility.Internal)) return null;
        if (values.Any(value => type.GetMembers(value.Name).FirstOrDefault() is IPropertySymbol { SetMethod: null })) return null;
        return $"new {Name(type)} {{ {string.Join(", ", values.Select(v => $"{Identifier(v.Name)} = {v.Value}"))} }}";
    }

    private string Name(ITypeSymbol type) => Writer.NameOf(type, Around);
}
