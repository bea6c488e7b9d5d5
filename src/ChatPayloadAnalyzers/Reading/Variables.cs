using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>What locals and parameters hold where they are used.</summary>
internal static class Variables
{
    public static ImmutableArray<Held> Follow(ILocalReferenceOperation reference, Reader reader)
    {
        var local = reference.Local;
        if (local.IsRef || local.DeclaringSyntaxReferences.Length != 1) return ImmutableArray<Held>.Empty;
        var declaration = local.DeclaringSyntaxReferences[0].GetSyntax(reader.Cancellation);
        if (declaration is SingleVariableDesignationSyntax designation) return FollowPart(designation, reference, reader);
        if (declaration is ForEachStatementSyntax loop) return Iterated.Follow(reference, loop, reader);
        if (declaration is not VariableDeclaratorSyntax declarator || ScopeOf(declarator) is not { } scope) return ImmutableArray<Held>.Empty;
        var start = VariableState.Unset;
        if (declarator.Initializer is { Value: var initializer })
        {
            if (OperationOf(initializer, reader) is not { } value) return ImmutableArray<Held>.Empty;
            start = VariableState.Of(value, reader.Next());
        }

        return Follow(local, reference.Syntax, scope, start, reader);
    }

    public static ImmutableArray<Held> Follow(IParameterReferenceOperation reference, Reader reader)
    {
        if (reader.Frame is not { } frame || frame.ArgumentOf(reference.Parameter) is not { } argument) return Iterated.Follow(reference, reader);
        var start = VariableState.Of(argument, frame.Caller.Next());
        return ScopeOf(reference.Syntax, frame.Method, reader) is { } scope ? Follow(reference.Parameter, reference.Syntax, scope, start, reader) : ImmutableArray<Held>.Empty;
    }

    /// <summary><c>Send(body = value)</c>; what is done to the variable behind that is not followed here.</summary>
    public static ImmutableArray<Held> FollowAssigned(ISimpleAssignmentOperation assignment, ILocalReferenceOperation target, Reader reader)
    {
        var isLast = LocalUses.Around(assignment.Syntax).Of(target.Local.Name).All(name => name.SpanStart <= target.Syntax.SpanStart);
        return isLast || Immutability.IsImmutable(assignment.Value.Type, reader.Symbols)
            ? ImmutableArray.Create(new Held(assignment.Value, reader.Next()))
            : ImmutableArray<Held>.Empty;
    }

    /// <summary>
    /// A local whose use leaves no trace in what is read, and all that was done to it up to <paramref name="moment"/>, or to the end of
    /// its scope where that comes first.
    /// </summary>
    public static (Held Held, SyntaxNode Scope)? Until(SyntaxNode moment, ILocalSymbol local, Reader reader)
    {
        if (local.DeclaringSyntaxReferences.Length != 1 || local.DeclaringSyntaxReferences[0].GetSyntax(reader.Cancellation) is not VariableDeclaratorSyntax { Initializer.Value: var initializer } declarator) return null;
        if (ScopeOf(declarator) is not { } scope || OperationOf(initializer, reader) is not { } value) return null;
        var names = NamesInOrder.In(LocalUses.Around(moment).Of(local.Name), scope.Span)
            .Where(name => LocalUses.IsUseOf(name, local, reader.Model, reader.Cancellation))
            .ToList();
        var isInside = scope.Span.Contains(moment.Span);
        if (!reader.Spend(names.Count) || names.Any(name => VariableUses.IsCaptured(name, scope) || KeptReferences.AreTakenAt(name, reader)) || (isInside && VariableUses.IsCaptured(moment, scope))) return null;
        return History.Of(names, scope, isInside ? moment : null, VariableState.Of(value, reader), reader) is { Length: 1 } only ? (only[0], scope) : null;
    }

    /// <summary>The operation of an expression; none is made for parentheses and for a ! behind it.</summary>
    public static IOperation? OperationOf(ExpressionSyntax expression, Reader reader)
    {
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    expression = parenthesized.Expression;
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } quieted:
                    expression = quieted.Operand;
                    break;
                default:
                    var operation = reader.OperationAt(expression);
                    // What the compiler converts it to, unseen, is what is held: decimal amount = 5.
                    while (operation?.Parent is IConversionOperation { IsImplicit: true } converted && converted.Syntax == operation.Syntax) operation = converted;
                    return operation;
            }
        }
    }

    /// <summary><c>var (body, path) = (…, …);</c>, <c>(string body, string path) = Draft();</c></summary>
    private static ImmutableArray<Held> FollowPart(SingleVariableDesignationSyntax designation, ILocalReferenceOperation reference, Reader reader)
    {
        var (declaration, index, count) = designation.Parent switch
        {
            ParenthesizedVariableDesignationSyntax { Parent: DeclarationExpressionSyntax all } parts => ((SyntaxNode)all, parts.Variables.IndexOf(designation), parts.Variables.Count),
            DeclarationExpressionSyntax { Parent: ArgumentSyntax { Parent: TupleExpressionSyntax parts } part } => (parts, parts.Arguments.IndexOf(part), parts.Arguments.Count),
            _ => default,
        };
        if (declaration?.Parent is not AssignmentExpressionSyntax assignment || assignment.Left != declaration
            || assignment.Parent is not ExpressionStatementSyntax { Parent: { } list } statement
            || PartOf(assignment.Right, index, count, reader) is not { Changes.IsEmpty: true, Value: var value, Reader: var there }
            // (decimal price, string text) = (5, "five")
            || !KnownSymbols.Same(value.Type, reference.Local.Type))
        {
            return ImmutableArray<Held>.Empty;
        }

        var scope = list is GlobalStatementSyntax { Parent: { } unit } ? unit : list;
        return scope is BlockSyntax or SwitchSectionSyntax or CompilationUnitSyntax && statement.Span.End <= reference.Syntax.SpanStart
            ? Follow(reference.Local, reference.Syntax, scope, VariableState.Of(value, there), reader)
            : ImmutableArray<Held>.Empty;
    }

    private static Held? PartOf(ExpressionSyntax tuple, int index, int count, Reader reader)
    {
        if (tuple is TupleExpressionSyntax { Arguments: var parts }) return parts.Count == count && OperationOf(parts[index].Expression, reader) is { } part ? new Held(part, reader.Next()) : null;
        return OperationOf(tuple, reader) is { } whole ? Objects.PartOf(whole, index, count, reader) : null;
    }

    private static ImmutableArray<Held> Follow(ISymbol variable, SyntaxNode use, SyntaxNode scope, VariableState start, Reader reader)
    {
        var member = LocalUses.Around(use);
        var type = (variable as ILocalSymbol)?.Type ?? ((IParameterSymbol)variable).Type;
        // A sum of thousands of pieces may use one text in each of them: only what gives it another value is looked at.
        var uses = reader.UsesOf(variable, member, scope, member.CandidatesFor(variable));
        var passedOver = use is IdentifierNameSyntax used && scope.Span.Contains(use.Span) && !uses.Contains(used) ? used : null;
        var count = uses.All.Length + (passedOver is null ? 0 : 1);
        if (!reader.Spend(count)) return ImmutableArray<Held>.Empty;
        var moment = reader.Moment ?? use;
        // A lambda runs whenever it likes: nothing in it may change the variable, and one that is read or sent in it may not
        // change at all; nor may one in a member whose statements run in another order than they are written.
        var isRead = VariableUses.IsCaptured(use, scope) || member.HasJumps || (scope.Span.Contains(moment.Span) && VariableUses.IsCaptured(moment, scope) && !Immutability.IsImmutable(type, reader.Symbols));
        if (uses.MayDoSomething(use, isAnyTime: !isRead, reader)) return ImmutableArray<Held>.Empty;
        if (reader.IsLate && scope.Span.Contains(moment.Span) && !Immutability.IsImmutable(type, reader.Symbols) && uses.MayDoSomethingBehind(moment, reader)) return ImmutableArray<Held>.Empty;
        // Whoever calls the function that gives it back may change it.
        if (isRead && !Immutability.IsImmutable(type, reader.Symbols) && reader.Frame?.GivesBack(use, scope, reader.Symbols) == true) return ImmutableArray<Held>.Empty;
        if (isRead || count == 1) return start.Values();
        var names = uses.Around(scope.Span.Contains(use.Span) ? use as IdentifierNameSyntax : null, use, moment, reader);
        var isPlain = Immutability.IsImmutable(type, reader.Symbols);
        return History.Of(names, scope, use, moment, start, isPlain, isCopied: !type.IsReferenceType && !IsPartRead(use, type), reader);
    }

    /// <summary>To read a part of a tuple is to copy that alone.</summary>
    private static bool IsPartRead(SyntaxNode use, ITypeSymbol type) => type.IsTupleType && use.Parent is MemberAccessExpressionSyntax access && access.Expression == use;

    /// <summary>What holds the statements in which a local can be used.</summary>
    private static SyntaxNode? ScopeOf(VariableDeclaratorSyntax declarator) => declarator.Parent?.Parent switch
    {
        LocalDeclarationStatementSyntax { Parent: GlobalStatementSyntax { Parent: { } unit } } => unit,
        LocalDeclarationStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax } statement => statement.Parent,
        UsingStatementSyntax statement => statement.Statement,
        _ => null,
    };

    private static SyntaxNode? ScopeOf(SyntaxNode use, IMethodSymbol method, Reader reader)
    {
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            var declaration = reference.GetSyntax(reader.Cancellation);
            if (declaration.SyntaxTree != use.SyntaxTree || !declaration.Span.Contains(use.Span)) continue;
            return declaration switch
            {
                BaseMethodDeclarationSyntax { Body: { } body } => body,
                BaseMethodDeclarationSyntax { ExpressionBody: { } body } => body,
                LocalFunctionStatementSyntax { Body: { } body } => body,
                LocalFunctionStatementSyntax { ExpressionBody: { } body } => body,
                // A parameter of a primary constructor in the initializer of a member, which runs before anything else can.
                TypeDeclarationSyntax => use.FirstAncestorOrSelf<EqualsValueClauseSyntax>(),
                AnonymousFunctionExpressionSyntax { Body: { } body } => body,
                _ => null,
            };
        }

        return null;
    }
}
