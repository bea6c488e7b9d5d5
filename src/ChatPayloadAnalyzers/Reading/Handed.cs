using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>
/// What a method with source does to an object that it is handed, or called on: <c>AddRecipient(message, id)</c>, <c>Validate(message)</c>, <c>message.AddRecipient(id)</c>.
/// </summary>
internal static class Handed
{
    /// <param name="argument">Where the object is handed over.</param>
    /// <param name="use">The variable that holds it, or holds what it is a part of.</param>
    /// <param name="reader">Where the call stands.</param>
    /// <returns>Nothing where the method only reads it; <see langword="null"/> where the method is not in view, or does what is not followed.</returns>
    public static ImmutableArray<Change>? ChangesTo(IArgumentOperation argument, IdentifierNameSyntax use, Reader reader)
    {
        if (argument is not { Parameter: { RefKind: RefKind.None, IsParams: false, Ordinal: var ordinal }, Parent: IInvocationOperation call }) return null;
        // Of what is written to, the order of the text counts.
        if (Calls.IsWritten(argument.Value.Type, reader) || KnownSymbols.Same(argument.Value.Type?.OriginalDefinition, reader.Symbols.ArrayBufferWriter)) return null;
        return Enter(call, reader) is { } code ? ChangesBy(call, argument.Value, code, NamesOf(code.Method.Parameters[ordinal], code), isOfThis: false, use) : null;
    }

    /// <summary>The same for the object that the method is called on.</summary>
    public static ImmutableArray<Change>? ChangesTo(IInvocationOperation call, IdentifierNameSyntax use, Reader reader) =>
        call.Instance is { } instance && Enter(call, reader) is { } code && OwnMembers.In(code.Body, code.There) is { } names ? ChangesBy(call, instance, code, names, isOfThis: true, use) : null;

    /// <summary>What the method that <paramref name="reader"/> stands in has done to its own object when it gives that back.</summary>
    public static Held? Own(IInstanceReferenceOperation itself, Reader reader)
    {
        // What a method hands on to another of the same object was not created by its caller.
        if (reader.Frame is not { Receiver: { } receiver, Method: var method, Caller: var caller } frame || frame.Purpose == FramePurpose.Change || ReferenceEquals(receiver, caller.Frame?.Receiver)) return null;
        if (receiver.Type?.IsReferenceType != true || Members.BodyOf(method, reader) is not { } body || body.SyntaxTree != itself.Syntax.SyntaxTree || !body.Span.Contains(itself.Syntax.Span)) return null;
        var there = reader.As(frame with { Purpose = FramePurpose.Change }).At(body);
        if (OwnMembers.In(body, there, itself.Syntax) is not { } names || !there.Spend(names.Length)) return null;
        if (names.All(name => Mention.Of(name, there, isOfThis: true).IsHarmless)) return new Held(receiver, caller.Next());
        return frame.Purpose == FramePurpose.Return && !HasOtherWaysOut(body) && HistoryOf(names, receiver, body, isOfThis: true, there) is { } changes ? new Held(receiver, caller.Next(), changes) : null;
    }

    private static (IMethodSymbol Method, SyntaxNode Body, Reader There)? Enter(IInvocationOperation call, Reader reader)
    {
        if (call.TargetMethod.DeclaringSyntaxReferences.IsEmpty || Members.CodeOf(call, reader) is not { Method: var method, Body: var body } || Frame.Of(method, call.Arguments, call.Instance, reader) is not { } frame) return null;
        return reader.Into(body, call.Syntax, frame with { Purpose = FramePurpose.Change }) is { } there ? (frame.Method, body, there) : null;
    }

    private static IReadOnlyList<IdentifierNameSyntax> NamesOf(IParameterSymbol parameter, (IMethodSymbol Method, SyntaxNode Body, Reader There) code)
    {
        var member = LocalUses.Around(code.Body);
        return code.There.UsesOf(parameter, member, code.Body, member.Of(parameter.Name)).All;
    }

    private static ImmutableArray<Change>? ChangesBy(IInvocationOperation call, IOperation handed, (IMethodSymbol Method, SyntaxNode Body, Reader There) code, IReadOnlyList<IdentifierNameSyntax> names, bool isOfThis, IdentifierNameSyntax use)
    {
        var there = code.There;
        if (!there.Spend(names.Count)) return null;
        var task = call.Parent is IInvocationOperation { TargetMethod: { Name: "ConfigureAwait" } configure } configured && Calls.IsOfFramework(configure) ? configured : call;
        var result = task.Parent is IAwaitOperation awaited ? awaited.Parent : task.Parent;
        var isUnused = result is IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation };
        // What comes back may be the object, by another name.
        if (names.All(name => Mention.Of(name, there, isOfThis: isOfThis).IsHarmless)) return isUnused || !MayHold(call.TargetMethod.ReturnType, there) ? ImmutableArray<Change>.Empty : null;
        // What it makes of the message of one caller need not be wrong with another's.
        if (there.IgnoresArguments) return null;
        // Changed is what has been changed when the call is over, whichever way the method took; and nothing else of the statement changes it in between.
        if (!isUnused || handed.Type?.IsReferenceType != true || (code.Method.IsAsync && task.Parent is not IAwaitOperation) || HasOtherWaysOut(code.Body) || IsNamedAgain(use, call.Syntax)) return null;
        return HistoryOf(names, handed, code.Body, isOfThis, there);
    }

    private static ImmutableArray<Change>? HistoryOf(IReadOnlyList<IdentifierNameSyntax> names, IOperation handed, SyntaxNode body, bool isOfThis, Reader there)
    {
        if (names.Any(name => VariableUses.IsCaptured(name, body) || KeptReferences.AreTakenAt(name, there))) return null;
        return History.Through(names, body, VariableState.Of(handed, there), isOfThis, there) is { Length: 1 } only && ReferenceEquals(only[0].Value, handed) ? only[0].Changes : null;
    }

    private static bool MayHold(ITypeSymbol result, Reader reader) =>
        result.SpecialType != SpecialType.System_Void
        && !(result is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: var arguments } task && Calls.IsOfFramework(task) && arguments.All(argument => Immutability.IsImmutable(argument, reader.Symbols)))
        && !Immutability.IsImmutable(result, reader.Symbols);

    /// <summary>Whether the method may be left before its end, but by an exception; or stops halfway, as an iterator.</summary>
    private static bool HasOtherWaysOut(SyntaxNode body) => body is BlockSyntax block
        && block.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or ExpressionSyntax))
            .Any(node => node is YieldStatementSyntax or GotoStatementSyntax || (node is ReturnStatementSyntax && node != block.Statements.Last()));

    private static bool IsNamedAgain(IdentifierNameSyntax use, SyntaxNode call) =>
        call.DescendantNodes().Any(node => node != use && node is IdentifierNameSyntax name && name.Identifier.ValueText == use.Identifier.ValueText);
}
