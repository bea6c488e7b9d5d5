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

    /// <summary>What the methods behind <paramref name="call"/> send.</summary>
    public static IEnumerable<HttpCall> Read(IInvocationOperation call, Reader reader)
    {
        if (Members.BodyOf(call.TargetMethod, reader.Cancellation) is not { } body || Frame.Of(call.TargetMethod, call.Arguments, call.Instance, reader) is not { } frame) yield break;
        var names = reader.Symbols.DeclaredNames;
        var inner = body.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Where(node => Gate.Sends(node) || names.MayBe(node));
        foreach (var syntax in inner.Take(MostCalls))
        {
            if (reader.Into(syntax, call.Syntax, frame) is not { } there || there.Model.GetOperation(syntax, there.Cancellation) is not IInvocationOperation sending) continue;
            if ((HttpCall.Read(sending, there) ?? NamedCall.Read(sending, there)) is { } sent) yield return sent;
            else if (names.Contains(sending.TargetMethod.Name))
                foreach (var deeper in Read(sending, there)) yield return deeper;
        }
    }
}
