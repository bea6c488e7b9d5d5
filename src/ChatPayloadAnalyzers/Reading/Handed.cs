using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>What a method with source does to an object that it is handed: <c>AddRecipient(message, id)</c>, <c>Validate(message)</c>.</summary>
internal static class Handed
{
    /// <param name="argument">Where the object is handed over.</param>
    /// <param name="use">The variable that holds it, or holds what it is a part of.</param>
    /// <param name="reader">Where the call stands.</param>
    /// <returns>Nothing where the method only reads it; <see langword="null"/> where the method is not in view, or does what is not followed.</returns>
    public static ImmutableArray<Change>? ChangesTo(IArgumentOperation argument, IdentifierNameSyntax use, Reader reader)
    {
        if (argument is not { Parameter: { RefKind: RefKind.None, IsParams: false, Ordinal: var ordinal }, Parent: IInvocationOperation call } || call.TargetMethod.DeclaringSyntaxReferences.IsEmpty) return null;
        // Of what is written to, the order of the text counts.
        if (Calls.IsWritten(argument.Value.Type, reader) || KnownSymbols.Same(argument.Value.Type?.OriginalDefinition, reader.Symbols.ArrayBufferWriter)) return null;
        if (Members.CodeOf(call, reader) is not { Method: var method, Body: var body } || Frame.Of(method, call.Arguments, call.Instance, reader) is not { } frame) return null;
        if (reader.Into(body, call.Syntax, frame with { Purpose = FramePurpose.Change }) is not { } there) return null;
        var parameter = frame.Method.Parameters[ordinal];
        var member = LocalUses.Around(body);
        var uses = there.UsesOf(parameter, member, body, member.Of(parameter.Name)).All;
        if (!there.Spend(uses.Length)) return null;
        var task = call.Parent is IInvocationOperation { TargetMethod: { Name: "ConfigureAwait" } configure } configured && Calls.IsOfFramework(configure) ? configured : call;
        var result = task.Parent is IAwaitOperation awaited ? awaited.Parent : task.Parent;
        var isUnused = result is IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation };
        // What comes back may be the object, by another name.
        if (uses.All(name => Mention.Of(name, there).IsHarmless)) return isUnused || !MayHold(call.TargetMethod.ReturnType, reader) ? ImmutableArray<Change>.Empty : null;
        // Changed is what has been changed when the call is over, whichever way the method took; and nothing else of the statement changes it in between.
        if (!isUnused || argument.Value.Type?.IsReferenceType != true || (method.IsAsync && task.Parent is not IAwaitOperation) || HasOtherWaysOut(body) || IsNamedAgain(use, call.Syntax)) return null;
        if (uses.Any(name => VariableUses.IsCaptured(name, body) || KeptReferences.AreTakenAt(name, there))) return null;
        return History.Of(uses, body, moment: null, VariableState.Of(argument.Value, there), there) is { Length: 1 } only && ReferenceEquals(only[0].Value, argument.Value) ? only[0].Changes : null;
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
