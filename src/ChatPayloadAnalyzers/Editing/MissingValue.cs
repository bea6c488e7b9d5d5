using ChatPayloadAnalyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>
/// Tells where a variable is null or blank by what the code around asks of it: behind <c>id ??</c>, in <c>if (id is null)</c>, behind
/// <c>if (id != null) return;</c>. An id is not to be taken from it there.
/// </summary>
internal static class MissingValue
{
    public static bool IsKnown(ISymbol variable, SyntaxNode around)
    {
        if (variable is ILocalSymbol local && IsNeverGivenOne(local)) return true;
        var name = variable.Name;
        for (var (inner, outer) = (around, around.Parent); outer is not null and not (MemberDeclarationSyntax and not GlobalStatementSyntax); (inner, outer) = (outer, outer.Parent))
            if (Conditions(inner, outer).Any(condition => Tells(condition.Syntax, name, condition.Holds) && !IsAssigned(name, condition.Syntax.Span.End, around))) return true;
        return false;
    }

    /// <summary>What is known at <paramref name="inner"/>, for that it stands in <paramref name="outer"/>.</summary>
    private static IEnumerable<(SyntaxNode Syntax, bool Holds)> Conditions(SyntaxNode inner, SyntaxNode outer)
    {
        switch (outer)
        {
            case ConditionalExpressionSyntax choice when inner != choice.Condition:
                yield return (choice.Condition, inner == choice.WhenTrue);
                break;
            case IfStatementSyntax choice when inner != choice.Condition:
                yield return (choice.Condition, inner == choice.Statement);
                break;
            case BinaryExpressionSyntax binary when inner == binary.Right && binary.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression:
                yield return (binary.Left, binary.IsKind(SyntaxKind.LogicalAndExpression));
                break;
            // The left side of ?? stands for the question whether it is null.
            case BinaryExpressionSyntax binary when inner == binary.Right && binary.IsKind(SyntaxKind.CoalesceExpression):
                yield return (binary, true);
                break;
            case AssignmentExpressionSyntax assignment when inner == assignment.Right && assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression):
                yield return (assignment, true);
                break;
            case SwitchExpressionArmSyntax or SwitchSectionSyntax:
                yield return (outer, true);
                break;
            case BlockSyntax { Statements: var statements }:
                foreach (var exit in Exits(statements.TakeWhile(statement => statement != inner))) yield return exit;
                break;
            case GlobalStatementSyntax { Parent: CompilationUnitSyntax { Members: var members } }:
                foreach (var exit in Exits(members.TakeWhile(member => member != outer).OfType<GlobalStatementSyntax>().Select(global => global.Statement))) yield return exit;
                break;
        }
    }

    private static IEnumerable<(SyntaxNode Syntax, bool Holds)> Exits(IEnumerable<StatementSyntax> before) =>
        before.OfType<IfStatementSyntax>().Where(choice => choice.Else is null && IsExit(choice.Statement)).Select(choice => ((SyntaxNode)choice.Condition, false));

    private static bool IsExit(StatementSyntax statement) => statement switch
    {
        BlockSyntax { Statements: { Count: > 0 } inner } => IsExit(inner.Last()),
        ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax => true,
        _ => false,
    };

    /// <summary>Whether the variable has no value if <paramref name="condition"/> is <paramref name="holds"/>.</summary>
    private static bool Tells(SyntaxNode condition, string name, bool holds) => condition switch
    {
        ParenthesizedExpressionSyntax inner => Tells(inner.Expression, name, holds),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => Tells(not.Operand, name, !holds),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both => Either(both, name, holds, isEnough: holds),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } either => Either(either, name, holds, isEnough: !holds),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce => IsIt(coalesce.Left, name),
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceAssignmentExpression } coalesce => IsIt(coalesce.Left, name),
        BinaryExpressionSyntax binary => holds == IsEquality(binary) && ((IsIt(binary.Left, name) && IsNothing(binary.Right)) || (IsIt(binary.Right, name) && IsNothing(binary.Left)) || (IsLength(binary.Left, name) && IsZero(binary.Right))),
        IsPatternExpressionSyntax test => IsIt(test.Expression, name) && Tells(test.Pattern, holds),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsNullOrEmpty" or "IsNullOrWhiteSpace" }, ArgumentList.Arguments: { Count: 1 } arguments } => holds && IsIt(arguments[0].Expression, name),
        SwitchExpressionArmSyntax { Pattern: var pattern, Parent: SwitchExpressionSyntax choice } => IsIt(choice.GoverningExpression, name) && Tells(pattern, holds),
        SwitchSectionSyntax { Labels: var labels, Parent: SwitchStatementSyntax choice } => IsIt(choice.Expression, name) && labels.All(label => label is CaseSwitchLabelSyntax { Value: var value } && IsNothing(value)),
        _ => false,
    };

    private static bool Either(BinaryExpressionSyntax binary, string name, bool holds, bool isEnough)
    {
        // A condition of thousands of parts is a tree that is as deep to the left.
        ExpressionSyntax rest = binary;
        for (; rest is BinaryExpressionSyntax outer && outer.RawKind == binary.RawKind; rest = outer.Left)
            if (Tells(outer.Right, name, holds) == isEnough) return isEnough;
        return Tells(rest, name, holds);
    }

    private static bool Tells(PatternSyntax pattern, bool holds) => pattern switch
    {
        ConstantPatternSyntax { Expression: var value } => holds && IsNothing(value),
        UnaryPatternSyntax { Pattern: var inner } => Tells(inner, !holds),
        ParenthesizedPatternSyntax { Pattern: var inner } => Tells(inner, holds),
        BinaryPatternSyntax binary => Either(binary, holds, isEnough: binary.IsKind(SyntaxKind.OrPattern) != holds),
        // x is { }, x is string s, x is { Length: > 0 }
        RecursivePatternSyntax { PositionalPatternClause: null, PropertyPatternClause: var properties } => !holds && properties?.Subpatterns.All(sub => sub.NameColon?.Name.Identifier.ValueText == "Length") != false,
        DeclarationPatternSyntax or VarPatternSyntax or TypePatternSyntax => !holds,
        _ => false,
    };

    private static bool Either(BinaryPatternSyntax binary, bool holds, bool isEnough)
    {
        PatternSyntax rest = binary;
        for (; rest is BinaryPatternSyntax outer && outer.RawKind == binary.RawKind; rest = outer.Left)
            if (Tells(outer.Right, holds) == isEnough) return isEnough;
        return Tells(rest, holds);
    }

    /// <summary>== and what is written like it: of <c>Length &gt; 0</c> the opposite says that there is none.</summary>
    private static bool IsEquality(BinaryExpressionSyntax binary) => binary.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.LessThanOrEqualExpression;

    private static bool IsNothing(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax literal => literal.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression || literal.Token.Value is string { Length: 0 },
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty", Expression: var type } => type.ToString() is "string" or "String" or "System.String",
        _ => false,
    };

    private static bool IsZero(ExpressionSyntax value) => value is LiteralExpressionSyntax { Token.Value: 0 };

    /// <summary><c>id</c>, <c>this.id</c>, and of an item what it is known by: <c>customer?.Id</c>.</summary>
    private static bool IsIt(ExpressionSyntax expression, string name) => expression switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText == name,
        ParenthesizedExpressionSyntax inner => IsIt(inner.Expression, name),
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var member } => member.Identifier.ValueText == name,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Id" or "id", Expression: var item } => IsIt(item, name),
        ConditionalAccessExpressionSyntax { Expression: var item, WhenNotNull: MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Id" or "id" } } => IsIt(item, name),
        _ => false,
    };

    private static bool IsLength(ExpressionSyntax expression, string name) => expression switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length", Expression: var text } => IsIt(text, name),
        ConditionalAccessExpressionSyntax { Expression: var text, WhenNotNull: MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Length" } } => IsIt(text, name),
        _ => false,
    };

    private static bool IsAssigned(string name, int from, SyntaxNode around) =>
        LocalUses.Around(around).Of(name).Any(use => use.SpanStart >= from && use.SpanStart < around.SpanStart && IsTarget(use));

    private static bool IsTarget(IdentifierNameSyntax use) => use.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == use,
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None) || argument.Parent is TupleExpressionSyntax,
        _ => false,
    };

    /// <summary><c>string? participantId = null;</c> and nothing else.</summary>
    private static bool IsNeverGivenOne(ILocalSymbol local) =>
        local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: var value } declarator
        && IsNothing(value)
        && !LocalUses.Around(declarator).Of(local.Name).Any(IsTarget);
}
