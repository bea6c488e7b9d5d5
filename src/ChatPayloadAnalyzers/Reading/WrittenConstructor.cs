using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>What the body of a constructor does, whatever it is given: found out once, for each of a type's fields may be asked for by itself.</summary>
/// <param name="Assignments">To members of the object, in order.</param>
/// <param name="IsPlain">It does nothing else; what else it did might undo what is seen.</param>
/// <param name="ByName">The same by the names of the members, where none does anything else when it is set; <see langword="null"/> where each has to be looked at beside the others.</param>
internal sealed record WrittenConstructor(ImmutableArray<ISimpleAssignmentOperation> Assignments, bool IsPlain, ILookup<string, ISimpleAssignmentOperation>? ByName)
{
    private static WrittenConstructor Unknown => new(ImmutableArray<ISimpleAssignmentOperation>.Empty, IsPlain: false, ByName: null);

    public static WrittenConstructor Of(ConstructorDeclarationSyntax syntax, Reader there)
    {
        var statements = syntax.Body?.Statements.ToList() ?? [];
        if (!statements.All(statement => statement is ExpressionStatementSyntax || IsGuard(statement, there))) return Unknown;
        var assignments = ImmutableArray.CreateBuilder<ISimpleAssignmentOperation>();
        var expressions = syntax.ExpressionBody is { Expression: var only } ? [only] : statements.OfType<ExpressionStatementSyntax>().Select(s => s.Expression);
        foreach (var expression in expressions)
        {
            var operation = there.OperationAt(expression);
            if (operation is ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Instance: IInstanceReferenceOperation }, Value: var value } assignment && LeavesTheRest(value)) assignments.Add(assignment);
            // ArgumentNullException.ThrowIfNull(text) and the like.
            else if (operation is not IInvocationOperation { TargetMethod: { IsStatic: true } method } || !method.Name.StartsWith("ThrowIf", StringComparison.Ordinal) || !Calls.IsOfFramework(method) || !LeavesTheRest(operation))
                return Unknown;
        }

        var setsOnly = assignments.All(assignment => MemberOf(assignment) is var set && !set.IsVirtual && !set.IsAbstract && !set.IsOverride && ObjectReader.IsAuto(set, there.Cancellation));
        return new WrittenConstructor(assignments.ToImmutable(), IsPlain: true, setsOnly ? assignments.ToLookup(assignment => MemberOf(assignment).Name, StringComparer.Ordinal) : null);
    }

    /// <summary>Those to a member, or all where one may do something to the others.</summary>
    public IEnumerable<ISimpleAssignmentOperation> AssignmentsTo(ISymbol? member) => member is null || ByName is null ? Assignments : ByName[member.Name];

    private static ISymbol MemberOf(ISimpleAssignmentOperation assignment) => ((IMemberReferenceOperation)assignment.Target).Member;

    /// <summary><c>if (text is null) throw …;</c></summary>
    private static bool IsGuard(StatementSyntax statement, Reader there) =>
        statement is IfStatementSyntax { Else: null, Statement: ThrowStatementSyntax or BlockSyntax { Statements: { Count: 1 } } } guard
        && (guard.Statement is ThrowStatementSyntax || ((BlockSyntax)guard.Statement).Statements[0] is ThrowStatementSyntax)
        && there.OperationAt(guard.Condition) is { } condition && LeavesTheRest(condition);

    /// <summary>Whether code sets no members on its way, and gives nobody the object or what it holds: <c>Text = Fill(To)</c> may do both.</summary>
    private static bool LeavesTheRest(IOperation code) => code.DescendantsAndSelf().All(part => part switch
    {
        IAssignmentOperation => part.Parent is IObjectOrCollectionInitializerOperation or IAnonymousObjectCreationOperation,
        IIncrementOrDecrementOperation => false,
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } => part.Parent is IFieldReferenceOperation or IPropertyReferenceOperation && part.Parent.Type is { IsReferenceType: false } or { SpecialType: SpecialType.System_String },
        _ => true,
    });
}
