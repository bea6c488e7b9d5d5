using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <param name="Value">What the expression may be.</param>
/// <param name="IsNotNull">Null leads to another arm.</param>
internal readonly record struct Arm(IOperation Value, bool IsNotNull = false);

/// <summary>The values that a conditional expression chooses among. An arm that throws gives none.</summary>
internal static class Arms
{
    /// <returns>Nothing for an expression that does not choose.</returns>
    public static ImmutableArray<Arm> Of(IOperation operation) => operation switch
    {
        IConditionalOperation { Syntax: ConditionalExpressionSyntax, WhenFalse: { } otherwise } choice => choice.Condition.ConstantValue switch
        {
            { HasValue: true, Value: true } => Giving(new Arm(choice.WhenTrue)),
            { HasValue: true, Value: false } => Giving(new Arm(otherwise)),
            _ => Giving(new Arm(choice.WhenTrue), new Arm(otherwise)),
        },
        ISwitchExpressionOperation choice => Giving(choice.Arms.Select(arm => new Arm(arm.Value)).ToArray()),
        ICoalesceOperation coalesce => Giving(new Arm(coalesce.Value, IsNotNull: true), new Arm(coalesce.WhenNull)),
        _ => ImmutableArray<Arm>.Empty,
    };

    /// <summary>
    /// Whether what is chosen by is known, though not computed here: of <c>text.Length == 0 ? "Hi" : text</c> with an empty text, one arm
    /// is never sent.
    /// </summary>
    public static bool AreDecided(IOperation choice, Reader reader)
    {
        var conditions = choice switch
        {
            IConditionalOperation conditional => new[] { conditional.Condition },
            ISwitchExpressionOperation selection => selection.Arms.Select(arm => arm.Guard).Append(selection.Value),
            ICoalesceOperation coalesce => new[] { coalesce.Value },
            _ => Array.Empty<IOperation>(),
        };
        return conditions.Any(condition => condition?.DescendantsAndSelf().Any(part => part is ILocalReferenceOperation or IParameterReferenceOperation && IsKnown(part, reader)) == true);
    }

    /// <summary>Whether a variable has one value, so that what is asked about it has one answer.</summary>
    public static bool IsKnown(IOperation variable, Reader reader)
    {
        var (value, _) = reader.FollowToEnd(variable);
        return value.ConstantValue.HasValue || value is IObjectCreationOperation or IAnonymousObjectCreationOperation or IArrayCreationOperation or IInterpolatedStringOperation or IDefaultValueOperation;
    }

    private static ImmutableArray<Arm> Giving(params Arm[] arms) => arms.Where(arm => Reader.Unwrap(arm.Value) is not IThrowOperation and not IConversionOperation { Operand: IThrowOperation }).ToImmutableArray();
}
