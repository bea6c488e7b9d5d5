using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>What a lambda gives, or a method that is named in its place.</summary>
internal static class Lambdas
{
    /// <summary><c>build(id)</c>, of a delegate that was made in view.</summary>
    public static ImmutableArray<Held> Follow(IInvocationOperation call, bool isAwaited, Reader reader)
    {
        if (call.Instance is not { } function) return ImmutableArray<Held>.Empty;
        var (made, _) = reader.FollowToEnd(function);
        switch (made is IDelegateCreationOperation creation ? creation.Target : made)
        {
            case IAnonymousFunctionOperation { Symbol: var lambda, Syntax: AnonymousFunctionExpressionSyntax { Body: { } body } } when lambda.IsAsync == isAwaited:
                return Members.Returned(Members.ReturnsOf(body), lambda, call.Arguments, receiver: null, call, reader);
            case IMethodReferenceOperation { Method: { } method } when method.IsAsync == isAwaited && Members.BodyOf(method, reader) is { } body:
                return Members.Returned(Members.ReturnsOf(body), method, call.Arguments, receiver: null, call, reader);
            default:
                return ImmutableArray<Held>.Empty;
        }
    }

    /// <summary>The same for any arguments.</summary>
    /// <returns><see langword="null"/> where it gives one of several values, or is not in view.</returns>
    public static Item? Result(IOperation function, Reader reader)
    {
        var target = Reader.Unwrap(function) is IDelegateCreationOperation creation ? creation.Target : Reader.Unwrap(function);
        switch (target)
        {
            case IAnonymousFunctionOperation { Symbol.IsAsync: false, Body.Operations: { Length: 1 } operations } when operations[0] is IReturnOperation { ReturnedValue: { } value }:
                return new Item(value, reader.At(value.Syntax));
            case IMethodReferenceOperation { Method: { IsAsync: false } method } reference:
                if (Members.BodyOf(method, reader) is not ExpressionSyntax body || Frame.Of(method, ImmutableArray<IArgumentOperation>.Empty, receiver: null, reader) is not { } frame) return null;
                return reader.Into(body, reference.Syntax, frame) is { } there && Variables.OperationOf(body, there) is { } result ? new Item(result, there) : null;
            default:
                return null;
        }
    }
}
