using ChatPayloadAnalyzers.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>The attributes of a new property: those by which its neighbour is sent, and its name where nothing else gives it.</summary>
internal static class PropertyAttributes
{
    /// <param name="neighbour">The property, field or parameter that it is declared like.</param>
    /// <param name="type">The type that gets it.</param>
    /// <param name="name">Its CLR name.</param>
    /// <param name="jsonName">Its JSON name.</param>
    /// <param name="at">Knows the serializer and the models.</param>
    /// <returns>Lists in brackets; <see langword="null"/> where the serializer has no attribute that can name it so.</returns>
    public static IReadOnlyList<string>? For(SyntaxNode? neighbour, TypeDeclarationSyntax type, string name, string jsonName, CSharpValue at)
    {
        var lists = new List<string>();
        var isNamed = false;
        var given = neighbour switch
        {
            MemberDeclarationSyntax member => member.AttributeLists,
            ParameterSyntax parameter => parameter.AttributeLists,
            _ => default,
        };
        foreach (var list in given)
        {
            var kept = new List<string>();
            foreach (var attribute in list.Attributes)
                if (Copy(attribute, jsonName, at, ref isNamed) is { } copy) kept.Add(copy);
            var target = list.Target is null ? "" : list.Target + " ";
            if (kept.Count > 0) lists.Add($"[{target}{string.Join(", ", kept)}]");
        }

        if (isNamed ? at.Profile.SpecifiedNameOf(jsonName) == jsonName : at.Profile.NameOf(name) == jsonName) return lists;
        if (isNamed || PropertyNaming.Spell(jsonName, type, at) is not { } naming) return null;
        lists.Insert(0, neighbour is ParameterSyntax ? $"[property: {naming}]" : $"[{naming}]");
        return lists;
    }

    /// <returns><see langword="null"/> for what says nothing of how the member is sent, or speaks of the neighbour alone.</returns>
    private static string? Copy(AttributeSyntax attribute, string jsonName, CSharpValue at, ref bool isNamed)
    {
        if (at.Writer.ModelOf(attribute.SyntaxTree)?.GetSymbolInfo(attribute, at.Writer.Cancellation).Symbol?.ContainingType is not { } type) return null;
        var symbols = at.Symbols;
        if (KnownSymbols.Same(type, symbols.JsonPropertyNameAttribute))
        {
            isNamed |= at.Profile.Serializer == Serializer.TextJson;
            return $"{attribute.Name}({CSharpValue.Quote(jsonName)})";
        }

        if (KnownSymbols.Same(type, symbols.JsonPropertyAttribute)) return Newtonsoft(attribute, "PropertyName", jsonName, at, ref isNamed);
        if (KnownSymbols.Same(type, symbols.DataMemberAttribute)) return Newtonsoft(attribute, "Name", jsonName, at, ref isNamed);
        if (KnownSymbols.Same(type, symbols.JsonIncludeAttribute)) return attribute.ToString();
        var isWhenNull = KnownSymbols.Same(type, symbols.JsonIgnoreAttribute) && attribute.ArgumentList?.Arguments.ToString() is { } condition
            && (condition.EndsWith("WhenWritingNull", StringComparison.Ordinal) || condition.EndsWith("WhenWritingDefault", StringComparison.Ordinal));
        return isWhenNull ? attribute.ToString() : null;
    }

    /// <summary>The order is the neighbour's own, and so is whether it is required.</summary>
    private static string Newtonsoft(AttributeSyntax attribute, string nameArgument, string jsonName, CSharpValue at, ref bool isNamed)
    {
        var arguments = new List<string>();
        foreach (var argument in attribute.ArgumentList?.Arguments ?? [])
        {
            var name = argument.NameEquals?.Name.Identifier.ValueText;
            if (name is "Order" or "Required" or "IsRequired") continue;
            var isName = name is null || name == nameArgument;
            isNamed |= isName && at.Profile.Serializer == Serializer.Newtonsoft;
            arguments.Add(isName ? argument.WithExpression(SyntaxFactory.ParseExpression(CSharpValue.Quote(jsonName))).ToString() : argument.ToString());
        }

        return arguments.Count == 0 ? attribute.Name.ToString() : $"{attribute.Name}({string.Join(", ", arguments)})";
    }
}
