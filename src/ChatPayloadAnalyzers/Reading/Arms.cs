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

    private static ImmutableArray<Arm> Giving(params Arm[] arms) => arms.Where(arm => Reader.Unwrap(arm.Value) is not IThrowOperation and not IConversionOperation { Operand: IThrowOperation }).ToImmutableArray();
}
