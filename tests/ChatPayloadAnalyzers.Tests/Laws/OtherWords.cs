using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Tests.Laws;

/// <summary>Writes the same program in other words.</summary>
internal abstract class OtherWords(SemanticModel model) : CSharpSyntaxRewriter
{
    protected SemanticModel Model { get; } = model;

    /// <summary>Told of each place that is to be changed; says whether it may be.</summary>
    public Func<SyntaxNode, bool> Takes { get; set; } = _ => true;
}

/// <summary><c>Add(key, value)</c> as <c>Add(value: value, key: key)</c>.</summary>
internal sealed class ArgumentsByName(SemanticModel model) : OtherWords(model)
{
    public override SyntaxNode? VisitArgumentList(ArgumentListSyntax node)
    {
        var visited = (ArgumentListSyntax)base.VisitArgumentList(node)!;
        return NamesOf(node) is { } names && Takes(node)
            ? visited.WithArguments(SyntaxFactory.SeparatedList(visited.Arguments.Zip(names, (argument, name) => argument.WithNameColon(name)).Reverse()))
            : visited;
    }

    /// <summary>Nothing where an argument is one of a parameter array, or has its name already.</summary>
    private List<NameColonSyntax>? NamesOf(ArgumentListSyntax list)
    {
        if (list.Arguments.Count == 0 || list.Parent is null || list.Arguments.Any(argument => argument.NameColon is not null)) return null;
        var arguments = Model.GetOperation(list.Parent) switch
        {
            IInvocationOperation call => call.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            _ => [],
        };
        var names = list.Arguments.Select(written => arguments.FirstOrDefault(argument => argument.ArgumentKind == ArgumentKind.Explicit && argument.Syntax.Span == written.Span)?.Parameter?.Name).ToList();
        return names.Contains(null) ? null : [.. names.Select(name => SyntaxFactory.NameColon("@" + name))];
    }
}

/// <summary><c>client.PostAsJsonAsync(path, body)</c> as <c>HttpClientJsonExtensions.PostAsJsonAsync(client, path, body)</c>.</summary>
internal sealed class ExtensionsAsStatic(SemanticModel model) : OtherWords(model)
{
    public override SyntaxNode? VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        var visited = (InvocationExpressionSyntax)base.VisitInvocationExpression(node)!;
        if (visited.Expression is not MemberAccessExpressionSyntax access || Model.GetSymbolInfo(node).Symbol is not IMethodSymbol { ReducedFrom.ContainingType: { } type } || !Takes(node)) return visited;
        var holder = SyntaxFactory.ParseExpression(type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat));
        return visited
            .WithExpression(access.WithExpression(holder).WithTriviaFrom(access))
            .WithArgumentList(visited.ArgumentList.WithArguments(visited.ArgumentList.Arguments.Insert(0, SyntaxFactory.Argument(access.Expression.WithoutTrivia()))));
    }
}

/// <summary><c>StringContent</c> as <c>global::System.Net.Http.StringContent</c>.</summary>
internal sealed class WholeNames(SemanticModel model) : OtherWords(model)
{
    public override SyntaxNode? VisitIdentifierName(IdentifierNameSyntax node)
    {
        if (node.IsVar || (node.Parent is MemberAccessExpressionSyntax access && access.Name == node) || node.Parent is QualifiedNameSyntax or AliasQualifiedNameSyntax or UsingDirectiveSyntax or NameEqualsSyntax or AttributeSyntax
            || Model.GetSymbolInfo(node).Symbol is not INamedTypeSymbol { IsGenericType: false, SpecialType: SpecialType.None, DeclaringSyntaxReferences.IsEmpty: true } type
            || type.Name != node.Identifier.ValueText || !Takes(node)) return node;
        var name = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        return (node.Parent is MemberAccessExpressionSyntax ? SyntaxFactory.ParseExpression(name) : SyntaxFactory.ParseTypeName(name)).WithTriviaFrom(node);
    }
}

/// <summary><c>new StringContent(json)</c> as <c>new(json)</c>.</summary>
internal sealed class TargetTyped(SemanticModel model) : OtherWords(model)
{
    public override SyntaxNode? VisitObjectCreationExpression(ObjectCreationExpressionSyntax node)
    {
        var visited = (ObjectCreationExpressionSyntax)base.VisitObjectCreationExpression(node)!;
        var isAsked = Model.GetTypeInfo(node) is { Type: { } type } info && SymbolEqualityComparer.Default.Equals(type, info.ConvertedType) && node.Parent switch
        {
            ArgumentSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax => true,
            AssignmentExpressionSyntax assignment => assignment.Right == node,
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: var isVar } } } => !isVar,
            EqualsValueClauseSyntax => true,
            _ => false,
        };
        return isAsked && Takes(node)
            ? SyntaxFactory.ImplicitObjectCreationExpression(visited.NewKeyword.WithTrailingTrivia(), visited.ArgumentList ?? SyntaxFactory.ArgumentList(), visited.Initializer).WithTriviaFrom(visited)
            : visited;
    }
}
