using ChatPayloadAnalyzers.Edits;
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
    /// <returns><see langword="null"/> where <paramref name="target"/> has no room for the value.</returns>
    public string? Write(NewValue value, ITypeSymbol? target) => value switch
    {
        NewText text => TakesString(target) ? Quote(text.Text) : null,
        NewIdentifier id => TakesString(target) ? ScopeVariable(id.Variables) ?? Quote(id.Example) : null,
        NewVariable variable => TakesString(target) ? ScopeVariable(variable.Names) : null,
        ExistingValue { Slot.Form: ExpressionForm form } => form.Syntax.ToString(),
        NewArray array => Array(array, target),
        NewObject obj => Object(obj, target),
        _ => null,
    };

    public static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>A name as an identifier: keywords get their <c>@</c>.</summary>
    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    private static bool TakesString(ITypeSymbol? target) => IsFree(target) || target!.SpecialType == SpecialType.System_String;

    /// <summary>Anything may be given: there is no type to fit, or it is object.</summary>
    private static bool IsFree(ITypeSymbol? target) => target is null or { IsAnonymousType: true } or { SpecialType: SpecialType.System_Object };

    private string? ScopeVariable(ImmutableArray<string> names) =>
        Writer.ModelOf(Around.SyntaxTree) is { } model && ScopeVariables.Find(names, Around.SpanStart, Around, model) is { } name
            ? Identifier(name)
            : null;

    private string? Array(NewArray array, ITypeSymbol? target)
    {
        var element = target switch
        {
            IArrayTypeSymbol { ElementType: var item } => item,
            INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } => arguments[0],
            _ => null,
        };
        if (element is null && !IsFree(target)) return null;
        if (Write(array.Item, element) is not { } written) return null;
        if (KnownSymbols.Same(target?.OriginalDefinition, Symbols.List)) return $"new {Name(target!)} {{ {written} }}";
        // What a collection of another kind is made with is not known; arrays fit the interfaces.
        if (target is INamedTypeSymbol { TypeKind: not TypeKind.Interface } && !IsFree(target)) return null;
        return $"new[] {{ {written} }}";
    }

    private string? Object(NewObject obj, ITypeSymbol? target)
    {
        if (IsFree(target)) return Anonymous(obj);
        if (target is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false } type) return null;
        if (SerializedType.Of(type, Profile, Symbols) is not { } serialized) return null;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in obj.Members)
        {
            if (serialized.FirstOrDefault(m => m.Name == name) is not { } member || Write(value, member.Type) is not { } written) return null;
            values.Add(member.Symbol.Name, written);
        }

        return Positional(type, values) ?? Initialized(type, values);
    }

    private string? Anonymous(NewObject obj)
    {
        var members = obj.Members.Select(m => (m.Name, Value: Write(m.Value, null))).ToList();
        return members.Any(m => m.Value is null || Profile.NameOf(m.Name) != m.Name) ? null : $"new {{ {string.Join(", ", members.Select(m => $"{Identifier(m.Name)} = {m.Value}"))} }}";
    }

    /// <summary>A record or class whose one constructor takes just these values by name.</summary>
    private string? Positional(INamedTypeSymbol type, Dictionary<string, string> values)
    {
        var constructor = type.InstanceConstructors.FirstOrDefault(c =>
            c.Parameters.Length == values.Count && c.Parameters.Length > 0 && c.Parameters.All(p => values.Keys.Any(k => k.Equals(p.Name, StringComparison.OrdinalIgnoreCase))));
        if (constructor is null) return null;
        var arguments = constructor.Parameters.Select(p => values.First(v => v.Key.Equals(p.Name, StringComparison.OrdinalIgnoreCase)).Value);
        return $"new {Name(type)}({string.Join(", ", arguments)})";
    }

    private string? Initialized(INamedTypeSymbol type, Dictionary<string, string> values)
    {
        if (!type.InstanceConstructors.Any(c => c.Parameters.IsEmpty && c.DeclaredAccessibility >= Accessibility.Internal)) return null;
        if (values.Keys.Any(name => type.GetMembers(name).FirstOrDefault() is IPropertySymbol { SetMethod: null })) return null;
        return $"new {Name(type)} {{ {string.Join(", ", values.Select(v => $"{Identifier(v.Key)} = {v.Value}"))} }}";
    }

    private string Name(ITypeSymbol type) =>
        Writer.ModelOf(Around.SyntaxTree) is { } model
            ? type.WithNullableAnnotation(NullableAnnotation.None).ToMinimalDisplayString(model, Around.SpanStart)
            : type.ToDisplayString();
}
