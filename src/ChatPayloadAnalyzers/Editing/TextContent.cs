using ChatPayloadAnalyzers.Json;
using ChatPayloadAnalyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary><c>new StringContent(json)</c>, whose text stands in the call, or in a local that only the call uses.</summary>
/// <param name="Creation">The content.</param>
/// <param name="Text">The whole text.</param>
internal sealed record TextContent(ObjectCreationExpressionSyntax Creation, ExpressionSyntax Text)
{
    /// <param name="source">JSON text.</param>
    /// <param name="writer">Knows the models.</param>
    /// <returns><see langword="null"/> where the text goes another way, or more than one.</returns>
    public static TextContent? Of(JsonTextSource source, EditWriter writer)
    {
        var stretches = source.Text.Stretches(0, source.Text.Value.Length).ToList();
        if (stretches.Any(stretch => !stretch.Templates.IsEmpty || stretch.Place.Detour != 0)) return null;
        if (stretches.Select(source.SyntaxOf).FirstOrDefault(syntax => syntax is not null) is not { } literal) return null;
        var text = Whole(JsonTextSource.StringOf(literal));
        if (text is null || stretches.Any(stretch => !text.Span.Contains(stretch.Place.Span))) return null;
        var use = text.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } ? OnlyUseOf(declarator, writer) : text;
        return use?.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: ObjectCreationExpressionSyntax creation } list } argument
            && list.Arguments[0] == argument
            && creation.Initializer is null
            && creation.Type.ToString().EndsWith("StringContent", StringComparison.Ordinal)
            ? new TextContent(creation, text)
            : null;
    }

    /// <summary>Makes it <c>JsonContent.Create(new { … })</c>, with the holes as expressions.</summary>
    public bool WriteAsObject(JsonTextSource source, JsonValue body, KnownSymbols symbols, EditWriter writer)
    {
        if (symbols.JsonContent is not { } content || writer.ModelOf(Creation.SyntaxTree) is not { } model) return false;
        var root = Creation.SyntaxTree.GetRoot(writer.Cancellation);
        var layout = source.Text.Value.Contains('\n') ? FileLayout.LineBreakOf(Creation.SyntaxTree) + Creation.FirstAncestorOrSelf<StatementSyntax>()?.IndentationOf() : null;
        if (body is not JsonObject || new TextAsObject(source.Text, root, model, layout).Write(body) is not { } written) return false;
        writer.Replace(Creation.SyntaxTree, Creation.Span, $"{writer.Import(content, Creation)}.Create({written})");
        if (Creation.Span.Contains(Text.Span)) return true;
        var lines = Creation.SyntaxTree.GetText(writer.Cancellation).Lines;
        var declaration = Text.FirstAncestorOrSelf<LocalDeclarationStatementSyntax>()!;
        writer.Replace(Creation.SyntaxTree, TextSpan.FromBounds(lines.GetLineFromPosition(declaration.SpanStart).Start, lines.GetLineFromPosition(declaration.Span.End).EndIncludingLineBreak), "");
        return true;
    }

    /// <summary>The sum, or the parentheses, that a literal stands in.</summary>
    private static ExpressionSyntax? Whole(SyntaxNode literal)
    {
        var whole = literal as ExpressionSyntax;
        while (whole?.Parent is ParenthesizedExpressionSyntax || whole?.Parent.IsKind(SyntaxKind.AddExpression) == true) whole = (ExpressionSyntax)whole.Parent!;
        return whole;
    }

    private static IdentifierNameSyntax? OnlyUseOf(VariableDeclaratorSyntax declarator, EditWriter writer)
    {
        if (declarator.Parent is not VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax declaration } || !declaration.IsOnLineOfItsOwn()) return null;
        if (writer.ModelOf(declarator.SyntaxTree) is not { } model || model.GetDeclaredSymbol(declarator, writer.Cancellation) is not { } local) return null;
        var uses = LocalUses.Around(declarator).Of(local.Name).Where(use => LocalUses.IsUseOf(use, local, model, writer.Cancellation)).ToList();
        return uses.Count == 1 ? uses[0] : null;
    }
}
