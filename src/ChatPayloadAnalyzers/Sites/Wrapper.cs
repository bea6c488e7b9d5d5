using ChatPayloadAnalyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Sites;

/// <summary>A call of a method with source that sends what it is given: what it sends is read with the arguments of the call.</summary>
internal static class Wrapper
{
    /// <summary>More calls that may send, in one method, are not looked at.</summary>
    private const int MostCalls = 16;

    /// <summary>Whether anything in the method looks like sending.</summary>
    public static bool MaySend(IMethodSymbol method, Reader reader) => Members.BodyOf(method, reader) is { } body && CallsIn(body, reader).Any();

    /// <summary>What in the method may say something itself: calls that may send, and bodies that are known by their marks.</summary>
    public static IEnumerable<ExpressionSyntax> SitesIn(IMethodSymbol method, Reader reader) => Members.BodyOf(method, reader) is { } body
        ? body.DescendantNodesAndSelf().OfType<ExpressionSyntax>().Where(node => Gate.MayBeSite(node, reader.Symbols)).Take(MostCalls)
        : [];

    private static IEnumerable<InvocationExpressionSyntax> CallsIn(SyntaxNode body, Reader reader)
    {
        var names = reader.Symbols.Declared(reader.Cancellation);
        return body.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Where(node => Gate.Sends(node) || names.MayBe(node));
    }

    /// <summary>What the methods behind <paramref name="call"/> send.</summary>
    public static IEnumerable<HttpCall> Read(IInvocationOperation call, Reader reader)
    {
        if (Members.CodeOf(call, reader) is not { Method: var method, Body: var body } || Frame.Of(method, call.Arguments, call.Instance, reader) is not { } frame) yield break;
        var names = reader.Symbols.Declared(reader.Cancellation);
        foreach (var syntax in CallsIn(body, reader).Take(MostCalls))
        {
            if (reader.Into(syntax, call.Syntax, frame)?.AtCall(syntax) is not { } there || IsPassedBy(syntax, body, there) || there.OperationAt(syntax) is not IInvocationOperation sending) continue;
            if ((HttpCall.Read(sending, there) ?? NamedCall.Read(sending, there)) is { } sent) yield return sent;
            else if (names.Contains(sending.TargetMethod.Name))
                foreach (var deeper in Read(sending, there)) yield return deeper;
        }
    }

    /// <summary>
    /// Whether a condition on what the caller gives decides about the sending: of <c>if (text is null) { await SendCanned(); return; }</c>
    /// the caller's null sends nothing behind it. Only tests for null are computed here.
    /// </summary>
    private static bool IsPassedBy(SyntaxNode sending, SyntaxNode body, Reader there) =>
        body.DescendantNodes().OfType<IfStatementSyntax>().Any(choice =>
            choice.SpanStart < sending.SpanStart
            && (choice.Span.Contains(sending.Span) || choice.DescendantNodes().Any(node => node is ReturnStatementSyntax))
            && there.OperationAt(choice.Condition) is { } condition
            && condition.DescendantsAndSelf().OfType<IParameterReferenceOperation>().Any(parameter => Arms.IsKnown(parameter, there) && !IsNotTaken(choice, sending, condition, parameter, there)));

    /// <summary><c>if (body is null) return;</c> with a body that is there.</summary>
    private static bool IsNotTaken(IfStatementSyntax choice, SyntaxNode sending, IOperation condition, IParameterReferenceOperation parameter, Reader there)
    {
        var isNullTest = condition is IIsPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } }
            or IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals, RightOperand: { ConstantValue: { HasValue: true, Value: null } } };
        return isNullTest && !choice.Statement.Span.Contains(sending.Span) && there.FollowToEnd(parameter).Value.ConstantValue is not { HasValue: true, Value: null };
    }
}
