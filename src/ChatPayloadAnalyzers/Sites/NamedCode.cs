using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>Calls and attributes by where their names stand in the text of a file, of which the rest is not walked through.</summary>
internal static class NamedCode
{
    /// <param name="position">Where the name begins, or what may be one.</param>
    /// <param name="tree">The file.</param>
    /// <param name="cancellation">Cancels the parsing of the file.</param>
    /// <returns>The call, or the attribute; <see langword="null"/> where the name is another's, or stands in a text or a comment.</returns>
    public static SyntaxNode? At(int position, SyntaxTree tree, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!MayBeNamed(tree.GetText(cancellation), position)) return null;
        var token = tree.GetRoot(cancellation).FindToken(position);
        if (!token.IsKind(SyntaxKind.IdentifierToken) || !token.Span.Contains(position) || token.Parent is not SimpleNameSyntax simple) return null;
        var name = simple.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == simple => access,
            MemberBindingExpressionSyntax binding => binding,
            QualifiedNameSyntax qualified when qualified.Right == simple => qualified,
            AliasQualifiedNameSyntax alias when alias.Name == simple => alias,
            _ => (SyntaxNode)simple,
        };
        return name.Parent switch
        {
            InvocationExpressionSyntax call when call.Expression == name => call,
            AttributeSyntax attribute => attribute,
            _ => null,
        };
    }

    /// <summary>By the characters around it, which cost less than the tree: parentheses follow a call, or what it is generic in, or a comment.</summary>
    private static bool MayBeNamed(SourceText text, int position)
    {
        if (position > 0 && SyntaxFacts.IsIdentifierPartCharacter(text[position - 1])) return false;
        var end = position;
        while (end < text.Length && SyntaxFacts.IsIdentifierPartCharacter(text[end])) end++;
        while (end < text.Length && char.IsWhiteSpace(text[end])) end++;
        return end < text.Length && text[end] is '(' or '<' or ']' or ',' or '/';
    }
}
