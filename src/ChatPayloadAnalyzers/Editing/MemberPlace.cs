using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>Where a member of a created object is given its value: in the initializer, by a statement behind it, or as an argument.</summary>
/// <param name="Part">The assignment, the statement or the argument.</param>
/// <param name="List">The initializer, the block or the argument list.</param>
/// <param name="Value">The value.</param>
internal sealed record MemberPlace(SyntaxNode Part, SyntaxNode List, ExpressionSyntax Value)
{
    /// <summary>Of a statement, the <c>message</c> in <c>message.Text = value</c>.</summary>
    public ExpressionSyntax? Receiver => Part is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax access } } ? access.Expression : null;

    /// <summary>What names the member there; <see langword="null"/> for a positional argument.</summary>
    public SyntaxNode? Name => Value.Parent switch
    {
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax access } => access.Name,
        AssignmentExpressionSyntax { Left: var name } => name,
        _ => null,
    };

    /// <returns><see langword="null"/> for a value that <paramref name="creation"/> is given elsewhere.</returns>
    public static MemberPlace? Of(ExpressionSyntax value, BaseObjectCreationExpressionSyntax creation) => value.Parent switch
    {
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } assignment when initializer == creation.Initializer => new(assignment, initializer, value),
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax, Parent: ExpressionStatementSyntax statement } when HomeOf(creation) is { } home && StatementEdit.BlockOf(statement) == home => new(statement, home, value),
        ArgumentSyntax { Parent: ArgumentListSyntax arguments } argument when arguments == creation.ArgumentList => new(argument, arguments, value),
        _ => null,
    };

    /// <summary>The block that an object is created in, whose statements run whenever it is.</summary>
    public static SyntaxNode? HomeOf(SyntaxNode creation) =>
        creation.FirstAncestorOrSelf<StatementSyntax>() is { } statement ? StatementEdit.BlockOf(statement) : null;
}
