using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>Whether an object that a local holds may be changed between its creation and its sending.</summary>
internal static class Mutation
{
    /// <summary>SyntaxKind.ExpressionElement, an item of a collection expression, newer than the oldest compiler that is supported.</summary>
    private const int ExpressionElement = 9077;

    /// <param name="value">What the local was given.</param>
    /// <param name="local">The local.</param>
    /// <param name="followed">The use that is being read.</param>
    /// <param name="uses">The names in the member.</param>
    /// <param name="reader">Where the use stands.</param>
    public static bool IsPossible(IOperation value, ILocalSymbol local, SyntaxNode followed, LocalUses uses, Reader reader)
    {
        var type = value.Type;
        if (type is null or { SpecialType: SpecialType.System_String } or { IsValueType: true }) return false;
        // Contents and addresses do not change; of a request the site itself looks at every use.
        if (new[] { reader.Symbols.StringContent, reader.Symbols.JsonContent, reader.Symbols.Uri, reader.Symbols.HttpRequestMessage }.Any(t => KnownSymbols.Same(t, type)))
            return false;
        foreach (var use in uses.Of(local.Name))
        {
            if (use == followed || IsHarmless(use, type.IsAnonymousType, reader)) continue;
            if (LocalUses.IsUseOf(use, local, reader.Model, reader.Cancellation)) return true;
        }

        return false;
    }

    private static bool IsHarmless(IdentifierNameSyntax use, bool isAnonymous, Reader reader)
    {
        ExpressionSyntax whole = use;
        while (whole.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
            whole = (ExpressionSyntax)whole.Parent;
        switch (whole.Parent)
        {
            // payload.Text, read as a plain value. payload.To gives out an array that others may change.
            case MemberAccessExpressionSyntax access when access.Expression == whole:
                return access.Parent is not (AssignmentExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or MemberAccessExpressionSyntax)
                    && reader.Model.GetTypeInfo(access, reader.Cancellation).Type is { } type
                    && (type.SpecialType == SpecialType.System_String || type.IsValueType);
            // The name behind a dot is a member, not the local.
            case MemberAccessExpressionSyntax:
            case InterpolationSyntax:
            // Named arguments and members of objects only share the spelling.
            case NameColonSyntax or NameEqualsSyntax:
                return true;
            case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment when assignment.Left == whole:
                return true;
            // Another object that holds it too may be changed through.
            case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax }:
            case AnonymousObjectMemberDeclaratorSyntax:
            case InitializerExpressionSyntax:
            case { RawKind: ExpressionElement }:
                return isAnonymous;
            case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }:
                // Members of an anonymous object cannot be set; no method that takes one can name its type.
                return isAnonymous || IsReader(call);
            case ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax creation }:
                return isAnonymous || creation is ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax { Identifier.ValueText: "StringContent" } };
            default:
                return false;
        }
    }

    /// <summary>Calls that only read what they are given. A namesake that is something else is found by the site's own look at symbols.</summary>
    private static bool IsReader(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText
            is "PostAsJsonAsync" or "PostAsync" or "SendAsync" or "Send" or "Serialize" or "Create" or "WriteLine",
        IdentifierNameSyntax { Identifier.ValueText: "nameof" } => true,
        _ => false,
    };
}
