using ChatPayloadAnalyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatPayloadAnalyzers.Editing;

/// <summary>Which variables and members code can read that is written beside, or in place of, <paramref name="around"/>.</summary>
internal sealed class Reach(SyntaxNode around, SemanticModel model)
{
    private readonly Lazy<ImmutableArray<ISymbol>> _assigned = new(() => AssignedBefore(around, model));

    /// <summary>The symbol, whose name is in scope, certainly has a value there that is not known to be null, and naming it brings neither error nor warning.</summary>
    public bool CanRead(ISymbol symbol)
    {
        if (MissingValue.IsKnown(symbol, around)) return false;
        if (symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == nameof(ObsoleteAttribute))) return false;
        return symbol switch
        {
            IParameterSymbol { RefKind: RefKind.None } parameter => PrimaryOwner(parameter) is { } owner ? CanCapture(parameter, owner) : IsInOpenFunction(parameter),
            ILocalSymbol { RefKind: RefKind.None } local => IsInOpenFunction(local) && IsAssigned(local),
            IFieldSymbol field => field.IsStatic || !IsInStatic(),
            IPropertySymbol { GetMethod: not null } property => property.IsStatic || !IsInStatic(),
            _ => false,
        };
    }

    /// <summary>There is an instance to speak of.</summary>
    public bool HasInstance => !IsInStatic();

    private static ImmutableArray<ISymbol> AssignedBefore(SyntaxNode around, SemanticModel model)
    {
        // What is no region of its own (a part of an interpolated string, an initializer) lies in one that is.
        for (var node = around; node is not null and not MemberDeclarationSyntax; node = node.Parent)
        {
            var flow = node switch
            {
                ExpressionSyntax expression => model.AnalyzeDataFlow(expression),
                StatementSyntax statement => model.AnalyzeDataFlow(statement),
                _ => null,
            };
            if (flow is { Succeeded: true }) return flow.DefinitelyAssignedOnEntry;
        }

        return ImmutableArray<ISymbol>.Empty;
    }

    private bool IsAssigned(ILocalSymbol local)
    {
        if (local.HasConstantValue || _assigned.Value.Contains(local, SymbolEqualityComparer.Default)) return true;
        // What a local function captures must have its value wherever the function is mentioned.
        return local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer: not null, Parent.Parent: LocalDeclarationStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } } declaration
            && FunctionBetween(around, declaration) is { } function
            && !LocalUses.Around(around).HasJumps
            && IsMentionedOnlyBehind(declaration, function, []);
    }

    private bool IsMentionedOnlyBehind(SyntaxNode declaration, LocalFunctionStatementSyntax function, HashSet<LocalFunctionStatementSyntax> seen)
    {
        if (!seen.Add(function)) return true;
        foreach (var use in LocalUses.Around(around).Of(function.Identifier.ValueText))
        {
            if (function.Span.Contains(use.Span)) continue;
            if (FunctionBetween(use, declaration) is { } caller ? !IsMentionedOnlyBehind(declaration, caller, seen) : use.SpanStart < declaration.Span.End) return false;
        }

        return true;
    }

    /// <summary>The outermost local function around <paramref name="node"/> that captures what <paramref name="declaration"/> declares.</summary>
    private static LocalFunctionStatementSyntax? FunctionBetween(SyntaxNode node, SyntaxNode declaration) =>
        node.Ancestors().OfType<LocalFunctionStatementSyntax>().LastOrDefault(function => !function.Span.Contains(declaration.Span));

    /// <summary>Static lambdas and local functions cannot see what is declared around them.</summary>
    private bool IsInOpenFunction(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.FirstOrDefault()?.Span is not { } declaration
        || !around.AncestorsAndSelf().Any(node => IsStaticFunction(node) && !node.Span.Contains(declaration));

    private bool IsInStatic() =>
        around.AncestorsAndSelf().Any(node => node is ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax || IsStaticFunction(node) || IsInitializer(node))
        || (around.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault() is { Modifiers: var modifiers } && modifiers.Any(SyntaxKind.StaticKeyword));

    /// <summary>Initializers of fields and properties run before there is an instance to look at.</summary>
    private static bool IsInitializer(SyntaxNode node) => node is BaseFieldDeclarationSyntax or EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax };

    private static bool IsStaticFunction(SyntaxNode node) => node switch
    {
        AnonymousFunctionExpressionSyntax { Modifiers: var lambda } => lambda.Any(SyntaxKind.StaticKeyword),
        LocalFunctionStatementSyntax { Modifiers: var function } => function.Any(SyntaxKind.StaticKeyword),
        _ => false,
    };

    /// <summary>The type whose primary constructor has the parameter.</summary>
    private static TypeDeclarationSyntax? PrimaryOwner(IParameterSymbol parameter) =>
        parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax().Parent?.Parent as TypeDeclarationSyntax;

    /// <summary>Instance members may use it, but for records; where an initializer uses it too, the compiler warns of storing it twice.</summary>
    private bool CanCapture(IParameterSymbol parameter, TypeDeclarationSyntax owner) =>
        owner is not RecordDeclarationSyntax
        && around.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().FirstOrDefault() is { } here
        && here == owner
        && !IsInStatic()
        && !InitializersOf(owner).SelectMany(part => part.DescendantNodes()).OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == parameter.Name);

    /// <summary>All that runs with the primary constructor. No body of a method is walked through: a long class has many, and is asked for each finding.</summary>
    private static IEnumerable<SyntaxNode> InitializersOf(TypeDeclarationSyntax type) =>
        type.DescendantNodes(node => node == type || node is TypeDeclarationSyntax or PropertyDeclarationSyntax).Where(node => IsInitializer(node) || node is BaseListSyntax);
}
