using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>
/// The attributes of a new property: those by which its neighbour is sent. Its name is among them where nothing else gives it, and where the
/// neighbour says its own without need; one that a neighbour must be told, as a fix for another finding writes it too, is no such sign.
/// </summary>
internal static class PropertyAttributes
{
    /// <param name="neighbour">The property, field or parameter that it is declared like.</param>
    /// <param name="type">The type that gets it.</param>
    /// <param name="name">Its CLR name.</param>
    /// <param name="jsonName">Its JSON name.</param>
    /// <param name="names">The names of the schema.</param>
    /// <param name="at">Knows the serializer and the models.</param>
    /// <returns>Lists in brackets; <see langword="null"/> where the serializer has no attribute that can name it so.</returns>
    public static IReadOnlyList<string>? For(SyntaxNode? neighbour, TypeDeclarationSyntax type, string name, string jsonName, ImmutableArray<string> names, CSharpValue at)
    {
        var lists = new List<string>();
        var isNamed = false;
        var (given, neighbourName) = neighbour switch
        {
            PropertyDeclarationSyntax property => (property.AttributeLists, property.Identifier.ValueText),
            FieldDeclarationSyntax field => (field.AttributeLists, field.Declaration.Variables[0].Identifier.ValueText),
            ParameterSyntax parameter => (parameter.AttributeLists, parameter.Identifier.ValueText),
            _ => (default, (string?)null),
        };
        var saysMore = neighbourName is not null && names.Contains(at.Profile.NameOf(neighbourName));
        var naming = new Naming(type, jsonName, saysMore || at.Profile.NameOf(name) != jsonName, at);
        foreach (var list in given)
        {
            var kept = new List<string>();
            foreach (var attribute in list.Attributes)
                if (Copy(attribute, naming, ref isNamed) is { } copy) kept.Add(copy);
            var target = list.Target is null ? "" : list.Target + " ";
            if (kept.Count > 0) lists.Add($"[{target}{string.Join(", ", kept)}]");
        }

        if (isNamed ? at.Profile.SpecifiedNameOf(jsonName) == jsonName : at.Profile.NameOf(name) == jsonName) return lists;
        if (isNamed || PropertyNaming.Spell(jsonName, type, at) is not { } spelled) return null;
        lists.Insert(0, neighbour is ParameterSyntax ? $"[property: {spelled}]" : $"[{spelled}]");
        return lists;
    }

    /// <returns><see langword="null"/> for what says nothing of how the member is sent, or speaks of the neighbour alone.</returns>
    private static string? Copy(AttributeSyntax attribute, Naming naming, ref bool isNamed)
    {
        var at = naming.At;
        if (at.Writer.ModelOf(attribute.SyntaxTree)?.GetSymbolInfo(attribute, at.Writer.Cancellation).Symbol?.ContainingType is not { } type) return null;
        var symbols = at.Symbols;
        if (KnownSymbols.Same(type, symbols.JsonPropertyNameAttribute))
        {
            if (!naming.IsWritten) return null;
            isNamed |= at.Profile.Serializer == Serializer.TextJson;
            return $"{attribute.Name}({CSharpValue.Quote(naming.JsonName)})";
        }

        if (KnownSymbols.Same(type, symbols.JsonPropertyAttribute)) return Newtonsoft(attribute, "PropertyName", naming, ref isNamed);
        if (KnownSymbols.Same(type, symbols.DataMemberAttribute)) return Newtonsoft(attribute, "Name", naming with { IsWritten = true }, ref isNamed);
        if (KnownSymbols.Same(type, symbols.JsonIncludeAttribute)) return attribute.ToString();
        var isWhenNull = KnownSymbols.Same(type, symbols.JsonIgnoreAttribute) && attribute.ArgumentList?.Arguments.ToString() is { } condition
            && (condition.EndsWith("WhenWritingNull", StringComparison.Ordinal) || condition.EndsWith("WhenWritingDefault", StringComparison.Ordinal));
        return isWhenNull ? attribute.ToString() : null;
    }

    /// <summary>The order is the neighbour's own, and so is whether it is required.</summary>
    private static string? Newtonsoft(AttributeSyntax attribute, string nameArgument, Naming naming, ref bool isNamed)
    {
        var hasName = false;
        var arguments = new List<string>();
        foreach (var argument in attribute.ArgumentList?.Arguments ?? [])
        {
            var name = argument.NameEquals?.Name.Identifier.ValueText;
            if (name is "Order" or "Required" or "IsRequired") continue;
            var isName = name is null || name == nameArgument;
            hasName |= isName;
            if (isName && !naming.IsWritten) continue;
            isNamed |= isName && naming.At.Profile.Serializer == Serializer.Newtonsoft;
            arguments.Add(isName ? argument.WithExpression(SyntaxFactory.ParseExpression(CSharpValue.Quote(naming.JsonName))).ToString() : argument.ToString());
        }

        if (arguments.Count > 0) return $"{attribute.Name}({string.Join(", ", arguments)})";
        return hasName && !naming.IsOptIn ? null : attribute.Name.ToString();
    }

    /// <param name="Type">The type that gets the property.</param>
    /// <param name="JsonName">Its JSON name.</param>
    /// <param name="IsWritten">An attribute says so.</param>
    /// <param name="At">Knows the serializer and the models.</param>
    private sealed record Naming(TypeDeclarationSyntax Type, string JsonName, bool IsWritten, CSharpValue At)
    {
        /// <summary>What has no attribute is not sent.</summary>
        public bool IsOptIn => At.Writer.ModelOf(Type.SyntaxTree)?.GetDeclaredSymbol(Type, At.Writer.Cancellation) is INamedTypeSymbol type && DataMemberAttributes.IsOptIn(type, At.Symbols);
    }
}
