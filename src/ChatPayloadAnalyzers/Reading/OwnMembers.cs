using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>The fields and properties of its own object that a method speaks of.</summary>
/// <param name="Names">Where they are named, in the order of the text.</param>
/// <param name="Itself">Where the object itself is spoken of, other than to give it back at the end.</param>
internal sealed record OwnMembers(ImmutableArray<IdentifierNameSyntax> Names, ImmutableArray<SyntaxNode> Itself)
{
    /// <param name="body">The code of the method.</param>
    /// <param name="reader">Where it stands.</param>
    /// <param name="asked">The use of the object itself that is asked about.</param>
    /// <returns><see langword="null"/> where the method may do something to its object by another way: by <c>this</c>, which it hands on, or a method that it calls.</returns>
    public static ImmutableArray<IdentifierNameSyntax>? In(SyntaxNode body, Reader reader, SyntaxNode? asked = null) =>
        reader.Symbols.UsesOf(reader.Model).Of(body, () => Of(body, reader)) is { } own && own.Itself.All(use => use == asked) ? own.Names : null;

    private static OwnMembers? Of(SyntaxNode body, Reader reader)
    {
        var names = ImmutableArray.CreateBuilder<IdentifierNameSyntax>();
        var itself = ImmutableArray.CreateBuilder<SyntaxNode>();
        foreach (var node in body.DescendantNodesAndSelf())
        {
            if (node is BaseExpressionSyntax) return null;
            if (node is ThisExpressionSyntax && !IsQualifier(node) && !IsGivenBack(node, body)) itself.Add(node);
            if (node is not SimpleNameSyntax name || IsOfAnother(name)) continue;
            var symbol = reader.Model.GetSymbolInfo(name, reader.Cancellation).Symbol;
            if (symbol is IMethodSymbol { IsStatic: false, MethodKind: not MethodKind.LocalFunction } or IMethodSymbol { MethodKind: MethodKind.ReducedExtension } or IEventSymbol { IsStatic: false } || (symbol is null && !name.IsVar)) return null;
            if (symbol is not (IFieldSymbol { IsStatic: false } or IPropertySymbol { IsStatic: false })) continue;
            if (name is not IdentifierNameSyntax own) return null;
            names.Add(own);
        }

        return new OwnMembers(names.ToImmutable(), itself.ToImmutable());
    }

    private static bool IsQualifier(SyntaxNode node) => node.Parent is MemberAccessExpressionSyntax;

    /// <summary>At the end: what the method has done by then is known.</summary>
    private static bool IsGivenBack(SyntaxNode node, SyntaxNode body) => node == body || (node.Parent is ReturnStatementSyntax back && back.Parent == body);

    /// <summary>Whether the name is that of a member of something else, of an argument or of a part of a pattern.</summary>
    private static bool IsOfAnother(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Name == name && access.Expression is not ThisExpressionSyntax,
        MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax => true,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ObjectInitializerExpression or (int)SyntaxKind.WithInitializerExpression } } assignment => assignment.Left == name,
        InvocationExpressionSyntax => name.Identifier.ValueText == "nameof",
        _ => false,
    };
}
