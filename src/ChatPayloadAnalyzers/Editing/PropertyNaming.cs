using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>Gives a property its JSON name by attribute, where the property is declared.</summary>
internal static class PropertyNaming
{
    /// <returns>False where the serializer of <paramref name="profile"/> has no attribute that can name the property so.</returns>
    public static bool Write(ISymbol property, string name, SerializerProfile profile, KnownSymbols symbols, EditWriter writer) =>
        Written(Plan(property, name, profile, symbols, writer));

    /// <summary>Keeps a property out of the JSON by attribute.</summary>
    public static bool Ignore(ISymbol property, SerializerProfile profile, KnownSymbols symbols, EditWriter writer) =>
        Written(PlanToIgnore(property, profile, symbols, writer));

    /// <summary>What <see cref="Write"/> would do; <see langword="null"/> for nothing.</summary>
    public static Action? Plan(ISymbol property, string name, SerializerProfile profile, KnownSymbols symbols, EditWriter writer)
    {
        var isNewtonsoft = profile.Serializer == Serializer.Newtonsoft;
        var naming = isNewtonsoft ? symbols.JsonPropertyAttribute : symbols.JsonPropertyNameAttribute;
        // Beside it a data member's attribute would lose what else it says.
        if (isNewtonsoft && (Attributes.Find(property, symbols.DataMemberAttribute) is not null || profile.SpecifiedNameOf(name) != name)) return null;
        var declaration = property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(writer.Cancellation);
        if (declaration is null || naming is null || writer.ModelOf(declaration.SyntaxTree) is null) return null;
        if (Attributes.Find(property, naming)?.ApplicationSyntaxReference?.GetSyntax(writer.Cancellation) is AttributeSyntax given)
        {
            return given.ArgumentList?.Arguments.FirstOrDefault(a => a.NameEquals is null or { Name.Identifier.ValueText: "PropertyName" }) is { } argument
                ? () => writer.ReplaceOnce(declaration.SyntaxTree, argument.Expression.Span, CSharpValue.Quote(name))
                : null;
        }

        return Addition(() => Spell(naming, name, declaration, writer), declaration, writer);
    }

    /// <summary>What <see cref="Ignore"/> would do; <see langword="null"/> for nothing.</summary>
    public static Action? PlanToIgnore(ISymbol property, SerializerProfile profile, KnownSymbols symbols, EditWriter writer)
    {
        var ignoring = profile.Serializer == Serializer.Newtonsoft ? symbols.NewtonsoftIgnoreAttribute : symbols.JsonIgnoreAttribute;
        var declaration = property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(writer.Cancellation);
        // These would contradict.
        var contradicts = property.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is "JsonIgnoreAttribute" or "JsonIncludeAttribute" or "JsonRequiredAttribute" or "DataMemberAttribute");
        if (declaration is null || ignoring is null || contradicts || property is IPropertySymbol { IsRequired: true } || writer.ModelOf(declaration.SyntaxTree) is null) return null;
        return Addition(() => Name(ignoring, declaration, writer), declaration, writer);
    }

    /// <summary>The attribute that gives a new property its name; <see langword="null"/> where the serializer has none.</summary>
    public static string? Spell(string name, SyntaxNode around, CSharpValue at)
    {
        var isNewtonsoft = at.Profile.Serializer == Serializer.Newtonsoft;
        var naming = isNewtonsoft ? at.Symbols.JsonPropertyAttribute : at.Symbols.JsonPropertyNameAttribute;
        return naming is null || at.Profile.SpecifiedNameOf(name) != name ? null : Spell(naming, name, around, at.Writer);
    }

    private static bool Written(Action? plan)
    {
        plan?.Invoke();
        return plan is not null;
    }

    private static Action? Addition(Func<string> attribute, SyntaxNode declaration, EditWriter writer)
    {
        switch (declaration)
        {
            case ParameterSyntax:
                return () => writer.ReplaceOnce(declaration.SyntaxTree, new TextSpan(declaration.SpanStart, 0), $"[property: {attribute()}] ");
            case PropertyDeclarationSyntax:
                return () => writer.ReplaceOnce(declaration.SyntaxTree, new TextSpan(declaration.SpanStart, 0), $"[{attribute()}]{FileLayout.LineBreakBefore(declaration)}");
            case VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax field } }:
                return () => writer.ReplaceOnce(field.SyntaxTree, new TextSpan(field.SpanStart, 0), $"[{attribute()}]{FileLayout.LineBreakBefore(field)}");
            default:
                return null;
        }
    }

    private static string Spell(INamedTypeSymbol naming, string name, SyntaxNode around, EditWriter writer) =>
        $"{Name(naming, around, writer)}({CSharpValue.Quote(name)})";

    private static string Name(INamedTypeSymbol attribute, SyntaxNode around, EditWriter writer)
    {
        var spelled = writer.Import(attribute, around);
        return spelled.EndsWith("Attribute", StringComparison.Ordinal) ? spelled.Substring(0, spelled.Length - "Attribute".Length) : spelled;
    }
}
