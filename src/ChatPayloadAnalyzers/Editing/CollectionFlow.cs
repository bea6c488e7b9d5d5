using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ChatPayloadAnalyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>
/// Follows variables back to the collection that they were taken from: <c>conversation.Participants.First(…)</c>, the variable of a
/// <c>foreach</c>. What is not understood comes from nowhere.
/// </summary>
/// <param name="collection">The collection's name, as JSON has it.</param>
/// <param name="model">The file under analysis.</param>
/// <param name="cancellation">Ends the work early.</param>
internal sealed class CollectionFlow(string collection, SemanticModel model, CancellationToken cancellation)
{
    private const int MostSteps = 8;

    /// <summary>By the collection's name. Whoever asks goes through all declarations, and each finding of a fix-all does.</summary>
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<string, HashSet<ITypeSymbol>>> ItemTypes = new();

    private static readonly HashSet<string> PickingOne =
        ["First", "FirstOrDefault", "Single", "SingleOrDefault", "Last", "LastOrDefault", "ElementAt", "ElementAtOrDefault", "Find", "FindLast"];

    private static readonly HashSet<string> PickingSome =
    [
        "Where", "FindAll", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Reverse", "Skip", "Take", "Distinct", "OfType", "Cast",
        "ToList", "ToArray", "AsEnumerable", "EnumerateArray", "AsArray", "Children", "ConfigureAwait",
    ];

    private static readonly HashSet<string> HandingOverEach = ["Select", "ForEach", "ForEachAsync"];

    /// <summary>The code that takes the variable's value from the collection; <see langword="null"/> where that is not certain.</summary>
    public string? WordsOf(ISymbol variable) => variable switch
    {
        ILocalSymbol local => Declared(local, MostSteps),
        IParameterSymbol parameter => Given(parameter),
        _ => null,
    };

    /// <summary>The same for a string that is an item's id: <c>var id = participants.First(…).Id</c>.</summary>
    public string? WordsOfId(ILocalSymbol variable, ICollection<string> idNames)
    {
        if (Initializer(variable) is not { } value || Strip(value) is not { } stripped) return null;
        if (CallOf(stripped) is { Name: "GetString", Receiver: { } element }) return CallOf(Strip(element)) is { Name: "GetProperty", Receiver: { } owner } call && call.Text is { } name && idNames.Contains(name) ? Item(owner, MostSteps) : null;
        return MemberOf(stripped) is { Receiver: { } item, Name: var member } && idNames.Contains(member) ? Item(item, MostSteps) : null;
    }

    private string? Declared(ILocalSymbol local, int steps) => local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) switch
    {
        VariableDeclaratorSyntax when Initializer(local) is { } value => Item(value, steps),
        ForEachStatementSyntax loop => Collection(loop.Expression, steps),
        SingleVariableDesignationSyntax { Parent: PatternSyntax pattern } designation when !IsReassigned(local, designation) => Tested(pattern) is { } tested ? Item(tested, steps) : null,
        _ => null,
    };

    /// <summary><c>x is { } participant</c>, <c>x is not Participant participant</c>.</summary>
    private static ExpressionSyntax? Tested(PatternSyntax pattern) => pattern.Parent switch
    {
        IsPatternExpressionSyntax test => test.Expression,
        UnaryPatternSyntax { Parent: IsPatternExpressionSyntax test } => test.Expression,
        _ => null,
    };

    private string? Given(IParameterSymbol parameter)
    {
        if (parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is not ParameterSyntax syntax) return null;
        var lambda = syntax.Parent as LambdaExpressionSyntax ?? syntax.Parent?.Parent as LambdaExpressionSyntax;
        if (lambda is null) return IsItemType(parameter.Type) ? parameter.Type.Name : null;
        if (parameter.Ordinal != 0 || lambda.Parent is not ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } || CallOf(call) is not { Receiver: { } receiver, Name: var name } || !HandingOverEach.Contains(name)) return null;
        return receiver.ToString() == "Parallel" ? Collection(call.ArgumentList.Arguments[0].Expression, MostSteps) : Collection(receiver, MostSteps);
    }

    /// <summary>A type of which a collection of that name is declared: <c>List&lt;Participant&gt; Participants</c>.</summary>
    private bool IsItemType(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None }
        && ItemTypes.GetValue(model.Compilation, _ => new ConcurrentDictionary<string, HashSet<ITypeSymbol>>(StringComparer.Ordinal)).GetOrAdd(collection, _ => DeclaredItemTypes()).Contains(type);

    private HashSet<ITypeSymbol> DeclaredItemTypes()
    {
        var items = model.Compilation.GetSymbolsWithName(name => IsCollection(name), SymbolFilter.Member, cancellation)
            .Select(member => (member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type)
            .Select(declared => declared switch
            {
                IArrayTypeSymbol array => array.ElementType,
                INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } => arguments[0],
                _ => null,
            });
        return new HashSet<ITypeSymbol>(items.OfType<ITypeSymbol>(), SymbolEqualityComparer.Default);
    }

    private string? Item(ExpressionSyntax expression, int steps)
    {
        if (steps == 0) return null;
        var value = Strip(expression);
        var words = value switch
        {
            ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } index } access when !IsText(index[0].Expression) => Collection(access.Expression, steps - 1),
            IdentifierNameSyntax name when model.GetSymbolInfo(name, cancellation).Symbol is ILocalSymbol local => Declared(local, steps - 1),
            _ when CallOf(value) is { Receiver: { } receiver, Name: var name } => PickingOne.Contains(name) ? Collection(receiver, steps - 1) : null,
            _ => null,
        };
        return words is null ? null : $"{expression} {words}";
    }

    private string? Collection(ExpressionSyntax expression, int steps)
    {
        if (steps == 0) return null;
        var value = Strip(expression);
        var words = value switch
        {
            IdentifierNameSyntax name => Named(name, steps),
            ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } key } => IsText(key[0].Expression, collection) ? "" : null,
            _ when CallOf(value) is { Receiver: { } receiver } call => call is { Name: "GetProperty", Text: { } property } ? property == collection ? "" : null : PickingSome.Contains(call.Name) ? Collection(receiver, steps - 1) : null,
            _ => MemberOf(value) is { Name: var name } && IsCollection(name) ? "" : null,
        };
        return words is null ? null : $"{expression} {words}";
    }

    private string? Named(IdentifierNameSyntax name, int steps)
    {
        var symbol = model.GetSymbolInfo(name, cancellation).Symbol;
        if (symbol is ILocalSymbol local && Initializer(local) is { } value)
        {
            // Whatever it is called, a part of the collection is told by where it comes from.
            return Collection(value, steps - 1) ?? (IsCollection(local.Name) ? value.ToString() : null);
        }

        return symbol is IParameterSymbol or IFieldSymbol or IPropertySymbol or ILocalSymbol && IsCollection(symbol.Name) ? "" : null;
    }

    private ExpressionSyntax? Initializer(ILocalSymbol local) =>
        local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: var value } declarator && !IsReassigned(local, declarator) ? value : null;

    private static bool IsReassigned(ILocalSymbol local, SyntaxNode declaration) => LocalUses.Around(declaration).Of(local.Name).Any(use => use.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == use,
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None) || argument.Parent is TupleExpressionSyntax,
        _ => false,
    });

    private bool IsCollection(string name) => name == collection || name == char.ToUpperInvariant(collection[0]) + collection.Substring(1);

    private static bool IsText(ExpressionSyntax expression, string? text = null) =>
        expression is LiteralExpressionSyntax { Token.Value: string value } && (text is null || value == text);

    /// <summary>The expression behind what only changes its type or waits for it.</summary>
    private static ExpressionSyntax Strip(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Strip(inner.Expression),
        AwaitExpressionSyntax awaited => Strip(awaited.Expression),
        CastExpressionSyntax cast => Strip(cast.Expression),
        ConditionalAccessExpressionSyntax access => Strip(access.WhenNotNull),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure => Strip(sure.Operand),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression } cast => Strip(cast.Left),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Right: ThrowExpressionSyntax } sure => Strip(sure.Left),
        _ => expression,
    };

    private static (ExpressionSyntax? Receiver, string Name, string? Text)? CallOf(ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax call && MemberOf(call.Expression) is { } member
            ? (member.Receiver, member.Name, call.ArgumentList.Arguments.Count == 1 ? (call.ArgumentList.Arguments[0].Expression as LiteralExpressionSyntax)?.Token.Value as string : null)
            : null;

    private static (ExpressionSyntax? Receiver, string Name)? MemberOf(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => (access.Expression, access.Name.Identifier.ValueText),
        // a?.B: the receiver stands before the question mark.
        MemberBindingExpressionSyntax binding => (binding.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault(access => access.WhenNotNull.Span.Contains(binding.Span))?.Expression, binding.Name.Identifier.ValueText),
        _ => null,
    };
}
