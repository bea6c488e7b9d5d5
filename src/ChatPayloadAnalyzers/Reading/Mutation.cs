using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>Whether an object that a local holds may be changed between its creation and its sending. Every use must be known to be harmless.</summary>
internal static class Mutation
{
    /// <param name="value">What the local was given.</param>
    /// <param name="local">The local.</param>
    /// <param name="followed">The use that is being read.</param>
    /// <param name="uses">The names in the member.</param>
    /// <param name="reader">Where the use stands.</param>
    public static bool IsPossible(IOperation value, ILocalSymbol local, SyntaxNode followed, LocalUses uses, Reader reader)
    {
        // Of a request the site itself looks at every use.
        if (value.Type is not { } type || IsImmutable(type, reader) || KnownSymbols.Same(type, reader.Symbols.HttpRequestMessage)) return false;
        var isContent = KnownSymbols.Same(type, reader.Symbols.JsonContent);
        foreach (var use in uses.Of(local.Name))
        {
            if (use == followed || IsHarmless(use, isContent, reader)) continue;
            if (LocalUses.IsUseOf(use, local, reader.Model, reader.Cancellation)) return true;
        }

        return false;
    }

    /// <summary>Nobody who is given such a value can change it: plain values, and anonymous objects of nothing but those.</summary>
    private static bool IsImmutable(ITypeSymbol type, Reader reader) =>
        type.TypeKind == TypeKind.Enum
        || type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_String or SpecialType.System_DateTime
        || new[] { reader.Symbols.Uri, reader.Symbols.Guid, reader.Symbols.DateTimeOffset, reader.Symbols.StringContent }.Any(t => KnownSymbols.Same(t, type))
        || (type.IsAnonymousType && type.GetMembers().OfType<IPropertySymbol>().All(property => IsImmutable(property.Type, reader)));

    private static bool IsHarmless(IdentifierNameSyntax use, bool isContent, Reader reader)
    {
        var whole = Outermost(use);
        switch (whole.Parent)
        {
            // content.Headers says nothing about the body; content.Value gives it out.
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } access when access.Expression == whole && isContent:
                return name != "Value";
            case MemberAccessExpressionSyntax access when access.Expression == whole:
                return IsPlainRead(access, reader);
            // The name behind a dot is a member, not the local; named arguments and members of objects only share the spelling.
            case MemberAccessExpressionSyntax or NameColonSyntax or NameEqualsSyntax or InterpolationSyntax:
            case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } member when member.Left == whole:
                return true;
            // request.Content = content
            case AssignmentExpressionSyntax assignment when assignment.Right == whole:
                return isContent;
            case ArgumentSyntax { RefKindKeyword.RawKind: 0, Parent.Parent: InvocationExpressionSyntax call }:
                return IsReader(call, reader);
            default:
                return false;
        }
    }

    /// <summary>payload.Text or payload.from.id, read as a plain value. payload.To gives out an array that others may change.</summary>
    private static bool IsPlainRead(MemberAccessExpressionSyntax access, Reader reader)
    {
        while (access.Parent is MemberAccessExpressionSyntax outer && outer.Expression == access) access = outer;
        var isRead = access.Parent switch
        {
            ArgumentSyntax { RefKindKeyword.RawKind: 0, Parent: BaseArgumentListSyntax } => true,
            AssignmentExpressionSyntax assignment => assignment.Right == access && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression),
            InterpolationSyntax or BinaryExpressionSyntax or EqualsValueClauseSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax
                or AnonymousObjectMemberDeclaratorSyntax => true,
            _ => false,
        };
        return isRead && reader.Model.GetTypeInfo(access, reader.Cancellation).Type is { } type && IsImmutable(type, reader);
    }

    /// <summary>Calls of the framework that only read what they are given; a namesake of the user's own may do anything.</summary>
    private static bool IsReader(InvocationExpressionSyntax call, Reader reader)
    {
        if (call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" }) return true;
        var isNamed = call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "PostAsJsonAsync" or "PostAsync" or "SendAsync" or "Send" or "Serialize" or "Create" or "WriteLine" };
        return isNamed && IsOfFramework(reader.Model.GetSymbolInfo(call, reader.Cancellation).Symbol);
    }

    public static bool IsOfFramework(ISymbol? symbol)
    {
        var space = symbol?.ContainingNamespace;
        while (space is { ContainingNamespace.IsGlobalNamespace: false }) space = space.ContainingNamespace;
        return space is { Name: "System" } && symbol!.DeclaringSyntaxReferences.IsEmpty;
    }

    private static ExpressionSyntax Outermost(ExpressionSyntax use)
    {
        while (use.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
            use = (ExpressionSyntax)use.Parent;
        return use;
    }
}
