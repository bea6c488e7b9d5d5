using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>The syntax that spells a piece of text: a literal, or a text part of an interpolated string.</summary>
internal sealed class LiteralSite(SyntaxNode syntax)
{
    public SyntaxNode Syntax { get; } = syntax;

    public LiteralExpressionSyntax? Literal => Syntax as LiteralExpressionSyntax;
}
