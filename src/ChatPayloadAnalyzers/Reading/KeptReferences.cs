using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>
/// References to a variable, or to a part of what it holds, that outlive the expression which takes them: <c>ref var other = ref body;</c>. Whoever has one
/// may give the variable another value at any time, also behind an assignment to the variable itself.
/// </summary>
internal static class KeptReferences
{
    /// <summary>Whether <paramref name="use"/> takes such a reference, as far as its expression tells.</summary>
    public static bool AreTakenAt(IdentifierNameSyntax use, Reader reader)
    {
        SyntaxNode current = use;
        for (; current.Parent is { } parent and not StatementSyntax; current = parent)
        {
            if (parent is RefExpressionSyntax or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.AddressOfExpression }) return true;
            if (parent is ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None, Parent.Parent: { } call } && IsKeptBy(call, reader)) return true;
        }

        return false;
    }

    /// <summary>Only what is itself a reference, or may hold one, can keep one.</summary>
    private static bool IsKeptBy(SyntaxNode call, Reader reader) =>
        reader.Model.GetSymbolInfo(call, reader.Cancellation).Symbol is not IMethodSymbol method
        || method.ReturnsByRef || method.ReturnsByRefReadonly || method.ReturnType.IsRefLikeType || method.ContainingType is { IsRefLikeType: true }
        || method.Parameters.Any(parameter => parameter.RefKind != RefKind.None && parameter.Type.IsRefLikeType);
}
