using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>Fields and get-only properties to which the only constructor of their class gives what they hold ever after: a client, options, a text.</summary>
internal static class ConstructedMembers
{
    /// <param name="reference">The member, of the object whose code is read.</param>
    /// <param name="declaration">Where the member is declared, without a value.</param>
    /// <param name="reader">Where it stands.</param>
    public static ImmutableArray<Held> Follow(IMemberReferenceOperation reference, SyntaxNode declaration, Reader reader)
    {
        // In the constructor itself it may hold nothing yet.
        if (reference.Instance is not IInstanceReferenceOperation || reference.Member.IsStatic || LocalUses.MemberOf(reference.Syntax) is ConstructorDeclarationSyntax) return ImmutableArray<Held>.Empty;
        if (AssignmentTo(reference.Member, reader) is not { Right: var value } assignment || !reader.IsSettled(reference.Member, declaration, value)) return ImmutableArray<Held>.Empty;
        var there = reader.In(value, reference.Syntax)?.At(LocalUses.MemberOf(assignment) is ConstructorDeclarationSyntax { Body: { } body } ? body : value);
        return there is not null && Variables.OperationOf(value, there) is { } operation ? ImmutableArray.Create(new Held(operation, there)) : ImmutableArray<Held>.Empty;
    }

    /// <summary>The assignment that whoever has the object has behind him.</summary>
    private static AssignmentExpressionSyntax? AssignmentTo(ISymbol member, Reader reader)
    {
        if (member.ContainingType is not { TypeKind: TypeKind.Class, InstanceConstructors: { Length: 1 } constructors } type || MayBeUsedBefore(type.BaseType)) return null;
        if (constructors[0].DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(reader.Cancellation) is not ConstructorDeclarationSyntax constructor) return null;
        if (LocalUses.Around(constructor).HasJumps || OtherTrees.Enter(constructor.SyntaxTree, reader.Model) is not { } model) return null;
        foreach (var name in LocalUses.Around(constructor).Of(member.Name))
        {
            var target = name.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access ? access : (ExpressionSyntax)name;
            if (target.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment && assignment.Left == target
                && IsReached(assignment, constructor) && LocalUses.IsUseOf(name, member, model, reader.Cancellation))
                return assignment;
        }

        return null;
    }

    /// <summary>A constructor that a base class writes may call what a derived one overrides, and that may send.</summary>
    private static bool MayBeUsedBefore(INamedTypeSymbol? type)
    {
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
            if (current.InstanceConstructors.Any(c => c.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is ConstructorDeclarationSyntax)) return true;
        return false;
    }

    /// <summary>Whether the constructor comes by the assignment before it leaves, and before anybody has the object.</summary>
    private static bool IsReached(AssignmentExpressionSyntax assignment, ConstructorDeclarationSyntax constructor) => assignment.Parent switch
    {
        ArrowExpressionClauseSyntax => true,
        ExpressionStatementSyntax statement when statement.Parent == constructor.Body => constructor.Body!.Statements.TakeWhile(before => before != statement).All(KeepsTheObject),
        _ => false,
    };

    private static bool KeepsTheObject(StatementSyntax statement) => !statement.DescendantNodesAndSelf().Any(node => node is ReturnStatementSyntax or BaseExpressionSyntax
        or ThisExpressionSyntax { Parent: not MemberAccessExpressionSyntax { Parent: not InvocationExpressionSyntax } }
        // A method of its own.
        or InvocationExpressionSyntax { Expression: SimpleNameSyntax { Identifier.ValueText: not "nameof" } });
}
