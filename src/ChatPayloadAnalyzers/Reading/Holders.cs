using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>Whether somebody may change an object by way of the anonymous object that holds it: <c>body.from.Id = id</c>.</summary>
internal static class Holders
{
    /// <summary>Holders inside holders, deeper than this, are taken to be written through.</summary>
    private const int MostDepth = 3;

    public static bool AreOnlyRead(IOperation holder, Reader reader, int depth)
    {
        if (depth >= MostDepth) return false;
        var current = holder;
        while (current.Parent is IConversionOperation { Conversion.IsUserDefined: false } or IParenthesizedOperation or IConditionalOperation { Syntax: ConditionalExpressionSyntax }
            or ICoalesceOperation or IArrayInitializerOperation or IArrayCreationOperation)
        {
            current = current.Parent;
        }

        return current.Parent switch
        {
            IArgumentOperation argument => Calls.OnlyReads(argument, reader),
            IReturnOperation { Syntax: ReturnStatementSyntax or ArrowExpressionClauseSyntax } back => !Mention.IsInLambda(back),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: { IsRef: false } variable } } => AreOnlyRead(variable, holder, reader, depth),
            ISimpleAssignmentOperation { IsRef: false, Target: ILocalReferenceOperation { Local: var variable }, Parent: IExpressionStatementOperation } => AreOnlyRead(variable, holder, reader, depth),
            ISimpleAssignmentOperation { Parent: IAnonymousObjectCreationOperation outer } => AreOnlyRead(outer, reader, depth + 1),
            _ => false,
        };
    }

    /// <summary>Whether whatever <paramref name="variable"/> holds is only read by way of it, and of what holds it in turn.</summary>
    public static bool AreOnlyRead(ILocalSymbol variable, IOperation holder, Reader reader, int depth)
    {
        if (depth >= MostDepth) return false;
        var uses = LocalUses.Around(holder.Syntax);
        var names = uses.Of(variable.Name);
        return reader.Spend(names.Count) && reader.UsesOf(variable, uses, LocalUses.MemberOf(holder.Syntax), names).All.All(name =>
            Mention.Of(name, reader, depth + 1) is { IsHarmless: true } or { Value: not null, Changes.IsEmpty: true });
    }
}
