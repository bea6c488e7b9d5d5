using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>
/// Whether a call is over before its caller goes on. <c>var sending = Send(message); message.To = to; await sending;</c> may send what was changed in the meantime: a client writes
/// a body when it has a connection.
/// </summary>
internal static class Awaiting
{
    /// <param name="call">The call.</param>
    /// <param name="model">Of its file.</param>
    /// <param name="cancellation">Cancels the question.</param>
    public static bool IsLate(ExpressionSyntax call, SemanticModel model, CancellationToken cancellation) =>
        !IsWaitedFor(call) && model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol method && (method.ReturnType is { Name: "Task" or "ValueTask" } || method is { IsAsync: true, ReturnsVoid: true });

    /// <summary>Awaited, blocked on, or given back as the last thing that the caller does.</summary>
    private static bool IsWaitedFor(SyntaxNode call)
    {
        for (var node = call; ; node = node.Parent)
        {
            switch (node.Parent)
            {
                case AwaitExpressionSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax:
                    return true;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Wait" or "Result" or "GetAwaiter" }:
                    return true;
                case ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax or ConditionalExpressionSyntax or ConditionalAccessExpressionSyntax or SwitchExpressionArmSyntax or SwitchExpressionSyntax
                    or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" or "AsTask" or "WaitAsync" } or InvocationExpressionSyntax:
                    continue;
                default:
                    return false;
            }
        }
    }
}
