using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>Gives a property its JSON name by attribute, where the property is declared.</summary>
internal static class PropertyNaming
{
    public static bool Write(ISymbol property, string name, KnownSymbols symbols, EditWriter writer)
    {
        var declaration = property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(writer.Cancellation);
        if (declaration is null || symbols.JsonPropertyNameAttribute is null || writer.ModelOf(declaration.SyntaxTree) is not { } model) return false;
        var quoted = CSharpValue.Quote(name);
        var given = property.GetAttributes().FirstOrDefault(a => KnownSymbols.Same(a.AttributeClass, symbols.JsonPropertyNameAttribute));
        if (given?.ApplicationSyntaxReference?.GetSyntax(writer.Cancellation) is AttributeSyntax { ArgumentList.Arguments: { Count: 1 } arguments })
        {
            writer.ReplaceOnce(declaration.SyntaxTree, arguments[0].Expression.Span, quoted);
            return true;
        }

        var isImported = !model.LookupNamespacesAndTypes(declaration.SpanStart, name: symbols.JsonPropertyNameAttribute.Name).IsEmpty;
        var attribute = (isImported ? "JsonPropertyName" : "System.Text.Json.Serialization.JsonPropertyName") + $"({quoted})";
        switch (declaration)
        {
            case ParameterSyntax:
                writer.ReplaceOnce(declaration.SyntaxTree, new TextSpan(declaration.SpanStart, 0), $"[property: {attribute}] ");
                return true;
            case PropertyDeclarationSyntax:
                writer.ReplaceOnce(declaration.SyntaxTree, new TextSpan(declaration.SpanStart, 0), $"[{attribute}]{LineBreakBefore(declaration)}");
                return true;
            default:
                return false;
        }
    }

    /// <summary>The line break and indentation of the declaration; a blank where it shares its line with others.</summary>
    private static string LineBreakBefore(SyntaxNode declaration)
    {
        var text = declaration.SyntaxTree.GetText();
        var line = text.Lines.GetLineFromPosition(declaration.SpanStart);
        var indentation = text.ToString(TextSpan.FromBounds(line.Start, declaration.SpanStart));
        if (indentation.Trim().Length > 0) return " ";
        return (line.EndIncludingLineBreak - line.End == 2 ? "\r\n" : "\n") + indentation;
    }
}
