using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>
/// A variable that is each item of a collection in turn: of a <c>foreach</c>, or of a lambda that LINQ, a list or <c>Parallel</c> calls with each. What is done to an item may be
/// done to one that comes again, so that nothing may be done to any.
/// </summary>
internal static class Iterated
{
    /// <summary>Of more items nobody is told which one is wrong.</summary>
    private const int MostItems = 16;

    public static ImmutableArray<Held> Follow(ILocalReferenceOperation reference, ForEachStatementSyntax loop, Reader reader) =>
        loop.AwaitKeyword.IsKind(SyntaxKind.None)
        && reader.Model.GetForEachStatementInfo(loop).ElementConversion is { IsIdentity: true }
        && Variables.OperationOf(loop.Expression, reader) is { } collection
            ? ItemsOf(collection, reference, reference.Local, loop.Statement, reader)
            : ImmutableArray<Held>.Empty;

    /// <returns>Empty for the parameter of anything else.</returns>
    public static ImmutableArray<Held> Follow(IParameterReferenceOperation reference, Reader reader)
    {
        if (reference.Parameter is not { Ordinal: 0, ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } called }) return ImmutableArray<Held>.Empty;
        var function = reference.Parent;
        while (function is not null && !(function is IAnonymousFunctionOperation { Symbol: var symbol } && KnownSymbols.Same(symbol, called))) function = function.Parent;
        return function is { Parent: IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation call } argument }, Syntax: AnonymousFunctionExpressionSyntax { Body: { } body } }
            && CollectionOf(call, argument) is { } collection
                ? ItemsOf(collection, reference, reference.Parameter, body, reader)
                : ImmutableArray<Held>.Empty;
    }

    private static IOperation? CollectionOf(IInvocationOperation call, IArgumentOperation function)
    {
        if (!Calls.IsOfFramework(call.TargetMethod)) return null;
        var isIterated = call.TargetMethod switch
        {
            { Name: "Select" or "SelectMany", ContainingType.Name: "Enumerable" } => true,
            { Name: "ForEach", ContainingType.Name: "List" or "Array" or "Parallel" or "ImmutableList" } => true,
            { Name: "ForEachAsync", ContainingType.Name: "Parallel" } => true,
            _ => false,
        };
        return isIterated && call.Instance is null == (function.Parameter?.Ordinal > 0) ? call.Instance ?? call.Arguments.InOrder()[0].Value : null;
    }

    private static ImmutableArray<Held> ItemsOf(IOperation collection, IOperation use, ISymbol variable, SyntaxNode scope, Reader reader)
    {
        var member = LocalUses.Around(use.Syntax);
        if (reader.UsesOf(variable, member, scope, member.Of(variable.Name)).MayDoSomething(use.Syntax, isAnyTime: false, reader)) return ImmutableArray<Held>.Empty;
        if (SequenceReader.Behind(collection, reader) is not { } items || (items.IsOpen && items.Each is null)) return ImmutableArray<Held>.Empty;
        var all = items.Each is { } each ? items.Items.Add(each) : items.Items;
        if (all.Count > MostItems || !reader.Spend(all.Count)) return ImmutableArray<Held>.Empty;
        var held = ImmutableArray.CreateBuilder<Held>(all.Count);
        foreach (var item in all)
        {
            if (item is not { Value: { } value, Copy: null }) return ImmutableArray<Held>.Empty;
            held.Add(new Held(value, item.Reader.Next(), item.Changes));
        }

        return held.ToImmutable();
    }
}
