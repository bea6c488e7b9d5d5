using ChatPayloadAnalyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>Whether the member around a body shows any path: then the body is that path's affair, known or not.</summary>
internal static class VisiblePath
{
    public static bool IsIn(ExpressionSyntax site, Body body, Reader reader)
    {
        var member = LocalUses.MemberOf(site);
        var root = body.Root;
        foreach (var node in member.DescendantNodes(node => !IsBody(node, root.Place.Span)))
        {
            switch (node)
            {
                case LiteralExpressionSyntax { Token: var token } literal when token.Value is string text && !IsBody(node, root.Place.Span):
                    if (IsPath(text) || IsSent(literal)) return true;
                    break;
                case InterpolatedStringTextSyntax { TextToken.ValueText: var text } part when !IsBody(part.Parent!, root.Place.Span):
                    if (IsPath(text) || IsSent((ExpressionSyntax)part.Parent!)) return true;
                    break;
                // client.Post(Routes.Messages, …)
                case ArgumentSyntax { Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax } argument:
                    if (reader.Model.GetConstantValue(argument.Expression, reader.Cancellation) is { HasValue: true, Value: string constant } && IsPath(constant)
                        && !Holds(argument, root)) return true;
                    break;
            }
        }

        return false;
    }

    private static bool IsBody(SyntaxNode node, TextSpan body) => node is ExpressionSyntax && (node.Span == body || body.Contains(node.Span));

    /// <summary>A constant that holds the body itself.</summary>
    private static bool Holds(ArgumentSyntax argument, Payload.Slot root) => argument.Expression.Span.Contains(root.Place.Span) || root.Place.Span.Contains(argument.Expression.Span);

    private static bool IsPath(string text) =>
        text.Contains('/')
        && !text.StartsWith("application/", StringComparison.Ordinal)
        && !text.StartsWith("text/", StringComparison.Ordinal)
        && text.IndexOfAny([' ', '{', '\n']) < 0;

    /// <summary>The first argument of a call that sends: <c>PostAsync("messages", …)</c>.</summary>
    private static bool IsSent(ExpressionSyntax text) =>
        text.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: var arguments, Parent: InvocationExpressionSyntax call } } argument
        && arguments[0] == argument
        && call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name }
        && new[] { "Post", "Put", "Send", "Patch" }.Any(verb => name.StartsWith(verb, StringComparison.Ordinal));
}
