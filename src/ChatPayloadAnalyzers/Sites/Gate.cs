using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>The cheap look that every call and creation in the editor goes through: at its name alone.</summary>
internal static class Gate
{
    /// <summary>Whether the name at the call is one that sends or serializes a body. Allocates nothing, asks for no symbol.</summary>
    public static bool MayBeSite(ExpressionSyntax expression) => expression switch
    {
        InvocationExpressionSyntax call => NameOf(call.Expression) switch
        {
            "PostAsync" or "PostAsJsonAsync" or "SendAsync" or "Send" or "Serialize" => true,
            // Create is the name of a thousand factories: only JsonContent's is meant.
            "Create" => call.Expression is MemberAccessExpressionSyntax { Expression: var type } && NameOf(type) == "JsonContent",
            _ => false,
        },
        ObjectCreationExpressionSyntax { Type: var type } => NameOf(type) == "StringContent",
        _ => false,
    };

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => null,
    };
}
